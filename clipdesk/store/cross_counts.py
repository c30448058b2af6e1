"""`CrossCounts`: how many annotations each article has, by label (or value) and annotator, and what articles are grouped by."""

from __future__ import annotations

import json
from typing import NamedTuple

from clipdesk.domain.counts import CountAsked, CountBy
from clipdesk.store.codebooks import Numbers
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible

_BY = {
    CountBy.OUTLET: "outlet", CountBy.YEAR: "substr(published, 1, 4)", CountBy.MONTH: "substr(published, 1, 7)",
    CountBy.SECTION: "section", CountBy.LANGUAGE: "language", CountBy.STATUS: "status", CountBy.ANNOTATOR: "''",
}  # fmt: skip

_VALUE = "coalesce((SELECT trim(value) FROM json_each(attributes) WHERE key = :attribute), '')"


class CountedArticle(NamedTuple):
    """An article with what it is grouped by; that is empty where annotators are the groups."""

    number: int
    id: str
    value: str


class CountedCell(NamedTuple):
    """How many annotations of a label an article has, by number; `annotator_id` is empty where everybody's are counted.

    `column` is the id of the label, or the value where values are asked for.
    """

    number: int
    column: str
    annotator_id: str
    annotations: int


class CrossCounts:
    """Reads what a table of counts is made of. Articles that were removed are left out."""

    def __init__(self, database: ProjectDatabase, numbers: Numbers) -> None:
        self._database = database
        self._numbers = numbers

    @sensible
    def articles(self, asked: CountAsked) -> list[CountedArticle]:
        """The articles that are asked for, in order of import."""
        where, values = "removed = 0", list[str]()
        if asked.statuses:
            where += " AND status IN (SELECT value FROM json_each(?))"
            values.append(json.dumps([one.value for one in asked.statuses]))
        sql = f"SELECT number, id, {_BY[asked.by]} FROM article WHERE {where} ORDER BY number"
        rows = execute(self._database, sql, values)
        return [CountedArticle(number, article_id, value.strip()) for number, article_id, value in rows]

    @sensible
    def cells(self, asked: CountAsked, *, alike_once: bool) -> list[CountedCell]:
        """The annotations that are asked for, of all articles.

        `alike_once`: where several annotators have one label on the same pieces, with the same value where values are
        asked for, that counts once; meant for counts of all annotators together.
        """
        by_annotator = asked.by is CountBy.ANNOTATOR
        annotator = "annotator" if by_annotator else "0"
        column, where, chosen = self._column(asked)
        if asked.annotator_id:
            where += " AND annotator = :annotator"
            chosen["annotator"] = self._numbers.annotator_or_zero(asked.annotator_id)
        groups = "wanted, article, annotator" if by_annotator else "wanted, article"
        sql = (
            f"SELECT article, {column} AS wanted, {annotator}, count(*) FROM annotation WHERE {where} GROUP BY {groups}"
        )
        repeated = self._repeated(asked) if alike_once else {}
        people = self._numbers.annotator_ids
        labels = self._numbers.label_ids if asked.values_of is None else None
        rows = execute(self._database, sql, chosen)
        return [
            CountedCell(
                number,
                key if labels is None else labels[key],
                people.get(person, ""),
                found - repeated.get((number, key), 0),
            )
            for number, key, person, found in rows
        ]

    def _column(self, asked: CountAsked) -> tuple[str, str, dict[str, int | str]]:
        """What tells the column of an annotation, which annotations have one, and the values of both."""
        if asked.values_of is None:
            return "label", "TRUE", {}
        label = self._numbers.label_or_zero(asked.values_of.label_id)
        return _VALUE, "label = :label", {"label": label, "attribute": asked.values_of.attribute}

    def _repeated(self, asked: CountAsked) -> dict[tuple[int, int | str], int]:
        """How many annotations of an article and a column are on the same pieces as another, by the number and the column.

        Only places at which several begin are looked at, which the index of places tells.
        """
        column, where, chosen = self._column(asked)
        places = "SELECT article, start FROM annotation GROUP BY article, start HAVING count(*) > 1"
        sql = (
            f"SELECT article, {column} AS wanted, count(*) - 1 AS more"
            f" FROM ({places}) CROSS JOIN annotation USING (article, start) WHERE {where}"
            " GROUP BY article, wanted, start, stop, pieces HAVING more"
        )
        found: dict[tuple[int, int | str], int] = {}
        for article, key, more in execute(self._database, sql, chosen):
            found[article, key] = found.get((article, key), 0) + more
        return found
