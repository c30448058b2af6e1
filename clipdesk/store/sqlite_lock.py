"""`SqliteLock`: the lock that SQLite has on a project that is open for writing, and the log beside the file.

On POSIX such a lock belongs to the whole process: whatever reads the file by hand in it and closes it takes the lock
away, as the file dialogs of Qt and GTK do to guess the type of a file. Another program that closes the file then believes
that it is the last, and removes the log; what is saved after that would be seen by nobody, and be lost with the process.
"""

from __future__ import annotations

import contextlib
import os
import sys
import time
from pathlib import Path

from clipdesk.runtime.whereabouts import identity_of
from clipdesk.store import opening, vetting
from clipdesk.store.project_database import ProjectDatabase

_SHARED_FIRST, _SHARED_SIZE = 0x40000002, 510
"""The bytes that everybody locks who has the file open; `SHARED_FIRST` and `SHARED_SIZE` of SQLite's os.h."""
_TRIES, _SECONDS_BETWEEN = 20, 0.05


class SqliteLock:
    """Takes the lock again before each change, and notices that the log is gone."""

    def __init__(self, database: ProjectDatabase, path: Path) -> None:
        """For the connection for writing to the project at `path`. Raises OSError."""
        self._database, self._path = database, path
        self._log = path.with_name(path.name + "-wal")
        self._known = identity_of(self._log)
        self._version = self._database.data_version()
        # Kept open as long as the connection: to close it would take the lock away, too.
        self._descriptor = -1 if sys.platform == "win32" else os.open(path, os.O_RDONLY)

    def retake(self) -> bool:
        """Hold the lock; where another program had taken the log, connect anew. Returns whether that was needed.

        All that was saved is in the file, and perhaps what the other program changed. Raises ProjectError when no
        connection can be made, or the other program made something else of the file.
        """
        if self.take() or self._database.is_moved():
            return False
        opening.reconnect(self._database, self._path)
        vetting.check_schema(self._database, self._path)
        self._known = identity_of(self._log)
        return True

    def note_changes(self) -> bool:
        """Returns whether another connection has written since the last call; to be called within a transaction."""
        before, self._version = self._version, self._database.data_version()
        return self._version != before

    def take(self) -> bool:
        """Hold the lock, so that nobody removes the log. Returns whether the log is still the one that SQLite writes."""
        return self._hold() and self._has_log()

    def _has_log(self) -> bool:
        if sys.platform == "win32":
            return True  # no program can remove a log that is open there, and not every disk numbers its files
        return identity_of(self._log) == self._known

    def _hold(self) -> bool:
        if sys.platform == "win32":
            return True
        import fcntl

        for _ in range(_TRIES):
            with contextlib.suppress(OSError):  # whoever is just removing the log has it
                fcntl.lockf(self._descriptor, fcntl.LOCK_SH | fcntl.LOCK_NB, _SHARED_SIZE, _SHARED_FIRST)
                return True
            time.sleep(_SECONDS_BETWEEN)
        return False

    def end(self) -> None:
        """Give it up, after the connection was ended. Harmless when that was done."""
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)
