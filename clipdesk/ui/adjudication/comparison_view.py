"""`ComparisonView`: what two annotators have at one place, side by side, or one above the other where it is narrow."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span
from clipdesk.ui.adjudication.ruling_keys import key_of
from clipdesk.ui.adjudication.side_view import SideContent, SideView, beyond
from clipdesk.ui.reading.reading_style import LabelStyle, ReadingColors
from clipdesk.ui.reading.typography import Typography
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import add_parts

_NARROW = 560
"""Pixels of width below which one stands above the other."""


class ComparisonView(QWidget):
    """Both sides show the whole article and scroll together. `left_kept` and `right_kept`: this side stands."""

    left_kept = Signal()
    right_kept = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None, keys: Mapping[str, str] = NOTHING) -> None:
        super().__init__(parent)
        self.left = SideView(theme, key_of("keep.left", keys), self)
        self.right = SideView(theme, key_of("keep.right", keys), self)
        self._line = QFrame(self)
        self._line.setProperty("part", "hairline")
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        add_parts(self._row, (self.left, 1), self._line, (self.right, 1))
        self._arrange(is_narrow=False)
        self.left.keep_requested.connect(self.left_kept)
        self.right.keep_requested.connect(self.right_kept)
        left, right = (one.view.verticalScrollBar() for one in (self.left, self.right))
        left.valueChanged.connect(right.setValue)
        right.valueChanged.connect(left.setValue)

    def minimumSizeHint(self) -> QSize:
        """It gives way in both directions."""
        return QSize(240, 200)

    def show_sides(
        self, left: SideContent, right: SideContent, text: str, styles: Mapping[str, LabelStyle], *, goes_there: bool
    ) -> None:
        """Show both; `goes_there` brings the place into view, wherever the reader has scrolled to."""
        self.left.show_side(left, text, styles)
        self.right.show_side(right, text, styles)
        if goes_there:
            place = place_of([one for one in (left.annotation, right.annotation) if one is not None])
            differing = differing_place(left.annotation, right.annotation)
            for side in (self.left, self.right):
                side.go_to(place, differing)

    def set_look(self, colors: ReadingColors, setting: Typography) -> None:
        """Wear these colors, and set the article so."""
        for one in (self.left, self.right):
            one.set_colors(colors)
            one.view.set_typography(setting)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One above the other where there is no room for two columns."""
        super().resizeEvent(event)
        self._arrange(is_narrow=self.width() < _NARROW)

    def _arrange(self, *, is_narrow: bool) -> None:
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        widest = 16_777_215
        self._line.setMinimumSize(1, 1)
        self._line.setMaximumSize(widest if is_narrow else 1, 1 if is_narrow else widest)


def differing_place(one: Annotation | None, other: Annotation | None) -> Span | None:
    """The first stretch that only one of two annotations covers; None where there is none, or only one annotation."""
    if one is None or other is None:
        return None
    stretches = [
        span for parts in (beyond(one, other), beyond(other, one)) if parts is not None for span in parts.spans
    ]
    return min(stretches, default=None)


def place_of(annotations: list[Annotation]) -> Span | None:
    """The stretch from the first to the last of what these cover; None for labels of whole articles."""
    spans = [span for one in annotations for span in one.spans]
    return Span(min(one.start for one in spans), max(one.end for one in spans)) if spans else None
