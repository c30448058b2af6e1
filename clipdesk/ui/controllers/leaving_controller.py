"""`LeavingController`: asks before leaving a project stops what is still running, or loses what could not be saved."""

from __future__ import annotations

from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.details_controller import DetailsController
from clipdesk.ui.controllers.moved_controller import MovedController
from clipdesk.ui.controllers.project_controller import ProjectController
from clipdesk.ui.controllers.safety_controller import SafetyController


class LeavingController(Controller):
    """Is asked before the window is closed or another project is opened."""

    def __init__(
        self, desk: Desk, projects: ProjectController, details: DetailsController, safety: SafetyController
    ) -> None:
        super().__init__(desk)
        self._details = details
        self.moved = MovedController(desk, safety)
        window = desk.window
        window.may_close = self.may_leave
        projects.may_leave, projects.may_follow = self.may_leave, self._may_end

    def may_leave(self) -> bool:
        """Whether the project may be left.

        Nothing that the user asked for is running, and all that was typed is saved, or they agree to stop or lose it;
        and the file is at its place, or what it held is kept.
        """
        return self._may_end() and self.moved.may_leave()

    def _may_end(self) -> bool:
        return not self._jobs.is_waiting and self._may_lose_words() and self._may_stop_jobs()

    def _may_lose_words(self) -> bool:
        unsaved = self._details.unsaved
        unsaved.try_again()
        reasons = [one for one in (unsaved.reason, *self._details.unkept) if one]
        if not reasons:
            return True
        from clipdesk.ui.dialogs.unsaved_dialog import UnsavedDialog

        if not UnsavedDialog("\n\n".join(reasons), self._window).exec():
            return False
        unsaved.give_up()
        return True

    def _may_stop_jobs(self) -> bool:
        running = self._jobs.unfinished
        if not running:
            return True
        from clipdesk.ui.dialogs.unfinished_dialog import UnfinishedDialog

        if not UnfinishedDialog(running, self._window).exec():
            return False
        for one in self._jobs.unfinished:
            one.cancel()
        return True
