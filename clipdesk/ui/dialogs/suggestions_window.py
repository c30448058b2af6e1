"""`SuggestionsWindow`: what waits in the whole project, to be decided on; it stays open while one looks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from clipdesk.domain.suggestion import LabelFigures, QueueOrder, Suggestion
from clipdesk.project.suggestion_queue import QueueChoice, SuggestionQueue
from clipdesk.ui.dialogs.context_delegate import ContextDelegate
from clipdesk.ui.dialogs.label_delegate import LabelDelegate
from clipdesk.ui.dialogs.plain_dialog import quiet_label
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.dialogs.suggestion_rows import ARTICLE, LABEL, REASON, SCORE, WORDS, SuggestionRows, nothing_words
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.menu_button import MenuButton
from clipdesk.ui.widgets.menu_choices import add_choice, fill_choices
from clipdesk.ui.widgets.progress_strip import ProgressStrip

_PAUSE_MS = 150
"""Who walks through the rows fast has not looked at any."""


class SuggestionsWindow(ReviewWindow):
    """`accept_requested` and `refuse_requested` carry a suggestion that is decided on.

    With the first comes the id of the label to accept it with; empty for its own. `chosen` carries the one that is
    looked at, a moment after the user came to it; `passage_requested` one to go to.
    """

    accept_requested = Signal(object, str)
    refuse_requested = Signal(object)
    chosen = Signal(object)
    passage_requested = Signal(object)

    def __init__(self, theme: Theme, actions: Iterable[QAction]) -> None:
        super().__init__(self.tr("Suggestions in all articles"), theme, QSize(1200, 740), actions)
        self._labels: Mapping[str, str] = {}
        self._is_writable = False
        self._is_told = False
        self._is_settled = False
        self._decided: list[str] = []
        self._keys: list[QShortcut] = []
        self.choice = QueueChoice()
        self.model = SuggestionRows(self)
        widths, shares = {SCORE: 64, LABEL: 120}, {WORDS: 5, ARTICLE: 3, REASON: 2}
        self.table = OpeningTable(self.tr("Suggestions in all articles"), self.model, widths, self, shares)
        self.label_colors = LabelDelegate(theme, self.table)
        self.table.setItemDelegateForColumn(LABEL, self.label_colors)
        self.table.setItemDelegateForColumn(WORDS, ContextDelegate(theme, self.table))
        self.label_button = MenuButton(theme, self.tr("Label"), self)
        self.order_button = MenuButton(theme, self.tr("Order"), self)
        self.figures = quiet_label()
        self.reading = ProgressStrip(self)
        self._lay_out()
        self.accept_button = self.add_button(self.tr("Accept"), self._accept)
        self.refuse_button = self.add_button(self.tr("Refuse"), self._refuse)
        for button in (self.accept_button, self.refuse_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks goes on in the list with the arrow keys
        self.open_button = self.add_button(self.tr("Go to passage"), self._open)
        self.add_close_button()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        in_reading_order(self.label_button, self.order_button, self.table, self.accept_button)
        self._connect()
        self._enable()

    def _lay_out(self) -> None:
        row = in_row(self.label_button, self.order_button, 1)
        self.body.insertLayout(0, row)
        self.column.addWidget(self.table, 1)
        self.body.addWidget(self.figures)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertWidget(1, self.reading)

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self._pause.timeout.connect(self._tell_chosen)
        self.label_button.menu().aboutToShow.connect(self._fill_labels)
        self.order_button.menu().aboutToShow.connect(self._fill_orders)

    # ------------------------------------------------------------ what it shows

    def set_choice(self, choice: QueueChoice, labels: Mapping[str, str]) -> None:
        """What will be listed, and the names of the labels that can be chosen, by id."""
        self._labels = labels
        self.choice = choice if choice.label_id in labels else choice._replace(label_id="")
        name = labels.get(self.choice.label_id, self.tr("All labels"))
        self.label_button.set_chosen(name, is_usual=not self.choice.label_id)
        order = self.choice.order
        self.order_button.set_chosen(self._order_words()[order], is_usual=order is QueueOrder.SUREST)

    def set_queue(self, queue: SuggestionQueue, figures: Mapping[str, LabelFigures], *, is_writable: bool) -> None:
        """Show this; figures by label id.

        The chosen row stays chosen; if it is gone, the row in its place is chosen. If a suggestion that was decided
        on here waits again, because the decision was undone, it is chosen. Until the user chooses a row, the first
        one is chosen.
        """
        self._is_writable = is_writable
        before, row = None, 0
        if self._is_settled:
            before, row = self.current(), max(0, self.table.row)
        self._is_told = True
        self.model.set_suggestions(queue.rows, self._labels, {key: one.headline for key, one in queue.articles.items()})
        if queue.rows:
            self.show_content(self.table)
            waiting = {one.id for one in queue.rows}
            again = [one for one in self._decided if one in waiting]
            self._decided = [one for one in self._decided if one not in waiting]
            kept = self.model.row_of(again[-1] if again else before.id if before is not None else "")
            index = self.model.index(kept if kept >= 0 else min(row, len(queue.rows) - 1), 0)
            self.table.setCurrentIndex(index)
        else:
            self._say_nothing(queue, figures)
        self._is_told = False
        self._enable()
        self._show_figures(queue, figures)

    def _say_nothing(self, queue: SuggestionQueue, figures: Mapping[str, LabelFigures]) -> None:
        chosen, off = self.choice.label_id, self.choice.off
        has_others = any(count > 0 for one, count in queue.waiting.items() if one != chosen and one not in off)
        is_decided = any(found.decided for one, found in figures.items() if chosen in ("", one))
        label = self._labels.get(chosen, "")
        words = nothing_words(label, has_others=has_others, is_decided=is_decided, is_off=chosen in off)
        self.say_nothing(*words)

    def _show_figures(self, queue: SuggestionQueue, figures: Mapping[str, LabelFigures]) -> None:
        chosen = [found for label_id, found in figures.items() if self.choice.label_id in ("", label_id)]
        waiting, listed = queue.total, len(queue.rows)
        accepted, corrected, refused = (sum(column) for column in list(zip(*chosen, strict=True))[1:] or (((),) * 3))
        if not waiting + accepted + corrected + refused:
            nothing = self.tr("Nothing has been suggested yet.")
            self.figures.setText(self.tr("Nothing of this label so far.") if self.choice.label_id else nothing)
            return
        parts = [
            self.tr("%Ln waiting", "", waiting), self.tr("%Ln accepted as they are", "", accepted),
            self.tr("%Ln corrected", "", corrected), self.tr("%Ln refused", "", refused),
        ]  # fmt: skip
        if listed < waiting:
            parts.append(self.tr("the first {0} are listed").format(format_count(listed)))
        self.figures.setText(" · ".join(parts))

    def _enable(self) -> None:
        has_rows = self.model.rowCount() > 0
        self.accept_button.setEnabled(has_rows and self._is_writable)
        self.refuse_button.setEnabled(has_rows and self._is_writable)
        self.open_button.setEnabled(has_rows)

    # ------------------------------------------------------------ keys

    def set_keys(self, accept: QKeySequence, refuse: QKeySequence, labels: Iterable[tuple[QKeySequence, str]]) -> None:
        """Answer to the keys of the main window; `labels` has the key and the id of each label that has one."""
        for shortcut in self._keys:
            shortcut.setParent(None)
            shortcut.deleteLater()
        # Not in keyPressEvent: a list keeps letters for itself.
        self._keys = [QShortcut(key, self) for key in (accept, refuse)]
        for shortcut, button in zip(self._keys, (self.accept_button, self.refuse_button), strict=True):
            button.setToolTip(shortcut.key().toString(QKeySequence.SequenceFormat.NativeText))
            shortcut.activated.connect(button.click)
        for key, label_id in labels:
            shortcut = QShortcut(key, self)
            shortcut.activated.connect(partial(self._accept_as, label_id))
            self._keys.append(shortcut)

    # ------------------------------------------------------------ looking

    def current(self) -> Suggestion | None:
        """The suggestion of the row that is chosen."""
        return self.model.at(self.table.row)

    def _row_changed(self, _index: QModelIndex) -> None:
        if not self._is_told:
            self._is_settled = True
            self._pause.start()

    def _tell_chosen(self) -> None:
        one = self.current()
        if one is not None and self.isActiveWindow():
            self.chosen.emit(one)

    def _open(self) -> None:
        one = self.current()
        if one is not None:
            self._pause.stop()
            self.passage_requested.emit(one)

    # ------------------------------------------------------------ deciding

    def _accept(self) -> None:
        self._accept_as("")

    def _accept_as(self, label_id: str) -> None:
        if self.accept_button.isEnabled():
            self._decide(lambda one: self.accept_requested.emit(one, label_id))

    def _refuse(self) -> None:
        self._decide(self.refuse_requested.emit)

    def _decide(self, request: Callable[[Suggestion], None]) -> None:
        one = self.current()
        if one is not None:
            self._is_settled = True
            self._decided.append(one.id)
            request(one)
            self._pause.start()

    # ------------------------------------------------------------ choosing

    def _fill_labels(self) -> None:
        menu, own = self.label_button.menu(), self.choice.label_id
        fill_choices(menu, self.tr("All labels"), self._labels.items(), own, self._choose_label)

    def _choose_label(self, label_id: str) -> None:
        self._choose(self.choice._replace(label_id=label_id))

    def _order_words(self) -> dict[QueueOrder, str]:
        return {
            QueueOrder.SUREST: self.tr("Surest first"),
            QueueOrder.LEAST: self.tr("Least sure first"),
            QueueOrder.GAIN: self.tr("Most to learn from first"),
        }

    def _fill_orders(self) -> None:
        menu = self.order_button.menu()
        menu.clear()
        for order, words in self._order_words().items():
            add_choice(menu, words, order, self._choose_order, is_chosen=order is self.choice.order)

    def _choose_order(self, order: QueueOrder) -> None:
        self._choose(self.choice._replace(order=order))

    def _choose(self, choice: QueueChoice) -> None:
        self._is_settled = False
        self.set_choice(choice, self._labels)
        self.table.setFocus()
        self.content_requested.emit()
