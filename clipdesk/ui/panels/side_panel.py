"""`SidePanel`: the right side of the window: codebook, annotations and details in one tab, the history in another."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QPoint, QSettings, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QSplitter, QTabBar, QTabWidget, QWidget

from clipdesk.domain.change import Kind
from clipdesk.project.changes import Changes
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.locale_words import format_count
from clipdesk.ui.models.open_article import OpenArticle, ProjectFacts
from clipdesk.ui.panels.annotation_list import AnnotationListPanel
from clipdesk.ui.panels.article_panel import ArticlePanel
from clipdesk.ui.panels.codebook_tree import CodebookPanel
from clipdesk.ui.panels.details_panel import DetailsPanel
from clipdesk.ui.panels.history_panel import HistoryPanel
from clipdesk.ui.panels.suggestion_panel import SuggestionPanel
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.layouts import in_column, scroll_down

_AIR = 8
_EDGE = 12
_LEAST = 72
"""Pixels that each of the parts below one another keeps: in a low window, or with large letters, none has room for all of it."""
_DETAILS = 560
"""Pixels that the selected annotation and what is about the article need; what is beyond them is for the list."""


class _Names(QTabBar):
    """The names of the tabs; a pane too narrow for them would show arrows instead of one of them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setUsesScrollButtons(False)

    def minimumSizeHint(self) -> QSize:
        """Room for all of them, and for the edge that the style sheet leaves before the first."""
        return self.sizeHint() + QSize(2 * _EDGE, 0)


