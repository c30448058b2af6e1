"""What is computed before storing: fingerprints that know the same words, and bytes that come back as they were."""

from __future__ import annotations

import zlib
from hashlib import blake2b, sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.store import packing
from clipdesk.store.packing import fingerprint, pack
from tests.strategies import texts


@given(st.binary(max_size=300))
def test_packed_bytes_come_back_and_are_named_by_their_hash(data: bytes) -> None:
    packed = pack(data)
    assert zlib.decompress(packed.data) == data
    assert (packed.hash, packed.size) == (sha256(data).hexdigest(), len(data))


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
    left = "".join(char for char in text if char not in packing._MARKS and (char.isalnum() or not char.isascii()))
    assert fingerprint(text) == blake2b(left.casefold().encode(), digest_size=16).digest()
    assert fingerprint(text.casefold()) == fingerprint(text)
