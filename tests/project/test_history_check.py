"""What no entry of the history left as it is differs; what the history never knew cannot."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.change import Record
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import RemoveAnnotations, SetNote
from clipdesk.project.commands.articles import CutPassage, SetArticleNote
from clipdesk.project.history_check import HistoryCheck
from clipdesk.project.project import Project
from clipdesk.store.database import execute
from tests.builders import article
from tests.project_builder import make_project


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = make_project(tmp_path / "p.clipdesk", article("[quote#1:Yes], he said. [quote#2:No], she said."))
    for note in ("one", "two", "three"):
        made.execute(SetNote("a1-1", note))
    return made


def differing(project: Project) -> list[tuple[str, str]]:
    store = project._store
    records: dict[str, Record] = {one.id: one for one in store.annotations.of_article("a1")}
    found = HistoryCheck(store).differences(records)
    return [(one.record.id, getattr(one.latest, "note", "?")) for one in found]


def test_every_state_that_the_history_knows_is_right(project: Project) -> None:
    assert differing(project) == []
    project.undo()
    assert differing(project) == []
    project.undo()
    project.execute(SetNote("a1-2", "other"))
    assert differing(project) == []
    project.close()


def test_a_state_that_it_does_not_know_differs_from_the_latest(project: Project) -> None:
    execute(project._store._database, "UPDATE annotation SET note = 'thref' WHERE id = 'a1-1'")
    assert differing(project) == [("a1-1", "three")]
    project.close()


def test_what_the_history_never_knew_or_cannot_tell_is_passed_over(project: Project) -> None:
    database = project._store._database
    execute(database, "UPDATE annotation SET note = 'thref'")
    execute(database, "DELETE FROM history_item WHERE record = 'a1-1'")
    execute(database, "UPDATE history SET changes = x'00'")
    assert differing(project) == []
    project.close()


def test_what_the_history_says_was_removed_differs_from_what_it_was_before(project: Project) -> None:
    database = project._store._database
    row = execute(database, "SELECT * FROM annotation WHERE id = 'a1-1'").fetchone()
    project.execute(RemoveAnnotations(("a1-1",)))
    execute(database, f"INSERT INTO annotation VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608 - question marks alone
    assert differing(project) == []
    execute(database, "UPDATE annotation SET note = 'thref' WHERE id = 'a1-1'")
    assert differing(project) == [("a1-1", "three")]
    project.close()


def test_an_article_is_compared_with_what_it_was_not_with_its_text(project: Project) -> None:
    store = project._store
    project.execute(SetArticleNote("a1", "Check."))
    project.execute(CutPassage("a1", Span(17, 27)))
    execute(store._database, "UPDATE article SET note = 'Chech.' WHERE id = 'a1'")
    state, body = store.articles.state("a1"), store.articles.body("a1")
    assert state is not None
    assert body is not None
    (found,) = HistoryCheck(store).differences({"a1": state})
    assert found.latest == replace(state, note="Check.")
    assert list(HistoryCheck(store).differences({"a1": body})) == []
    project.close()
