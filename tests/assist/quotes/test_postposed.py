"""Words before whoever said them, and how they go on."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.quotes.assistant import QuoteAssistant
from clipdesk.assist.quotes.cues import Cue, Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.postposed import clauses_around, is_apart, is_between
from clipdesk.assist.quotes.sentence import Sentence, read_sentences
from tests.assist.marked_text import assert_said

ENGLISH = Lexicons().of("en")
GRAMMAR, CUES = Grammar(ENGLISH), Cues(ENGLISH)


def read(text: str, verb: str) -> tuple[Sentence, Cue, tuple[int, int]]:
    """The first sentence, the cue, and the place of what stands before the two tokens of who speaks."""
    one = read_sentences(read_blocks(text), ENGLISH)[0][0]
    cue = next(cue for cue in CUES.find(one.items) if one.items[cue.begin].text == verb)
    return one, cue, (0, cue.begin - 2)


@pytest.mark.parametrize(
    ("text", "verb", "pieces"),
    [
        ("Rents fell in May, the mayor said, adding that taxes rose.", "said", ["Rents fell in May"]),
        ("Rents fell in May, the mayor said, and taxes rose.", "said", ["Rents fell in May", "and taxes rose"]),
        ("Rents fell in May, the mayor said, or about 6 percent of them.", "said", ["Rents fell in May", "or about 6 percent of them"]),
        ("She met nurses, who, the mayor said, were tired.", "said", ["were tired"]),
        ("What, the mayor asked, would stop them?", "asked", ["What", "would stop them"]),
    ],
)  # fmt: skip
def test_what_was_said_stands_before_and_behind(text: str, verb: str, pieces: list[str]) -> None:
    one, cue, lead = read(text, verb)
    found, reach = clauses_around(GRAMMAR, one, cue, lead, cue.end)
    assert [text[span.start : span.end] for span in found] == pieces
    assert (reach > 0) is bool(pieces)


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Rents fell in May, the mayor said, adding that taxes rose.", True),
        ("Rents fell in May, the mayor said, in a letter, that taxes rose.", False),
        ("In May, when rents fell, the mayor said, adding a word, that taxes rose.", False),
        ("Rents fell in May, the mayor said that taxes rose.", False),
    ],
)
def test_who_speaks_stands_apart_behind_a_clause(text: str, is_so: bool) -> None:
    one, cue, lead = read(text, "said")
    assert is_apart(GRAMMAR, one, cue, lead) is is_so


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("The move, said Kell, would cost jobs.", True),
        ("The move, said the mayor, was late.", True),
        ("The move, said to be late, was bad.", False),
        ("The move, said Kell, a friend of the mayor.", False),
    ],
)
def test_who_speaks_stands_in_the_midst(text: str, is_so: bool) -> None:
    one, cue, _ = read(text, "said")
    assert is_between(GRAMMAR, one, cue, cue.end) is is_so


@pytest.mark.parametrize(
    ("language", "text", "pieces"),
    [
        ("de", "Das Werk, sagte Anna Kell, werde im Mai schließen.", ["Das Werk", "werde im Mai schließen"]),
        ("fr", "L’usine, a déclaré Anne Kell, fermera en mai.", ["L’usine", "fermera en mai"]),
        ("es", "La planta, dijo Ana Kell, cerrará en mayo.", ["La planta", "cerrará en mayo"]),
    ],
)
def test_who_speaks_stands_in_the_midst_in_other_languages(language: str, text: str, pieces: list[str]) -> None:
    (only,) = QuoteAssistant(Lexicons()).propose(Reading(text, language))
    assert [text[one.start : one.end] for one in only.spans] == pieces


@pytest.mark.parametrize(
    "marked",
    [
        "[Die Boote sollten aber], so {Ruiz}, [im Hafen bleiben].",
        "[Das Boot war], wie {die Polizei} mitteilte, [gegen einen Pfeiler geprallt].",
        "[Das Bad bleibt offen], so {die Stadt}, die seit Jahren spart.",
    ],
)
def test_german_goes_on_behind_who_speaks(marked: str) -> None:
    assert_said(QuoteAssistant(Lexicons()), marked, "de")


def test_a_name_behind_who_speaks_is_not_said() -> None:
    marked = "[El puerto abrirá más camas en enero], anunció este lunes {la consejera de Sanidad}, Ana Ruiz."
    assert_said(QuoteAssistant(Lexicons()), marked, "es")
