"""`AnnotationRows`: adds, changes and removes annotations, any number of them at once."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import itemgetter, ne

from clipdesk.domain.anchor import quote_of, spans_fit
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import Kind, RecordChange
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.store import mapping, tallies
from clipdesk.store.articles import ArticleRepository
from clipdesk.store.codebooks import Numbers
from clipdesk.store.database import execute
from clipdesk.store.progress import with_progress
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.search import SearchIndex
from clipdesk.store.sqlite_errors import code_of
from clipdesk.store.tallies import Tallies

_COLUMNS_OF = {
    "id": ("id",), "article_id": ("article",), "label_id": ("label",), "annotator_id": ("annotator",),
    "anchor": ("start", "stop", "pieces", "quote", "prefix", "suffix"), "note": ("note",),
    "attributes": ("attributes",), "origin": ("origin",), "created_at": ("created_at",),
    "modified_at": ("modified_at",),
}  # fmt: skip
"""In which columns each field of an annotation is stored, in the order of its fields."""
_COLUMNS = tuple(chain.from_iterable(_COLUMNS_OF[name] for name in Annotation._fields))
_AS_IT_WAS = " AND ".join(f"{name} IS ?" for name in _COLUMNS)
_ADD = f"INSERT INTO annotation ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"
_REMOVE = f"DELETE FROM annotation WHERE {_AS_IT_WAS}"

_CHANGED = {
    Kind.ARTICLE: "The article was changed meanwhile.",
    Kind.BODY: "The text of the article was changed meanwhile.",
    Kind.ANNOTATION: "The annotation was changed meanwhile.",
    Kind.RELATION: "The link was changed meanwhile.",
    Kind.LABEL: "The label was changed meanwhile.",
    Kind.RELATION_TYPE: "The kind of link was changed meanwhile.",
    Kind.ANNOTATOR: "The annotator was changed meanwhile.",
    Kind.VERDICT: "What became of the suggestion was changed meanwhile.",
    Kind.PERSON: "The entry of the register was changed meanwhile.",
    Kind.DECISION: "The ruling was changed meanwhile.",
}
"""A whole sentence each: a word for the kind, put into one, could not be translated."""
_BETWEEN_NEWS = 500
"""Rows that are written between two checks whether to stop."""
Tell = Callable[[int, int, str], object]
_Pair = tuple[Annotation, Annotation]


class AnnotationRows:
    """Writes annotations of one project; counts and index follow. What is stored is checked against the article's text.

    A label that is merged into another may have hundreds of thousands of annotations. There is one statement for each
    kind of change, which SQLite runs over all rows; the same statement checks that a row is what its change says it
    was.
    """

    def __init__(
        self,
        database: ProjectDatabase,
        numbers: Numbers,
        articles: ArticleRepository,
        counts: Tallies,
        index: SearchIndex,
    ) -> None:
        self._database = database
        self._numbers = numbers
        self._articles = articles
        self._tallies = counts
        self._index = index
        self._tell: Tell = _silent

    @contextlib.contextmanager
    def reporting_to(self, tell: Tell) -> Iterator[None]:
        """Call `tell(done, total, what)` while annotations are written inside the block, with (0, 0, "") until there are many of them.

        During a long statement of SQLite the last call is repeated. Passes on the CancelledError that `tell` raises.
        """
        try:
            with with_progress(self._database.connection(), tell, 0, 0, "") as self._tell:
                yield
        finally:
            self._tell = _silent

    def apply(self, changes: Sequence[RecordChange]) -> None:
        """Apply changes of annotations, in order. `check` is called when all is written.

        Raises InvalidChangeError when an annotation is not what its change says it was.
        """
        for pairs in _without_repeats(changes):
            self._apply_distinct(pairs)

    def _apply_distinct(self, pairs: Sequence[tuple[Annotation | None, Annotation | None]]) -> None:
        """Apply changes of annotations that are all different, so that their order does not matter."""
        self.add([after for before, after in pairs if before is None and after is not None])
        self._remove([before for before, after in pairs if after is None and before is not None])
        self._change([(before, after) for before, after in pairs if before is not None and after is not None])

    def add(self, added: Sequence[Annotation]) -> None:
        """Add annotations, none of which is there yet. Raises InvalidChangeError where one is."""
        if not added:
            return
        article_numbers = self._article_numbers(added)
        try:
            self._run_for_each(_ADD, len(added), (self._row(one, article_numbers) for one in added))
        except sqlite3.IntegrityError as error:
            if code_of(error) != "SQLITE_CONSTRAINT_UNIQUE":
                raise
            raise changed_meanwhile(Kind.ANNOTATION) from error
        self._touch_notes(one.id for one in added if one.note)
        self._count((), added)

    def _remove(self, removed: Sequence[Annotation]) -> None:
        if not removed:
            return
        self._touch_notes(one.id for one in removed if one.note)
        article_numbers = self._article_numbers(removed)
        self._expect(len(removed), _REMOVE, (self._former_row(one, article_numbers) for one in removed))
        self._count(removed, ())

    def _change(self, pairs: Sequence[_Pair]) -> None:
        if not pairs:
            return
        alike: dict[tuple[bool, ...], list[_Pair]] = {}
        for pair in pairs:
            alike.setdefault(tuple(map(ne, *pair)), []).append(pair)
        before, after = [one for one, _ in pairs], [one for _, one in pairs]
        article_numbers = self._article_numbers(before + after)
        for is_other, same in alike.items():
            self._change_alike(is_other, same, article_numbers)
        self._touch_notes(one.id for one, other in pairs if one.note != other.note)
        self._count(before, after)

    def _change_alike(
        self, is_other: tuple[bool, ...], pairs: Sequence[_Pair], article_numbers: Mapping[str, int]
    ) -> None:
        """Change annotations that differ in the same fields.

        Columns that do not change are not set, as SQLite would update their indexes.
        """
        fields = [name for name, is_set in zip(Annotation._fields, is_other, strict=True) if is_set] or ["modified_at"]
        columns = [column for field in fields for column in _COLUMNS_OF[field]]
        chosen = itemgetter(*map(_COLUMNS.index, (columns[0], *columns)))  # twice the first: always a tuple
        sql = f"UPDATE annotation SET {', '.join(f'{name} = ?' for name in columns)} WHERE {_AS_IT_WAS}"
        former = (self._former_row(before, article_numbers) for before, _ in pairs)
        rows = (
            (*chosen(self._row(after, article_numbers))[1:], *row)
            for row, (_, after) in zip(former, pairs, strict=True)
        )
        self._expect(len(pairs), sql, rows)

    def check(self, annotations: Iterable[Annotation]) -> None:
        """Raises InvalidChangeError where a quote is not what the article's text says under the spans."""
        article_id, text = "", ""
        for one in annotations:
            if one.article_id != article_id:
                article_id, text = one.article_id, self._articles.text(one.article_id)
            spans, quote, _, _ = one.anchor
            start, end = spans[0] if len(spans) == 1 else (0, 0)
            if 0 <= start < end <= len(text) and text[start:end] == quote:
                continue  # nearly all: an import brings thousands
            if not spans_fit(spans, len(text)) or (spans and quote_of(text, spans) != quote):
                raise _misplaced()

    # ------------------------------------------------------------ rows

    def _article_numbers(self, annotations: Iterable[Annotation]) -> dict[str, int]:
        return self._articles.numbers({one.article_id for one in annotations})

    def _row(self, one: Annotation, article_numbers: Mapping[str, int]) -> tuple[object, ...]:
        """The values of `_COLUMNS`. Raises KeyError where article, label or annotator is not there."""
        numbers = self._numbers
        label, annotator = numbers.label(one.label_id), numbers.annotator(one.annotator_id)
        return _values(one, article_numbers[one.article_id], label, annotator)

    def _former_row(self, one: Annotation, article_numbers: Mapping[str, int]) -> tuple[object, ...]:
        """The same of what should be there. Raises InvalidChangeError where it cannot be."""
        try:
            return self._row(one, article_numbers)
        except KeyError as error:
            raise changed_meanwhile(Kind.ANNOTATION) from error

    def _run_for_each(self, sql: str, number: int, rows: Iterable[tuple[object, ...]]) -> int:
        """Run a statement once for each of `number` rows. Returns how many rows of the table that changed."""
        return int(self._database.connection().executemany(sql, self._counted(number, rows)).rowcount)

    def _counted(self, number: int, rows: Iterable[tuple[object, ...]]) -> Iterator[tuple[object, ...]]:
        for done, row in enumerate(rows):
            if done % _BETWEEN_NEWS == 0:
                self._tell(done, number, "")
            yield row
        self._tell(0, 0, "")  # what follows is not counted

    def _expect(self, number: int, sql: str, rows: Iterable[tuple[object, ...]]) -> None:
        if self._run_for_each(sql, number, rows) != number:
            raise changed_meanwhile(Kind.ANNOTATION)

    # ------------------------------------------------------------ what follows

    def _touch_notes(self, annotation_ids: Iterable[str]) -> None:
        noted = json.dumps(list(annotation_ids))
        if noted != "[]":
            sql = "SELECT number FROM annotation WHERE id IN (SELECT value FROM json_each(?))"
            for (number,) in execute(self._database, sql, (noted,)):
                self._index.touch_note(number)

    def _count(self, gone: Sequence[Annotation], come: Sequence[Annotation]) -> None:
        in_articles = Counter[str](one.article_id for one in come)
        in_articles.subtract(one.article_id for one in gone)
        self._articles.add_to_annotation_counts(in_articles)
        counts = Counter[tuple[str, str]]((one.label_id, one.annotator_id) for one in come)
        counts.subtract((one.label_id, one.annotator_id) for one in gone)
        for (label, annotator), by in counts.items():
            self._tallies.add(tallies.LABEL + label, by)
            self._tallies.add(tallies.ANNOTATOR + annotator, by)
            self._tallies.add(tallies.ANNOTATIONS, by)


