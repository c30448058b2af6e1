"""Whoever annotates is known to the project, whatever is undone under them."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.change import Kind
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.project.commands.adding import AddArticles
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations
from clipdesk.project.commands.articles import SetFlag
from clipdesk.project.commands.codebook import RenameAnnotator
from clipdesk.project.current_annotator import guessed_key
from clipdesk.project.project import Project
from tests.builders import article, label_id
from tests.project_builder import Made, add_person
from tests.project_state import state

BROUGHT = ArticleDraft("Other words.", annotations=(AnnotationDraft((Span(0, 5),), "quote", annotator="bo"),))


@pytest.fixture
def project(made: Made) -> Project:
    return made(article("Some words."))


def tag(project: Project, start: int) -> str:
    """Tag a passage; returns the key of whoever did."""
    (added,) = project.execute(AddAnnotation("a1", label_id("policy"), (Span(start, start + 1),))).added
    found = project.queries.annotation(added)
    assert found is not None
    return next(one.key for one in project.annotators if one.id == found.annotator_id)


def test_nobody_acts_before_somebody_is_named(tmp_path: Path) -> None:
    project = Project.create(tmp_path / "new.clipdesk")
    acting = [project.annotator]
    made = project.use_annotator("bo", "Bo Li")
    acting.append(project.annotator)
    assert acting == [None, Annotator(made.id, "bo", "Bo Li")]
    project.close()


def test_a_known_person_is_used_as_they_are(project: Project) -> None:
    known = project.annotators
    assert project.use_annotator("an", "another name") == known[0]
    assert project.annotators == known
    assert project.history_state.redo is None


@pytest.mark.parametrize("typed", ["ana ruíz", " Ana  Ruíz ", "ANA RUI\u0301Z"])
def test_the_same_initials_spelled_otherwise_are_the_same_person(project: Project, typed: str) -> None:
    made = add_person(project, " Ana Ruíz ")
    assert made.key == "Ana Ruíz"
    assert project.use_annotator(typed) == made
    assert {one.key for one in project.annotators} == {"an", "Ana Ruíz"}


def test_a_new_person_is_known_when_the_project_is_opened_again(project: Project) -> None:
    made = project.use_annotator("!quotes", "Quotation finder", is_assistant=True)
    assert made not in project.annotators
    tag(project, 0)
    path = project.path
    project.close()
    again = Project(path)
    assert made in again.annotators
    assert again.annotator is None
    again.close()


def test_a_read_only_project_learns_nobody(project: Project) -> None:
    path = project.path
    project.close()
    reading = Project(path, read_only=True)
    made = reading.use_annotator("bo")
    assert reading.annotator == made
    assert [one.key for one in reading.annotators] == ["an"]
    reading.close()


def test_who_came_with_an_import_may_go_on_annotating_after_its_undoing(project: Project) -> None:
    project.execute(AddArticles((BROUGHT,)))
    made = project.use_annotator("bo")
    assert tag(project, 0) == "bo"
    project.undo()
    project.undo()
    assert [one.key for one in project.annotators] == ["an"]
    assert project.annotator == made
    assert tag(project, 2) == "bo"
    assert made in project.annotators
    project.undo()
    assert tag(project, 3) == "bo"


def test_who_came_again_with_another_import_is_the_same_person(project: Project) -> None:
    project.execute(AddArticles((BROUGHT,)))
    project.use_annotator("bo")
    project.undo()
    project.use_annotator("an")
    project.execute(AddArticles((BROUGHT,)))
    project.use_annotator("bo")
    project.undo()
    project.redo()
    assert tag(project, 0) == "bo"
    assert sorted(one.key for one in project.annotators) == ["an", "bo"]


def test_who_was_undone_and_comes_in_person_can_be_brought_again(project: Project) -> None:
    project.execute(AddArticles((BROUGHT,)))
    brought = state(project)
    project.undo()
    made = project.use_annotator("BO")
    assert [one.key for one in project.annotators] == ["an"]
    assert project.annotator == made
    project.redo()
    assert state(project) == brought
    assert project.annotator in project.annotators
    assert tag(project, 0) == "bo"
    project.undo()
    project.undo()
    project.use_annotator("bo")
    assert tag(project, 0) == "bo"
    assert project.history_state.redo is None


def test_who_comes_after_two_steps_were_undone_ends_nothing_that_can_be_done_again(project: Project) -> None:
    project.execute(SetFlag(("a1",), True))
    project.use_annotator("bo")
    tag(project, 0)
    after = state(project)
    project.undo()
    project.undo()
    project.use_annotator("bo")
    project.redo()
    project.redo()
    assert state(project) == after


@pytest.mark.parametrize("typed", ["an", "AN"])
def test_a_renaming_is_undone_after_somebody_else_came_with_the_old_initials(project: Project, typed: str) -> None:
    before, own = state(project), project.annotators[0]
    project.execute(RenameAnnotator(replace(own, key="bo")))
    project.use_annotator(typed, "Ana Other")
    project.undo()
    assert state(project) == before
    assert project.annotator == own


def test_work_is_never_signed_with_the_name_of_somebody_whose_renaming_was_undone(project: Project) -> None:
    own = project.annotators[0]
    project.execute(RenameAnnotator(replace(own, key="bo", name="")))
    project.undo()
    made = project.use_annotator("bo", "Bo Lind")
    assert made.id != own.id
    assert tag(project, 0) == "bo"
    assert project.annotators == (own, made)


def test_a_change_that_changes_nothing_adds_nobody(project: Project) -> None:
    project.execute(AddArticles((BROUGHT,)))
    project.undo()
    project.use_annotator("bo")
    project.execute(RemoveAnnotations(()))
    assert [one.key for one in project.annotators] == ["an"]
    assert project.redo() is not None
    assert tag(project, 0) == "bo"
    assert sorted(one.key for one in project.annotators) == ["an", "bo"]


def test_who_comes_with_a_change_is_undone_and_done_again_with_it(project: Project) -> None:
    before = state(project)
    made = project.use_annotator("bo", "Bo Li")
    told: list[Changes] = []
    project.subscribe(lambda changes, _: told.append(changes))
    assert tag(project, 0) == "bo"
    after = state(project)
    project.undo()
    assert state(project) == before
    (undone, *_) = project.queries.history()
    assert (undone.annotator_id, undone.former_person) == (made.id, made)
    project.redo()
    assert state(project) == after
    assert all(one.touches(Kind.ANNOTATOR) for one in told)
    assert project.queries.history()[0].former_person is None


def test_two_with_one_key_never_meet(project: Project) -> None:
    project.execute(AddArticles((BROUGHT,)))
    first = project.use_annotator("bo")
    project.undo()
    # The same import again brings somebody else of the same key, while the first one still acts.
    project.execute(AddArticles((BROUGHT,)))
    assert tag(project, 0) == "bo"
    assert [one.key for one in project.annotators] == ["an", "bo"]
    assert project.annotator in project.annotators
    assert first.key == "bo"


def test_where_nobody_can_be_asked_for_the_user_there_is_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows, when the environment says nothing."""
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setitem(sys.modules, "pwd", None)
    assert guessed_key() == "me"
    monkeypatch.setenv("USERNAME", "Zoë Núñez")
    assert guessed_key() == "zoënúñez"
