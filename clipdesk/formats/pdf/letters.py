"""The characters of a page with their places, in the order of its file; the only module that knows pdfium."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.documents.package import locked

MOST_PAGES = 5_000
_HYPHENS = frozenset((0x02, 0xFFFE, 0xAD))
"""How pdfium gives the hyphen at the end of a line."""
_HYPHEN = ord("-")
_BREAKS = frozenset((10, 13))
_UNUSUAL = _HYPHENS | _BREAKS | {0x200B, 0x200E, 0x200F, 0xFEFF}
"""Among them what is not seen."""
_TURNED = 0.2
"""Slope from which on a line of text counts as turned."""
_SMALLEST = 0.5
_THIN, _FLAT = 0.02, 0.5
"""The height of a stroke relative to its width; a nearly empty box is one that pdfium could not find."""


class Letter(NamedTuple):
    """A character: from where to where it reaches on its line, in points from the left and the lower edge of the page.

    `base` is the line on which it stands. `char` is a space or a line feed where pdfium sees one; a space that it has only
    guessed is not wider than zero.
    """

    char: str
    left: float
    right: float
    base: float
    place: int = 0


class Type(NamedTuple):
    """How large the type of a letter is, in points, and whether its line runs from left to right, neither turned nor upright."""

    size: float
    is_level: bool


class Page:
    """The text layer of one page, while its file is open."""

    def __init__(self, text_page: Any) -> None:
        import pypdfium2.raw as pdfium

        self._pdfium = pdfium
        self._raw = text_page.raw
        self._count = text_page.count_chars()

    def letters(self) -> Iterator[Letter]:
        """All characters, as pdfium orders them."""
        code_of: Callable[..., int] = self._pdfium.FPDFText_GetUnicode
        place_of, box_of = self._pdfium.FPDFText_GetCharOrigin, self._pdfium.FPDFText_GetLooseCharBox
        raw = self._raw
        x, y, box = ctypes.c_double(), ctypes.c_double(), self._pdfium.FS_RECTF()
        at_x, at_y, at_box = ctypes.byref(x), ctypes.byref(y), ctypes.byref(box)
        new: Callable[..., Letter] = tuple.__new__
        for place in range(self._count):
            code = code_of(raw, place)
            if code in _UNUSUAL:
                if code in _BREAKS:
                    yield Letter("\n", 0.0, 0.0, 0.0, place)
                if code not in _HYPHENS:
                    continue
                code = _HYPHEN
            place_of(raw, place, at_x, at_y)
            box_of(raw, place, at_box)
            left, right = x.value, box.right
            yield new(Letter, (chr(code), left, max(left, right), y.value, place))

    def type_of(self, letter: Letter) -> Type:
        """The size of a letter, and how its line runs."""
        matrix = self._pdfium.FS_MATRIX()
        size: float = self._pdfium.FPDFText_GetFontSize(self._raw, letter.place)
        if self._pdfium.FPDFText_GetMatrix(self._raw, letter.place, ctypes.byref(matrix)):
            size *= math.hypot(matrix.c, matrix.d)
            is_level = matrix.a > 0 and abs(matrix.b) <= _TURNED * matrix.a
        else:
            is_level = True
        return Type(max(abs(size), _SMALLEST), is_level)

    def is_flat(self, letter: Letter) -> bool:
        """Whether what is seen of a letter is a stroke: so long lines of Arabic are filled, under the name of any letter."""
        edges = [ctypes.c_double() for _ in range(4)]
        self._pdfium.FPDFText_GetCharBox(self._raw, letter.place, *map(ctypes.byref, edges))
        left, right, bottom, top = (edge.value for edge in edges)
        return _THIN * (right - left) < top - bottom < _FLAT * (right - left)


def opened_pages(data: bytes, name: str) -> Iterator[Page]:
    """The pages of a file, each open until the next is asked for.

    Raises `ImportFailedError` for a file that is damaged, locked, or longer than `MOST_PAGES`.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise locked(name) from error
        raise ImportFailedError(
            f"“{name}” is damaged and cannot be read.", "Open it in its program and save it again."
        ) from error
    try:
        count = len(document)
        if count > MOST_PAGES:
            raise ImportFailedError(f"“{name}” has {count:,} pages.", "Split it into smaller files.")
        for number in range(count):
            page = document[number]
            text_page = page.get_textpage()
            yield Page(text_page)
            text_page.close()
            page.close()
    except pypdfium2.PdfiumError as error:
        raise ImportFailedError(
            f"A page of “{name}” is damaged.", "Open it in its program and save it again."
        ) from error
    finally:
        document.close()
