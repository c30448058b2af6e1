"""What was found is changed by what was said of single articles, whatever was said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.near_duplicates import Copy, Stories, Story
from clipdesk.domain.article import ALONE
from clipdesk.project.stories import regrouped

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
    assert regrouped(FOUND, {}, KNOWN) is FOUND


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


def test_what_was_said_of_an_article_that_is_gone_does_not_count() -> None:
    assert regrouped(FOUND, {"x": "a", "a": "x", "b": "b"}, KNOWN) is FOUND


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
