"""`SafetyController`: automatic backups, the check of a project, copies; what keeps a project safe."""

from __future__ import annotations

import logging
from enum import Enum, auto
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from clipdesk.domain.errors import ProjectError
from clipdesk.project.backups import BackupFile, BackupSchedule
from clipdesk.project.project import Project
from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.runtime.whereabouts import Whereabouts, file_system_of, identity_of, is_same_file, whereabouts
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.dialogs.new_file import ask_for_project_copy
from clipdesk.ui.locale_words import format_count

if TYPE_CHECKING:
    from clipdesk.project.unfinished_import import UnfinishedImport

_logger = logging.getLogger(__name__)
_TOLD_PLACE = "told_place"  # under this key the project knows the folder that was warned of
_LOOK_MS = 60_000
"""How often it is looked whether a backup is due."""
_REST_MS = 20_000
"""How long after the last change SQLite's log is brought into the file."""
_AFTER_OPENING_MS = 3_000
"""How long after opening the first backup is made, if one is due."""


class _Said(Enum):
    """What is told of the project until it is no longer so."""

    IMPORT = auto()
    BACKUP = auto()


class SafetyController(Controller):
    """Backs the open project up, checks and copies it, and warns where its file is in danger."""

    def __init__(self, desk: Desk, backups: Path) -> None:
        super().__init__(desk)
        session = desk.session
        self._backups = backups
        self._schedule: BackupSchedule | None = None
        self._kept_with = -1  # as many changes are in the last copy of a project whose file is gone
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._back_up_when_due)
        self._rest = QTimer(self, interval=_REST_MS, singleShot=True)
        self._rest.timeout.connect(self._bring_log_in)
        self._opening = QTimer(self, interval=_AFTER_OPENING_MS, singleShot=True)
        self._opening.timeout.connect(self._back_up_on_open)
        session.project_opened.connect(self._opened)
        session.project_closing.connect(self._closing)
        session.changed.connect(self._after_change)
        session.bulk_change_coming.connect(self.back_up_before)
        desk.actions.connect_to(
            {
                "project.save_copy": self.save_copy_project,
                "project.check": self.check_project,
            }
        )
        if session.has_project:
            self._opened()

    def _opened(self) -> None:
        if self._session.is_writable:
            self._schedule = BackupSchedule(self._session.project, self._backups)
            self._kept_with = -1
            self._timer.start()
            self._opening.start()
            _logger.info("the project lies on %s", file_system_of(self._session.project.path) or "an unknown disk")
            with self._messages.shown():
                self._warn_of_place(self._session.project)
            self._tell_of_import(self._session.project)

    def _tell_of_import(self, project: Project) -> None:
        """Say that an import did not come to its end, until one of the same name does, or the user wants to hear no more of it."""
        from clipdesk.project.unfinished_import import unfinished_import, unfinished_imports

        told = unfinished_import(project) if self._session.is_writable else None
        if told is None:
            return
        words = self.tr(
            "The import of {0} did not end: {1} of {2} files came in. Import them again; what is here is not doubled."
        ).format(told.called, format_count(told.files), format_count(told.found))
        self._messages.warn_with(
            words,
            self.tr("Do not say again"),
            partial(self._forget, project, told),
            stands=lambda: told in unfinished_imports(project),
            of=_Said.IMPORT,
        )

    def _forget(self, project: Project, told: UnfinishedImport) -> None:
        """Say no more of an import into the project, which may be closed by now."""
        from clipdesk.project.unfinished_import import say_no_more

        if self._session.is_writable and self._session.project is project:
            with self._messages.shown():
                say_no_more(project, told)

    def _closing(self) -> None:
        # If the file was removed, this is the end of what it held.
        if self._session.is_writable and self._is_moved_now() and not self.is_kept:
            self.keep_removed()
        for timer in (self._timer, self._rest, self._opening):
            timer.stop()
        self._messages.settle(_Said.IMPORT)
        self._schedule = None

    def _warn_of_place(self, project: Project) -> None:
        """Say, once for each folder, what a network drive or a cloud service may do to a file that is open."""
        if project.meta(_TOLD_PLACE) == str(project.path.parent):
            return
        place = whereabouts(project.path)
        if place is Whereabouts.NETWORK:
            self._messages.say(
                self.tr(
                    "“{0}” is on a network drive. Let nobody else open it meanwhile; a copy on this computer is safer."
                ).format(project.name)
            )
        elif place is Whereabouts.CLOUD:
            self._messages.say(
                self.tr(
                    "“{0}” is in a folder that is copied to a cloud. Close it before you open it on another computer."
                ).format(project.name)
            )
        if place is not Whereabouts.HERE:
            project.set_meta(_TOLD_PLACE, str(project.path.parent))

    # ------------------------------------------------------------ backups

    def _back_up_on_open(self) -> None:
        if self._schedule is not None and self._schedule.is_due_on_open:
            self._back_up_now()

    def _back_up_when_due(self) -> None:
        if self._schedule is not None and self._schedule.is_due:
            self._back_up_now()

    def _back_up_now(self) -> None:
        if self._is_moved_now():
            self.keep_removed()
        else:
            self._back_up()

    @property
    def is_kept(self) -> bool:
        """Whether all that a project holds whose file is gone was put in another file."""
        return self._kept_with == self._session.project.changes_made

    def keep_removed(self) -> None:
        """Back up through the open connection, the only way to what is not at its place any more."""
        if self._schedule is not None:
            with self._messages.shown():
                self._schedule.keep_removed()
                self._kept_with = self._session.project.changes_made

    def back_up_before(self) -> None:
        """Make a backup before a command that changes much, if anything changed since the last one."""
        if self._schedule is not None and self._schedule.changes_since_backup:
            self._jobs.start_seen(self.tr("Backing up"), self._schedule.job, self._backed_up, self._not_backed_up)

    def _back_up(self) -> None:
        if self._schedule is not None:
            self._jobs.start(
                self.tr("Backing up"), self._schedule.job(), self._backed_up, self._not_backed_up, is_quiet=True
            )

    def _backed_up(self, backup: BackupFile | None) -> None:
        """An automatic backup is not worth a notice, but one that says there is none is no longer true."""
        if backup is not None:
            self._messages.settle(_Said.BACKUP)

    def _not_backed_up(self, error: BaseException) -> None:
        """Say why; what was said of an earlier backup, which has another name, goes."""
        self._messages.settle(_Said.BACKUP)
        self._messages.show_error(error, of=_Said.BACKUP)

    def _after_change(self) -> None:
        self._rest.start()

    def _is_moved_now(self) -> bool:
        return identity_of(self._session.project.path) != self._session.project.file_identity

    def _bring_log_in(self) -> None:
        """Bring it in if that can be done now; else it is done after the next change or on closing, which says what fails."""
        if not self._session.is_writable or self._jobs.running:
            return
        try:
            self._session.project.rest()
        except ProjectError as error:
            _logger.info("The log was not brought in: %s", error)

    def save_copy_project(self) -> None:
        """Write a copy of the project that can be handed on."""
        project = self._session.project
        suggestion = project.path.with_name(self.tr("{0} copy").format(project.name) + PROJECT_SUFFIX)
        with self._messages.shown():
            target = ask_for_project_copy(self._window, self.tr("Save a copy"), suggestion)
            if target is not None:
                self._save_copy(target)

    def _save_copy(self, target: Path) -> None:
        """Save it in the background. If the file was moved, only the open connection can, so the window waits."""
        from clipdesk.project.copying import copy_project, put_copy

        project = self._session.project

        def done(_result: object = None) -> None:
            self._messages.say(self.tr("A copy was saved as {0}.").format(target.name))

        if is_same_file(target, project.path):
            raise ProjectError(self.tr("That is the project itself."), self.tr("Choose another name."))
        if self._is_moved_now():
            put_copy(project.save_copy, target)
            self._kept_with = project.changes_made
            done()
            return
        job = partial(copy_project, project.reader, target)
        self._jobs.start(
            self.tr("Saving a copy"),
            job,
            done,
            self._messages.show_error,
            if_stopped=self.tr("If you stop it, no copy is saved."),
        )

    def check_project(self) -> None:
        """Check the file and every passage."""
        from clipdesk.project.checking import CheckResult, check_apart
        from clipdesk.ui.dialogs.check_dialog import CheckDialog

        def done(result: CheckResult) -> None:
            CheckDialog(result, self._window).exec()

        reader = self._session.project.reader
        self._jobs.start(
            self.tr("Checking"),
            lambda progress: check_apart(reader, progress),
            done,
            self._messages.show_error,
            if_stopped=self.tr("If you stop it, it is not known whether everything is in order."),
        )
