"""`SuggestionsWindow`: what waits in the whole project, to be decided on; it stays open while one looks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import QModelIndex, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout

from clipdesk.domain.suggestion import LabelFigures, Suggestion
from clipdesk.project.suggestion_queue import QueueChoice, SuggestionQueue
from clipdesk.ui.dialogs.base_dialog import quiet_label
from clipdesk.ui.dialogs.button_menu import ButtonMenu
from clipdesk.ui.dialogs.context_delegate import ContextDelegate
from clipdesk.ui.dialogs.decision_keys import DecisionKeys
from clipdesk.ui.dialogs.label_delegate import LabelDelegate
from clipdesk.ui.dialogs.passage_excerpt import PassageExcerpt
from clipdesk.ui.dialogs.queue_choices import QueueChoices
from clipdesk.ui.dialogs.review_window import ReviewWindow
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.dialogs.suggestion_rows import ARTICLE, LABEL, REASON, SCORE, WORDS, SuggestionRows, nothing_words
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import add_parts
from clipdesk.ui.widgets.progress_strip import ProgressStrip

_PAUSE_MS = 150
"""Who walks through the rows fast has not looked at any."""


class SuggestionsWindow(ReviewWindow):
    """`accept_requested` and `refuse_requested` carry the suggestions that are decided on (a tuple).

    With the first comes the id of the label to accept them with; empty for their own. `text_requested` carries the one
    that is looked at, which `excerpt` is to show. `chosen` carries it, too, a moment after the user came to it;
    `passage_requested` one to go to.
    """

    accept_requested = Signal(tuple, str)
    refuse_requested = Signal(tuple)
    text_requested = Signal(object)
    chosen = Signal(object)
    passage_requested = Signal(object)

    def __init__(self, theme: Theme, actions: Iterable[QAction]) -> None:
        super().__init__(self.tr("Suggestions in all articles"), theme, QSize(1200, 740), actions)
        self._is_writable = False
        self._is_told = False
        self._is_settled = False
        self._decided: list[str] = []
        self._done = ""
        self._looked_at: Suggestion | None = None
        self.model = SuggestionRows(self)
        widths, shares = {SCORE: 64, LABEL: 120}, {WORDS: 5, ARTICLE: 3, REASON: 2}
        self.table = OpeningTable(self.tr("Suggestions in all articles"), self.model, widths, self, shares)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.label_colors = LabelDelegate(theme, self.table)
        self.table.setItemDelegateForColumn(LABEL, self.label_colors)
        self.table.setItemDelegateForColumn(WORDS, ContextDelegate(theme, self.table))
        self.choices = QueueChoices(theme, self)
        self.excerpt = PassageExcerpt(theme, self.tr("The suggestion in its article"), self)
        self.figures = quiet_label()
        self.reading = ProgressStrip(self)
        self.reading.keyboard_left.connect(self.go_to_content)
        self._lay_out()
        self.accept_button = self.add_button(self.tr("Accept"), self._accept)
        self.refuse_button = self.add_button(self.tr("Refuse"), self._refuse)
        for button in (self.accept_button, self.refuse_button):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # who clicks goes on in the list with the arrow keys
        self._keys = DecisionKeys(self, self.accept_button, self.refuse_button)
        self.open_button = self.add_button(self.tr("Go to passage"), self._open)
        self.add_close_button()
        self._menu = ButtonMenu(self.table, (self.accept_button, self.refuse_button, self.open_button))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        in_reading_order(
            self.choices.search,
            self.choices.label_button,
            self.choices.order_button,
            self.table,
            self.excerpt,
            self.accept_button,
        )
        self.choices.label_button.setFocus()  # keys that are pressed before there is a list are not words to search for
        self._connect()
        self._enable()

    def _lay_out(self) -> None:
        self.body.insertWidget(0, self.choices)
        add_parts(self.column, (self.table, 1), self.excerpt)
        self.body.addWidget(self.figures)
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        outer.insertWidget(1, self.reading)

    def _connect(self) -> None:
        self.table.opened.connect(self._open)
        self.table.selectionModel().currentRowChanged.connect(self._row_changed)
        self.table.selectionModel().selectionChanged.connect(self._enable)
        self.choices.chosen.connect(self._choose)
        self.choices.search.leave_requested.connect(self.go_to_content)
        self._pause.timeout.connect(self._tell_chosen)

    # ------------------------------------------------------------ what it shows

    def set_choice(self, choice: QueueChoice, labels: Mapping[str, str]) -> None:
        """What will be listed, and the names of the labels that can be chosen, by id."""
        self.choices.show_choice(choice, labels)

    @property
    def choice(self) -> QueueChoice:
        """What is listed."""
        return self.choices.choice

    def set_queue(
        self,
        queue: SuggestionQueue,
        figures: Mapping[str, LabelFigures],
        *,
        is_writable: bool,
        has_articles: bool = True,
    ) -> None:
        """Show this; figures by label id. `has_articles`: there is something to read.

        The chosen row stays chosen; if it is gone, the row in its place is chosen. If suggestions that were decided
        on here wait again, because the decision was undone, they are chosen. Until the user chooses a row, the first
        one is chosen.
        """
        self._is_writable = is_writable
        before, row = list[str](), 0
        if self._is_settled:
            before, row = (
                [one.id for one in self._chosen()],
                min(self.table.chosen_rows, default=max(0, self.table.row)),
            )
        self._is_told = True
        headlines = {key: one.headline for key, one in queue.articles.items()}
        self.model.set_suggestions(queue.rows, self.choices.labels, headlines)
        if queue.rows:
            self.show_content(self.table)
            self.choices.show()
            self.figures.show()
            waiting = {one.id for one in queue.rows}
            again = [one for one in self._decided if one in waiting]
            self._decided = [one for one in self._decided if one not in waiting]
            self.table.choose_rows(self.model.rows_of(again or before) or [row])
        else:
            self._say_nothing(queue, figures, has_articles=has_articles)
        self._is_told = False
        if self._looked_at != self.current():
            self._look()
        self._enable()
        self._show_figures(queue, figures)

    def _say_nothing(self, queue: SuggestionQueue, figures: Mapping[str, LabelFigures], *, has_articles: bool) -> None:
        if self.choice.words:
            self.choices.show()
            self.figures.hide()
            self.say_nothing(self.tr("No suggestion has these words"), self.tr("Clear the field to list all."))
            return
        chosen, off = self.choice.label_id, self.choice.off
        has_others = any(count > 0 for one, count in queue.waiting.items() if one != chosen and one not in off)
        is_decided = any(found.decided for one, found in figures.items() if chosen in ("", one))
        is_any = bool(chosen or is_decided or has_others or off)
        self.choices.setVisible(is_any)
        self.figures.setVisible(is_any)
        words = nothing_words(
            self.choices.labels.get(chosen, ""), has_others=has_others, is_decided=is_decided, is_off=chosen in off,
            has_articles=has_articles, is_reading=self.reading.is_running,
        )  # fmt: skip
        self.say_nothing(*words)

    def _show_figures(self, queue: SuggestionQueue, figures: Mapping[str, LabelFigures]) -> None:
        chosen = [found for label_id, found in figures.items() if self.choice.label_id in ("", label_id)]
        waiting, listed = queue.total, len(queue.rows)
        accepted, corrected, refused = (sum(column) for column in list(zip(*chosen, strict=True))[1:] or (((),) * 3))
        if not waiting + accepted + corrected + refused:
            self.figures.setText(self.tr("Nothing of this label so far.") if self.choice.label_id else "")
            return
        parts = [
            self.tr("%Ln waiting", "", waiting), self.tr("%Ln accepted as they are", "", accepted),
            self.tr("%Ln corrected", "", corrected), self.tr("%Ln refused", "", refused),
        ]  # fmt: skip
        if self.choice.words:
            del parts[1:]  # of what was decided it is not known which words it has
        if listed < waiting:
            parts.append(self.tr("the first {0} are listed").format(format_count(listed)))
        self.figures.setText(" · ".join(parts))

    def _enable(self) -> None:
        chosen = self._chosen()
        number = len(chosen)
        several = number > 1
        self._is_settled |= several and not self._is_told
        self.accept_button.setText(self.tr("Accept {0}").format(format_count(number)) if several else self.tr("Accept"))
        self.refuse_button.setText(self.tr("Refuse {0}").format(format_count(number)) if several else self.tr("Refuse"))
        for button in (self.accept_button, self.refuse_button):
            button.setEnabled(bool(chosen) and self._is_writable)
        self.open_button.setEnabled(bool(chosen))
        self._menu.follow()
        if several:
            labels = Counter(self.choices.labels.get(one.label_id, "?") for one in chosen)
            counts = ", ".join(f"{name} {format_count(count)}" for name, count in labels.most_common())
            self.count.setText(self.tr("%Ln selected: {0}", "", number).format(counts))
        else:
            self.count.setText(self._done)

    # ------------------------------------------------------------ keys

    def set_keys(self, accept: QKeySequence, refuse: QKeySequence, labels: Iterable[tuple[QKeySequence, str]]) -> None:
        """Answer to the keys of the main window; `labels` has the key and the id of each label that has one."""
        self._keys.set_keys(accept, refuse, [(key, partial(self._accept_as, label_id)) for key, label_id in labels])

    # ------------------------------------------------------------ looking

    def current(self) -> Suggestion | None:
        """The suggestion of the row that is chosen."""
        return self.model.at(self.table.row)

    def _chosen(self) -> list[Suggestion]:
        return [self.model.values[row] for row in self.table.chosen_rows]

    def _row_changed(self, _index: QModelIndex) -> None:
        if not self._is_told:
            self._is_settled = True
            self.say_done("")
            self._look()
            self._pause.start()

    def _look(self) -> None:
        """Show the one that is looked at in its article."""
        self._looked_at = one = self.current()
        if one is None:
            self.excerpt.show_nothing()
        else:
            self.text_requested.emit(one)

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
            self._decide(lambda chosen: self.accept_requested.emit(chosen, label_id))

    def _refuse(self) -> None:
        self._decide(self.refuse_requested.emit)

    def _decide(self, request: Callable[[tuple[Suggestion, ...]], None]) -> None:
        """Ask for a decision on all that are chosen."""
        chosen = tuple(self._chosen())
        if chosen:
            self._is_settled = True
            self._decided += [one.id for one in chosen]
            request(chosen)
            self._pause.start()

    def say_done(self, words: str) -> None:
        """Say what became of several that were decided on, until another row is chosen; or (empty) nothing any more."""
        self._done = words
        self._enable()

    def _choose(self, choice: QueueChoice) -> None:
        self._is_settled = False
        if choice.words == self.choice.words:
            self.table.setFocus()
        self.set_choice(choice, self.choices.labels)
        self.content_requested.emit()
