"""Reads one file: its bytes, its format, its articles. Done in this process or, by `isolation`, in a child."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import islice
from pathlib import Path

from clipdesk.domain.draft import ArticleDraft, Correction
from clipdesk.domain.errors import ImportFailedError, UserError, WrongUseError
from clipdesk.domain.remedy import Remedy
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.sought import unspaced_words
from clipdesk.formats.field_mapping import Columns, Mappable
from clipdesk.formats.registry import Division, Importer, ImportOptions, Reading, Registry, SourceFile, Steady
from clipdesk.project.preparing import Prepared, name_of_several, prepare
from clipdesk.runtime.logs import brief_trace
from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.store import packing, text_backup
from clipdesk.store.packing import PackedOriginal

PART = 50
"""Articles and lines of the report in each part of a file that is read in parts."""
_IN_PARTS_FROM = 200_000
"""Bytes of the smallest file that is read in parts."""
LARGEST = packing.LARGEST
"""Bytes of the largest file that is read."""


class ReadingFaultError(Exception):
    """A bug of the program that occurred while it read a file.

    `format_key` is the format it was read as. The message names the error and its place; the note is the trace, since
    an error cannot take its own to another process.
    """

    def __init__(self, words: str, format_key: str) -> None:
        super().__init__(words, format_key)
        self.format_key = format_key

    def __str__(self) -> str:
        return str(self.args[0])


def fault_of(error: Exception, format_key: str) -> ReadingFaultError:
    """The fault that tells of `error`."""
    trace = brief_trace(error)
    frames = [line.strip() for line in trace.splitlines() if line.lstrip().startswith("File ")]
    fault = ReadingFaultError(f"{trace.rsplit(chr(10), 1)[-1]} ({frames[-1] if frames else 'nowhere'})", format_key)
    fault.add_note(trace)
    return fault


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read and the name a report calls it by: relative to the folder that was dropped."""

    path: Path
    name: str
    is_below: bool = False
    """Whether it was found in a folder, and not named itself."""
    is_link: bool = False
    """Whether it is a link to a folder, which is not followed."""

    @property
    def size(self) -> int:
        """Its bytes; 0 where it is gone or barred, which whoever reads it says."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


@dataclass(frozen=True, slots=True)
class FileChoice:
    """What the user decided for one file in the preview. Empty and None: as for all."""

    format_key: str = ""
    encoding: str = ""
    clean: bool | None = None
    whole_page: bool | None = None
    division: Division | None = None
    is_left_out: bool = False
    corrections: tuple[Correction, ...] = ()
    """What was typed of the sources of its articles."""

    def options(self, general: ImportOptions) -> ImportOptions:
        """The options for this file."""
        return replace(
            general,
            encoding=self.encoding or general.encoding,
            clean=general.clean if self.clean is None else self.clean,
            whole_page=general.whole_page if self.whole_page is None else self.whole_page,
            division=general.division if self.division is None else self.division,
        )


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of one file: the articles in it and the report on what could not be taken."""

    found: FoundFile
    format_key: str = ""
    format_name: str = ""
    drafts: tuple[ArticleDraft, ...] = ()
    items: tuple[ReportItem, ...] = ()
    prepared: tuple[Prepared, ...] = ()
    """The same articles, ready for the project."""
    fault: ReadingFaultError | None = None
    """The error of the program that kept the file from being read."""
    columns: Columns | None = None
    """For a preview: the columns or fields of the file, if the user may choose what they are."""
    is_part: bool = False
    """Whether more of the same file follows."""
    words: int = 0
    """For a preview: how many words the articles have."""

    @property
    def is_refused(self) -> bool:
        """Whether nothing in it could be read, and one item says so."""
        return not self.prepared and [item.outcome for item in self.items] == [Outcome.SKIPPED]

    @property
    def problem(self) -> str:
        """Why there is no article in it; empty when there is one."""
        return "" if self.drafts else " ".join(item.reason for item in self.items)


@dataclass(frozen=True, slots=True)
class ReadTask:
    """One file to read, and how. An empty key: find the format out."""

    found: FoundFile
    format_key: str = ""
    options: ImportOptions = field(default_factory=ImportOptions)
    is_preview: bool = False
    """Whether the columns are asked for too."""
    keeps_originals: bool = True
    """Whether the bytes of files are packed, for whoever stores them."""


def read_file(task: ReadTask, registry: Registry) -> Iterator[ReadFile]:
    """Read a file. Never raises: failures go into the report, and a bug also into `fault`.

    Of an original that several parts share only the first has the bytes; `completed` gives them to the others.
    """
    try:
        source = load(task.found)
        importer = importer_for(task, source, registry)
    except (ImportFailedError, WrongUseError) as error:
        return iter((refused(task.found, error),))
    if comes_in_parts(task, importer):
        return _incomplete_parts(task, importer, source)
    return iter((read_source(task, importer, source),))


