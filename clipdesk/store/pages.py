"""Reads the pages of a project file without SQLite, so that one bad page costs no more than its own rows.

A file that SQLite refuses is read here page by page: the tree of each table as far as it is intact, then pages that
no tree leads to any more. Formats: https://www.sqlite.org/fileformat2.html. Changes nothing.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PAGE = 4096
"""Bytes of a page in every project file; a damaged header is not relied on."""
_INTERIOR, _LEAF, _KEY_INTERIOR, _KEY_LEAF = 5, 13, 2, 10
_LONGEST = 600_000_000  # bytes of a row that could have been stored
_WAL_MAGIC = (0x377F0682, 0x377F0683)

Value = None | int | float | str | bytes


class Row(NamedTuple):
    """One row as it lies in a page; `number` is its row number, 0 in tables that have none."""

    number: int
    values: tuple[Value, ...]


class BrokenPageError(ValueError):
    """A page, a cell or a record is not what it should be."""


class PageFile:
    """The pages of a database file, and over them what the log beside it holds of finished transactions."""

    def __init__(self, path: Path) -> None:
        """Raises OSError when the file cannot be opened. To be closed."""
        log = path.with_name(path.name + "-wal")
        self._newer = _logged_pages(log.read_bytes()) if log.exists() else {}
        self._file = path.open("rb", buffering=0)
        self.count = max((path.stat().st_size + PAGE - 1) // PAGE, *self._newer, 0)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

    @property
    def user_version(self) -> int:
        """The schema version that the header names."""
        return int.from_bytes(self.page(1)[60:64].ljust(4, b"\0"), "big")

    def page(self, number: int) -> bytes:
        """One page, counted from 1. Raises BrokenPageError when there is none."""
        newer = self._newer.get(number)
        if newer is not None:
            return newer
        found = b""
        if 1 <= number <= self.count:
            # Read one by one: a bad place on the disk costs one page.
            try:
                self._file.seek((number - 1) * PAGE)
                found = self._file.read(PAGE)
            except OSError as error:
                raise BrokenPageError(str(error)) from error
        if not found:
            message = f"there is no page {number}"
            raise BrokenPageError(message)
        return found.ljust(PAGE, b"\0")

    # ------------------------------------------------------------ pages of trees

    def children(self, number: int) -> list[int]:
        """The pages below an interior page of either kind of tree; none below a leaf."""
        page, start, kind, cells = self._opened(number)
        if kind not in {_INTERIOR, _KEY_INTERIOR}:
            return []
        found = [_u32(page, cell) for cell in _cells(page, start + 12, cells)]
        return [*found, _u32(page, start + 8)]

    def is_leaf(self, number: int) -> bool:
        """Whether a page is a leaf of a table with row numbers."""
        return self._opened(number)[2] == _LEAF

    def rows(self, number: int) -> Iterator[Row | None]:
        """The rows in a page; None for each that cannot be read."""
        page, start, kind, cells = self._opened(number)
        if kind == _INTERIOR:
            return
        head = 12 if kind == _KEY_INTERIOR else 8
        for cell in _cells(page, start + head, cells):
            try:
                yield self._row(page, cell + (4 if kind == _KEY_INTERIOR else 0), has_number=kind == _LEAF)
            except (BrokenPageError, IndexError, struct.error, UnicodeDecodeError, OverflowError):
                yield None

    def free_pages(self) -> set[int]:
        """The pages that hold nothing any more, as far as their list can be followed."""
        found: set[int] = set()
        trunk = _u32(self.page(1), 32)
        while trunk and trunk not in found and trunk <= self.count:
            found.add(trunk)
            page = self.page(trunk)
            count = min(_u32(page, 4), PAGE // 4 - 2)
            found.update(struct.unpack_from(f">{count}I", page, 8))
            trunk = _u32(page, 0)
        return found

    def _opened(self, number: int) -> tuple[bytes, int, int, int]:
        """A page, where its head begins, its kind and its number of cells."""
        page = self.page(number)
        start = 100 if number == 1 else 0
        kind, cells = page[start], struct.unpack_from(">H", page, start + 3)[0]
        if kind not in {_INTERIOR, _LEAF, _KEY_INTERIOR, _KEY_LEAF} or cells > PAGE // 6:
            message = f"page {number} is no page of a tree"
            raise BrokenPageError(message)
        return page, start, kind, cells

    # ------------------------------------------------------------ rows

    def _row(self, page: bytes, cell: int, *, has_number: bool) -> Row:
        size, at = _varint(page, cell)
        number = 0
        if has_number:
            number, at = _varint(page, at)
        if size > _LONGEST:
            message = "a row is longer than any could be"
            raise BrokenPageError(message)
        return Row(number, _record(self._payload(page, at, size, is_leaf=has_number)))

    def _payload(self, page: bytes, at: int, size: int, *, is_leaf: bool) -> bytes:
        """The bytes of a row, gathered from the pages that it runs over."""
        most = PAGE - 35 if is_leaf else (PAGE - 12) * 64 // 255 - 23
        if size <= most:
            return page[at : at + size]
        least = (PAGE - 12) * 32 // 255 - 23
        local = least + (size - least) % (PAGE - 4)
        local = local if local <= most else least
        parts, following = [page[at : at + local]], _u32(page, at + local)
        missing, seen = size - local, set[int]()
        while missing > 0:
            if following in seen:
                message = "a row runs in a circle"
                raise BrokenPageError(message)
            seen.add(following)
            more = self.page(following)
            parts.append(more[4 : 4 + missing])
            missing -= PAGE - 4
            following = _u32(more, 0)
        return b"".join(parts)


def _cells(page: bytes, at: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", page, at)


def _u32(page: bytes, at: int) -> int:
    return int.from_bytes(page[at : at + 4], "big")


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, signed, and where it ends."""
    value = 0
    for place in range(8):
        byte = data[at + place]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + place + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64) if value >> 63 else value, at + 9


