"""`clipdesk export`: a project, or a part of it, into a file."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import closing, redirect_stdout
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.article_choice import add_article_options, choose_articles, undated_in, undated_told
from clipdesk.cli.choosing import annotators_named, labels_named, one_of, values_shown
from clipdesk.cli.opening import open_existing
from clipdesk.cli.output import (
    DONE,
    NOT_ALL_TAKEN,
    ProgressBar,
    Spoken,
    counted,
    losses_json,
    print_json,
    print_losses,
    print_report,
    report_json,
)
from clipdesk.cli.splitting import DEFAULT_FORMAT, add_split_options, print_split, wish_of
from clipdesk.cli.targets import refuse_taken
from clipdesk.cli.two_annotators import ARTICLES
from clipdesk.domain.agreement import Among
from clipdesk.domain.article import Status
from clipdesk.domain.errors import WrongUseError
from clipdesk.domain.near_names import choice_words
from clipdesk.domain.splitting import split_record

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.domain.filters import CorpusFilter
    from clipdesk.domain.loss import LossCount
    from clipdesk.domain.splitting import SplitReport
    from clipdesk.project.exporting import ExportResult
    from clipdesk.project.project import Project

_FLAGGED = "flagged"
_CHOOSING = ("article", "outlet", "words", "since", "until")
_STATUSES = [*(one.value for one in Status), _FLAGGED]
_PART = 1 << 20
"""Bytes that are given out at once."""


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("export", help="write articles and annotations for the next tool")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("out", metavar="OUT", help="the file to write; - writes to standard output, with --format")
    verb.add_argument("--format", default="", metavar="KEY", help="write this format (else by the suffix of OUT)")
    verb.add_argument("--dialect", default="", metavar="NAME", help="a dialect of the format (see clipdesk formats)")
    verb.add_argument(
        "--language", default="", metavar="CODE",
        help="the language of headings and dates in files for reading, en or es (else that of the settings)",
    )  # fmt: skip
    verb.add_argument("--label", action="append", default=[], metavar="NAME", help="only this label (repeatable)")
    verb.add_argument(
        "--status", action="append", default=[], type=one_of(_STATUSES), metavar=values_shown(_STATUSES),
        help="only articles of this status (repeatable)",
    )  # fmt: skip
    add_article_options(verb)
    who = verb.add_mutually_exclusive_group()
    who.add_argument("--annotator", action="append", default=[], metavar="KEY", help="only this annotator (repeatable)")
    who.add_argument(
        "--gold", nargs=2, metavar=("A", "B"),
        help="what these two annotators both have and what was ruled where they differ",
    )  # fmt: skip
    verb.add_argument(
        "--articles", type=one_of(ARTICLES), metavar=values_shown(ARTICLES),
        help="with --gold: articles in which both have annotations (default), or all that are marked as done",
    )  # fmt: skip
    add_split_options(verb)
    verb.add_argument("--force", action="store_true", help="replace OUT if it exists")
    verb.add_argument("--dry-run", action="store_true", help="write nothing: say what the format cannot carry")
    verb.add_argument("--json", action="store_true", help="print the result as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Export, and say what was written."""
    if arguments.out == "-" and arguments.split:
        raise WrongUseError("Parts are files of their own.", "Name a file to write them beside, not -.")
    if _is_folder(arguments.out, arguments.format):
        raise WrongUseError(f"“{arguments.out}” is a folder.", "Name the file to write in it.")
    if arguments.out == "-" and not arguments.dry_run:
        return _to_standard_output(arguments)
    return _export(arguments, Path(arguments.out))


def _is_folder(out: str, key: str | None) -> bool:
    """Whether `out` says a folder, by what it is or by a slash at its end, and the format does not write one."""
    from clipdesk.project.exporting import writes_folder

    if Path(out).is_dir() and Path(out).name in ("", ".."):
        return True
    return out.endswith("/") and not (key and writes_folder(key))


def _to_standard_output(arguments: argparse.Namespace) -> int:
    """Export into a temporary file and write its content to standard output; messages go to standard error."""
    from clipdesk.project.exporting import writes_folder

    with tempfile.TemporaryDirectory(prefix="clipdesk-") as folder:
        if not arguments.format:
            raise WrongUseError("Standard output does not say which format to write.", "Name it with --format.")
        name = "standard output.zip" if writes_folder(arguments.format) else "standard output"
        target = Path(folder) / name
        out = sys.stdout
        with redirect_stdout(sys.stderr):
            code = _export(arguments, target)
        assert isinstance(out, Spoken)
        with target.open("rb") as file:
            while part := file.read(_PART):
                out.write_bytes(part)
    return code


