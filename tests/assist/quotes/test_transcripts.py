"""Transcripts: who speaks stands before the words, in capitals and with a colon."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.quotes.transcripts import turns

BRIEFING = """DAILY BRIEFING

MR. KELL: The port is open.

It was never shut.

QUESTION: Did anybody say “shut”?

MR. KELL (in Spanish): I did not.

(The briefing ended at 2:46 p.m.)

The port lies in Vega."""


def spoken(text: str) -> list[tuple[str, list[str]]]:
    """Speakers, each with the pieces of what is said."""
    found = []
    for one in turns(read_blocks(text)):
        assert one.speaker is not None
        found.append((text[one.speaker.start : one.speaker.end], [text[each.start : each.end] for each in one.spans]))
    return found


def test_an_acronym_that_asks_leaves_the_answers_to_a_name() -> None:
    text = "HN: When did you sail?\n\nAna Ruiz: In May, with Kell.\n\nHN: And now?\n\nAna Ruiz: I stay here."
    assert [who for who, _ in spoken(text)] == ["HN", "Ana Ruiz"] * 2


def test_each_turn_goes_on_to_the_next_one_or_to_what_nobody_speaks() -> None:
    assert spoken(BRIEFING) == [
        ("MR. KELL", ["The port is open.\n\nIt was never shut."]),
        ("QUESTION", ["Did anybody say “shut”?"]),
        ("MR. KELL", ["I did not."]),
    ]


def test_letters_for_question_and_answer_are_speakers() -> None:
    assert spoken("Q: Who pays?\n\nA: The port.\n\nQ: And who else?") == [
        ("Q", ["Who pays?"]),
        ("A", ["The port."]),
        ("Q", ["And who else?"]),
    ]


def test_an_interview_names_its_speakers_in_small_letters_too() -> None:
    text = "Harbor Post: You left?\n\nAna Ruiz: I did.\n\nIt was late.\n\nHarbor Post: And now?\n\nRuiz: I am home.\n\nShe left."
    assert spoken(text) == [
        ("Harbor Post", ["You left?"]),
        ("Ana Ruiz", ["I did.\n\nIt was late."]),
        ("Harbor Post", ["And now?"]),
        ("Ruiz", ["I am home."]),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "When: At eight tonight.\n\nWhere: The old port.\n\nTickets: Ten dollars each.\n\nInformation: Call the port.",
        "NOTE: The port is shut.\n\nCONTACT: Ana Ruiz.\n\nPHOTOS: The port.",  # nobody has two turns
        "MR. KELL: The port is open.\n\nMR. KELL: It is.",  # too few
        "Kell: The port is open.\n\nRuiz: It is.\n\nKell: It was.",
        "",
    ],
)
def test_other_texts_have_none(text: str) -> None:
    assert spoken(text) == []


def test_questions_and_answers_may_begin_with_a_word_or_a_letter() -> None:
    text = "Pregunta. ¿Se va?\nRespuesta. Sí, ya.\nP. ¿Cuándo?\nR. En mayo.\n\nElla vive en Vega."
    found = [
        (text[one.speaker.start : one.speaker.end], text[one.spans[0].start : one.spans[0].end])
        for one in turns(read_blocks(text), ("Pregunta", "Respuesta", "P", "R"))
        if one.speaker is not None
    ]
    assert found == [("Pregunta", "¿Se va?"), ("Respuesta", "Sí, ya."), ("P", "¿Cuándo?"), ("R", "En mayo.")]
    assert not list(turns(read_blocks(text)))


def test_initials_and_a_space_before_the_colon_are_read_as_french_papers_print_them() -> None:
    text = "Le Phare : Vous partez ?\n\nHélène Roux : Oui, en mai.\n\nLe Phare : Et après ?\n\nH. R. : La mer, enfin."
    assert spoken(text) == [
        ("Le Phare", ["Vous partez ?"]),
        ("Hélène Roux", ["Oui, en mai."]),
        ("Le Phare", ["Et après ?"]),
        ("H. R.", ["La mer, enfin."]),
    ]
