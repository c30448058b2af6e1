"""`ArticleMarks`: what tells, without their texts, whether the articles are the same as before. Reads only."""

from __future__ import annotations

from clipdesk.domain.listing import ArticleMark
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase


class ArticleMarks:
    """Reads the marks of the articles of one project."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def all(self) -> list[ArticleMark]:
        """Those of all articles that are not removed, in the order of import."""
        sql = "SELECT number, id, text_hash, story FROM article WHERE removed = 0 ORDER BY number"
        return [ArticleMark(*row) for row in execute(self._database, sql)]