def comes_in_parts(task: ReadTask, importer: Importer) -> bool:
    """Whether a file is read in parts: it is no small one, and its importer is steady."""
    is_steady = isinstance(importer, Steady) and importer.is_steady
    return is_steady and not task.is_preview and task.found.size > _IN_PARTS_FROM


def read_loaded(task: ReadTask, importer: Importer, source: SourceFile) -> Iterator[ReadFile]:
    """Read a file whose bytes and importer are at hand: at once, or in parts as they are asked for."""
    if comes_in_parts(task, importer):
        return read_in_parts(task, importer, source)
    return iter((read_source(task, importer, source),))


def read_in_parts(task: ReadTask, importer: Importer, source: SourceFile) -> Iterator[ReadFile]:
    """As `read_source`, but some articles at a time, when they are asked for. The importer must be steady."""
    original = None
    for part in _incomplete_parts(task, importer, source):
        whole = completed(part, original)
        original = last_original(whole, original)
        yield whole


def completed(part: ReadFile, original: PackedOriginal | None) -> ReadFile:
    """A part with this original wherever its place in an article is empty."""
    if original is None:
        return part
    stub = original._replace(data=b"")
    return with_prepared(
        part, [one._replace(original=original) if one.original == stub else one for one in part.prepared]
    )


def with_prepared(part: ReadFile, prepared: Iterable[Prepared]) -> ReadFile:
    """The same part with these articles."""
    every = tuple(prepared)
    return replace(part, prepared=every, drafts=tuple(one.draft for one in every))


def last_original(part: ReadFile, before: PackedOriginal | None) -> PackedOriginal | None:
    """What the next part of the same file may share; `before` is the same of the part before."""
    return part.prepared[-1].original if part.prepared else before


def importer_for(task: ReadTask, source: SourceFile, registry: Registry) -> Importer:
    """The importer for a file.

    If the user chose which field is what and the file has fields, one that uses this choice.

    Raises what `Registry.importer_for` raises, and ImportFailedError where a project is to be read as something else.
    """
    importer = registry.importer_for(source, task.format_key)
    if task.format_key and task.found.path.suffix.lower() == PROJECT_SUFFIX and PROJECT_SUFFIX not in importer.suffixes:
        raise ImportFailedError(
            f"“{task.found.name}” is a project, and is read as nothing else.", "Import it without choosing a format."
        )
    if task.options.mapping and not task.format_key and not isinstance(importer, Mappable):
        others = [one for one in registry.importers if isinstance(one, Mappable) and one.sniff(source) > 0]
        return others[0] if others else importer
    return importer


def read_source(task: ReadTask, importer: Importer, source: SourceFile) -> ReadFile:
    """As `read_file`, where the bytes and the importer are at hand."""
    return _guarded(task.found, importer, lambda: _whole(task, importer, source))


def _incomplete_parts(task: ReadTask, importer: Importer, source: SourceFile) -> Iterator[ReadFile]:
    """As `read_in_parts`, but of an original that several parts share only the first has the bytes.

    Nothing of a part is held while the next one is read.
    """
    readings = iter(_readings(task, importer, source))
    before: Prepared | None = None
    is_part, is_first, done = True, True, 0
    while is_part:
        gather = partial(_gathered, task.found, importer, islice(readings, PART), before, is_first=is_first)
        part = _guarded(task.found, importer, gather, done)
        is_part, is_first = len(part.prepared) + len(part.items) == PART, False
        done += len(part.prepared)
        before = _without_data(part.prepared[-1]) if part.prepared else before
        yield replace(part, is_part=is_part)
        del part


def _without_data(one: Prepared) -> Prepared:
    return one._replace(original=one.original and one.original._replace(data=b""))


def _whole(task: ReadTask, importer: Importer, source: SourceFile) -> ReadFile:
    columns = None
    if task.is_preview and isinstance(importer, Mappable):
        columns = importer.columns(source, task.options)
    try:
        read = _gathered(task.found, importer, _readings(task, importer, source))
        words = sum(map(_words_in, read.drafts)) if task.is_preview else 0
        return replace(read, columns=columns, words=words)
    except ImportFailedError as refusal:
        return replace(refused(task.found, refusal, importer), columns=columns)


def _readings(task: ReadTask, importer: Importer, source: SourceFile) -> Iterable[Reading]:
    readings = importer.read(source, task.options)
    return readings if task.keeps_originals else map(_without_original, readings)


def _without_original(reading: Reading) -> Reading:
    return replace(reading, original=b"") if isinstance(reading, ArticleDraft) else reading


