"""Articles as the learner reads them."""

from __future__ import annotations

from hypothesis import given

from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.proposal import Reading
from clipdesk.assist.registry import builtin_assistants
from tests.strategies import texts


@given(texts())
def test_every_word_stands_where_it_says_and_has_traits(text: str) -> None:
    sheet = Reader(()).read(Reading(text))
    for block in sheet.blocks:
        assert len(block.words) == len(block.traits) > 0
        assert all(block.span.start <= word.start < word.end <= block.span.end for word in block.words)
        assert all(text[word.start : word.end] == word.text for word in block.words)


def test_proposals_of_assistants_are_among_the_traits() -> None:
    reading = Reading("“We will not wait any longer for them,” the minister said on Friday.", "en")
    block = Reader(builtin_assistants()).read(reading).blocks[0]
    by_word = dict(zip((word.text for word in block.words), block.traits, strict=True))
    assert "rule:quote:I" in by_word["wait"]
    assert "rule:none" in by_word["Friday"]
    assert "rule:said_by:B" in by_word["the"]


def test_rules_that_are_known_are_taken_as_they_are() -> None:
    reading = Reading("“We will not wait any longer for them,” the minister said on Friday.", "en")
    assert Reader(builtin_assistants()).read(reading, ()).rules == ()


def test_words_without_traits_stand_where_they_do_with_them() -> None:
    reading = Reading("“We will not wait any longer for them,” the minister said on Friday.", "en")
    plain, full = (Reader(()).read(reading, with_traits=one) for one in (False, True))
    assert [one.words for one in plain.blocks] == [one.words for one in full.blocks]
    assert {trait for one in plain.blocks for own in one.traits for trait in own} == set()
    assert "officials.titles" in plain.classes.of("minister")
