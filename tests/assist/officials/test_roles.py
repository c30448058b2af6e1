"""Roles without a name."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.assist.officials.roles import RoleReader
from tests.strategies import texts


@pytest.mark.parametrize(
    ("words", "is_alone"),
    [
        ("The Foreign Secretary", True),
        ("the prime minister", True),
        ("The Mayor of Larkport", True),
        ("Foreign Secretary Boris Johnson", False),
        ("Mairi Kell, the mayor", False),
        ("Ruiz", False),
        ("A. Ruiz", False),
        ("", False),
    ],
)
def test_a_role_alone_is_told_from_a_name(words: str, is_alone: bool) -> None:
    assert RoleReader.of("en").is_alone(words) is is_alone


def test_what_is_known_of_a_mention_goes_first() -> None:
    roles = RoleReader.of("en")
    assert roles.is_alone("the harbor boss of Larkport", role="harbor boss Larkport")
    assert not roles.is_alone("the harbor boss Kell", role="harbor boss")
    assert not roles.is_alone("The Mayor", name="Ana Ruiz", role="mayor")


def test_the_article_is_no_part_of_a_role() -> None:
    assert RoleReader.of("en").bare("The  Foreign\nSecretary") == "Foreign Secretary"
    assert RoleReader.of("en").bare("mayor") == "mayor"
    assert RoleReader.of("es").bare("el alcalde") == "alcalde"


@given(texts())
def test_any_words_are_a_role_or_not(text: str) -> None:
    roles = RoleReader.of("en")
    assert roles.is_alone(text) in {True, False}
    assert len(roles.bare(text)) <= len(text)