class SidePanel(QWidget):
    """Puts the panels about one article together; their signals are connected at the panels themselves."""

    def __init__(
        self, theme: Theme, article: OpenArticle | None = None, parent: QWidget | None = None, *,
        is_stepwise: bool = False,
    ) -> None:  # fmt: skip
        """Where `is_stepwise`, it is only there when all steps of `building` have been done."""
        super().__init__(parent)
        self._facts: ProjectFacts | None = None
        self.article = OpenArticle(self) if article is None else article
        self.building = self._build(theme)
        if not is_stepwise:
            for _ in self.building:
                pass

    def _build(self, theme: Theme) -> Iterator[None]:
        self.tabs = QTabWidget(self)
        self.tabs.setTabBar(_Names(self.tabs))
        self.codebook = CodebookPanel(theme, self)
        self.annotations = AnnotationListPanel(theme, self.article, self)
        self.details = DetailsPanel(theme, self.article, self)
        yield
        self.about = ArticlePanel(theme, self.article, self)
        yield
        self.history = HistoryPanel(theme, self.article, self)
        self.suggestions = SuggestionPanel(theme, self)
        self._inner = QWidget()
        self._scroll = self._scrolled(self.details, self.about)
        yield
        self.splitter = QSplitter(Qt.Orientation.Vertical, self, childrenCollapsible=False)
        for part in (self.codebook, self.annotations, self._scroll):
            part.setMinimumHeight(_LEAST)
            self.splitter.addWidget(part)
        yield
        self._is_sized_by_user = False
        self.splitter.splitterMoved.connect(self._user_moved)
        self.codebook.guideline_toggled.connect(self._share_out)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(self.tr("Side pane"))
        self.tabs.addTab(self.splitter, self.tr("Codebook"))
        self.tabs.addTab(self.suggestions, self.tr("Suggestions"))
        self.tabs.addTab(self.history, self.tr("History"))
        in_column(self.tabs, of=self, spacing=-1)
        self._counting = QTimer(self, singleShot=True, interval=0)
        self._counting.timeout.connect(self._count)
        article = self.article
        for changed in (article.opened, article.annotation_put, article.annotation_gone):
            changed.connect(self._counting.start)
        article.opened.connect(self._article_opened)
        self.about.source_fold.toggled.connect(self._source_toggled)

    def _scrolled(self, *parts: QWidget) -> QScrollArea:
        in_column(*parts, 1, of=self._inner, spacing=0)
        scroll = scroll_down(self._inner, self)
        scroll.setAccessibleName(self.tr("Details"))
        return scroll

    # ------------------------------------------------------------ what it shows

    def set_project(self, facts: ProjectFacts | None) -> None:
        """Show another project, or none; no article is open then."""
        self.commit()
        self.article.set_project(facts)
        self._take(facts)

    def take_up(self, facts: ProjectFacts) -> None:
        """Show the project and the article that are open already."""
        self._take(facts)
        self.article.names_changed.emit()
        self.article.opened.emit()

    def _take(self, facts: ProjectFacts | None) -> None:
        self._facts = facts
        self.codebook.set_codebook(self.article.codebook)
        self.codebook.set_writable(self.article.is_writable)
        self._count()
        self._share_out()

    def show_article(self, article_id: str) -> None:
        """Open an article, or (empty) none. What is being typed is kept first."""
        if article_id != self.article.article_id:
            self.commit()
            self.select("")
            self.article.show_article(article_id)

    def select(self, annotation_id: str) -> None:
        """Show which annotation is selected; empty for none."""
        self.annotations.select(annotation_id)
        self.details.select(annotation_id)
        if annotation_id and not self._inner.isAncestorOf(self.window().focusWidget()):
            self._scroll.verticalScrollBar().setValue(0)
        self.history.select(annotation_id)

    def apply(self, changes: Changes) -> None:
        """Show what a command changed; the open article has taken it in already."""
        self.article.tell()
        if changes.is_codebook_changed:
            self.codebook.set_codebook(self.article.codebook)
            self._share_out()
        if changes.touches(Kind.ANNOTATION, Kind.LABEL) or changes.is_list_changed:
            self._counting.start()
        self.history.refresh()

    def commit(self) -> None:
        """Keep what is being typed: call it before the window closes and before an undo."""
        self.details.commit()
        self.about.commit()

    def focus_details(self) -> None:
        """Go to the first attribute of the selected annotation, or to its note where it has none."""
        field = self.details.first_field()
        self.tabs.setCurrentWidget(self.splitter)
        self._scroll.ensureWidgetVisible(field)
        give_keyboard(field, Qt.FocusReason.ShortcutFocusReason)

    def focus_note(self) -> None:
        """Go to the note of the selected annotation."""
        self.tabs.setCurrentWidget(self.splitter)
        self._scroll.ensureWidgetVisible(self.details.note)
        self.details.focus_note()

    def show_article_note(self) -> None:
        """Bring the note on the article into view, its beginning if not all has room; the focus stays where it is."""
        self.tabs.setCurrentWidget(self.splitter)
        note = self.about.note
        top = note.mapTo(self._inner, QPoint(0, 0)).y()
        self._scroll.ensureVisible(0, top + note.height(), 0, _AIR)
        self._scroll.ensureVisible(0, top, 0, _AIR)

    def count_suggestions(self, number: int) -> None:
        """Say on the tab how many suggestions wait in the open article."""
        title = self.tr("Suggestions") + (f" {format_count(number)}" if number else "")
        self.tabs.setTabText(self.tabs.indexOf(self.suggestions), title)

    # ------------------------------------------------------------ how it is left

    def restore_arrangement(self, kept: QSettings) -> None:
        """Come back with the tab and the heights that were left."""
        tab, heights = kept.value("side/tab"), kept.value("side/heights")
        names = {"suggestions": self.suggestions, "history": self.history}
        self.tabs.setCurrentWidget(names.get(str(tab), self.splitter))
        if isinstance(heights, QByteArray):
            self._is_sized_by_user = self.splitter.restoreState(heights)

    def keep_arrangement(self, kept: QSettings) -> None:
        """Note the tab, and the heights where the user chose them."""
        names: dict[QWidget, str] = {self.suggestions: "suggestions", self.history: "history"}
        tab, heights = names.get(self.tabs.currentWidget(), ""), self.splitter.saveState()
        if kept.value("side/tab") != tab:
            kept.setValue("side/tab", tab)
        if self._is_sized_by_user and kept.value("side/heights") != heights:
            kept.setValue("side/heights", heights)
        elif not self._is_sized_by_user and kept.value("side/heights") is not None:
            kept.remove("side/heights")

    def reset_arrangement(self) -> None:
        """The codebook in front, and heights that follow what is shown."""
        self._is_sized_by_user = False
        self.tabs.setCurrentWidget(self.splitter)
        self._share_out()

    # ------------------------------------------------------------ keeping it together

    def _article_opened(self) -> None:
        if not self._scroll.verticalScrollBar().isSliderDown():
            self._scroll.verticalScrollBar().setValue(0)

    def _source_toggled(self, is_open: bool) -> None:
        if is_open:
            QTimer.singleShot(0, self, self._show_source)

    def _show_source(self) -> None:
        """The title of the source at the top, so that as many of its fields can be seen as there is room for."""
        top = self.about.source_fold.mapTo(self._inner, QPoint(0, 0))
        self._scroll.verticalScrollBar().setValue(top.y())

    def _count(self) -> None:
        self._counting.stop()
        here = self.article.counts if self.article.article else None
        everywhere = self._facts.queries.counts().labels if self._facts else {}
        self.codebook.set_counts(here, everywhere)

    def _user_moved(self) -> None:
        self._is_sized_by_user = True

    def _share_out(self) -> None:
        """Give the codebook the height of its rows, half at most, the rest to the others.

        List and details have half of that each, but in a tall window the list has what the details do not need.
        """
        if self._is_sized_by_user:
            return
        whole = sum(self.splitter.sizes()) or self.splitter.height()
        codebook = min(self.codebook.sizeHint().height(), whole // 2)
        rest = whole - codebook
        details = min(rest - rest // 2, _DETAILS)
        self.splitter.setSizes([codebook, rest - details, details])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the height out anew."""
        super().resizeEvent(event)
        if event.size().height() != event.oldSize().height():
            QTimer.singleShot(0, self, self._share_out)
