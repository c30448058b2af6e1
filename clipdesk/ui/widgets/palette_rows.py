"""The rows of the command palette: entries under the titles of their groups, and how they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from clipdesk.domain.offsets import Utf16Map
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.label_chip import KEY_CAP, SWATCH, key_cap_width, paint_key_cap, paint_swatch

_ENTRY_HEIGHT = 32
_TITLE_HEIGHT = 28
_PAD = 8
_ICON = 16

Index = QModelIndex | QPersistentModelIndex


class PaletteEntry(NamedTuple):
    """Something to choose.

    `key` comes back when it is chosen. `detail` is quiet and not searched; `shortcut` is shown
    as a key cap. `icon` names a shipped icon, `color` a prepared label color, drawn as a swatch.
    `is_found` says that the provider searched by itself: such an entry is shown whatever was typed.
    `also` are other words for it; those by which it was found are shown as its detail. `name` is the part of the
    title that the user chose; what begins like it comes before what begins like a title of the program.
    """

    title: str
    detail: str = ""
    group: str = ""
    shortcut: str = ""
    key: str = ""
    icon: str = ""
    color: str = ""
    is_found: bool = False
    also: tuple[str, ...] = ()
    name: str = ""


class PaletteRow(NamedTuple):
    """One row: an entry with the offsets of its matched characters, or, without one, the title of a group.

    `is_set_in` leaves room for a picture that the entry lacks and others of its group have, so that titles align.
    """

    group: str
    entry: PaletteEntry | None = None
    matched: tuple[int, ...] = ()
    is_set_in: bool = False

    @property
    def spoken(self) -> str:
        """What is read out."""
        if self.entry is None:
            return self.group
        return ", ".join(part for part in (self.entry.title, self.entry.detail, self.entry.shortcut) if part)


class PaletteRowModel(QAbstractListModel):
    """The rows of one search, replaced as a whole by the next."""

    ROW = Qt.ItemDataRole.UserRole

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[PaletteRow] = ()

    def set_rows(self, rows: Sequence[PaletteRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        pictured = {row.group for row in rows if row.entry and row.entry.icon}
        self._rows = [row._replace(is_set_in=row.group in pictured) for row in rows]
        self.endResetModel()

    def row(self, place: int) -> PaletteRow:
        """The row at `place`."""
        return self._rows[place]

    def next_entry(self, place: int, step: int) -> int:
        """The place of the next entry from `place` in the direction `step`, past titles and around the end; -1 if none."""
        count = len(self._rows)
        for _ in range(count):
            place = (place + step) % count
            if self._rows[place].entry is not None:
                return place
        return -1

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows there are."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words for eyes and for assistive technology; the row itself as `ROW`."""
        row = self._rows[index.row()]
        if role == self.ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.entry.title if row.entry else row.group
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Titles cannot be chosen."""
        if self._rows[index.row()].entry is None:
            return Qt.ItemFlag.ItemNeverHasChildren
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren


class PaletteDelegate(QStyledItemDelegate):
    """Draws an entry on one line: picture, title with the matched letters set off, detail, key cap."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._small = window_font(SMALL)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Titles are lower than entries."""
        row: PaletteRow = index.data(PaletteRowModel.ROW)
        return QSize(0, _ENTRY_HEIGHT if row.entry else _TITLE_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row: PaletteRow = index.data(PaletteRowModel.ROW)
        area = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.entry is None:
            painter.setFont(self._small)
            painter.setPen(self._theme.color("quiet"))
            words = area.adjusted(_PAD, 6, -_PAD, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter, row.group)
        else:
            state = option.state
            self._paint_entry(painter, area, row, row.entry, is_current=bool(state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _paint_entry(
        self, painter: QPainter, area: QRect, row: PaletteRow, entry: PaletteEntry, *, is_current: bool
    ) -> None:
        if is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("selection"))
            painter.drawRoundedRect(area, 6, 6)
        left, right = area.left() + _PAD, area.right() - _PAD
        middle = area.top() + area.height() / 2
        if entry.color:
            paint_swatch(
                painter,
                QRectF(left, middle - SWATCH.height() / 2, SWATCH.width(), SWATCH.height()),
                self._theme,
                entry.color,
            )
            left += SWATCH.width() + _PAD
        elif entry.icon:
            self._theme.icon(entry.icon, "quiet").paint(painter, QRect(left, int(middle) - _ICON // 2, _ICON, _ICON))
            left += _ICON + _PAD
        elif row.is_set_in:
            left += _ICON + _PAD
        if entry.shortcut:
            width = key_cap_width(entry.shortcut, self._small)
            cap = QRectF(right - width, middle - KEY_CAP.height() / 2, width, KEY_CAP.height())
            paint_key_cap(painter, cap, self._theme, entry.shortcut, self._small)
            right -= width + _PAD
        used = self._paint_title(painter, QRect(left, area.top(), max(0, right - left), area.height()), row, entry)
        if entry.detail:
            words = QRect(left + used + 2 * _PAD, area.top(), right - left - used - 2 * _PAD, area.height())
            if words.width() > 3 * _PAD:
                painter.setFont(self._small)
                painter.setPen(self._theme.color("quiet"))
                text = QFontMetrics(self._small).elidedText(entry.detail, Qt.TextElideMode.ElideRight, words.width())
                painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _paint_title(self, painter: QPainter, area: QRect, row: PaletteRow, entry: PaletteEntry) -> int:
        """Draw the title with its matched letters in the accent color; returns the width used."""
        font = window_font()
        text = QFontMetrics(font).elidedText(entry.title, Qt.TextElideMode.ElideRight, area.width())
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        units = Utf16Map(text)
        accent = QTextCharFormat()
        accent.setForeground(self._theme.color("accent"))
        accent.setFontWeight(QFont.Weight.DemiBold)
        formats = []
        for offset in row.matched:
            if offset < len(text) and text[offset] == entry.title[offset]:
                piece = QTextLayout.FormatRange()
                piece.start = units.to_utf16(offset)
                piece.length = units.to_utf16(offset + 1) - units.to_utf16(offset)
                piece.format = accent
                formats.append(piece)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(area.width())
        layout.endLayout()
        painter.setPen(self._theme.color("text"))
        layout.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))
        return int(line.naturalTextWidth())
