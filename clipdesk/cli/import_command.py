"""`clipdesk import`: files and folders into a project."""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from clipdesk.cli.choosing import one_of, values_shown, words_typed
from clipdesk.cli.import_rehearsal import NOTHING_FOUND, rehearse_import
from clipdesk.cli.opening import forget_imports, open_or_create
from clipdesk.cli.output import (
    DONE,
    NOT_ALL_TAKEN,
    STOPPED,
    ProgressBar,
    complain,
    counted,
    harmless,
    print_json,
    print_report,
    report_json,
)
from clipdesk.domain.draft import DRAFT_FIELDS
from clipdesk.domain.errors import ImportFailedError, ProjectError, WrongUseError
from clipdesk.domain.report import MergeCounts, Outcome

if TYPE_CHECKING:
    from clipdesk.cli.verbs import Verbs
    from clipdesk.project.importing import FieldMap, ImportRequest

_DIVIDE = ("yes", "no")
_PART = 1 << 20
"""Bytes that are taken from a pipe at once."""


def add_to(verbs: Verbs) -> None:
    """Declare the verb."""
    verb = verbs.add_parser("import", help="import files or folders; makes PROJECT when there is none")
    verb.add_argument("project", metavar="PROJECT", help="a .clipdesk file")
    verb.add_argument("paths", metavar="PATH", nargs="*", help="files or folders; - reads standard input")
    verb.add_argument(
        "--format", default="", metavar="KEY", help="read everything as this format (see clipdesk formats)"
    )
    verb.add_argument("--encoding", default="", metavar="NAME", help="read text in this encoding")
    verb.add_argument("--keep-all", action="store_true", help="cut nothing away from the texts")
    verb.add_argument(
        "--divide", type=one_of(_DIVIDE), metavar=values_shown(_DIVIDE),
        help="whether a file that looks like several articles is divided into them; without it, where that is likely",
    )  # fmt: skip
    verb.add_argument(
        "--map", action="append", default=[], metavar="FIELD=COLUMN", dest="mapping",
        help="take a field of the articles from this column of a table, or from this field of JSON records"
        " (a path like article.body.text; repeatable); an empty COLUMN takes it from none."
        " Without it they are taken as was last chosen in the window for files with the same columns, else by their"
        f" names. Fields: {', '.join(DRAFT_FIELDS)}",
    )  # fmt: skip
    verb.add_argument(
        "--annotator", type=words_typed, metavar="KEY", help="whose annotations they are, where a file does not say"
    )
    verb.add_argument(
        "--dry-run", action="store_true",
        help="write nothing: say of every article whether it would be taken, and what was recognized in it",
    )  # fmt: skip
    verb.add_argument(
        "--forget",
        action="store_true",
        help="import nothing: say no more of imports that were killed before they ended",
    )
    verb.add_argument("--json", action="store_true", help="print the report as JSON")
    verb.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Import, and report on every file."""
    if arguments.forget == bool(arguments.paths):
        raise WrongUseError(
            "With --forget nothing is imported." if arguments.forget else "Nothing is named that is to be imported.",
            "Name either files and folders, or --forget.",
        )
    if arguments.forget:
        if arguments.dry_run:
            raise WrongUseError(
                "With --dry-run nothing is written, and so nothing forgotten.", "Leave out one of the two."
            )
        return _forget(arguments)
    with ExitStack() as stack:
        if "" in arguments.paths:
            raise WrongUseError("One of the names of files and folders is empty.", "A full stop names this folder.")
        given = (_standard_input(stack) if one == "-" else Path(one) for one in arguments.paths)
        paths = tuple(path for one in given for path in expanded(one))
        return _import(arguments, paths)


def _forget(arguments: argparse.Namespace) -> int:
    told = forget_imports(Path(arguments.project))
    if arguments.json:
        print_json({"forgotten": told})
    else:
        print(
            "\n".join(f"No more is said of the import of {harmless(one)}." for one in told) or "All imports have ended."
        )
    return DONE


def expanded(path: Path, platform: str = sys.platform) -> tuple[Path, ...]:
    """The paths that a pattern (`news\\*.html`) stands for, in order: the shells of Windows leave that to the program.

    A path that is no pattern, or to which nothing answers, stands for itself.
    """
    if platform != "win32" or not re.search(r"[*?]", path.name):
        return (path,)
    return tuple(sorted(path.parent.glob(path.name))) or (path,)


def _standard_input(stack: ExitStack) -> Path:
    """A temporary file with what is piped in, removed when `stack` is closed; its format is found out from its content.

    What has no end is kept up to where a file is too large. Raises ImportFailedError when there is no room for it.
    """
    from clipdesk.project.reading_file import LARGEST

    path = Path(tempfile.gettempdir())
    try:
        path = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="clipdesk-"))) / "standard input"
        with path.open("wb") as file:
            # There is none where whoever started the program has closed it.
            while sys.stdin and file.tell() <= LARGEST and (part := sys.stdin.buffer.read(_PART)):
                file.write(part)
    except OSError as error:
        raise ImportFailedError(
            f"What is piped in cannot be kept in “{path.parent}”: {error.strerror or error}.", "Make room there."
        ) from error
    return path


def _import(arguments: argparse.Namespace, paths: tuple[Path, ...]) -> int:
    request = _request(arguments, paths)
    if arguments.dry_run:
        return rehearse_import(Path(arguments.project), request, as_json=arguments.json)
    return _carry_out(arguments, request)


def _request(arguments: argparse.Namespace, paths: tuple[Path, ...]) -> ImportRequest:
    from clipdesk.project.importing import Division, ImportOptions, ImportRequest, check_choices

    check_choices(arguments.format, arguments.encoding)
    keep_all = bool(arguments.keep_all)
    mapping = _mapping(arguments.mapping)
    return ImportRequest(
        paths,
        ImportOptions(
            arguments.encoding,
            clean=not keep_all,
            whole_page=keep_all,
            mapping=mapping,
            remembered=() if mapping else _remembered(arguments),
            division=Division(arguments.divide or ""),
        ),
        arguments.format,
    )


def _carry_out(arguments: argparse.Namespace, request: ImportRequest) -> int:
    from clipdesk.project.importing import import_files
    from clipdesk.project.starter import starter_codebook

    bar = ProgressBar()
    is_new = not Path(arguments.project).exists()
    project = open_or_create(Path(arguments.project), arguments)
    try:
        report = import_files(project, request, bar, starter_codebook())
        counts = project.queries.counts()
    except ProjectError:
        bar.clear()
        with suppress(ProjectError):  # what went wrong first is told
            held = counted(project.queries.counts().articles, "article")
            complain(
                f"the import broke off; {project.path.name} holds {held}; importing again adds none of them twice."
            )
        raise
    finally:
        bar.clear()
        project.close()
    # A codebook whose labels every project begins with is read, and brings nothing.
    is_empty = is_new and not report.count(Outcome.TAKEN, Outcome.CHANGED, Outcome.DUPLICATE)
    if is_empty:
        project.path.unlink()
    left = report.count(Outcome.CANCELLED)
    if arguments.json:
        print_json(
            {"project": str(project.path), "taken": report.taken, "duplicates": report.known,
             "joined": report.count(Outcome.JOINED), "skipped": report.skipped, "articles": counts.articles,
             "merged": report.merged._asdict(), "items": report_json(report)}
        )  # fmt: skip
    else:
        if not report.items:
            print(NOTHING_FOUND)
        print_report(report)
        joined = report.count(Outcome.JOINED)
        added = f" ({joined} with annotations that were added)" if joined else ""
        holds = f"{project.path.name} now holds {counted(counts.articles, 'article')}"
        if is_empty:
            holds = f"{project.path.name} was not made"
        print(f"{report.taken} taken, {report.known} already there{added}, {report.skipped + left} not taken; {holds}.")
        if report.merged.codebooks:
            print(_merged_words(report.merged))
    if left:
        complain("stopped; what was taken is kept; importing again adds none of it twice.")
        return STOPPED
    is_missing = report.skipped or report.conflicts or not report.items
    return NOT_ALL_TAKEN if is_missing else DONE


def _merged_words(merged: MergeCounts) -> str:
    """What came of the articles and annotations of other projects, as far as anything did."""
    articles = [f"{counted(merged.met, 'article')} met"]
    if merged.new:
        articles.append(f"{merged.new} new")
    rest = (
        (merged.known, "already there"),
        (merged.changed, "of them changed there since"),
        (merged.conflicts, "in conflict"),
        (merged.removed, "removed here and not brought back"),
    )
    annotations = [
        f"{counted(merged.added, 'annotation')} added",
        *(f"{count} {what}" for count, what in rest if count),
    ]
    return f"Of other projects: {', '.join(articles)}; {', '.join(annotations)}."


def _remembered(arguments: argparse.Namespace) -> tuple[tuple[str, FieldMap], ...]:
    """What was chosen in the window for files with the same columns."""
    from clipdesk.project.column_mappings import remembered_mappings
    from clipdesk.runtime.settings import SettingsFile

    return remembered_mappings(SettingsFile(arguments.places.settings_file).read().column_mappings)


def _mapping(words: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """What `--map` says. Raises `WrongUseError` where it is not FIELD=COLUMN, or an article has no such field."""
    pairs: list[tuple[str, str]] = []
    for one in words:
        field, _, column = (part.strip() for part in one.partition("="))
        pairs.append((field, column))
        if "=" not in one or field not in DRAFT_FIELDS:
            raise WrongUseError(
                f"“--map {one}” does not say which field of the articles is which column.",
                f"Write it like --map headline=Title; fields are {', '.join(DRAFT_FIELDS)}.",
            )
    return tuple(pairs)
