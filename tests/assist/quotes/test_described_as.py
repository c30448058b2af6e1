"""What somebody calls something, without marks, or in marks behind “by”."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.described_as import described_as
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import read_sentences

ENGLISH = Lexicons().of("en")
GRAMMAR, CUES = Grammar(ENGLISH), Cues(ENGLISH)


def descriptions(text: str) -> list[tuple[str, str]]:
    """What things are called in the text, and by whom."""
    found = []
    for one in read_sentences(read_blocks(text), ENGLISH)[0]:
        for cue in CUES.find(one.items):
            made = described_as(GRAMMAR, one, cue)
            if made is not None and made.said is not None and made.said.speaker is not None:
                (what,), who = made.said.spans, made.said.speaker
                found.append((text[what.start : what.end], text[who.start : who.end]))
    return found


@pytest.mark.parametrize(
    ("text", "what", "who"),
    [
        ("They raided it, in what the mayor described as the largest raid in years.", "the largest raid in years", "the mayor"),
        ("The plan was described by critics as “a mess.”", "“a mess.”", "critics"),
        ("The plan, described by the mayor as “a mess,” was dropped.", "“a mess,”", "the mayor"),
        ("The law was called by its opponents “a disaster” on Monday.", "“a disaster”", "its opponents"),
        ("She was accused by rivals of “buying votes” on Monday.", "“buying votes”", "rivals"),
        ("He was criticized by the mayor of Vega for “doing nothing at all”.", "“doing nothing at all”", "the mayor of Vega"),
        ("He was branded by a judge as “a danger”.", "“a danger”", "a judge"),
        ("The deal, described by his lawyer, Tom Lee, as “a trap,” failed.", "“a trap,”", "his lawyer"),
        ("In what Vega Police called a cruel hoax, the bell rang twice.", "a cruel hoax", "Vega Police"),
    ],
)  # fmt: skip
def test_what_somebody_calls_it(text: str, what: str, who: str) -> None:
    assert descriptions(text) == [(what, who)]


@pytest.mark.parametrize(
    "text",
    [
        "They asked what the mayor described.",
        "In what she called “a cruel hoax that hurt us all”, the bell rang.",
        "The owls are called by night “the old men” of the harbor.",
        "In what used to be a mill the man called the police.",
        "The man called his dog a wolf.",
        "She was praised by fans of “loud metal”. He was hailed by readers for “The Price of Rain”.",
        "The plan was described by critics as a mess. The road called by the harbor was shut.",
    ],
)
def test_nobody_calls_it_so(text: str) -> None:
    assert descriptions(text) == []
