"""The first tables refuse what no program of ours would write."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator

import pytest

from clipdesk.store.schema import m0001_initial, upgrades


@pytest.fixture
def connection() -> Iterator[sqlite3.Connection]:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        for statement in m0001_initial.STATEMENTS:
            made.execute(statement)
        made.execute("PRAGMA foreign_keys = ON")
        made.execute("INSERT INTO annotator VALUES (1, 'p', 'mk', '', 0)")
        made.execute("INSERT INTO label VALUES (1, 'l', 'quote', 'blue', '', '', '', '', '[]', '', 0, 0)")
        names = [row[1] for row in made.execute("PRAGMA table_info(article)")]
        values = dict.fromkeys(names, "") | {"number": 1, "id": "a", "flagged": 0, "removed": 0, "annotations": 0}
        marks = ", ".join(f":{name}" for name in names)
        made.execute(f"INSERT INTO article VALUES ({marks})", values)  # noqa: S608 - names from the schema itself
        made.execute("INSERT INTO body VALUES (1, 'Some words.', '[]')")
        yield made


def insert(connection: sqlite3.Connection, **values: object) -> None:
    row: dict[str, object] = {
        "id": "n", "article": 1, "label": 1, "annotator": 1, "start": 0, "stop": 4, "quote": "Some", "prefix": "",
        "suffix": "", "note": "", "origin": "manual", "created_at": "", "modified_at": "",
    }  # fmt: skip
    row |= values
    marks = ", ".join(f":{name}" for name in row)
    connection.execute(f"INSERT INTO annotation ({', '.join(row)}) VALUES ({marks})", row)  # noqa: S608 - names from here


@pytest.mark.parametrize(("start", "stop"), [(-1, 3), (3, 3), (4, 2), (1, 0), (0, -1)])
def test_no_annotation_without_a_sound_span(connection: sqlite3.Connection, start: int, stop: int) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        insert(connection, start=start, stop=stop)


@pytest.mark.parametrize("values", [{"article": 9}, {"label": 9}, {"annotator": 9}])
def test_no_annotation_of_what_is_not_there(connection: sqlite3.Connection, values: dict[str, int]) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        insert(connection, **values)


def test_a_whole_article_may_be_labeled_and_no_identity_is_given_twice(connection: sqlite3.Connection) -> None:
    insert(connection, start=0, stop=0)
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(connection)


def test_nothing_goes_that_something_leads_to(connection: sqlite3.Connection) -> None:
    insert(connection)
    for statement in (
        "DELETE FROM label",
        "DELETE FROM annotator",
        "DELETE FROM article",
        "UPDATE label SET number = 7",
    ):
        with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
            connection.execute(statement)


def test_a_count_is_never_below_nothing(connection: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        connection.execute("UPDATE article SET annotations = -1")


def test_there_are_no_triggers_and_no_views(connection: sqlite3.Connection) -> None:
    kinds = {row[0] for row in connection.execute("SELECT DISTINCT type FROM sqlite_schema")}
    assert kinds == {"table", "index"}


def test_it_is_the_first_step_of_the_ladder() -> None:
    with contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made:
        upgrades.UPGRADES[0](made)
        found = {row[0] for row in made.execute("SELECT name FROM sqlite_schema WHERE sql IS NOT NULL")}
    assert {"meta", "article", "body", "annotation", "relation", "history", "article_fts"} <= found
