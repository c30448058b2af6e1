"""Filters as conditions in SQL: what an article must be to be listed, or to be taken by an export."""

from __future__ import annotations

import json

from clipdesk.domain.article import Status
from clipdesk.domain.filters import ArticleFilter, CorpusFilter, GoldOf
from clipdesk.store.codebooks import Numbers
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.search import expression_of
from clipdesk.store.unspaced import unspaced_conditions


def article_conditions(
    database: ProjectDatabase, numbers: Numbers, chosen: ArticleFilter, between: tuple[int, int] | None = None
) -> tuple[list[str], list[object]]:
    """The conditions in SQL that an article must meet, and the values to bind; `between` limits the numbers of articles."""
    conditions, values = _listed_conditions(chosen)
    among = ""
    if between is not None:
        conditions.append("number BETWEEN ? AND ?")
        values += between
        among = " AND article BETWEEN {:d} AND {:d}".format(*between)
    sought, parts = _words_conditions(database, chosen.words)
    conditions += sought
    values += parts
    if chosen.label_id:
        conditions.append(f"number IN (SELECT article FROM annotation WHERE label = ?{among})")
        values.append(numbers.label_or_zero(chosen.label_id))
    if chosen.annotator_id:
        conditions.append(f"number IN (SELECT article FROM annotation WHERE annotator = ?{among})")
        values.append(numbers.annotator_or_zero(chosen.annotator_id))
    return conditions, values


def corpus_conditions(database: ProjectDatabase, numbers: Numbers, chosen: CorpusFilter) -> tuple[str, list[object]]:
    """The part of a filter that is about articles themselves: a condition in SQL, and its values."""
    conditions, values = article_conditions(database, numbers, chosen.within)
    for more_conditions, more in (_state_conditions(chosen), _date_conditions(chosen)):
        conditions += more_conditions
        values += more
    return " AND ".join(conditions), values


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


def gold_conditions(gold: GoldOf, numbers: Numbers) -> tuple[str, list[object]]:
    """What articles must be to be compared, in SQL that follows other conditions, and its values."""
    if gold.of_done:
        return " AND status = ?", [Status.DONE.value]
    of_one = "number IN (SELECT article FROM annotation WHERE annotator = ?)"
    people = [numbers.annotator_or_zero(one) for one in (gold.a, gold.b)]
    return f" AND status <> ? AND {of_one} AND {of_one}", [Status.SKIPPED.value, *people]


def annotation_conditions(chosen: CorpusFilter, numbers: Numbers) -> tuple[str, list[object]]:
    """Which annotations an export takes: the end of a query for them, and its values."""
    conditions, values = list[str](), list[object]()
    for column, among in (
        ("label", [numbers.label_or_zero(one) for one in chosen.label_ids]),
        ("annotator", [numbers.annotator_or_zero(one) for one in chosen.annotator_ids]),
    ):
        if among:
            conditions.append(f"{column} IN ({','.join('?' * len(among))})")
            values += among
    return (" WHERE " + " AND ".join(conditions) if conditions else ""), values
