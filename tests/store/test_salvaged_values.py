"""Values of a damaged project that make no sense are emptied or put back from the history; the rest of their row stays."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from pathlib import Path

import pytest

from clipdesk.domain.filters import CorpusFilter
from clipdesk.domain.report import Outcome
from clipdesk.project.checking import check_store
from clipdesk.project.project import Project
from clipdesk.project.salvaging import salvage
from clipdesk.store.salvaged_values import empty_senseless_values
from clipdesk.store.schema import upgrades

SOURCE = Path(__file__).parents[1] / "data" / "projects" / f"v{upgrades.CURRENT:04}.clipdesk"
COLUMNS = [
    ("article", "byline"), ("article", "provenance"), ("article", "status"), ("body", "cuts"), ("annotation", "attributes"),
    ("label", "attributes"), ("relation_type", "heads"), ("relation_type", "children"), ("person", "names"),
    ("person", "mentions"), ("suggestion", "attributes"), ("suggestion", "quote"), ("verdict", "attributes"),
    ("verdict", "ruling"), ("verdict", "quote"), ("verdict", "pieces"),
]  # fmt: skip
ALSO_REMEMBERED = [
    ("relation", "created_at"),
    ("verdict", "decided_at"),
    ("decision", "note"),
    ("annotator", "name"),
    ("person", "note"),
]


def spoilt(folder: Path, table: str, column: str, value: str) -> Path:
    """A project with one wrong value, in the first row of a table."""
    path = Path(shutil.copy(SOURCE, folder / "spoilt.clipdesk"))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        sql = f"UPDATE {table} SET {column} = ? WHERE rowid = (SELECT min(rowid) FROM {table})"  # noqa: S608 - names from here
        assert connection.execute(sql, (value,)).rowcount == 1
        connection.commit()
    return path


def shown(path: Path) -> tuple[set[str], set[str]]:
    """The ids of articles and annotations of a project, whose check is clean."""
    with contextlib.closing(Project(path)) as project:
        assert check_store(project._store).problems == ()
        assert project._store.suggestions.every() is not None
        items = list(project.queries.corpus("all", CorpusFilter()))
        return {one.article.id for one in items}, {a.id for one in items for a in one.annotations}


@pytest.mark.parametrize("value", ["\x7f[", "[1]"])
@pytest.mark.parametrize(("table", "column"), COLUMNS)
def test_a_value_that_makes_no_sense_costs_no_article_and_no_annotation(
    tmp_path: Path, table: str, column: str, value: str
) -> None:
    known = Path(shutil.copy(SOURCE, tmp_path / "known.clipdesk"))
    result = salvage(spoilt(tmp_path, table, column, value), tmp_path / "new.clipdesk")
    assert shown(tmp_path / "new.clipdesk") == shown(known)
    if table != "suggestion":
        told = [one.reason for one in result.report.items if one.reason]
        assert told, "it is said"


@pytest.mark.parametrize(("table", "column"), ALSO_REMEMBERED)
def test_a_value_that_is_not_what_the_history_says_is_put_back(tmp_path: Path, table: str, column: str) -> None:
    path = spoilt(tmp_path, table, column, "scrambled")
    result = salvage(path, tmp_path / "new.clipdesk")
    shown(tmp_path / "new.clipdesk")
    assert [one.reason for one in result.report.items if one.reason] == [
        "It was damaged and was restored from the history.",
        "Articles that had been removed came along, and are removed in the new project, too: 1.",
    ]
    with (
        contextlib.closing(sqlite3.connect(tmp_path / "new.clipdesk")) as new,
        contextlib.closing(sqlite3.connect(SOURCE)) as old,
    ):
        sql = f"SELECT id, {column} FROM {table} ORDER BY id"  # noqa: S608 - names from here
        assert new.execute(sql).fetchall() == old.execute(sql).fetchall()


def test_what_makes_sense_stays_as_it_is(tmp_path: Path) -> None:
    path = Path(shutil.copy(SOURCE, tmp_path))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        before = list(connection.iterdump())
        assert empty_senseless_values(connection) == []
        assert list(connection.iterdump()) == before


def test_where_a_suggestion_is_dropped_the_article_is_read_again(tmp_path: Path) -> None:
    path = spoilt(tmp_path, "suggestion", "quote", "scrambled")
    with contextlib.closing(sqlite3.connect(path)) as connection:
        (article,) = connection.execute("SELECT article FROM suggestion WHERE quote = 'scrambled'").fetchone()
        count = connection.execute("SELECT count(*) FROM suggestion").fetchone()[0]
        connection.execute("INSERT OR REPLACE INTO proposing VALUES (?, 'read')", (article,))
        others = connection.execute("SELECT count(*) FROM proposing").fetchone()[0] - 1
        assert empty_senseless_values(connection) == []
        assert connection.execute("SELECT count(*) FROM suggestion").fetchone()[0] == count - 1
        assert connection.execute("SELECT count(*) FROM proposing").fetchone()[0] == others


def test_values_of_one_kind_are_counted_together(tmp_path: Path) -> None:
    path = spoilt(tmp_path, "article", "byline", "x")
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE article SET status = '?', provenance = '{\"headline\": 1}'")
        (count,) = connection.execute("SELECT count(*) FROM article").fetchone()
        (item,) = empty_senseless_values(connection)
        assert (item.name, item.reason) == ("details of articles", f"{2 * count + 1} or more could not be read.")
        assert connection.execute("SELECT DISTINCT status, provenance FROM article").fetchall() == [("todo", "{}")]


def test_a_project_of_the_first_version_has_less_to_look_at(tmp_path: Path) -> None:
    path = Path(shutil.copy(SOURCE.with_name("v0001.clipdesk"), tmp_path))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert empty_senseless_values(connection) == []


@pytest.mark.parametrize(
    ("table", "column", "value", "name"),
    [
        ("article", "byline", "x", "details of articles"),
        ("body", "cuts", '[[0, 1, "furniture"]]', "details of what the import had cut away"),
        ("annotation", "attributes", "x", "details of annotations"),
        ("label", "attributes", "x", "details of labels"),
        ("relation_type", "heads", "x", "details of kinds of link"),
        ("person", "names", "x", "details of the register of people"),
        ("verdict", "attributes", "x", "details of decisions on suggestions"),
    ],
)
def test_what_was_emptied_is_named(tmp_path: Path, table: str, column: str, value: str, name: str) -> None:
    with contextlib.closing(sqlite3.connect(spoilt(tmp_path, table, column, value))) as connection:
        (item,) = empty_senseless_values(connection)
    assert (item.name, item.outcome, item.reason) == (name, Outcome.CHANGED, "1 or more could not be read.")


def test_decisions_on_suggestions_that_stand_nowhere_are_named(tmp_path: Path) -> None:
    with contextlib.closing(sqlite3.connect(spoilt(tmp_path, "verdict", "quote", "x"))) as connection:
        (item,) = empty_senseless_values(connection)
    assert (item.name, item.outcome) == ("decisions on suggestions", Outcome.SKIPPED)
    assert item.reason == "1 or more could not be read."
