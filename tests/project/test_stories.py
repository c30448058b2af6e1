"""What was found is changed by what was said of single articles, whatever was said."""

from __future__ import annotations

from types import SimpleNamespace
from typing import cast

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clipdesk.assist.near_duplicates import Copy, Stories, Story
from clipdesk.domain.article import ALONE, Source
from clipdesk.domain.change import ArticleState
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.project.commands.base import Situation
from clipdesk.project.commands.stories import BeginStory, PlaceInStory, TakeOutOfStory
from clipdesk.project.stories import putting_together, regrouped, taking_out

FOUND = Stories(
    (
        Story((Copy("a", 90, 0.9), Copy("b", 80, 0.8), Copy("c", 70, 0.7))),
        Story((Copy("d", 60, 0.6), Copy("e", 50, 1.0))),
    ),
    (("a", "f"), ("d", "g")),
    ("s", "t"),
)
KNOWN = dict.fromkeys("abcdefgst", None)


def groups(found: Stories) -> set[str]:
    return {"".join(sorted(one.id for one in story.copies)) for story in found.stories}


def test_where_nothing_was_said_nothing_changes() -> None:
    assert regrouped(FOUND, {}, KNOWN) == FOUND


def test_one_is_taken_out_and_the_longest_of_the_others_is_the_fullest() -> None:
    told = regrouped(FOUND, {"a": ALONE}, KNOWN)
    assert groups(told) == {"bc", "de"}
    assert [one.id for one in told.stories[0].copies] == ["b", "c"]
    assert FOUND.stories[1] in told.stories
    assert told.links == (("d", "g"),)
    assert groups(regrouped(FOUND, {"d": ALONE}, KNOWN)) == {"abc"}


def test_one_is_put_into_another_story_or_one_of_its_own() -> None:
    assert groups(regrouped(FOUND, {"e": "c"}, KNOWN)) == {"abce"}
    told = regrouped(FOUND, {"s": "d", "f": "g"}, KNOWN)
    assert groups(told) == {"abc", "des", "fg"}
    assert told.short == ("t",)
    assert [story for story in told.stories if story.copies[-1] == Copy("s", 0, 0.0)]


def test_who_was_taken_out_can_be_joined() -> None:
    assert groups(regrouped(FOUND, {"a": ALONE, "s": "a"}, KNOWN)) == {"as", "bc", "de"}


def test_chains_and_circles_are_one_story() -> None:
    assert groups(regrouped(FOUND, {"f": "g", "g": "f"}, KNOWN)) == {"abc", "de", "fg"}
    assert groups(regrouped(FOUND, {"s": "t", "t": "e"}, KNOWN)) == {"abc", "dest"}


def test_who_was_put_together_with_an_article_that_is_gone_stays_together() -> None:
    assert groups(regrouped(FOUND, {"f": "gone", "s": "gone"}, KNOWN)) == groups(FOUND) | {"fs"}


def test_what_was_said_of_an_article_that_is_gone_does_not_count() -> None:
    assert regrouped(FOUND, {"x": "a", "a": "x", "b": "b"}, KNOWN) == FOUND


@given(st.dictionaries(st.sampled_from([*KNOWN]), st.sampled_from([*KNOWN, ALONE])))
def test_no_article_is_in_two_stories_and_everybody_is_where_they_were_put(said: dict[str, str]) -> None:
    told = regrouped(FOUND, said, KNOWN)
    members = [one.id for story in told.stories for one in story.copies]
    assert len(members) == len(set(members))
    story_of = {one.id: number for number, story in enumerate(told.stories) for one in story.copies}
    for one, story in said.items():
        if story not in (ALONE, one):
            assert story_of[one] == story_of[story]
    assert not set(told.short) & set(members)


class Said:
    """What was said of articles, as a command looks at it."""

    def __init__(self, said: dict[str, str]) -> None:
        self.said = said
        self.store = SimpleNamespace(
            stories=SimpleNamespace(said_of_all=lambda: said), articles=SimpleNamespace(state=self.article)
        )

    def article(self, article_id: str) -> ArticleState:
        return ArticleState(article_id, Source(), story=self.said.get(article_id, ""))

    def after(self, article_ids: list[str], stories: list[list[str]]) -> dict[str, str]:
        plan = putting_together(article_ids, stories).plan(cast(Situation, self))
        states = [one.record for one in plan.changes]
        return self.said | {one.id: one.story for one in states if isinstance(one, ArticleState)}


@given(
    st.dictionaries(st.sampled_from([*KNOWN]), st.sampled_from([*KNOWN, ALONE])),
    st.lists(st.sampled_from([*KNOWN]), min_size=2, unique=True),
)
def test_who_is_put_together_is_in_one_story_and_no_other_article_moves(
    said: dict[str, str], article_ids: list[str]
) -> None:
    stories = [[one.id for one in story.copies] for story in regrouped(FOUND, said, KNOWN).stories]
    try:
        after = Said(said).after(article_ids, stories)
    except InvalidChangeError:
        assume(False)
    theirs = [set(one) for one in stories if set(one) & set(article_ids)]
    expected = {"".join(sorted(set(article_ids).union(*theirs)))}
    expected |= {"".join(sorted(one)) for one in stories if not set(one) & set(article_ids)}
    assert groups(regrouped(FOUND, after, KNOWN)) == expected


def test_what_does_not_go_into_one_story_is_refused() -> None:
    stories = ["abc", "de", "gh"]

    def refusal(*article_ids: str) -> str:
        with pytest.raises(InvalidChangeError) as error:
            putting_together(article_ids, stories)
        return str(error.value)

    assert refusal("a", "a") == "A story needs two articles or more."
    assert refusal("b", "c") == "These articles are in one story already."
    assert refusal("a", "d", "g", "h") == "These articles are in 3 stories."
    assert refusal() == "A story needs two articles or more."


def test_whole_stories_and_single_articles_are_put_into_a_story_of_which_some_are() -> None:
    stories = ["abc", "de", "gh"]
    assert putting_together("sd", stories) == PlaceInStory(("s",), "d")
    assert putting_together("desa", stories) == PlaceInStory(("d", "e", "s"), "a")
    assert putting_together("hged", stories) == PlaceInStory(("h", "g"), "d")
    assert putting_together("st", stories) == BeginStory(("s", "t"))


def test_articles_are_taken_out_of_each_of_their_stories() -> None:
    stories = [["a1", "a2", "a3"], ["b1", "b2"], ["c1", "c2"]]
    assert taking_out(["b1", "x", "a3", "a1", "a1"], stories) == [
        TakeOutOfStory(("x",)),
        TakeOutOfStory(("a3", "a1"), ("a2",)),
        TakeOutOfStory(("b1",), ("b2",)),
    ]
    assert taking_out(["c1"], stories) == [TakeOutOfStory(("c1",), ("c2",))]
