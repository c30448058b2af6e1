"""`Hold`: lets a store step back while another store of this program changes the project."""

from __future__ import annotations

from collections.abc import Callable

from clipdesk.domain.errors import InvalidChangeError
from clipdesk.store.log_keeper import LogKeeper
from clipdesk.store.project_database import ProjectDatabase


class Hold:
    """While it `is_on`, the store shows the project as it was when the hold began, and changes nothing."""

    def __init__(self, database: ProjectDatabase, forget: Callable[[], object], log_keeper: LogKeeper) -> None:
        """`forget` drops what the store keeps in memory."""
        self._database = database
        self._forget = forget
        self._log_keeper = log_keeper
        self._version = 0
        self.is_on = False

    def begin(self) -> None:
        """From now on show the project as it is at this moment, whatever is written to it."""
        connection = self._database.connection()
        self._version = self._database.data_version()
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        self.is_on = True

    def end(self) -> bool:
        """Show what is in the file again. Returns whether it was changed meanwhile."""
        self._database.connection().execute("COMMIT")
        self.is_on = False
        is_changed = self._database.data_version() != self._version
        if is_changed:
            self._forget()
            self._log_keeper.ask()
        return is_changed

    def check(self) -> None:
        """Raises InvalidChangeError where the store may change nothing."""
        if self.is_on:
            raise InvalidChangeError(
                "The project is being changed; nothing else was done.", "Wait until it has finished."
            )
