"""`ArticleLists`: which articles a filter finds, in which order, and what a list shows of them."""

from __future__ import annotations

import json
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from clipdesk.domain.article import FIRST_WORDS, Status, first_words
from clipdesk.domain.filters import ArticleFilter, ArticleSort, CorpusFilter, GoldOf
from clipdesk.domain.listing import ListedArticle
from clipdesk.store import tallies, turns
from clipdesk.store.codebooks import Numbers
from clipdesk.store.database import execute
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
        conditions, values = self._conditions(chosen)
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
            others = self._conditions(replace(chosen, annotator_id=""))
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
            conditions, values = self._conditions(replace(chosen, words=""), ends)
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

    def _conditions(
        self, chosen: ArticleFilter, between: tuple[int, int] | None = None
    ) -> tuple[list[str], list[object]]:
        """The conditions in SQL that an article must meet, and the values to bind; `between` limits the numbers of articles."""
        conditions, values = _listed_conditions(chosen)
        among = ""
        if between is not None:
            conditions.append("number BETWEEN ? AND ?")
            values += between
            among = " AND article BETWEEN {:d} AND {:d}".format(*between)
        sought, parts = _words_conditions(self._database, chosen.words)
        conditions += sought
        values += parts
        if chosen.label_id:
            conditions.append(f"number IN (SELECT article FROM annotation WHERE label = ?{among})")
            values.append(self._numbers.label_or_zero(chosen.label_id))
        if chosen.annotator_id:
            conditions.append(f"number IN (SELECT article FROM annotation WHERE annotator = ?{among})")
            values.append(self._numbers.annotator_or_zero(chosen.annotator_id))
        return conditions, values

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
        where, values = self._corpus_conditions(chosen)
        if chosen.gold:
            more_where, more = _gold_conditions(chosen.gold, self._numbers)
            where, values = where + more_where, values + more
        elif chosen.only_annotated:
            inner, more = _annotation_conditions(chosen, self._numbers)
            where += f" AND number IN (SELECT article FROM annotation{inner})"
            values += more
        sql = f"SELECT number FROM article WHERE {where} ORDER BY number"
        # No list: for a million articles it would take 150 MB for a moment, and 40 MB for as long as it is kept.
        return array("q", (row[0] for row in execute(self._database, sql, values)))

    def corpus_annotations(self, chosen: CorpusFilter) -> int:
        """How many annotations an export takes that asks for no gold."""
        where, values = self._corpus_conditions(chosen)
        inner, more = _annotation_conditions(chosen, self._numbers)
        within = f"{'AND' if inner else 'WHERE'} article IN (SELECT number FROM article WHERE {where})"
        row = execute(self._database, f"SELECT count(*) FROM annotation{inner} {within}", more + values).fetchone()
        return int(row[0])

    def _corpus_conditions(self, chosen: CorpusFilter) -> tuple[str, list[object]]:
        """The part of a filter that is about articles themselves: a condition in SQL, and its values."""
        conditions, values = self._conditions(chosen.within)
        for more_conditions, more in (_state_conditions(chosen), _date_conditions(chosen)):
            conditions += more_conditions
            values += more
        return " AND ".join(conditions), values


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


def _words_conditions(database: ProjectDatabase, words: str) -> tuple[list[str], list[object]]:
    """What an article or its notes must say."""
    conditions, values = unspaced_conditions(database, words)
    if expression := expression_of(database, words):
        conditions.append(
            "number IN (SELECT rowid FROM article_fts WHERE article_fts MATCH ?"
            " UNION ALL SELECT article FROM note_fts WHERE note_fts MATCH ?)"
        )
        values += (expression, expression)
    if words.strip() and not conditions:
        conditions.append("0")
    return conditions, values


def _listed_conditions(chosen: ArticleFilter) -> tuple[list[str], list[object]]:
    """What articles must be, or be called, in a list: not removed in the first place."""
    conditions, values = ["removed = 0"], list[object]()
    if chosen.status is not None:
        conditions.append("status = ?")
        values.append(chosen.status.value)
    if chosen.flagged:
        conditions.append("flagged = 1")
    if chosen.untouched:
        conditions.append(f"annotations = 0 AND status = '{Status.TODO.value}'")
    if chosen.outlet:
        conditions.append("outlet = ?")
        values.append(chosen.outlet)
    return conditions, values


def _state_conditions(chosen: CorpusFilter) -> tuple[list[str], list[object]]:
    """What articles must be, or be called, in an export."""
    conditions, values = list[str](), list[object]()
    if chosen.flagged:
        conditions.append("flagged = 1")
    for column, among in (("status", chosen.statuses), ("outlet", chosen.outlets)):
        if among:
            conditions.append(f"{column} IN ({','.join('?' * len(among))})")
            values += map(str, among)
    if chosen.article_ids:
        conditions.append("id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(list(chosen.article_ids)))
    return conditions, values


def _date_conditions(chosen: CorpusFilter) -> tuple[list[str], list[object]]:
    """When articles must have appeared: June 2025 lies before and after any day of that month."""
    conditions, values = ["published = ''"] if chosen.only_undated else list[str](), list[object]()
    for date, sign in ((chosen.since, ">="), (chosen.until, "<=")):
        if date:
            conditions.append(f"published <> '' AND substr(published, 1, ?) {sign} substr(?, 1, length(published))")
            values += [len(date), date]
    return conditions, values


def _gold_conditions(gold: GoldOf, numbers: Numbers) -> tuple[str, list[object]]:
    """What articles must be to be compared, in SQL that follows other conditions, and its values."""
    if gold.of_done:
        return " AND status = ?", [Status.DONE.value]
    of_one = "number IN (SELECT article FROM annotation WHERE annotator = ?)"
    people = [numbers.annotator_or_zero(one) for one in (gold.a, gold.b)]
    return f" AND status <> ? AND {of_one} AND {of_one}", [Status.SKIPPED.value, *people]


def _annotation_conditions(chosen: CorpusFilter, numbers: Numbers) -> tuple[str, list[object]]:
    conditions, values = list[str](), list[object]()
    for column, among in (
        ("label", [numbers.label_or_zero(one) for one in chosen.label_ids]),
        ("annotator", [numbers.annotator_or_zero(one) for one in chosen.annotator_ids]),
    ):
        if among:
            conditions.append(f"{column} IN ({','.join('?' * len(among))})")
            values += among
    return (" WHERE " + " AND ".join(conditions) if conditions else ""), values
