"""A project of every schema version that there ever was opens with all that was in it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.span import Span
from clipdesk.project.checking import check_store
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.project import Project
from tests.project_content import content, holds
from tests.project_state import state

FILES = sorted((Path(__file__).parents[1] / "data" / "projects").glob("v*.clipdesk"))


@pytest.fixture
def copied(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """A copy of an old file: the one in the repository is never written."""
    return Path(shutil.copy(request.param, tmp_path))


def known(path: Path) -> dict[str, object]:
    made = Path(__file__).parents[1] / "data" / "projects" / path.with_suffix(".json").name
    found: dict[str, object] = json.loads(made.read_text(encoding="utf-8"))
    return found


def done(content: Any) -> list[str]:
    """What the steps in effect are called, the last first."""
    steps = {one["step"]: one["title"] for one in reversed(content["history"]) if one["state"] == "done"}
    return [title["template"].format(*title["arguments"]) for title in reversed(steps.values())]


each = pytest.mark.parametrize("copied", FILES, indirect=True, ids=lambda path: path.stem)


def test_there_is_an_old_file() -> None:
    assert FILES


@each
def test_it_holds_all_that_was_put_in(copied: Path) -> None:
    project = Project(copied)
    assert holds(known(copied), content(project)) == []
    assert check_store(project._store).problems == ()
    kept = project.kept_before_update
    project.close()
    assert set(copied.parent.iterdir()) == {copied, *([kept] if kept else [])}
    # And again, now that it is of the present.
    project = Project(copied, read_only=True)
    assert holds(known(copied), content(project)) == []
    project.close()


@each
def test_what_was_undone_can_be_redone_and_what_was_done_undone(copied: Path) -> None:
    project = Project(copied)
    states = [state(project)]
    assert str(project.history_state.redo) == "Add label undone"
    project.redo()
    assert project.codebook.named("undone") is not None
    project.undo()
    titles: list[str] = []
    while project.history_state.undo is not None:
        titles.append(str(project.history_state.undo))
        project.undo()
        states.append(state(project))
    assert titles == done(known(copied))
    assert titles[-2:] == ["Import article", "Import 3 articles"]
    for expected in reversed(states[:-1]):
        project.redo()
        assert state(project) == expected
    project.close()


@each
def test_it_can_be_worked_in(copied: Path) -> None:
    project = Project(copied)
    project.use_annotator("new")
    before = state(project)
    (added,) = project.execute(AddAnnotation("plain", "label-policy", (Span(0, 3),), "a note")).added
    assert project.queries.annotation(added) is not None
    assert project.queries.article_numbers(ArticleFilter(words="a note")) == [3]
    project.undo()
    assert state(project) == before
    project.close()
