"""The history names whoever did something, also where they are in the project no more."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from clipdesk.domain.change import RecordChange
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.codebook import RenameAnnotator
from clipdesk.project.former_people import FormerPeople
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("Some words."))


def test_who_is_gone_is_named_and_nobody_else(project: Project) -> None:
    person = project.use_annotator("bo", "Bo Li")
    tag = AddAnnotation("a1", label_id("policy"), (Span(0, 4),))
    project.execute(tag)
    project.undo()
    entries = project._store.history.latest(9)
    assert [one.former_person for one in FormerPeople(project._store).named(entries)] == [person, None]
    assert [one.former_person for one in project.queries.past(tag.id)] == [person]


def test_the_change_with_which_somebody_came_is_looked_through_once(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    person = project.use_annotator("bo", "Bo Li")
    project.execute(AddAnnotation("a1", label_id("policy"), (Span(0, 4),)))
    project.undo()
    looked, whole = list[int](), project._store.history.changes

    def counted(seq: int) -> Iterable[RecordChange]:
        looked.append(seq)
        return whole(seq)

    monkeypatch.setattr(project._store.history, "changes", counted)
    for _ in range(3):
        assert project.queries.history()[0].former_person == person
    assert len(looked) == 1


def test_who_was_renamed_meanwhile_is_named_as_they_were_last(project: Project) -> None:
    person = project.use_annotator("bo", "Bo Li")
    project.execute(AddAnnotation("a1", label_id("policy"), (Span(0, 4),)))
    project.undo()
    assert project.queries.history()[0].former_person == person
    project.redo()
    project.execute(RenameAnnotator(replace(person, key="bl", name="Bo Lee")))
    project.undo()
    project.undo()
    assert {one.former_person for one in project.queries.history()} == {replace(person, key="bl", name="Bo Lee"), None}


def test_where_the_history_cannot_tell_nobody_is_named(project: Project) -> None:
    nobody, *_ = project._store.history.latest(1)
    assert FormerPeople(project._store).named([]) == []
    gone = type(nobody)(nobody.seq, "s", nobody.at, "gone", nobody.command, nobody.title, nobody.state)
    assert FormerPeople(project._store).named([gone]) == [gone]
