"""The places of the words that the list of articles is searched for: found a portion at a time, the same as at once."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.sought import Sought, read_sought
from clipdesk.domain.span import Span
from clipdesk.ui.reading.sought_places import SoughtPlaces
from clipdesk.ui.reading.text_search import SearchableText
from tests.strategies import texts

TEXT = "The ferry left. The ferryman stayed at the night boat. No ferry came."


def words(text: str, places: list[Span]) -> list[str]:
    return [text[place.start : place.end] for place in places]


def test_what_is_in_view_is_found_and_no_more() -> None:
    places = SoughtPlaces(TEXT, read_sought("ferry "), portion=10)
    assert words(TEXT, places.within(Span(0, 20))) == ["ferry"]
    assert words(TEXT, places.within(Span(0, len(TEXT)))) == ["ferry", "ferry"]
    assert places.within(Span(10, 14)) == []
    assert words(TEXT, SoughtPlaces(TEXT, read_sought("ferr")).within(Span(0, 40))) == ["ferry", "ferryman"]


def test_one_goes_from_place_to_place_in_both_directions() -> None:
    places = SoughtPlaces(TEXT, read_sought('"night boat" ferry'), portion=10)
    starts = []
    place = places.at_or_behind(0)
    while place is not None:
        starts.append(place.start)
        place = places.at_or_behind(place.end)
    assert starts == [4, 20, 43, 58]
    place = places.before(len(TEXT))
    back = []
    while place is not None:
        back.append(place.start)
        place = places.before(place.start)
    assert back == starts[::-1]


def test_a_phrase_is_found_whole_where_two_portions_meet() -> None:
    for portion in range(1, len(TEXT)):
        places = SoughtPlaces(TEXT, read_sought('"night boat" boat'), portion)
        assert words(TEXT, places.within(Span(0, len(TEXT)))) == ["night boat"]
        assert words(TEXT, places.within(Span(50, 52))) == ["night boat"]


def test_a_word_broken_over_two_lines_is_found_where_two_portions_meet() -> None:
    text = "港湾局の補\n助金だ。"
    for portion in range(1, len(text)):
        places = SoughtPlaces(text, read_sought("補助金"), portion)
        assert words(text, places.within(Span(0, len(text)))) == ["補\n助金"]


def test_an_empty_text_has_none() -> None:
    places = SoughtPlaces("", read_sought("ferry"))
    assert places.within(Span(0, 0)) == []
    assert places.at_or_behind(0) is places.before(0) is None


@given(texts(40), st.sampled_from(["a", "a ", "b7", "日本", "e", "é ß", "العربية", "क्षि", "한 a"]), st.integers(1, 12))
def test_portions_hold_together_what_is_found_at_once(text: str, typed: str, portion: int) -> None:
    sought = read_sought(typed)
    places = SoughtPlaces(text, sought, portion)
    expected = list(SearchableText(text).find_each(sought))
    assert places.within(Span(0, len(text))) == expected
    for offset in range(len(text) + 1):
        assert places.at_or_behind(offset) == next((one for one in expected if one.start >= offset), None)
        assert places.before(offset) == next((one for one in reversed(expected) if one.start < offset), None)
        assert places.within(Span(offset, offset + 3)) == [
            one for one in expected if one.overlaps(Span(offset, offset + 3))
        ]


def test_a_million_letters_cost_nothing_until_they_are_looked_at() -> None:
    text = "The harbor board voted on the ferry. " * 27_000
    sought = Sought(("harbor",), "ferr")
    whole, view = [], []
    for _ in range(3):
        began = time.process_time()
        places = SoughtPlaces(text, sought)
        places.within(Span(500_000, 505_000))
        view.append(time.process_time() - began)
        began = time.process_time()
        places.within(Span(0, len(text)))
        whole.append(time.process_time() - began)
    assert min(view) < min(whole) / 8
