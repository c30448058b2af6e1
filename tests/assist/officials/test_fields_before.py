"""What an office is for, in front of its title."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.fields_before import OfficeFields
from clipdesk.assist.tokens import tokens

_FIELDS = OfficeFields(Lexicons().of("en"), frozenset({"told", "of"}))


@pytest.mark.parametrize(
    ("text", "office"),
    [
        ("she met the nature minister", "nature minister"),
        ("she met the shadow farming minister", "shadow farming minister"),
        ("she met Vega’s harbor minister", "harbor minister"),
        ("she met a nature minister", "minister"),
        ("she told the minister", "minister"),
        ("the parish minister", "minister"),
        ("the Baptist minister", "minister"),
        ("the government’s youth minister", "youth minister"),
        ("the late minister", "minister"),
        ("the shadow late minister", "minister"),
        ("she met the ordained minister", "minister"),
        ("met EU foreign policy chief", "EU foreign policy chief"),
        ("met the foreign policy chief", "chief"),
        ("minister", "minister"),
    ],
)
def test_where_an_office_begins(text: str, office: str) -> None:
    items = tokens(text)
    assert text[items[_FIELDS.of(items, len(items) - 1)].start :] == office
