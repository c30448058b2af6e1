"""Offices with what belongs to them."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.tokens import tokens

READER = OfficeReader(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "office", "name"),
    [
        ("the Iraqi Foreign Minister left", "the Iraqi Foreign Minister", ""),
        ("Deputy Secretary of State Tony Blake left", "Deputy Secretary of State Tony Blake", "Tony Blake"),
        ("Senator the Hon Ann Bell left", "Senator the Hon Ann Bell", "Ann Bell"),
        ("Vega’s opposition leader Ana Ruiz left", "Vega’s opposition leader Ana Ruiz", "Ana Ruiz"),
        (
            "Minister for Farming, Fisheries and Ports Ann Bell left",
            "Minister for Farming, Fisheries and Ports Ann Bell",
            "Ann Bell",
        ),
        ("the Minister for Health, Ageing and Sport left", "the Minister for Health, Ageing and Sport", ""),
        ("Minister for Health, Ana Ruiz and Jon Kell left", "Minister for Health", ""),
        ("Lt. Gen. Stephen J. Town left", "Lt. Gen. Stephen J. Town", "Stephen J. Town"),
        ("spokesman for the Indonesian military left", "spokesman for the Indonesian military", ""),
        ("In Turkey Minister Ellis met", "Minister Ellis", "Ellis"),
        (
            "France's interior and overseas minister Paul Bold left",
            "France's interior and overseas minister Paul Bold",
            "Paul Bold",
        ),
    ],
)
def test_an_office_with_its_body_and_name(text: str, office: str, name: str) -> None:
    items = tokens(text)
    found = list(READER.find(items))
    assert len(found) == 1
    (one,) = found
    assert text[items[one.begin].start : items[one.end - 1].end] == office
    assert " ".join(word.text for word in items[one.name[0] : one.name[1]]).replace(" .", ".") == name