def _export(arguments: argparse.Namespace, target: Path) -> int:
    from clipdesk.project.exporting import ExportRequest, export, foreseen_losses
    from clipdesk.project.exporting_in_parts import export_in_parts, foreseen_split, targets_of

    key, wish = _format(arguments, target), wish_of(arguments)
    with closing(open_existing(Path(arguments.project))) as project, ProgressBar() as bar:
        chosen = _chosen(project, arguments)
        request = ExportRequest(target, key, chosen, arguments.dialect, _language(arguments), wish)
        for one in targets_of(request) if wish else (target,):
            if not arguments.dry_run:
                refuse_taken(one, arguments)
        if arguments.dry_run:
            losses = foreseen_losses(project.reader, request, bar)
            return _foretell(losses, foreseen_split(project.reader, request, bar) if wish else None, bar, arguments)
        result = (export_in_parts if wish else export)(project.reader, request, bar)
        undated = undated_in(project, chosen)
    if arguments.json:
        print_json(
            {
                "file": arguments.out,
                "bytes": result.size,
                "articles": result.written,
                "items": report_json(result.report),
                "lost": losses_json(result.losses),
            }
            | ({"left_open": result.left_open} if arguments.gold else {})
            | ({"split": split_record(result.split)} if result.split else {})
        )
    else:
        _tell(result, undated, arguments)
    return NOT_ALL_TAKEN if result.report.skipped else DONE


def _tell(result: ExportResult, undated: int, arguments: argparse.Namespace) -> None:
    print_report(result.report)
    if result.losses:
        where = "" if arguments.out == "-" else f" (with all ids in {result.losses_path})"
        print(f"What this format cannot carry{where}:")
        print_losses(result.losses)
    if told := undated_told(undated):
        print(told)
    if not result.articles and any(getattr(arguments, name) for name in _CHOOSING):
        print("No article was chosen by this.")
    elif not result.articles:
        wanted = "done" if arguments.articles == Among.DONE else " or ".join(arguments.status)
        none = (
            "There is no article that both have annotated." if arguments.gold else "There is no article in the project."
        )
        print(f"No article of the project is {wanted}." if wanted else none)
    if result.left_open:
        differences = counted(result.left_open, "difference is", "differences are")
        print(f"{differences} not ruled on and left out (clipdesk adjudicate shows them).")
    if result.split:
        print_split(result.split)
    what = "Codebook" if result.is_codebook else counted(result.written, "article")
    target = "standard output" if arguments.out == "-" else arguments.out
    if result.split:
        target = ", ".join(one.name for one in result.files)
    print(f"{what} written to {target} ({result.size:,} bytes).")


def _format(arguments: argparse.Namespace, target: Path) -> str:
    """The key of the format. Raises WrongUseError where there is no such format, or no such dialect of it."""
    from clipdesk.project.exporting import check_format, export_formats, format_for

    offers = {one.key: one for one in export_formats()}
    if arguments.format:
        check_format(arguments.format)
    is_named = arguments.format or not arguments.split or target.suffix
    key: str = arguments.format or (format_for(target.name) if is_named else DEFAULT_FORMAT)
    dialects = [name for name, _ in offers[key].dialects]
    if arguments.dialect and arguments.dialect not in dialects:
        raise WrongUseError(
            f"The format “{key}” has no dialect “{arguments.dialect}”.", choice_words(arguments.dialect, dialects)
        )
    return key


def _language(arguments: argparse.Namespace) -> str:
    """The language asked for, else that of the window: the one in the settings or of the system."""
    from clipdesk.project.exporting import READING_LANGUAGES
    from clipdesk.runtime.settings import SettingsFile

    if arguments.language and arguments.language not in READING_LANGUAGES:
        raise WrongUseError(
            f"Files for reading are not written in “{arguments.language}”.",
            choice_words(arguments.language, READING_LANGUAGES),
        )
    system = next(filter(None, map(os.environ.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return arguments.language or SettingsFile(arguments.places.settings_file).read().language or system


def _foretell(
    losses: tuple[LossCount, ...], split: SplitReport | None, bar: ProgressBar, arguments: argparse.Namespace
) -> int:
    bar.clear()
    if arguments.json:
        print_json({"lost": losses_json(losses)} | ({"split": split_record(split)} if split else {}))
        return DONE
    if losses:
        print("What this format cannot carry:")
        print_losses(losses)
    else:
        print("This format carries everything.")
    if split:
        print_split(split)
    return DONE


def _chosen(project: Project, arguments: argparse.Namespace) -> CorpusFilter:
    """The filter. Raises WrongUseError for a name that the project does not have."""
    from clipdesk.domain.filters import GoldOf

    statuses = tuple(Status(one) for one in arguments.status if one != _FLAGGED)
    labels = tuple(one.id for one in labels_named(arguments.label, project.codebook))
    people = tuple(one.id for one in annotators_named(arguments.annotator, project.annotators))
    gold = None
    if arguments.articles and not arguments.gold:
        raise WrongUseError("--articles is for an export of gold.", "Use --status to choose articles.")
    if arguments.gold:
        a, b = (one.id for one in annotators_named(arguments.gold, project.annotators))
        if a == b:
            known = ", ".join(one.key for one in project.annotators)
            raise WrongUseError("Gold is that of two annotators.", f"The project has: {known}.")
        gold = GoldOf(a, b, arguments.articles == Among.DONE.value)
    return replace(
        choose_articles(project, arguments), label_ids=labels, annotator_ids=people, statuses=statuses,
        flagged=_FLAGGED in arguments.status, only_annotated=arguments.annotated, gold=gold,
    )  # fmt: skip
