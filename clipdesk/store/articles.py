"""`ArticleRepository`: articles and their texts; their original bytes are written here, and read by `Originals`."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from clipdesk.domain.article import Article, Cut, Source, Status
from clipdesk.domain.change import ArticleBody, ArticleState
from clipdesk.domain.errors import ProjectDamagedError
from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.remedy import Remedy
from clipdesk.domain.text import digest
from clipdesk.store import mapping, tallies
from clipdesk.store.connection import Connection
from clipdesk.store.database import execute
from clipdesk.store.packing import PackedOriginal
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.search import SearchIndex
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.tallies import Tallies

_COLUMNS = f"SELECT {mapping.ARTICLE_COLUMNS}, body.text, body.cuts FROM article JOIN body ON article = number"
_KNOWN_ORIGINALS = "SELECT hash FROM original WHERE hash IN (SELECT value FROM json_each(?))"
_KEPT_TEXT = 3
_CHUNK = 50
_WRITTEN_IN_PIECES, _PIECE = 8 << 20, 1 << 20
"""Bytes of the smallest original that is written piece by piece, and of a piece: as a value SQLite copies it twice."""


@dataclass(frozen=True, slots=True)
class NewArticle:
    """An article to be added, with what the file held. `number` is given by the store."""

    id: str
    text: str
    text_hash: str
    fingerprint: bytes
    source: Source
    status: Status = Status.TODO
    flagged: bool = False
    note: str = ""
    cuts: tuple[Cut, ...] = ()
    source_file: str = ""
    original: PackedOriginal | None = field(default=None, repr=False)
    original_hash: str = ""
    media_type: str = "text/plain"
    encoding: str = ""
    extractor: str = ""
    added_at: str = ""


class ArticleRepository:
    """Reads and writes articles of one project. Offsets are code points."""

    def __init__(self, database: ProjectDatabase, counts: Tallies, index: SearchIndex) -> None:
        self._database = database
        self._tallies = counts
        self._index = index
        self._texts: dict[str, tuple[int, str]] = {}
        # What the transaction that is open has added, and which of it has no annotations yet.
        self._new: dict[str, tuple[int, str]] = {}
        self._bare: set[str] = set()

    # ------------------------------------------------------------ reading

    def get(self, article_id: str) -> Article | None:
        """The article with this id, removed or not, or None. Raises ProjectDamagedError where its text is another."""
        row = execute(self._database, f"{_COLUMNS} WHERE id = ?", (article_id,)).fetchone()
        return self._article(row) if row else None

    def of_numbers(self, numbers: Sequence[int]) -> Iterator[Article]:
        """The articles with these numbers, ascending, few at a time. Raises ProjectDamagedError as `get` does."""
        ascending = sorted(numbers)
        for first in range(0, len(ascending), _CHUNK):
            chunk = ascending[first : first + _CHUNK]
            sql = f"{_COLUMNS} WHERE number IN ({','.join('?' * len(chunk))}) ORDER BY number"
            for row in execute(self._database, sql, chunk).fetchall():
                yield self._article(row)

    @sensible
    def _article(self, row: Sequence[object]) -> Article:
        text, cuts = str(row[-2]), mapping.cuts_from(str(row[-1]))
        article = mapping.article_from(row[:-2], text, cuts)
        if digest(text) != article.text_hash:
            raise ProjectDamagedError(f"The text of “{article.title}” is damaged in the project file.", Remedy.RECOVER)
        return article

    def text(self, article_id: str) -> str:
        """The stored text. Raises KeyError when there is no such article."""
        return self._number_and_text(article_id)[1]

    def number(self, article_id: str) -> int:
        """The number of an article. Raises KeyError when there is no such article."""
        return self._number_and_text(article_id)[0]

    def numbers(self, article_ids: Collection[str]) -> dict[str, int]:
        """The numbers of these articles; nothing of one that is not there."""
        known = {one: (self._new.get(one) or self._texts.get(one)) for one in article_ids}
        found = {one: kept[0] for one, kept in known.items() if kept is not None}
        asked = [one for one, kept in known.items() if kept is None]
        if asked:
            sql = "SELECT id, number FROM article WHERE id IN (SELECT value FROM json_each(?))"
            found.update(execute(self._database, sql, (json.dumps(asked),)))
        return found

    def _number_and_text(self, article_id: str) -> tuple[int, str]:
        kept = self._new.get(article_id) or self._texts.get(article_id)
        if kept is None:
            sql = "SELECT number, text FROM article JOIN body ON article = number WHERE id = ?"
            row = execute(self._database, sql, (article_id,)).fetchone()
            if row is None:
                raise KeyError(article_id)
            kept = (row[0], row[1])
            while len(self._texts) >= _KEPT_TEXT:
                self._texts.pop(next(iter(self._texts)))
            self._texts[article_id] = kept
        return kept

    def ids(self, numbers: Iterable[int]) -> dict[int, str]:
        """Ids by number, in the order of the numbers; nothing of an article that is not there."""
        asked = list(numbers)
        sql = "SELECT number, id FROM article WHERE number IN (SELECT value FROM json_each(?))"
        found: dict[int, str] = dict(execute(self._database, sql, (json.dumps(asked),)).fetchall())
        return {number: found[number] for number in asked if number in found}

    @sensible
    def state(self, article_id: str) -> ArticleState | None:
        """The changeable part of an article, or None."""
        columns = f"status, flagged, note, removed, story, {mapping.SOURCE_COLUMNS}"
        row = execute(self._database, f"SELECT {columns} FROM article WHERE id = ?", (article_id,)).fetchone()
        if row is None:
            return None
        source = mapping.source_from(row[5:])
        return ArticleState(article_id, source, Status(row[0]), bool(row[1]), row[2], bool(row[3]), row[4])

    @sensible
    def body(self, article_id: str) -> ArticleBody | None:
        """The text and cuts of an article, or None."""
        sql = "SELECT text, cuts FROM body JOIN article ON article = number WHERE id = ?"
        row = execute(self._database, sql, (article_id,)).fetchone()
        return ArticleBody(article_id, row[0], mapping.cuts_from(row[1])) if row else None

    def same_text(self, text_hash: str) -> str:
        """The id of the article, not removed, whose text has this SHA-256; empty for none."""
        sql = "SELECT id FROM article WHERE text_hash = ? AND removed = 0 ORDER BY number LIMIT 1"
        row = execute(self._database, sql, (text_hash,)).fetchone()
        return str(row[0]) if row else ""

    def same_words(self, marks: Sequence[bytes]) -> dict[bytes, str]:
        """For each `fingerprint`, the id of the first article, not removed, whose words have it; others are left out."""
        found: dict[bytes, str] = {}
        for first in range(0, len(marks), _CHUNK):
            chunk = marks[first : first + _CHUNK]
            sql = (
                f"SELECT fingerprint, id FROM article WHERE fingerprint IN ({','.join('?' * len(chunk))})"
                " AND removed = 0 ORDER BY number DESC"
            )
            found.update((bytes(mark), str(one)) for mark, one in execute(self._database, sql, chunk))
        return found

    def is_known(self, article_id: str) -> bool:
        """Whether an article of this id is in the file, removed or not."""
        return execute(self._database, "SELECT 1 FROM article WHERE id = ?", (article_id,)).fetchone() is not None

    # ------------------------------------------------------------ writing

    def add(self, articles: Sequence[NewArticle]) -> None:
        """Add articles and index them."""
        connection = self._database.connection()
        first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM article").fetchone()[0]
        originals = {one.original.hash: one.original for one in articles if one.original}
        for known in execute(self._database, _KNOWN_ORIGINALS, (json.dumps([*originals]),)).fetchall():
            del originals[known[0]]
        _add_originals(connection, originals.values())
        connection.executemany(
            f"INSERT INTO article (number, id, {mapping.SOURCE_COLUMNS}, status, flagged, note, removed, annotations,"
            " source_file, original, media_type, encoding, extractor, text_hash, fingerprint, added_at)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                (
                    number, article.id, *mapping.source_values(article.source), article.status.value, article.flagged,
                    article.note, article.source_file, article.original_hash, article.media_type, article.encoding,
                    article.extractor, article.text_hash, article.fingerprint, article.added_at,
                )
                for number, article in enumerate(articles, start=first)
            ),
        )  # fmt: skip
        connection.executemany(
            "INSERT INTO body (article, text, cuts) VALUES (?, ?, ?)",
            ((number, one.text, mapping.cuts_text(one.cuts)) for number, one in enumerate(articles, start=first)),
        )
        for number, article in enumerate(articles, start=first):
            self._new[article.id] = (number, article.text)
            self._bare.add(article.id)
            self._index.add_article(number, article.source.headline, article.text, has_note=bool(article.note))
            self._count(article.status, article.flagged, 1)
        self._tallies.add(tallies.UNTOUCHED, len(articles))

    def write_state(self, before: ArticleState, after: ArticleState) -> None:
        """Change an article from one state to another; the index and the counts follow."""
        number = self.number(after.id)
        self._bare.discard(after.id)
        columns = mapping.SOURCE_COLUMNS.replace(",", " = ?,") + " = ?"
        execute(
            self._database,
            f"UPDATE article SET {columns}, status = ?, flagged = ?, note = ?, removed = ?, story = ? WHERE number = ?",
            (
                *mapping.source_values(after.source),
                after.status.value,
                after.flagged,
                after.note,
                after.removed,
                after.story,
                number,
            ),
        )
        if not before.removed:
            self._count(before.status, before.flagged, -1)
        if not after.removed:
            self._count(after.status, after.flagged, 1)
        if before.removed != after.removed:
            sql = "SELECT annotations FROM article WHERE number = ?"
            if execute(self._database, sql, (number,)).fetchone()[0] == 0:
                self._tallies.add(tallies.UNTOUCHED, -1 if after.removed else 1)
        if (before.source, before.removed) != (after.source, after.removed):
            self._index.touch_article(number)
        if before.note != after.note:
            self._index.touch_article_note(number)

    def write_body(self, after: ArticleBody) -> None:
        """Replace an article's text and cuts; hash, fingerprint and index follow."""
        number = self.number(after.id)
        self._texts.pop(after.id, None)
        self._new.pop(after.id, None)
        execute(
            self._database,
            "UPDATE body SET text = ?, cuts = ? WHERE article = ?",
            (after.text, mapping.cuts_text(after.cuts), number),
        )
        execute(
            self._database,
            "UPDATE article SET text_hash = ?, fingerprint = ? WHERE number = ?",
            (digest(after.text), fingerprint(after.text), number),
        )
        self._index.touch_article(number)

    def add_to_annotation_counts(self, counts: Mapping[str, int]) -> None:
        """Add to the kept count of annotations of each of these articles."""
        bare = [one for one in counts if one in self._bare]
        for one, number in self.numbers([one for one, by in counts.items() if by and one not in self._bare]).items():
            self.add_to_annotation_count(number, counts[one])
        self._database.connection().executemany(
            "UPDATE article SET annotations = ? WHERE number = ?", ((counts[one], self._new[one][0]) for one in bare)
        )
        self._tallies.add(tallies.UNTOUCHED, -len(bare))
        self._bare.difference_update(bare)

    def add_to_annotation_count(self, number: int, by: int) -> None:
        """Add `by` to the kept count of an article's annotations."""
        sql = "UPDATE article SET annotations = annotations + ? WHERE number = ? RETURNING annotations, removed"
        now, removed = execute(self._database, sql, (by, number)).fetchone()
        if not removed and by and 0 in {now, now - by}:
            self._tallies.add(tallies.UNTOUCHED, 1 if now == 0 else -1)

    def forget(self) -> None:
        """Drop what is kept in memory: a transaction was rolled back."""
        self._texts.clear()
        self.settle()

    def settle(self) -> None:
        """A transaction has ended: from now on the articles that it added are looked up like all others."""
        self._new.clear()
        self._bare.clear()

    def _count(self, status: Status, flagged: bool, by: int) -> None:
        self._tallies.add(tallies.STATUS + status.value, by)
        self._tallies.add(tallies.ARTICLES, by)
        if flagged:
            self._tallies.add(tallies.FLAGGED, by)


def _add_originals(connection: Connection, originals: Collection[PackedOriginal]) -> None:
    connection.originals += sum(len(one.data) for one in originals)
    large = [one for one in originals if len(one.data) >= _WRITTEN_IN_PIECES]
    others = (one for one in originals if len(one.data) < _WRITTEN_IN_PIECES)
    connection.executemany("INSERT INTO original (hash, size, data) VALUES (?, ?, ?)", others)
    for one in large:
        row = (one.hash, one.size, len(one.data))
        added = connection.execute("INSERT INTO original (hash, size, data) VALUES (?, ?, zeroblob(?))", row)
        with connection.blobopen("original", "data", added.lastrowid) as blob:
            for at in range(0, len(one.data), _PIECE):
                blob.write(memoryview(one.data)[at : at + _PIECE])
