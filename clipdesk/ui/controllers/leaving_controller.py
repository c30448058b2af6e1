"""`LeavingController`: asks before leaving a project stops an import, export, copy or recovery that is still running."""

from __future__ import annotations

from PySide6.QtCore import QObject

from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.controllers.project_controller import ProjectController


class LeavingController(QObject):
    """Stands before the closing of the window and the opening of another project."""

    def __init__(self, desk: Desk, projects: ProjectController) -> None:
        super().__init__(desk.window)
        self._window = window = desk.window
        self._jobs = desk.jobs
        window.may_close = self.may_leave
        projects.may_leave = self.may_leave

    def may_leave(self) -> bool:
        """Whether the project may be left: nothing runs that the user wants, or they agree; it is stopped then."""
        if self._jobs.is_waiting:
            return False
        running = self._jobs.unfinished
        if not running:
            return True
        from clipdesk.ui.dialogs.unfinished_dialog import UnfinishedDialog

        if not UnfinishedDialog(running, self._window).exec():
            return False
        for one in self._jobs.unfinished:
            one.cancel()
        return True
