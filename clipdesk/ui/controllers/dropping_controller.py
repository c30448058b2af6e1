"""`DroppingController`: what becomes of a project that is dropped on the window: it is opened, or imported."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt

from clipdesk.runtime.whereabouts import is_same_file
from clipdesk.ui.controllers.desk import Desk
from clipdesk.ui.controllers.project_controller import ProjectController
from clipdesk.ui.controllers.transfer_controller import TransferController


class DroppingController(QObject):
    """Asks, where both can be meant: a project that can be changed is open."""

    def __init__(self, desk: Desk, projects: ProjectController, transfer: TransferController) -> None:
        super().__init__(desk.window)
        self._window = desk.window
        self._session = desk.session
        self._projects = projects
        self._transfer = transfer
        # Queued: during the drop, the program that the file came from would wait until the dialog is closed.
        desk.window.useless_dropped.connect(desk.messages.refuse, Qt.ConnectionType.QueuedConnection)
        desk.window.project_dropped.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def _take(self, name: str) -> None:
        from clipdesk.ui.dialogs.dropped_project_dialog import DroppedProjectDialog

        path = Path(name)
        if not self._session.is_writable or is_same_file(self._session.project.path, path):
            self._projects.open_path(path)
            return
        dialog = DroppedProjectDialog(path.stem, self._session.project.name, self._window)
        if not dialog.exec():
            return
        if dialog.wants_import:
            self._transfer.preview([path])
        else:
            self._projects.open_path(path)
