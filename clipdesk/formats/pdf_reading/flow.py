"""From the top of a page to its bottom, and on to the next."""

from __future__ import annotations

from collections.abc import Callable

from clipdesk.formats.pdf_reading.setting import Setter, Style
from clipdesk.formats.pdf_reading.sheet import BOTTOM, FRAME, HEIGHT, INK, LEFT, RULE, TOP, Place, Sheet


class Flow:
    """Text goes down a page; where it does not fit, a new page begins.

    `y` is how far down is free, in points from the lower edge of the page; `sheets` are the pages so far;
    `places` are those to which links may lead.
    """

    def __init__(self, setter: Setter, new_sheet: Callable[[], Sheet]) -> None:
        self.setter = setter
        self.sheets: list[Sheet] = []
        self.places: dict[str, Place] = {}
        self._new_sheet = new_sheet
        self.y = 0.0

    @property
    def sheet(self) -> Sheet:
        """The page at hand."""
        return self.sheets[-1]

    @property
    def is_fresh(self) -> bool:
        """Whether nothing stands on the page at hand."""
        return self.y >= HEIGHT - TOP

    def turn(self) -> None:
        """Begin a new page."""
        self.sheets.append(self._new_sheet())
        self.y = HEIGHT - TOP

    def need(self, height: float) -> None:
        """Begin a new page unless there are `height` points free, or the page is new."""
        if not self.sheets or (self.y - height < BOTTOM and not self.is_fresh):
            self.turn()

    def gap(self, height: float) -> None:
        """White space, none at the top of a page."""
        if self.sheets and not self.is_fresh:
            self.y -= height

    def mark(self, name: str) -> None:
        """Let links of this name lead here."""
        self.places[name] = (self.sheet.number, self.y + 8)

    def write(
        self, text: str, style: Style, leading: float, *, color: str = INK, left: float = 0.0, width: float = FRAME,
        link: str = "",
    ) -> None:  # fmt: skip
        """Paragraphs in a column that begins `left` points right of the edge of the text; `link` is where all of it leads."""
        for line in self.setter.lines(text, style, width):
            self.need(leading)
            self.y -= leading
            base = self.y + (leading - style.size) / 2 + style.size * 0.22
            self.sheet.text(line, LEFT + left, base, style, color)
            if link:
                self.sheet.link(LEFT + left, self.y, width, leading, link)

    def rule(self) -> None:
        """A hairline."""
        self.sheet.box(LEFT, self.y, FRAME, 0.5, RULE)
