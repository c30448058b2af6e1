"""Of the rulings of a damaged project, those that make sense are kept."""

from __future__ import annotations

import contextlib
import sqlite3
from pathlib import Path

import pytest

from clipdesk.domain.decision import CaseKey
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.project.checking import check_store
from clipdesk.project.commands.decisions import RuleOn
from clipdesk.project.project import Project
from clipdesk.project.salvaging import SalvageResult, salvage
from clipdesk.store.salvaged_decisions import drop_senseless_decisions
from clipdesk.store.store import Store
from tests.builders import article
from tests.project_builder import make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A closed project with two rulings, the second of which sets something else."""
    made = make_project(
        tmp_path / "p.clipdesk", article("[quote#1@bo:We won,] said [official#2@cy:Ana Ruiz].", headline="Won")
    )
    ids = {one.key: one.id for one in made.annotators}
    first, second = (one.id for one in made.queries.annotations("a1"))
    label = made.codebook.labels[2].id
    made.execute(RuleOn(CaseKey("a1", (ids["bo"], ids["cy"]), (first,)), (first,), note="so it is"))
    made.execute(RuleOn(CaseKey("a1", (ids["bo"], ids["cy"]), (second,)), (), label, (Span(0, 2), Span(3, 6))))
    made.finish_history()
    made.close()
    return made


def salvaged(project: Project, *statements: str) -> tuple[SalvageResult, int]:
    with contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for one in statements:
            connection.execute(one)
    result = salvage(project.path, project.path.with_name("new.clipdesk"))
    store = Store(result.target, writing=False)
    assert check_store(store).problems == ()
    left = len(store.decisions.every())
    store.close()
    return result, left


def test_what_is_whole_comes_over(project: Project) -> None:
    result, left = salvaged(project)
    assert (left, result.report.skipped) == (2, 0)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE decision SET sides = '[1' WHERE label = ''",
        "UPDATE decision SET sides = '[[\"x\"]]' WHERE label = ''",
        "UPDATE decision SET annotators = '{}' WHERE label = ''",
        "UPDATE decision SET kept = '[1]' WHERE label = ''",
        "UPDATE decision SET quote = 'other' WHERE label <> ''",
        "UPDATE decision SET pieces = '[[0, 900]]' WHERE label <> ''",
    ],
)
def test_what_makes_no_sense_is_lost_and_told(project: Project, statement: str) -> None:
    result, left = salvaged(project, statement)
    assert left == 1
    (item,) = (one for one in result.report.items if one.outcome is Outcome.SKIPPED)
    assert (item.name, item.reason, item.article_id) == ("ruling", "What was ruled in “Won” is lost in part.", "a1")


def test_rulings_of_a_lost_article_are_lost_with_it(project: Project) -> None:
    result, left = salvaged(project, "DELETE FROM body", "DELETE FROM article_fts")
    assert left == 0
    assert ("rulings", "2 or more could not be read.") in [(one.name, one.reason) for one in result.report.items]


def test_a_project_of_before_has_none() -> None:
    with contextlib.closing(sqlite3.connect(":memory:")) as connection:
        assert drop_senseless_decisions(connection) == []