def _silent(_done: int, _total: int, _what: str) -> None:
    """A `tell` that does nothing."""


def changed_meanwhile(kind: Kind) -> InvalidChangeError:
    """The error for a record that is not what a change says it was."""
    return InvalidChangeError(_CHANGED[kind], "Try again.")


def _values(annotation: Annotation, article: int, label: int, annotator: int) -> tuple[object, ...]:
    # Taken apart at once: there may be hundreds of thousands.
    own_id, _, _, _, (spans, quote, prefix, suffix), note, attributes, origin, created, modified = annotation
    start, stop = (spans[0][0], spans[-1][1]) if spans else (0, 0)
    return (
        own_id, article, label, annotator, start, stop, mapping.pieces_text(spans) if len(spans) > 1 else None,
        quote, prefix, suffix, note, mapping.attributes_text(attributes) if attributes else None,
        origin, created, modified,
    )  # fmt: skip


def _without_repeats(
    changes: Iterable[RecordChange],
) -> Iterator[Sequence[tuple[Annotation | None, Annotation | None]]]:
    """The changes in portions in which no annotation comes twice."""
    pairs: list[tuple[Annotation | None, Annotation | None]] = []
    seen = set[str]()
    for before, after in changes:
        assert before is None or isinstance(before, Annotation)
        assert after is None or isinstance(after, Annotation)
        one = after if before is None else before
        assert one is not None
        if one.id in seen:
            yield pairs
            pairs, seen = [], set()
        seen.add(one.id)
        pairs.append((before, after))
    yield pairs


def _misplaced() -> InvalidChangeError:
    return InvalidChangeError("The passage is not where it should be in this article; it was not tagged.")
