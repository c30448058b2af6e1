"""A story is a set: who goes takes nobody along, and who stays, stays together; whatever was done before."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import cast

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.near_duplicates import Copy, Stories, Story
from clipdesk.domain.article import ALONE, Source
from clipdesk.domain.change import ArticleState
from clipdesk.project.commands.base import Command, Situation
from clipdesk.project.commands.stories import BeginStory, PlaceInStory, TakeOutOfStory
from clipdesk.project.put_together import PutTogether
from clipdesk.project.stories import regrouped

NAMES = "abcdef"
FOUND = ("abc", "de")
"""What is found among them by their words."""

Sets = frozenset[frozenset[str]]


def sets(*stories: str) -> Sets:
    return frozenset(map(frozenset, stories))


class Desk:
    """Articles, where they were put, and which of them are removed."""

    def __init__(self) -> None:
        self.said = dict.fromkeys(NAMES, "")
        self.removed: set[str] = set()
        self.store = SimpleNamespace(
            stories=SimpleNamespace(said_of_all=lambda: {one: story for one, story in self.said.items() if story}),
            articles=SimpleNamespace(state=self.article),
        )

    def article(self, article_id: str) -> ArticleState:
        return ArticleState(article_id, Source(), story=self.said[article_id], removed=article_id in self.removed)

    @property
    def here(self) -> str:
        return "".join(one for one in NAMES if one not in self.removed)

    def stories(self) -> Sets:
        """Every article that is here, in its story or by itself."""
        found = (Story(tuple(Copy(one, 90, 0.9) for one in each if one in self.here)) for each in FOUND)
        told = regrouped(
            Stories(tuple(one for one in found if len(one.copies) > 1), (), ()), self.said, dict.fromkeys(self.here)
        )
        held = [frozenset(one.id for one in each.copies) for each in told.stories]
        return frozenset([*held, *(frozenset(one) for one in self.here if not any(one in each for each in held))])

    def story_of(self, one: str) -> frozenset[str]:
        return next(each for each in self.stories() if one in each)

    def others(self, *gone: str) -> tuple[str, ...]:
        return tuple(sorted(self.story_of(gone[0]) - set(gone)))

    def do(self, command: Command) -> None:
        for change in command.plan(cast(Situation, self)).changes:
            assert isinstance(change.before, ArticleState)
            assert isinstance(change.after, ArticleState)
            assert self.said[change.after.id] == change.before.story
            self.said[change.after.id] = change.after.story


def without(stories: Sets, *gone: str) -> Sets:
    return frozenset(each.difference(gone) for each in stories) - {frozenset()}


def left_alone(before: Sets, moved: set[str]) -> set[str]:
    """Who is left of a story by itself: nothing holds it, so it is as found."""
    left = [each - moved for each in before if each & moved]
    return {next(iter(each)) for each in left if len(each) == 1}


def move(desk: Desk, one: str, into: str) -> None:
    before = desk.stories()
    if one == into:
        return
    desk.do(PlaceInStory((one,), into, desk.others(one)))
    if into in next(each for each in before if one in each):
        assert desk.stories() == before, "it is there already"
        return
    assert desk.story_of(one) == next(each for each in before if into in each) | {one}, (before, desk.said)
    loose = left_alone(before, {one})
    assert without(desk.stories(), one, *loose) == without(before, one, *loose), (before, desk.said)


def take_out(desk: Desk, one: str, other: str) -> None:
    before = desk.stories()
    gone = tuple(dict.fromkeys((one, other))) if other in desk.story_of(one) else (one,)
    desk.do(TakeOutOfStory(gone, desk.others(*gone)))
    assert all(desk.story_of(each) == {each} for each in gone)
    loose = left_alone(before, {*gone})
    assert without(desk.stories(), *gone, *loose) == without(before, *gone, *loose), (before, desk.said)


def as_found(desk: Desk, one: str, _other: str) -> None:
    before = desk.stories()
    desk.do(PlaceInStory((one,)))
    assert desk.said[one] == ""
    loose = left_alone(before, {one})
    assert without(desk.stories(), one, *loose) == without(before, one, *loose), (before, desk.said)


def remove(desk: Desk, one: str, _other: str) -> None:
    if len(desk.here) > 2:
        before = desk.said.copy()
        put = PutTogether(before)
        desk.removed.add(one)
        by_hand = {each for each in desk.here if before[each] not in ("", ALONE)}
        for each in by_hand:
            for another in by_hand:
                assert put.are(each, another) <= (another in desk.story_of(each))


def bring_back(desk: Desk, one: str, _other: str) -> None:
    desk.removed.discard(one)


@given(
    st.lists(
        st.tuples(
            st.sampled_from([move, move, take_out, as_found, remove, bring_back]),
            st.sampled_from(NAMES),
            st.sampled_from(NAMES),
        ),
        max_size=14,
    )
)
def test_who_goes_takes_nobody_along_and_who_stays_stays_together(
    steps: list[tuple[Callable[[Desk, str, str], None], str, str]],
) -> None:
    desk = Desk()
    for step, one, other in steps:
        if step is bring_back or {one, other} <= {*desk.here}:
            step(desk, one, other)


def test_an_article_that_is_removed_still_holds_the_others_together() -> None:
    desk = Desk()
    desk.do(PlaceInStory(("f",), "d"))
    desk.do(PlaceInStory(("a",), "f"))
    desk.removed.add("f")
    assert desk.stories() == sets("ade", "bc")


def test_who_was_taken_out_begins_a_story_that_survives_its_first_article() -> None:
    desk = Desk()
    desk.do(TakeOutOfStory(("a", "b", "c"), ()))
    desk.do(BeginStory(("a", "b", "c")))
    desk.do(PlaceInStory(("a",), "f", desk.others("a")))
    assert desk.stories() == sets("bc", "de", "af")
    assert PutTogether(desk.said).without("b") == {"c": ""}


def test_what_is_removed_is_not_dragged_into_a_new_story() -> None:
    desk = Desk()
    desk.do(TakeOutOfStory(("b",), desk.others("b")))
    desk.do(PlaceInStory(("f",), "b"))
    desk.removed.add("f")
    desk.do(TakeOutOfStory(("d", "e")))
    desk.do(BeginStory(("d", "b")))
    desk.removed.clear()
    assert desk.story_of("b") == frozenset("bd")
    assert desk.story_of("f") == frozenset("f")


def test_a_long_chain_that_goes_is_followed_once() -> None:
    class Counted(set[str]):
        asked = 0

        def __contains__(self, one: object) -> bool:
            self.asked += 1
            return super().__contains__(one)

    many = 500
    said = {f"a{n}": f"a{n + 1}" for n in range(many)} | {f"s{n}": f"a{n}" for n in range(many)}
    gone = Counted(f"a{n}" for n in range(many + 1))
    after = PutTogether(said).without(gone)
    assert set(after) == {f"s{n}" for n in range(many)}
    assert gone.asked < 20 * many
