"""`ArticleListPanel`: search, filters and the list of articles. Asks for changes, makes none."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QStackedWidget, QWidget

from clipdesk.domain.article import Status
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.sought import read_sought
from clipdesk.project.changes import Changes
from clipdesk.project.queries import Queries
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.models.article_table_model import ArticleRole, ArticleTableModel
from clipdesk.ui.panels.article_delegate import ArticleDelegate
from clipdesk.ui.panels.article_list_view import ArticleListView
from clipdesk.ui.panels.filter_bar import FilterBar
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.empty_state import EmptyState
from clipdesk.ui.widgets.hint_label import HintLabel
from clipdesk.ui.widgets.layouts import in_column
from clipdesk.ui.widgets.menu_choices import add_choice
from clipdesk.ui.widgets.search_field import SearchField

_SIDE = 12
_ALL = ArticleFilter()


class ArticleListPanel(QWidget):
    """The left side of the window.

    `words_changed` says that other words are searched for, or none.
    `article_chosen` carries the id of the article to open, `list_changed` says that its place or the
    number of articles may differ. The requests carry the ids of the selected articles; `reading_requested`
    asks to put the focus into the text.
    """

    words_changed = Signal()
    article_chosen = Signal(str)
    list_changed = Signal()
    reading_requested = Signal()
    status_requested = Signal(tuple, Status)
    flag_requested = Signal(tuple, bool)
    remove_requested = Signal(tuple)
    story_requested = Signal(tuple)
    export_requested = Signal(tuple)
    outlet_search_requested = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.can_change = True
        """Whether the project is not open for reading only."""
        self._queries: Queries | None = None
        self.model = ArticleTableModel(self)
        self.search = SearchField(theme, self.tr("Search articles"), parent=self)
        self.filters = FilterBar(theme, self)
        self.view = ArticleListView(self.model, self)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._delegate = ArticleDelegate(theme, self.view)
        self.view.setItemDelegate(self._delegate)
        self.view.set_row_height(self._delegate.row_height)
        self._nothing = EmptyState(theme, "search", self)
        self._way_out: QPushButton = self._nothing.add_button(self.tr("Show all articles"))
        self._none = HintLabel(self)
        """There is no article at all; how to begin is said where articles are read."""
        self._none.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._none.setContentsMargins(_SIDE, _SIDE, _SIDE, _SIDE)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._nothing)
        self._stack.addWidget(self._none)
        above = in_column(self.search, self.filters, margins=(_SIDE, _SIDE, _SIDE, 4))
        in_column(above, (self._stack, 1), of=self, spacing=0)
        self._awaited = ""  # the words that `Enter` asked for while nothing was found yet
        self._connect(theme)
        self._show_state()

    def _connect(self, theme: Theme) -> None:
        self.search.search_requested.connect(self._choose)
        self.search.leave_requested.connect(self.focus_list)
        self.search.returnPressed.connect(self._go_to_found)
        self.filters.choice_changed.connect(self._choose)
        self.filters.outlet_search_requested.connect(self.outlet_search_requested)
        self.view.article_chosen.connect(self._article_chosen)
        self.view.reading_requested.connect(self.reading_requested)
        self.view.removal_requested.connect(self._ask_for_removal)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self._way_out.clicked.connect(self.show_all)
        for changed in (self.model.modelReset, self.model.rowsInserted, self.model.rowsRemoved):
            changed.connect(self._show_state)
            changed.connect(self.list_changed)
        self.model.search_ended.connect(self._show_state)
        self.model.search_ended.connect(self._go_to_awaited)
        theme.theme_changed.connect(self.view.viewport().update)

    # ------------------------------------------------------------ what it shows

    def set_project(self, queries: Queries | None, codebook: Codebook) -> None:
        """Show the articles of another project, or none."""
        self._queries = queries
        self.search.clear()
        self.filters.set_queries(queries)
        self.filters.set_codebook(codebook)
        self.model.set_choice(self.filters.choice)
        self.model.set_queries(queries)
        self.view.scrollToTop()
        self.words_changed.emit()
        self._count()

    def apply(self, changes: Changes, codebook: Codebook) -> None:
        """Follow what a command changed."""
        self.model.apply(changes)
        if changes.is_codebook_changed:
            self.filters.set_codebook(codebook)
        self._count()
        self._show_state()

    def show_article(self, article_id: str) -> None:
        """Make the article that is being read the current one; says nothing."""
        self.model.keep(article_id)
        self.view.show_article(article_id)
        self.list_changed.emit()

    @property
    def words(self) -> str:
        """What the list is searched for; empty where it is not."""
        return self.model.choice.chosen.words

    @property
    def position(self) -> tuple[int, int]:
        """The place of the current article, from 1 (0 where it is not in the list), and how many there are."""
        return self.view.currentIndex().row() + 1, self.model.rowCount()

    @property
    def together(self) -> tuple[str, ...]:
        """The ids of the articles that are selected together while the list has the keyboard; else none."""
        chosen = self.view.selected_ids if self.view.hasFocus() else ()
        return chosen if len(chosen) > 1 else ()

    def ask_for_story(self) -> None:
        """Ask for the selected articles to be put into one story."""
        self.story_requested.emit(self.view.selected_ids)

    def neighbor(self, step: int) -> str:
        """The id of the article `step` rows from the current one (the first without one); empty beyond the ends."""
        current = self.view.currentIndex()
        row = current.row() + step if current.isValid() else 0
        listed = self.model.listed(row)
        return listed.id if listed else ""

    def focus_search(self) -> None:
        """Put the focus into the search field, its words selected."""
        give_keyboard(self.search, Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _go_to_found(self) -> None:
        """Go on to what was found, when the words were asked for; if nothing is found yet, at the end of the search."""
        self._awaited = self.search.text().strip() if self.model.is_searching and not self.model.rowCount() else ""
        if self.words and self.model.rowCount():
            self.focus_list()

    def _go_to_awaited(self) -> None:
        """The search has ended: go on to what was found, if the same words are still asked for."""
        if self.search.hasFocus() and self._awaited == self.search.text().strip() != "":
            self._go_to_found()
        self._awaited = ""

    def focus_list(self) -> None:
        """Put the focus into the list, on the current article or the first."""
        if not self.view.currentIndex().isValid() and self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(0))
        give_keyboard(self.view, Qt.FocusReason.ShortcutFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Another font of the window is another row height."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._delegate.set_fonts()
            self.view.set_row_height(self._delegate.row_height)

    # ------------------------------------------------------------ choosing

    def _choose(self) -> None:
        words = self.search.text().strip()
        choice = self.filters.choice
        choice = replace(choice, chosen=replace(choice.chosen, words=words))
        self._delegate.shows_snippets = bool(words)
        self.view.set_row_height(self._delegate.row_height)
        self.filters.set_searched(bool(words))
        is_other = words != self.words
        self.model.set_choice(choice)
        if is_other:
            self.words_changed.emit()
        current = self.view.currentIndex()
        if current.isValid():
            self.view.scrollTo(current)
        else:
            self.view.scrollToTop()

    def _article_chosen(self, article_id: str) -> None:
        self.model.keep(article_id)
        self.article_chosen.emit(article_id)
        self.list_changed.emit()

    def _count(self) -> None:
        self.filters.set_counts(self._queries.counts() if self._queries else None)

    # ------------------------------------------------------------ nothing to show

    def _show_state(self) -> None:
        if self.model.rowCount() or self.model.is_searching:
            self._stack.setCurrentWidget(self.view)
            return
        self._stack.setCurrentWidget(self._nothing)
        if self.words and not read_sought(self.words).parts:
            what = self.tr("The list cannot be searched for a symbol alone")
            way = self.tr("Search for a word, or find the symbol in the open article with “Find in article”.")
            self._nothing.set_words("search", what, way)
        elif not self.model.choice.chosen.takes_all:
            self._nothing.set_words(
                "search", self.tr("No articles match"), self.tr("Search for fewer words, or show all.")
            )
        else:
            self._none.setText(self.tr("No project is open") if self._queries is None else self.tr("No articles yet"))
            self._stack.setCurrentWidget(self._none)

    def show_all(self, *, within: ArticleFilter = _ALL) -> None:
        """Drop every filter and the words searched for; with `within`, show what that finds."""
        self.search.clear()
        self.filters.choose(replace(self.filters.choice, chosen=within))
        self._choose()

    # ------------------------------------------------------------ context menu

    def _open_menu(self, place: QPoint) -> None:
        menu = self.make_menu()
        if menu is not None:
            menu.exec(self.view.viewport().mapToGlobal(place))
            menu.deleteLater()

    def make_menu(self) -> QMenu | None:
        """The menu of the selected articles; None when none is selected."""
        rows = self.view.selectionModel().selectedRows()
        if not rows:
            return None
        menu = QMenu(self)
        statuses = {index.data(ArticleRole.STATUS) for index in rows[:1]} if len(rows) == 1 else set()
        for status, title in (
            (Status.DONE, self.tr("Mark as done")),
            (Status.SKIPPED, self.tr("Skip")),
            (Status.TODO, self.tr("Mark as to do")),
        ):
            action = add_choice(menu, title, status, self._ask_for_status)
            action.setEnabled(status not in statuses)
        menu.addSeparator()
        is_flagged = len(rows) == 1 and bool(rows[0].data(ArticleRole.FLAGGED))
        flag = self.tr("Remove flag") if is_flagged else self.tr("Flag")
        add_choice(menu, flag, not is_flagged, self._ask_for_flag)
        if len(rows) > 1:
            menu.addAction(self.tr("Put into one story")).triggered.connect(self.ask_for_story)
        menu.addSeparator()
        remove = self.tr("Remove article") if len(rows) == 1 else self.tr("Remove {number} articles")
        menu.addAction(remove.format(number=format_count(len(rows)))).triggered.connect(self._ask_for_removal)
        for action in menu.actions() if not self.can_change else ():
            action.setEnabled(False)
        menu.addSeparator()
        add_choice(menu, self.tr("Export…"), self.view.selected_ids, self.export_requested.emit)
        return menu

    def _ask_for_status(self, status: Status) -> None:
        self.status_requested.emit(self.view.selected_ids, status)

    def _ask_for_flag(self, is_flagged: bool) -> None:
        self.flag_requested.emit(self.view.selected_ids, is_flagged)

    def _ask_for_removal(self) -> None:
        self.remove_requested.emit(self.view.selected_ids)
