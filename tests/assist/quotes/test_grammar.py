"""Subjects before and behind a verb."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.quotes.grammar import Grammar
from clipdesk.assist.tokens import tokens

GRAMMAR = Grammar(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ana Ruiz said", "Ana Ruiz"),
        ("The mayor , Ana Ruiz , said", "The mayor"),
        ("Ana Ruiz , mayor of Vega , said", "Ana Ruiz"),
        ("On Monday , the harbor master said", "the harbor master"),
        ("Speaking today , Mr Ruiz said", "Mr Ruiz"),
        ("The pier fell and officials later said", "officials"),
        ("The boat , which she has said", "she"),
        ("Ruiz , in remarks to the council , said", "Ruiz"),
        ("Ruiz ( Con ) , cabinet member for parks , said", "Ruiz"),
        ("Ruiz ( D - Vega ) , who wrote the bill , said", "Ruiz"),
        ("Following talks with Vega , Jon Kell , Mr Ruiz said", "Mr Ruiz"),
        ("A study published last year found", "A study published last year"),
        ("The lobby Harbor First called", "The lobby Harbor First"),
        ("Ana Ruiz , whose bakery employs 14 people , said", "Ana Ruiz"),
        ("The rate rose ( it had been low ) , and Kell said", "Kell"),
    ],
)
def test_the_subject_before_a_verb(text: str, subject: str) -> None:
    items = tokens(text)
    place = GRAMMAR.before(items, len(items) - 1)
    assert place is not None
    assert " ".join(one.text for one in items[place[0] : place[1]]) == subject


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("Ana Ruiz , the mayor", "Ana Ruiz"),
        ("the mayor of Vega on Monday", "the mayor of Vega"),
        ("she in a letter", "she"),
        ("a report by the ministry", "a report"),
        ("a fiscal note prepared by staff", "a fiscal note"),
        ("Harbor Secretary Mar Ruiz", "Harbor Secretary Mar Ruiz"),
    ],
)
def test_the_subject_behind_a_verb(text: str, subject: str) -> None:
    items = tokens(text)
    place = GRAMMAR.after(items, 0, len(items))
    assert place is not None
    assert " ".join(one.text for one in items[place[0] : place[1]]) == subject


def test_a_clause_has_a_verb_behind_its_first_word() -> None:
    assert GRAMMAR.is_clause(tokens("the pier has fallen"))
    assert not GRAMMAR.is_clause(tokens("the old pier"))
