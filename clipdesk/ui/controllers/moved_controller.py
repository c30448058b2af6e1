"""`MovedController`: says that the file of the open project is not at its place any more, and asks before it is left."""

from __future__ import annotations

from PySide6.QtCore import QTimer

from clipdesk.runtime.whereabouts import identity_of
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.safety_controller import SafetyController

_LOOK_MS = 10_000
"""How often it is looked whether the file is there."""


class MovedController(Controller):
    """Notices, after each change and every ten seconds, that the file was renamed, moved or removed while it is open."""

    def __init__(self, desk: Desk, safety: SafetyController) -> None:
        super().__init__(desk)
        session = desk.session
        self._safety = safety
        self._is_told = False
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self.look)
        session.project_opened.connect(self._opened)
        session.project_closing.connect(self._closing)
        session.changed.connect(self.look)
        if session.has_project:
            self._opened()

    def _opened(self) -> None:
        self._is_told = False
        if self._session.is_writable:
            self._timer.start()

    def _closing(self) -> None:
        self._timer.stop()
        self._messages.settle(self)

    def look(self) -> None:
        """Warn, once, if the file is not at its place, and say no longer that what was changed is saved.

        SQLite would go on writing its log under the old name, where nobody looks for it: so the log is brought into
        the file.
        """
        if not self._is_moved:
            if self._is_told:
                self._is_told = False
                self._messages.settle(self)
                self._window.status.show_words("saved", "")
            return
        with self._messages.shown():
            self._session.project.rest()
        self._window.status.show_words("saved", self.tr("Not saved: the file is gone"))
        if not self._is_told:
            self._is_told = True
            words = self.tr(
                "“{0}” has been renamed, moved or removed. Save a copy, or open it where it is now."
            ).format(self._session.project.path.name)
            self._messages.warn_with(words, self.tr("Save a copy…"), self._safety.save_copy_project, of=self)

    def may_leave(self) -> bool:
        """Whether the project may be left: its file is at its place, or what it holds was put in another just now."""
        if not self._is_moved or self._safety.is_kept:
            return True
        from clipdesk.ui.dialogs.moved_dialog import MovedDialog

        asked = MovedDialog(self._session.project.path.name, self._window)
        if not asked.exec():
            return False
        if asked.wants_copy:
            self._safety.save_copy_project()
        else:
            self._safety.keep_removed()
        return self._safety.is_kept

    @property
    def _is_moved(self) -> bool:
        session = self._session
        return session.is_writable and identity_of(session.project.path) != session.project.file_identity