_INTEGERS = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


def _record(data: bytes) -> tuple[Value, ...]:
    """The values of a record. Raises BrokenPageError and the errors of short data."""
    end, at = _varint(data, 0)
    if not 0 < end <= len(data):
        message = "the head of a row is longer than the row"
        raise BrokenPageError(message)
    kinds: list[int] = []
    while at < end:
        kind, at = _varint(data, at)
        kinds.append(kind)
    values: list[Value] = []
    at = end
    for kind in kinds:
        size = _INTEGERS.get(kind, 8 if kind == 7 else max(0, kind - 12) // 2)
        if at + size > len(data):
            message = "a value is longer than its row"
            raise BrokenPageError(message)
        values.append(_value(kind, data[at : at + size]))
        at += size
    if at != len(data):
        message = "a row is longer than its values"
        raise BrokenPageError(message)
    return tuple(values)


def _value(kind: int, data: bytes) -> Value:
    if kind in _INTEGERS:
        return int.from_bytes(data, "big", signed=True)
    if kind == 7:
        number: float = struct.unpack(">d", data)[0]
        return number
    if kind in {8, 9}:
        return kind - 8
    if kind >= 12:
        return data.decode() if kind % 2 else data
    if kind == 0:
        return None
    message = f"there is no kind of value {kind}"
    raise BrokenPageError(message)


# ------------------------------------------------------------------ the log


def _logged_pages(log: bytes) -> dict[int, bytes]:
    """The pages in a write-ahead log up to its last finished transaction, as far as its checksums are right."""
    if len(log) < 32 or _u32(log, 0) not in _WAL_MAGIC or _u32(log, 8) != PAGE:
        return {}
    order = ">" if _u32(log, 0) & 1 else "<"
    sums = _checksum(log[:24], (0, 0), order)
    if sums != struct.unpack_from(">2I", log, 24):
        return {}
    found: dict[int, bytes] = {}
    open_pages: dict[int, bytes] = {}
    for at in range(32, len(log) - 24 - PAGE + 1, 24 + PAGE):
        page = log[at + 24 : at + 24 + PAGE]
        sums = _checksum(page, _checksum(log[at : at + 8], sums, order), order)
        if log[at + 8 : at + 16] != log[16:24] or sums != struct.unpack_from(">2I", log, at + 16):
            break
        open_pages[_u32(log, at)] = page
        if _u32(log, at + 4):
            found.update(open_pages)
            open_pages.clear()
    return found


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    first, second = sums
    words = struct.unpack(f"{order}{len(data) // 4}I", data)
    for one, other in zip(words[::2], words[1::2], strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + other + first) & 0xFFFFFFFF
    return first, second
