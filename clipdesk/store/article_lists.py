"""`ArticleLists`: which articles a filter finds, in which order, and what a list shows of them."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from clipdesk.domain.article import FIRST_WORDS, Status, first_words
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter
from clipdesk.domain.listing import ListedArticle
from clipdesk.store import tallies, turns
from clipdesk.store.codebooks import Numbers
from clipdesk.store.database import execute
from clipdesk.store.filter_conditions import (
    annotation_conditions,
    article_conditions,
    corpus_conditions,
    gold_conditions,
)
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.rare_annotators import articles_in_turns, is_rare
from clipdesk.store.search import Question, SearchIndex, expression_of, numbers_found
from clipdesk.store.sqlite_errors import sensible
from clipdesk.store.tallies import Tallies
from clipdesk.store.unspaced import unspaced_conditions, unspaced_parts

_KEYS = {
    ArticleSort.ADDED: "number",
    ArticleSort.PUBLISHED: "published",
    ArticleSort.HEADLINE: "lower(headline)",
    ArticleSort.OUTLET: "lower(outlet)",
    ArticleSort.ANNOTATIONS: "annotations",
}
_CHUNK = 500
_TURN = 10_000
"""Articles that are looked through at once: some milliseconds."""
_FIRST_HITS = 200
"""So many hits of a search are enough to fill the list at first."""
# The characters of a canonical text that `str.strip` strips.
_BLANKS = "\t\n \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"


class ArticleLists:
    """Finds articles; gives numbers first and rows later, so that a list of 100,000 costs little."""

    def __init__(self, database: ProjectDatabase, numbers: Numbers, counts: Tallies, index: SearchIndex) -> None:
        self._database = database
        self._index = index
        self._numbers = numbers
        self._tallies = counts

    def numbers(
        self, chosen: ArticleFilter, sort: ArticleSort = ArticleSort.ADDED, *, descending: bool = False
    ) -> Sequence[int]:
        """The numbers of the articles that `chosen` finds, in order; ties follow the order of import.

        All articles in that order are a `range` where none was removed: a list of a million costs no more than one of ten.
        """
        if sort is ArticleSort.ADDED:
            found = self._without_articles(chosen)
            if found is not None:
                return found[::-1] if descending else found
        conditions, values = article_conditions(self._database, self._numbers, chosen)
        direction = "DESC" if descending else "ASC"
        order = f"{_KEYS[sort]} {direction}, number {direction}"
        return self._all_of(f"SELECT number FROM article WHERE {' AND '.join(conditions)} ORDER BY {order}", values)

    def in_turns(
        self, chosen: ArticleFilter, sort: ArticleSort = ArticleSort.ADDED, *, descending: bool = False
    ) -> Iterator[Sequence[int]]:
        """As `numbers`, in parts that take some milliseconds each.

        In orders other than that of import the first parts are empty, until all articles are found. There is only one
        part for an unfinished word that too many words begin with: each part would take as long as all. A change made
        between two parts may or may not be seen.
        """
        if _is_nowhere(chosen, self._tallies.all()):
            return iter(())
        found = self._by_indexes(chosen, descending) if sort is ArticleSort.ADDED else None
        return found or self._looked_through(chosen, sort, descending)

    def _by_indexes(self, chosen: ArticleFilter, descending: bool) -> Iterator[Sequence[int]] | None:
        """The parts where kept counts and indexes find them, in the order of import; None elsewhere."""
        if unspaced_parts(chosen.words):
            return None
        if chosen.words.strip():
            return self._by_words(chosen.words, descending) if chosen == ArticleFilter(words=chosen.words) else None
        every = self._unbroken()
        if chosen.takes_all:
            return None if every is None else iter((every[::-1] if descending else every,))
        counts = self._tallies.all()
        if every is not None and chosen == ArticleFilter(label_id=chosen.label_id):
            return self._with_label(every, self._numbers.label_or_zero(chosen.label_id), descending)
        if is_rare(chosen, counts):
            number, made = self._numbers.annotator(chosen.annotator_id), counts[tallies.ANNOTATOR + chosen.annotator_id]
            others = article_conditions(self._database, self._numbers, replace(chosen, annotator_id=""))
            parts = articles_in_turns(self._database, number, made, *others)
            return (found[::-1] if descending else found for found in parts)
        return None

    def _looked_through(self, chosen: ArticleFilter, sort: ArticleSort, descending: bool) -> Iterator[Sequence[int]]:
        """The parts where articles must be looked at: those alone that have the words which the index finds."""
        expression = expression_of(self._database, chosen.words)
        sought, parts = unspaced_conditions(self._database, chosen.words)
        among = self._indexed(expression) if expression else _numbers_between(self._database)
        if chosen.words.strip() and not expression and not sought:
            return iter(())

        def between(ends: tuple[int, int]) -> tuple[list[str], list[object]]:
            conditions, values = article_conditions(self._database, self._numbers, replace(chosen, words=""), ends)
            return [*conditions, *sought], [*values, *parts]

        size = turns.TEXTS if sought else turns.TURN
        if sort is ArticleSort.ADDED:
            return turns.in_turns(self._database, among, between, size, descending=descending)
        return turns.in_order(self._database, among, between, size, _KEYS[sort], descending=descending)

    def _with_label(self, every: range, label: int, descending: bool) -> Iterator[list[int]]:
        sql = "SELECT DISTINCT article AS number FROM annotation WHERE label = ? AND article BETWEEN ? AND ? ORDER BY article"
        starts = every[::_TURN]
        for start in reversed(starts) if descending else starts:
            found = self._all_of(sql, (label, start, start + _TURN - 1))
            yield found[::-1] if descending else found

    def _by_words(self, words: str, descending: bool) -> Iterator[Sequence[int]]:
        question = self._index.question(words)
        if question is None:
            return iter((self.numbers(ArticleFilter(words=words), descending=descending),))
        noted = self._noted(expression_of(self._database, words))
        return self._with_words(_numbers_between(self._database), question, noted, descending)

    def _with_words(
        self, every: range, question: Question, noted: Sequence[int], descending: bool
    ) -> Iterator[Sequence[int]]:
        """The articles with words, in their texts or `noted`: some that fill a list, then those of `_TURN` articles at a time."""
        left, most = every, _FIRST_HITS
        while left:
            part = left[-_TURN:] if descending else left[:_TURN]
            first, last = part[0], part[-1]
            found = self._index.numbers_between(question, first, last, most=most, descending=descending)
            if len(found) == most:  # no further than to the last of these
                first, last = (found[0], last) if descending else (first, found[-1])
            beside = noted[bisect_left(noted, first) : bisect_right(noted, last)]
            found = sorted({*found, *beside}) if beside else found
            yield found[::-1] if descending else found
            left = range(left[0], first) if descending else range(last + 1, left[-1] + 1)
            most = -1

    def _indexed(self, expression: str) -> list[int]:
        """The numbers of the articles in which these words stand, or in a note on them, ascending."""
        found = self._all_of("SELECT rowid AS number FROM article_fts WHERE article_fts MATCH ?", (expression,))
        noted = self._noted(expression)
        return sorted({*found, *noted}) if noted else found

    def _noted(self, expression: str) -> list[int]:
        """The numbers of the articles, not removed, in which a note has these words, ascending."""
        sql = "SELECT DISTINCT article AS number FROM note_fts WHERE note_fts MATCH ?"
        found = self._all_of(sql, (expression,))
        if found and self._unbroken() is None:
            sql = "SELECT number FROM article WHERE removed = 0 AND number IN (SELECT value FROM json_each(?))"
            found = self._all_of(sql, (json.dumps(found),))
        return sorted(found)

    def _all_of(self, sql: str, values: Sequence[object] = ()) -> list[int]:
        return numbers_found(self._database, sql, values)

    def _without_articles(self, chosen: ArticleFilter) -> Sequence[int] | None:
        """The numbers found by kept counts and indexes alone, in the order of import; None if articles must be looked at.

        That is so if more than words or a label is asked for, and for labels if an article was removed: only the
        index of words leaves removed ones out. Looking up 50,000 articles takes longer than finding them.
        """
        if chosen.words.strip():
            expression = expression_of(self._database, chosen.words)
            if chosen != ArticleFilter(words=chosen.words) or not expression or unspaced_parts(chosen.words):
                return None
            return self._indexed(expression)
        every, label_id = self._unbroken(), chosen.label_id
        if every is None or chosen not in (
            ArticleFilter(words=chosen.words),
            ArticleFilter(chosen.words, label_id=label_id),
        ):
            return None
        if label_id:
            number = self._numbers.label_or_zero(label_id)
            sql = "SELECT DISTINCT article AS number FROM annotation WHERE label = ? ORDER BY article"
            return self._all_of(sql, (number,))
        return every

    def _unbroken(self) -> range | None:
        """The numbers of all articles where they follow each other without a gap, by the kept count; None elsewhere."""
        every = _numbers_between(self._database)
        return every if len(every) == self._tallies.all().get(tallies.ARTICLES, 0) else None

    @sensible
    def rows(self, numbers: Sequence[int]) -> list[ListedArticle]:
        """What a list shows of these articles, in the order given; those that are gone are left out."""
        found: dict[int, ListedArticle] = {}
        for first in range(0, len(numbers), _CHUNK):
            chunk = numbers[first : first + _CHUNK]
            marks = ",".join("?" * len(chunk))
            sql = (
                "SELECT number, id, headline, outlet, published, status, flagged, annotations, byline, source_file,"
                " CASE WHEN headline = ''"
                " THEN substr(trim((SELECT text FROM body WHERE article = number), ?), 1, ?) ELSE '' END"
                f" FROM article WHERE removed = 0 AND number IN ({marks})"
            )
            rows = execute(self._database, sql, (_BLANKS, FIRST_WORDS + 1, *chunk)).fetchall()
            bylines = json.loads(f"[{','.join([row[8] for row in rows])}]")
            for row, byline in zip(rows, bylines, strict=True):
                headline = row[2].split("\n", 1)[0] or first_words(row[10]) or row[9]
                status = Status(row[5])
                found[row[0]] = ListedArticle(
                    row[0], row[1], headline, row[3], row[4], status, bool(row[6]), row[7], tuple(byline)
                )
        return [found[number] for number in numbers if number in found]

    def number_of(self, article_id: str) -> int | None:
        """The number of an article that is not removed, or None."""
        sql = "SELECT number FROM article WHERE id = ? AND removed = 0"
        row = execute(self._database, sql, (article_id,)).fetchone()
        return row[0] if row else None

    def by_id(self, article_ids: Iterable[str]) -> dict[str, ListedArticle]:
        """What lists show of these articles, by id; those that were removed are left out."""
        numbers = [number for one in article_ids if (number := self.number_of(one)) is not None]
        return {one.id: one for one in self.rows(numbers)}

    def outlets(self) -> list[tuple[str, int]]:
        """The outlets with their number of articles, in alphabetical order."""
        sql = "SELECT outlet, count(*) FROM article{} GROUP BY outlet ORDER BY outlet COLLATE NOCASE"
        found = execute(self._database, sql.format("")).fetchall()  # from the index alone
        if sum(number for _, number in found) != self._tallies.all().get(tallies.ARTICLES, 0):
            found = execute(self._database, sql.format(" WHERE removed = 0")).fetchall()
        return [(outlet, number) for outlet, number in found if outlet]

    def corpus_numbers(self, chosen: CorpusFilter) -> Sequence[int]:
        """The numbers of the articles that an export takes, in order of import; for gold, of those that are compared."""
        where, values = corpus_conditions(self._database, self._numbers, chosen)
        if chosen.gold:
            more_where, more = gold_conditions(chosen.gold, self._numbers)
            where, values = where + more_where, values + more
        elif chosen.only_annotated:
            inner, more = annotation_conditions(chosen, self._numbers)
            where += f" AND number IN (SELECT article FROM annotation{inner})"
            values += more
        sql = f"SELECT number FROM article WHERE {where} ORDER BY number"
        # No list: for a million articles it would take 150 MB for a moment, and 40 MB for as long as it is kept.
        return array("q", (row[0] for row in execute(self._database, sql, values)))

    def corpus_annotations(self, chosen: CorpusFilter) -> int:
        """How many annotations an export takes that asks for no gold."""
        where, values = corpus_conditions(self._database, self._numbers, chosen)
        inner, more = annotation_conditions(chosen, self._numbers)
        within = f"{'AND' if inner else 'WHERE'} article IN (SELECT number FROM article WHERE {where})"
        row = execute(self._database, f"SELECT count(*) FROM annotation{inner} {within}", more + values).fetchone()
        return int(row[0])


def _is_nowhere(chosen: ArticleFilter, counts: Mapping[str, int]) -> bool:
    """Whether the kept counts say that no article can fit."""
    asked = (
        (chosen.status is not None, tallies.STATUS + str(chosen.status and chosen.status.value)),
        (chosen.flagged, tallies.FLAGGED),
        (chosen.untouched, tallies.UNTOUCHED),
        (bool(chosen.label_id), tallies.LABEL + chosen.label_id),
        (bool(chosen.annotator_id), tallies.ANNOTATOR + chosen.annotator_id),
    )
    return any(is_asked and not counts.get(key) for is_asked, key in asked)


def _numbers_between(database: ProjectDatabase) -> range:
    """From the lowest number of an article to the highest, whether there are articles of all of them or not."""
    # Two queries: in a single one for both, SQLite goes through all articles.
    sql = "SELECT (SELECT min(number) FROM article), (SELECT max(number) FROM article)"
    first, last = execute(database, sql).fetchone()
    return range(first, last + 1) if first is not None else range(0)
