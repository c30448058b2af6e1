"""Articles are put into a story by hand, taken out, and left to what is found again."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import ALONE
from clipdesk.project.commands.articles import RemoveArticles
from clipdesk.project.commands.stories import BeginStory, PlaceInStory, TakeOutOfStory
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import Made
from tests.project_state import assert_refused, state


@pytest.fixture
def project(made: Made) -> Project:
    return made(*(article(f"Text {n}.", id=f"a{n}", number=n, headline=f"{n}") for n in (1, 2, 3)))


def placed(project: Project) -> dict[str, str]:
    found = {one: project._store.articles.state(one) for one in ("a1", "a2", "a3")}
    return {one: known.story for one, known in found.items() if known is not None and known.story}


def test_it_is_remembered_undone_and_taken_back(project: Project) -> None:
    before = state(project)
    project.execute(PlaceInStory(("a2", "a3"), "a1"))
    assert placed(project) == {"a2": "a1", "a3": "a1"}
    shown = project.queries.article("a2")
    assert shown is not None
    assert shown.story == "a1"
    project.execute(TakeOutOfStory(("a2",)))
    assert placed(project) == {"a2": ALONE, "a3": "a1"}
    project.execute(PlaceInStory(("a2", "a3"), ""))
    assert state(project) == before
    for _ in range(3):
        project.undo()
    assert state(project) == before
    project.redo()
    assert placed(project) == {"a2": "a1", "a3": "a1"}


def test_a_story_is_begun_also_with_what_was_taken_out_of_others(project: Project) -> None:
    before = state(project)
    project.execute(BeginStory(("a2", "a1", "a3")))
    assert placed(project) == {"a1": "a2", "a3": "a2"}
    project.undo()
    assert state(project) == before
    project.execute(TakeOutOfStory(("a1",)))
    project.execute(BeginStory(("a1", "a2")))
    assert placed(project) == {"a1": "a2"}
    project.execute(TakeOutOfStory(("a1", "a2")))
    project.execute(BeginStory(("a1", "a2")))
    assert placed(project) == {"a1": "a2", "a2": "a1"}
    project.undo()
    assert placed(project) == {"a1": ALONE, "a2": ALONE}


def test_what_was_put_together_with_one_that_goes_stays_with_the_others(project: Project) -> None:
    project.execute(PlaceInStory(("a2", "a3"), "a1"))
    project.execute(TakeOutOfStory(("a1",), ("a2", "a3")))
    assert placed(project) == {"a1": ALONE, "a2": "a3", "a3": "a2"}
    project.undo()
    project.execute(TakeOutOfStory(("a1", "a3"), ("a2", "a3")))
    assert placed(project) == {"a1": ALONE, "a3": ALONE}
    project.undo()
    project.execute(PlaceInStory(("a3",), ""))
    project.execute(TakeOutOfStory(("a1",), ("a2", "a3")))
    assert placed(project) == {"a1": ALONE, "a2": "a3"}


def test_what_was_put_together_with_one_that_goes_elsewhere_stays_behind(made: Made) -> None:
    project = made(*(article(f"Text {n}.", id=f"a{n}", number=n, headline=f"{n}") for n in range(1, 7)), name="q")

    def said() -> dict[str, str]:
        return project._store.stories.said()

    project.execute(PlaceInStory(("a2", "a3"), "a1"))
    before = state(project)
    project.execute(PlaceInStory(("a1",), "a6"))
    assert said() == {"a1": "a6", "a2": "a3", "a3": "a2"}
    project.undo()
    assert state(project) == before
    project.execute(PlaceInStory(("a4",), "a3"))
    project.execute(PlaceInStory(("a3",), "a6"))
    assert said() == {"a2": "a1", "a3": "a6", "a4": "a1"}, "with what that one was put together with"
    project.undo()
    project.execute(PlaceInStory(("a1", "a3"), "a6"))
    assert said() == {"a1": "a6", "a2": "a4", "a3": "a6", "a4": "a2"}, "also where several go"
    project.undo()
    before = state(project)
    project.execute(PlaceInStory(("a1",), "a3"))
    assert state(project) == before, "where they are in one story already, nothing is done"
    project.execute(PlaceInStory(("a1",), "a6", ("a5",)))
    assert said() == {"a1": "a6", "a2": "a5", "a3": "a5", "a4": "a3"}, "with what was found with the one that goes"


def test_one_that_is_put_to_another_of_its_story_leaves_nobody(project: Project) -> None:
    project.execute(PlaceInStory(("a1",), "a2"))
    project.execute(PlaceInStory(("a2",), "a3"))
    project.execute(PlaceInStory(("a1",), "a2"))
    assert placed(project) == {"a1": "a2", "a2": "a3"}
    before = state(project)
    project.execute(PlaceInStory(("a2",), "a1"))
    assert state(project) == before
    project.execute(PlaceInStory(("a2",)))
    assert placed(project) == {"a1": "a3"}, "as found; who was put to it stays in the story"


def test_one_that_was_removed_is_not_dragged_along(project: Project) -> None:
    project.execute(PlaceInStory(("a1",), "a2"))
    project.execute(RemoveArticles(("a1",)))
    project.execute(PlaceInStory(("a2",), "a3"))
    removed = project._store.articles.state("a1")
    assert removed is not None
    assert (removed.removed, removed.story) == (True, "")
    project.undo()
    project.undo()
    assert placed(project) == {"a1": "a2"}


def test_an_article_that_was_taken_out_is_in_the_story_that_is_made_with_it(project: Project) -> None:
    project.execute(TakeOutOfStory(("a1",)))
    project.execute(PlaceInStory(("a2", "a3"), "a1"))
    assert placed(project) == {"a1": "a2", "a2": "a1", "a3": "a1"}
    project.undo()
    assert placed(project) == {"a1": ALONE}


def test_it_is_called_by_what_it_does() -> None:
    commands = [PlaceInStory(("a2",), "a1"), PlaceInStory(("a2", "a3"), "a1"), PlaceInStory(("a2",))]
    assert [str(one.title) for one in (*commands, PlaceInStory(("a2", "a3")))] == [
        "Put article into story", "Put 2 articles into story", "Group article as found", "Group 2 articles as found",
    ]  # fmt: skip
    assert str(BeginStory(("a2", "a3")).title) == "Put 2 articles into one story"
    assert [str(TakeOutOfStory(ids).title) for ids in (("a2",), ("a2", "a3"))] == [
        "Take article out of its story", "Take 2 articles out of their story",
    ]  # fmt: skip


def test_what_cannot_be_together_is_refused(project: Project) -> None:
    assert_refused(project, PlaceInStory(("a1", "a2"), "a1"), "put together with itself")
    assert_refused(project, PlaceInStory(("a1",), "gone"), "no longer in the project")
    assert_refused(project, BeginStory(("a1", "a1")), "needs two articles")
    assert_refused(project, BeginStory(("a1", "gone")), "no longer in the project")
    assert_refused(project, PlaceInStory(("gone",), "a1"), "no longer in the project")
