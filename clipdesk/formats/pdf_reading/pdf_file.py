"""The parts of a PDF 1.7 file (ISO 32000-1), written one after the other; the same parts give the same bytes."""

from __future__ import annotations

import zlib
from typing import BinaryIO

COMPRESSION = 6


class PdfFile:
    """Writes numbered objects as they come and, at the end, where each of them lies.

    An object may be asked for before it is written: `reserve` gives its number, `put` writes it. Nothing in
    the file tells when or where it was made.
    """

    def __init__(self, target: BinaryIO) -> None:
        self._target = target
        self._written = 0
        self._places: list[int] = []
        self._write(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")

    def reserve(self) -> int:
        """The number of an object to come."""
        self._places.append(-1)
        return len(self._places)

    def put(self, number: int, body: str) -> int:
        """Write the object of this number, in the syntax of PDF and ASCII. Returns the number."""
        self._begin(number)
        self._write(b"%s\nendobj\n" % body.encode("ascii"))
        return number

    def add(self, body: str) -> int:
        """Write a new object. Returns its number."""
        return self.put(self.reserve(), body)

    def add_stream(self, data: bytes, entries: str = "") -> int:
        """Write `data`, compressed, with further `entries` of its dictionary. Returns the number of the object."""
        number = self.reserve()
        packed = zlib.compress(data, COMPRESSION)
        self._begin(number)
        self._write(f"<< /Length {len(packed)} /Filter /FlateDecode {entries}>>\nstream\n".encode("ascii"))
        self._write(packed)
        self._write(b"\nendstream\nendobj\n")
        return number

    def finish(self, catalog: int, about: int) -> None:
        """Write the table of all objects. `catalog` and `about` are the numbers of the root and of the title."""
        assert -1 not in self._places, "an object was reserved and not written"
        start = self._written
        count = len(self._places) + 1
        lines = [f"xref\n0 {count}\n0000000000 65535 f \n"]
        lines += [f"{place:010d} 00000 n \n" for place in self._places]
        lines.append(f"trailer\n<< /Size {count} /Root {catalog} 0 R /Info {about} 0 R >>\nstartxref\n{start}\n%%EOF\n")
        self._write("".join(lines).encode("ascii"))

    def _begin(self, number: int) -> None:
        assert self._places[number - 1] == -1, "an object is written twice"
        self._places[number - 1] = self._written
        self._write(b"%d 0 obj\n" % number)

    def _write(self, data: bytes) -> None:
        self._target.write(data)
        self._written += len(data)


def text_string(words: str) -> str:
    r"""`words` as a string object that every reader shows: UTF-16 with a byte order mark, in hexadecimal.

    >>> text_string("Aé")
    '<FEFF004100E9>'
    """
    return f"<FEFF{words.encode('utf-16-be').hex().upper()}>"
