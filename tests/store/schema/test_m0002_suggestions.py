"""The second step adds tables, and touches none of the first."""

from __future__ import annotations

import sqlite3

import pytest

from tests.store.schema.ladder import climbed, schema


def test_it_adds_and_changes_nothing() -> None:
    first, second = schema(1), schema(2)
    assert {name: second[name] for name in first} == first
    assert {name for name in second.keys() - first.keys() if "INDEX" not in second[name]} == {
        "suggestion", "verdict", "proposing", "person",
    }  # fmt: skip


@pytest.mark.parametrize("table", ["suggestion", "verdict"])
@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 3), (0, 0)])
def test_nothing_is_suggested_without_words(table: str, start: int, stop: int) -> None:
    with climbed(2) as made:
        names = [row[1] for row in made.execute(f"PRAGMA table_info({table})")]
        values = dict.fromkeys(names, "") | {"number": 1, "article": 1, "start": start, "stop": stop, "score": 0.5}
        marks = ", ".join(f":{name}" for name in names)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            made.execute(f"INSERT INTO {table} VALUES ({marks})", values)  # noqa: S608 - names from the schema itself
