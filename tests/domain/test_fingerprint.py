"""Fingerprints know the same words in any dress."""

from __future__ import annotations

from hashlib import blake2b

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain import fingerprint as module
from clipdesk.domain.fingerprint import digest_and_fingerprint, fingerprint
from clipdesk.domain.text import digest
from tests.strategies import texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rates fell 3% today.", "RATES  FELL\n\n3 % — today…"),
        ("“We won,” she said.", "'We won', she said"),
        ("Straße", "STRASSE"),
        ("well-known", "well\u2011known"),
    ],
)
def test_the_same_words_in_other_dress_have_the_same_fingerprint(one: str, other: str) -> None:
    assert fingerprint(one) == fingerprint(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Rates fell 3%", "Rates fell 5%"), ("日本", "本日"), ("naïve", "naive"), ("a", "")]
)
def test_other_words_have_another_fingerprint(one: str, other: str) -> None:
    assert fingerprint(one) != fingerprint(other)


@given(texts(), st.sampled_from([" ", "\n\n", "\t", ", ", " – ", "… ", "“", "\u00a0"]))
def test_marks_and_spaces_between_words_change_no_fingerprint(text: str, between: str) -> None:
    assert fingerprint(f"left{between}{text}") == fingerprint(f"left{text}")
    assert len(fingerprint(text)) == 16


@given(texts())
def test_a_fingerprint_is_that_of_the_letters_in_any_case(text: str) -> None:
    left = "".join(char for char in text if char not in module._MARKS and (char.isalnum() or not char.isascii()))
    assert fingerprint(text) == blake2b(left.casefold().encode(), digest_size=16).digest()
    assert fingerprint(text.casefold()) == fingerprint(text)


@given(texts())
def test_both_marks_of_a_text_can_be_made_at_once(text: str) -> None:
    assert digest_and_fingerprint(text) == (digest(text), fingerprint(text))
