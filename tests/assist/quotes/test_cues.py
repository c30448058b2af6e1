"""Verbs of saying in all their forms."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.cues import CueKind, Cues
from clipdesk.assist.tokens import tokens

CUES = Cues(Lexicons().of("en"))


def found(text: str) -> list[tuple[str, frozenset[CueKind]]]:
    items = tokens(text)
    return [(" ".join(one.text for one in items[cue.begin : cue.end]), cue.kinds) for cue in CUES.find(items)]


def test_forms_and_verbs_of_two_words_are_found() -> None:
    assert [words for words, _ in found("She pointed out that he had told her, according to Kell.")] == [
        "pointed out", "told", "according to",
    ]  # fmt: skip


def test_a_verb_may_be_of_several_kinds() -> None:
    ((_, kinds),) = found("She warned him.")
    assert kinds == {CueKind.SPEECH, CueKind.TELLING}


def test_a_word_with_a_capital_inside_a_sentence_is_a_name() -> None:
    assert found("The State Department closed.") == []


def test_plain_forms_and_participles_are_told_apart() -> None:
    first, second, third = CUES.find(tokens("They say, saying what she said."))
    assert (first.is_base, second.is_participle) == (True, True)
    assert (third.is_base, third.is_participle) == (False, False)


def test_the_ending_of_a_participle_is_that_of_the_language() -> None:
    (one,) = CUES.find(tokens("Opponents contend that it failed."))
    assert (one.is_base, one.is_participle) == (True, False)


def test_a_participle_with_its_auxiliary_is_a_verb_of_saying_too() -> None:
    items = tokens("El alcalde ha señalado que ya lo habían escrito en el plazo señalado.")
    found = [" ".join(one.text for one in items[cue.begin : cue.end]) for cue in Cues(Lexicons().of("es")).find(items)]
    assert found == ["ha señalado", "habían escrito"]


def test_nobody_speaks_where_it_is_written() -> None:
    french = Cues(Lexicons().of("fr"))
    assert not list(french.find(tokens("Peut-être viendra-t-il lundi, est-il écrit.")))
    assert [one.begin for one in french.find(tokens("Elle a écrit que oui."))]
    assert list(french.find(tokens("Le port fermera, a-t-il écrit.")))


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Viele Betriebe meldeten Kurzarbeit an.", []),
        ("Im Mai meldeten die Werften Insolvenz an, und der Hafen schloss.", []),
        ("Die Polizei meldete am Abend, die Straße sei gesperrt.", ["meldete"]),
        ("Die Polizei teilte am Montag mit, die Straße sei gesperrt.", ["teilte"]),
        ("Sie warf dem Minister vor, er habe gelogen.", ["warf"]),
    ],
)
def test_a_german_verb_with_another_part_at_the_end_says_nothing(text: str, verbs: list[str]) -> None:
    items = tokens(text)
    assert [items[cue.begin].text for cue in Cues(Lexicons().of("de")).find(items)] == verbs
