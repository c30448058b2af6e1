"""A quiet button with a word and a small arrow that opens a menu: "All outlets". Knows no articles."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QSizePolicy, QStyle, QStyleOptionToolButton, QStylePainter, QToolButton, QWidget

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme

_ARROW = 10
_BEFORE, _BEHIND = 4, 2
"""Pixels at the edges: the ring of the focus touches no letter; the arrow has air of its own."""
_SLACK = 1
"""Widths of text are rounded; this keeps words that just fit from being elided."""


class MenuButton(QToolButton):
    """Shows what is chosen in its `menu`. `set_chosen` says whether that differs from the default."""

    def __init__(self, theme: Theme, accessible_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._name = accessible_name
        self._is_chosen = False
        self.setFont(window_font(SMALL))
        self.setMenu(QMenu(self))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(accessible_name)
        theme.theme_changed.connect(self.update)

    def set_chosen(self, text: str, *, is_usual: bool) -> None:
        """Show `text`, in the accent color unless it is the default."""
        if (text, not is_usual) == (self.text(), self._is_chosen):
            return
        self.setText(text)
        self.setAccessibleName(f"{self._name}: {text}")
        self._is_chosen = not is_usual
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the words and the arrow."""
        metrics = QFontMetrics(self.font())
        width = metrics.horizontalAdvance(self.text()) + _SLACK + _ARROW + _BEFORE + _BEHIND
        return QSize(width, metrics.height() + 10)

    def minimumSizeHint(self) -> QSize:
        """Room for some letters."""
        metrics = QFontMetrics(self.font())
        least = min(metrics.horizontalAdvance("mmm…"), metrics.horizontalAdvance(self.text()) + _SLACK)
        return QSize(least + _ARROW + _BEFORE + _BEHIND, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, its words as far as they fit, the arrow."""
        painter = QStylePainter(self)
        option = QStyleOptionToolButton()
        self.initStyleOption(option)
        option.text = ""
        option.features = QStyleOptionToolButton.ToolButtonFeature.None_
        painter.drawComplexControl(QStyle.ComplexControl.CC_ToolButton, option)
        color = "accent" if self._is_chosen else "quiet"
        room = self.rect().adjusted(_BEFORE, 0, -_BEHIND - _ARROW, 0)
        fitting = QFontMetrics(self.font()).elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        painter.setPen(self._theme.color(color if self.isEnabled() else "disabled"))
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.drawText(QStyle.visualRect(self.layoutDirection(), self.rect(), room), side, fitting)
        used = QFontMetrics(self.font()).horizontalAdvance(fitting)
        arrow = QRect(room.left() + used, room.center().y() - _ARROW // 2 + 1, _ARROW, _ARROW)
        self._paint_arrow(painter, QStyle.visualRect(self.layoutDirection(), self.rect(), arrow), color)
        painter.end()

    def _paint_arrow(self, painter: QPainter, spot: QRect, color: str) -> None:
        self._theme.icon("chevron-down", color).paint(painter, spot)
