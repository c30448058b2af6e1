"""`FormatList`: the formats that can be written, by what people want them for, with a search as one types."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from clipdesk.domain.loss import Purpose
from clipdesk.project.exporting import ExportOffer
from clipdesk.ui.core_words import core_words
from clipdesk.ui.dialogs.base_dialog import quiet_label
from clipdesk.ui.dialogs.format_words import format_description
from clipdesk.ui.fonts import SMALL, window_font
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.search_field import SearchField

_ROW = 30
_KEY = Qt.ItemDataRole.UserRole


def purpose_word(purpose: Purpose) -> str:
    """What formats of one group are for."""
    translate = QCoreApplication.translate
    words = {
        Purpose.TRAINING: translate("Formats", "Training"),
        Purpose.EXCHANGE: translate("Formats", "Exchange with other programs"),
        Purpose.TABLES: translate("Formats", "Tables"),
        Purpose.READING: translate("Formats", "Reading"),
    }
    return words[purpose]


class _Rows(QListWidget):
    """Home and page up reach the first format, though the name of its group stands above it."""

    def moveCursor(self, action: QListWidget.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where a key leads; from the name of a group on to the first format below that is in sight."""
        index = super().moveCursor(action, modifiers)
        rows = (self.model().index(row, 0) for row in range(max(index.row(), 0), self.count()))
        shown = (one for one in rows if one.flags() and not self.isRowHidden(one.row()))
        return index if index.flags() else next(shown, index)


class FormatList(QWidget):
    """`chosen` comes when another format is chosen. Groups are rows that cannot be chosen."""

    chosen = Signal()

    def __init__(self, theme: Theme, offers: Sequence[ExportOffer], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers = {one.key: one for one in offers}
        self.search = SearchField(theme, self.tr("Search the formats"), parent=self)
        self.list = _Rows(self)
        self.list.setAccessibleName(self.tr("Format"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        for purpose in Purpose:
            group = [one for one in offers if one.purpose is purpose]
            if group:
                self._add_title(purpose)
            for offer in group:
                self._add(offer)
        self.nothing = quiet_label(self.tr("No format has that name."))
        self.nothing.hide()
        in_column(self.search, self.nothing, (self.list, 1), of=self)
        self.setMinimumWidth(220)
        self.search.search_requested.connect(self._filter)
        self.search.leave_requested.connect(self.list.setFocus)
        self.list.setCurrentRow(1)
        self.list.currentRowChanged.connect(self._tell)

    @property
    def offer(self) -> ExportOffer:
        """The format that is chosen."""
        return self._offers[self.list.currentItem().data(_KEY)]

    def choose(self, key: str) -> None:
        """Choose the format with this key."""
        self.list.setCurrentRow(next(row for row in range(self.list.count()) if self._key(row) == key))

    def shown(self) -> list[str]:
        """The keys of the formats that are in sight."""
        return [self._key(row) for row in range(self.list.count()) if self._key(row) and not self.list.isRowHidden(row)]

    def _key(self, row: int) -> str:
        return self.list.item(row).data(_KEY) or ""

    def _add_title(self, purpose: Purpose) -> None:
        title = QListWidgetItem(purpose_word(purpose), self.list)
        title.setFlags(Qt.ItemFlag.NoItemFlags)
        font = window_font(SMALL)
        font.setBold(True)
        title.setFont(font)
        title.setForeground(self.palette().color(QPalette.ColorRole.PlaceholderText))
        title.setTextAlignment(Qt.AlignmentFlag.AlignBottom)
        title.setSizeHint(QSize(0, _ROW))

    def _add(self, offer: ExportOffer) -> None:
        item = QListWidgetItem(core_words(offer.name), self.list)
        item.setData(_KEY, offer.key)
        item.setToolTip(format_description(offer))
        item.setSizeHint(QSize(0, _ROW))

    def _filter(self, words: str) -> None:
        """Show the formats in whose name, suffixes or description all the words stand; choose one of that name."""
        wanted = words.casefold().split()
        title, in_group = -1, 0
        for row in range(self.list.count()):
            key = self._key(row)
            if not key:
                if title >= 0:
                    self.list.setRowHidden(title, not in_group)
                title, in_group = row, 0
                continue
            offer = self._offers[key]
            about = " ".join((core_words(offer.name), *offer.suffixes, format_description(offer))).casefold()
            is_shown = all(word in about for word in wanted)
            in_group += is_shown
            self.list.setRowHidden(row, not is_shown)
        self.list.setRowHidden(title, not in_group)
        shown = self.shown()
        self.nothing.setVisible(not shown)
        named = [key for key in shown if all(one in core_words(self._offers[key].name).casefold() for one in wanted)]
        if shown and self.offer.key not in (named or shown):
            self.choose((named or shown)[0])

    def _tell(self, row: int) -> None:
        if row >= 0 and self._key(row):
            self.chosen.emit()
