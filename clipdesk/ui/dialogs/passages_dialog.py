"""`PassagesDialog`: all passages of a label over all articles, to be searched, gone to, and moved to another label."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QMenu, QPushButton, QStackedWidget, QWidget

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.codebook import Codebook
from clipdesk.project.passages import FoundPassages, PassageSearch
from clipdesk.project.queries import Queries
from clipdesk.ui.dialogs.base_dialog import BaseDialog, problem_label, quiet_label
from clipdesk.ui.dialogs.label_choice import label_choice, offer_labels
from clipdesk.ui.dialogs.passage_table_model import ANNOTATOR, ARTICLE, NOTE, PASSAGE, PassageTableModel
from clipdesk.ui.dialogs.passage_turns import PassageTurns
from clipdesk.ui.dialogs.row_table import OpeningTable
from clipdesk.ui.focus import in_reading_order
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.record_words import person_name
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.widgets.layouts import in_row
from clipdesk.ui.widgets.menu_choices import add_choice
from clipdesk.ui.widgets.search_field import SearchField

MOST = 10_000
"""Passages that are listed."""


class PassagesDialog(BaseDialog):
    """`passage_requested` carries the ids of the article and of the annotation; the dialog closes first.

    `move_requested` carries the label, the ids of the chosen annotations, and the label that they are to get
    (empty: a new one); `undo_requested` asks to take that back. After either, `renew` shows what there is now.
    `search_requested` carries the label and the words where there are more passages than are listed; `show_found` or
    `say_failed` ends it.
    """

    passage_requested = Signal(str, str)
    move_requested = Signal(str, list, str)
    undo_requested = Signal()
    search_requested = Signal(str, str)

    def __init__(
        self, theme: Theme, codebook: Codebook, queries: Queries, label_id: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(self.tr("All passages of a label"), QSize(1080, 680), parent)
        self._theme = theme
        self._codebook = codebook
        self._queries = queries
        self._is_writable = True
        self._every = 0  # passages of the label in the project
        self._turns = PassageTurns(queries, self)
        self._turns.followed.connect(self._add)
        self.finished.connect(self._turns.stop)
        self._found = 0  # of these, how many have the words that are searched for; -1: nobody knows yet
        self.label_box = label_choice(theme, self.tr("Label"), codebook, label_id)
        self.search = SearchField(theme, self.tr("Search passages"), parent=self)
        self.model = PassageTableModel(self)
        self.table = OpeningTable(
            self.tr("Passages"), self.model, {}, self, {PASSAGE: 5, ARTICLE: 3, NOTE: 2, ANNOTATOR: 1}
        )
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.table.selectionModel().selectionChanged.connect(self._show_count)
        self.count = quiet_label(wraps=False)
        row = in_row(self.label_box, (self.search, 1))
        self.body.addLayout(row)
        self.body.addWidget(self._make_pages(), 1)
        self.body.addWidget(self._make_problem())
        self.body.addLayout(self._make_done())
        self.add_aside(self.count)
        self.move_button = self.add_button(self.tr("Move to label"))
        self.move_button.setMenu(QMenu(self.move_button))
        self.move_button.setToolTip(self.tr("Gives the chosen passages another label, or a new one."))
        self.move_button.menu().aboutToShow.connect(self._fill_menu)
        self.open_button = self.add_button(self.tr("Go to passage"), self._open, is_main=True)
        self.add_button(self.tr("Close"), self.reject)
        self.label_box.currentIndexChanged.connect(self._load)
        self.label_box.currentIndexChanged.connect(self.forget_done)
        self.search.search_requested.connect(self._search)
        self.search.leave_requested.connect(self.table.setFocus)
        self.table.opened.connect(self._open)
        in_reading_order(self.label_box, self.search, self.table)
        self._load()
        self.forget_done()
        (self.table if self._every else self.label_box).setFocus()

    def forbid_moving(self) -> None:
        """The project can only be read: passages keep their label."""
        self._is_writable = False
        self.forget_done()
        self._show_count()

    def renew(self, codebook: Codebook, done: str, *, can_undo: bool) -> None:
        """Show the passages that the label has now, and say what was done. The row stays where it was."""
        self._codebook = codebook
        offer_labels(self.label_box, self._theme, codebook, self.label_box.currentData())
        row = self.table.row
        self._load(least=row + 1)
        self.table.choose_row(row)
        self.done_label.setText(done)
        self.undo_button.setVisible(can_undo)
        self.table.setFocus()

    def _make_pages(self) -> QStackedWidget:
        """The table, or what to do where there is nothing to list."""
        self.empty = EmptyState(self._theme, "search", self)
        self.empty.set_words(
            "search",
            self.tr("No passage has this label yet"),
            self.tr("Select words in an article and give them the label: all its passages are listed here."),
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(self.table)
        self.pages.addWidget(self.empty)
        return self.pages

    def _make_done(self) -> QHBoxLayout:
        """What was done last, and the way back."""
        self.done_label = quiet_label(self._hint, wraps=False)
        self.undo_button = QPushButton(self.tr("Undo"), self, flat=True, autoDefault=False)
        self.undo_button.hide()
        self.undo_button.clicked.connect(self.undo_requested)
        keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        keys.activated.connect(self._undo)
        return in_row(self.done_label, self.undo_button, 1)

    def _make_problem(self) -> QWidget:
        """Why a search failed, and a button to try again; only shown where one did."""
        self.problem = problem_label()
        self.again_button = QPushButton(self.tr("Try again"), self, autoDefault=False)
        self.again_button.clicked.connect(self._ask)
        self.failure = QWidget(self)
        in_row((self.problem, 1), self.again_button, of=self.failure)
        self.failure.hide()
        return self.failure

    @property
    def _hint(self) -> str:
        """What can be done here, where nothing was done yet."""
        can_move = self._is_writable and self._every
        return self.tr("To split the label, choose passages and move them to another label.") if can_move else ""

    def forget_done(self) -> None:
        """Say no more what was done, and offer no more to take it back."""
        self.done_label.setText(self._hint)
        self.undo_button.hide()

    def _undo(self) -> None:
        if not self.undo_button.isHidden():
            self.undo_requested.emit()

    def _fill_menu(self) -> None:
        menu = self.move_button.menu()
        menu.clear()
        for label in self._codebook:
            if label.id != self.label_box.currentData():
                add_choice(menu, label.name, label.id, self._move)
        menu.addSeparator()
        add_choice(menu, self.tr("New label…"), "", self._move)

    def _move(self, label_id: str) -> None:
        ids = [self.model.values[row].id for row in self.table.chosen_rows]
        self.move_requested.emit(self.label_box.currentData(), ids, label_id)

    @property
    def _has_more(self) -> bool:
        """Whether there are more passages than can be listed."""
        return self._every > MOST

    def _load(self, *, least: int = 0) -> None:
        """Show the first passages of the label, `least` or more of them; the others follow while the window goes on.

        Those of before are gone at once, also where a search takes a while.
        """
        label_id = self.label_box.currentData() or ""
        self.failure.hide()
        self._every = self._queries.counts().labels.get(label_id, 0)
        if self._is_search:
            self._show([], {})
            self._ask()
        else:
            self._show(*self._turns.begin(label_id, MOST, least))

    def _search(self, words: str) -> None:
        self.failure.hide()
        self.model.set_words(words)
        self.table.choose_row(0)
        self._show_count()
        if self._is_search:
            self._ask()
        elif self._has_more:
            self._load()

    @property
    def _is_search(self) -> bool:
        """Whether words are searched for in more passages than can be listed."""
        return self._has_more and bool(self.search.text().strip())

    def _ask(self) -> None:
        self._found = -1
        self._turns.stop()
        self.failure.hide()
        self._show_count()
        self.search_requested.emit(self.label_box.currentData(), self.search.text().strip())

    def show_found(self, asked: PassageSearch, found: FoundPassages) -> None:
        """Show what was found, if it was asked for and still is."""
        if self._is_asked(asked):
            self._found = found.total
            self._show(found.passages, found.headlines)

    def say_failed(self, asked: PassageSearch, sentence: str) -> None:
        """Say why the search failed, if it is still asked for, and offer to try again."""
        if self._is_asked(asked):
            self.problem.setText(sentence)
            self.failure.show()
            self._show_count()
            self.again_button.setFocus()

    def _is_asked(self, asked: PassageSearch) -> bool:
        return (asked.label_id, asked.words) == (self.label_box.currentData(), self.search.text().strip())

    def _show(self, passages: list[Annotation], headlines: dict[str, str]) -> None:
        self.model.set_passages([], {}, self.people)
        self._add(passages, headlines)
        self.table.choose_row(0)
        self.pages.setCurrentWidget(self.table if self._every else self.empty)

    def _add(self, passages: list[Annotation], headlines: dict[str, str]) -> None:
        self.model.add_passages(passages, headlines)
        self.table.setColumnHidden(ANNOTATOR, not self.model.is_of_several)
        self.table.setColumnHidden(NOTE, not self.model.has_notes)
        self._show_count()

    @property
    def people(self) -> dict[str, str]:
        """The names of those who annotate here, by id."""
        return {one.id: person_name(one) for one in self._queries.counts().people}

    def _show_count(self) -> None:
        chosen = len(self.table.chosen_rows)
        self.open_button.setEnabled(self.model.rowCount() > 0)
        self.move_button.setEnabled(chosen > 0 and self._is_writable)
        words = self._count_words()
        if chosen > 1:
            words += " · " + self.tr("%Ln chosen", "", chosen)
        self.count.setText(words)

    def _count_words(self) -> str:
        shown, every = self.model.rowCount(), self.tr("%Ln passage(s)", "", self._every)
        if not self._every:
            return ""
        if self._is_search and self._found < 0:
            return "" if self.failure.isVisibleTo(self) else self.tr("Searching…")
        if self._is_search and self._found > shown:
            first, found = format_count(shown), format_count(self._found)
            return self.tr("The first {0} of {1} found, in {2}").format(first, found, every)
        if self._has_more and not self._is_search:
            return self.tr("The first {0} of {1}").format(format_count(shown), every)
        return self.tr("{0} of {1}").format(format_count(shown), every) if shown < self._every else every

    def _open(self) -> None:
        one = self.model.at(self.table.row)
        if one is not None:
            self.accept()
            self.passage_requested.emit(one.article_id, one.id)
