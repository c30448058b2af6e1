"""`Originals`: which articles came from a file, by its content."""

from __future__ import annotations

import json
from collections.abc import Collection

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

_OF_THESE = """
    SELECT original, id FROM article
    WHERE original IN (SELECT value FROM json_each(?)) AND original <> '' AND removed = 0 ORDER BY number"""


class Originals:
    """Looks up articles by the SHA-256 of the bytes that they came from. Reads all articles: ask for many at once."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def articles_of(self, hashes: Collection[str]) -> dict[str, list[str]]:
        """The ids of the articles, not removed, by the hash of their original; nothing of one that has none."""
        found: dict[str, list[str]] = {}
        for original, article_id in execute(self._database, _OF_THESE, (json.dumps([*hashes]),)):
            found.setdefault(str(original), []).append(str(article_id))
        return found
