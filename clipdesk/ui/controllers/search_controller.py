"""`SearchController`: the search over all articles, followed in the open one; find, next hit, previous hit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.sought import Sought, least_letters, read_sought
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.panels.article_list import ArticleListPanel
from clipdesk.ui.reading.reading_pane import ReadingPane


class SearchController(Controller):
    """Marks in the open article the words that the list is searched for, and goes from one place to the next.

    Signals: `article_note_found` when the words stand in the note on the open article, and nowhere else in it.
    """

    article_note_found = Signal()

    def __init__(self, desk: Desk, panel: ArticleListPanel, pane: ReadingPane) -> None:
        super().__init__(desk)
        self._panel = panel
        self._pane = pane
        self._parts: list[Sought] = []
        """What is searched for, each part by itself."""
        panel.words_changed.connect(self._follow_words)
        pane.search.nothing_found.connect(self._tell_nothing)
        pane.search.begun_again.connect(self._tell_beginning)
        ways = {"words.find": pane.search.open, "hit.next": pane.search.go_on, "hit.previous": pane.search.go_back}
        desk.actions.connect_to({action_id: partial(self._show_text, go) for action_id, go in ways.items()})

    def _show_text(self, then: Callable[[], object]) -> None:
        self._pane.show_text()
        then()

    def _follow_words(self) -> None:
        words, sought = self._panel.words, Sought()
        if words and self._session.has_project:
            sought = read_sought(words, least_letters(self._session.project.queries.counts().articles))
        self._parts = [Sought((part,)) for part in sought.finished]
        if sought.unfinished:
            self._parts.append(Sought((), sought.unfinished))
        self._pane.search.set_sought(words, sought)

    def _tell_nothing(self) -> None:
        """The words stand nowhere in the text: to the next note in which they stand, if there is one.

        The note on the article itself comes when no annotation has such a note.
        """
        found = self._noted()
        if found:
            ids = [one.id for one in found]
            selected = self._session.selected_id
            one = found[(ids.index(selected) + 1) % len(ids) if selected in ids else 0]
            self._session.select(one.id)
            if one.spans:
                self._pane.view.set_caret(one.start)
                self._pane.view.scroll_to(one.spans[0])
            self._messages.say(self.tr("The words searched for stand in the note of this annotation."))
            return
        article = self._session.article
        if article is not None and self._has_all(article.note):
            self.article_note_found.emit()
            self._messages.say(self.tr("The words searched for stand in the note on this article."))
            return
        self._messages.say(self.tr("The words searched for do not occur in the text of this article."))

    def _noted(self) -> list[Annotation]:
        """The annotations of the open article with all these words in their notes, in reading order."""
        return [one for one in self._session.annotations if self._has_all(one.note)]

    def _has_all(self, note: str) -> bool:
        from clipdesk.ui.reading.text_search import SearchableText

        text = SearchableText(note)
        return bool(note) and all(text.find_each(part) for part in self._parts)

    def _tell_beginning(self, step: int) -> None:
        sentence = self.tr("That was the last hit; this is the first one.")
        self._messages.say(sentence if step > 0 else self.tr("That was the first hit; this is the last one."))
