"""The text layer of a PDF as stretches of lines with their boxes; the only module that knows pdfium."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import canonical
from clipdesk.formats.documents.package import locked


class Segment(NamedTuple):
    """Words that stand in one line, with their box in points (1/72 inch), counted from the lower left of the page."""

    text: str
    left: float
    bottom: float
    right: float
    top: float

    @property
    def height(self) -> float:
        """Height of the box."""
        return self.top - self.bottom


class _TextPage(Protocol):
    """What is asked of the text layer of a page; pypdfium2 has no types."""

    @property
    def raw(self) -> object: ...
    def count_chars(self) -> int: ...
    def get_charbox(self, index: int) -> tuple[float, float, float, float]: ...
    def close(self) -> None: ...


class _Page(Protocol):
    def get_textpage(self) -> _TextPage: ...
    def close(self) -> None: ...


MOST_PAGES = 5_000
_WIDEST_GAP = 1.6
"""Between words of one line, in heights of it; what is further apart are columns."""
_WIDEST_STRETCHED = 4.0
_NARROWEST_GAP = 0.12
_REACH = 0.3
"""So far letters reach above others and below them, in heights of the line."""
_HYPHENS = str.maketrans({"\x02": "-", "\ufffe": "-", "\xad": "-"})
"""How pdfium gives the hyphen at the end of a line."""


def pages_of(data: bytes, name: str) -> list[list[Segment]]:
    """The segments of every page, unordered.

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
        return [_segments(document[number]) for number in range(count)]
    except pypdfium2.PdfiumError as error:
        raise ImportFailedError(
            f"A page of “{name}” is damaged.", "Open it in its program and save it again."
        ) from error
    finally:
        document.close()


def _segments(page: _Page) -> list[Segment]:
    text_page = page.get_textpage()
    pieces: list[Segment] = []
    for letters in _pieces(text_page):
        raw = "".join(letter.char for letter in letters).translate(_HYPHENS)
        words = " ".join(canonical(raw).text.split())
        boxes = [one.box for one in letters if one.box[2] > one.box[0] and one.box[3] > one.box[1]]
        if words and boxes:
            left, bottom, right, top = zip(*boxes, strict=True)
            pieces.append(Segment(words, min(left), min(bottom), max(right), max(top)))
    text_page.close()
    page.close()
    return _joined(pieces)


class _Letter(NamedTuple):
    """A character as pdfium tells it, with its box: left, bottom, right, top. A space may have none."""

    char: str
    box: tuple[float, float, float, float]

    @property
    def height(self) -> float:
        return self.box[3] - self.box[1]


class _Piece:
    """Letters of one line, as they come."""

    def __init__(self) -> None:
        self.letters: list[_Letter] = []
        self._last: _Letter | None = None
        self._height = 0.0
        self._is_spaced = False
        self._is_guessed = False
        self._turns = False

    def space(self, *, is_guessed: bool) -> None:
        """A space of the file, or one that pdfium has put where it saw a gap; the next letter says what becomes of it."""
        self._is_guessed = is_guessed and not self._is_spaced
        self._is_spaced = self._is_spaced or not is_guessed

    def goes_on_with(self, letter: _Letter) -> bool:
        """Whether a letter stands on the line of those before it, with no wider gap than one between words.

        Where the file has a space the gap is wider in lines that are stretched to the width of their column. Where letters
        go from right to left, pdfium alone knows their order: between words of two directions the next may lie anywhere.
        """
        if self._last is None:
            return True
        height = max(self._height, letter.height)
        widest = _WIDEST_STRETCHED if self._is_spaced else _WIDEST_GAP
        gap = letter.box[0] - self._last.box[2]
        apart = max(self._last.box[1], letter.box[1]) - min(self._last.box[3], letter.box[3])
        is_near = self._turns or _is_from_right(letter.char) or -2 * height <= gap <= widest * height
        return is_near and apart <= height

    def add(self, letter: _Letter) -> None:
        """A letter, behind the space before it."""
        height = max(self._height, letter.height)
        is_gap = self._last is not None and letter.box[0] - self._last.box[2] > _NARROWEST_GAP * height
        self._turns = self._turns or _is_from_right(letter.char)
        if self._is_spaced or (self._is_guessed and (is_gap or self._turns)):
            self.letters.append(_Letter(" ", (0.0, 0.0, 0.0, 0.0)))
        self.letters.append(letter)
        self._last, self._height = letter, height
        self._is_spaced = self._is_guessed = False


def _is_from_right(char: str) -> bool:
    return "\u0590" <= char <= "\u08ff" or "\ufb1d" <= char <= "\ufefc"


def _pieces(page: _TextPage) -> Iterator[list[_Letter]]:
    """Letters that follow each other in one line without a wide gap.

    By letters, for the parts that pdfium itself makes are single letters where a program placed each for itself, as browsers do.
    """
    import pypdfium2.raw as pdfium

    piece = _Piece()
    for place in range(page.count_chars()):
        letter = _Letter(chr(pdfium.FPDFText_GetUnicode(page.raw, place)), page.get_charbox(place))
        if letter.char == " ":
            piece.space(is_guessed=bool(pdfium.FPDFText_IsGenerated(page.raw, place)))
            continue
        if letter.char in "\r\n" or not piece.goes_on_with(letter):
            yield piece.letters
            piece = _Piece()
        if letter.char not in "\r\n":
            piece.add(letter)
    yield piece.letters


def _joined(pieces: list[Segment]) -> list[Segment]:
    """Pieces of one line, in different fonts, as one segment."""
    rows: list[list[Segment]] = []
    for piece in sorted(pieces, key=lambda one: (-one.top, one.left)):
        row = next((row for row in reversed(rows[-6:]) if is_level(row[0], piece)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    segments: list[Segment] = []
    for row in rows:
        merged: list[Segment] = []
        row.sort(key=lambda one: one.left)
        current = row[0]
        for piece in row[1:]:
            gap = piece.left - current.right
            height = min(current.height, piece.height)
            if gap > _WIDEST_GAP * height:
                merged.append(current)
                current = piece
                continue
            if gap < -0.5 * height and piece.text in current.text:
                continue
            space = " " if gap > _NARROWEST_GAP * height else ""
            current = Segment(
                f"{current.text}{space}{piece.text}",
                current.left,
                min(current.bottom, piece.bottom),
                max(current.right, piece.right),
                max(current.top, piece.top),
            )
        merged.append(current)
        segments += _aligned(merged)
    return segments


def _aligned(row: list[Segment]) -> list[Segment]:
    """The pieces of a row with the height of its line, where they are of one size: some have letters that reach up or down."""
    aligned: list[Segment] = []
    for one in row:
        alike = [other for other in row if _is_one_size(one, other)]
        aligned.append(one._replace(bottom=min(each.bottom for each in alike), top=max(each.top for each in alike)))
    return aligned


def _is_one_size(one: Segment, other: Segment) -> bool:
    most = _REACH * max(one.height, other.height)
    return abs(one.bottom - other.bottom) <= most and abs(one.top - other.top) <= most


def is_level(one: Segment, other: Segment) -> bool:
    """Whether two stand on one line."""
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > 0.5 * min(one.height, other.height)
