"""`AssistantsController`: lets assistants read the open article in another thread, unless they have read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from clipdesk.domain.change import Kind
from clipdesk.domain.suggestion import Proposed
from clipdesk.project.changes import Changes
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.jobs import Progress
from clipdesk.project.project import Project
from clipdesk.ui.controllers.learning_controller import LearningController
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.messages import Messages
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.workers import JobRunner

if TYPE_CHECKING:
    from clipdesk.project.lessons_file import Kept


class AssistantsController(QObject):
    """Has one article read at a time; what is opened meanwhile comes next."""

    def __init__(
        self,
        session: Session,
        preferences: Preferences,
        jobs: JobRunner,
        messages: Messages,
        learning: LearningController,
    ) -> None:
        super().__init__(session)
        self._learning = learning
        self._session = session
        self._preferences = preferences
        self._jobs = jobs
        self._messages = messages
        self._team: _Team | None = None
        self._is_reading = False
        self._tried: set[tuple[str, str]] = set()
        self._asking = QTimer(self)
        self._asking.setSingleShot(True)
        self._asking.setInterval(0)
        self._asking.timeout.connect(self._ask)
        session.article_changed.connect(self._asking.start)
        session.project_closed.connect(self._forget)
        session.changed.connect(self._follow)
        preferences.changed.connect(self._asking.start)
        learning.learned_changed.connect(self._renew)
        self._asking.start()

    def _forget(self) -> None:
        self._team = None
        self._tried.clear()

    def _renew(self) -> None:
        """Have the open article read again, because other things were learned."""
        self._forget()
        self._asking.start()

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.is_codebook_changed:
            self._forget()
        if changes.touches(Kind.BODY, Kind.LABEL):
            self._asking.start()

    def _ask(self) -> None:
        session, article = self._session, self._session.article
        if article is None or self._is_reading or not session.is_writable:
            return
        if not self._preferences.settings.show_suggestions:
            return
        project = session.project
        if self._team is None:
            self._team = _Team(project, self._learning.kept())
        # What could not be read or kept is not tried for ever.
        attempt = (article.id, article.text_hash)
        if attempt in self._tried or project.queries.is_read_by_assistants(article.id, self._team.version):
            return
        self._tried.add(attempt)
        team, self._is_reading = self._team, True

        def read(progress: Progress) -> Proposed:
            from clipdesk.project.assisting import propose_aside

            return propose_aside(team.assisting, article, progress)

        def done(made: Proposed) -> None:
            if session.has_project and session.project is project:
                with self._messages.shown():
                    session.execute(StoreSuggestions((made,)), origin=self)

        handle = self._jobs.start(
            self.tr("Reading for suggestions"), read, done, self._messages.show_error, is_quiet=True
        )
        handle.ended.connect(self._ended)

    def _ended(self) -> None:
        self._is_reading = False
        self._asking.start()


class _Team:
    """The assistants of one codebook, loaded when first asked."""

    def __init__(self, project: Project, kept: Kept) -> None:
        from clipdesk.project.assisting import Assisting

        self.assisting = Assisting.for_codebook(project.codebook, kept=kept, named=project.queries.label_suggested)
        self.version = self.assisting.version
