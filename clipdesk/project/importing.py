"""Imports files: previews them, reads their articles in batches, and adds the batches to the project by commands, with a report."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event
from typing import NamedTuple

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import CancelledError, ProjectBusyError, WrongUseError
from clipdesk.domain.ids import new_id
from clipdesk.domain.near_names import choice_words
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.formats.encoding import ENCODINGS, codec_name
from clipdesk.formats.field_mapping import Columns
from clipdesk.formats.registry import Division, FieldMap, ImportOptions, SourceFile
from clipdesk.formats.standoff.names import SUFFIXES as STANDOFF_SUFFIXES
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.correcting import corrected_files
from clipdesk.project.import_registry import import_registry
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.preparing import Prepared, prepare
from clipdesk.project.project import Project
from clipdesk.project.reading import FileReader, FoundFile, find_files
from clipdesk.project.reading_file import FileChoice, ReadFile, ReadingFaultError, too_long
from clipdesk.project.unfinished_import import UNDER_WAY, UnfinishedImport, hash_of_files, say_no_more

__all__ = [
    "ENCODINGS",
    "Batch",
    "Columns",
    "Division",
    "FieldMap",
    "FileChoice",
    "FormatOffer",
    "ImportOptions",
    "ImportPreview",
    "ImportRequest",
]

WAITING = "Waiting for another program."
_LONGEST_WAIT, _BETWEEN_TRIES = 60.0, 0.1
"""Seconds that a batch waits for another program."""
PREVIEWED = 100
"""How many files a preview reads at first."""


class BatchSize(NamedTuple):
    """How much is brought into the project in one transaction."""

    articles: int
    characters: int


SMALL = BatchSize(25, 120_000)
"""Does not stall a window."""
LARGE = BatchSize(340, 8_000_000)
"""For the command line, where nobody waits between two."""


class FormatOffer(NamedTuple):
    """A format as dialogs and lists show it."""

    key: str
    name: str


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be imported, and how."""

    paths: tuple[Path, ...]
    options: ImportOptions = field(default_factory=ImportOptions)
    format_key: str = ""
    choices: Mapping[Path, FileChoice] = field(default_factory=dict)
    previewed: tuple[FoundFile, ...] = ()
    """What was found in `paths` before: a file that is gone since is reported."""


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """The first files of an import, read; `total` counts all files found."""

    files: tuple[ReadFile, ...]
    total: int


@dataclass(frozen=True, slots=True)
class Batch:
    """Some articles that were read, and the report on what could not be read; small enough not to block a window."""

    drafts: tuple[Prepared, ...] = ()
    items: tuple[ReportItem, ...] = ()
    faults: tuple[ReadingFaultError, ...] = ()
    """Errors of the program that occurred with some files: bugs, to be reported as such."""
    files: int = 0
    """How many of the files that were found are dealt with when this is taken."""
    refused: int = 0
    """How many of the items are whole files that could not be read."""
    found: int = 0
    """How many files were found for the whole import; 0 where it is no import of files."""
    called: str = ""
    """What is imported, in short."""
    files_hash: str = ""
    """The `hash_of_files` of all files that were found."""


@dataclass(slots=True)
class Course:
    """What an import has found and reported so far, including what it read but did not hand over because it was stopped.

    The reading thread fills it; others may look at it when that thread has ended.
    """

    names: list[str] = field(default_factory=list)
    items: list[ReportItem] = field(default_factory=list)
    faults: list[ReadingFaultError] = field(default_factory=list)


def import_formats() -> tuple[FormatOffer, ...]:
    """What can be read."""
    return tuple(FormatOffer(one.key, one.name) for one in import_registry().importers)


def check_choices(format_key: str, encoding: str) -> None:
    """Raises WrongUseError for an unknown format or encoding. An empty name means that it is detected."""
    if format_key:
        import_registry().importer(format_key)
    if encoding and not codec_name(encoding):
        known = [one.codec for one in ENCODINGS]
        raise WrongUseError(f"There is no encoding “{encoding}”.", choice_words(encoding, known))


def preview(request: ImportRequest, progress: Progress = silent) -> ImportPreview:
    """Read the first files of a request, to be shown before anything is taken."""
    found = in_order(find_files(request.paths))
    shown = found[:PREVIEWED]
    files: list[ReadFile] = []
    with reader_of(request, shown, progress, lambda: len(files), is_preview=True) as reader:
        for file in reader.read(shown):
            files.append(file)
            progress(len(files), len(shown), file.found.name)
    return ImportPreview(tuple(files), len(found))


