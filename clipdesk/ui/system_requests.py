"""`SystemRequests`: answers what the system asks of the window: to open a file, and to save before the session ends."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, SignalInstance
from PySide6.QtGui import QGuiApplication

from clipdesk.runtime.paths import PROJECT_SUFFIX
from clipdesk.ui.assembly import Assembly


class SystemRequests(QObject):
    """`file_requested` of the program comes with the path of a file."""

    def __init__(self, assembly: Assembly, program: QGuiApplication, file_requested: SignalInstance) -> None:
        super().__init__(assembly)
        self._assembly = assembly
        # Queued: whoever hands a file over is not kept waiting while it is opened.
        file_requested.connect(self.take_file, Qt.ConnectionType.QueuedConnection)
        program.commitDataRequest.connect(self.keep_work)
        # At the end of a session Windows ends the program without returning from `exec`.
        program.aboutToQuit.connect(assembly.session.close)

    def take_file(self, name: str) -> None:
        """Open a project that the system hands over; import any other file or folder."""
        if name.lower().endswith(PROJECT_SUFFIX):
            self._assembly.projects.open_path(Path(name))
        else:
            self._assembly.add_rest()
            self._assembly.window.files_dropped.emit([name])

    def keep_work(self) -> None:
        """Save what is being typed, what could not be saved yet and where one is, before the system ends the session."""
        if self._assembly.session.has_project:
            self._assembly.projects.save_words()
        self._assembly.place_keeper.note()
        self._assembly.window.keep_geometry(at_once=True)
