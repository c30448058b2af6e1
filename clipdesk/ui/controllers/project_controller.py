"""`ProjectController`: new, open, recent, sample, read-only, backups, check, close; who annotates."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QMenu

from clipdesk.domain.errors import ProjectDamagedError, ProjectError, ProjectLockedError, UserError
from clipdesk.project.backups import BackupFile, BackupSchedule, backups_of
from clipdesk.project.jobs import silent
from clipdesk.project.project import LAST_ARTICLE, Project
from clipdesk.runtime.paths import Places
from clipdesk.ui.controllers.session import Session
from clipdesk.ui.main_window import MainWindow
from clipdesk.ui.messages import Messages
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobRunner

SUFFIX = ".clipdesk"
_MINUTE = 60_000
_REST = 20_000


class ProjectController(QObject):
    """Opens and closes projects, and looks after the file while one is open."""

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        theme: Theme,
        preferences: Preferences,
        jobs: JobRunner,
        messages: Messages,
        places: Places,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._theme = theme
        self._preferences = preferences
        self._jobs = jobs
        self._messages = messages
        self._places = places
        self._schedule: BackupSchedule | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_MINUTE)
        self._timer.timeout.connect(self._look_after)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._rest.timeout.connect(self._settle)
        session.changed.connect(self._wait_for_rest)
        session.bulk_change_coming.connect(self.back_up_before)
        session.project_opened.connect(self._opened)
        session.project_closing.connect(self._closing)
        window.close_requested.connect(self._quit)
        window.status.annotator_requested.connect(window.actions_table["annotator.change"].trigger)
        self._recent = QMenu(self.tr("Recent projects"), window)
        self._recent.aboutToShow.connect(self._fill_recent)
        actions = window.actions_table
        window.menu("file").insertMenu(actions["project.open_sample"], self._recent)
        actions.connect_to(
            {
                "project.create": self.create_project,
                "project.open": self.open_project,
                "project.open_sample": self.open_sample_project,
                "project.save_copy": self.save_copy_project,
                "project.check": self.check_project,
                "backup.restore": self.restore_backup,
                "annotator.change": self.change_annotator,
                "program.quit": window.close,
            }
        )

    # ------------------------------------------------------------ opening

    def open_at_start(self, path: str | None) -> None:
        """Open the project that was named, else the last one, else the sample."""
        last = self._preferences.settings.last_project
        if path is not None:
            self.open_path(Path(path))
        elif last and Path(last).exists():
            self.open_path(Path(last))
        elif not last:
            self.open_sample_project()

    def create_project(self) -> None:
        """Make a new project."""
        from clipdesk.project.starter import starter_codebook

        self._places.projects.mkdir(parents=True, exist_ok=True)
        suggestion = self._places.projects / (self.tr("New project") + SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("New project"), str(suggestion), self.tr("Clipdesk projects (*.clipdesk)")
        )
        if not chosen:
            return
        path = Path(chosen)
        if path.suffix != SUFFIX:
            path = path.with_name(path.name + SUFFIX)
        with self._messages.shown():
            if path.exists():
                raise ProjectError(
                    self.tr("“{0}” exists already.").format(path.name), self.tr("Open it, or choose another name.")
                )
            self._take(Project.create(path, starter_codebook()))

    def open_project(self) -> None:
        """Choose a project and open it."""
        folder = Path(self._preferences.settings.last_project).parent
        start = folder if self._preferences.settings.last_project and folder.is_dir() else self._places.projects
        chosen, _ = QFileDialog.getOpenFileName(
            self._window, self.tr("Open project"), str(start), self.tr("Clipdesk projects (*.clipdesk)")
        )
        if chosen:
            self.open_path(Path(chosen))

    def open_sample_project(self) -> None:
        """Open the sample project; make it first where there is none."""
        from clipdesk.project.sample import NAME, make_sample

        path = self._places.projects / f"{NAME}{SUFFIX}"
        with self._messages.shown():
            if path.exists():
                self.open_path(path)
                return
            path.parent.mkdir(parents=True, exist_ok=True)
            make_sample(path).close()
            self.open_path(path)

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a project file; whether it could be opened. A damaged one leads to its backups."""
        if self._session.has_project and self._session.project.path == path.resolve():
            return True
        try:
            project = Project(path, read_only=read_only)
        except ProjectLockedError as error:
            self._messages.offer(
                error.sentence, self.tr("Open read-only"), lambda: self.open_path(path, read_only=True)
            )
            return False
        except ProjectDamagedError as error:
            self._messages.offer(error.sentence, self.tr("Show backups"), self.restore_backup)
            return False
        except UserError as error:
            self._messages.warn(error.message)
            return False
        self._take(project)
        return True

    def _take(self, project: Project) -> None:
        self._session.open(project)
        self._preferences.put(self._preferences.settings.with_opened(str(project.path)))

    def _opened(self) -> None:
        project = self._session.project
        self._window.setWindowTitle(f"{project.name} — Clipdesk")
        settings = self._preferences.settings
        if settings.annotator_key:
            project.use_annotator(settings.annotator_key, settings.annotator_name)
        else:
            self._ask_who_annotates()
        self._show_annotator()
        self._window.status.set_saved(self.tr("Read-only") if project.is_read_only else self.tr("All saved"))
        if not project.is_read_only:
            self._schedule = BackupSchedule(project, self._places.backups)
            self._timer.start()
            QTimer.singleShot(3000, self._back_up_on_open)
        last = project.meta(LAST_ARTICLE)
        if last and project.queries.number_of(last) is not None:
            with self._messages.shown():
                self._session.show_article(last)

    def _closing(self) -> None:
        self._timer.stop()
        self._rest.stop()
        self._jobs.cancel_all()
        self._schedule = None
        if self._session.article_id:
            self._session.project.set_meta(LAST_ARTICLE, self._session.article_id)
        self._window.setWindowTitle("Clipdesk")

    def _quit(self) -> None:
        self._session.close()

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._preferences.settings.recent_projects:
            if Path(path).exists():
                action = self._recent.addAction(Path(path).stem)
                action.setToolTip(path)
                action.setData(path)
                action.triggered.connect(self._open_recent)
        if self._recent.isEmpty():
            self._recent.addAction(self.tr("None yet")).setEnabled(False)

    def _open_recent(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        self.open_path(Path(action.data()))

    # ------------------------------------------------------------ annotator

    def _ask_who_annotates(self) -> None:
        """Once, and without standing in the way: a first guess, and a button to say otherwise."""
        key = _system_user()
        self._session.project.use_annotator(key)
        self._preferences.change(annotator_key=key)
        self._messages.offer(
            self.tr("What you tag is signed “{0}”.").format(key), self.tr("Change…"), self.change_annotator
        )

    def _show_annotator(self) -> None:
        person = self._session.project.annotator
        self._window.status.set_annotator(self.tr("Annotator: {0}").format(person.key) if person else "")

    def change_annotator(self) -> None:
        """Ask who annotates."""
        from clipdesk.ui.dialogs.annotator_dialog import AnnotatorDialog

        if not self._session.has_project:
            return
        settings = self._preferences.settings
        dialog = AnnotatorDialog(
            settings.annotator_key, settings.annotator_name, self._session.project.annotators, self._window
        )
        if dialog.exec():
            self._preferences.change(annotator_key=dialog.key(), annotator_name=dialog.name())
            self._session.project.use_annotator(dialog.key(), dialog.name())
            self._show_annotator()

    # ------------------------------------------------------------ care

    def _back_up_on_open(self) -> None:
        if self._schedule is not None and self._schedule.is_due_on_open:
            self._back_up()

    def _look_after(self) -> None:
        if self._schedule is not None and self._schedule.is_due:
            self._back_up()

    def back_up_before(self) -> None:
        """Something that changes much is about to happen: keep what there is, if it changed since the last backup."""
        if self._schedule is not None and self._session.project.changes_since_backup:
            with self._messages.shown():
                self._schedule.job()(silent)

    def _back_up(self) -> None:
        if self._schedule is not None:
            self._jobs.start(
                self.tr("Backing up"), self._schedule.job(), self._backed_up, self._messages.show_error, is_quiet=True
            )

    def _backed_up(self, _backup: BackupFile | None) -> None:
        """Nothing to say: backups are made by themselves."""

    def _wait_for_rest(self) -> None:
        self._rest.start()

    def _settle(self) -> None:
        if self._session.is_writable and not self._jobs.running:
            self._session.project.rest()

    def save_copy_project(self) -> None:
        """Write a copy of the project that can be handed on."""
        project = self._session.project
        suggestion = project.path.with_name(self.tr("{0} copy").format(project.name) + SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Save a copy"), str(suggestion), self.tr("Clipdesk projects (*.clipdesk)")
        )
        if not chosen:
            return
        target = Path(chosen)
        with self._messages.shown():
            if target.resolve() == project.path:
                raise ProjectError(self.tr("That is the project itself."), self.tr("Choose another name."))
            target.unlink(missing_ok=True)
            project.save_copy(target)
            self._messages.say(self.tr("A copy was saved as {0}.").format(target.name))

    def check_project(self) -> None:
        """Check the file and every passage."""
        from clipdesk.project.checking import CheckResult, check
        from clipdesk.ui.dialogs.check_dialog import CheckDialog

        def done(result: CheckResult) -> None:
            CheckDialog(result, self._window).exec()

        reader = self._session.project.reader
        self._jobs.start(self.tr("Checking"), lambda progress: check(reader, progress), done, self._messages.show_error)

    def restore_backup(self) -> None:
        """Show the backups; open one read-only, or put one in the place of the project."""
        from clipdesk.ui.dialogs.restore_dialog import RestoreDialog

        found = backups_for(self._places.backups, self._session)
        dialog = RestoreDialog(found, self._window)
        dialog.open_requested.connect(self._open_backup)
        dialog.restore_requested.connect(self.restore)
        dialog.exec()

    def _open_backup(self, backup: BackupFile) -> None:
        self.open_path(backup.path, read_only=True)

    def restore(self, backup: BackupFile) -> None:
        """Put a backup in the place of the project; what is there is kept beside it."""
        path = Path(self._preferences.settings.last_project)
        project_id = backup.path.parent.name
        with self._messages.shown():
            self._session.close()
            kept = backups_of(self._places.backups, project_id).restore(backup.path, path)
            self.open_path(path)
            words = self.tr("The backup was restored.")
            if kept is not None:
                words += " " + self.tr("What was there before is kept as {0}.").format(kept.name)
            self._messages.say(words)


def backups_for(folder: Path, session: Session) -> list[BackupFile]:
    """The backups of the open project; of every project where none is open."""
    if session.has_project:
        return backups_of(folder, session.project.id).all()
    found = [one for sub in sorted(folder.glob("*")) if sub.is_dir() for one in backups_of(folder, sub.name).all()]
    return sorted(found, key=lambda one: one.made_at, reverse=True)


def _system_user() -> str:
    """A first guess at the key of who annotates, from the system's name for the user."""
    import getpass
    import re

    try:
        name = getpass.getuser()
    except (OSError, KeyError):
        name = ""
    return re.sub(r"\W+", "", name).lower()[:12] or "me"
