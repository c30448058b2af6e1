"""What the learner that mends rules sees of their proposals."""

from __future__ import annotations

from hypothesis import given

from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.learner.windows import AROUND, Windows
from clipdesk.assist.learner.wording import in_words
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.registry import builtin_assistants
from clipdesk.domain.span import Span
from tests.strategies import texts

TEXT = "In the past year more than 40 percent of all passengers left the island.\n\nNobody came."


def rule(text: str, words: str) -> Proposal:
    start = text.index(words)
    values = {"value": "40", "unit": "percent", "qualifier": "more than"}
    return Proposal((Span(start, start + len(words)),), "statistic", 0.9, "a number with a unit", "statistics", values)


def test_a_window_has_the_words_of_a_piece_and_a_few_around_it() -> None:
    sheet = Reader(()).read(Reading(TEXT, "en"), [rule(TEXT, "more than 40 percent")], with_traits=False)
    (window,) = Windows(sheet).of("statistic")
    words = [sheet.blocks[number].words[at].text for number, at in window.places]
    assert " ".join(words) == "In the past year more than 40 percent of all passengers left"
    by_word = dict(zip(words, window.traits, strict=True))
    assert "part:qualifier inside" in by_word["more"]
    assert "part:unit" in by_word["percent"]
    assert "at:before 1" in by_word["year"]
    assert "at:after 1|a number with a unit" in by_word["of"]
    assert "has:unit=percent inside" in by_word["40"]
    assert Windows(sheet).of("quote") == []


def test_a_window_stays_in_its_paragraph() -> None:
    sheet = Reader(()).read(Reading(TEXT, "en"), [rule(TEXT, "left the island.")])
    (window,) = Windows(sheet).of("statistic")
    assert {number for number, _ in window.places} == {0}


def test_what_holds_no_word_has_no_window() -> None:
    text = "One \u200b two"
    sheet = Reader(()).read(Reading(text), [rule(text, "\u200b")])
    assert Windows(sheet).of("statistic") == []


def test_every_trait_that_there_is_has_words() -> None:
    text = "“We will not wait any longer for them,” the prime minister said on Friday. About 40 percent left."
    sheet = Reader(builtin_assistants()).read(Reading(text, "en"))
    for label in ("quote", "statistic", "official"):
        for window in Windows(sheet).of(label):
            assert [one for own in window.traits for one in own if in_words(one) == one] == []


@given(texts())
def test_every_piece_of_words_has_one_window_that_holds_it(text: str) -> None:
    sheet = Reader(builtin_assistants()).read(Reading(text, "en"), with_traits=False)
    for label in ("quote", "statistic", "official", "policy"):
        windows = Windows(sheet).of(label)
        pieces = [piece for one in sheet.rules if one.label == label for piece in one.spans]
        assert [one.piece for one in windows] == [one for one in pieces if one in {w.piece for w in windows}]
        for one in windows:
            inside = [sheet.blocks[number].words[at] for number, at in one.places]
            count = sum(word.start < one.piece.end and one.piece.start < word.end for word in inside)
            assert 0 < count <= len(inside) <= count + 2 * AROUND
            assert len(one.traits) == len(inside)
