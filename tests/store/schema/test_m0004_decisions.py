"""The fourth step adds one table, and touches none of those before."""

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
    before, after = schema(3), schema(4)
    assert {name: after[name] for name in before} == before
    assert after.keys() - before.keys() == {"decision", "decision_article"}


@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 3), (3, 0)])
def test_nothing_is_set_without_words(start: int, stop: int) -> None:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for step in upgrades.UPGRADES[:4]:
            step(made)
        names = [row[1] for row in made.execute("PRAGMA table_info(decision)")]
        values = dict.fromkeys(names, "") | {"number": 1, "article": 1, "start": start, "stop": stop}
        marks = ", ".join(f":{name}" for name in names)
        with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
            made.execute(f"INSERT INTO decision VALUES ({marks})", values)  # noqa: S608 - names from the schema itself
