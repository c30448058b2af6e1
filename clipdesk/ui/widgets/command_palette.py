"""The palette of `Ctrl+K`: type a few letters of anything, choose with the arrows, press Enter."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QLineEdit, QListView, QWidget

from clipdesk.ui.focus import give_keyboard, is_enter
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.fuzzy_match import Match, fuzzy_match, words_begin
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.name_field import NameField
from clipdesk.ui.widgets.palette_rows import PaletteDelegate, PaletteEntry, PaletteRow, PaletteRowModel

Provider = Callable[[str], Sequence[PaletteEntry]]

_WIDEST = 640
_HIGHEST = 440
_MOST_IN_GROUP = 8
_MARGIN = 24
_AROUND_LIST = 20
_PAGE = 8
_BY_SYNONYM = 24
"""The score of an entry found by other words: more than for scattered letters, less than for words of its title."""
_KEEPING_OPEN = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Ranked(NamedTuple):
    """An entry with its match; entries found by the provider itself have an empty one."""

    entry: PaletteEntry
    match: Match


def ranked_rows(query: str, entries: Iterable[PaletteEntry]) -> list[PaletteRow]:
    """Rows for the list: groups in the order of their best entry, each under its title, the best entries first.

    Without a query the groups and entries keep the order of the provider.
    """
    groups: dict[str, list[Ranked]] = {}
    for entry in entries:
        ranked = _ranked(query, entry)
        if ranked is not None:
            groups.setdefault(entry.group, []).append(ranked)
    if query.strip():
        for members in groups.values():
            members.sort(key=lambda one: -one.match.score)
    best = {group: max(one.match.score for one in members) for group, members in groups.items()}
    rows: list[PaletteRow] = []
    for group in sorted(groups, key=lambda name: -best[name]) if query.strip() else groups:
        if group:
            rows.append(PaletteRow(group))
        members = groups[group]
        shown = members[:_MOST_IN_GROUP] if query.strip() else members
        rows += [PaletteRow(group, one.entry, one.match.offsets) for one in shown]
    return rows


def _ranked(query: str, entry: PaletteEntry) -> Ranked | None:
    """The match by the title, else by other words for the entry, which are then shown as its detail; None if neither matches."""
    if entry.is_found:
        return Ranked(entry, Match(0, ()))
    match = _named(query, entry) or fuzzy_match(query, entry.title)
    also = next((one for one in entry.also if words_begin(query, one)), "") if query.strip() else ""
    if also and (match is None or match.score < _BY_SYNONYM):
        return Ranked(entry._replace(detail=also), Match(_BY_SYNONYM, ()))
    return Ranked(entry, match) if match else None


def _named(query: str, entry: PaletteEntry) -> Match | None:
    """A match at the beginning of the name that the user chose, as part of the title; else None."""
    match = fuzzy_match(query, entry.name) if entry.name else None
    if match is None or match.offsets[:1] != (0,):
        return None
    start = entry.title.rindex(entry.name)
    return Match(match.score + 1, tuple(start + at for at in match.offsets))


class PalettePanel(QFrame):
    """The field, the list and what is said when nothing matches."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.field = NameField(self)
        self.field.addAction(theme.icon("search", "quiet"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListView(self)
        self.list.setAccessibleName(self.tr("Results"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setMouseTracking(True)
        self.list.setItemDelegate(PaletteDelegate(theme, self.list))
        self.rows = PaletteRowModel(self)
        self.list.setModel(self.rows)
        self.nothing = QLabel(self.tr("Nothing matches."), self, alignment=Qt.AlignmentFlag.AlignCenter)
        self.nothing.setContentsMargins(0, 16, 0, 16)
        in_column(self.field, self.list, self.nothing, of=self, spacing=4, margins=(8, 4, 8, 8))

    def fit(self, width: int, most: int) -> None:
        """Be `width` wide and as high as the rows need, up to `most`."""
        needed = sum(self.list.sizeHintForRow(place) for place in range(self.rows.rowCount()))
        room = most - self.field.sizeHint().height() - _AROUND_LIST
        self.list.setFixedHeight(max(0, min(needed + 2 * self.list.frameWidth(), room)))
        column = self.layout()
        assert column is not None
        column.activate()
        self.resize(width, min(most, self.sizeHint().height()))


class CommandPalette(QWidget):
    """Lies over `host` while it is open; the focus stays in its field.

    `entry_chosen` carries the key of the entry, after the palette has closed and the focus is
    back where it was. It closes at `Escape`, at a click beside it and when the focus leaves.
    """

    entry_chosen = Signal(str)

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._provider: Provider | None = None
        self._came_from: QWidget | None = None
        self.panel = PalettePanel(theme, self)
        self.panel.field.textChanged.connect(self._search)
        self.panel.field.installEventFilter(self)
        self.panel.list.clicked.connect(self._choose)
        self.panel.list.entered.connect(self.panel.list.setCurrentIndex)
        host.installEventFilter(self)
        self.hide()

    def open_palette(self, provider: Provider, prompt: str) -> None:
        """Show what `provider` offers; it is asked anew for every query typed. `prompt` stands in the empty field."""
        self._provider = provider
        if self.isHidden():
            self._came_from = QApplication.focusWidget()
        self.setAccessibleName(prompt)
        self.panel.field.setAccessibleName(prompt)
        self.panel.field.setPlaceholderText(prompt)
        self.panel.field.blockSignals(True)
        self.panel.field.clear()
        self.panel.field.blockSignals(False)
        self.show()
        self.raise_()
        self._search("")
        give_keyboard(self.panel.field, Qt.FocusReason.ShortcutFocusReason)

    def close_palette(self) -> None:
        """Hide, and give the focus back if it is still here."""
        if self.isHidden():
            return
        came_from, self._came_from, self._provider = self._came_from, None, None
        had_focus = self.panel.field.hasFocus()
        self.hide()
        if had_focus and came_from is not None:
            give_keyboard(came_from)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keys of the field that move in the list; the focus leaving; the host changing its size."""
        if self.isHidden():
            return False
        if watched is self._host and event.type() == QEvent.Type.Resize:
            self._place()
        elif watched is self.panel.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(event)
        elif isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _KEEPING_OPEN:
            self.close_palette()
        return False

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the panel closes."""
        self.close_palette()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Dim what lies below."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), QColor(0, 0, 0, 100 if self._theme.is_dark else 26))
        painter.end()

    def _key_pressed(self, event: QKeyEvent) -> bool:
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Tab: 1, Qt.Key.Key_Backtab: -1}
        key = Qt.Key(event.key())
        if key in steps:
            self._step(steps[key])
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            for _ in range(_PAGE):
                self._step(1 if key == Qt.Key.Key_PageDown else -1, around=False)
        elif is_enter(event):
            self._choose(self.panel.list.currentIndex())
        elif key == Qt.Key.Key_Escape:
            self.close_palette()
        else:
            return False
        return True

    def _step(self, step: int, *, around: bool = True) -> None:
        here = self.panel.list.currentIndex().row()
        there = self.panel.rows.next_entry(here, step)
        if around or (there - here) * step > 0:
            self._make_current(there)

    def _search(self, query: str) -> None:
        if self._provider is None:
            return
        self.panel.rows.set_rows(ranked_rows(query, self._provider(query)))
        has_rows = self.panel.rows.rowCount() > 0
        self.panel.list.setVisible(has_rows)
        self.panel.nothing.setVisible(not has_rows)
        self._place()
        self._make_current(self.panel.rows.next_entry(-1, 1))
        self.panel.list.scrollToTop()

    def _make_current(self, place: int) -> None:
        if place < 0:
            self._announce(self.panel.nothing.text())
            return
        index = self.panel.rows.index(place)
        self.panel.list.setCurrentIndex(index)
        self.panel.list.scrollTo(index)
        self._announce(self.panel.rows.row(place).spoken)

    def _announce(self, words: str) -> None:
        """The focus stays in the field, so that a screen reader must be told what the arrows reached."""
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.panel.field, words))

    def _choose(self, index: QModelIndex) -> None:
        entry = self.panel.rows.row(index.row()).entry if index.isValid() else None
        if entry is not None:
            self.close_palette()
            self.entry_chosen.emit(entry.key)

    def _place(self) -> None:
        self.setGeometry(self._host.rect())
        width = min(_WIDEST, self.width() - 2 * _MARGIN)
        top = max(_MARGIN, self.height() // 9)
        self.panel.fit(width, min(_HIGHEST, self.height() - top - _MARGIN))
        self.panel.move((self.width() - width) // 2, top)
