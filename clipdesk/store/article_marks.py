"""`ArticleMarks`: what is told of articles without their texts: whether they are the same as before, how long and how much tagged they are."""

from __future__ import annotations

import json
from collections.abc import Collection

from clipdesk.domain.listing import ArticleMark
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

_ANNOTATIONS = "SELECT coalesce(sum(annotations), 0) FROM article WHERE id IN (SELECT value FROM json_each(?))"


class ArticleMarks:
    """Reads the marks of the articles of one project."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def all(self) -> list[ArticleMark]:
        """Those of all articles that are not removed, in the order of import."""
        sql = "SELECT number, id, text_hash, story FROM article WHERE removed = 0 ORDER BY number"
        return [ArticleMark(*row) for row in execute(self._database, sql)]

    def length(self, article_id: str) -> int:
        """Code points of the text of an article; 0 where there is none."""
        sql = "SELECT length(text) FROM body JOIN article ON article = number WHERE id = ?"
        row = execute(self._database, sql, (article_id,)).fetchone()
        return int(row[0]) if row else 0

    def annotations_in(self, article_ids: Collection[str]) -> int:
        """How many annotations these articles have together, by the kept counts."""
        found: int = execute(self._database, _ANNOTATIONS, (json.dumps([*article_ids]),)).fetchone()[0]
        return found
