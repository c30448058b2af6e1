"""`Addresses`: which articles were published at an address. Reads only."""

from __future__ import annotations

import json

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

_SQL = "SELECT id FROM article WHERE url IN (SELECT value FROM json_each(?)) AND removed = 0 ORDER BY number"


class Addresses:
    """Looks up articles of one project by their address."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def articles_at(self, url: str) -> tuple[str, ...]:
        """The ids of all articles, not removed, at this address, also with another scheme, a slash or a place in the page."""
        bare = url.split("#", 1)[0].rstrip("/")
        rest = bare.removeprefix("https://").removeprefix("http://")
        if not rest:
            return ()
        alike = [f"{scheme}{rest}{end}" for scheme in ("https://", "http://") for end in ("", "/")]
        rows = execute(self._database, _SQL, (json.dumps(list(dict.fromkeys((url, *alike)))),))
        return tuple(str(row[0]) for row in rows)
