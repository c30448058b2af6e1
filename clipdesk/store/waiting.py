"""Which suggestions wait to be decided on, asked in two ways that agree.

One waits while its article is there and its label is in the codebook, there is no verdict on it, nothing tagged with
its label overlaps its outer bounds, and nothing was refused under its label that is nearly the same, or accepted and has
another label by now: that does not come back when the assistants, or what was learned, move its edges. `WAITING` lets SQLite look at the tags of one
label for each suggestion: the way for a few suggestions of many articles. `waiting_rows` reads the tags of an article
once, whatever is suggested on it: the way for an article as a whole, which may be a megabyte with thousands of tags.
"""

from __future__ import annotations

import json
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate, groupby
from typing import Any

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

Row = Sequence[Any]
_SHARED, _OF = 2, 3
"""Two passages are nearly the same if they share two thirds of what either covers."""
STANDING = "article.removed = 0 AND EXISTS (SELECT 1 FROM label WHERE label.id = one.label)"
"""That the article and the label are there; `one` is the suggestion."""
_IS_REFUSED = (
    "(verdict.ruling = 'refused' OR EXISTS (SELECT 1 FROM annotation JOIN label ON label.number = annotation.label"
    " WHERE annotation.id = verdict.annotation AND label.id <> verdict.label))"
)
"""Also what was accepted and has another label, since then or from the beginning."""
_NEARLY_REFUSED = (
    "SELECT 1 FROM verdict WHERE verdict.article = one.article"
    # No further apart can starts be; it keeps SQLite from looking at all verdicts of a large article.
    " AND verdict.start BETWEEN one.start - (one.stop - one.start) / 2 - 1 AND one.start + (one.stop - one.start) / 2 + 1"
    " AND verdict.label = one.label"
    f" AND {_OF} * (min(verdict.stop, one.stop) - max(verdict.start, one.start))"
    f" >= {_SHARED} * (max(verdict.stop, one.stop) - min(verdict.start, one.start)) AND {_IS_REFUSED}"
)
WAITING = (
    f"{STANDING} AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.id = one.id) AND NOT EXISTS ({_NEARLY_REFUSED})"
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
    decided, refused = set[str](), defaultdict[tuple[int, str], list[tuple[int, int]]](list)
    columns = f"id, {_IS_REFUSED}, article, label, start, stop"
    sql = f"SELECT {columns} FROM verdict WHERE article {_AMONG} ORDER BY start, stop"
    for own, is_refused, number, label, start, stop in execute(database, sql, (numbers,)):
        decided.add(own)
        if is_refused:
            refused[number, label].append((start, stop))
    sql = (
        "SELECT annotation.article, label.id, annotation.start, annotation.stop"
        f" FROM annotation JOIN label ON label.number = annotation.label WHERE annotation.article {_AMONG}"
    )
    tagged = groupby(sorted(execute(database, sql, (numbers,))), key=lambda row: (row[0], row[1]))
    covered = {key: Covered((row[2], row[3]) for row in found) for key, found in tagged}
    left = (row for row in rows if row[0] not in decided)
    left = (row for row in left if not covered.get((row[-1], row[1]), _NOTHING).overlaps(row[3], row[4]))
    return [row for row in left if not _is_nearly_refused(refused.get((row[-1], row[1]), ()), row[3], row[4])]


class Covered:
    """The outer bounds (code points) of what is tagged with one label in one article, given in the order of their starts."""

    def __init__(self, bounds: Iterable[tuple[int, int]] = ()) -> None:
        found = list(bounds)
        self._starts = [start for start, _ in found]
        self._furthest = list(accumulate((stop for _, stop in found), max))

    def overlaps(self, start: int, stop: int) -> bool:
        """Whether any of them overlaps these bounds: a suggestion there does not wait."""
        before = bisect_left(self._starts, stop)
        return before > 0 and self._furthest[before - 1] > start

    def holds(self, start: int, stop: int) -> bool:
        """Whether these bounds lie within those of one of them."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._furthest[before - 1] >= stop


_NOTHING = Covered()


def _is_nearly_refused(refused: Sequence[tuple[int, int]], start: int, stop: int) -> bool:
    """Whether one of these bounds, ordered by their starts, shares enough with a suggestion."""
    reach = (stop - start) // 2 + 1
    first = bisect_left(refused, (start - reach, 0))
    last = bisect_right(refused, (start + reach + 1, 0))
    return any(
        _OF * (min(stop, other_stop) - max(start, other)) >= _SHARED * (max(stop, other_stop) - min(start, other))
        for other, other_stop in refused[first:last]
    )
