"""`Addresses`: which articles were published at an address, or on a day. Reads only."""

from __future__ import annotations

import json

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

_SQL = "SELECT id FROM article WHERE url IN (SELECT value FROM json_each(?)) AND removed = 0 ORDER BY number"


_OF_DAY = (
    "SELECT id FROM article JOIN body ON article = number WHERE published >= ? AND published < ? AND removed = 0"
    " AND length(text) BETWEEN ? AND ? ORDER BY number LIMIT ?"
)


def bare_address(url: str) -> str:
    """An address without what it may differ in from another one of the same page: its scheme, a slash, a place in the page.

    >>> bare_address("http://paper.example/a/#top") == bare_address("https://paper.example/a")
    True
    """
    return url.split("#", 1)[0].removeprefix("https://").removeprefix("http://").rstrip("/")


class Addresses:
    """Looks up articles of one project by where and when they were published."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def articles_at(self, url: str) -> tuple[str, ...]:
        """The ids of all articles, not removed, at this address, also with another scheme, a slash or a place in the page."""
        rest = bare_address(url)
        if not rest:
            return ()
        alike = [f"{scheme}{rest}{end}" for scheme in ("https://", "http://") for end in ("", "/")]
        rows = execute(self._database, _SQL, (json.dumps(list(dict.fromkeys((url, *alike)))),))
        return tuple(str(row[0]) for row in rows)

    def articles_of_day(self, day: str, least: int, longest: int, limit: int) -> tuple[str, ...]:
        """The ids of articles, not removed, of this day (`2025-06-12`), whose text has so many code points."""
        # A range, so that the index on dates finds it: an import asks for every article that is not met otherwise.
        rows = execute(self._database, _OF_DAY, (day, f"{day}\U0010ffff", least, longest, limit))
        return tuple(str(row[0]) for row in rows)