def _words_in(draft: ArticleDraft) -> int:
    return len(draft.text.split()) + unspaced_words(draft.text)


def _guarded(found: FoundFile, importer: Importer, read: Callable[[], ReadFile], done: int = 0) -> ReadFile:
    """What was read, or a report that the file was refused, or what of it follows the `done` articles that were taken."""
    try:
        return read()
    except ImportFailedError as refusal:
        return refused(found, refusal, importer)
    except MemoryError:
        told = f"“{found.name}” takes more memory than a file may."
        if done:
            told = f"After article {done}, “{found.name}” takes more memory than a file may. The rest was left out."
        return refused(found, ImportFailedError(told, "Split it into smaller files, or save its text alone."), importer)
    except Exception as bug:  # noqa: BLE001 - a bug costs the one file and is reported; the others are read
        told = f"“{found.name}” could not be read because of an error in Clipdesk, of which a report is kept."
        if done:
            told = f"After article {done}, the rest of “{found.name}” could not be read because of an error in Clipdesk, of which a report is kept."
        error = ImportFailedError(told, "Save its text in a text file instead.")
        return replace(refused(found, error, importer), fault=fault_of(bug, importer.key))


def load(found: FoundFile) -> SourceFile:
    """The bytes of a file. Raises ImportFailedError with the reason where it cannot be read."""
    if found.is_link:
        raise ImportFailedError("It is a link to a folder, which is not followed.", "Import that folder by itself.")
    try:
        told = found.path.stat()
        if stat.S_ISDIR(told.st_mode):
            os.scandir(found.path).close()  # a folder is found as a file only where it cannot be listed
        if not stat.S_ISREG(told.st_mode):
            raise ImportFailedError(
                f"“{found.name}” cannot be read: it is a folder, a pipe or a device.",
                "Save its output as a file.",
            )
        if found.path.suffix.lower() == PROJECT_SUFFIX:
            return _load_project(found)
        if found.path.name.lower().endswith(text_backup.SUFFIX) and text_backup.is_text_backup(found.path):
            raise ImportFailedError(f"“{found.name}” is the text backup of a project.", Remedy.RESTORE)
        if told.st_size > LARGEST:
            raise ImportFailedError(
                f"“{found.name}” is larger than {LARGEST >> 20} MB and was left out.", "Split it into smaller files."
            )
        return SourceFile(found.name, found.path.read_bytes(), str(found.path))
    except FileNotFoundError:
        raise ImportFailedError(f"There is no file “{found.path}”.", "Check the name.") from None
    except OSError as error:
        raise ImportFailedError(f"“{found.name}” cannot be read: {error.strerror or error}.") from error


def _load_project(found: FoundFile) -> SourceFile:
    """A project, which is read through the store: nothing else may open a file that is open as a project.

    Raises ImportFailedError where nobody has named it: a folder may hold older copies of the very same project.
    """
    if found.is_below:
        raise ImportFailedError(
            f"“{found.name}” is a project, and projects in folders are left out.",
            "Import it by itself to bring in what is in it.",
        )
    return SourceFile(found.name, b"", str(found.path))


def too_long() -> ImportFailedError:
    """Why a text is not taken that is too long for an article."""
    return ImportFailedError(
        "It is longer than 16 million characters, which no single article is.", "Split it into its articles."
    )


def refused(found: FoundFile, error: UserError, importer: Importer | None = None) -> ReadFile:
    """A file that is not taken, and why; a link to a folder is none."""
    key, name = (importer.key, importer.name) if importer else ("", "")
    outcome = Outcome.REMARK if found.is_link else Outcome.SKIPPED
    return ReadFile(found, key, name, (), (ReportItem(found.name, outcome, error.message),))


def _gathered(
    found: FoundFile,
    importer: Importer,
    readings: Iterable[Reading],
    before: Prepared | None = None,
    *,
    is_first: bool = True,
) -> ReadFile:
    """What the readings say.

    `before` is the article in front of them, where they are not the first ones of the file.
    """
    prepared: list[Prepared] = []
    items: list[ReportItem] = []
    is_several = not is_first
    for reading in readings:
        if isinstance(reading, ReportItem):
            items.append(reading)
        elif reading.is_too_long:
            items.append(ReportItem(reading.place or found.name, Outcome.SKIPPED, too_long().message))
        else:
            before = prepare(reading, before)
            prepared.append(before)
            is_several |= len(prepared) > 1
    if is_several:
        prepared = [one._replace(name=name_of_several(one.draft)) for one in prepared]
    if is_first and not prepared and not items:
        items.append(ReportItem(found.name, Outcome.SKIPPED, "There is no article in it."))
    drafts = tuple(one.draft for one in prepared)
    return ReadFile(found, importer.key, importer.name, drafts, tuple(items), tuple(prepared))
