"""Which suggestions wait to be decided on, asked in two ways that agree.

One waits while its article is there and its label is in the codebook, there is no verdict on it, nothing tagged with
its label overlaps its outer bounds, and nothing was refused under its label that is nearly the same, or accepted and has
another label by now (`domain/refused.py`): that does not come back when its edges move. `WAITING` lets SQLite look at the tags of one
label for each suggestion: the way for a few suggestions of many articles. `waiting_rows` reads the tags of an article
once, whatever is suggested on it: the way for an article as a whole, which may be a megabyte with thousands of tags.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from clipdesk.domain.covered import Covered
from clipdesk.domain.refused import OF, SHARED, Refused
from clipdesk.domain.span import Span
from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase

Row = Sequence[Any]
STANDING = "article.removed = 0 AND EXISTS (SELECT 1 FROM label WHERE label.id = one.label)"
"""That the article and the label are there; `one` is the suggestion."""
_IS_REFUSED = (
    "(verdict.ruling = 'refused' OR EXISTS (SELECT 1 FROM annotation JOIN label ON label.number = annotation.label"
    " WHERE annotation.id = verdict.annotation AND label.id <> verdict.label))"
)
"""What `refused.is_refusal` says, of `verdict`."""
_NEARLY_REFUSED = (
    "SELECT 1 FROM verdict WHERE verdict.article = one.article"
    # No further apart can starts be; it keeps SQLite from looking at all verdicts of a large article.
    " AND verdict.start BETWEEN one.start - (one.stop - one.start) / 2 - 1 AND one.start + (one.stop - one.start) / 2 + 1"
    " AND verdict.label = one.label"
    f" AND {OF} * (min(verdict.stop, one.stop) - max(verdict.start, one.start))"
    f" >= {SHARED} * (max(verdict.stop, one.stop) - min(verdict.start, one.start)) AND {_IS_REFUSED}"
)
WAITING = (
    f"{STANDING} AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.id = one.id) AND NOT EXISTS ({_NEARLY_REFUSED})"
    " AND NOT EXISTS (SELECT 1 FROM annotation WHERE annotation.article = one.article"
    " AND annotation.label = (SELECT number FROM label WHERE label.id = one.label)"
    " AND +annotation.start < one.stop AND annotation.stop > one.start)"
)
"""The whole condition. The plus has SQLite take the index by label and article, not that by article and start."""
AMONG = "IN (SELECT value FROM json_each(?))"
"""To be among the values of a list in JSON."""


def waiting_rows(database: ProjectDatabase, rows: Sequence[Row]) -> list[Row]:
    """Those of these `STANDING` rows that wait, in their order.

    Rows begin as the columns id, label, assistant, start and stop do, and end with the number of their article.
    """
    numbers = json.dumps(sorted({row[-1] for row in rows}))
    decided, refused = set[str](), defaultdict[tuple[int, str], list[tuple[int, int]]](list)
    columns = f"id, {_IS_REFUSED}, article, label, start, stop"
    sql = f"SELECT {columns} FROM verdict WHERE article {AMONG} ORDER BY start, stop"
    for own, is_refused, number, label, start, stop in execute(database, sql, (numbers,)):
        decided.add(own)
        if is_refused:
            refused[number, label].append((start, stop))
    sql = (
        "SELECT annotation.article, label.id, annotation.start, annotation.stop"
        f" FROM annotation JOIN label ON label.number = annotation.label WHERE annotation.article {AMONG}"
    )
    tagged = groupby(sorted(execute(database, sql, (numbers,))), key=lambda row: (row[0], row[1]))
    covered = {key: Covered((row[2], row[3]) for row in found) for key, found in tagged}
    left = (row for row in rows if row[0] not in decided)
    left = (row for row in left if not covered.get((row[-1], row[1]), _NOTHING).overlaps(row[3], row[4]))
    near = {key: Refused(found) for key, found in refused.items()}
    return [row for row in left if not near.get((row[-1], row[1]), _NONE).is_near(Span(row[3], row[4]))]


_NOTHING, _NONE = Covered(), Refused()
