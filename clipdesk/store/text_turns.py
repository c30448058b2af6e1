"""Finds the articles whose texts must be read, a few at a time: the window waits for no more than these."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence

from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.search import numbers_found

_TURN = 250
"""Texts that are read at once: some milliseconds."""
Conditions = tuple[Sequence[str], Sequence[object]]
"""Conditions in SQL that an article must meet, and the values to bind."""


def read_in_turns(
    database: ProjectDatabase,
    among: Sequence[int],
    sought: Conditions,
    others: Callable[[tuple[int, int]], Conditions],
    *,
    descending: bool = False,
) -> Iterator[list[int]]:
    """Those of the ascending numbers `among` that meet what is `sought` in texts, and the `others`, in parts.

    `others` is asked for conditions on the articles between two numbers, which are the cheaper ones and come first.
    """
    starts = range(0, len(among), _TURN)
    for start in reversed(starts) if descending else starts:
        part = among[start : start + _TURN]
        conditions, values = others((part[0], part[-1]))
        where = " AND ".join(("number IN (SELECT value FROM json_each(?))", *conditions, *sought[0]))
        sql = f"SELECT number FROM article WHERE {where} ORDER BY number"
        found = numbers_found(database, sql, (json.dumps(list(part)), *values, *sought[1]))
        yield found[::-1] if descending else found


def order_at_last(database: ProjectDatabase, parts: Iterator[Sequence[int]], order: str) -> Iterator[Sequence[int]]:
    """Nothing while the parts come, then all that they held, in an order given in SQL."""
    every = list[int]()
    for part in parts:
        every += part
        yield ()
    sql = f"SELECT number FROM article WHERE number IN (SELECT value FROM json_each(?)) ORDER BY {order}"
    yield numbers_found(database, sql, (json.dumps(every),))
