"""Role and body of offices."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.officials.parts import PartReader
from clipdesk.assist.tokens import tokens

_OFFICES = OfficeReader(Lexicons().of("en"))
_PARTS = PartReader(_OFFICES)


@pytest.mark.parametrize(
    ("text", "role", "body"),
    [
        ("mayor of Vega", "mayor", "Vega"),
        ("Circuit Judge Ana Ruiz", "Circuit Judge", ""),
        ("U.S. District Judge Ana Ruiz", "U.S. District Judge", ""),
        ("Assistant U.S. Attorney Ana Ruiz", "Assistant U.S. Attorney", ""),
        ("U.S. Secretary of State Ana Ruiz", "Secretary of State", "U.S."),
        ("the EU’s foreign policy chief", "foreign policy chief", "EU"),
        ("the White House budget director", "budget director", "White House"),
        ("The Rt Hon Ana Ruiz MP", "MP", ""),
        ("West Vega’s police and crime commissioner", "police and crime commissioner", "West Vega"),
        ("the Prime Minister", "Prime Minister", ""),
        ("Vega’s foreign minister", "foreign minister", "Vega"),
        ("the State Department spokesman", "spokesman", "State Department"),
        ("the White House press secretary", "press secretary", "White House"),
        ("the U.S. Defense Secretary", "Defense Secretary", "U.S."),
        ("Deputy Secretary of State Ana Ruiz", "Deputy Secretary of State", ""),
        ("a spokesman for the Harbor Police", "spokesman", "Harbor Police"),
        ("Acting FBI Director Ana Ruiz", "Acting Director", "FBI"),
        ("a former Republican congressman", "former congressman", ""),
        ("the health and human services secretary", "health and human services secretary", ""),
        ("Department of Justice spokesman Jon Kell", "spokesman", "Department of Justice"),
        ("Prime Minister Sir Jon Kell", "Prime Minister", ""),
        ("Senator the Hon Ana Ruiz", "Senator", ""),
        ("Minister for Farming, Fisheries and Ports", "Minister", "Farming, Fisheries and Ports"),
        ("Mayor Pro Tem Ana Ruiz", "Mayor Pro Tem", ""),
        ("U.S. Secretary of Defense Ana Ruiz", "Secretary of Defense", "U.S."),
        ("Secretary of the Interior Ana Ruiz", "Secretary of the Interior", ""),
        ("Secretary of Health and Human Services Mia Orr", "Secretary of Health and Human Services", ""),
        ("the Minister of Foreign Affairs of Vega", "Minister of Foreign Affairs", "Vega"),
        ("the UN High Commissioner for Boats", "High Commissioner for Boats", "UN"),
        ("Harbor press director Navy Capt. Jon Kell", "press director", "Harbor"),
        ("Assistant U.S. Attorney Jon Kell", "Assistant U.S. Attorney", ""),
        ("FBI agent Jon Kell", "agent", "FBI"),
        ("her own education secretary", "education secretary", ""),
        ("commander of U.S. Central Command", "commander", "U.S. Central Command"),
    ],
)
def test_the_role_is_told_from_the_body(text: str, role: str, body: str) -> None:
    items = tokens(text)
    office, *_ = _OFFICES.find(items)
    found = _PARTS.read(text, items, office)
    assert (found.role, found.body) == (role, body)


def test_an_office_without_a_title_has_no_parts() -> None:
    items = tokens("the mayor")
    office, *_ = _OFFICES.find(items)
    assert _PARTS.read("the mayor", items, office._replace(begin=office.end)) == ("", "")
