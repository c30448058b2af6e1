"""`DecisionRepository`: what was ruled on disagreements of annotators. Read only where rulings are shown or used."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.decision import Decision, OwnPassage, Side
from clipdesk.store import mapping
from clipdesk.store.articles import ArticleRepository
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.sqlite_errors import sensible

_NAMES = (
    "id", "annotators", "sides", "kept", "label", "start", "stop", "pieces", "quote", "prefix", "suffix", "note",
    "annotator", "decided_at",
)  # fmt: skip
_COLUMNS = ", ".join(f"one.{name}" for name in _NAMES)
_SELECT = f"SELECT {_COLUMNS}, article.id FROM decision AS one JOIN article ON article.number = one.article"
_NO_PASSAGE = Anchor((), "", "", "")


class DecisionRepository:
    """Reads and writes the decisions of one project. Offsets are code points."""

    def __init__(self, database: ProjectDatabase, articles: ArticleRepository) -> None:
        self._database = database
        self._articles = articles

    def get(self, decision_id: str) -> Decision | None:
        """The decision with this id, or None."""
        return next(iter(self._found("one.id = ?", (decision_id,))), None)

    def of_article(self, article_id: str) -> list[Decision]:
        """The decisions in an article, by id."""
        return self._found("article.id = ?", (article_id,))

    def of_numbers(self, numbers: Sequence[int]) -> list[Decision]:
        """The decisions in the articles with these numbers, by number."""
        return self._found("one.article IN (SELECT value FROM json_each(?))", (json.dumps(list(numbers)),))

    def on_label(self, label_id: str) -> list[Decision]:
        """The decisions that set a label, or are about an annotation that had it."""
        among = "EXISTS (SELECT 1 FROM json_each(one.sides) AS side WHERE json_extract(side.value, '$[2]') = ?)"
        return self._found(f"(one.label = ? OR {among})", (label_id, label_id))

    def is_any(self) -> bool:
        """Whether there is any decision in the project."""
        return execute(self._database, "SELECT 1 FROM decision LIMIT 1").fetchone() is not None

    def every(self) -> list[Decision]:
        """All decisions, by the number of their article."""
        return self._found("1", ())

    def _found(self, where: str, values: Sequence[object]) -> list[Decision]:
        rows = execute(self._database, f"{_SELECT} WHERE {where} ORDER BY one.article, one.id", values).fetchall()
        return [_decision(row) for row in rows]

    def write(self, before: Decision | None, after: Decision | None) -> None:
        """Add, change or remove one decision."""
        if before is not None:
            execute(self._database, "DELETE FROM decision WHERE id = ?", (before.id,))
        if after is not None:
            marks = ", ".join("?" * (len(_NAMES) + 1))
            sql = f"INSERT INTO decision ({', '.join(_NAMES)}, article) VALUES ({marks})"
            execute(self._database, sql, (*_values(after), self._articles.number(after.article_id)))


def _values(one: Decision) -> tuple[object, ...]:
    found = one.own.anchor if one.own else _NO_PASSAGE
    return (
        one.id, mapping.dumps(list(one.annotators)), mapping.dumps([list(side) for side in one.sides]),
        mapping.dumps(list(one.kept)), one.own.label_id if one.own else "", found.start, found.end,
        mapping.pieces_text(found.spans), found.quote, found.prefix, found.suffix, one.note, one.annotator_id,
        one.decided_at,
    )  # fmt: skip


@sensible
def _decision(row: Sequence[Any]) -> Decision:
    first, second = json.loads(row[1])
    sides = tuple(Side(*side) for side in json.loads(row[2]))
    own = OwnPassage(row[4], Anchor(mapping.spans_from(*row[5:8]), *row[8:11])) if row[4] else None
    return Decision(row[0], row[14], (first, second), sides, tuple(json.loads(row[3])), own, *row[11:14])
