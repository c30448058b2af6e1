"""`CrossCounts`: how many annotations each article has, by label and annotator, and what articles are grouped by."""

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


class CountedArticle(NamedTuple):
    """An article with what it is grouped by; that is empty where annotators are the groups."""

    number: int
    id: str
    value: str


class CountedCell(NamedTuple):
    """How many annotations of a label an article has, by number; `annotator_id` is empty where everybody's are counted."""

    number: int
    label_id: str
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

        `alike_once`: where several annotators have one label on the same pieces, that counts once; meant for counts of
        all annotators together.
        """
        by_annotator = asked.by is CountBy.ANNOTATOR
        annotator = "annotator" if by_annotator else "0"
        where, values = "", list[int]()
        if asked.annotator_id:
            where = " WHERE annotator = ?"
            values.append(self._numbers.annotator_or_zero(asked.annotator_id))
        groups = "label, article, annotator" if by_annotator else "label, article"
        sql = f"SELECT article, label, {annotator}, count(*) FROM annotation{where} GROUP BY {groups}"
        repeated = self._repeated() if alike_once else {}
        labels, people = self._numbers.label_ids, self._numbers.annotator_ids
        rows = execute(self._database, sql, values)
        return [
            CountedCell(number, labels[label], people.get(person, ""), found - repeated.get((number, label), 0))
            for number, label, person, found in rows
        ]

    def _repeated(self) -> dict[tuple[int, int], int]:
        """How many annotations of an article and a label are on the same pieces as another, by the numbers of both.

        Only places at which several begin are looked at, which the index of places tells.
        """
        places = "SELECT article, start FROM annotation GROUP BY article, start HAVING count(*) > 1"
        sql = (
            "SELECT article, label, count(*) - 1 AS more"
            f" FROM ({places}) CROSS JOIN annotation USING (article, start)"
            " GROUP BY article, label, start, stop, pieces HAVING more"
        )
        found: dict[tuple[int, int], int] = {}
        for article, label, more in execute(self._database, sql):
            found[article, label] = found.get((article, label), 0) + more
        return found
