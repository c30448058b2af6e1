"""`Stories`: in which story researchers put articles."""

from __future__ import annotations

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

_SAID_OF_ALL = "SELECT id, story FROM article WHERE story <> '' ORDER BY removed, number"
_SAID = "SELECT id, story FROM article WHERE removed = 0 AND story <> '' ORDER BY number"


class Stories:
    """Reads what was said of the stories of articles."""

    def __init__(self, database: ProjectDatabase) -> None:
        self._database = database

    def said(self) -> dict[str, str]:
        """`Article.story` of those articles, not removed, of which it was said, by id, in the order of import."""
        return {str(article_id): str(story) for article_id, story in execute(self._database, _SAID)}

    def said_of_all(self) -> dict[str, str]:
        """As `said`, also of articles that are removed; those come last."""
        return {str(article_id): str(story) for article_id, story in execute(self._database, _SAID_OF_ALL)}
