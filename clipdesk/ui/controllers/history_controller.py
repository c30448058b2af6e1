"""`HistoryController`: undo and redo, and which actions are enabled now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QObject, QTime

from clipdesk.domain.history import Title
from clipdesk.project.changes import Changes
from clipdesk.ui.action_table import When
from clipdesk.ui.actions import Actions
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.locale_words import format_time
from clipdesk.ui.messages import Messages
from clipdesk.ui.reading.reading_pane import ReadingPane
from clipdesk.ui.status_line import StatusLine


class HistoryController(QObject):
    """Takes steps back and forth, names them in the menu, and says when the last change was saved."""

    def __init__(
        self, session: Session, pane: ReadingPane, actions: Actions, status: StatusLine, messages: Messages
    ) -> None:
        super().__init__(pane)
        self._session = session
        self._pane = pane
        self._actions = actions
        self._status = status
        self._messages = messages
        actions.connect_to({"history.undo": self.undo, "history.redo": self.redo})
        session.project_opened.connect(self._refresh)
        session.project_closed.connect(self._refresh)
        session.changed.connect(self._follow)
        session.article_changed.connect(self.enable_actions)
        session.annotation_selected.connect(self.enable_actions)
        pane.view.span_selected.connect(self.enable_actions)
        self._titles: tuple[Title | None, Title | None] = (None, None)
        self.is_suggestion_selected: Callable[[], bool] = lambda: False
        """Whether a suggestion can be decided on; who knows it is put in its place."""

    def undo(self) -> None:
        """Take the last step back."""
        with self._messages.shown():
            title = self._titles[0]
            if self._session.project.undo(origin=self) is not None and title is not None:
                self._pane.announce(self.tr("Undone: {0}").format(words_of(title)))

    def redo(self) -> None:
        """Do the step that was taken back again."""
        with self._messages.shown():
            title = self._titles[1]
            if self._session.project.redo(origin=self) is not None and title is not None:
                self._pane.announce(self.tr("Redone: {0}").format(words_of(title)))

    def _follow(self, changes: Changes, _origin: object) -> None:
        if not changes.kinds:
            return
        self._messages.note_saved()
        self._status.set_saved(self.tr("Saved {0}").format(format_time(QTime.currentTime())))
        self._refresh()

    def _refresh(self) -> None:
        if self._session.has_project:
            state = self._session.project.history_state
            self._titles = (state.undo, state.redo)
        else:
            self._titles = (None, None)
        for action_id, title, plain, named in (
            ("history.undo", self._titles[0], self.tr("Undo"), self.tr("Undo: {0}")),
            ("history.redo", self._titles[1], self.tr("Redo"), self.tr("Redo: {0}")),
        ):
            tip = named.format(words_of(title)) if title is not None else plain
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
        if session.article is not None:
            true_of_now.add(When.ARTICLE)
            if session.is_writable and self._pane.view.selected_span() is not None:
                true_of_now.add(When.SELECTION)
            if session.is_writable and session.selected_id:
                true_of_now |= {When.ANNOTATION, When.MARK}
            if session.is_writable and self.is_suggestion_selected():
                true_of_now |= {When.SUGGESTION, When.MARK}
        self._actions.set_enabled(frozenset(true_of_now))


def words_of(title: Title) -> str:
    """The title of a command in the language of the window."""
    return QCoreApplication.translate("History", title.template).format(*title.arguments)
