"""Finds the files behind what a user dropped, and reads them one after the other, two at a time where that helps."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import SimpleQueue

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Importer, ImportOptions, Reading, Registry, SourceFile
from clipdesk.project.isolation import IsolatedReader

__all__ = ["FileChoice", "FileReader", "FoundFile", "ImportOptions", "ReadFile", "find_files"]

_LARGEST = 512 << 20
_JUNK = frozenset({"thumbs.db", "desktop.ini"})
_ISOLATED_ABOVE = 20_000_000
_AHEAD = 6
_CHILDREN = 2


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read and the name a report calls it by: relative to the folder that was dropped."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class FileChoice:
    """What the user decided for one file in the preview. Empty and None: as for all."""

    format_key: str = ""
    encoding: str = ""
    clean: bool | None = None
    whole_page: bool | None = None
    is_left_out: bool = False

    def options(self, general: ImportOptions) -> ImportOptions:
        """The options for this file."""
        return replace(
            general,
            encoding=self.encoding or general.encoding,
            clean=general.clean if self.clean is None else self.clean,
            whole_page=general.whole_page if self.whole_page is None else self.whole_page,
        )


@dataclass(frozen=True, slots=True)
class ReadFile:
    """What became of one file: the articles in it and the report on what could not be taken."""

    found: FoundFile
    format_key: str = ""
    format_name: str = ""
    drafts: tuple[ArticleDraft, ...] = ()
    items: tuple[ReportItem, ...] = ()

    @property
    def problem(self) -> str:
        """Why there is no article in it; empty when there is one."""
        return "" if self.drafts else " ".join(item.reason for item in self.items)


def find_files(paths: Iterable[Path]) -> list[FoundFile]:
    """The files at or below `paths`, folders in alphabetical order, each file once.

    Hidden files, leftovers of systems and the folders of images that browsers save beside a page are passed over,
    and so are files that are read along with another one found, as the text beside annotations is.
    """
    found: dict[Path, FoundFile] = {}
    for path in paths:
        if path.is_dir():
            for file in _below(path):
                name = f"{path.name}/{file.relative_to(path).as_posix()}"
                found.setdefault(file.absolute(), FoundFile(file, name))
        else:
            found.setdefault(path.absolute(), FoundFile(path, path.name))
    return _without_companions(found)


def _without_companions(found: Mapping[Path, FoundFile]) -> list[FoundFile]:
    folders: dict[Path, list[str]] = {}
    for path in found:
        folders.setdefault(path.parent, []).append(path.name)
    registry = builtin_registry()
    companions = {folder: registry.companions(names) for folder, names in folders.items()}
    return [one for path, one in found.items() if path.name not in companions[path.parent]]


def _below(folder: Path) -> Iterator[Path]:
    for root, folders, files in os.walk(folder):
        pages = {Path(name).stem for name in files if name.lower().endswith((".html", ".htm", ".xhtml"))}
        folders[:] = sorted(one for one in folders if not one.startswith(".") and not _belongs_to_page(one, pages))
        for name in sorted(files):
            if not name.startswith((".", "~$")) and name.lower() not in _JUNK:
                yield Path(root) / name


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    stem, _, end = folder.rpartition("_")
    return end.lower() in {"files", "dateien", "archivos", "fichiers"} and stem in pages


@dataclass(slots=True)
class FileReader:
    """Reads files with the importers of the program. Close it, or use it as a context manager."""

    options: ImportOptions = field(default_factory=ImportOptions)
    format_key: str = ""
    choices: Mapping[Path, FileChoice] = field(default_factory=dict)
    registry: Registry = field(default_factory=builtin_registry)
    _pool: ThreadPoolExecutor | None = None
    _children: list[IsolatedReader] = field(default_factory=list)
    _free: SimpleQueue[IsolatedReader] = field(default_factory=SimpleQueue)

    def __enter__(self) -> FileReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child processes."""
        for child in self._children:
            child.close()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        self._pool = None
        self._children.clear()

    def read(self, files: Iterable[FoundFile]) -> Iterator[ReadFile]:
        """What is in the files, in their order; up to `_AHEAD` are read ahead."""
        waiting: deque[Future[ReadFile] | ReadFile] = deque()
        for file in files:
            waiting.append(self._begin(file))
            while waiting and (len(waiting) > _AHEAD or isinstance(waiting[0], ReadFile) or waiting[0].done()):
                yield _result(waiting.popleft())
        while waiting:
            yield _result(waiting.popleft())

    def _begin(self, found: FoundFile) -> Future[ReadFile] | ReadFile:
        choice = self.choices.get(found.path, FileChoice())
        try:
            data = _load(found)
            source = SourceFile(found.name, data, str(found.path))
            importer = self.registry.importer_for(source, choice.format_key or self.format_key)
        except ImportFailedError as error:
            return _refused(found, error)
        options = choice.options(self.options)
        if importer.is_foreign or len(data) > _ISOLATED_ABOVE:
            if self._pool is None:
                self._pool = ThreadPoolExecutor(_CHILDREN, "clipdesk-reading")
                self._children = [IsolatedReader() for _ in range(_CHILDREN)]
                for child in self._children:
                    self._free.put(child)
            return self._pool.submit(self._read_apart, found, importer, source, options)
        try:
            return _read_file(found, importer, importer.read(source, options))
        except ImportFailedError as error:
            return _refused(found, error, importer)

    def _read_apart(self, found: FoundFile, importer: Importer, source: SourceFile, options: ImportOptions) -> ReadFile:
        child = self._free.get()
        try:
            return _read_file(found, importer, child.read(importer.key, source, options))
        except ImportFailedError as error:
            return _refused(found, error, importer)
        finally:
            self._free.put(child)


def _load(found: FoundFile) -> bytes:
    """The bytes of a file. Raises ImportFailedError with the reason where it cannot be read."""
    try:
        size = found.path.stat().st_size
        if size > _LARGEST:
            raise ImportFailedError(
                f"“{found.name}” is larger than {_LARGEST >> 20} MB and was left out.", "Split it into smaller files."
            )
        return found.path.read_bytes()
    except FileNotFoundError:
        raise ImportFailedError(f"There is no file “{found.path}”.", "Check the name.") from None
    except OSError as error:
        raise ImportFailedError(f"“{found.name}” cannot be read: {error.strerror or error}.") from error


def _read_file(found: FoundFile, importer: Importer, readings: Iterable[Reading]) -> ReadFile:
    drafts: list[ArticleDraft] = []
    items: list[ReportItem] = []
    for reading in readings:
        if isinstance(reading, ReportItem):
            items.append(reading)
        else:
            drafts.append(reading)
    if not drafts and not items:
        items.append(ReportItem(found.name, Outcome.SKIPPED, "There is no article in it."))
    return ReadFile(found, importer.key, importer.name, tuple(drafts), tuple(items))


def _refused(found: FoundFile, error: ImportFailedError, importer: Importer | None = None) -> ReadFile:
    item = ReportItem(found.name, Outcome.SKIPPED, error.message)
    key, name = (importer.key, importer.name) if importer else ("", "")
    return ReadFile(found, key, name, (), (item,))


def _result(one: Future[ReadFile] | ReadFile) -> ReadFile:
    return one if isinstance(one, ReadFile) else one.result()
