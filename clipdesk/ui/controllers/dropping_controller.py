"""`DroppingController`: what becomes of a project dropped on the window, and of files or words dropped while none is open."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt

from clipdesk.runtime.whereabouts import is_same_file
from clipdesk.ui.controllers.desk import Controller, Desk
from clipdesk.ui.controllers.pasting_controller import PastingController
from clipdesk.ui.controllers.project_controller import ProjectController
from clipdesk.ui.controllers.transfer_controller import TransferController


class DroppingController(Controller):
    """Opens or imports a project; asks, where both can be meant. Offers a new one for files and for words."""

    def __init__(
        self, desk: Desk, projects: ProjectController, transfer: TransferController, pasting: PastingController
    ) -> None:
        super().__init__(desk)
        self._projects = projects
        self._transfer = transfer
        self._pasting = pasting
        transfer.homeless.connect(self._offer_new)
        pasting.homeless.connect(self._offer_new_for_words)
        # Queued: during the drop, the program that the file came from would wait until the dialog is closed.
        desk.window.useless_dropped.connect(desk.messages.refuse, Qt.ConnectionType.QueuedConnection)
        desk.window.project_dropped.connect(self._take, Qt.ConnectionType.QueuedConnection)

    def _offer_new(self, paths: list[str]) -> None:
        """Files were dropped while no project is open."""
        words = self.tr("No project is open. Open one and drop the files again, or import them into a new one.")
        button = self._window.actions_table["project.create"].text()
        self._messages.warn_with(words, button, partial(self._import_into_new, [Path(one) for one in paths]))

    def _import_into_new(self, paths: list[Path]) -> None:
        self._projects.create_project()
        if self._session.is_writable:
            self._transfer.preview(paths)

    def _offer_new_for_words(self, dropped: str, page: str) -> None:
        """Words were dropped while no project is open. They are kept until there is one, or the offer is closed."""
        words = self.tr(
            "No project is open. Open one and drop the words again, or make an article of them in a new one."
        )
        button = self._window.actions_table["project.create"].text()
        self._messages.warn_with(words, button, partial(self._paste_into_new, dropped, page))

    def _paste_into_new(self, dropped: str, page: str) -> None:
        self._projects.create_project()
        if self._session.is_writable:
            self._pasting.paste(dropped, page)
        else:
            self._offer_new_for_words(dropped, page)

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
