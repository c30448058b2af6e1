"""`QueueController`: suggestions over the whole project: lets assistants read it, and decides one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from clipdesk.domain.errors import UserError
from clipdesk.domain.suggestion import Proposed
from clipdesk.project.changes import Changes
from clipdesk.project.commands.base import Command
from clipdesk.project.commands.suggestions import AcceptSuggestion, RefuseSuggestions, StoreSuggestions
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.learning_controller import LearningController
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.controllers.suggestions_controller import SuggestionsController
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.panels.suggestion_panel import SuggestionPanel
from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobHandle, JobRunner

if TYPE_CHECKING:
    from clipdesk.ui.dialogs.suggestions_dialog import SuggestionsDialog


class QueueController(QObject):
    """Opens the queue, and has the articles read that no assistant has read yet, with progress and a way to stop."""

    def __init__(
        self,
        session: Session,
        suggestions: SuggestionsController,
        panel: SuggestionPanel,
        window: MainWindow,
        theme: Theme,
        jobs: JobRunner,
        messages: Messages,
        learning: LearningController,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._suggestions = suggestions
        self._window = window
        self._theme = theme
        self._jobs = jobs
        self._messages = messages
        self._learning = learning
        self._reading: JobHandle | None = None
        self._dialog: SuggestionsDialog | None = None
        panel.queue_requested.connect(window.actions_table["suggestions.review"].trigger)
        window.actions_table.connect_to({"suggestions.review": self.review})
        session.project_closing.connect(self._stop)
        session.changed.connect(self._follow)

    def review(self) -> None:
        """Show what waits in the whole project, and let assistants read what they have not read yet."""
        from clipdesk.ui.dialogs.suggestions_dialog import SuggestionsDialog

        project = self._session.project
        dialog = SuggestionsDialog(
            self._theme, project.codebook, project.queries, lambda: self._suggestions.off, self._window
        )
        dialog.accept_requested.connect(self._accept)
        dialog.refuse_requested.connect(self._refuse)
        dialog.passage_requested.connect(self._go_to)
        dialog.progress.cancel_requested.connect(self._stop)
        self._dialog = dialog
        self.read_project()
        if self._reading is not None:
            dialog.progress.start(self._reading.what)
        dialog.exec()
        self._dialog = None

    def read_project(self) -> None:
        """Let assistants read every article that they have not read as it is now."""
        if self._reading is not None or not self._session.is_writable or not self._suggestions.is_on:
            return
        from clipdesk.project.assisting import Assisting, propose_on_project

        project = self._session.project
        assisting = Assisting.for_codebook(
            project.codebook, kept=self._learning.kept(), named=project.queries.label_suggested
        )
        reader = project.reader

        def parts(progress: Progress) -> Iterator[list[Proposed]]:
            yield from propose_on_project(reader, assisting, progress)

        self._reading = self._jobs.stream(
            self.tr("Reading for suggestions"), parts, self._take, lambda _: None, self._messages.show_error
        )
        self._reading.progressed.connect(self._tell)
        self._reading.ended.connect(self._ended)

    def _take(self, batch: list[Proposed]) -> None:
        self._session.execute(StoreSuggestions(tuple(batch)), origin=self)

    def _tell(self, done: int, total: int, what: str) -> None:
        """How far it is, in the dialog, too: the main window cannot be reached from there."""
        if self._dialog is not None:
            self._dialog.progress.set_progress(done, total, what)

    def _ended(self) -> None:
        self._reading = None
        if self._dialog is not None:
            self._dialog.progress.finish()

    def _stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()

    def _follow(self, changes: Changes, _origin: object) -> None:
        if self._dialog is not None and (changes.suggested or changes.kinds or changes.everything):
            self._dialog.reload()

    # ------------------------------------------------------------ deciding

    def _accept(self, suggestion_id: str) -> None:
        self._decide(AcceptSuggestion(suggestion_id))

    def _refuse(self, suggestion_id: str) -> None:
        self._decide(RefuseSuggestions((suggestion_id,)))

    def _decide(self, command: Command) -> None:
        with self._messages.shown():
            self._session.execute(command, origin=self)

    def _go_to(self, article_id: str, suggestion_id: str) -> None:
        try:
            self._session.show_article(article_id)
        except UserError as error:
            self._messages.warn(error.message)
            return
        self._suggestions.show_suggestion(suggestion_id)
