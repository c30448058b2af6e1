"""Which offices are public ones."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.officials.public_offices import PublicOffices
from clipdesk.assist.tokens import tokens

ENGLISH = Lexicons().of("en")
OFFICES = OfficeReader(ENGLISH)
PUBLIC = PublicOffices(ENGLISH, OFFICES)


@pytest.mark.parametrize(
    ("text", "private", "body", "anything"),
    [
        ("the president of Vega University", True, True, True),
        ("the president of the Vega Builders Alliance", True, True, True),
        ("Chief Executive Ana Ruiz", True, True, False),
        ("Danish director Ana Ruiz", True, True, False),
        ("Jury president Ana Ruiz", True, True, False),
        ("a spokesman for the developer", False, False, True),
        ("a spokesman for the city", False, True, True),
        ("district chief financial officer Ana Ruiz", False, True, False),
        ("its president", False, False, True),
        ("the mayor’s aide", False, True, False),
        ("an official in the ministry", False, True, False),
        ("the mayor", False, False, False),
    ],
)
def test_what_an_office_is_of(text: str, private: bool, body: bool, anything: bool) -> None:
    items = tokens(f"Then {text} left.")
    (office,) = OFFICES.find(items)
    judged = PUBLIC.is_private(items, office), PUBLIC.has_body(items, office), PUBLIC.is_of_anything(items, office)
    assert judged == (private, body, anything)


def test_a_rank_alone_is_anybody() -> None:
    items = tokens("a police officer left, and the mayor")
    officer, mayor = OFFICES.find(items)
    assert (PUBLIC.is_anybody(items, officer), PUBLIC.is_anybody(items, mayor)) == (True, False)


@pytest.mark.parametrize(
    ("text", "vacant"),
    [
        ("She served as Premier.", True),
        ("He was elected Governor of Vega.", True),
        ("a Member of the Vega Parliament (MSP) since 1999", True),
        ("As the mayor put it, it rained.", False),
        ("Premier Ana Ruiz spoke.", False),
    ],
)
def test_an_office_may_be_told_of_without_who_holds_it(text: str, vacant: bool) -> None:
    items = tokens(text)
    *_, office = OFFICES.find(items)
    assert PUBLIC.is_vacant(items, office) == vacant


@pytest.mark.parametrize(
    ("text", "cabinet"),
    [("his foreign minister", True), ("her own education secretary", True), ("his secretary", False)],
)
def test_an_office_may_be_of_the_cabinet_of_somebody(text: str, cabinet: bool) -> None:
    assert PUBLIC.is_of_cabinet(tokens(text)) == cabinet


@pytest.mark.parametrize(
    ("text", "is_trade"),
    [
        ("Software engineer Ana Ruiz", True),
        ("Wedding planner Ana Ruiz", True),
        ("Engineer Jon Kell of Boeing", True),
        ("Surveyor Ana Ruiz", True),
        ("City engineer Ana Ruiz", False),
        ("the county planner", False),
        ("State epidemiologist Ana Ruiz", False),
        ("Engineer Ana Ruiz of Vega County", False),
        ("Mayor Ana Ruiz", False),
    ],
)
def test_a_trade_is_an_office_only_with_a_public_word(text: str, is_trade: bool) -> None:
    items = tokens(text)
    (office,) = OFFICES.find(items)
    assert PUBLIC.is_trade(items, office) is is_trade


@pytest.mark.parametrize(
    ("text", "is_private"),
    [
        ("met the parish minister", True),
        ("met the town’s Baptist minister", True),
        ("met the local minister", True),
        ("met the youth minister", True),
        ("met the church’s youth minister", True),
        ("met the government’s youth minister", False),
        ("met Youth Minister Ana Ruiz", False),
        ("met the late minister", False),
        ("met the nature minister", False),
    ],
)
def test_a_minister_may_be_of_a_church(text: str, is_private: bool) -> None:
    items = tokens(text)
    (office,) = OFFICES.find(items)
    assert PUBLIC.is_private(items, office) is is_private
