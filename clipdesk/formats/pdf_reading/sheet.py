"""Pages: what is drawn on them, where links lead, and how they become parts of the file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from clipdesk.formats.pdf_reading.pdf_file import PdfFile, text_string
from clipdesk.formats.pdf_reading.setting import Line, Run, Style
from clipdesk.formats.pdf_reading.typeface import TextOperand

WIDTH, HEIGHT = 595.28, 841.89
"""A4, in points."""
LEFT, TOP, BOTTOM = 62.0, 64.0, 66.0
"""White space around the column."""
COLUMN, GUTTER, MARGIN = 340.0, 16.0, 124.0
"""The column of the text, and beside it the margin in which passages are named."""
FRAME = COLUMN + GUTTER + MARGIN
"""The width of what has no margin."""

INK, QUIET, RULE = "#1E2227", "#626A73", "#E3E0DA"

Place = tuple[int, float]
"""A page, by the number of its object, and how high on it, in points from its lower edge."""


class Link(NamedTuple):
    """A place on a page that leads elsewhere: left, lower, right and upper edge, and the name of where it leads."""

    box: tuple[float, float, float, float]
    target: str


@dataclass(slots=True)
class Sheet:
    """One page. Lengths are points from the lower left corner; `number` is that of its object in the file.

    What stands `aside`, as the names in the margin do, is read out behind all that is `drawn`.
    """

    number: int
    drawn: list[str] = field(default_factory=list)
    aside: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    def box(self, left: float, low: float, wide: float, high: float, color: str, *, pale: bool = False) -> None:
        """A filled box, or, pale, one through which what is below stays visible."""
        shape = f"{_rgb(color)} rg {left:.2f} {low:.2f} {wide:.2f} {high:.2f} re f"
        self.drawn.append(f"/P gs {shape} /S gs" if pale else shape)

    def text(
        self, line: Line, left: float, base: float, style: Style, color: str = INK, *, aside: bool = False
    ) -> None:
        """A line of text: its column begins at `left`, its letters stand on `base`."""
        if not line.runs:
            return
        parts = [f"BT {_rgb(color)} rg 1 0 0 1 {left + line.left:.2f} {base:.2f} Tm"]
        outlines: list[str] = []
        face, is_seen, turn = None, True, 0
        pen = left + line.left
        for run in line.runs:
            if run.face is not face:
                face = run.face
                parts.append(f"/F{face.number} {style.size:g} Tf")
            if is_seen != run.glyphs.is_seen:
                is_seen = run.glyphs.is_seen
                parts.append("0 Tr" if is_seen else "3 Tr")
            for piece in run.glyphs.pieces:
                parts.append(_shown(piece, turn))
                turn += 1
            outlines += _outlines(run, pen, base, style.size)
            pen += run.glyphs.width * style.size / 1000
        parts.append("ET" if is_seen else "0 Tr ET")
        (self.aside if aside else self.drawn).append(" ".join(parts + outlines))

    def link(self, left: float, low: float, wide: float, high: float, target: str) -> None:
        """Make a place lead to `target`."""
        self.links.append(Link((left, low, left + wide, low + high), target))


class Binding:
    """Puts pages into the file: each as soon as all places that it leads to are known."""

    def __init__(self, file: PdfFile) -> None:
        self._file = file
        self.tree = file.reserve()
        self.resources = file.reserve()

    def sheet(self) -> Sheet:
        """A new page."""
        return Sheet(self._file.reserve())

    def bind(self, sheet: Sheet, places: Mapping[str, Place]) -> None:
        """Write a page. Links whose target is unknown are left out."""
        content = self._file.add_stream("\n".join(sheet.drawn + sheet.aside).encode("ascii"))
        notes = "".join(
            f"<< /Type /Annot /Subtype /Link /Rect [{' '.join(f'{edge:.2f}' for edge in link.box)}] /Border [0 0 0]"
            f" /Dest {destination(places[link.target])} >>\n"
            for link in sheet.links
            if link.target in places
        )
        annotations = f" /Annots [{notes}]" if notes else ""
        self._file.put(
            sheet.number,
            f"<< /Type /Page /Parent {self.tree} 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Resources {self.resources} 0 R"
            f" /Contents {content} 0 R{annotations} >>",
        )

    def close(self, pages: list[int]) -> None:
        """Write the tree of pages in the order in which they are read."""
        kids = " ".join(f"{page} 0 R" for page in pages)
        self._file.put(self.tree, f"<< /Type /Pages /Count {len(pages)} /Kids [{kids}] >>")


def destination(place: Place) -> str:
    """A place as a link has it."""
    return f"[{place[0]} 0 R /XYZ 0 {place[1]:.2f} 0]"


def _shown(piece: TextOperand, turn: int) -> str:
    """A piece of text.

    A bracket in text from right to left is marked with the character that was written, as its code is that of the
    visible one, the other of the pair. Readers based on PDFium turn such brackets by themselves: for them a second
    mark, by a name in the resources, cancels the first; two in a row must have different names.
    """
    if not piece.bracket:
        return f"[{piece.codes}] TJ"
    return f"/Span << /ActualText {text_string(piece.bracket)} >> BDC /Span /B{turn % 2} BDC [{piece.codes}] TJ EMC EMC"


def _outlines(run: Run, left: float, base: float, size: float) -> Iterator[str]:
    """What is drawn as outlines of a run that begins at `left`."""
    scale = size / 1000
    for glyph, right, up in run.glyphs.outlines:
        x, y = left + right * scale, base + up * scale
        yield f"q {scale:g} 0 0 {scale:g} {x:.2f} {y:.2f} cm /{run.face.outline_name(glyph)} Do Q"


def _rgb(color: str) -> str:
    """A color like #2459C4 as three figures from 0 to 1."""
    return " ".join(f"{int(color[place : place + 2], 16) / 255:.3g}" for place in (1, 3, 5))
