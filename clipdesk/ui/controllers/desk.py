"""`Desk`: what nearly every controller needs of the window it works in; `Controller`, which has it at hand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence

from clipdesk.domain.errors import UserError
from clipdesk.ui.actions import Actions
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.core_words import error_words
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobRunner

if TYPE_CHECKING:
    from clipdesk.domain.span import Span
    from clipdesk.project.commands.base import Command
    from clipdesk.ui.dialogs.passage_excerpt import PassageExcerpt


@dataclass(frozen=True)
class Desk:
    """What is open in a window, the window itself, its colors and icons, what it says, and its background jobs."""

    session: Session
    window: MainWindow
    theme: Theme
    messages: Messages
    jobs: JobRunner

    @property
    def actions(self) -> Actions:
        """The actions of the window, by id."""
        return self.window.actions_table

    @property
    def undo_actions(self) -> list[QAction]:
        """Undo and redo, which work in every window of the project."""
        return [self.actions["history.undo"], self.actions["history.redo"]]

    @property
    def decision_keys(self) -> tuple[QKeySequence, QKeySequence]:
        """The keys that accept and refuse a suggestion."""
        return self.actions["suggestion.accept"].shortcut(), self.actions["suggestion.refuse"].shortcut()

    def execute(self, command: Command, origin: object, step: str = "") -> bool:
        """Carry a command out in the open project. If it is refused, tell the user why and return False."""
        try:
            self.session.execute(command, origin=origin, step=step)
        except UserError as error:
            self.messages.tell(error)
            return False
        return True

    def show_article(self, article_id: str) -> bool:
        """Open an article. If its text is damaged, or it was removed, tell the user and return False."""
        if article_id and self.session.project.queries.number_of(article_id) is None:
            words = QCoreApplication.translate("Desk", "This article was removed from the project.")
            self.messages.refuse(words)
            return False
        try:
            self.session.show_article(article_id)
        except UserError as error:
            self.messages.warn(error_words(error))
            return False
        return True

    def show_article_if_there(self, article_id: str, annotation_id: str = "") -> None:
        """Open an article of a report, with an annotation selected, unless it was removed from the project since."""
        is_there = self.session.has_project and self.session.project.queries.number_of(article_id) is not None
        if is_there and self.show_article(article_id) and annotation_id:
            self.session.select(annotation_id)

    def show_excerpt(self, excerpt: PassageExcerpt, article_id: str, spans: Sequence[Span], label_id: str) -> None:
        """Show a passage in its article; nothing where the article is gone, or its text is damaged, of which the user is told."""
        project, article = self.session.project, None
        with self.messages.shown():
            if project.queries.number_of(article_id) is not None:
                article = project.queries.article(article_id)
        if article is None:
            excerpt.show_nothing()
        else:
            label = project.codebook.label(label_id)
            excerpt.show_passage(article.text, spans, label.color if label is not None else "")

    def offer_undo(self, sentence: str) -> None:
        """Say what was done, with a button that takes it back; it goes away with the next change."""
        words = QCoreApplication.translate("Desk", "Undo")
        self.messages.offer(sentence, words, self.actions["history.undo"].trigger, for_now=True)


class Controller(QObject):
    """What most controllers begin with: a child of the window, with the parts of the desk at hand."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.window)
        self._desk = desk
        self._session = desk.session
        self._window = desk.window
        self._theme = desk.theme
        self._messages = desk.messages
        self._jobs = desk.jobs
