"""Exports a corpus into a file.

It is written under another name and then renamed, so that a failure leaves the old file.
"""

from __future__ import annotations

import errno
import json
import zipfile
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import BinaryIO, NamedTuple, cast

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import ExportFailedError
from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.loss import Loss, LossCount, Purpose, count_losses
from clipdesk.domain.report import TransferReport
from clipdesk.domain.splitting import SplitReport, SplitWish
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.exchange.reading_language import LANGUAGES
from clipdesk.formats.loss_log import CODEBOOK_ALONE, NO_CODEBOOK, NOT_WRITTEN, WatchedCorpus
from clipdesk.formats.registry import Dividing, Exporter, ExportOptions, FolderExporter, HasMainFile, dialects_of
from clipdesk.project.apart import apart_if_large
from clipdesk.project.file_sinks import MARKER, FolderSink, NullFile, NullSink, ZipSink, may_replace
from clipdesk.project.gold_corpus import GoldCorpus, corpus_of
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader
from clipdesk.project.staying import staying
from clipdesk.project.targets import refuse_project
from clipdesk.runtime.files import (
    ReplaceBlockedError,
    write_atomically,
    write_bytes_atomically,
    write_folder_atomically,
)
from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.runtime.whereabouts import is_same_file, refusal
from clipdesk.store.sqlite_errors import disk_full, free_space
from clipdesk.store.store import Store

