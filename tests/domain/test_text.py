"""Canonical text: what is changed, what is not, and that a second pass changes nothing."""

from __future__ import annotations

import hashlib
import unicodedata
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clipdesk.domain.text import REPLACEMENT, canonical, digest, digest_bytes, is_canonical

ODD = "\ufeff\r\n\x00\x0b\x0c\x1c\x85\u2028\u2029\ud83d\ude00\ud83f\udfff\ufffe\ufdd0\u00a0\u200d\u0301é😀ab "
raw_texts = st.one_of(
    st.text(st.characters(exclude_categories=())),
    st.text(st.sampled_from(ODD), max_size=40),
)


def is_storable(char: str) -> bool:
    """Whether one character may stand in a stored text, said without the module's own tables."""
    code = ord(char)
    if char in "\n\t":
        return True
    if code < 0x20 or code == 0x7F or char in "\x85\u2028\u2029":
        return False
    noncharacter = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return unicodedata.category(char) != "Cs" and not noncharacter


@given(raw_texts)
@example("\ufeff\ufeffa")
@example("\ud83d\ud83d\ude00\ude00")
@example("\ud83f\udffe")
@example("\r\r\n\n\x85")
def test_only_storable_characters_are_left_and_a_second_pass_changes_nothing(raw: str) -> None:
    once = canonical(raw)
    assert all(is_storable(char) for char in once.text)
    assert not once.text.startswith("\ufeff")
    assert is_canonical(once.text)
    assert canonical(once.text) == type(once)(once.text)
    once.text.encode("utf-8")
    assert is_canonical(raw) == (once.text == raw)


@given(raw_texts)
def test_only_boms_crlf_and_pairs_change_the_length(raw: str) -> None:
    body = raw.lstrip("\ufeff")
    pairs = sum("\ud800" <= first <= "\udbff" and "\udc00" <= second <= "\udfff" for first, second in pairwise(body))
    assert len(canonical(raw).text) == len(body) - body.count("\r\n") - pairs


@given(st.text(st.characters(exclude_categories=("Cc", "Cn", "Cs", "Zl", "Zp"), exclude_characters="\ufeff")))
def test_ordinary_text_is_left_alone(raw: str) -> None:
    assert canonical(raw) == type(canonical(""))(raw)


@pytest.mark.parametrize(
    ("raw", "text", "replaced"),
    [
        ("a\r\nb\rc\nd", "a\nb\nc\nd", 0),
        ("a\x0bb\x0cc\x85d\u2028e\u2029f", "a\nb\nc\nd\ne\nf", 0),
        ("tab\tand\u00a0space", "tab\tand\u00a0space", 0),
        ("\ufeffmid\ufeffdle", "mid\ufeffdle", 0),
        ("nul\x00 esc\x1b del\x7f", "nul\ufffd esc\ufffd del\ufffd", 3),
        ("pair \ud83d\ude00 alone \ud83d", "pair 😀 alone \ufffd", 1),
        ("cafe\u0301 ﬁ", "cafe\u0301 ﬁ", 0),
        ("", "", 0),
    ],
)
def test_what_is_changed_is_counted(raw: str, text: str, replaced: int) -> None:
    made = canonical(raw)
    assert (made.text, made.replaced) == (text, replaced)
    assert made.text.count(REPLACEMENT) >= made.replaced


def test_digests_are_sha256_of_the_utf8_bytes() -> None:
    assert digest("é😀") == digest_bytes("é😀".encode()) == hashlib.sha256("é😀".encode()).hexdigest()
    assert digest("e\u0301") != digest("é")


def test_nothing_that_has_to_go_is_printable() -> None:
    assert [char for char in map(chr, range(0x110000)) if char.isprintable() and not is_storable(char)] == []
