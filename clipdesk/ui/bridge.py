"""`ProjectBridge`: turns events of the project into Qt signals. Nothing else does."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from clipdesk.project.changes import Changes
from clipdesk.project.project import Project


class ProjectBridge(QObject):
    """Tells widgets what changed in the open project.

    `project_changed` carries `Changes` and whoever asked for them. Emitted on the GUI thread.
    """

    project_changed = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unsubscribe: Callable[[], None] | None = None

    def attach(self, project: Project | None) -> None:
        """Listen to this project, and to no other any more."""
        if self._unsubscribe is not None:
            self._unsubscribe()
            self._unsubscribe = None
        if project is not None:
            self._unsubscribe = project.subscribe(self._announce)

    def _announce(self, changes: Changes, origin: object) -> None:
        self.project_changed.emit(changes, origin)
