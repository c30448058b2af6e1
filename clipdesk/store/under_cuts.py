"""`UnderCuts`: suggestions that lay where text was cut, kept beside the history until the article has that text again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from clipdesk.domain.change import ArticleBody
from clipdesk.domain.text import digest
from clipdesk.store.codebooks import meta_value, write_meta
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.suggestions import SuggestionRepository, suggestion_from, values_of

_KEY = "under_cuts:"
_Kept = dict[str, list[Sequence[Any]]]
"""The values of suggestions by the hash of the text in which they stood."""


class UnderCuts:
    """Suggestions that an assistant of another program made cannot be made again: a cut that is undone brings them back."""

    def __init__(self, database: ProjectDatabase, suggestions: SuggestionRepository) -> None:
        self._database = database
        self._suggestions = suggestions

    def follow(self, before: ArticleBody, after: ArticleBody) -> None:
        """The text of an article was changed: move suggestions, and keep those that have no place any more, or no speaker.

        Those come back that were kept when the article lost the text that it has now. The caller holds the transaction.
        """
        dropped = self._suggestions.follow_text(before, after)
        kept = self._read(after.id)
        back = kept.pop(digest(after.text), [])
        if not back and not dropped:
            return
        if dropped:
            kept[digest(before.text)] = [list(values_of(one)) for one in dropped]
        self._write(after.id, kept)
        found = [suggestion_from(row, after.id) for row in back]
        for one in found:
            sql = "UPDATE suggestion SET said_by = ? WHERE id = ? AND said_by = ''"
            execute(self._database, sql, (one.said_by, one.id))
        self._suggestions.add(found)

    @sensible
    def _read(self, article_id: str) -> _Kept:
        found: _Kept = json.loads(meta_value(self._database, _KEY + article_id, "{}"))
        return found

    def _write(self, article_id: str, kept: _Kept) -> None:
        if kept:
            write_meta(self._database, _KEY + article_id, json.dumps(kept))
        else:
            execute(self._database, "DELETE FROM meta WHERE key = ?", (_KEY + article_id,))
