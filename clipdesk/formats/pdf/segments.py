"""The text layer of a PDF as stretches of lines with their boxes; the only module that knows pdfium."""

from __future__ import annotations

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

    def count_rects(self) -> int: ...
    def get_rect(self, index: int) -> tuple[float, float, float, float]: ...
    def get_text_bounded(self, left: float, bottom: float, right: float, top: float) -> str: ...
    def close(self) -> None: ...


class _Page(Protocol):
    def get_textpage(self) -> _TextPage: ...
    def close(self) -> None: ...


MOST_PAGES = 5_000
_WIDEST_GAP = 1.6
"""Between words of one line, in heights of it; what is further apart are columns."""
_NARROWEST_GAP = 0.12
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
    for number in range(text_page.count_rects()):
        box = text_page.get_rect(number)
        raw = text_page.get_text_bounded(*box).translate(_HYPHENS)
        words = " ".join(canonical(raw).text.split())
        if words and box[3] > box[1]:
            pieces.append(Segment(words, *box))
    text_page.close()
    page.close()
    return _joined(pieces)


def _joined(pieces: list[Segment]) -> list[Segment]:
    """Pieces of one line, in different fonts, as one segment."""
    rows: list[list[Segment]] = []
    for piece in sorted(pieces, key=lambda one: (-one.top, one.left)):
        row = next((row for row in reversed(rows[-6:]) if _is_level(row[0], piece)), None)
        if row is None:
            rows.append([piece])
        else:
            row.append(piece)
    segments: list[Segment] = []
    for row in rows:
        row.sort(key=lambda one: one.left)
        current = row[0]
        for piece in row[1:]:
            gap = piece.left - current.right
            height = min(current.height, piece.height)
            if gap > _WIDEST_GAP * height:
                segments.append(current)
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
        segments.append(current)
    return segments


def _is_level(one: Segment, other: Segment) -> bool:
    overlap = min(one.top, other.top) - max(one.bottom, other.bottom)
    return overlap > 0.5 * min(one.height, other.height)
