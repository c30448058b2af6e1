"""`HistoryController`: undo and redo, and which actions are enabled now."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QTime

from clipdesk.domain.change import Kind
from clipdesk.domain.history import Title
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.ui.action_table import When
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.focus import give_keyboard
from clipdesk.ui.locale_words import format_time
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.record_words import history_title

_MOST_ASKED = 200
"""Of how many changed articles it is asked which comes first."""


class HistoryController(Controller):
    """Takes steps back and forth, names them in the menu, and says when the last change was saved."""

    def __init__(self, desk: Desk, pane: ReadingPane) -> None:
        super().__init__(desk)
        session = desk.session
        self._actions = actions = desk.actions
        self._pane = pane
        actions.connect_to(
            {
                "history.undo": self._undo,
                "history.redo": partial(self._travel, session.redo, 1, self.tr("Redone: {0}")),
            }
        )
        session.project_opened.connect(self.refresh)
        session.project_closed.connect(self.refresh)
        session.changed.connect(self._follow)
        session.article_changed.connect(self.enable_actions)
        session.annotation_selected.connect(self.enable_actions)
        pane.view.span_selected.connect(self.enable_actions)
        self._titles: tuple[Title | None, Title | None] = (None, None)
        self.is_suggestion_selected: Callable[[], bool] = lambda: False
        """Whether a suggestion can be decided on; replaced by the controller that knows."""
        self.is_edge_moved: Callable[[], bool] = lambda: False
        """Whether an edge of a suggestion was moved after the last step; replaced by the controller that knows."""
        self.take_edge_back: Callable[[], None] = lambda: None
        """Moves that edge back; replaced by the controller that can. It is no step: nothing was stored."""
        self.select_waiting: Callable[[Sequence[Span]], None] = lambda _places: None
        """Selects the suggestion that waits again on one of these places; replaced by the controller that can."""

    def _undo(self) -> None:
        """Take back what was done last: an edge of a suggestion that was moved, or the last step."""
        words = self.tr("Undone: {0}")
        if self.is_edge_moved():
            self.take_edge_back()
            self._pane.announce(words.format(self.tr("Move an edge of a suggestion")))
        else:
            self._travel(self._session.undo, 0, words)

    def _travel(self, go: Callable[[object], Changes | None], place: int, words: str) -> None:
        """Take the last step back, or do the one that was taken back again; `place` is that of its title."""
        # What is being typed is saved first, and may be the step that is undone.
        self._session.article_leaving.emit()
        with self._messages.shown():
            title = self._titles[place]
            changes = go(self)
            if changes is not None and title is not None:
                self._tell(changes, words.format(history_title(title)))

    def _tell(self, changes: Changes, sentence: str) -> None:
        """Bring into view what was undone or redone in the open article; if it was in another, say so and offer to go there.

        Where none is open, the first that was changed is opened.
        """
        session = self._session
        if session.article is None and session.has_project:
            numbers = {one: session.project.queries.number_of(one) for one in sorted(changes.articles)[:_MOST_ASKED]}
            there = {number: one for one, number in numbers.items() if number is not None}
            if there:
                self._pane.announce(sentence)
                self._show(changes, there[min(there)])
                return
        if not changes.articles or changes.touches_article(session.article_id):
            self._pane.announce(sentence)
            self._point_at(changes)
            return
        article_id = min(changes.articles)
        is_there = session.project.queries.number_of(article_id) is not None
        if len(changes.articles) == 1 and is_there:
            self._messages.offer(sentence, self.tr("Show"), partial(self._show, changes, article_id), for_now=True)
        else:
            self._messages.say(sentence)

    def _show(self, changes: Changes, article_id: str) -> None:
        """Open the article in which something was undone or redone, at that place."""
        if self._desk.show_article(article_id):
            self._point_at(changes)
            give_keyboard(self._pane.view)

    def _point_at(self, changes: Changes) -> None:
        """Select the annotation or suggestion that was restored, and bring the nearest change into view."""
        session, view = self._session, self._pane.view
        changed = changes.added if len(changes.added) == 1 else tuple(changes.annotations)
        is_tagged = len(changed) == 1 and session.open_article.annotation(changed[0]) is not None
        if is_tagged:
            session.select(changed[0])
        top = view.top_offset()
        places = sorted(changes.places_in(session.article_id), key=lambda one: abs(one.start - top))
        if places:
            view.scroll_to(places[0])
            if not is_tagged and changes.touches(Kind.VERDICT):
                self.select_waiting(places)

    def _follow(self, changes: Changes, _origin: object) -> None:
        if not changes.kinds:
            return
        self._messages.overtaken.emit()
        self._window.status.show_words("saved", self.tr("Saved {0}").format(format_time(QTime.currentTime())))
        self.refresh()

    def refresh(self) -> None:
        """Name what can be undone and redone now, and enable what can be done."""
        if self._session.has_project:
            state = self._session.project.history_state
            self._titles = (state.undo, state.redo)
        else:
            self._titles = (None, None)
        for action_id, title, plain, named in (
            ("history.undo", self._titles[0], self.tr("Undo"), self.tr("Undo: {0}")),
            ("history.redo", self._titles[1], self.tr("Redo"), self.tr("Redo: {0}")),
        ):
            tip = named.format(history_title(title)) if title is not None else plain
            if action_id == "history.undo" and self.is_edge_moved():
                tip = named.format(self.tr("Move an edge of a suggestion"))
            self._actions[action_id].setToolTip(tip)
            self._actions[action_id].setStatusTip("")
        self.enable_actions()

    def enable_actions(self) -> None:
        """Enable what can be done now."""
        session = self._session
        true_of_now = {When.ALWAYS}
        if session.has_project:
            true_of_now.add(When.PROJECT)
        if session.is_writable:
            true_of_now.add(When.WRITABLE)
            true_of_now |= {when for when, title in zip((When.UNDO, When.REDO), self._titles, strict=True) if title}
        if session.is_writable and self.is_edge_moved():
            true_of_now.add(When.UNDO)
        if session.article is not None:
            true_of_now |= {When.ARTICLE, When.EDITABLE} if session.is_writable else {When.ARTICLE}
            if session.is_writable and self._pane.view.selected_span() is not None:
                true_of_now.add(When.SELECTION)
            if session.is_writable and session.selected_id:
                true_of_now |= {When.ANNOTATION, When.MARK}
            if session.is_writable and self.is_suggestion_selected():
                true_of_now |= {When.SUGGESTION, When.MARK}
        self._actions.set_enabled(frozenset(true_of_now))
