"""The body behind a title."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.tokens import tokens

_BODIES = OfficeReader(Lexicons().of("en")).behind


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("of the Vega Council on Monday", "the Vega Council"),
        ("for consular affairs, left", "consular affairs"),
        ("for the separatist administration said", "the separatist administration"),
        ("of taking bribes", ""),
        ("for Gov. Ana Ruiz said", "Gov. Ana Ruiz"),
    ],
)
def test_where_a_body_ends(text: str, body: str) -> None:
    items = tokens(text)
    end = _BODIES.of(items, 1)
    assert (text[items[1].start : items[end - 1].end] if end > 1 else "") == body


def test_an_official_in_a_public_office_is_of_it() -> None:
    items = tokens("a senior official in her department spoke")
    assert items[_BODIES.employed_end(items, 3) - 1].text == "department"


def test_a_public_body_in_small_letters_needs_a_word_for_which() -> None:
    items = tokens("the foreign ministry of the ministry")
    assert (_BODIES.is_field_of_body(items, 2), _BODIES.is_field_of_body(items, 5)) == (True, False)


@pytest.mark.parametrize(
    ("text", "place"), [("Ruiz of New Vega spoke", "New Vega"), ("Ruiz of the union", ""), ("Ruiz", "")]
)
def test_a_place_behind_a_name(text: str, place: str) -> None:
    items = tokens(text)
    end = _BODIES.place_end(items, 1)
    assert (text[items[2].start : items[end - 1].end] if end > 1 else "") == place


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ruiz of New Vega spoke", "New Vega"),
        ("Ruiz, of North Vega Police, spoke", "North Vega Police"),
        ("Ruiz, of New Vega, spoke", ""),
        ("Ruiz, of North Vega Police", ""),
        ("Ruiz", ""),
    ],
)
def test_a_body_behind_a_name(text: str, body: str) -> None:
    items = tokens(text)
    begin, end = _BODIES.beside(items, 1)
    assert (text[items[begin].start : items[end - 1].end] if end > begin else "") == body
