"""`HeadlineLabel`: a headline that wraps wherever it must, in four lines at most, with what is searched for marked softly.

Knows no project.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QColor, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from clipdesk.domain.sought import Sought
from clipdesk.ui.reading.reading_style import css
from clipdesk.ui.reading.source_row import longest_that_fits
from clipdesk.ui.reading.writing_direction import isolated
from clipdesk.ui.record_words import escaped, plain_tip, shortened
from clipdesk.ui.widgets.wrapping_label import BREAK, breakable

_ADDED = dict.fromkeys(map(ord, f"{BREAK}\u2068\u2069"))
"""Characters that are added for display: places to break lines, and marks that isolate the direction of writing."""

_LINES = 4
_HIGH = 10_000


class HeadlineLabel(QLabel):
    """Plain text as long as nothing is marked in it. One that needs more lines is shortened, and whole in the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._whole = self._shown = ""
        self._sought = Sought()
        self._color = QColor()

    def set_headline(self, headline: str) -> None:
        """Show these words."""
        self._whole = self._shown = breakable(isolated(headline))
        self.setAccessibleName(headline)
        self._fit()

    def set_sought(self, sought: Sought, color: QColor) -> None:
        """Mark these words and phrases in this color, which lies behind them."""
        if (sought, color) != (self._sought, self._color):
            self._sought, self._color = sought, color
            self._show()

    def heightForWidth(self, width: int) -> int:
        """Pixels that it needs when it is `width` pixels wide."""
        shown = self._fitting(width)
        return super().heightForWidth(width) if shown == self._shown else self._wrapped(shown, width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much as fits."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Show as much as fits in another font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    @property
    def selected_words(self) -> str:
        """What is selected, as it stands in the headline."""
        return self.selectedText().translate(_ADDED)

    @property
    def marked(self) -> list[str]:
        """What is marked, as it stands in the headline."""
        return [self._shown[start:end].translate(_ADDED) for start, end in self._hits()]

    def _hits(self) -> list[tuple[int, int]]:
        if not self._sought.parts or not self._shown:
            return []
        from clipdesk.ui.reading.text_search import SearchableText  # not needed to start

        return [(hit.start, hit.end) for hit in SearchableText(self._shown).find_each(self._sought)]

    def _fit(self) -> None:
        self._shown = self._fitting(self.width())
        self.setToolTip(plain_tip(self.accessibleName()) if self._shown != self._whole else "")
        self._show()

    def _fitting(self, width: int) -> str:
        """The headline as there is room for it."""
        most = _LINES * self.fontMetrics().lineSpacing()
        if self._wrapped(self._whole, width) <= most:
            return self._whole
        return longest_that_fits(
            lambda length: shortened(self._whole, length),
            len(self._whole),
            lambda words: self._wrapped(words, width) <= most,
        )

    def _wrapped(self, words: str, width: int) -> int:
        """How high these words are."""
        return self.fontMetrics().boundingRect(QRect(0, 0, width, _HIGH), Qt.TextFlag.TextWordWrap, words).height()

    def _show(self) -> None:
        hits = self._hits()
        if not hits:
            self.setTextFormat(Qt.TextFormat.PlainText)
            self.setText(self._shown)
            return
        parts: list[str] = []
        at = 0
        for start, end in hits:
            parts.append(escaped(self._shown[at:start]))
            parts.append(f'<span style="background-color: {css(self._color)}">{escaped(self._shown[start:end])}</span>')
            at = end
        parts.append(escaped(self._shown[at:]))
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setText("".join(parts))
