"""Finds the files behind what a user dropped, and reads them in order, several at a time where that helps."""

from __future__ import annotations

import contextlib
import os
import re
from collections import deque
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.registry import ImportOptions, Registry
from clipdesk.project.import_registry import import_registry
from clipdesk.project.isolation import IsolatedReader
from clipdesk.project.reading_file import (
    FileChoice,
    FoundFile,
    ReadFile,
    ReadTask,
    comes_in_parts,
    importer_for,
    load,
    read_loaded,
    refused,
)

__all__ = ["FileChoice", "FileReader", "FoundFile", "ImportOptions", "ReadFile", "find_files"]

T = TypeVar("T")
_JUNK = frozenset({"thumbs.db", "desktop.ini"})
_BESIDE_PROJECTS = (".clipdesk-wal", ".clipdesk-shm", ".clipdesk-journal", ".clipdesk.lock")
_LOSSES, _SPLIT = ".loss.json", ".split.json"
_ISOLATED_ABOVE = 20_000_000
_MANY = 100
"""From this many files on it pays to start child processes for formats that are not foreign, too."""
_MOST_CHILDREN = 4
_AHEAD, _AHEAD_BYTES = 40, 64 << 20
"""How many chunks and single files may be under way at once, and how large they may be together."""
_DIGITS = 20
"""As many as a number in the name of a file is likely to have."""
_CHUNK_FILES, _CHUNK_BYTES = 16, 200_000
"""How much a child gets at once: little enough that all are busy and that progress shows."""
_WAITING = 2
"""Chunks that a child has, the one that it reads included, before the program reads a file itself."""
_LOOK = 0.1
"""Seconds between two looks at whether whoever waits for a file still wants it."""
_AHEAD_ALONG = 160
"""As `_AHEAD` when the program reads too: what it has read waits for what a child was given before."""


def find_files(paths: Iterable[Path]) -> list[FoundFile]:
    """The files at or below `paths`, folders in alphabetical order ("page 2" before "page 10"), each file once.

    These are left out: hidden files, files that systems leave behind, folders of images that browsers save beside a
    page, files that are read together with another one found (such as the text beside annotations), and, in folders,
    what Clipdesk writes beside projects and exports. Bytes of a name that are not UTF-8 show as �. A folder that may not
    be read is there itself, and so is a link that leads to a folder elsewhere: reading it says why.
    """
    found: dict[Path, FoundFile] = {}
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - Path.is_dir() raises where a folder above may not be looked into
            top = path.name or path.resolve().name
            for one in _below(path):
                name = _in_text(f"{top}/{one.name}".removesuffix("/."))
                found.setdefault(one.path.absolute(), replace(one, name=name))
        else:
            found.setdefault(path.absolute(), FoundFile(path, _in_text(path.name)))
    return _without_companions(found)


def _in_text(name: str) -> str:
    """A name of a file as it can be stored: on some systems it need not be text.

    >>> _in_text("dues.txt"), _in_text("caf\\udce9.txt")
    ('dues.txt', 'caf�.txt')
    """
    return name if name.isascii() else os.fsencode(name).decode("utf-8", "replace")


def _without_companions(found: Mapping[Path, FoundFile]) -> list[FoundFile]:
    folders: dict[str, list[str]] = {}
    places = [os.path.split(path) for path in found]
    for folder, name in places:
        folders.setdefault(folder, []).append(name)
    registry = import_registry()
    companions = {folder: registry.companions(names) for folder, names in folders.items()}
    return [one for one, (folder, name) in zip(found.values(), places, strict=True) if name not in companions[folder]]


def _below(folder: Path) -> Iterator[FoundFile]:
    """The files below a folder, called by their paths relative to it, with `/` between folders."""
    closed: list[Path] = []
    for root, folders, files in os.walk(folder, onerror=lambda error: closed.append(Path(error.filename))):
        here = Path(root)
        within = "" if here == folder else f"{here.relative_to(folder).as_posix()}/"
        pages = {Path(name).stem for name in files if name.lower().endswith((".html", ".htm", ".xhtml"))}
        wanted = (one for one in folders if not one.startswith(".") and not _belongs_to_page(one, pages))
        folders[:] = sorted(wanted, key=_by_number)
        for name in sorted(files, key=_by_number):
            if not name.startswith((".", "~$")) and name.lower() not in _JUNK and not _is_ours(name, files):
                yield FoundFile(here / name, f"{within}{name}", is_below=True)
        for name in folders:
            if _leads_out(here / name, folder):
                yield FoundFile(here / name, f"{within}{name}", is_below=True, is_link=True)
    for one in closed:
        yield FoundFile(one, one.relative_to(folder).as_posix(), is_below=True)


