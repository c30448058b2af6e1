"""Salvage: brings what can be read of a damaged project into a new file, and says what could not be brought.

Rows are copied as they are, at the schema version of the damaged file. Then inconsistencies are repaired from what
the file holds twice, or listed as lost. Then the new file is upgraded to the current version, and index and counts
are made anew. The damaged file is never written.
"""

from __future__ import annotations

import contextlib
import sqlite3
import zlib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from clipdesk.domain.anchor import anchor, quote_of, spans_fit
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Source
from clipdesk.domain.change import ArticleState
from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.domain.errors import ProjectError
from clipdesk.domain.fingerprint import fingerprint
from clipdesk.domain.ids import new_id
from clipdesk.domain.label import Label
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.span import Span
from clipdesk.domain.text import digest, digest_bytes
from clipdesk.store import mapping
from clipdesk.store.opening import APPLICATION_ID
from clipdesk.store.packing import unpacked
from clipdesk.store.progress import with_progress
from clipdesk.store.salvaged_decisions import drop_senseless_decisions
from clipdesk.store.salvaged_history import SalvagedHistory
from clipdesk.store.salvaged_values import empty_senseless_values
from clipdesk.store.schema import upgrades
from clipdesk.store.sqlite_errors import code_of, disk_full, reason_of
from clipdesk.store.wreck import TEXT_COPY, FoundRow, Wreck

Progress = Callable[[int, int, str], None]
_COPY = "text_copy"
HISTORY_GAPS = "history_gaps"
"""Under this key a project knows that entries of its history are lost, so that records cannot be checked against it."""
_MENDING = "Matching annotations and articles."
_ROWS_AT_ONCE, _TEXTS_AT_ONCE = 200, 100
_SHOWN = 60  # code points of a passage that name it in the report
_TABLE_WORDS = {
    "history": "entries of the history", "label": "labels", "annotator": "people", "relation": "links",
    "relation_type": "kinds of link", "original": "original files", "meta": "facts about the project",
    "decision": "rulings",
}  # fmt: skip


