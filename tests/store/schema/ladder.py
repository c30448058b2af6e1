"""What the first steps of the ladder make of an empty file."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

from clipdesk.store.schema import upgrades


@contextlib.contextmanager
def climbed(steps: int) -> Iterator[sqlite3.Connection]:
    """A database in memory after so many steps."""
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for step in upgrades.UPGRADES[:steps]:
            step(made)
        yield made


def schema(steps: int) -> dict[str, str]:
    """The SQL of every table and index after so many steps, by name."""
    with climbed(steps) as made:
        return dict(made.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))
