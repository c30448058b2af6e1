"""`Originals`: the files that articles came from: their bytes, how they were read, and what came from them."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection

from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.remedy import Remedy
from clipdesk.domain.text import digest_bytes
from clipdesk.store.database import execute
from clipdesk.store.packing import unpacked
from clipdesk.store.project_database import ProjectDatabase

_OF_THESE = """
    SELECT original, id FROM article
    WHERE original IN (SELECT value FROM json_each(?)) AND original <> '' AND removed = 0 ORDER BY number"""
_READINGS = "SELECT id, media_type, encoding, extractor FROM article WHERE id IN (SELECT value FROM json_each(?))"


class Originals:
    """Reads the originals of one project, which are known by the SHA-256 of their bytes."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def get(self, content_hash: str) -> bytes | None:
        """The bytes of an imported file, or None. Raises ProjectDamagedError when they are not what was stored."""
        row = execute(self._database, "SELECT data FROM original WHERE hash = ?", (content_hash,)).fetchone()
        if row is None:
            return None
        try:
            data = unpacked(row[0])
        except zlib.error:
            data = b""
        if digest_bytes(data) != content_hash:
            raise ProjectDamagedError("The original of an article is damaged in the project file.", Remedy.RECOVER)
        return data

    def readings(self, article_ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """How the originals of these articles were read: media type, encoding and extractor, by id."""
        return {row[0]: row[1:] for row in execute(self._database, _READINGS, (json.dumps([*article_ids]),))}

    def articles_of(self, hashes: Collection[str]) -> dict[str, list[str]]:
        """The ids of the articles, not removed, by the hash of their original; nothing of one that has none.

        Reads all articles: ask for many at once.
        """
        found: dict[str, list[str]] = {}
        for original, article_id in execute(self._database, _OF_THESE, (json.dumps([*hashes]),)):
            found.setdefault(str(original), []).append(str(article_id))
        return found
