"""A project that steps back refuses changes, keeps facts for later, and announces what was changed beside it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.errors import InvalidChangeError
from clipdesk.domain.label import Label
from clipdesk.project.changes import EVERYTHING, Changes
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import make_project

TEXT = "[official:Mayor Ana Ruiz] said [quote:“We won.”]"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    made = make_project(tmp_path / "p.clipdesk", article(TEXT), article("[quote:Yes.]", id="a2", number=2))
    yield made
    made.close()


def add_beside(project: Project, name: str) -> Changes:
    other = Project(project.path, beside=True)
    changes = other.execute(AddLabel(Label(f"label-{name}", name)))
    other.close()
    return changes


def test_what_is_known_of_the_change_is_announced_and_else_everything(project: Project) -> None:
    told: list[tuple[Changes, object]] = []
    project.subscribe(lambda *news: told.append(news))
    project.stepping_back.begin()
    changes = add_beside(project, "new")
    assert project.codebook.named("new") is None
    project.stepping_back.end(changes, "me")
    assert project.codebook.named("new") is not None
    project.stepping_back.begin()
    add_beside(project, "newer")
    project.stepping_back.end(None)
    assert project.codebook.named("newer") is not None
    project.stepping_back.begin()
    project.stepping_back.end(None)
    assert told == [(changes, "me"), (EVERYTHING, None)]
    assert project.changes_made == 3


def test_changes_are_refused_and_facts_are_written_afterwards(project: Project) -> None:
    project.stepping_back.begin()
    project.set_meta("place", "12")
    for act in (lambda: project.execute(AddLabel(Label("x", "x"))), project.undo):
        with pytest.raises(InvalidChangeError, match="The project is being changed"):
            act()
    project.rest()
    project.stepping_back.end(None)
    assert project.meta("place") == "12"
    project.execute(AddLabel(Label("x", "x")))


def test_it_is_told_how_much_a_change_will_be(project: Project) -> None:
    assert project.stepping_back.annotations_in(["a1", "a2", "none"]) == 3
    assert project.stepping_back.annotations_in([]) == 0
    whole = project.stepping_back.weight_of_step(undoing=True)
    assert whole > 100
    assert project.stepping_back.weight_of_step(undoing=False) == 0
    project.undo()
    assert project.stepping_back.weight_of_step(undoing=False) == whole
