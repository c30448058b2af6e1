"""`KeysPage`: every action with its key, to be searched and given another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QKeySequenceEdit, QPushButton, QStackedWidget, QWidget

from clipdesk.ui.dialogs.base_dialog import plain_label, problem_label
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.models.titled_table import Index, TitledTable
from clipdesk.ui.system_keys import words_are_moved_over
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.widgets.layouts import in_column, in_row
from clipdesk.ui.widgets.search_field import SearchField


class KeyRow(NamedTuple):
    """An action and its words, its default key and the key in force, both as Qt's portable text.

    `where` is the window with keys of its own in which it is; there the same keys may do other things. `has_labels`:
    the keys of labels hold there, too, as they do in the main window.
    """

    action_id: str
    words: str
    default: str
    keys: str
    where: str = ""
    has_labels: bool = False


class HeldKey(NamedTuple):
    """A key that has no row, the words of its holder, and the action that has it while its first key is the default.

    The action is empty for the key of a label, which is always held.
    """

    keys: str
    words: str
    action_id: str = ""


def shown_keys(keys: str) -> str:
    """A key as this system writes it, from Qt's portable text."""
    return QKeySequence(keys, QKeySequence.SequenceFormat.PortableText).toString(QKeySequence.SequenceFormat.NativeText)


