"""Traits in words."""

from __future__ import annotations

import pytest

from clipdesk.assist.learner.pieces import Words
from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.learner.wording import in_words
from clipdesk.assist.proposal import Reading
from clipdesk.assist.registry import builtin_assistants


@pytest.mark.parametrize(
    ("trait", "words"),
    [
        ("w:ferry", "“ferry”"),
        ("w-1:the", "after “the”"),
        ("w-1:^", "after the start of a paragraph"),
        ("two-:the ferry", "“the ferry”"),
        ("list-1:words.time_nouns", "after a word of the list “time nouns”"),
        ("list:officials.titles", "words of the list “titles” (officials)"),
        ("rule:quote:direct:B", "the rules propose quote (direct)"),
        ("rule:quote:because:marks and “said”", "the rules propose quote (marks and “said”)"),
        ("rule-1:said_by:E", "after what the rules propose as the one who says it"),
        ("marks-1:long", "where quotation marks begin"),
        ("at:before 2", "2 words before what the rules propose"),
        ("at:first|a number", "at the start of what the rules propose as a number"),
        ("part:unit inside", "the unit of what the rules propose"),
        ("has:unit=hours after", "where the rules say unit=hours"),
        ("size:3-4 inside", "proposals of 3-4 words"),
        ("reason:an office inside", "what the rules propose as an office"),
        ("cue:speech", "a word of speech"),
        ("move:begin-behind|that|any-piece", "begin after “that”, all that the rules propose"),
        ("move:end-drop|2|reason:a number", "end 2 words sooner, what the rules propose as a number"),
        ("move:begin-with|name|any-piece", "begin where the name begins, all that the rules propose"),
        ("move:end-without|unit|any-piece", "end where the unit begins, all that the rules propose"),
        ("move:end-with|behind|any-piece", "end where the proposal behind ends, all that the rules propose"),
        ("move:end-drop|1|reason:a number", "end one word sooner, what the rules propose as a number"),
        ("doubt:scored:an office, 0.80", "seldom what the rules propose as an office, 0.80"),
        ("doubt:last list:policies.on", "seldom proposals that end with a word of the list “on” (policies)"),
        ("sign:marks|out", "leave the quotation marks out"),
        ("sign:stop|in", "take in the full stop at the end"),
        ("doubt:ahead:", "seldom proposals after the start of a paragraph"),
        ("doubt:behind:of", "seldom proposals before “of”"),
    ],
)
def test_traits_are_said_in_words(trait: str, words: str) -> None:
    assert in_words(trait) == words


def test_every_trait_of_a_piece_has_words() -> None:
    text = "“We will not wait any longer for them,” the prime minister said on Friday. About 40 percent left.\n\nNone."
    words = Words(Reader(builtin_assistants()).read(Reading(text, "en")))
    traits = {
        trait
        for label in ("quote", "statistic", "official")
        for one in words.pieces(label)
        for trait in words.traits(one)
    }
    assert len(traits) > 30
    assert [one for one in traits if in_words(one) == one] == []


def test_every_trait_that_there_is_has_words() -> None:
    text = "“We will not wait any longer for them,” the prime minister said on Friday. About 40 percent left.\n\nNone."
    for block in Reader(builtin_assistants()).read(Reading(text, "en")).blocks:
        for own in block.traits:
            assert [one for one in own if in_words(one) == one] == []
