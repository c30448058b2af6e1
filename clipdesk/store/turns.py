"""Finds articles that must be looked at one by one, some at a time: the window waits for no more than these."""

from __future__ import annotations

import heapq
import json
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from clipdesk.store.database import execute
from clipdesk.store.project_database import ProjectDatabase
from clipdesk.store.search import numbers_found

TURN = 4_000
"""Articles that are looked at in one turn: some milliseconds."""
TEXTS = 250
"""Texts that are read in one turn: as long."""
_HANDED = 2_000
"""Articles in order that are handed over at once."""
Conditions = tuple[Sequence[str], Sequence[object]]
"""Conditions in SQL that an article must meet, and the values to bind."""
ConditionsBetween = Callable[[tuple[int, int]], Conditions]
"""The conditions, made for the articles from one number to another."""


def in_turns(
    database: ProjectDatabase, among: Sequence[int], between: ConditionsBetween, size: int, *, descending: bool
) -> Iterator[list[int]]:
    """Those of the ascending numbers `among` that meet the conditions: of `size` articles at a time."""
    for where, values in _turns(among, between, size, descending=descending):
        found = numbers_found(database, f"SELECT number FROM article WHERE {where} ORDER BY number", values)
        yield found[::-1] if descending else found


def in_order(
    database: ProjectDatabase,
    among: Sequence[int],
    between: ConditionsBetween,
    size: int,
    key: str,
    *,
    descending: bool,
) -> Iterator[list[int]]:
    """The same in the order of `key`, in SQL: nothing until all were looked at, then `_HANDED` at a time.

    SQLite would sort all at once: half a second for 100,000 articles.
    """
    runs: list[list[tuple[str | int, int]]] = []
    direction = "DESC" if descending else "ASC"
    for where, values in _turns(among, between, size, descending=False):
        sql = f"SELECT {key}, number FROM article WHERE {where} ORDER BY 1 {direction}, number {direction}"
        runs.append(execute(database, sql, values).fetchall())
        yield []
    merged = heapq.merge(*runs, reverse=descending)
    while part := [number for _, number in islice(merged, _HANDED)]:
        yield part


def _turns(
    among: Sequence[int], between: ConditionsBetween, size: int, *, descending: bool
) -> Iterator[tuple[str, list[object]]]:
    """For each turn what the articles must meet, and the values to bind."""
    starts = range(0, len(among), size)
    for start in reversed(starts) if descending else starts:
        part = among[start : start + size]
        conditions, values = between((part[0], part[-1]))
        if isinstance(part, range):
            yield " AND ".join(conditions), list(values)
        else:
            of_these = "number IN (SELECT value FROM json_each(?))"
            yield " AND ".join((of_these, *conditions)), [json.dumps(part), *values]