class KeyTableModel(TitledTable[str]):
    """Actions and their keys, perhaps only those with certain words."""

    def __init__(
        self, rows: Sequence[KeyRow], held: Sequence[HeldKey], theme: Theme, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._held = held
        self.set_titles(self.tr("Action"), self.tr("Key"))
        self._theme = theme
        self._words = {one.action_id: one.words for one in rows}
        self._where = {one.action_id: one.where for one in rows}
        self._labeled = frozenset(one.action_id for one in rows if one.has_labels or not one.where)
        self._defaults = {one.action_id: one.default for one in rows}
        self._keys = {one.action_id: one.keys for one in rows}
        self._rows: list[str] = list(self._words)

    def set_words(self, words: str) -> None:
        """Show the actions in whose words or key these stand."""
        wanted = words.strip().casefold()
        self.beginResetModel()
        self._rows = [
            one for one, text in self._words.items() if wanted in f"{text}\n{shown_keys(self._keys[one])}".casefold()
        ]
        self.endResetModel()

    def action_id(self, row: int) -> str:
        """The action of a row."""
        return self._rows[row]

    def words(self, action_id: str) -> str:
        """What an action is called."""
        return self._words[action_id]

    def keys(self, action_id: str) -> str:
        """The key of an action."""
        return self._keys[action_id]

    def default(self, action_id: str) -> str:
        """The key that an action has at first."""
        return self._defaults[action_id]

    def clash(self, action_id: str, keys: str) -> HeldKey | None:
        """What has a key already that the action would get with `keys`: with its default key it gets its further keys, too."""
        further = [one.keys for one in self._held if one.action_id == action_id and keys == self._defaults[action_id]]
        wanted = [QKeySequence(key) for key in (keys, *further) if key]
        rows = (HeldKey(have, self._words[one], one) for one, have in self._keys.items() if have)
        held = (one for one in self._held if self._keys.get(one.action_id) == self._defaults.get(one.action_id))
        others = (one for one in (*rows, *held) if one.action_id != action_id and self._is_beside(one, action_id))
        return next((one for one in others if QKeySequence(one.keys) in wanted), None)

    def _is_beside(self, held: HeldKey, action_id: str) -> bool:
        """Whether a key is held where the action is: in the same window, or by what works in several.

        Undo and redo work in all, labels where a passage is tagged.
        """
        if not held.action_id:
            return action_id in self._labeled
        where, other = self._where[action_id], self._where.get(held.action_id, "")
        return (
            where == other or (not other and held.action_id in _EVERYWHERE) or (not where and action_id in _EVERYWHERE)
        )

    def put(self, action_id: str, keys: str) -> None:
        """Give an action another key."""
        self._keys[action_id] = keys
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 1))

    def reset_all(self) -> None:
        """Give every action its first key."""
        self._keys = dict(self._defaults)
        self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 1))

    @property
    def overrides(self) -> Mapping[str, str]:
        """The keys that differ from the first ones, by action."""
        return {one: keys for one, keys in self._keys.items() if keys != self._defaults[one]}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Words; keys that the user chose in the accent color."""
        one = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words[one] if index.column() == 0 else shown_keys(self._keys[one])
        if role == Qt.ItemDataRole.ForegroundRole and index.column() == 1 and self._keys[one] != self._defaults[one]:
            return self._theme.color("accent")
        return None


_EVERYWHERE = ("history.undo", "history.redo")
"""Actions that work in every window of a project."""
_ARROWS = frozenset(("Up", "Down", "Left", "Right"))
_TO_MOVE = _ARROWS | {"Home", "End", "PgUp", "PgDown", "Tab", "Backtab", "Return", "Enter", "Space", "Esc"}


def is_needed(keys: str) -> bool:
    """Whether a key, as portable text, is needed everywhere for moving, selecting, copying or leaving.

    >>> is_needed("Shift+Down"), is_needed("Ctrl+C"), is_needed("Ctrl+Space"), is_needed("F5")
    (True, True, False, False)
    """
    *held, key = keys.split("+")
    modifiers = set(held) - {"Num", "Shift"}
    if words_are_moved_over(keys):
        return True
    if not modifiers:
        return key in _TO_MOVE
    return modifiers == {"Ctrl"} and (key in _ARROWS or (key in ("A", "C") and "Shift" not in held))


class _KeyField(QKeySequenceEdit):
    """Takes any key but `Escape`, which leads out of it: `left`."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """`Escape` alone takes nothing."""
        if event.key() == Qt.Key.Key_Escape and not event.modifiers():
            self.left.emit()
        else:
            super().keyPressEvent(event)


class KeysPage(QWidget):
    """`overrides` are the keys that differ from the first ones.

    A key that is taken, or needed everywhere, is refused.
    """

    def __init__(
        self, theme: Theme, rows: Sequence[KeyRow], held: Sequence[HeldKey], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.model = KeyTableModel(rows, held, theme, self)
        self.search = SearchField(theme, self.tr("Search actions and keys"), parent=self)
        self.table = OpeningTable(self.tr("Keys"), self.model, {1: 150}, self, {0: 1})
        self.nothing = EmptyState(theme, "search")
        self.nothing.set_words(
            "search",
            self.tr("No action found"),
            self.tr("Search for what an action is called, or for its key as it is written here, such as “Ctrl”."),
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.nothing)
        self.action_label = plain_label()
        self.key_field = _KeyField(self)
        self.key_field.setMaximumSequenceLength(1)
        self.key_field.setAccessibleName(self.tr("New key"))
        self.take_away_button = QPushButton(self.tr("No key"), self)
        self.reset_button = QPushButton(self.tr("Reset"), self)
        self.reset_all_button = QPushButton(self.tr("Reset all"), self)
        self.problem = problem_label()
        self._arrange()
        self.search.search_requested.connect(self._search)
        self.search.leave_requested.connect(self.table.setFocus)
        self.table.selectionModel().currentRowChanged.connect(self._show)
        self.table.opened.connect(self._edit)
        self.key_field.keySequenceChanged.connect(self._take)
        self.key_field.editingFinished.connect(self._restore)
        self.key_field.left.connect(self.table.setFocus)
        self.take_away_button.clicked.connect(self._take_away)
        self.reset_button.clicked.connect(self._reset)
        self.reset_all_button.clicked.connect(self._reset_all)
        if rows:
            self.table.setCurrentIndex(self.model.index(0, 0))

    @property
    def overrides(self) -> Mapping[str, str]:
        """The keys that differ from the first ones, by action."""
        return self.model.overrides

    def _arrange(self) -> None:
        row = in_row((self.action_label, 1), self.key_field)
        for button in (self.take_away_button, self.reset_button, self.reset_all_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        in_column(self.search, (self.pages, 1), row, self.problem, of=self, margins=(0, 16, 0, 0))

    @property
    def _current(self) -> str:
        index = self.table.currentIndex()
        return self.model.action_id(index.row()) if index.isValid() else ""

    def _search(self, words: str) -> None:
        self.model.set_words(words)
        self.pages.setCurrentWidget(self.table if self.model.rowCount() else self.nothing)
        if self.model.rowCount():
            self.table.setCurrentIndex(self.model.index(0, 0))
        self._show()

    def _show(self) -> None:
        one = self._current
        self.problem.setText("")
        self.action_label.setText(self.model.words(one) if one else "")
        self._restore()
        self.key_field.setEnabled(bool(one))
        self.take_away_button.setEnabled(bool(one and self.model.keys(one)))
        self.reset_button.setEnabled(bool(one) and self.model.keys(one) != self.model.default(one))

    def _restore(self) -> None:
        """Show the key in force, whatever was pressed."""
        one = self._current
        self.key_field.blockSignals(True)
        self.key_field.setKeySequence(QKeySequence(self.model.keys(one)) if one else QKeySequence())
        self.key_field.blockSignals(False)

    def _edit(self) -> None:
        self.key_field.setFocus()

    def _take(self, sequence: QKeySequence) -> None:
        """Give the action the keys that were pressed.

        While a key is down the field is empty, which must not remove the keys.
        """
        one = self._current
        keys = sequence.toString(QKeySequence.SequenceFormat.PortableText)
        if one and keys and keys != self.model.keys(one):
            if is_needed(keys):
                self._show()
                words = self.tr("{0} moves, selects or copies everywhere. Choose another key.")
                self.problem.setText(words.format(shown_keys(keys)))
            else:
                self._put(one, keys)

    def _take_away(self) -> None:
        self._put(self._current, "")

    def _reset(self) -> None:
        one = self._current
        if one:
            self._put(one, self.model.default(one))

    def _put(self, one: str, keys: str) -> None:
        taken = self.model.clash(one, keys)
        if taken is None:
            self.model.put(one, keys)
        self._show()
        if taken is not None:
            words = self.tr("{0} belongs to “{1}”. Choose another key, or take it away there first.")
            self.problem.setText(words.format(shown_keys(taken.keys), taken.words))

    def _reset_all(self) -> None:
        self.model.reset_all()
        self._show()
