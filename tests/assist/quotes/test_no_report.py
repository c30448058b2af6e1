"""Words that look as if they reported something, and report nothing."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.no_report import belongs_to_a_paper, is_no_verb, points_to_a_noun
from clipdesk.assist.quotes.sentence import Sentence, read_sentences

ENGLISH = Lexicons().of("en")
GRAMMAR, CUES = Grammar(ENGLISH), Cues(ENGLISH)
ASSISTANT = QuoteAssistant(Lexicons())


@pytest.mark.parametrize(
    ("text", "word", "is_none"),
    [
        ("The report says that it is late.", "report", True),
        ("Recent reports suggest that it is late.", "reports", True),
        ("A dozen states that have such laws left.", "states", True),
        ("Two harbor states said that it was late.", "states", True),
        ("A raid claimed by rebels that began in May ended.", "claimed", True),
        ("The law states that it is late.", "states", False),
        ("Rebels claimed that it was late.", "claimed", False),
        ("It cut its full-year forecast.", "forecast", True),
        ("She said by phone that it was late.", "said", False),
    ],
)
def test_which_words_report_nothing(text: str, word: str, is_none: bool) -> None:
    one = read_sentences(read_blocks(text), ENGLISH)[0][0]
    cue = next(cue for cue in CUES.find(one.items) if one.items[cue.begin].text == word)
    assert is_no_verb(GRAMMAR, one, cue) is is_none


@pytest.mark.parametrize(
    "text",
    [
        "Kell has not said whether he will sign it.",
        "The law does not say who will pay.",
        "The towns agreed on Monday to raise the money that boats need.",
        "A court ruled Monday, lifting an order that had closed the harbor.",
        "Boats will find it easier to turn.",
        "Kell has asked pupils in Vega to suggest names.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    assert not list(ASSISTANT.propose(Reading(text, "en")))


def test_a_pronoun_with_a_verb_of_its_own_is_not_who_speaks() -> None:
    text = "On Monday, Ana Ruiz, an aide who came from Vega, said she keeps a bag by the door."
    (made,) = ASSISTANT.propose(Reading(text, "en"))
    assert made.said_by is not None
    assert text[made.start : made.end] == "she keeps a bag by the door"
    assert text[made.said_by.start : made.said_by.end] == "Ana Ruiz"


def _read(text: str) -> tuple[Sentence, int]:
    (one,) = read_sentences(read_blocks(text), ENGLISH)[0]
    return one, [word.folded for word in one.items].index("that")


@pytest.mark.parametrize(
    ("text", "is_pointing"),
    [
        ("Ruiz reiterated that position on Friday.", True),
        ("Ruiz said that inflation, which rose in May, would fall.", False),
        ("Ruiz said that boats were late.", False),
        ("Ruiz said that he was late.", False),
    ],
)
def test_that_may_point_to_a_noun(text: str, *, is_pointing: bool) -> None:
    assert points_to_a_noun(GRAMMAR, *_read(text)) == is_pointing


@pytest.mark.parametrize(
    ("text", "is_of_a_paper"),
    [
        ("Ruiz said in a report that faults old ships and thin crews.", True),
        ("Ruiz said in a letter that would end the lease.", True),
        ("Ruiz said in a report that ships were late.", False),
        ("Ruiz said in a statement that this was wrong.", False),
        ("Ruiz said in a report that “faults” were found.", False),
        ("Ruiz said at noon that faults old ships.", False),
    ],
)
def test_that_may_belong_to_what_somebody_wrote(text: str, *, is_of_a_paper: bool) -> None:
    assert belongs_to_a_paper(GRAMMAR, *_read(text)) == is_of_a_paper
