"""Copies are found however they are cut, led and edited; what only shares a topic, a statement or a notice is none."""

from __future__ import annotations

import random
from itertools import combinations
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from clipdesk.assist import near_duplicates
from clipdesk.assist.near_duplicates import LEAST, RUN, Stories, stories_of
from clipdesk.domain.errors import CancelledError
from tests.assist.prose import prose
from tests.refusing import stop


def told(found: Stories) -> list[list[str]]:
    """The ids of each story."""
    return [[one.id for one in story.copies] for story in found.stories]


WIRE = prose("wire", 400)


def edited(text: str, every: int) -> str:
    """The text with every so-and-so-many-th word changed."""
    words = text.split(" ")
    return " ".join("changed" if at % every == every - 1 else word for at, word in enumerate(words))


@pytest.mark.parametrize(
    "copy",
    [
        pytest.param("Another headline\n\n" + WIRE, id="headline"),
        pytest.param(WIRE[: len(WIRE) // 2], id="cut from the end"),
        pytest.param(WIRE[len(WIRE) // 2 :], id="cut from the start"),
        pytest.param(prose("lead", 120) + "\n\n" + WIRE[: len(WIRE) * 3 // 4], id="local lead"),
        pytest.param(edited(WIRE, 10), id="edited"),
        pytest.param("\n".join(WIRE.split()), id="wrapped"),
        pytest.param(WIRE.upper().replace(". ", "!” “"), id="case and signs"),
        pytest.param("\n\n".join(reversed(WIRE.split("\n\n"))), id="paragraphs moved"),
        pytest.param(WIRE.replace("ba", "b\xada"), id="soft hyphens"),
    ],
)
def test_a_copy_is_found(copy: str) -> None:
    found = stories_of([("copy", copy), ("wire", WIRE), ("else", prose("else", 300))])
    assert [sorted(one) for one in told(found)] == [["copy", "wire"]]
    assert all(one.share > 0.4 for one in found.stories[0].copies)


def test_the_share_is_of_the_words_of_each() -> None:
    found = stories_of([("half", " ".join(WIRE.split()[:200])), ("wire", WIRE)])
    assert [(one.id, one.words, one.share) for one in found.stories[0].copies] == [("wire", 400, 0.5), ("half", 200, 1)]


def test_of_the_fullest_it_is_what_stands_in_any_of_the_others() -> None:
    words = WIRE.split()
    found = stories_of([("a", " ".join(words[:200])), ("b", " ".join(words[140:300])), ("wire", WIRE)])
    assert [one.share for one in found.stories[0].copies] == [0.75, 1, 1]


STATEMENT = prose("statement", 45)


@pytest.mark.parametrize(
    "common", [STATEMENT, prose("notice", 70), "By our correspondent, " + prose("line", 12)], ids=len
)
@pytest.mark.parametrize("words", [60, 120, 500])
def test_what_shares_a_statement_or_a_notice_is_no_copy(common: str, words: int) -> None:
    articles = [(str(number), prose(f"own {number}", words) + "\n\n" + common) for number in range(5)]
    assert stories_of(articles).stories == ()


def test_texts_with_a_few_words_in_common_are_not_compared(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    match = near_duplicates._Telling._match

    def noted(telling: Any, text: Any, story: int) -> Any:
        compared.append(text.id)
        return match(telling, text, story)

    monkeypatch.setattr(near_duplicates._Telling, "_match", noted)
    phrases = [prose(f"phrase {number}", 14) for number in range(10)]
    articles = [
        (f"{a}{b}", " ".join((prose(f"own {a} {b}", 200), phrases[a], prose(f"more {a} {b}", 200), phrases[b])))
        for a, b in combinations(range(10), 2)
    ]
    assert stories_of(articles).stories == ()
    assert compared == []
    copy = " ".join(dict(articles)["01"].split()[:300])
    assert told(stories_of([*articles, ("copy", copy)])) == [["01", "copy"]]
    assert compared == ["copy"]


def test_a_long_notice_in_many_articles_is_no_story_and_what_remains_is_judged() -> None:
    notice = prose("notice", 220)
    articles = [(f"{number:02}", prose(f"own {number}", 160) + "\n\n" + notice) for number in range(20)]
    copy = ("copy", prose("own 7", 160) + "\n\n" + notice)
    brief = ("brief", prose("brief", 20) + "\n\n" + notice)
    found = stories_of([*articles, copy, brief])
    assert [sorted(one) for one in told(found)] == [["07", "copy"]]
    assert found.stories[0].copies[0].words == 160
    assert found.short == ("brief",)


def test_a_story_that_is_printed_very_often_stays_a_story() -> None:
    copies = [
        (f"{number:02}", prose(f"lead {number}", number) + " " + edited(WIRE, 40 + number)) for number in range(40)
    ]
    found = stories_of([*copies, ("else", prose("else", 300))])
    assert len(found.stories) == 1
    assert len(found.stories[0].copies) == 40


def test_short_texts_are_named_and_not_judged() -> None:
    brief = " ".join(WIRE.split()[: LEAST - 1])
    found = stories_of([("b", brief), ("a", brief), ("wire", WIRE)])
    assert found == Stories((), (), ("a", "b"))


def test_an_article_that_holds_two_stories_ties_them_to_itself_and_not_to_each_other() -> None:
    one, two = prose("one", 300), prose("two", 200)
    articles = [("digest", one + "\n\n" + two), ("one", one), ("two", two), ("two cut", " ".join(two.split()[:150]))]
    found = stories_of(articles)
    assert told(found) == [["digest", "one"], ["two", "two cut"]]
    assert set(found.links) == {("digest", "two"), ("digest", "two cut")}


def test_letters_are_the_same_however_they_are_written() -> None:
    text = " ".join(f"été{word} ﬁn{word}" for word in WIRE.split())
    decomposed = text.replace("é", "e\u0301").replace("ﬁ", "fi")
    ((one, other),) = told(stories_of([("a", text), ("b", decomposed)]))
    assert {one, other} == {"a", "b"}


def test_scripts_without_spaces_have_words() -> None:
    chance = random.Random(3)
    text = "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(300))
    other = "".join(chr(chance.randrange(0x4E00, 0x9FA5)) for _ in range(300))
    assert told(stories_of([("whole", text), ("half", text[:150]), ("other", other)])) == [["whole", "half"]]


def test_it_tells_how_far_it_is_and_stops_when_asked() -> None:
    seen: list[int] = []
    texts = [(str(number), prose(str(number), 60)) for number in range(120)]
    stories_of(texts, seen.append)
    assert seen == [0, 50, 100, 120, 170, 220]

    with pytest.raises(CancelledError):
        stories_of(texts, stop)


def pieces_of(seed: int) -> str:
    """A text put together from pieces of few texts, so that many share some of them."""
    chance = random.Random(seed)
    return "\n\n".join(
        prose(str(chance.randrange(6)), 220)[: chance.randint(80, 900)] for _ in range(chance.randint(1, 3))
    )


@given(st.lists(st.integers(0, 500), max_size=25), st.randoms(use_true_random=False))
def test_the_order_of_articles_makes_no_difference(seeds: list[int], chance: random.Random) -> None:
    articles = [(str(number), pieces_of(seed)) for number, seed in enumerate(seeds)]
    turned = chance.sample(articles, len(articles))
    assert stories_of(articles) == stories_of(turned)


@given(st.lists(st.integers(0, 500), max_size=25))
def test_no_two_of_a_story_have_nothing_in_common(seeds: list[int]) -> None:
    articles = {str(number): pieces_of(seed) for number, seed in enumerate(seeds)}
    for story in stories_of(articles.items()).stories:
        for one in story.copies:
            for other in story.copies:
                assert len(runs(articles[one.id]) & runs(articles[other.id])) >= LEAST // RUN


def runs(text: str) -> set[tuple[str, ...]]:
    """The runs of words of a text without signs, in the plainest way."""
    words = text.replace(".", "").casefold().split()
    return {tuple(words[at : at + RUN]) for at in range(len(words) - RUN + 1)}


@given(st.integers(0, 10**6), st.integers(2 * LEAST + 10, 400), st.floats(0.5, 1), st.booleans())
def test_a_text_and_itself_cut_by_up_to_half_are_together(seed: int, words: int, kept: float, at_start: bool) -> None:
    text = prose(str(seed), words)
    length = len(text) - int(len(text) * kept)
    cut = text[length:] if at_start else text[: len(text) - length]
    assume(len(cut.split()) >= LEAST + 4)
    found = stories_of([("whole", text), ("cut", cut), ("else", prose("else", 300))])
    assert [sorted(one) for one in told(found)] == [["cut", "whole"]]
