"""`AnnotationRepository`: annotations and the relations between them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from operator import eq
from typing import Any, NamedTuple

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.annotation import NO_ATTRIBUTES, Annotation, Relation
from clipdesk.domain.span import Span
from clipdesk.store import mapping, tallies
from clipdesk.store.articles import ArticleRepository
from clipdesk.store.codebooks import Numbers
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import SENSELESS, senseless, sensible
from clipdesk.store.tallies import Tallies

_COLUMNS = (
    "annotation.id, annotation.label, annotator, start, stop, pieces, quote, prefix, suffix, annotation.note,"
    " attributes, origin, created_at, modified_at"
)
_new: Any = tuple.__new__
_PORTION = 500
"""Rows that are brought into reading order at once."""
_AMONG = "id IN (SELECT value FROM json_each(?))"

_RELATIONS = (
    "SELECT relation.id, type, head, child, annotator, created_at, article.id FROM relation"
    " JOIN article ON article.number = article WHERE "
)
_TABLES = "annotation article relation label relation_type annotator verdict person decision".split()
_GONE = (
    "SELECT record FROM history_item WHERE seq IN (SELECT seq FROM history WHERE state IN ('done', 'final'))"
    f" {' '.join(f'AND record NOT IN (SELECT id FROM {one})' for one in _TABLES)}"
    " GROUP BY record ORDER BY max(seq), record"
)


class WrittenRow(NamedTuple):
    """Where an annotation stands and what is written in it; `number` is its own, `article` that of its article."""

    number: int
    article: int
    start: int
    stop: int
    id: str
    label_id: str
    quote: str
    note: str
    attributes: Mapping[str, str]


class AnnotationRepository:
    """Reads annotations of one project, which `AnnotationRows` writes, and reads and writes the relations between them."""

    def __init__(
        self,
        database: ProjectDatabase,
        numbers: Numbers,
        articles: ArticleRepository,
        counts: Tallies,
    ) -> None:
        self._database = database
        self._numbers = numbers
        self._articles = articles
        self._tallies = counts

    # ------------------------------------------------------------ reading

    def known(self, ids: Sequence[str]) -> set[str]:
        """Which of these ids annotations have already."""
        sql = f"SELECT id FROM annotation WHERE {_AMONG}"
        return {row[0] for row in execute(self._database, sql, (json.dumps(ids),))} if ids else set()

    @sensible
    def gone(self) -> list[str]:
        """The ids that annotations had once, and maybe other records that are not there, by when a command touched them last.

        Commands that were undone do not count.
        """
        return [str(row[0]) for row in execute(self._database, _GONE)]

    def get(self, annotation_id: str) -> Annotation | None:
        """The annotation with this id, or None."""
        sql = f"SELECT {_COLUMNS}, article.id FROM annotation JOIN article ON article.number = article WHERE annotation.id = ?"
        row = execute(self._database, sql, (annotation_id,)).fetchone()
        return self._annotation(row, row[-1]) if row else None

    def of_article(self, article_id: str) -> list[Annotation]:
        """The annotations of an article in reading order; none for an article that is not there."""
        sql = (
            f"SELECT {_COLUMNS}, article FROM annotation WHERE article = (SELECT number FROM article WHERE id = ?)"
            " ORDER BY start"
        )
        return [
            self._annotation(row, article_id) for row in _in_reading_order(execute(self._database, sql, (article_id,)))
        ]

    def starting_at(self, article_id: str, offset: int) -> list[Annotation]:
        """The annotations of an article that begin at the code point `offset`, without the labels on the whole article."""
        sql = f"SELECT {_COLUMNS} FROM annotation WHERE article = ? AND start = ? AND stop > 0"
        rows = execute(self._database, sql, (self._articles.number(article_id), offset)).fetchall()
        return [self._annotation(row, article_id) for row in rows]

    def of_numbers(self, numbers: Sequence[int]) -> Iterator[Annotation]:
        """The annotations of the articles with these numbers (ascending), in reading order."""
        ids = self._articles.ids(numbers)
        marks = ",".join("?" * len(ids))
        sql = f"SELECT {_COLUMNS}, article FROM annotation WHERE article IN ({marks}) ORDER BY article, start"
        for row in _in_reading_order(execute(self._database, sql, list(ids))):
            # In a damaged file the index may name articles that the table does not have.
            if row[-1] not in ids:
                raise senseless(KeyError(row[-1]))
            yield self._annotation(row, ids[row[-1]])

    def relations_of_numbers(self, numbers: Sequence[int]) -> list[Relation]:
        """The relations within the articles with these numbers, oldest first."""
        marks = ",".join("?" * len(numbers))
        sql = f"{_RELATIONS} article IN ({marks}) ORDER BY relation.number"
        return [self._relation(row, row[-1]) for row in execute(self._database, sql, list(numbers))]

    def of_whole_article(self, article_id: str) -> list[Annotation]:
        """The labels that stand on the whole article."""
        sql = f"SELECT {_COLUMNS} FROM annotation WHERE article = ? AND start = 0 AND stop = 0"
        rows = execute(self._database, sql, (self._articles.number(article_id),)).fetchall()
        return [self._annotation(row, article_id) for row in rows]

    def with_label(
        self, label_id: str, *, limit: int = -1, first: int = 0, skipped: int = 0
    ) -> list[tuple[int, Annotation]]:
        """Annotations of a label with the number of their article, by it and in reading order: all, or the first `limit`.

        From the article with number `first` on, without as many as are `skipped`.
        """
        sql = (
            f"SELECT {_COLUMNS}, article.id, article.number FROM annotation JOIN article ON article.number = article"
            " WHERE label = ? AND article >= ? ORDER BY article, start, stop DESC, annotation.id LIMIT ? OFFSET ?"
        )
        number = self._numbers.label_or_zero(label_id)
        rows = execute(self._database, sql, (number, first, limit, skipped)).fetchall()
        return [(row[-1], self._annotation(row, row[-2])) for row in rows]

    def words_of(self, label_id: str) -> Iterator[tuple[int, int, str, str, str]]:
        """Number, number of the article, words, note and id of the annotator of each annotation of a label, in order."""
        sql = (
            "SELECT number, article, quote, note, annotator FROM annotation WHERE label = ?"
            " ORDER BY article, start, stop DESC, id"
        )
        rows = execute(self._database, sql, (self._numbers.label_or_zero(label_id),))
        return ((*row[:4], self._numbers.annotator_ids[row[4]]) for row in rows)

    def numbered(self, numbers: Sequence[int]) -> list[tuple[int, Annotation]]:
        """The annotations with these numbers, each with the number of its article, by it and in reading order."""
        sql = (
            f"SELECT {_COLUMNS}, article.id, article.number FROM annotation JOIN article ON article.number = article"
            " WHERE annotation.number IN (SELECT value FROM json_each(?))"
            " ORDER BY article, start, stop DESC, annotation.id"
        )
        rows = execute(self._database, sql, (json.dumps(numbers),)).fetchall()
        return [(row[-1], self._annotation(row, row[-2])) for row in rows]

    def written(
        self, label_ids: Iterable[str], annotator_ids: Iterable[str], *, with_values: bool
    ) -> Iterator[WrittenRow]:
        """The place and words of annotations of these labels and annotators, or of all where none is given, in no order.

        Without `with_values` their attributes are left out.
        """
        conditions, values = list[str](), list[str]()
        for column, numbers in (
            ("label", [self._numbers.label_or_zero(one) for one in label_ids]),
            ("annotator", [self._numbers.annotator_or_zero(one) for one in annotator_ids]),
        ):
            if numbers:
                conditions.append(f"{column} IN (SELECT value FROM json_each(?))")
                values.append(json.dumps(numbers))
        where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
        attributes = "attributes" if with_values else "NULL"
        sql = f"SELECT number, article, start, stop, id, label, quote, note, {attributes} FROM annotation{where}"
        labels = self._numbers.label_ids
        return (
            WrittenRow(
                row[0], row[1], row[2], row[3], row[4], labels[row[5]], row[6], row[7], mapping.attributes_from(row[8])
            )
            for row in execute(self._database, sql, values)
        )

    def values_of(self, label_id: str) -> dict[tuple[str, str], int]:
        """How many annotations of a label have each value of each attribute, by name and value."""
        sql = (
            "SELECT pair.key, pair.value, count(*) FROM annotation, json_each(annotation.attributes) AS pair"
            " WHERE label = ? GROUP BY 1, 2"
        )
        rows = execute(self._database, sql, (self._numbers.label_or_zero(label_id),))
        return {(name, value): count for name, value, count in rows}

    def under_both(self, label_id: str, other_id: str) -> list[tuple[str, str]]:
        """The ids of annotations of one label, each with one of the other by the same person on the same passage.

        Passages are the same by their outer bounds: pieces may differ.
        """
        sql = (
            "SELECT one.id, other.id FROM annotation one JOIN annotation other"
            " ON other.article = one.article AND other.start = one.start AND other.stop = one.stop"
            " AND other.annotator = one.annotator WHERE one.label = ? AND other.label = ?"
        )
        numbers = (self._numbers.label_or_zero(label_id), self._numbers.label_or_zero(other_id))
        return [(one, other) for one, other in execute(self._database, sql, numbers)]

    def quotes(self) -> list[tuple[str, str]]:
        """The words of every tagged passage, and the id of its label; whole articles and removed ones left out."""
        sql = (
            "SELECT quote, annotation.label FROM annotation JOIN article ON article.number = article"
            " WHERE removed = 0 AND stop > 0 ORDER BY annotation.number"
        )
        return [(quote, self._numbers.label_ids[label]) for quote, label in execute(self._database, sql)]

    def relations_of_article(self, article_id: str) -> list[Relation]:
        """The relations within an article, oldest first."""
        sql = (
            "SELECT id, type, head, child, annotator, created_at FROM relation"
            " WHERE article = (SELECT number FROM article WHERE id = ?) ORDER BY number"
        )
        return [self._relation(row, article_id) for row in execute(self._database, sql, (article_id,)).fetchall()]

    def relations_of(self, annotation_ids: Iterable[str]) -> list[Relation]:
        """Every relation that begins or ends in one of these annotations, each once, oldest first."""
        among, ids = "IN (SELECT value FROM json_each(?))", json.dumps(list(annotation_ids))
        sql = f"{_RELATIONS} head {among} OR child {among} ORDER BY relation.number"
        return [self._relation(row, row[-1]) for row in execute(self._database, sql, (ids, ids))]

    def relations_of_type(self, type_id: str) -> list[Relation]:
        """Every relation of one type, oldest first."""
        sql = _RELATIONS + "type = ? ORDER BY relation.number"
        rows = execute(self._database, sql, (self._numbers.relation_type(type_id),)).fetchall()
        return [self._relation(row, row[-1]) for row in rows]

    def relation(self, relation_id: str) -> Relation | None:
        """The relation with this id, or None."""
        sql = _RELATIONS + "relation.id = ?"
        row = execute(self._database, sql, (relation_id,)).fetchone()
        return self._relation(row, row[-1]) if row else None

    def _annotation(self, row: Sequence[Any], article_id: str) -> Annotation:
        try:
            spans: tuple[Span, ...] = ()
            if row[5] is None:
                if row[4]:
                    spans = (_new(Span, row[3:5]),)
            else:
                spans = mapping.spans_from(*row[3:6])
            # `tuple.__new__` makes a named tuple without a call in Python; an article may have ten thousand.
            made: Annotation = _new(
                Annotation,
                (
                    row[0],
                    article_id,
                    self._numbers.label_ids[row[1]],
                    self._numbers.annotator_ids[row[2]],
                    _new(Anchor, (spans, *row[6:9])),
                    row[9],
                    NO_ATTRIBUTES if row[10] is None else mapping.attributes_from(row[10]),
                    *row[11:14],
                ),
            )
            return made
        except SENSELESS as error:
            raise senseless(error) from error

    @sensible
    def _relation(self, row: Sequence[Any], article_id: str) -> Relation:
        kind, annotator = self._numbers.relation_type_ids[row[1]], self._numbers.annotator_ids[row[4]]
        return Relation(row[0], article_id, kind, row[2], row[3], annotator, row[5])

    # ------------------------------------------------------------ writing

    def write_relation(self, before: Relation | None, after: Relation | None) -> None:
        """Add, change or remove one relation."""
        if before is not None:
            execute(self._database, "DELETE FROM relation WHERE id = ?", (before.id,))
            self._tallies.add(tallies.RELATIONS, -1)
        if after is not None:
            execute(
                self._database,
                "INSERT INTO relation (id, article, type, head, child, annotator, created_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (
                    after.id, self._articles.number(after.article_id), self._numbers.relation_type(after.type_id),
                    after.head, after.child, self._numbers.annotator(after.annotator_id), after.created_at,
                ),
            )  # fmt: skip
            self._tallies.add(tallies.RELATIONS, 1)


def _in_reading_order(coming: Iterable[Any]) -> Iterator[Any]:
    """Bring rows that the index yields by article and start into the order of `reading_key`.

    SQLite would sort all columns of all rows, which takes as long as reading them.
    """
    rows = iter(coming)
    held: list[Any] = []
    while portion := list(islice(rows, _PORTION)):
        held += portion
        starts = [row[3] for row in held]
        if any(map(eq, starts, islice(starts, 1, None))):
            held.sort(key=_row_order)
        ready = len(held) - 1
        while ready and starts[ready - 1] == starts[-1]:  # more of those may follow
            ready -= 1
        yield from held[:ready]
        del held[:ready]
    yield from held


def _row_order(row: Sequence[Any]) -> tuple[Any, ...]:
    """Sorts rows of one or several articles as `reading_key` does annotations. Raises ProjectDamagedError."""
    try:
        return row[-1], row[3], -row[4], row[0]
    except SENSELESS as error:
        raise senseless(error) from error
