"""Code points to what Qt displays, and back, exactly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from clipdesk.domain.span import Span
from clipdesk.ui.reading.position_map import LONGEST, PositionMap
from tests.strategies import texts

LONG = st.lists(texts(40), min_size=1, max_size=4).map("".join)


def units(text: str) -> bytes:
    return text.encode("utf-16-le")


@given(LONG, st.sampled_from([(10**9, 10**9), (8, 4), (3, 2), (30, 12)]))
def test_every_code_point_is_found_where_it_is_displayed(text: str, lengths: tuple[int, int]) -> None:
    positions = PositionMap(text, *lengths)
    shown = units(positions.display)
    assert positions.display_length == len(shown) // 2
    for offset, char in enumerate(text):
        first = positions.to_display(offset)
        last = positions.to_display_end(offset + 1)
        here = shown[2 * first : 2 * last].decode("utf-16-le")
        assert here == char or (char == " " and here == "\n" and first in positions.soft_breaks)
        assert positions.to_offset(first) == offset
        assert positions.to_offset(last) == offset + 1
        assert positions.span_of(last, first) == Span(offset, offset + 1)


@given(LONG, st.sampled_from([(10**9, 10**9), (8, 4), (30, 12)]), st.data())
def test_a_span_goes_there_and_back(text: str, lengths: tuple[int, int], data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    positions = PositionMap(text, *lengths)
    assert positions.span_of(*positions.display_range(span)) == span


@given(LONG)
def test_half_of_a_character_counts_whole(text: str) -> None:
    positions = PositionMap(text)
    for offset, char in enumerate(text):
        if char > "\uffff":
            middle = positions.to_display(offset) + 1
            assert positions.span_of(middle, middle + 1) == Span(offset, offset + 1)
            assert positions.span_of(middle - 1, middle) == Span(offset, offset + 1)


@given(LONG, st.sampled_from([(10**9, 10**9), (8, 4)]))
def test_qt_keeps_every_unit_of_what_is_displayed(text: str, lengths: tuple[int, int]) -> None:
    positions = PositionMap(text, *lengths)
    document = QTextDocument()
    document.setPlainText(positions.display)
    assert document.characterCount() - 1 == positions.display_length
    raw = document.toRawText().replace("\u2029", "\n")
    assert units(raw) == units(positions.display)


def test_a_text_with_short_paragraphs_is_displayed_as_it_is() -> None:
    text = "\n".join(["word " * 3_000] * 3)
    positions = PositionMap(text)
    assert positions.display is text
    assert positions.soft_breaks == ()


def test_a_long_paragraph_breaks_behind_sentences_and_nothing_moves() -> None:
    text = "short\n" + "Nobody said why it had to be so. " * 2_000 + "\nshort"
    positions = PositionMap(text)
    assert len(positions.display) == len(text)
    assert max(map(len, positions.display.split("\n"))) <= LONGEST
    assert {positions.display[at - 1] for at in positions.soft_breaks} == {"."}
    assert all(text[at] == " " for at in positions.soft_breaks)


def test_a_line_of_ten_megabytes_is_displayed_in_pieces() -> None:
    positions = PositionMap("Nobody saw it. " * 700_000)
    assert positions.display_length == 10_500_000
    assert max(map(len, positions.display.split("\n"))) <= LONGEST
    assert positions.to_offset(positions.to_display(9_999_999)) == 9_999_999


@pytest.mark.parametrize("char", ["x", "日", "e\u0301", "👩‍💻"])
def test_a_long_paragraph_without_spaces_breaks_between_characters(char: str) -> None:
    text = char * 30_000
    positions = PositionMap(text)
    assert positions.soft_breaks
    pieces = positions.display.split("\n")
    assert "".join(pieces) == text
    assert all(piece.startswith(char) and piece.endswith(char) for piece in pieces)
    at = positions.soft_breaks[0]
    assert positions.to_offset(at) == positions.to_offset(at + 1)
