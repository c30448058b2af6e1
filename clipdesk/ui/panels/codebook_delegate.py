"""Draws one row of the codebook: key, swatch, name, count; the armed label stands out."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.models.codebook_tree_model import LabelRole
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import GAP, KEY_CAP, SWATCH, paint_key_cap, paint_swatch

_SIDE = 12
_BAR = 3
_LEAST_HEIGHT = 30

Index = QModelIndex | QPersistentModelIndex


class CodebookDelegate(QStyledItemDelegate):
    """All rows are equally high. The place of the key cap is kept free where a label has no key."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The same for every row."""
        return QSize(0, self.row_height)

    @property
    def row_height(self) -> int:
        """Height of every row in pixels."""
        return max(_LEAST_HEIGHT, QFontMetrics(window_font()).height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        theme, rect, state = self._theme, QRect(option.rect), option.state
        is_armed = bool(index.data(LabelRole.IS_ARMED))
        painter.save()
        self._paint_ground(painter, option, is_armed=is_armed)
        middle = rect.top() + rect.height() / 2
        left = rect.left() + _SIDE

        def placed(x: float, width: float, height: float) -> QRectF:
            spot = QRect(round(x), round(middle - height / 2), round(width), round(height))
            return QRectF(QStyle.visualRect(option.direction, rect, spot))

        small = window_font(SMALL)
        cap = placed(left, KEY_CAP.width(), KEY_CAP.height())
        paint_key_cap(painter, cap, theme, index.data(LabelRole.KEY), small)
        left += KEY_CAP.width() + GAP
        paint_swatch(painter, placed(left, SWATCH.width(), SWATCH.height()), theme, index.data(LabelRole.COLOR))
        left += SWATCH.width() + GAP
        count = index.data(LabelRole.COUNT)
        number = format_count(count) if count else ""
        metrics = QFontMetrics(small)
        width = metrics.horizontalAdvance(number)
        right = rect.right() + 1 - _SIDE
        side = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeading
        painter.setFont(small)
        painter.setPen(theme.color("quiet"))
        painter.drawText(placed(right - width, width, rect.height()), side, number)
        font = window_font()
        painter.setFont(font)
        painter.setPen(theme.color("text" if state & QStyle.StateFlag.State_Enabled else "disabled"))
        room = placed(left, max(0, right - width - GAP - left), rect.height())
        name = QFontMetrics(font).elidedText(index.data(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, side, name)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, *, is_armed: bool) -> None:
        """The ground of the row; for an armed label the bar that the current article has as well."""
        theme, rect, state = self._theme, QRect(option.rect), option.state
        # Rows of a tree begin behind their indentation; the ground goes from edge to edge.
        whole = QRect(0, rect.top(), option.widget.width(), rect.height())
        if option.direction is Qt.LayoutDirection.RightToLeft:
            whole.setLeft(rect.left())
        else:
            whole.setRight(rect.right())
        if is_armed:
            painter.fillRect(whole, theme.color("selection"))
            bar = QRect(whole.left(), whole.top(), _BAR, whole.height())
            painter.fillRect(QStyle.visualRect(option.direction, whole, bar), theme.color("accent"))
        elif state & (QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected):
            painter.fillRect(whole, theme.color("hover"))
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.color("accent"))
            painter.drawRect(whole.adjusted(0, 0, -1, -1))
