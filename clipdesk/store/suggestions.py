"""`SuggestionRepository`: what assistants propose, and the verdicts on it.

Suggestions are no part of the history: assistants make the same ones again. A suggestion waits as long as there is no
verdict on it and nothing tagged with its label overlaps it (`waiting`). A decision does not delete it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.mapping import NOTHING
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import (
    UNCOUNTED,
    Proposed,
    QueueOrder,
    Ruling,
    Suggestion,
    Verdict,
    reading_key,
    suggestion_id,
)
from clipdesk.store import mapping, tallies
from clipdesk.store.articles import ArticleRepository
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.tallies import Tallies
from clipdesk.store.waiting import AMONG, STANDING, WAITING, waiting_rows

_NAMES = (
    "id", "label", "assistant", "start", "stop", "pieces", "quote", "prefix", "suffix", "score", "reason",
    "attributes", "said_by", "created_at",
)  # fmt: skip
_COLUMNS = ", ".join(f"one.{name}" for name in _NAMES)
_DECIDED = ", ".join(f"one.{name}" for name in ("ruling", "annotator", "annotation", "decided_at"))
_JOINED = "AS one JOIN article ON article.number = one.article"
_FEW = 20
"""Up to this many suggestions, each is checked for whether it waits, instead of reading all tags of the article."""
_ORDERS = {
    QueueOrder.SUREST: "one.score DESC",
    QueueOrder.LEAST: "one.score",
    QueueOrder.GAIN: "abs(one.score - 0.5), one.score DESC",
}
NOTHING_REPLACED: Mapping[str, Mapping[str, str]] = MappingProxyType({})
_IN_READING_ORDER = "ORDER BY one.article, one.start, one.stop DESC, one.id"


class SuggestionRepository:
    """Reads and writes suggestions and verdicts of one project. Offsets are code points."""

    def __init__(self, database: ProjectDatabase, articles: ArticleRepository, counts: Tallies) -> None:
        self._database = database
        self._articles = articles
        self._tallies = counts

    # ------------------------------------------------------------ suggestions

    def of_article(self, article_id: str, places: Iterable[Span] | None = None) -> list[Suggestion]:
        """What waits in an article, in reading order; of that, with `places`, what overlaps one by its outer bounds."""
        if places is None:
            return self._waiting("article.id = ?", (article_id,))
        sql = f"article.id = ? AND one.start < ? AND one.stop > ? AND {WAITING}"
        found = {one.id: one for place in places for one in self._found(sql, (article_id, place.end, place.start))}
        return sorted(found.values(), key=reading_key)

    def of_numbers(self, numbers: Sequence[int]) -> list[Suggestion]:
        """What waits in the articles with these numbers, by number and in reading order."""
        return self._waiting(f"one.article {AMONG}", (json.dumps(list(numbers)),))

    def waiting(self, suggestion_ids: Iterable[str]) -> list[Suggestion]:
        """Those of these that wait, in reading order."""
        ids = list(suggestion_ids)
        if len(ids) <= _FEW:
            return self._found(f"one.id {AMONG} AND {WAITING} {_IN_READING_ORDER}", (json.dumps(ids),))
        return self._waiting(f"one.id {AMONG}", (json.dumps(ids),))

    def get(self, suggestion_id: str) -> Suggestion | None:
        """The suggestion with this id, whether it waits or not, or None."""
        return next(iter(self._found("one.id = ?", (suggestion_id,))), None)

    def queue(
        self,
        *,
        limit: int = -1,
        label_ids: Collection[str] = (),
        without: Collection[str] = (),
        order: QueueOrder = QueueOrder.SUREST,
    ) -> list[Suggestion]:
        """What waits in the whole project, in this order, of some labels only or `without` others."""
        where, values = WAITING, list[object]()
        for is_in, chosen in (("IN", label_ids), ("NOT IN", without)):
            if chosen:
                where += f" AND one.label {is_in} (SELECT value FROM json_each(?))"
                values.append(json.dumps(sorted(chosen)))
        in_order = f"ORDER BY {_ORDERS[order]}, one.article, one.start LIMIT ?"
        return self._found(f"{where} {in_order}", (*values, limit))

    def waiting_in_articles(self) -> list[tuple[str, str, int]]:
        """How many wait, by the ids of article and label. Counts them: not for hot paths."""
        sql = (
            f"SELECT article.id, one.label, count(*) FROM suggestion {_JOINED}"
            f" WHERE {WAITING} GROUP BY one.article, one.label"
        )
        return list(execute(self._database, sql))

    def every(self, article_id: str = "") -> list[Suggestion]:
        """Every suggestion of the file, or of one article, also what does not wait; `check` reads all."""
        where, values = ("article.id = ?", (article_id,)) if article_id else ("1", ())
        return self._found(f"{where} {_IN_READING_ORDER}", values)

    def _found(self, where: str, values: Sequence[object]) -> list[Suggestion]:
        sql = f"SELECT {_COLUMNS}, article.id FROM suggestion {_JOINED} WHERE {where}"
        return [suggestion_from(row, row[-1]) for row in execute(self._database, sql, values)]

    def _waiting(self, where: str, values: Sequence[object]) -> list[Suggestion]:
        """Those of these that wait, in reading order."""
        sql = (
            f"SELECT {_COLUMNS}, article.id, one.article FROM suggestion {_JOINED}"
            f" WHERE {where} AND {STANDING} {_IN_READING_ORDER}"
        )
        rows = execute(self._database, sql, values).fetchall()
        return [suggestion_from(row, row[-2]) for row in waiting_rows(self._database, rows)]

    # ------------------------------------------------------------ what was read

    def unread(self, version: str) -> list[int]:
        """The numbers of the articles that no assistants of this version have read as they are now."""
        sql = (
            "SELECT number FROM article LEFT JOIN proposing ON article = number"
            " WHERE removed = 0 AND coalesce(stamp, '') <> text_hash || ' ' || ? ORDER BY number"
        )
        return [row[0] for row in execute(self._database, sql, (version,))]

    def is_read(self, article_id: str, version: str) -> bool:
        """Whether assistants of this version have read an article as it is now."""
        sql = "SELECT 1 FROM article JOIN proposing ON article = number WHERE id = ? AND stamp = text_hash || ' ' || ?"
        return execute(self._database, sql, (article_id, version)).fetchone() is not None

    def keep(self, made: Proposed) -> bool:
        """Replace what assistants proposed before by what they propose now; the caller holds the transaction.

        Of two that propose the same, the surer one is kept. Does nothing and returns False if the text has changed
        since.
        """
        sql = "SELECT number FROM article WHERE id = ? AND text_hash = ?"
        row = execute(self._database, sql, (made.article_id, made.text_hash)).fetchone()
        if row is None:
            return False
        sql = f"DELETE FROM suggestion WHERE article = ? AND assistant {AMONG}"
        execute(self._database, sql, (row[0], json.dumps(made.assistants)))
        self.add(made.suggestions)
        if made.version:
            values = (row[0], f"{made.text_hash} {made.version}")
            execute(self._database, "INSERT OR REPLACE INTO proposing (article, stamp) VALUES (?, ?)", values)
        return True

    def add(self, made: Iterable[Suggestion]) -> None:
        """Add suggestions; of two of the same id, the surer one is kept."""
        columns = ("article", *_NAMES)
        others = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")
        self._database.connection().executemany(
            f"INSERT INTO suggestion ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"
            f" ON CONFLICT (id) DO UPDATE SET {others} WHERE excluded.score > score",
            ((self._articles.number(one.article_id), *values_of(one)) for one in made),
        )

    def replace(self, article_id: str, made: Iterable[Suggestion]) -> None:
        """Hold these suggestions in place of all that an article had, whose text was changed."""
        number = self._articles.number(article_id)
        for table in ("suggestion", "proposing"):
            execute(self._database, f"DELETE FROM {table} WHERE article = ?", (number,))
        self.add(made)

    # ------------------------------------------------------------ labels that were merged

    def follow_merge(self, old: str, into: str) -> tuple[list[str], list[str]]:
        """Let what is suggested with the label `old` be suggested with `into`. The old ones stay, and do not wait.

        Returns what `follow_parting` cannot tell: the ids of those that were suggested with `into` before and look like
        copies of the old ones, and of those whose speaker was suggested with `into` before.
        """
        rows = self._found("one.label = ?", (old,))
        moved = {one.id: suggestion_id(one.article_id, into, one.spans) for one in rows}
        known = {one.id: one for one in self._found(f"one.id {AMONG}", (_ids(moved.values()),))}
        copies = [one._replace(id=moved[one.id], label_id=into) for one in rows]
        said = execute(self._database, f"SELECT id FROM suggestion WHERE said_by {AMONG}", (_ids(known),))
        speaking = [row[0] for row in said]
        self.add(one for one in copies if one.id not in known)
        self._follow_speakers(moved)
        return [one.id for one in copies if known.get(one.id) == one], speaking

    def follow_parting(self, old: str, into: str, alike: Collection[str] = (), speaking: Collection[str] = ()) -> None:
        """Undo `follow_merge`, which returned `alike` and `speaking`: what it added goes, what was there before stays."""
        rows = self._found("one.label = ?", (old,))
        moved = {suggestion_id(one.article_id, into, one.spans): one for one in rows}
        copies = self._found(f"one.id {AMONG}", (_ids(moved.keys() - set(alike)),))
        added = [one.id for one in copies if one == moved[one.id]._replace(id=one.id, label_id=into)]
        execute(self._database, f"DELETE FROM suggestion WHERE id {AMONG}", (_ids(added),))
        self._follow_speakers({new: one.id for new, one in moved.items()}, speaking)

    def _follow_speakers(self, moved: Mapping[str, str], but: Collection[str] = ()) -> None:
        """Let suggestions, but those with certain ids, name their speakers by other ids."""
        pairs = json.dumps(dict(moved))
        execute(
            self._database,
            "WITH moved AS MATERIALIZED (SELECT key, value FROM json_each(?)) UPDATE suggestion"
            " SET said_by = (SELECT value FROM moved WHERE key = said_by) WHERE said_by IN (SELECT key FROM moved)"
            f" AND NOT id {AMONG}",
            (pairs, _ids(but)),
        )

    def verdicts_on(self, label_id: str) -> list[Verdict]:
        """The verdicts on suggestions of a label."""
        return self._verdicts(f"one.label = ? {_IN_READING_ORDER}", (label_id,))

    # ------------------------------------------------------------ verdicts

    def verdict(self, suggestion_id: str) -> Verdict | None:
        """What became of a suggestion, or None."""
        return next(iter(self._verdicts("one.id = ?", (suggestion_id,))), None)

    def verdicts_of(self, article_id: str) -> list[Verdict]:
        """The verdicts in an article, in reading order."""
        return self._verdicts(f"article.id = ? {_IN_READING_ORDER}", (article_id,))

    def verdicts_said_by(self, suggestion_id: str) -> list[Verdict]:
        """The verdicts on suggestions whose speaker is this suggestion."""
        return self._verdicts("one.said_by = ? AND one.said_by <> ''", (suggestion_id,))

    def every_verdict(self) -> list[Verdict]:
        """All verdicts; what a learner reads."""
        return self._verdicts(f"1 {_IN_READING_ORDER}", ())

    def _verdicts(self, where: str, values: Sequence[object]) -> list[Verdict]:
        sql = f"SELECT {_COLUMNS}, {_DECIDED}, article.id FROM verdict {_JOINED} WHERE {where}"
        found = execute(self._database, sql, values).fetchall()
        return [_verdict(row) for row in found]

    def write_verdict(self, before: Verdict | None, after: Verdict | None) -> None:
        """Add, change or remove one verdict; the counts follow."""
        if before is not None:
            execute(self._database, "DELETE FROM verdict WHERE id = ?", (before.id,))
            _count(self._tallies, before, -1)
        if after is not None:
            columns = ("article", *_NAMES, "ruling", "annotator", "annotation", "decided_at")
            values = (
                self._articles.number(after.article_id), *values_of(after.suggestion), after.ruling.value,
                after.annotator_id, after.annotation_id, after.decided_at,
            )  # fmt: skip
            marks = ", ".join("?" * len(columns))
            execute(self._database, f"INSERT INTO verdict ({', '.join(columns)}) VALUES ({marks})", values)
            _count(self._tallies, after, 1)


def rename_values(
    suggestions: SuggestionRepository,
    label_id: str,
    names: Mapping[str, str],
    back: Mapping[str, Mapping[str, str]] = NOTHING_REPLACED,
) -> dict[str, dict[str, str]]:
    """Give values in suggestions of a label other names; one that such a name had before is replaced.

    Returns the values, by the id of the suggestion, that the names as they were would not give back; `back` are such
    ones, to be given back.
    """
    replaced: dict[str, dict[str, str]] = {}
    for one in suggestions._found("one.label = ?", (label_id,)):
        values = renamed(one.attributes, names, back.get(one.id, {}))
        if values != one.attributes:
            text = mapping.attributes_text(values)
            execute(suggestions._database, "UPDATE suggestion SET attributes = ? WHERE id = ?", (text, one.id))
        replaced |= {one.id: lost} if (lost := lost_by(one.attributes, names)) else {}
    return replaced


def renamed(
    values: Mapping[str, str], names: Mapping[str, str], back: Mapping[str, str] = NOTHING
) -> Mapping[str, str]:
    """Values under other names; those that they came from (`lost_by`), where these are given `back`."""
    if back and renamed(back, _inverse(names)) == values:
        return back
    kept = {name: value for name, value in values.items() if name not in names}
    return kept | {names[name]: value for name, value in values.items() if name in names}


def lost_by(values: Mapping[str, str], names: Mapping[str, str]) -> dict[str, str]:
    """The values, where giving them other names and back makes others of them; else nothing."""
    return dict(values) if renamed(renamed(values, names), _inverse(names)) != values else {}


def _inverse(names: Mapping[str, str]) -> dict[str, str]:
    return {new: old for old, new in names.items()}


def _ids(ids: Iterable[str]) -> str:
    return json.dumps(list(ids))


def _count(counts: Tallies, one: Verdict, by: int) -> None:
    if one.suggestion.assistant not in UNCOUNTED:
        counts.add(f"{tallies.RULING}{one.ruling.value}:{one.suggestion.label_id}", by)


def values_of(one: Suggestion) -> tuple[object, ...]:
    """What is stored of a suggestion beside the number of its article."""
    found = one.anchor
    return (
        one.id, one.label_id, one.assistant, found.start, found.end, mapping.pieces_text(found.spans), found.quote,
        found.prefix, found.suffix, one.score, one.reason, mapping.attributes_text(one.attributes), one.said_by,
        one.created_at,
    )  # fmt: skip


@sensible
def _verdict(row: Sequence[Any]) -> Verdict:
    return Verdict(suggestion_from(row, row[-1]), Ruling(row[14]), *row[15:18])


@sensible
def suggestion_from(row: Sequence[Any], article_id: str) -> Suggestion:
    """The suggestion of which this was stored; see `values_of`."""
    spans = mapping.spans_from(*row[3:6]) if row[5] else (Span(row[3], row[4]),)
    attributes = mapping.attributes_from(row[11]) if row[11] else NOTHING
    return Suggestion(
        row[0], article_id, row[1], row[2], Anchor(spans, *row[6:9]), row[9], row[10], attributes, row[12], row[13]
    )