class Salvage:
    """The work of one salvage, into a new file that stands aside until it is whole. `items` is the report.

    Within `written`, for what SQLite may say of the new file.
    """

    def __init__(self, wreck: Wreck, target: Path) -> None:
        self._wreck = wreck
        self.items: list[ReportItem] = []
        self._mended: list[str] = []  # ids of records that are not as the history left them any more
        self._db = sqlite3.connect(target, isolation_level=None)
        self._db.execute(f"PRAGMA application_id = {APPLICATION_ID:d}")
        self._history = SalvagedHistory(self._db)
        self._db.execute("PRAGMA synchronous = OFF")  # nothing is kept of it unless it is finished and synced
        for step in upgrades.UPGRADES[: wreck.version]:
            step(self._db)
        self._db.execute(f"PRAGMA user_version = {wreck.version:d}")
        self._db.execute(f"CREATE TEMP TABLE {_COPY} (number INTEGER PRIMARY KEY, headline, text)")

    def run(self, progress: Progress) -> None:
        """Do it all. Raises CancelledError when `progress` does; then the new file is of no use."""
        with with_progress(self._db, progress, 0, 0, _MENDING) as steady:
            self._run(steady)

    def _run(self, progress: Progress) -> None:
        self._db.execute("BEGIN")
        self._gather(progress)
        self._history.mend(lambda done, total: progress(done, total, "Reading the history."))
        self._wreck.lost["history"] += self._history.lost
        if self._wreck.lost["history"] or "history" in self._wreck.hurt or self._history.has_gaps():
            self._db.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, '1')", (HISTORY_GAPS,))
        self._mend_articles(progress)
        self._mend_originals()
        self._mend_people_and_labels()
        self._mend_annotations(progress)
        self._mend_relations()
        self.items += [*drop_senseless_decisions(self._db), *empty_senseless_values(self._db)]
        self._history.forget(self._mended)
        _drop_what_refers_to_nothing(self._db, self._wreck.lost)
        self._count_lost_rows()
        progress(0, 0, _MENDING)
        self._db.execute("INSERT OR IGNORE INTO meta (key, value) VALUES ('id', ?)", (new_id(),))
        self._db.execute("COMMIT")
        upgrades.upgrade(self._db, self._wreck.version)

    def close(self) -> None:
        """Close the new file."""
        self._db.close()

    def _say(self, name: str, outcome: Outcome, reason: str, article_id: str = "") -> None:
        self.items.append(ReportItem(name, outcome, reason, article_id))

    def _rows(self, sql: str, values: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
        return self._db.execute(sql, values).fetchall()

    # ------------------------------------------------------------ rows

    def _gather(self, progress: Progress) -> None:
        """Copy every row that can be read and that the table accepts; of two with the same identity, the first."""
        for number, row in enumerate(self._wreck.rows(), 1):
            self._take(row)
            if number % _ROWS_AT_ONCE == 0:
                progress(self._wreck.pages_seen, self._wreck.page_count, "Reading what is left of the file.")

    def _take(self, row: FoundRow) -> None:
        shape = row.shape
        if shape.table == TEXT_COPY:
            number, headline, _, text = row.values[:4]
            self._db.execute(f"INSERT OR IGNORE INTO {_COPY} VALUES (?, ?, ?)", (number, headline, text))
            return
        marks = ", ".join("?" * len(shape.columns))
        sql = f"INSERT OR IGNORE INTO {shape.table} ({', '.join(shape.columns)}) VALUES ({marks})"
        with contextlib.suppress(OverflowError):  # a number that SQLite never wrote
            self._db.execute(sql, row.values)

    # ------------------------------------------------------------ articles

    def _mend_articles(self, progress: Progress) -> None:
        """Replace damaged texts by those in the search index, if it has them; list what was not listed as lost yet."""
        sql = (
            "SELECT article.number, id, article.headline, source_file, removed, text_hash, body.text, copy.text"
            f" FROM article LEFT JOIN body ON body.article = article.number LEFT JOIN {_COPY} AS copy ON copy.number = article.number"
            " WHERE article.number BETWEEN ? AND ?"
        )
        for number, article_id, headline, file, removed, text_hash, text, copied in _of_articles(
            self._db, sql, progress
        ):
            name = str(headline or file or f"article {number}")
            if isinstance(text, str) and digest(text) == text_hash:
                if not removed:
                    self._say(name, Outcome.TAKEN, "", str(article_id))
                continue
            self._db.execute("DELETE FROM body WHERE article = ?", (number,))
            if isinstance(copied, str) and digest(copied) == text_hash:
                self._db.execute("INSERT INTO body VALUES (?, ?, '[]')", (number, copied))
                words = "Its text is from the search index; what the import had cut away is lost."
                self._say(name, Outcome.CHANGED, words, str(article_id))
            else:
                self._db.execute("DELETE FROM article WHERE number = ?", (number,))
                if not removed:
                    self._say(name, Outcome.SKIPPED, "Its text is lost.")
        self._name_the_nameless()

    def _name_the_nameless(self) -> None:
        """Give texts without an article a new article of which nothing else is known."""
        sql = (
            f"SELECT article, body.text, copy.text, copy.headline FROM body LEFT JOIN {_COPY} AS copy ON copy.number = article"
            " WHERE article NOT IN (SELECT number FROM article)"
        )
        for number, text, copied, headline in self._rows(sql):
            self._add_article(number, str(text), str(headline or ""), is_sure=text == copied)
        sql = (
            f"SELECT number, text, headline FROM {_COPY} WHERE number NOT IN (SELECT number FROM article)"
            " AND typeof(text) = 'text'"
        )
        for number, text, headline in self._rows(sql):
            if self._has_annotations(number):
                self._db.execute("INSERT INTO body VALUES (?, ?, '[]')", (number, text))
                self._add_article(number, str(text), str(headline or ""), is_sure=False)

    def _has_annotations(self, number: object) -> bool:
        return bool(self._rows("SELECT 1 FROM annotation WHERE article = ? LIMIT 1", (number,)))

    def _add_article(self, number: object, text: str, headline: str, *, is_sure: bool) -> None:
        tagged = self._history.annotation_with("article", int(str(number)))
        article_id = tagged.article_id if tagged is not None else new_id()
        known = self._history.record(article_id, ArticleState) or ArticleState(article_id, Source(headline=headline))
        columns = self._rows("SELECT name, type FROM pragma_table_info('article')")
        values: dict[str, object] = {str(name): {"TEXT": "", "BLOB": b""}.get(str(kind), 0) for name, kind in columns}
        values |= dict(zip(mapping.SOURCE_COLUMNS.split(", "), mapping.source_values(known.source), strict=True))
        values |= {
            "number": number, "id": article_id, "status": known.status.value, "flagged": known.flagged,
            "note": known.note, "removed": known.removed, "text_hash": digest(text), "fingerprint": fingerprint(text),
            "media_type": "text/plain", **({"story": known.story} if "story" in values else {}),
        }  # fmt: skip
        marks = ", ".join("?" * len(values))
        sql = f"INSERT OR IGNORE INTO article ({', '.join(values)}) VALUES ({marks})"
        if self._db.execute(sql, tuple(values.values())).rowcount and not known.removed:
            words = "What is known of it is from the history, or lost."
            words += "" if is_sure else " Its text could not be checked."
            self._say(known.source.headline or headline or text[:_SHOWN], Outcome.CHANGED, words, article_id)

    def _mend_originals(self) -> None:
        for (content_hash,) in self._rows("SELECT hash FROM original"):
            (data,) = self._db.execute("SELECT data FROM original WHERE hash = ?", (content_hash,)).fetchone()
            try:
                is_whole = digest_bytes(unpacked(data)) == content_hash
            except zlib.error:
                is_whole = False
            if not is_whole:
                self._db.execute("DELETE FROM original WHERE hash = ?", (content_hash,))
        sql = (
            "SELECT headline, source_file, id FROM article WHERE original <> '' AND removed = 0"
            " AND original NOT IN (SELECT hash FROM original) AND length(original) = 64"
        )
        for headline, file, article_id in self._rows(sql):
            if self._knows_originals():
                self._say(str(headline or file), Outcome.CHANGED, "The original file is lost.", str(article_id))

    def _knows_originals(self) -> bool:
        """Whether originals were lost at all: an article from another project names one that was never here."""
        return bool(self._wreck.lost["original"]) or bool(self._rows("SELECT 1 FROM original LIMIT 1"))

    # ------------------------------------------------------------ annotations

    def _mend_people_and_labels(self) -> None:
        """Restore lost records that annotations refer to from the history, or make new ones with a name that says so."""
        for number in _missing(self._db, "annotator", "annotation", "relation"):
            tagged = self._history.annotation_with("annotator", number)
            known = self._history.record(tagged.annotator_id, Annotator) if tagged else None
            person = known or Annotator(tagged.annotator_id if tagged else new_id(), f"recovered-{number}")
            self._db.execute(
                "INSERT OR IGNORE INTO annotator (number, id, key, name, is_assistant) VALUES (?, ?, ?, ?, ?)",
                (number, person.id, person.key, person.name, person.is_assistant),
            )
            words = "It was restored from the history." if known else "The name of somebody who annotated is lost."
            self._say(person.key, Outcome.CHANGED, words)
        for number in _missing(self._db, "label", "annotation"):
            self._mend_label(number)
        sql = "SELECT number, id FROM label WHERE parent <> '' AND parent NOT IN (SELECT id FROM label)"
        for row in self._rows(sql):
            self._db.execute("UPDATE label SET parent = '' WHERE number = ?", row[:1])
            self._mended.append(str(row[1]))

    def _mend_label(self, number: int) -> None:
        tagged = self._history.annotation_with("label", number)
        known = self._history.record(tagged.label_id, Label) if tagged else None
        label_id = tagged.label_id if tagged else new_id()
        label = known or Label(label_id, f"Recovered label {number}", _free_color(self._db), order=number)
        values = {
            "number": number, "id": label.id, "name": label.name, "color": label.color, "shortcut": label.shortcut,
            "definition": label.definition, "include": label.include, "exclude": label.exclude,
            "attributes": mapping.label_attributes_text(label.attributes), "parent": label.parent,
            "place": label.order, "whole_article": label.whole_article,
        }  # fmt: skip
        marks = ", ".join("?" * len(values))
        self._db.execute(f"INSERT OR IGNORE INTO label ({', '.join(values)}) VALUES ({marks})", tuple(values.values()))
        words = "It was restored from the history." if known else "The name and the guideline of a label are lost."
        self._say(label.name, Outcome.CHANGED, words)

    def _mend_annotations(self, progress: Progress) -> None:
        """Check that each annotation stands on its words; else find the words in the text, or list it as lost."""
        sql = (
            "SELECT number, id, headline, text FROM article JOIN body ON article = number WHERE number BETWEEN ? AND ?"
        )
        for number, article_id, headline, text in _of_articles(self._db, sql, progress):
            sql = "SELECT number, start, stop, pieces, quote, prefix, suffix FROM annotation WHERE article = ?"
            for row in self._rows(sql, (number,)):
                self._mend_annotation(row, str(text), str(headline), str(article_id))
        sql = "SELECT number, quote FROM annotation WHERE article NOT IN (SELECT number FROM article)"
        for number, quote in self._rows(sql):
            self._db.execute("DELETE FROM annotation WHERE number = ?", (number,))
            self._say(_shown(quote), Outcome.SKIPPED, "The article in which it was tagged is lost.")

    def _mend_annotation(self, row: tuple[object, ...], text: str, headline: str, article_id: str) -> None:
        number, start, stop, pieces, quote, prefix, suffix = row
        words = str(quote)
        try:
            spans = mapping.spans_from(int(str(start)), int(str(stop)), pieces if isinstance(pieces, str) else None)
        except (ValueError, TypeError):
            spans = (Span(0, 0),)
        if spans_fit(spans, len(text)) and (not spans or quote_of(text, spans) == words):
            return
        found = _only_place(text, words, str(prefix), str(suffix))
        if found is None:
            self._db.execute("DELETE FROM annotation WHERE number = ?", (number,))
            reason = f"Where it stands in “{headline}” is lost."
            self._say(_shown(words), Outcome.SKIPPED, reason, article_id)
            return
        made = anchor(text, (found,))
        self._db.execute(
            "UPDATE annotation SET start = ?, stop = ?, pieces = NULL, prefix = ?, suffix = ? WHERE number = ?",
            (found.start, found.end, made.prefix, made.suffix, number),
        )
        self._mended.append(self._db.execute("SELECT id FROM annotation WHERE number = ?", (number,)).fetchone()[0])
        self._say(_shown(words), Outcome.CHANGED, f"It was found again in “{headline}” by its words.", article_id)

    def _mend_relations(self) -> None:
        ids = "(SELECT id FROM annotation)"
        count = self._db.execute(f"DELETE FROM relation WHERE head NOT IN {ids} OR child NOT IN {ids}").rowcount
        if count:
            self._say("links", Outcome.SKIPPED, f"{count} led to an annotation that is lost.")

    # ------------------------------------------------------------ the rest

    def _count_lost_rows(self) -> None:
        for table, words in _TABLE_WORDS.items():
            count = self._wreck.lost[table]
            if count:
                self._say(words, Outcome.SKIPPED, f"{count} or more could not be read.")


def _free_color(db: sqlite3.Connection) -> str:
    """That the fewest labels have."""
    used = [row[0] for row in db.execute("SELECT color FROM label")]
    return min(LABEL_COLORS, key=used.count)


def _of_articles(connection: sqlite3.Connection, sql: str, progress: Progress) -> Iterator[tuple[object, ...]]:
    """The rows of `sql` for all articles, of which it takes the first and the last number; few texts at a time."""
    numbers = [row[0] for row in connection.execute("SELECT number FROM article ORDER BY number").fetchall()]
    for first in range(0, len(numbers), _TEXTS_AT_ONCE):
        progress(first, len(numbers), _MENDING)
        chunk = numbers[first : first + _TEXTS_AT_ONCE]
        yield from connection.execute(sql, (chunk[0], chunk[-1])).fetchall()


def _drop_what_refers_to_nothing(connection: sqlite3.Connection, lost: Counter[str]) -> None:
    # What is dropped may have been referred to itself.
    while found := list(_dangling(connection)):
        for table, number in found:
            connection.execute(f"DELETE FROM {table} WHERE rowid = ?", (number,))
            lost[table] += 1
    # How many annotations an article has is kept with it.
    sql = "UPDATE article SET annotations = (SELECT count(*) FROM annotation WHERE article = article.number)"
    connection.execute(sql)


@contextlib.contextmanager
def written(target: Path, size: int) -> Iterator[None]:
    """Let what SQLite says of a new file of about `size` bytes be a ProjectError."""
    try:
        yield
    except sqlite3.Error as error:
        if code_of(error).startswith("SQLITE_FULL"):
            raise ProjectError(disk_full(target, size), "Choose another place.") from error
        if code_of(error).startswith(("SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")):
            raise ProjectError(
                f"“{target.name}” cannot be written. {reason_of(error)}", "Choose another place."
            ) from error
        raise


def _missing(connection: sqlite3.Connection, column: str, *tables: str) -> list[int]:
    """Numbers that rows refer to in a column of the same name as the table, and that are not there."""
    union = " UNION ".join(f"SELECT {column} AS n FROM {table}" for table in tables)
    sql = f"SELECT n FROM ({union}) WHERE n NOT IN (SELECT number FROM {column}) AND n BETWEEN 1 AND 1000000"
    return [int(row[0]) for row in connection.execute(sql).fetchall()]


def _only_place(text: str, words: str, prefix: str, suffix: str) -> Span | None:
    """Where words stand in a text: with what stood around them, else alone, and only if that is one place."""
    if not words:
        return None
    for before, after in ((prefix, suffix), ("", "")):
        whole = before + words + after
        at = text.find(whole)
        if at >= 0 and text.find(whole, at + 1) < 0:
            return Span(at + len(before), at + len(before) + len(words))
    return None


def _dangling(connection: sqlite3.Connection) -> Iterator[tuple[str, int]]:
    for table, number, *_ in connection.execute("PRAGMA foreign_key_check").fetchall():
        yield str(table), int(number)


def _shown(words: object) -> str:
    text = str(words)
    return f"“{text[:_SHOWN]}…”" if len(text) > _SHOWN else f"“{text}”" if text else "a label on a whole article"
