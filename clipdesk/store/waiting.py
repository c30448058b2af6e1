"""Which suggestions wait to be decided on, asked in two ways that agree.

One waits while its article is there and its label is in the codebook, there is no verdict on it, and nothing tagged
with its label overlaps its outer bounds. `WAITING` lets SQLite look at the tags of one label for each suggestion: the
way for a few suggestions of many articles. `waiting_rows` reads the tags of an article once, whatever is suggested on
it: the way for an article as a whole, which may be a megabyte with thousands of tags.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import Any

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

Row = Sequence[Any]
STANDING = "article.removed = 0 AND EXISTS (SELECT 1 FROM label WHERE label.id = one.label)"
"""That the article and the label are there; `one` is the suggestion."""
WAITING = (
    f"{STANDING} AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.id = one.id)"
    " AND NOT EXISTS (SELECT 1 FROM annotation WHERE annotation.article = one.article"
    " AND annotation.label = (SELECT number FROM label WHERE label.id = one.label)"
    " AND +annotation.start < one.stop AND annotation.stop > one.start)"
)
"""The whole condition. The plus has SQLite take the index by label and article, not that by article and start."""
_AMONG = "IN (SELECT value FROM json_each(?))"


def waiting_rows(database: ProjectDatabase, rows: Sequence[Row]) -> list[Row]:
    """Those of these `STANDING` rows that wait, in their order.

    Rows begin as the columns id, label, assistant, start and stop do, and end with the number of their article.
    """
    numbers = json.dumps(sorted({row[-1] for row in rows}))
    decided = {row[0] for row in execute(database, f"SELECT id FROM verdict WHERE article {_AMONG}", (numbers,))}
    sql = (
        "SELECT annotation.article, label.id, annotation.start, annotation.stop"
        f" FROM annotation JOIN label ON label.number = annotation.label WHERE annotation.article {_AMONG}"
    )
    tagged = groupby(sorted(execute(database, sql, (numbers,))), key=lambda row: (row[0], row[1]))
    covered = {key: _Covered((row[2], row[3]) for row in found) for key, found in tagged}
    left = (row for row in rows if row[0] not in decided)
    return [row for row in left if not _overlaps(covered.get((row[-1], row[1])), row[3], row[4])]


class _Covered:
    """The outer bounds of what is tagged with one label in one article, ordered by their starts."""

    def __init__(self, bounds: Iterable[tuple[int, int]]) -> None:
        starts, ends = zip(*bounds, strict=True)
        self.starts: Sequence[int] = starts
        self.furthest: list[int] = list(accumulate(ends, max))


def _overlaps(covered: _Covered | None, start: int, stop: int) -> bool:
    if covered is None:
        return False
    before = bisect_left(covered.starts, stop)
    return before > 0 and covered.furthest[before - 1] > start
