"""The fifth step adds one column, and touches nothing else."""

from __future__ import annotations

from clipdesk.store.schema import m0005_stories
from tests.store.schema.ladder import climbed, schema


def test_it_adds_a_column_and_changes_nothing_else() -> None:
    before, after = schema(4), schema(5)
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} == {"article"}


def test_articles_are_where_they_are_found() -> None:
    with climbed(4) as made:
        names = [row[1] for row in made.execute("PRAGMA table_info(article)")]
        values = dict.fromkeys(names, "") | {"number": 1, "annotations": 0}
        marks = ", ".join(f":{name}" for name in names)
        made.execute(f"INSERT INTO article VALUES ({marks})", values)  # noqa: S608 - names from the schema itself
        for statement in m0005_stories.STATEMENTS:
            made.execute(statement)
        assert made.execute("SELECT story FROM article").fetchall() == [("",)]
