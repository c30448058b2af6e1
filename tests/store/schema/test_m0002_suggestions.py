"""The second step adds tables, and touches none of the first."""

from __future__ import annotations

import contextlib
import sqlite3

import pytest

from clipdesk.store.schema import upgrades


def schema(steps: int) -> dict[str, str]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for step in upgrades.UPGRADES[:steps]:
            step(made)
        return dict(made.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL"))


def test_it_adds_and_changes_nothing() -> None:
    first, second = schema(1), schema(2)
    assert {name: second[name] for name in first} == first
    assert {name for name in second.keys() - first.keys() if "INDEX" not in second[name]} == {
        "suggestion", "verdict", "proposing", "person",
    }  # fmt: skip


@pytest.mark.parametrize("table", ["suggestion", "verdict"])
@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 3), (0, 0)])
def test_nothing_is_suggested_without_words(table: str, start: int, stop: int) -> None:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for step in upgrades.UPGRADES[:2]:
            step(made)
        names = [row[1] for row in made.execute(f"PRAGMA table_info({table})")]
        values = dict.fromkeys(names, "") | {"number": 1, "article": 1, "start": start, "stop": stop, "score": 0.5}
        marks = ", ".join(f":{name}" for name in names)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            made.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608 - names from the schema itself
