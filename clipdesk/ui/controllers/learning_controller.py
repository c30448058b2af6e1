"""`LearningController`: lets the program learn from what was tagged, shows what was learned, and forgets it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal

from clipdesk.domain.article import Status
from clipdesk.domain.change import Kind
from clipdesk.project.changes import Changes
from clipdesk.project.jobs import Progress
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.panels.suggestion_panel import SuggestionPanel
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.workers import JobHandle

if TYPE_CHECKING:
    from clipdesk.project.lessons_file import Kept, LessonsFile
    from clipdesk.project.what_was_learned import LearnedFacts
    from clipdesk.ui.dialogs.learned_dialog import LearnedDialog

IDLE_MS = 20_000
"""Milliseconds without any change after which learning begins by itself, if enough was done."""
DECISIONS = 25
"""After how many tags, decisions and articles done it learns anew."""
_LEAST_DONE, _LEAST_TAGGED = 4, 8
"""Articles done and annotations below which it does not learn by itself."""


class LearningController(Controller):
    """Learns when asked, and by itself after enough work, once nothing has changed for a while.

    `learned_changed`: other things are proposed from now on.
    """

    learned_changed = Signal()

    def __init__(self, desk: Desk, panel: SuggestionPanel, preferences: Preferences, lessons: Path) -> None:
        super().__init__(desk)
        session = desk.session
        window = desk.window
        jobs = desk.jobs
        self._panel = panel
        self._preferences = preferences
        self._folder = lessons
        self._kept: Kept | None = None
        self._running: JobHandle | None = None
        self._to_forget: LessonsFile | None = None
        """What was forgotten while it was being learned: a job that was at its end may write it once more."""
        self._is_to_renew = False
        """Whether to learn anew when the job that was stopped has ended."""
        self._is_quiet = False
        self._dialog: LearnedDialog | None = None
        self._decisions = 0
        self.idle = QTimer(self, singleShot=True, interval=IDLE_MS)
        self.idle.timeout.connect(self._learn_when_idle)
        window.actions_table.connect_to(
            {"learned.show": self.show, "learned.renew": self.learn, "learned.forget": self.forget}
        )
        panel.learned_requested.connect(window.actions_table["learned.show"].trigger)
        session.project_opened.connect(self.begin)
        session.project_closing.connect(self.stop)
        session.project_closed.connect(self._leave)
        session.changed.connect(self._follow)
        jobs.ended.connect(self._job_ended)

    # ------------------------------------------------------------ what was learned

    def kept(self) -> Kept:
        """What was learned from the open project; read when first asked for."""
        if self._kept is None:
            self._kept = self._file().read()
        return self._kept

    def _file(self) -> LessonsFile:
        from clipdesk.project.lessons_file import LessonsFile

        project = self._session.project
        return LessonsFile(self._folder, project.id, project.path)

    def _facts(self) -> list[LearnedFacts]:
        from clipdesk.project.what_was_learned import facts_of

        return facts_of(self.kept(), self._session.project.codebook)

    def _used(self) -> list[str]:
        """The names of the labels for which what was learned is proposed."""
        return [one.label for one in self._facts() if one.is_used]

    def begin(self) -> None:
        """Say what was learned from the project that was opened; learn from it soon if that was never done."""
        self._kept, self._decisions = None, 0
        self._tell()
        if not self.kept().at:
            self._decisions = DECISIONS
            self.idle.start()

    def _leave(self) -> None:
        self._kept = None
        self.idle.stop()
        self._panel.set_learned("", is_open=False)

    def _tell(self) -> None:
        """Show in the panel, and in the dialog if it is open, for which labels learned proposals are used."""
        if not self._session.has_project:
            self._panel.set_learned("", is_open=False)
            return
        kept = self.kept()
        names = self._used()
        if not kept.at:
            words = self.tr("Nothing learned yet.")
        elif names:
            words = self.tr("Learned from %Ln article(s): {0}", "", kept.articles).format(", ".join(names))
        else:
            words = self.tr("Learned from %Ln article(s): nothing to propose yet", "", kept.articles)
        self._panel.set_learned(words)
        if self._dialog is not None:
            self._dialog.show_facts(self._facts(), kept.at, kept.articles, can_learn=self._session.is_writable)

    # ------------------------------------------------------------ learning

    def _follow(self, changes: Changes, _origin: object) -> None:
        if changes.is_codebook_changed:
            self._tell()
        if changes.touches(Kind.ANNOTATION, Kind.VERDICT, Kind.ARTICLE):
            self._decisions += max(1, len(changes.annotations))
            if self._decisions >= DECISIONS:
                self.idle.start()

    def _learn_when_idle(self) -> None:
        session = self._session
        if not session.is_writable or not self._preferences.settings.show_suggestions:
            return
        if self._jobs.running:
            self.idle.start()
            return
        counts = session.project.queries.counts()
        if counts.statuses[Status.DONE] >= _LEAST_DONE and counts.annotations >= _LEAST_TAGGED:
            self._start(is_quiet=True)

    def learn(self) -> None:
        """Learn anew, with progress and a way to stop.

        If it is learning by itself already, its end will be announced as well; if that was stopped, it begins after its end.
        """
        if self._session.is_writable and self._running is not None and self._running.is_cancelled:
            self._is_to_renew = True
        elif self._session.is_writable and self._running is not None and self._is_quiet:
            self._is_quiet = False
            if self._dialog is None:
                self._messages.say(self.tr("Learning is already running."))
        elif self._session.is_writable:
            self._start(is_quiet=False)

    def _start(self, *, is_quiet: bool) -> None:
        if self._running is not None:
            return
        from clipdesk.project.learning import learn_and_keep

        file, reader = self._file(), self._session.project.reader
        self._decisions, self._is_quiet = 0, is_quiet
        self.idle.stop()

        def work(progress: Progress) -> Kept:
            return learn_and_keep(reader, file, progress)

        self._running = self._jobs.start(
            self.tr("Learning"), work, self._take, self._messages.show_error, is_quiet=is_quiet
        )
        self._running.progressed.connect(self._show_progress)
        self._show_progress(0, 0, "")

    def _take(self, kept: Kept) -> None:
        is_other = kept.learned != self.kept().learned
        self._kept = kept
        self._tell()
        if is_other:
            self.learned_changed.emit()
        if not self._is_quiet and self._dialog is None:
            if self._used():
                words = self.tr("Learned from %Ln article(s).", "", kept.articles)
            else:
                words = self.tr("Learned from %Ln article(s): nothing to propose yet", "", kept.articles)
            self._messages.offer(words, self.tr("Show"), self._window.actions_table["learned.show"].trigger)

    def _show_progress(self, done: int, total: int, _what: str) -> None:
        if self._dialog is not None and self._running is not None:
            self._dialog.show_progress(done, total)

    def _job_ended(self, job: JobHandle) -> None:
        if job is not self._running:
            return
        self._running = None
        if self._to_forget is not None:
            self._to_forget.forget()
            self._to_forget = None
        if self._dialog is not None:
            self._dialog.show_end()
            self._tell()
        if self._is_to_renew and self._session.is_writable:
            self._start(is_quiet=False)
        self._is_to_renew = False

    def stop(self) -> None:
        """Stop learning; what was learned before stays."""
        self._is_to_renew = False
        if self._running is not None:
            self._running.cancel()

    def forget(self) -> None:
        """Throw away what was learned; until it is learned anew, only assistants without training propose."""
        if not self._session.is_writable:
            return
        file, was_learning = self._file(), self._running is not None
        if was_learning:
            self._to_forget = file
        self.stop()
        if not file.forget():
            words = self.tr("Learning was stopped.") if was_learning else self.tr("Nothing learned yet.")
            self._messages.say(words)
            return
        self._kept, self._decisions = None, 0
        self.idle.stop()
        self._tell()
        self.learned_changed.emit()
        if self._dialog is None:
            self._messages.say(self.tr("What was learned is forgotten."))

    def show(self) -> None:
        """Show what was learned, label by label."""
        from clipdesk.ui.dialogs.learned_dialog import LearnedDialog

        dialog = LearnedDialog(self._window)
        dialog.learn_requested.connect(self.learn)
        dialog.stop_requested.connect(self.stop)
        dialog.forget_requested.connect(self.forget)
        self._dialog = dialog
        self._tell()
        self._show_progress(0, 0, "")
        dialog.exec()
        self._dialog = None
