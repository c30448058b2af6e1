"""Exports a corpus in parts for training, tuning and testing: one file for each, or one data set with splits, and a report."""

from __future__ import annotations

import json
import tempfile
from dataclasses import replace
from functools import partial
from pathlib import Path

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.loss import Loss, count_losses
from clipdesk.domain.report import TransferReport
from clipdesk.domain.splitting import SplitReport, SplitWish, split_record
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Exporter, FolderExporter
from clipdesk.project.apart import apart_if_large
from clipdesk.project.exporting import (
    PATIENCE,
    ExportRequest,
    ExportResult,
    can_split,
    cannot_write,
    check_target,
    left_behind,
    list_losses,
    size_of,
    write_export,
)
from clipdesk.project.gold_corpus import GoldCorpus, corpus_of
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.splitting import Split, split_corpus
from clipdesk.runtime.files import put_in_place, write_bytes_atomically
from clipdesk.store.store import Store

FORMAT_VERSION = 1
"""Of the report beside the parts; grows when a reader of the former version would misunderstand it."""


def export_in_parts_apart(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> ExportResult:
    """As `export_in_parts`; for a large project in a child process."""
    return apart_if_large(reader.path, partial(export_in_parts, reader, request), progress, patience=PATIENCE)


def foreseen_split_apart(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> SplitReport:
    """As `foreseen_split`; for a large project in a child process."""
    return apart_if_large(reader.path, partial(foreseen_split, reader, request), progress)


def foreseen_split(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> SplitReport:
    """What the parts of an export will hold; nothing is written. Safe in another thread.

    Raises ExportFailedError where the articles cannot be split, CancelledError when it is stopped.
    """
    assert request.split is not None
    with reader.open() as store:
        corpus = corpus_of(store, reader.path.stem, request.chosen)
        return _split(store, corpus, request.split, progress).report


def _split(store: Store, corpus: Corpus, wish: SplitWish, progress: Progress) -> Split:
    def text_of(article_id: str) -> str:
        return store.articles.text(article_id) if store.articles.is_known(article_id) else ""

    return split_corpus(corpus, wish, progress, store.stories.said_of_all(), text_of)


def part_targets(
    target: Path, suffixes: tuple[str, ...], wish: SplitWish, *, divides: bool = False
) -> tuple[Path, ...]:
    """The files of the parts, in their order; for a format that divides itself, `target` alone.

    >>> [one.name for one in part_targets(Path("news.jsonl"), (".jsonl",), SplitWish(parts_named("80/20")))]
    ['news.train.jsonl', 'news.test.jsonl']
    """
    if divides:
        return (target,)
    stem, suffix = _divided(target.name, suffixes)
    return tuple(target.with_name(f"{stem}.{part.name}{suffix or suffixes[0]}") for part in wish.parts)


def report_target(target: Path, suffixes: tuple[str, ...]) -> Path:
    """The file with the report on a split.

    >>> report_target(Path("news.jsonl"), (".jsonl",)).name
    'news.split.json'
    """
    return target.with_name(f"{_divided(target.name, suffixes)[0]}.split.json")


def _divided(name: str, suffixes: tuple[str, ...]) -> tuple[str, str]:
    known = (suffix for suffix in sorted(suffixes, key=len, reverse=True) if name.lower().endswith(suffix))
    suffix = next((one for one in known if len(name) > len(one)), "")
    return (name[: -len(suffix)], name[-len(suffix) :]) if suffix else (name, "")


def targets_of(request: ExportRequest) -> tuple[Path, ...]:
    """All files that an export in parts writes, the report last. Raises WrongUseError for a format without parts."""
    exporter = _exporter(request)
    assert request.split is not None
    parts = part_targets(request.target, exporter.suffixes, request.split, divides=isinstance(exporter, FolderExporter))
    return (*parts, report_target(request.target, exporter.suffixes))


def export_in_parts(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> ExportResult:
    """Split the articles and write the parts, all of them or none. Safe in another thread.

    Raises ExportFailedError with the reason when they cannot be split or written, CancelledError when it is stopped.
    """
    exporter = _exporter(request)
    assert request.split is not None
    *targets, report_file = targets_of(request)
    for target in targets:
        check_target(exporter, target, reader.path)
    with reader.open() as store:
        corpus = corpus_of(store, reader.path.stem, request.chosen)
        split = _split(store, corpus, request.split, progress)
        with_folder = isinstance(exporter, FolderExporter)
        write = _write_divided if with_folder else _write_files
        try:
            report, left_open = write(exporter, store, reader, request, split, targets, progress)
            report = replace(report, losses=(*left_behind(exporter, store, request.chosen), *report.losses))
            losses = count_losses(report.losses)
            listed = list_losses(request.target, {"format": exporter.key, "dialect": request.dialect}, losses)
            write_bytes_atomically(report_file, _report_bytes(split))
        except OSError as error:
            raise cannot_write(request.target, error, 0) from error
    size = sum(map(size_of, targets))
    count = sum(map(len, split.articles.values()))
    return ExportResult(
        request.target,
        size,
        count,
        report,
        losses,
        listed,
        left_open=left_open,
        split=split.report,
        files=(*targets, report_file),
    )


def _exporter(request: ExportRequest) -> Exporter:
    registry = builtin_registry()
    exporter = registry.exporter_for(request.format_key or request.target.name)
    if not can_split(exporter, registry.purposes[exporter.key]):
        known = ", ".join(one.key for one in registry.exporters if can_split(one, registry.purposes[one.key]))
        raise WrongUseError(f"The format “{exporter.key}” is not written in parts.", f"Choose one of: {known}.")
    return exporter


def _write_files(
    exporter: Exporter, store: Store, reader: ProjectReader, request: ExportRequest, split: Split,
    targets: list[Path], progress: Progress,
) -> tuple[TransferReport, int]:  # fmt: skip
    """A file for each part. They are put in place only when all of them are written."""
    reports: list[TransferReport] = []
    total, left_open = sum(map(len, split.articles.values())), 0
    with tempfile.TemporaryDirectory(prefix=".clipdesk-", dir=request.target.parent) as folder:
        written = [Path(folder) / target.name for target in targets]
        for aside, target, ids in zip(written, targets, split.articles.values(), strict=True):
            before = sum(len(one.items) for one in reports)
            corpus = corpus_of(store, reader.path.stem, replace(request.chosen, article_ids=ids))

            def tell(done: int, _: int, before: int = before, name: str = target.name) -> None:
                progress(total + before + done, 2 * total, name)

            reports.append(write_export(exporter, corpus, aside, request.options, tell))
            left_open += corpus.open if isinstance(corpus, GoldCorpus) else 0
        for aside, target in zip(written, targets, strict=True):
            put_in_place(aside, target)
    return _joined(reports), left_open


def _write_divided(
    exporter: Exporter, store: Store, reader: ProjectReader, request: ExportRequest, split: Split,
    targets: list[Path], progress: Progress,
) -> tuple[TransferReport, int]:  # fmt: skip
    """One data set; its exporter is told in which part each article goes."""
    parts = {one: name for name, ids in split.articles.items() for one in ids}
    corpus = corpus_of(store, reader.path.stem, replace(request.chosen, article_ids=tuple(parts)))
    options = replace(request.options, parts=parts)

    def tell(done: int, total: int) -> None:
        progress(total + done, 2 * total, targets[0].name)

    report = write_export(exporter, corpus, targets[0], options, tell)
    return report, corpus.open if isinstance(corpus, GoldCorpus) else 0


def _joined(reports: list[TransferReport]) -> TransferReport:
    """The reports of all parts; what is lost of labels and people is lost in each, and is told once."""
    first, *others = reports
    losses: dict[Loss, None] = dict.fromkeys(loss for one in reports for loss in one.losses)
    return replace(first.joined(others), losses=tuple(losses))


def _report_bytes(split: Split) -> bytes:
    record = {"format": FORMAT_VERSION} | split_record(split.report)
    for name, part in record["parts"].items():
        part["ids"] = list(split.articles[name])
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8")
