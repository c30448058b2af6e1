"""`ParagraphFinder`: the paragraph at a height of a document. Qt's own search goes through all of them from the top."""

from __future__ import annotations

from PySide6.QtGui import QTextBlock, QTextDocument

_KEPT = 8


class ParagraphFinder:
    """Begins at the paragraph found last and goes on in doubling steps, so that at most twice the distance is laid out.

    As one painting asks for the same few heights again and again, the last answers are checked first.
    """

    def __init__(self) -> None:
        self._near = 0
        self._paragraphs = 0
        self._found: dict[float, int] = {}

    def paragraph_at(self, document: QTextDocument, height: float) -> QTextBlock:
        """The last paragraph that begins at this height or above it; the first one where none does. In pixels."""
        layout, count = document.documentLayout(), document.blockCount()

        def is_below(number: int) -> bool:
            return layout.blockBoundingRect(document.findBlockByNumber(number)).top() > height

        if self._paragraphs != count or height <= 0:  # most likely another article, of which little is laid out
            self._paragraphs, self._near = count, 0
            self._found.clear()
        kept = self._found.get(height)
        if kept and not is_below(kept) and (kept + 1 == count or is_below(kept + 1)):
            return document.findBlockByNumber(kept)
        low, step = self._near, 1
        high = low + 1
        if low and is_below(low):
            high = low
            while low and is_below(low):
                high, low, step = low, max(low - step, 0), 2 * step
        else:
            while high < count and not is_below(high):
                low, high, step = high, min(high + step, count), 2 * step
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (low, middle) if is_below(middle) else (middle, high)
        self._near = low
        if len(self._found) >= _KEPT:
            self._found.clear()
        self._found[height] = low
        return document.findBlockByNumber(low)
