"""Reads the files of an import for a dialog that shows them while they are read."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from clipdesk.project.importing import PREVIEWED, ImportPreview, ImportRequest, reader_of
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.reading import FoundFile, find_files
from clipdesk.project.reading_file import ReadFile

_IN_ALL, _IN_ALL_BYTES, _AT_ONCE = 1_000, 50_000_000, 25
"""How many files are read in all, how large those behind the first may be together, and how many are handed on."""
_SHOWN_AFTER, _SOON_READ = 1.0, 2_000_000
"""After how many seconds what was read is handed on, and the bytes of the largest file that is waited for before that."""


def preview_in_parts(request: ImportRequest, progress: Progress = silent) -> Iterator[ImportPreview]:
    """The first files of a request, and more within the limits on memory, some at a time.

    Large files come last. What was read is handed on after a second, and before a large file. There is a first part also of no file.
    """
    found = find_files(request.paths)
    wanted = sorted(_previewed(found), key=lambda one: _is_large([one]))
    part: list[ReadFile] = []
    number, most, begun = 0, PREVIEWED, time.monotonic()
    with reader_of(request, wanted, progress, lambda: number, is_preview=True) as reader:
        for number, file in enumerate(reader.read(wanted), start=1):
            part.append(file)
            progress(number, len(wanted), file.found.name)
            is_due = time.monotonic() - begun > _SHOWN_AFTER or _is_large(wanted[number : number + 1])
            if is_due or len(part) == most:
                yield ImportPreview(tuple(part), len(found))
                part, most, begun = [], _AT_ONCE, time.monotonic()
    if part or not number:
        yield ImportPreview(tuple(part), len(found))


def _previewed(found: Sequence[FoundFile]) -> list[FoundFile]:
    wanted, size = [*found[:PREVIEWED]], 0
    for one in found[PREVIEWED:_IN_ALL]:
        size += _size(one)
        if size > _IN_ALL_BYTES:
            break
        wanted.append(one)
    return wanted


def _is_large(following: Sequence[FoundFile]) -> bool:
    return any(_size(one) > _SOON_READ for one in following)


def _size(one: FoundFile) -> int:
    return one.path.stat().st_size if one.path.is_file() else 0
