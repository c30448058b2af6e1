"""Sentences in which a long marked stretch is one token."""

from __future__ import annotations

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.sentence import read_sentences

ENGLISH = Lexicons().of("en")


def test_a_marked_stretch_is_one_token_and_may_end_a_sentence() -> None:
    text = "Ruiz said, “We won. We won again.” Then she left."
    first, second = read_sentences(read_blocks(text), ENGLISH)[0]
    (at,) = first.marked
    assert text[first.items[at].start : first.items[at].end] == "“We won. We won again.”"
    assert second.items[0].text == "Then"


def test_titles_nicknames_and_a_word_or_two_are_no_tokens_of_their_own() -> None:
    untold = (
        "“The Old Pier” was read.",
        "John “J.D.” Kell left.",
        "The “fair deal” was off.",
        "It is called “fair share”.",
    )
    for text in untold:
        assert all(not one.marked for one in read_sentences(read_blocks(text), ENGLISH)[0])


def test_a_span_is_without_signs_at_its_ends() -> None:
    text = "So, the pier fell, ."
    (one,) = read_sentences(read_blocks(text), ENGLISH)[0]
    span = one.span(1, len(one.items))
    assert text[span.start : span.end] == "the pier fell"


def test_a_question_and_who_asks_it_are_one_sentence() -> None:
    for text in ("“Is it late?” Mayor Ruiz asked.", "“Stop!” Ana Ruiz, the mayor, shouted on Monday."):
        assert len(read_sentences(read_blocks(text), ENGLISH)[0]) == 1
    for text in ("“Is it late?” Ruiz said it was.", "“Stop!” She left.", "“Stop!” Ruiz said: “Now.”"):
        assert len(read_sentences(read_blocks(text), ENGLISH)[0]) == 2


def test_a_word_or_two_that_somebody_is_called_are_a_token() -> None:
    text = "Ruiz dismissed the bill as “unfair”."
    (one,) = read_sentences(read_blocks(text), ENGLISH)[0]
    assert len(one.marked) == 1


def test_a_dateline_is_no_part_of_the_first_sentence() -> None:
    (one,) = read_sentences(read_blocks("VEGA, Ohio (AP) — The port is closed."), ENGLISH)[0]
    assert one.items[0].text == "The"