def _leads_out(one: Path, folder: Path) -> bool:
    """Whether a folder below `folder` is a link, which nobody follows, to one that is not below it."""
    if not one.is_symlink():
        return False
    target, top = os.path.realpath(one), os.path.realpath(folder)
    return target != top and not target.startswith(os.path.join(top, ""))  # noqa: PTH118 - with a separator at its end


def _by_number(name: str) -> tuple[str, str]:
    """What names are put in order by, as file managers do it: numbers by what they say, capitals with small letters.

    >>> sorted(["page 10", "Quay", "page 2", "Page"], key=_by_number)
    ['Page', 'page 2', 'page 10', 'Quay']
    """
    return re.sub(r"\d+", lambda number: number[0].zfill(_DIGITS), name.casefold()), name


def _is_ours(name: str, files: Collection[str]) -> bool:
    """Whether Clipdesk wrote this file beside another one of the folder, so that it is no article."""
    if name.endswith(_LOSSES):
        target = name.removesuffix(_LOSSES)
        return target in files or any(part in files for part in _first_parts(target))
    if name.endswith(_SPLIT):
        start = name.removesuffix(_SPLIT) + "."
        return any(one.startswith(start) and not one.endswith((_SPLIT, _LOSSES)) for one in files)
    return name.endswith(_BESIDE_PROJECTS)


def _first_parts(target: str) -> Iterator[str]:
    """What the first file of an export in parts may be called: “news.train.prodigy.jsonl” for “news.prodigy.jsonl”."""
    return (f"{target[: dot.start()]}.train{target[dot.start() :]}" for dot in re.finditer(r"\.", target))


def _belongs_to_page(folder: str, pages: set[str]) -> bool:
    stem, _, end = folder.rpartition("_")
    return end.lower() in {"files", "dateien", "archivos", "fichiers"} and stem in pages


