"""Passages and sentences become one text, and what stands in them is found in whatever unit a program counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.bioc.chunks import FROM_PASSAGE, chunks, infons, lay, locations, string, whole
from tests.strategies import texts

UNITS = {"code point": ("utf-32-le", 4), "UTF-16 unit": ("utf-16-le", 2), "UTF-8 byte": ("utf-8", 1)}


def size(text: str, unit: str) -> int:
    name, width = UNITS[unit]
    return len(text.encode(name)) // width


def annotation(text: str, *places: tuple[int, int]) -> dict[str, object]:
    return {"id": "1", "text": text, "locations": [{"offset": start, "length": length} for start, length in places]}


@given(st.lists(texts(6), min_size=1, max_size=4), st.sampled_from(sorted(UNITS)), st.integers(0, 9), st.booleans())
def test_words_are_found_in_every_unit_wherever_a_passage_begins(
    parts: list[str], unit: str, lead: int, in_sentences: bool
) -> None:
    offset, told = lead, []
    for part in parts:
        words = part[len(part) // 2 :]
        one = annotation(words, (offset + size(part[: len(part) // 2], unit), size(words, unit)))
        told.append({"offset": offset, "text": part, "annotations": [one]})
        offset += size(part, unit) + 1
    passages = [{"offset": lead, "sentences": told}] if in_sentences else told
    laid = lay(chunks({"passages": passages}))
    assert [one.quote for one in laid.placed] == [part[len(part) // 2 :] for part in parts]
    for found in laid.placed:
        assert "".join(laid.text[start:end] for start, end in found.spans) == found.quote


@pytest.mark.parametrize("quote", ["Ana Ruiz spoke", "Ana spoke"])
def test_pieces_are_found_whether_all_is_quoted_or_the_pieces(quote: str) -> None:
    passage = {"offset": 5, "text": "😀Ana Ruiz spoke", "annotations": [annotation(quote, (7, 3), (16, 5))]}
    (one,) = lay(chunks({"passages": [passage]})).placed
    assert one.spans == ((1, 4), (10, 15))
    assert one.quote == "Ana spoke"


def test_positions_from_the_start_of_a_passage_are_known_by_the_words() -> None:
    passages = [
        {"offset": 0, "text": "One.", "annotations": [annotation("One", (0, 3))]},
        {"offset": 5, "text": "Two men.", "annotations": [annotation("men", (4, 3)), annotation("", (4, 3))]},
    ]
    laid = lay(chunks({"passages": passages}))
    assert [one.quote for one in laid.placed] == ["One", "men", "men"]
    assert laid.remarks == [FROM_PASSAGE]


def test_passages_are_paragraphs_and_sentences_are_as_far_apart_as_told() -> None:
    sentences = [
        {"offset": 0, "text": "A."},
        {"offset": 3, "text": "é"},
        {"offset": 5, "text": "B\n"},
        {"offset": 9, "text": "C"},
    ]
    passages = [{"offset": 0, "sentences": sentences}, {"offset": 20, "text": "D\n"}, {"offset": 22, "text": "E"}]
    assert lay(chunks({"passages": passages})).text == "A. éB\nC\n\nD\n\nE"


def test_annotations_above_the_sentences_are_placed_in_them() -> None:
    sentences = [{"offset": 0, "text": "One."}, {"offset": 5, "text": "Two."}]
    document = {
        "passages": [{"offset": 0, "sentences": sentences, "annotations": [annotation("Two", (5, 3))]}],
        "annotations": [annotation("One", (0, 3)), annotation("gone", (50, 4)), {"id": "w"}],
    }
    laid = lay(chunks(document))
    assert [(one.quote, one.reason) for one in laid.placed] == [
        ("One", ""),
        ("", "its start and end are not whole numbers"),
        ("Two", ""),
        ("", "it lies outside the text"),
    ]


def test_annotations_without_any_text_are_kept_to_be_told() -> None:
    for document in ({"passages": [{"annotations": [{"id": "1"}]}]}, {"annotations": [{"id": "1"}]}):
        laid = lay(chunks(document))
        assert (laid.text, len(laid.placed)) == ("", 1)


def test_what_cannot_be_stored_is_told() -> None:
    assert lay(chunks({"passages": [{"text": "a\x00"}]})).remarks == [
        "1 character that cannot be stored was replaced by \ufffd."
    ]


def test_values_of_any_make_are_taken_for_what_they_are() -> None:
    assert [whole(one) for one in ("5", " 5 ", "-5", "x", 5, True, 5.0, None, 10**20, "9" * 30)] == [
        5, 5, None, None, 5, None, None, None, None, None,
    ]  # fmt: skip
    assert locations({"locations": [{"offset": "1", "length": 2}]}) == ((1, 3),)
    assert locations({"locations": [{"offset": "1"}]}) == ()
    assert infons({"infons": {"a": 1, "b": None, "c": "d"}}) == {"a": "1", "c": "d"}
    assert infons({"infons": []}) == {}
    assert string(3) == ""
