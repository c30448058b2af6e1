"""`ProjectController`: new, open, recent, sample, read-only, close; who annotates."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from clipdesk.domain.change import Kind
from clipdesk.domain.errors import (
    ProjectDamagedError,
    ProjectError,
    ProjectLockedError,
    ProjectUnwritableError,
    UserError,
)
from clipdesk.project.changes import Changes
from clipdesk.project.current_annotator import guessed_key
from clipdesk.project.project import LAST_ARTICLE, Project
from clipdesk.runtime.paths import PROJECT_SUFFIX, Places
from clipdesk.runtime.whereabouts import identity_of
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.recent_menu import RecentMenu
from clipdesk.ui.core_words import core_words, error_words
from clipdesk.ui.preferences import Preferences
from clipdesk.ui.record_words import person_name


class ProjectController(Controller):
    """Opens and closes projects. `backups_requested` carries the path of one that cannot be opened."""

    backups_requested = Signal(object)

    def __init__(self, desk: Desk, preferences: Preferences, places: Places) -> None:
        super().__init__(desk)
        session = desk.session
        window = desk.window
        self._preferences = preferences
        self._places = places
        self.last_tried = places.projects
        """The path of the project that was last opened or could not be opened; never that of a backup."""
        self.may_leave: Callable[[], bool] = lambda: True
        """Asks whether the open project may be left; replaced by the controller that knows what is still running."""
        self.may_follow: Callable[[], bool] = lambda: True
        """As `may_leave`, to open the file of that project where it is now."""
        self.save_words: Callable[[], bool] = lambda: True
        """Saves what is being typed and what waits, and returns whether that was done; replaced by who has it."""
        session.project_opened.connect(self._opened)
        session.project_closing.connect(self._closing)
        window.close_requested.connect(self._quit)
        session.changed.connect(self._follow)
        window.status.annotator_requested.connect(window.actions_table["annotator.change"].trigger)
        self._recent = RecentMenu(preferences, window)
        self._recent.project_chosen.connect(self.open_path)
        actions = window.actions_table
        window.menu("file").insertMenu(actions["project.open_sample"], self._recent)
        actions.connect_to(
            {
                "project.create": self.create_project,
                "project.open": self.open_project,
                "project.open_sample": self.open_sample_project,
                "annotator.change": self.change_annotator,
                "program.quit": window.close,
            }
        )

    # ------------------------------------------------------------ opening

    @property
    def at_work(self) -> Path:
        """The path of the open project; while nothing or a backup is open, that of the project before."""
        if self._session.has_project and not self._is_backup(self._session.project.path):
            return self._session.project.path
        return self.last_tried

    def _is_backup(self, path: Path) -> bool:
        return path.resolve().is_relative_to(self._places.backups.resolve())

    def open_at_start(self, path: str | None) -> None:
        """Open the project that was named, else the last one, else the sample."""
        chosen = path or self._preferences.settings.last_project
        if not chosen:
            self.open_sample_project()
        elif path or Path(chosen).exists():
            self.open_path(Path(chosen))
        else:
            self.last_tried = Path(chosen)
            words = self.tr(
                "“{0}” is not where it was: it was moved, renamed or removed. Open it where it is now, or restore a backup"
                " (File menu)."
            )
            self._messages.warn_with(words.format(self.last_tried.name), self.tr("Open project…"), self.open_project)

    def create_project(self) -> None:
        """Make a new project."""
        from clipdesk.project.starter import starter_codebook
        from clipdesk.ui.dialogs.new_file import ask_for_new_project

        with contextlib.suppress(OSError):  # then the dialog opens elsewhere
            self._places.projects.mkdir(parents=True, exist_ok=True)
        suggestion = self._places.projects / (self.tr("New project") + PROJECT_SUFFIX)
        path = ask_for_new_project(self._window, self.tr("New project"), suggestion)
        if path is None:
            return
        with self._messages.shown():
            if path.exists():
                raise ProjectError(
                    self.tr("“{0}” already exists.").format(path.name), self.tr("Open it, or choose another name.")
                )
            if self.may_leave():
                self._take(Project.create(path, starter_codebook()))

    def open_project(self) -> None:
        """Choose a project and open it."""
        from PySide6.QtWidgets import QFileDialog

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

        path = self._places.projects / f"{NAME}{PROJECT_SUFFIX}"
        with self._messages.shown():
            if path.exists():
                self.open_path(path)
                return
            make_sample(path).close()
            self.open_path(path)

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a project file and return whether that was possible.

        A damaged one leads to its backups; a backup is only read.
        """
        if self._session.has_project and self._session.project.path == path.resolve():
            return True
        is_backup = self._is_backup(path)
        if not is_backup:
            self.last_tried = path
        if self._is_open_under_another_name(path):
            # Two connections to one file under two names would overwrite each other's pages.
            if not self.may_follow():
                return False
            self._session.close()
        try:
            project = Project(path, read_only=read_only or is_backup)
        except ProjectUnwritableError as error:
            return self._open_to_read(path, error)
        except ProjectLockedError as error:
            self._messages.warn_with(
                core_words(error.sentence), self.tr("Open read-only"), lambda: self.open_path(path, read_only=True)
            )
            return False
        except ProjectDamagedError as error:
            self._warn_of_damage(path, core_words(error.sentence))
            return False
        except UserError as error:
            self._messages.warn(error_words(error))
            return False
        if not self.may_leave():
            project.close()
            return False
        self._take(project)
        if project.kept_before_update is not None:
            kept = self.tr("The project was updated. The previous version is kept as {0}.")
            self._messages.say(kept.format(project.kept_before_update.name))
        return True

    def _is_open_under_another_name(self, path: Path) -> bool:
        """Whether a path is that of the open project, which was renamed or moved meanwhile."""
        found = identity_of(path)
        return self._session.is_writable and found is not None and found == self._session.project.file_identity

    def _warn_of_damage(self, path: Path, words: str) -> None:
        from clipdesk.project.backups import backups_for

        if backups_for(self._places.backups, path):
            self._messages.warn_with(words, self.tr("Show backups"), lambda: self.backups_requested.emit(path))
        else:
            salvage = self._window.actions_table["project.salvage"]
            self._messages.warn_with(words, salvage.text(), salvage.trigger)

    def _open_to_read(self, path: Path, error: ProjectUnwritableError) -> bool:
        """Open a file that cannot be written as read-only, without asking, and say so."""
        if not self.open_path(path, read_only=True):
            return False
        self._messages.say(core_words(error.sentence) + " " + self.tr("The project is open for reading only."))
        return True

    def _take(self, project: Project) -> None:
        self._messages.forgotten.emit()
        self._session.open(project)
        if not self._is_backup(project.path):
            self.last_tried = project.path
            self._preferences.put(self._preferences.settings.with_opened(str(project.path)))

    def _opened(self) -> None:
        project = self._session.project
        self._window.setWindowTitle(f"{project.name} — Clipdesk")
        settings = self._preferences.settings
        if settings.annotator_key:
            project.use_annotator(settings.annotator_key, settings.annotator_name)
        elif not project.is_read_only:
            self._ask_who_annotates()
        self._show_annotator()
        self._window.status.show_words("saved", self.tr("Read-only") if project.is_read_only else self.tr("All saved"))
        last = project.meta(LAST_ARTICLE)
        if last and project.queries.number_of(last) is not None:
            self._desk.show_article(last)

    def _closing(self) -> None:
        self._jobs.cancel_all()
        self._window.setWindowTitle("Clipdesk")
        self._window.status.show_words("saved", "")
        self._window.status.set_annotator("")

    def _quit(self) -> None:
        self._session.close()
        self._jobs.cancel_all()  # without a project, too: the program would end only after them

    # ------------------------------------------------------------ annotator

    def _ask_who_annotates(self) -> None:
        """Guess who annotates, and offer a button to change it, rather than asking a question that must be answered."""
        key = guessed_key()
        self._session.project.use_annotator(key)
        self._preferences.change(annotator_key=key)
        self._messages.offer(
            self.tr("What you tag is signed “{0}”.").format(key), self.tr("Change…"), self.change_annotator
        )

    def _show_annotator(self) -> None:
        person = self._session.project.annotator
        self._window.status.set_annotator(self.tr("Annotator: {0}").format(person_name(person)) if person else "")

    def change_annotator(self) -> None:
        """Ask who annotates."""
        from clipdesk.ui.dialogs.annotator_dialog import AnnotatorDialog

        if not self._session.has_project:
            return
        settings = self._preferences.settings
        dialog = AnnotatorDialog(
            settings.annotator_key, settings.annotator_name, self._session.project.annotators, self._window
        )
        if not dialog.exec():
            return
        project, renamed = self._session.project, dialog.renamed
        if renamed is None:
            if not self.save_words():
                return  # it would be signed by somebody else
            renamed = dialog.namesake()
            self._preferences.change(annotator_key=dialog.key(), annotator_name=dialog.name())
            project.use_annotator(dialog.key(), dialog.name())
        if renamed is not None:
            from clipdesk.project.commands.codebook import RenameAnnotator

            self._desk.execute(RenameAnnotator(renamed), origin=self)
        self._show_annotator()

    def _follow(self, changes: Changes, _origin: object) -> None:
        """Update the settings when the person who annotates was renamed, or the renaming undone."""
        person = self._session.project.annotator
        if changes.touches(Kind.ANNOTATOR) and person is not None:
            self._preferences.change(annotator_key=person.key, annotator_name=person.name)
            self._show_annotator()
