"""`ArticleMarks`: what is told of articles without their texts: whether they are the same as before, how long they are. Reads only."""

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

    def length(self, article_id: str) -> int:
        """Code points of the text of an article; 0 where there is none."""
        sql = "SELECT length(text) FROM body JOIN article ON article = number WHERE id = ?"
        row = execute(self._database, sql, (article_id,)).fetchone()
        return int(row[0]) if row else 0
