"""`WrappingLabel`: plain words that wrap wherever they must, within a word without end, too. Knows no content."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt, QTextBoundaryFinder
from PySide6.QtWidgets import QLabel, QWidget

BREAK = "\u200b"
"""A place where a line may end: a label breaks lines between words only."""
_LONG = re.compile(r"[^\s/–—-]{25,}")
"""Words that may be wider than a narrow column. Marks above and below letters are part of them."""
_PART = 12
"""After how many UTF-16 units of such a word a line may end."""


def breakable(text: str) -> str:
    """`text` with places in its long words where a line may end; no letter is parted from its marks."""
    return _LONG.sub(_broken, text)


class WrappingLabel(QLabel):
    """Its text is never read as markup, and given back as it was set. Words that can be selected stay as they are."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, textFormat=Qt.TextFormat.PlainText, wordWrap=True)
        self._words = ""
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show `text`; assistive technology reads it without the places to break lines."""
        self._words = text
        can_be_copied = bool(self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse)
        shown = text if can_be_copied else breakable(text)
        super().setText(shown)
        self.setAccessibleName(text if shown != text else "")

    def text(self) -> str:
        """What was set."""
        return self._words

    def setTextInteractionFlags(self, flags: Qt.TextInteractionFlag) -> None:
        """Show what can be selected as it is copied."""
        super().setTextInteractionFlags(flags)
        self.setText(self._words)


def _broken(word: re.Match[str]) -> str:
    units = word[0].encode("utf-16-le", "surrogatepass")
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, word[0])
    parts: list[str] = []
    start, end = 0, len(units) // 2
    while start < end:
        finder.setPosition(min(start + _PART, end))
        stop = finder.position() if finder.isAtBoundary() else finder.toNextBoundary()
        parts.append(units[2 * start : 2 * stop].decode("utf-16-le", "surrogatepass"))
        start = stop
    return BREAK.join(parts)
