"""The unit of a document is found by its words, else by how far its passages lie apart, else by where words end."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.bioc.importer import BiocJsonImporter
from clipdesk.formats.bioc.units import Stretch, lengths, unit_of
from clipdesk.formats.positions import CODE_POINTS, UTF8, UTF16, Claim, converted, unverified
from tests.formats.exchange.round_trips import drafts, readings
from tests.strategies import texts

TEXT = "Señora 😀 Ruiz llegó."
AT = {CODE_POINTS: (9, 13), UTF16: (10, 14), UTF8: (13, 17)}
UNITS = tuple(AT)
every_unit = pytest.mark.parametrize("unit", UNITS)


def in_unit(text: str, unit: str) -> int:
    return lengths(text)[UNITS.index(unit)]


@every_unit
def test_words_that_are_quoted_anywhere_say_it_for_all_passages(unit: str) -> None:
    start, end = AT[unit]
    found = unit_of([Stretch(TEXT, 0, [Claim(((start, end),), "Ruiz")]), Stretch(TEXT, 500, [Claim(((start, end),))])])
    assert found == (unit, "" if unit == CODE_POINTS else converted(unit))


@given(st.lists(texts(), min_size=2, max_size=5), st.sampled_from(UNITS), st.integers(0, 2))
def test_how_far_passages_lie_apart_says_it(told: list[str], unit: str, gap: int) -> None:
    stretches, offset = [], 0
    for text in told:
        stretches.append(Stretch(text, offset, ()))
        offset += in_unit(text, unit) + gap
    found = unit_of(stretches)
    assert [in_unit(text, found.name) for text in told[:-1]] == [in_unit(text, unit) for text in told[:-1]] or (
        # With one gap that several units explain, nobody can tell.
        len(told) == 2
    )


@every_unit
def test_where_words_begin_and_end_says_it_last_and_that_is_told(unit: str) -> None:
    found = unit_of([Stretch(TEXT, 0, [Claim((AT[unit],)), Claim(((0, in_unit("Señora", unit)),))])])
    assert found == (unit, unverified(unit))


def test_nothing_is_said_where_every_unit_means_the_same() -> None:
    assert unit_of([Stretch(TEXT, 0, [Claim(((0, 2),))])]) == (CODE_POINTS, "")
    assert unit_of([Stretch("plain", 7, [Claim(((0, 2),))])]) == (CODE_POINTS, "")


def document(unit: str) -> bytes:
    """A document that quotes no words, of three passages at distances that one unit alone explains."""
    start, end = AT[unit]
    passages: list[dict[str, Any]] = []
    base = 0
    for text in (TEXT, "😀😀é", TEXT):
        location = {"offset": base + start, "length": end - start}
        found = [{"id": f"T{base}", "infons": {"type": "P"}, "locations": [location]}] if text == TEXT else []
        passages.append({"offset": base, "text": text, "annotations": found})
        base += in_unit(text, unit) + 1
    return json.dumps({"id": "1", "passages": passages}).encode()


@every_unit
def test_passages_without_words_come_in_at_the_right_ones(unit: str) -> None:
    (draft,) = drafts(readings(BiocJsonImporter(), document(unit)))
    assert [draft.text[slice(*one.spans[0])] for one in draft.annotations] == ["Ruiz", "Ruiz"]
    assert draft.changes == (() if unit == CODE_POINTS else (converted(unit),))


def test_parts_of_words_do_not_make_another_unit() -> None:
    inner = [Claim(((at, at + 2),)) for at in (1, 2, 3, 10)]
    whole_in_bytes = Claim((AT[UTF8],))
    assert unit_of([Stretch(TEXT, 0, [*inner, whole_in_bytes])]) == (CODE_POINTS, unverified(CODE_POINTS))
