"""Who a sentence is about."""

from __future__ import annotations

import pytest

from clipdesk.assist.blocks import read_blocks
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.cues import Cues
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.quotes.sentence import read_sentences
from clipdesk.assist.quotes.subjects import (
    agreeing,
    first_subject,
    is_plural,
    subject_of_coordinated,
    subject_of_main_clause,
)
from clipdesk.assist.tokens import tokens

ENGLISH = Lexicons().of("en")
GRAMMAR = Grammar(ENGLISH)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The mayor spoke", "The"),
        ("In June, the mayor spoke", "the"),
        ("Asked about the pier, Ruiz spoke", "Ruiz"),
        ("As the mayor put it", "the"),
        ("But Ruiz spoke", "Ruiz"),
    ],
)
def test_the_subject_begins_behind_what_leads_up_to_it(text: str, first: str) -> None:
    items = tokens(text)
    assert items[first_subject(GRAMMAR, items, len(items))].text == first


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The mayor defended the pier, saying it was safe.", "The mayor"),
        ("On Friday, Ana Ruiz left the room, saying it was late.", "Ana Ruiz"),
        ("The mayor, saying it was late, left.", None),
    ],
)
def test_the_main_clause_has_a_verb_before_the_participle(text: str, subject: str | None) -> None:
    (one,), _ = read_sentences(read_blocks(text), ENGLISH)
    (cue,) = [each for each in Cues(ENGLISH).find(one.items) if each.is_participle]
    place = subject_of_main_clause(GRAMMAR, one, cue)
    assert subject == (None if place is None else text[one.span(*place).start : one.span(*place).end])


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("The bank kept its rates but signaled that it would not.", "The bank"),
        ("He was hauled in and told that his boat was gone.", None),
    ],
)
def test_a_second_verb_has_the_subject_of_the_sentence(text: str, subject: str | None) -> None:
    (one,), _ = read_sentences(read_blocks(text), ENGLISH)
    (cue,) = Cues(ENGLISH).find(one.items)
    place = subject_of_coordinated(GRAMMAR, one, cue)
    assert subject == (None if place is None else text[one.span(*place).start : one.span(*place).end])


@pytest.mark.parametrize(
    ("text", "are_several"),
    [("Figures published on Monday", True), ("officials", True), ("the police", True), ("we", True),
     ("the mayor of Vega", False), ("Ruiz", False)],
)  # fmt: skip
def test_subjects_in_the_plural(text: str, are_several: bool) -> None:
    assert is_plural(GRAMMAR, tokens(text)) is are_several


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("a move campaigners", 2),
        ("a group of officials", 0),
        ("the move campaigners", 0),
        ("a bus", 0),
        ("a new press", 0),
    ],
)
def test_what_is_behind_an_article_in_the_singular_agrees(text: str, begin: int) -> None:
    items = tokens(text)
    assert agreeing(GRAMMAR, items, (0, len(items))) == (begin, len(items))