@dataclass(slots=True)
class FileReader:
    """Reads files with the importers of the program. Close it, or use it as a context manager.

    Foreign formats are always read in child processes. Other formats are read in this process until the children of a
    large import have started, then by the children, so that this process can write meanwhile. With `reads_along` this
    process goes on reading too, for imports without a window. `watch` is called again and again while a file is waited
    for; what it raises ends the reading. What nobody stores is not packed, unless it `keeps_originals`.
    """

    options: ImportOptions = field(default_factory=ImportOptions)
    format_key: str = ""
    choices: Mapping[Path, FileChoice] = field(default_factory=dict)
    registry: Registry = field(default_factory=import_registry)
    is_preview: bool = False
    keeps_originals: bool = True
    reads_along: bool = False
    watch: Callable[[], object] = lambda: None
    _has_foreign: bool = False
    _pool: ThreadPoolExecutor | None = None
    _children: list[IsolatedReader] = field(default_factory=list)
    _free: SimpleQueue[IsolatedReader] = field(default_factory=SimpleQueue)
    _given: deque[Future[list[ReadFile]]] = field(default_factory=deque)

    def __enter__(self) -> FileReader:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the child processes, whatever they are at."""
        for child in self._children:
            child.stop()
        if self._pool is not None:
            self._pool.shutdown(wait=True, cancel_futures=True)
        for child in self._children:
            child.close()
        self._pool = None
        self._children.clear()
        self._free = SimpleQueue()
        self._given.clear()

    def read(self, files: Iterable[FoundFile]) -> Iterator[ReadFile]:
        """What is in the files, in their order; some are read ahead. A large file may come in parts."""
        tasks = [self._task(one) for one in files]
        is_shared = len(tasks) >= _MANY and _processors() > 1
        if is_shared:
            self._start(_processors() - 1)
        waiting: deque[tuple[Future[list[ReadFile]] | Iterator[ReadFile], int]] = deque()
        at = ahead = 0
        most = _AHEAD_ALONG if self.reads_along else _AHEAD
        while at < len(tasks):
            is_given = is_shared and self._have_children_time()
            chunk, size = _chunk(tasks, at, _CHUNK_FILES if is_given else 1)
            waiting.append((self._submit(chunk) if len(chunk) > 1 else self._begin(chunk[0]), size))
            at += len(chunk)
            ahead += size
            while waiting and (len(waiting) > most or ahead > _AHEAD_BYTES or _is_done(waiting[0][0])):
                one, size = waiting.popleft()
                ahead -= size
                yield from self._result(one)
        while waiting:
            yield from self._result(waiting.popleft()[0])

    def _result(self, one: Future[list[ReadFile]] | Iterator[ReadFile]) -> Iterable[ReadFile]:
        if not isinstance(one, Future):
            return one
        return self._waited(one, self._children)

    def _waited(self, one: Future[T], children: Sequence[IsolatedReader]) -> T:
        while not wait((one,), _LOOK).done:
            for child in children:
                child.end_overdue()
            self.watch()
        return one.result()

    def _have_children_time(self) -> bool:
        """Whether the next few files go to a child."""
        if not self.reads_along or self._has_foreign:
            return not self._free.empty()
        unread = self._unread()
        return (unread > 0 or not self._free.empty()) and unread < _WAITING * len(self._children)

    def _unread(self) -> int:
        """How many chunks the children have before them."""
        while self._given and self._given[0].done():
            self._given.popleft()
        return len(self._given)

    def _task(self, found: FoundFile) -> ReadTask:
        choice = self.choices.get(found.path, FileChoice())
        options = replace(choice.options(self.options), is_preview=self.is_preview)
        return ReadTask(found, choice.format_key or self.format_key, options, self.is_preview, self.keeps_originals)

    def _begin(self, task: ReadTask) -> Future[list[ReadFile]] | Iterator[ReadFile]:
        """Read a file here, or give it to a child where its format is foreign or it is large."""
        try:
            source = load(task.found)
            importer = importer_for(task, source, self.registry)
        except ImportFailedError as error:
            return iter((refused(task.found, error),))
        if importer.is_foreign or len(source.data) > _ISOLATED_ABOVE:
            self._has_foreign = True
            if len(source.data) > _ISOLATED_ABOVE and comes_in_parts(task, importer):
                return self._read_alone(task)
            self._start(_processors())
            return self._submit([task])
        return read_loaded(task, importer, source)

    def _read_alone(self, task: ReadTask) -> Iterator[ReadFile]:
        """The parts of a large file from a child of its own, of which one is read ahead: no more is held of it."""
        child = IsolatedReader()
        with contextlib.closing(child), ThreadPoolExecutor(1, "clipdesk-reading") as pool:
            try:
                parts = child.read([task])
                coming = pool.submit(next, parts, None)
                while (part := self._waited(coming, (child,))) is not None:
                    coming = pool.submit(next, parts, None)
                    yield part
            finally:
                child.stop()

    def _start(self, number: int) -> None:
        """Let there be so many children at least; they take their time to start."""
        if self._pool is None:
            self._pool = ThreadPoolExecutor(_processors(), "clipdesk-reading")
        while len(self._children) < number:
            child = IsolatedReader()
            self._children.append(child)
            self._pool.submit(self._start_child, child)

    def _start_child(self, child: IsolatedReader) -> None:
        # Whoever reads with it tries again, and tells of it.
        try:
            with contextlib.suppress(EOFError, OSError):
                child.start()
        finally:
            self._free.put(child)

    def _submit(self, chunk: Sequence[ReadTask]) -> Future[list[ReadFile]]:
        assert self._pool is not None
        self._unread()
        self._given.append(self._pool.submit(self._read_apart, chunk))
        return self._given[-1]

    def _read_apart(self, chunk: Sequence[ReadTask]) -> list[ReadFile]:
        child = self._free.get()
        try:
            return list(child.read(chunk))
        finally:
            self._free.put(child)


def _processors() -> int:
    """How many processors the program may use, up to the few from which it gains anything."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(_MOST_CHILDREN, usable)


def _chunk(tasks: Sequence[ReadTask], at: int, most: int) -> tuple[Sequence[ReadTask], int]:
    """The next few tasks, one large file or several small ones, and their bytes."""
    total, end = tasks[at].found.size, at + 1
    while end < len(tasks) and end - at < most:
        size = tasks[end].found.size
        if total + size > _CHUNK_BYTES:
            break
        total, end = total + size, end + 1
    return tasks[at:end], total


def _is_done(one: Future[list[ReadFile]] | Iterator[ReadFile]) -> bool:
    return not isinstance(one, Future) or one.done()
