"""`AssistantsController`: lets assistants read the open article in another thread, unless they have read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from clipdesk.domain.article import Article
from clipdesk.domain.change import Kind
from clipdesk.domain.errors import ProjectDamagedError, ProjectError, UserError
from clipdesk.domain.suggestion import Proposed
from clipdesk.project.changes import Changes
from clipdesk.project.commands.suggestions import StoreSuggestions
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.learning_controller import LearningController
from clipdesk.ui.preferences import Preferences

if TYPE_CHECKING:
    from clipdesk.project.assisting import Assistants, Assisting

IDLE_MS = 1_500
"""So long after a project is opened the lists of words are loaded, whether or not an article is open."""
AGAIN_MS, AGAIN_MOST_MS = 5_000, 300_000
"""So long after proposals could not be written the article is read again; twice as long each time, at most the second."""


class AssistantsController(Controller):
    """Lets assistants read one article at a time; one that is opened meanwhile comes next."""

    def __init__(self, desk: Desk, preferences: Preferences, learning: LearningController) -> None:
        super().__init__(desk)
        session = desk.session
        self._preferences = preferences
        self._learning = learning
        self._assistants: Assistants = ()
        self._team: Assisting | None = None
        self._is_reading = self._is_hopeless = False
        self._tried: set[tuple[str, str]] = set()
        self._unwritten: set[tuple[str, str]] = set()
        self._asking = QTimer(self, singleShot=True, interval=0)
        self._asking.timeout.connect(self._ask)
        session.article_changed.connect(self._asking.start)
        session.project_closed.connect(self._forget)
        session.changed.connect(self._follow)
        preferences.changed.connect(self._asking.start)
        learning.learned_changed.connect(self._renew)
        desk.jobs.ended.connect(self._go_on)
        self._asking.start()
        self.idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self.idle.timeout.connect(self._get_ready)
        session.project_opened.connect(self.idle.start)
        self.idle.start()
        self.again = QTimer(self, singleShot=True, interval=AGAIN_MS)
        self.again.timeout.connect(self._try_again)

    def _forget(self) -> None:
        self._team = None
        self._tried.clear()
        self._unwritten.clear()
        self.again.stop()
        self.again.setInterval(AGAIN_MS)

    def _try_again(self) -> None:
        self.again.setInterval(min(2 * self.again.interval(), AGAIN_MOST_MS))
        self._tried -= self._unwritten
        self._unwritten.clear()
        self._asking.start()

    def _renew(self) -> None:
        """Let assistants read the open article again, because something new was learned."""
        self._forget()
        self._asking.start()

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.is_codebook_changed:
            self._forget()
        if changes.touches(Kind.BODY, Kind.LABEL):
            self._asking.start()

    def _can_read(self) -> bool:
        session = self._session
        is_wanted = self._preferences.settings.show_suggestions and not self._is_hopeless
        # What is read comes only when the window waits no more: it would be asked for again and again until then.
        is_free = not self._is_reading and not self._jobs.is_waiting
        return is_wanted and is_free and session.has_project and session.is_writable

    def _ask(self) -> None:
        article = self._session.article
        if article is None or not self._can_read():
            return
        if self._assistants:
            self._read(article)
        else:
            self._load(None)

    def _get_ready(self) -> None:
        """Load the lists while the program is idle, so that the first article does not wait for them."""
        if self._can_read():
            article = self._session.article
            self._load(article.source.language if article is not None else "")

    def _load(self, language: str | None) -> None:
        """In another thread: the code alone takes 60 ms."""
        made, self._is_reading = self._assistants, True

        def load(_progress: Progress) -> Assistants:
            from clipdesk.project.assisting import get_ready

            return get_ready(made, language)

        def done(assistants: Assistants) -> None:
            self._assistants = assistants

        def failed(error: Exception) -> None:
            self._is_hopeless = True  # lists do not mend themselves
            self._messages.show_error(error)

        handle = self._jobs.start(self.tr("Reading for suggestions"), load, done, failed, is_quiet=True)
        handle.ended.connect(self._ended)

    def _assisting(self) -> Assisting:
        """The assistants of the open project's codebook, with what was learned."""
        from clipdesk.project.assisting import Assisting

        project = self._session.project
        return Assisting.for_codebook(
            project.codebook,
            kept=self._learning.kept(),
            make=lambda: self._assistants,
            named=project.queries.label_suggested,
        )

    def _read(self, article: Article) -> None:
        project = self._session.project
        if self._team is None:
            self._team = self._assisting()
        # An article that could not be read, or whose proposals the project cannot hold, is not tried again and again.
        attempt = (article.id, article.text_hash)
        if attempt in self._tried or project.queries.is_read_by_assistants(article.id, self._team.version):
            return
        self._tried.add(attempt)
        team, self._is_reading = self._team, True

        def read(progress: Progress) -> Proposed:
            from clipdesk.project.assisting import propose_aside

            return propose_aside(team, article, progress)

        def done(made: Proposed) -> None:
            self._store(made, attempt)

        handle = self._jobs.start(
            self.tr("Reading for suggestions"), read, done, self._messages.show_error, is_quiet=True
        )
        handle.ended.connect(self._ended)

    def _store(self, made: Proposed, attempt: tuple[str, str]) -> None:
        """Nobody asked for it: it keeps no one waiting, and what cannot be written now is tried again later, unsaid."""
        try:
            self._session.execute(StoreSuggestions((made,)), origin=self, waits=False, is_work=False)
        except UserError as error:
            if isinstance(error, ProjectError) and not isinstance(error, ProjectDamagedError):
                self._unwritten.add(attempt)
                self.again.start()
            else:
                self._messages.tell(error)
        else:
            self.again.setInterval(AGAIN_MS)

    def _go_on(self, _job: object) -> None:
        self._asking.start()

    def _ended(self) -> None:
        self._is_reading = False
        self._asking.start()
