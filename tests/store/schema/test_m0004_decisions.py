"""The fourth step adds one table, and touches none of those before."""

from __future__ import annotations

import sqlite3

import pytest

from tests.store.schema.ladder import climbed, schema


def test_it_adds_and_changes_nothing() -> None:
    before, after = schema(3), schema(4)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"decision", "decision_article"}


@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 3), (3, 0)])
def test_nothing_is_set_without_words(start: int, stop: int) -> None:
    with climbed(4) as made:
        names = [row[1] for row in made.execute("PRAGMA table_info(decision)")]
        values = dict.fromkeys(names, "") | {"number": 1, "article": 1, "start": start, "stop": stop}
        marks = ", ".join(f":{name}" for name in names)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            made.execute(f"INSERT INTO decision VALUES ({marks})", values)  # noqa: S608 - names from the schema itself
