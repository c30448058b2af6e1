"""Units of position, against Python's own encoders."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clipdesk.domain.offsets import Utf8Map, Utf16Map

texts = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("aé€😀𐍈\u0301\u200d\x7f\x80\u07ff\u0800\uffff\U00010000"),
    )
)


@given(texts)
def test_utf16_positions_are_those_of_the_encoder(text: str) -> None:
    positions = Utf16Map(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le")) // 2
        assert positions.to_utf16(offset) == units
        assert positions.to_code_point(units) == offset
        assert not positions.splits_pair(units)


@pytest.mark.parametrize("text", ["\ud83d", "a\udc4d😀", "😀\ud83d"])
def test_half_a_pair_in_a_text_is_one_unit(text: str) -> None:
    positions = Utf16Map(text)
    for offset in range(len(text) + 1):
        units = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert (positions.to_utf16(offset), positions.to_code_point(units)) == (units, offset)


@given(texts)
def test_the_middle_of_a_surrogate_pair_counts_as_its_start(text: str) -> None:
    positions = Utf16Map(text)
    for offset, char in enumerate(text):
        if char > "\uffff":
            middle = positions.to_utf16(offset) + 1
            assert positions.splits_pair(middle)
            assert positions.to_code_point(middle) == offset


@given(texts)
@example("\x7f\x80\u07ff\u0800\uffff\U00010000\U0010ffff")
def test_utf8_positions_are_those_of_the_encoder(text: str) -> None:
    positions = Utf8Map(text)
    for offset in range(len(text) + 1):
        size = len(text[:offset].encode())
        assert positions.to_utf8(offset) == size
        assert positions.to_code_point(size) == offset


@given(texts)
def test_the_middle_of_a_character_counts_as_its_start(text: str) -> None:
    positions = Utf8Map(text)
    for offset, char in enumerate(text):
        start = positions.to_utf8(offset)
        assert {positions.to_code_point(start + more) for more in range(len(char.encode()))} == {offset}


@pytest.mark.parametrize("text", ["", "plain", "né€😀", "😀😀"])
@pytest.mark.parametrize("beyond", [1, 7])
def test_positions_outside_the_text_stay_outside_it(text: str, beyond: int) -> None:
    utf8, utf16 = Utf8Map(text), Utf16Map(text)
    size, units = len(text.encode()), len(text.encode("utf-16-le")) // 2
    assert utf8.to_code_point(size + beyond) == utf16.to_code_point(units + beyond) == len(text) + beyond
    assert utf8.to_utf8(len(text) + beyond) == size + beyond
    assert utf16.to_utf16(len(text) + beyond) == units + beyond
    assert utf8.to_utf8(-beyond) == utf8.to_code_point(-beyond) == -beyond
    assert utf16.to_utf16(-beyond) == utf16.to_code_point(-beyond) == -beyond