READING_LANGUAGES = LANGUAGES
"""The codes of the languages in which files for reading say their own words."""
_SHORT = 40
"""Characters of a name that is too long which are told."""
_OF_FILES = (
    *(PROJECT_SUFFIX, ".xml", ".ann", ".log", ".doc", ".dot", ".tex", ".yaml", ".yml", ".bak", ".db", ".sqlite"),
    *(".xls", ".ods", ".ppt", ".pptx", ".odp", ".gz", ".bz2", ".xz", ".tar", ".tgz", ".7z", ".rar"),
    *(".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".svg"),
)
"""How names of files end, besides those of the formats."""
PATIENCE = 10.0
"""Seconds that a cancelled child process has to remove what it has written so far."""


class ExportOffer(NamedTuple):
    """A format as dialogs and lists show it. `dialects` are (key, words) pairs, the default first; often none.

    `is_folder` says that it is one of several files: a folder, or an archive where the name ends in .zip. `is_codebook`
    says that it holds the codebook and no articles, `can_split` that it is written in parts on request.
    """

    key: str
    name: str
    suffixes: tuple[str, ...]
    dialects: tuple[tuple[str, str], ...]
    purpose: Purpose = Purpose.EXCHANGE
    is_folder: bool = False
    is_codebook: bool = False
    can_split: bool = False


@dataclass(frozen=True, slots=True)
class ExportRequest:
    """What is to be exported, where to, and how. An empty format is found out by the suffix of the target.

    `language` is the tag of the one in which files for reading say their own words; empty for English.
    """

    target: Path
    format_key: str = ""
    chosen: CorpusFilter = field(default_factory=CorpusFilter)
    dialect: str = ""
    language: str = ""
    split: SplitWish | None = None
    """In which parts, for `export_in_parts`; in one file without it."""

    @property
    def options(self) -> ExportOptions:
        """What the exporter is told."""
        return ExportOptions(self.dialect, self.language)


@dataclass(frozen=True, slots=True)
class ExportResult:
    """What an export wrote: the file, its size in bytes, and the report item by item.

    `losses` tells by kind what the format could not carry; `losses_path` is the file that lists it, if anything was lost.
    """

    target: Path
    size: int
    articles: int
    report: TransferReport
    losses: tuple[LossCount, ...] = ()
    losses_path: Path | None = None
    is_codebook: bool = False
    """Whether the format holds the codebook and no articles."""
    left_open: int = 0
    """Of an export of gold, how many differences nobody has ruled on; they are left out."""
    split: SplitReport | None = None
    """Of an export in parts, what is in each of them."""
    files: tuple[Path, ...] = ()
    """Of an export in parts, the files, that with the report last."""

    @property
    def written(self) -> int:
        """How many of the articles stand in the file: tables and columns of words have no place for some of them."""
        return self.articles - sum(len(one.ids) for one in self.losses if one.reason in NOT_WRITTEN)

    @property
    def is_codebook_alone_lost(self) -> bool:
        """Whether the guidelines of labels are all that the format could not carry, as with most formats."""
        return {one.reason for one in self.losses} == {NO_CODEBOOK}


def export_formats() -> tuple[ExportOffer, ...]:
    """What can be written."""
    registry = builtin_registry()
    return tuple(
        ExportOffer(
            one.key,
            one.name,
            one.suffixes,
            dialects_of(one),
            registry.purposes[one.key],
            isinstance(one, FolderExporter),
            one.carries == CODEBOOK_ALONE,
            can_split(one, registry.purposes[one.key]),
        )
        for one in registry.exporters
    )


def can_split(exporter: Exporter, purpose: Purpose) -> bool:
    """Whether a format is written in parts: those of one file that hold articles for programs, and those that divide themselves."""
    if isinstance(exporter, FolderExporter):
        return isinstance(exporter, Dividing) and exporter.divides
    return purpose in {Purpose.TRAINING, Purpose.EXCHANGE} and exporter.carries != CODEBOOK_ALONE


def check_format(key: str) -> None:
    """Raises WrongUseError for a key that no format has."""
    builtin_registry().exporter(key)


def format_for(name: str) -> str:
    """The key of the format that a file name, or a key, asks for. Raises WrongUseError when there is none."""
    return builtin_registry().exporter_for(name).key


def writes_folder(key: str) -> bool:
    """Whether the format of this key is one of several files: a folder, or an archive where the name ends in .zip."""
    return isinstance(builtin_registry().exporter(key), FolderExporter)


def names_a_file(key: str, target: Path) -> bool:
    """Whether a format of several files would make a folder there whose name is that of a file: “tasks.json”."""
    registry = builtin_registry()
    exporter, name = registry.exporter(key), target.name.lower()
    if not isinstance(exporter, FolderExporter) or name.endswith((".zip", *exporter.suffixes)):
        return False
    others = (one for one in (*registry.exporters, *registry.importers) if not isinstance(one, FolderExporter))
    return name.endswith((*_OF_FILES, *(suffix for one in others for suffix in one.suffixes)))


def main_suffix(key: str) -> str:
    """How the file with the annotations ends in a format of several files; empty where the exporter does not say."""
    exporter = builtin_registry().exporter(key)
    return exporter.main_suffix if isinstance(exporter, HasMainFile) else ""


def export_apart(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> ExportResult:
    """As `export`; for a large project in a child process, so that the window does not wait."""
    return apart_if_large(reader.path, partial(export, reader, request), progress, patience=PATIENCE)


def export(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> ExportResult:
    """Write an export, whole or not at all. Safe in another thread.

    Raises ExportFailedError with the reason when it cannot be written, CancelledError when it is stopped.
    """
    exporter = builtin_registry().exporter_for(request.format_key or request.target.name)
    target = request.target
    check_target(exporter, target, reader.path)
    free, share = free_space(target), 1.0

    def tell(done: int, total: int) -> None:
        nonlocal share
        share = max(1, done) / max(1, total)
        progress(done, total, target.name)

    with reader.open() as store:
        corpus = corpus_of(store, reader.path.stem, request.chosen)
        try:
            report = write_export(exporter, corpus, target, request.options, tell)
            report = replace(report, losses=(*left_behind(exporter, store, request.chosen), *report.losses))
            losses = count_losses(report.losses)
            listed = list_losses(target, {"format": exporter.key, "dialect": request.dialect}, losses)
        except OSError as error:
            # What was free held so much of the articles; the rest needs as much in proportion.
            raise cannot_write(target, error, int(free / share)) from error
        is_codebook = exporter.carries == CODEBOOK_ALONE
        left_open = corpus.open if isinstance(corpus, GoldCorpus) and not is_codebook else 0
        return ExportResult(target, size_of(target), len(corpus), report, losses, listed, is_codebook, left_open)


def cannot_write(target: Path, error: OSError, needed: int) -> ExportFailedError:
    """What is said where the disk refuses; `needed` is how many bytes the whole export takes, as far as is known."""
    if isinstance(error, ReplaceBlockedError):
        return ExportFailedError(str(error), "Close it there, and give the kept file its name.")
    if error.errno == errno.ENOSPC:
        return ExportFailedError(disk_full(target, needed), "Choose another place, or make room.")
    if error.errno == errno.ENAMETOOLONG:
        return ExportFailedError(f"The name “{target.name[:_SHORT]}…” is too long.", "Choose a shorter one.")
    return ExportFailedError(
        f"“{target}” cannot be written: {error.strerror or error}.", "Choose another place, or make room."
    )


def check_target(exporter: Exporter, target: Path, project: Path) -> None:
    """Raises ExportFailedError where the export may not take the place of what is there."""
    error = refusal(target) or refusal(losses_path(target))
    if error is not None:
        raise cannot_write(target, error, 0) from error
    is_folder = isinstance(exporter, FolderExporter) and target.suffix.lower() != ".zip"
    if target.is_dir() and not is_folder:
        raise ExportFailedError(f"“{target.name}” is a folder.", "Choose a file name.")
    if target.exists() and not target.is_dir() and not target.is_file():
        raise cannot_write(target, OSError(errno.EINVAL, "it is a pipe or a device"), 0)
    if is_folder and target.exists() and not (target.is_dir() and may_replace(target)):
        raise ExportFailedError(
            f"“{target.name}” exists and was not made by an export.", "Choose the name of a new folder."
        )
    if not target.exists() and names_a_file(exporter.key, target):
        raise ExportFailedError(
            f"“{target.name}” would be a folder with the name of a file.",
            f"Let its name end in one of these: {', '.join(exporter.suffixes)}",
        )
    if not is_folder and not target.parent.exists():
        raise ExportFailedError(f"There is no folder “{target.parent}”.", "Make it first, or choose another place.")
    if is_same_file(target, project):
        raise ExportFailedError("The export would take the place of the project itself.", "Choose another name.")
    refuse_project(target)


def foreseen_losses_apart(
    reader: ProjectReader, request: ExportRequest, progress: Progress = silent
) -> tuple[LossCount, ...]:
    """As `foreseen_losses`; for a large project in a child process."""
    return apart_if_large(reader.path, partial(foreseen_losses, reader, request), progress)


def foreseen_losses(
    reader: ProjectReader, request: ExportRequest, progress: Progress = silent
) -> tuple[LossCount, ...]:
    """What the export would lose, by kind, found by exporting into nothing. Safe in another thread.

    Raises ExportFailedError where the export would not begin, CancelledError when it is stopped.
    """
    exporter = builtin_registry().exporter_for(request.format_key or request.target.name)
    with reader.open() as store:
        corpus = WatchedCorpus(corpus_of(store, reader.path.stem, request.chosen), exporter.carries)

        def tell(done: int, total: int) -> None:
            progress(done, total, exporter.name)

        if isinstance(exporter, FolderExporter):
            report = exporter.write_files(corpus, NullSink(), request.options, tell)
        else:
            report = exporter.write(corpus, cast("BinaryIO", NullFile()), request.options, tell)
        behind = left_behind(exporter, store, request.chosen)
    return count_losses((*behind, *corpus.losses(), *report.losses))


def left_behind(exporter: Exporter, store: Store, chosen: CorpusFilter) -> tuple[Loss, ...]:
    """What no format carries, of which a codebook has nothing."""
    return () if exporter.carries == CODEBOOK_ALONE else staying(store, chosen)


class Amount(NamedTuple):
    """What an export takes: how many articles and annotations, and the id of the first article (empty for none).

    Of gold, `left_open` are the differences that nobody has ruled on. `undated` articles are left out because dates
    were chosen, and they have none.
    """

    articles: int
    annotations: int
    first_id: str
    left_open: int = 0
    undated: int = 0


def amount_of(reader: ProjectReader, chosen: CorpusFilter, progress: Progress = silent) -> Amount:
    """How much an export takes. Safe in another thread: with a million annotations it takes a third of a second."""
    progress(0, 1, "")
    with reader.open() as store:
        undated = len(store.lists.corpus_numbers(chosen.of_undated())) if chosen.is_dated else 0
        if chosen.gold:
            return _amount_of_gold(store, chosen, progress)._replace(undated=undated)
        numbers = store.lists.corpus_numbers(chosen)
        first = next((one.id for one in store.lists.rows(numbers[:1])), "")
        return Amount(len(numbers), store.lists.corpus_annotations(chosen), first, undated=undated)


def _amount_of_gold(store: Store, chosen: CorpusFilter, progress: Progress) -> Amount:
    """The same of gold, which has to be made for it: the first article is one in which something stands, if any does."""
    corpus = corpus_of(store, "", chosen)
    first, annotations = "", 0
    for done, item in enumerate(corpus):
        progress(done, len(corpus), "")
        first = item.article.id if not first or (item.annotations and not annotations) else first
        annotations += len(item.annotations)
    return Amount(len(corpus), annotations, first, corpus.open if isinstance(corpus, GoldCorpus) else 0)


def largest_outlets(reader: ProjectReader, most: int, progress: Progress = silent) -> tuple[str, ...]:
    """The `most` outlets with the most articles, in alphabetical order. Safe in another thread."""
    progress(0, 1, "")
    with reader.open() as store:
        outlets = store.lists.outlets()
    largest = {name for name, _ in sorted(outlets, key=lambda one: -one[1])[:most]}
    return tuple(name for name, _ in outlets if name in largest)


def losses_path(target: Path) -> Path:
    """The file beside an export that lists what its format could not carry.

    >>> losses_path(Path("quotes.jsonl")).name
    'quotes.jsonl.loss.json'
    """
    return target.with_name(target.name + ".loss.json")


def list_losses(target: Path, about: dict[str, str], losses: tuple[LossCount, ...]) -> Path | None:
    """Write what was lost beside the target; when nothing was, an older list goes."""
    path = losses_path(target)
    if not losses:
        path.unlink(missing_ok=True)
        return None
    counts = [
        {"kind": one.kind.value, "reason": one.reason, "count": len(one.ids), "ids": list(one.ids)} for one in losses
    ]
    record = {name: words for name, words in about.items() if words} | {"lost": counts}
    write_bytes_atomically(path, (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8"))
    return path


def write_export(
    exporter: Exporter, corpus: Corpus, target: Path, options: ExportOptions, tell: Callable[[int, int], None]
) -> TransferReport:
    """Write under another name, then rename. The report begins with losses of articles, people and codebook."""
    watched = WatchedCorpus(corpus, exporter.carries)
    report = _swap_in(exporter, watched, target, options, tell)
    return TransferReport(losses=watched.losses()).joined([report])


def _swap_in(
    exporter: Exporter, corpus: Corpus, target: Path, options: ExportOptions, tell: Callable[[int, int], None]
) -> TransferReport:
    """One file, an archive, or a folder."""
    if not isinstance(exporter, FolderExporter):
        with write_atomically(target) as handle:
            return exporter.write(corpus, handle, options, tell)
    if target.suffix.lower() == ".zip":
        with write_atomically(target) as handle, zipfile.ZipFile(handle, "w") as archive:
            return exporter.write_files(corpus, ZipSink(archive), options, tell)
    with write_folder_atomically(target) as folder:
        report = exporter.write_files(corpus, FolderSink(folder), options, tell)
        (folder / MARKER).write_text(f"{exporter.key}\n", "utf-8")
        return report


def size_of(target: Path) -> int:
    """Bytes of a file, or of all files in a folder."""
    files = target.rglob("*") if target.is_dir() else (target,)
    return sum(one.stat().st_size for one in files if one.is_file())
