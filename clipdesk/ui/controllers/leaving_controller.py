"""`LeavingController`: asks before leaving a project stops an import, export, copy or recovery that is still running."""

from __future__ import annotations

from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.project_controller import ProjectController


class LeavingController(Controller):
    """Is asked before the window is closed or another project is opened."""

    def __init__(self, desk: Desk, projects: ProjectController) -> None:
        super().__init__(desk)
        window = desk.window
        window.may_close = self.may_leave
        projects.may_leave = self.may_leave

    def may_leave(self) -> bool:
        """Whether the project may be left: nothing is running that the user asked for, or they agree to stop it."""
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