def batches(
    request: ImportRequest, progress: Progress = silent, size: BatchSize = SMALL, course: Course | None = None
) -> Iterator[Batch]:
    """Read everything that a request asks for, in batches. Ends the child processes when it is closed.

    `course` takes note of what was found and what failed, for the report of an import that is stopped.
    """
    found = _wanted(request)
    course = course or Course()
    course.names += [one.name for one in found]
    files_hash = hash_of_files(one.path for one in found)
    drafts: list[Prepared] = []
    items: list[ReportItem] = []
    faults: list[ReadingFaultError] = []
    characters = done = refused = 0
    is_rest = False

    def batch(files: int) -> Batch:
        taken = tuple(drafts), tuple(items), tuple(faults)
        return Batch(*taken, files, refused, len(found), _called(request), files_hash)

    reads_along = size.articles >= LARGE.articles
    with reader_of(request, found, progress, lambda: done, reads_along=reads_along) as reader:
        for file in corrected_files(reader.read(found), request.choices):
            done += not file.is_part
            refused += file.is_refused and not file.is_part and not is_rest
            is_rest = file.is_part
            met = [file.fault] if file.fault is not None else []
            items += file.items
            faults += met
            course.items += file.items
            course.faults += met
            for place, prepared in enumerate(file.prepared, start=1):
                drafts.append(prepared)
                characters += len(prepared.draft.text)
                if characters > size.characters or len(drafts) >= size.articles:
                    is_within = place < len(file.prepared) and not file.is_part
                    yield batch(done - is_within)
                    drafts, items, faults, characters, refused = [], [], [], 0, 0
            progress(done, len(found), file.found.name)
    if drafts or items:
        yield batch(len(found))


def _called(request: ImportRequest) -> str:
    first = f"“{request.paths[0].resolve().name}”" if request.paths else ""
    return first if len(request.paths) < 2 else f"{first}, …"


def reader_of(
    request: ImportRequest,
    files: Sequence[FoundFile],
    progress: Progress,
    done: Callable[[], int],
    *,
    is_preview: bool = False,
    is_kept: bool = True,
    reads_along: bool = False,
) -> FileReader:
    """What reads these files of a request, as `FileReader` says; of what is not kept, as in a preview, no original is packed.

    `progress` is told which file is waited for, and may end that; `done` says how many were read.
    """

    def watch() -> None:
        progress(done(), len(files), files[min(done(), len(files) - 1)].name)

    return FileReader(
        request.options,
        request.format_key,
        request.choices,
        is_preview=is_preview,
        keeps_originals=is_kept and not is_preview,
        reads_along=reads_along,
        watch=watch,
    )


def _wanted(request: ImportRequest) -> list[FoundFile]:
    found = find_files(request.paths)
    there = {one.path for one in found}
    found += [one for one in request.previewed if one.path not in there]
    return in_order(one for one in found if not _is_left_out(request, one.path))


def in_order(files: Iterable[FoundFile]) -> list[FoundFile]:
    """Files in the order of their import: annotations without their texts come last, so that articles of the same import are there."""
    return sorted(files, key=lambda one: one.path.name.lower().endswith(STANDOFF_SUFFIXES))


def _is_left_out(request: ImportRequest, path: Path) -> bool:
    choice = request.choices.get(path)
    return choice is not None and choice.is_left_out


