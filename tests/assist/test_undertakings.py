"""Words that follow some verbs only in one shape."""

from __future__ import annotations

import pytest

from clipdesk.assist.cues import Cue, Cues
from clipdesk.assist.grammar import Grammar
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.tokens import Token, tokens
from clipdesk.assist.undertakings import blamed, foretells, is_short, that_right_behind, undertakes

LEXICON = Lexicons().of("en")
GRAMMAR = Grammar(LEXICON)


def read(text: str) -> tuple[list[Token], Cue]:
    """The tokens, and the first verb of saying."""
    items = tokens(text)
    return items, next(iter(Cues(LEXICON).find(items)))


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("Officials vowed to appeal.", True),
        ("Ruiz threatened to leave the council.", True),
        ("The mayor urged residents not to panic.", True),
        ("It urged the European states to halt them.", True),
        ("She expects the harbor to close.", True),
        ("Officials vowed revenge.", False),
        ("The mayor urged caution.", False),
        ("They expect to leave.", False),
        ("She agreed to leave.", False),
        ("She expects that he wants to leave.", False),
    ],
)
def test_what_is_undertaken_or_urged(text: str, is_said: bool) -> None:
    items, cue = read(text)
    assert undertakes(GRAMMAR, items, cue, cue.end) is is_said


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("The court held that ferries may land.", "ferries"),
        ("The court held in Ruiz v. Kell that ferries may land.", "ferries"),
        ("They held talks that could end it.", None),
        ("They held a meeting.", None),
        ("The court held that", None),
    ],
)
def test_that_must_stand_right_behind(text: str, behind: str | None) -> None:
    items, cue = read(text)
    at = that_right_behind(GRAMMAR, items, cue.end)
    assert (None if at is None else items[at + 1].text) == behind


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Kell accused the mayor of taking bribes.", "taking"),
        ("Kell accused the harbor council on Monday of negligence.", "negligence"),
        ("Kell accused her, of all people.", None),
        ("Kell informed the mayor of the strike.", None),
    ],
)
def test_what_somebody_is_blamed_for(text: str, behind: str | None) -> None:
    items, cue = read(text)
    at = blamed(GRAMMAR, items, cue, cue.end)
    assert (None if at is None else items[at].text) == behind
    assert at is None or is_short(GRAMMAR, items, at)


@pytest.mark.parametrize(
    ("text", "is_said"),
    [
        ("Analysts forecast a fall of 0.3% in May.", True),
        ("Analysts predicted 3% growth.", True),
        ("Analysts predicted that 3% would go.", False),
        ("Analysts predicted a fall.", False),
        ("Analysts reported a fall of 0.3%.", False),
    ],
)
def test_an_amount_that_is_foretold(text: str, is_said: bool) -> None:
    items, cue = read(text)
    assert foretells(GRAMMAR, items, cue, cue.end) is is_said
    assert is_short(GRAMMAR, items, cue.end) is (is_said or text == "Analysts predicted a fall.")
