"""The history names whoever did something, also where they are in the project no more."""

from __future__ import annotations

from pathlib import Path

from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.former_people import with_former_people
from tests.builders import article, label_id
from tests.project_builder import make_project


def test_who_is_gone_is_named_and_nobody_else(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.clipdesk", article("Some words."))
    made = project.use_annotator("bo", "Bo Li", when_needed=True)
    tag = AddAnnotation("a1", label_id("policy"), (Span(0, 4),))
    project.execute(tag)
    project.undo()
    entries = project._store.history.latest(9)
    assert [one.former_person for one in with_former_people(project._store, entries)] == [made, None]
    assert [one.former_person for one in project.queries.past(tag.id)] == [made]
    project.close()


def test_where_the_history_cannot_tell_nobody_is_named(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p.clipdesk", article("Some words."))
    nobody, *_ = project._store.history.latest(1)
    assert with_former_people(project._store, []) == []
    gone = type(nobody)(nobody.seq, "s", nobody.at, "gone", nobody.command, nobody.title, nobody.state)
    assert with_former_people(project._store, [gone]) == [gone]
    project.close()