class Arrival:
    """Takes the batches of one import into a project: one undo step, one report.

    While files of it are missing the project says so, should the program be killed; not of those that
    `come_again` by themselves.
    """

    def __init__(self, project: Project, known: Codebook | None = None, *, come_again: bool = False) -> None:
        self._project = project
        self._come_again = come_again
        self._known = known or Codebook()
        self.step = new_id()
        """What one undo takes back is of this step."""
        self.seq = 0
        """The number of its last entry in the history; 0 while it has none."""
        self.report = TransferReport()
        self.faults: list[ReadingFaultError] = []
        self._files = self._items = 0
        self._import = Batch()

    def take(self, batch: Batch, origin: object = None, *, waits: bool = True) -> TransferReport:
        """Add a batch; returns the report on it. Raises ProjectBusyError while another program writes: then try again.

        It `waits` for that program first.
        """
        report = TransferReport(batch.items, refused_files=batch.refused)
        self._import = replace(batch, drafts=()) if batch.called else self._import
        if batch.drafts:
            command = AddArticles(batch.drafts, self._known, self.report.met)
            fact = self._fact(batch)
            taken = self._project.transfer(command, origin=origin, step=self.step, waits=waits, fact=fact)
            report = report.joined([taken])
            self.seq = next((one.seq for one in self._project.queries.history(1) if one.step == self.step), self.seq)
        self.report = self.report.joined([report])
        self.faults += batch.faults
        self._files = batch.files
        self._items += len(batch.items)
        return report

    def _fact(self, batch: Batch) -> tuple[str, str] | None:
        if self._come_again or not batch.found:
            return None
        return UNDER_WAY, self._so_far(batch).noted(self._project.meta(UNDER_WAY))

    def _so_far(self, batch: Batch) -> UnfinishedImport:
        return UnfinishedImport(batch.called, batch.files, batch.found, self.step, batch.files_hash)

    def end(self) -> None:
        """Everything was taken, or it was said what was not: the project has no more to say of it.

        Nor has it of one of the same name, or of the same files.
        """
        if not self._come_again:
            say_no_more(self._project, self._so_far(self._import))

    def stop(self, course: Course) -> None:
        """The import was stopped: add to `report` what was found in the rest of it, and what was not reached."""
        met = course.items[self._items :]
        known = {item.name for item in met}
        rest = [name for name in course.names[self._files :] if name not in known]
        reason = "The import was stopped before all of it was taken."
        items = (*met, *(ReportItem(name, Outcome.CANCELLED, reason) for name in rest))
        self.report = self.report.joined([TransferReport(items)])
        self.faults += course.faults[len(self.faults) :]
        self.end()


def import_files(
    project: Project, request: ImportRequest, progress: Progress = silent, known: Codebook | None = None
) -> TransferReport:
    """Import files and return the report; another thread reads ahead while this one writes.

    When it is cancelled, also by Ctrl+C, only whole articles were taken. A bug that a file triggers is passed to
    `sys.excepthook` at the end; the other files are imported.
    """
    arrival, course, left = Arrival(project, known), Course(), Event()

    def told(done: int, total: int, what: str) -> None:
        if left.is_set():
            raise CancelledError
        progress(done, total, what)

    try:
        with contextlib.closing(_ahead(batches(request, told, LARGE, course), left)) as parts:
            for batch in parts:
                _take_when_free(arrival, batch, progress)
        arrival.end()
    except (CancelledError, KeyboardInterrupt):
        arrival.stop(course)
    for fault in arrival.faults:
        sys.excepthook(type(fault), fault, None)
    return arrival.report


def _take_when_free(arrival: Arrival, batch: Batch, progress: Progress) -> None:
    """Take a batch as soon as no other program writes. Raises ProjectBusyError where one does for very long."""
    begun = time.monotonic()
    while True:
        try:
            arrival.take(batch, waits=False)
        except ProjectBusyError:
            waited = time.monotonic() - begun
            if waited > _LONGEST_WAIT:
                raise
            progress(batch.files, batch.found, WAITING if waited > 1 else "")
            time.sleep(_BETWEEN_TRIES)
        else:
            return


def _ahead(parts: Iterator[Batch], left: Event) -> Generator[Batch]:
    """The same batches, but the next one is read in another thread while the caller handles this one.

    `left` is set as soon as no more are wanted.
    """
    with ThreadPoolExecutor(1, "clipdesk-ahead") as pool:
        coming = pool.submit(next, parts, None)
        try:
            while (batch := coming.result()) is not None:
                coming = pool.submit(next, parts, None)
                yield batch
        finally:
            left.set()
            coming.cancel()
            wait([coming])
            if isinstance(parts, Generator):
                parts.close()


def read_pasted(text: str, name: str, options: ImportOptions | None = None) -> Batch:
    """Read pasted text: one article, cleaned like a file. `name` is what the report calls it.

    Raises ImportFailedError when there are no words in it, or too many for one article.
    """
    return _read_copied("text", text, name, options)


def read_pasted_page(page: str, name: str, options: ImportOptions | None = None) -> Batch:
    """Read the HTML of what was copied in a browser, a page or a part of it, like a saved page.

    Raises what `read_pasted` raises.
    """
    return _read_copied("html", page, name, options)


def _read_copied(key: str, text: str, name: str, options: ImportOptions | None) -> Batch:
    file = SourceFile(name, text.encode("utf-8", "surrogatepass").decode("utf-8", "replace").encode())
    readings = list(import_registry().importer(key).read(file, options or ImportOptions(encoding="utf-8")))
    drafts = [one for one in readings if isinstance(one, ArticleDraft)]
    if any(one.is_too_long for one in drafts):
        raise too_long()
    return Batch(tuple(map(prepare, drafts)), tuple(one for one in readings if isinstance(one, ReportItem)))
