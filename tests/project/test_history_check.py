"""What no entry of the history left as it is differs; what the history never knew cannot."""

from __future__ import annotations

from pathlib import Path

import pytest

from clipdesk.domain.change import Record
from clipdesk.project.commands.annotations import SetNote
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
