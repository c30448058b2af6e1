"""`SearchController`: the search over all articles, followed in the open one; find, next hit, previous hit."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clipdesk.domain.sought import Sought, least_letters, read_sought
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.reading.reading_pane import ReadingPane


class SearchController(QObject):
    """Marks the words that the list is searched for in the open article, and goes from one place to the next."""

    def __init__(self, desk: Desk, panel: ArticleListPanel, pane: ReadingPane) -> None:
        super().__init__(pane)
        self._session = desk.session
        self._messages = desk.messages
        self._panel = panel
        self._pane = pane
        panel.words_changed.connect(self._follow_words)
        pane.search.nothing_found.connect(self._tell_nothing)
        pane.search.begun_again.connect(self._tell_beginning)
        desk.actions.connect_to({"words.find": self.find, "hit.next": self.go_on, "hit.previous": self.go_back})

    def find(self) -> None:
        """Search the article."""
        self._pane.show_text()
        self._pane.search.open()

    def go_on(self) -> None:
        """To the next hit."""
        self._pane.show_text()
        self._pane.search.go_on()

    def go_back(self) -> None:
        """To the hit before."""
        self._pane.show_text()
        self._pane.search.go_back()

    def _follow_words(self) -> None:
        words, sought = self._panel.words, Sought()
        if words and self._session.has_project:
            sought = read_sought(words, least_letters(self._session.project.queries.counts().articles))
        self._pane.search.set_sought(words, sought)

    def _tell_nothing(self) -> None:
        self._messages.say(self.tr("The words searched for do not stand in the text of this article."))

    def _tell_beginning(self, step: int) -> None:
        sentence = self.tr("That was the last hit: on from the first one.")
        self._messages.say(sentence if step > 0 else self.tr("That was the first hit: on from the last one."))
