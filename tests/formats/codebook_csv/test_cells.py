"""Attributes and lists of labels are told in one cell and read again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.formats.codebook_csv.cells import (
    attributes_cell,
    names_cell,
    read_attributes,
    read_names,
)
from clipdesk.formats.training.json_values import storable
from tests.strategies import NAMES, PIECES

ODD = st.sampled_from(
    (*NAMES, "a; b", "a: b = c | d", '"quoted"', " padded ", "\\", "a\nb", "|", "\u00a0x", '"\\"', "x=")
)
NAME = ODD | st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map(lambda one: storable("".join(one)))
ATTRIBUTE = st.builds(
    Attribute, NAME, st.sampled_from(AttributeKind), st.lists(NAME | st.just(""), max_size=3).map(tuple)
)


@given(st.lists(ATTRIBUTE, max_size=4, unique_by=lambda one: one.name))
def test_attributes_come_back(made: list[Attribute]) -> None:
    assert read_attributes(attributes_cell(made)) == (tuple(made), ())


@given(st.lists(NAME, max_size=4))
def test_names_come_back(made: list[str]) -> None:
    assert read_names(names_cell(made)) == tuple(made)


@pytest.mark.parametrize(
    ("cell", "found", "unknown"),
    [
        ("role", [Attribute("role")], ()),
        ("role; mood:Flag;", [Attribute("role"), Attribute("mood", AttributeKind.FLAG)], ()),
        ("tone: good | bad", [Attribute("tone", AttributeKind.CHOICE, ("good", "bad"))], ()),
        ("tone: choice =", [Attribute("tone", AttributeKind.CHOICE)], ()),
        ("when: date; when: text", [Attribute("when")], ("when",)),
        ("at: choice = 12:30 | 13:00", [Attribute("at", AttributeKind.CHOICE, ("12:30", "13:00"))], ()),
        ('"bad \\q": number', [Attribute('"bad \\q"', AttributeKind.NUMBER)], ()),
        ('a "b', [Attribute('a"b')], ()),
        (" ;; : number", [], ()),
    ],
)
def test_what_people_type_is_understood(cell: str, found: list[Attribute], unknown: tuple[str, ...]) -> None:
    assert read_attributes(cell) == (tuple(found), unknown)
