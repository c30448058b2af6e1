"""What is attributed without a verb of saying."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.cues import CueKind, Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import Attributed, Sentence, read_sentences
from clipdesk.assist.quotes.verbless import according, attributable, behind_colon, for_whom

LEXICONS = Lexicons()
ENGLISH = Grammar(LEXICONS.of("en"))


def sentence(text: str, language: str = "en") -> Sentence:
    """The only sentence of a text."""
    (one,), _ = read_sentences(read_blocks(text), LEXICONS.of(language))
    return one


def told(text: str, found: Attributed | None) -> tuple[str, str] | None:
    """The words, and who says them."""
    if found is None or found.speaker is None:
        return None
    (span,) = found.spans
    return text[span.start : span.end], text[found.speaker.start : found.speaker.end]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "en",
            "For the union, “the strike goes on until Monday.”",
            ("“the strike goes on until Monday.”", "the union"),
        ),
        ("fr", "Pour le syndicat, « la grève continue lundi ».", ("« la grève continue lundi »", "le syndicat")),
        ("es", "Para el alcalde, Luis Ortega, “todo fue un error”.", ("“todo fue un error”", "el alcalde")),
        (
            "de",
            "Für Greenpeace ist das „ein Tropfen auf den heißen Stein“.",
            ("„ein Tropfen auf den heißen Stein“", "Greenpeace"),
        ),
        ("de", "Für Greenpeace, so heißt es, ist das „ein Tropfen auf den heißen Stein“.", None),
        ("en", "For the union, “the strike goes on”, and it will be long.", None),
        ("en", "For years, they ran the port.", None),
        ("en", "For the union “the strike goes on for weeks”.", None),
    ],
)
def test_words_for_somebody(language: str, text: str, expected: tuple[str, str] | None) -> None:
    assert told(text, for_whom(Grammar(LEXICONS.of(language)), sentence(text, language), 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor defended the plan: “It is right for us.”", ("“It is right for us.”", "The mayor")),
        ("It has names, namely: “The Old Crane of Vega.”", None),
        ("The mayor defended the plan.", None),
    ],
)
def test_marks_behind_a_colon(text: str, expected: tuple[str, str] | None) -> None:
    assert told(text, behind_colon(ENGLISH, sentence(text), 0)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to the port, four cranes are unsafe.", ("four cranes are unsafe.", "the port")),
        ("Four cranes are unsafe, according to the port.", ("Four cranes are unsafe", "the port")),
        (
            "Most of the old families own a boat, according to the port.",
            ("Most of the old families own a boat", "the port"),
        ),
        ("An old boat, according to the port.", None),
    ],
)
def test_according_to_somebody(text: str, expected: tuple[str, str] | None) -> None:
    one = sentence(text)
    (cue,) = [each for each in Cues(LEXICONS.of("en")).find(one.items) if CueKind.ACCORDING in each.kinds]
    found = according(ENGLISH, one, cue, 0).said
    words = told(text, found)
    assert (words and (words[0].rstrip("."), words[1])) == (expected and (expected[0].rstrip("."), expected[1]))


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Quotes attributable to Minister Clare Ruiz:", "Minister Clare Ruiz"),
        ("Quotes attributable to Minister Clare Ruiz", "Minister Clare Ruiz"),
        ("The following statement is attributable to Inspector Ian Moss, of Vega CID:", "Inspector Ian Moss"),
        ("Growth attributable to exports:", None),
        ("The deaths were attributed to heat.", None),
    ],
)
def test_who_says_the_paragraphs_behind_a_line(text: str, speaker: str | None) -> None:
    found = attributable(ENGLISH, sentence(text))
    if found is None or found.speaker is None:
        assert speaker is None
    else:
        assert found.opens
        assert text[found.speaker.start : found.speaker.end] == speaker
