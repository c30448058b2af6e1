"""`BackupsController`: shows the backups of a project, opens one to read, puts one in the place of the project."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from clipdesk.project.backups import BackupFile, backups_for, damaged_backups, restore_backup
from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.runtime.whereabouts import is_same_file
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.project_controller import ProjectController
from clipdesk.ui.controllers.salvage_controller import SalvageController
from clipdesk.ui.dialogs.new_file import ask_for_new_project
from clipdesk.ui.locale_words import format_moment


class BackupsController(Controller):
    """Shows and restores the backups of the open project, or of one that cannot be opened.

    `show_backups` says which. What becomes a new project goes by way of `salvage`.
    """

    def __init__(self, desk: Desk, projects: ProjectController, salvage: SalvageController, backups: Path) -> None:
        super().__init__(desk)
        self._projects = projects
        self._salvage = salvage
        self._backups = backups
        projects.backups_requested.connect(self.show_backups)
        desk.actions.connect_to({"backup.restore": lambda: self.show_backups(projects.at_work)})

    def show_backups(self, project: Path) -> None:
        """Show the backups of a project, or of all projects if the file does not tell which it is."""
        from clipdesk.ui.dialogs.restore_dialog import RestoreDialog

        damaged = damaged_backups(self._backups, project)
        dialog = RestoreDialog(backups_for(self._backups, project), project, damaged, self._window)
        dialog.open_requested.connect(partial(self.look_at, project))
        dialog.restore_requested.connect(partial(self.restore, project))
        dialog.salvage_requested.connect(self._window.actions_table["project.salvage"].trigger)
        dialog.exec()

    def look_at(self, project: Path, backup: BackupFile) -> None:
        """Open a backup for reading, at the article that was open; the project is closed for that and stays as it is."""
        article_id = self._session.article_id
        if self._projects.open_path(backup.path):
            made = format_moment(backup.made_at.isoformat(), is_dated=True)
            name = self.tr("{0}, backup of {1}").format(backup.project or project.stem, made)
            self._window.setWindowTitle(f"{name} — Clipdesk")
            self._go_back_to(article_id)
            self._messages.offer(
                self.tr("This is the backup of {0}, for reading only.").format(made),
                self.tr("Backups…"),
                partial(self.show_backups, project),
            )

    def restore(self, project: Path, backup: BackupFile) -> None:
        """Replace a project by a backup. The replaced file is kept beside it and can be put back.

        A text backup becomes a new project.
        """
        if backup.is_text_backup:
            self._restore_anew(project, backup)
            return
        path = self._file_for(project, backup)

        def tell(kept: Path | None) -> None:
            if kept is None:
                self._messages.say(self.tr("The backup was restored."))
                return
            words = self.tr("The backup was restored. What was there before is kept as {0}.").format(kept.name)
            # For now: what is changed from here on would be taken back with it.
            self._messages.offer(words, self.tr("Undo"), partial(self._put_back, path, kept), for_now=True)

        self._put(path, backup.path, tell)

    def _restore_anew(self, project: Path, text_backup: BackupFile) -> None:
        """Ask for the new project."""
        folder = project if project.is_dir() else project.parent
        name = self.tr("{0} restored").format(text_backup.project or project.stem) + PROJECT_SUFFIX
        wanted = ask_for_new_project(self._window, self.tr("Make the restored project"), folder / name)
        if wanted is not None and self._projects.may_leave():
            self._salvage.start(text_backup.path, wanted)

    def _put_back(self, path: Path, kept: Path) -> None:
        words = self.tr("The project is what it was before the backup was restored.")
        self._put(path, kept, lambda _: self._messages.say(words))

    def _put(self, path: Path, source: Path, tell: Callable[[Path | None], None]) -> None:
        """Replace a project by a file and call `tell` with what was replaced.

        Whatever is at that place then is opened in any case.
        """
        if not self._projects.may_leave():
            return
        article_id = self._session.article_id
        with self._messages.shown():
            if self._session.has_project and is_same_file(self._session.project.path, path):
                self._session.close()
            try:
                kept = restore_backup(self._backups, source, path)
            finally:
                if path.exists():
                    self._projects.open_path(path)
                    self._go_back_to(article_id)
            tell(kept)

    def _go_back_to(self, article_id: str) -> None:
        """Show the article that was open before, and give its text the keyboard."""
        self._desk.show_article_if_there(article_id)
        self._window.actions_table["text.focus"].trigger()

    def _file_for(self, project: Path, backup: BackupFile) -> Path:
        """Where to restore the backup: over the project, or as a new one if it is not known which project it was."""
        if not project.is_dir():
            return project
        name = backup.project or self.tr("Restored")
        targets = (
            project / f"{name}{end}{PROJECT_SUFFIX}" for end in ("", *(f" {number}" for number in range(2, 1000)))
        )
        return next(one for one in targets if not one.exists())
