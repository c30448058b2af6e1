"""Letters of a text, and hashes of them that white space and quotation marks do not change."""

from __future__ import annotations

import string

import pytest
from hypothesis import given

from clipdesk.domain.proof import AROUND, QUOTATION_MARKS, Letters, prove_pieces, prove_text
from clipdesk.domain.span import Span
from tests.strategies import texts

SALT = b"salt"


@given(texts(40))
def test_letters_are_what_is_neither_space_nor_quotation_mark(text: str) -> None:
    letters = Letters(text, SALT)
    aside = QUOTATION_MARKS | set("\u00ad\u200b\ufeff")
    assert letters.all == "".join(sign for sign in text if sign not in aside and not sign.isspace())
    assert [text[place] for place in letters.places] == list(letters.all)


@pytest.mark.parametrize(
    "other",
    ["He said,\n\n“No.”  Then   more.", "He said, 'No.' Then more.", "He said, «\u00a0No.\u00a0» Then\u00admore."],
)
def test_wrapped_and_quoted_otherwise_the_letters_are_the_same(other: str) -> None:
    one = 'He said, "No." Then more.'
    assert prove_text(one, SALT).letters_hash == prove_text(other, SALT).letters_hash
    assert prove_text(one, SALT).text_hash != prove_text(other, SALT).text_hash


def test_another_salt_gives_other_hashes() -> None:
    assert prove_text("Yes", b"a").letters_hash != prove_text("Yes", b"b").letters_hash


def test_a_piece_knows_its_marks_how_often_its_letters_stand_and_where_a_word_begins() -> None:
    text = "Kell: “No.” Later Kell said “No.” again."
    letters = Letters(text, SALT)
    whole, inner = prove_pieces(letters, [Span(6, 11), Span(19, 22)])
    assert (whole.opening, whole.closing, whole.times, whole.begins_word) == (1, 1, 2, True)
    assert (inner.opening, inner.closing, inner.times, inner.begins_word) == (0, 0, 2, False)
    assert letters.all[whole.start : whole.end] == "No."
    assert letters.all[inner.start : inner.end] == "ell"


def test_what_stands_around_is_hashed_only_where_there_is_enough_of_it() -> None:
    letters = Letters("x" * AROUND + "word" + "y" * AROUND, SALT)
    (middle,) = prove_pieces(letters, [Span(AROUND, AROUND + 4)])
    (first,) = prove_pieces(letters, [Span(0, AROUND - 1)])
    (last,) = prove_pieces(letters, [Span(AROUND + 5, 2 * AROUND + 4)])
    assert middle.before
    assert middle.after
    assert first.before == ""
    assert last.after == ""


def test_a_piece_without_letters_is_nowhere() -> None:
    (piece,) = prove_pieces(Letters("a “ ” b", SALT), [Span(1, 5)])
    assert (piece.length, piece.times) == (0, 0)


def test_letters_signs_and_digits_are_none_of_what_is_set_aside() -> None:
    kept = string.ascii_letters + string.digits + "éßñ日本.,;:!?()[]{}<>-–—…%&@#*/€£"
    assert Letters(kept, SALT).all == kept


def test_a_word_begins_at_the_start_behind_what_is_set_aside_and_at_a_sign() -> None:
    letters = Letters("Kell, and“Kell", SALT)
    begins = [place for place in range(len(letters.all)) if letters.begins_word(place)]
    assert [letters.all[place:] for place in begins] == ["Kell,andKell", ",andKell", "andKell", "Kell"]
    assert Letters("x2", SALT).begins_word(0)
