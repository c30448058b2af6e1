"""`LogKeeper`: brings SQLite's log into the project file after bulk changes, here or in a thread of its own."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from pathlib import Path

from clipdesk.domain.errors import ProjectError
from clipdesk.store import database as db
from clipdesk.store import opening
from clipdesk.store.project_database import ProjectDatabase


class LogKeeper:
    """Brings the log into the file after each bulk change, which means waiting for the disk twice.

    An import need not wait: SQLite lets one connection do it while another goes on writing. So with `is_beside` a
    thread does it over its own connection; both are made when there is something to do.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.is_beside = False
        """Whether the log is brought in by the thread."""
        self._thread: threading.Thread | None = None
        self._asked = threading.Event()
        self._is_over = False

    def follow(self, database: ProjectDatabase) -> None:
        """A transaction was committed: bring it into the file.

        What a reader or a full disk prevents stays in the log.
        """
        if not db.is_bulk(database):
            return
        if self.is_beside:
            self.ask()
        else:
            db.bring_in(database)

    def ask(self) -> None:
        """Have the thread bring the log in."""
        self._asked.set()
        if self._thread is None:
            self._thread = threading.Thread(target=self._keep, name="clipdesk-log", daemon=True)
            self._thread.start()

    def end(self) -> None:
        """Let the thread finish its work, and end it and its connection. Harmless when there is none."""
        self._is_over = True
        self._asked.set()
        if self._thread is not None:
            self._thread.join()
            self._thread = None

    def _keep(self) -> None:
        # Without a connection the log grows until SQLite brings it in by itself, in the thread that writes.
        with contextlib.suppress(sqlite3.OperationalError, ProjectError):
            database = opening.connect(self._path, writing=True)
            try:
                while self._asked.wait():
                    self._asked.clear()
                    if self._is_over:  # looked at after it was cleared: what `end` asks in between would be forgotten
                        return
                    db.bring_in(database)
            finally:
                opening.disconnect(database, self._path)
