"""The full-text index over articles and notes, kept in the transaction that changes them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from peewee import SqliteDatabase

from clipdesk.domain.article import Source
from clipdesk.domain.listing import MARK_END, MARK_START, Snippet
from clipdesk.store.database import execute

_WORDS = re.compile(r'"([^"]*)"?|(\S+)')
_TOKEN = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")


def match_expression(words: str) -> str:
    """What the user typed, as an FTS5 expression: all words, in any order; the last one may be unfinished.

    Words in double quotes are a phrase. Anything else that FTS5 would read as an operator is a word.
    Empty when there is nothing to look for.

    >>> match_expression('ferry "night boat" sub')
    '"ferry" "night boat" "sub"*'
    """
    parts: list[str] = []
    unfinished = False
    for match in _WORDS.finditer(words):
        tokens = _TOKEN.findall(match[1] if match[2] is None else match[2])
        if tokens:
            parts.append('"' + " ".join(tokens) + '"')
            unfinished = match[2] is not None and match.end() == len(words)
    if parts and unfinished:
        parts[-1] += "*"
    return " ".join(parts)


class SearchIndex:
    """Finds articles by words in their headline, source, text, and the notes on their passages."""

    def __init__(self, database: SqliteDatabase) -> None:
        self._database = database

    def add_articles(self, articles: Iterable[tuple[int, Source, str]]) -> None:
        """Index articles given as (number, source, text)."""
        self._database.connection().executemany(
            "INSERT INTO article_fts (rowid, headline, source, text) VALUES (?, ?, ?, ?)",
            (
                (number, source.headline, " ".join((*source.byline, source.outlet, source.section)), text)
                for number, source, text in articles
            ),
        )

    def remove_article(self, number: int) -> None:
        """Take an article out of the index."""
        execute(self._database, "DELETE FROM article_fts WHERE rowid = ?", (number,))

    def add_note(self, annotation: int, article: int, note: str) -> None:
        """Index the note of an annotation."""
        if note:
            sql = "INSERT INTO note_fts (rowid, note, article) VALUES (?, ?, ?)"
            execute(self._database, sql, (annotation, note, article))

    def remove_note(self, annotation: int) -> None:
        """Take the note of an annotation out of the index."""
        execute(self._database, "DELETE FROM note_fts WHERE rowid = ?", (annotation,))

    def snippets(self, words: str, limit: int = 50) -> list[Snippet]:
        """The articles that fit best, the best first, with the words in their surroundings."""
        expression = match_expression(words)
        if not expression:
            return []
        sql = (
            "SELECT rowid, snippet(article_fts, -1, ?, ?, '…', 16) FROM article_fts"
            " WHERE article_fts MATCH ? ORDER BY rank LIMIT ?"
        )
        rows = execute(self._database, sql, (MARK_START, MARK_END, expression, limit))
        return [Snippet(*row) for row in rows]

    def is_whole(self) -> bool:
        """Whether the index is sound and holds every article that is not removed, and no other."""
        connection = self._database.connection()
        missing = connection.execute(
            "SELECT count(*) FROM article WHERE removed = (number IN (SELECT rowid FROM article_fts))"
        ).fetchone()[0]
        return bool(missing == 0)
