"""Several people under one title."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.assistant import OfficialAssistant
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.officials.plural_offices import PluralOffices
from clipdesk.assist.proposal import Reading
from clipdesk.assist.tokens import tokens

LEXICONS = Lexicons()
ENGLISH = LEXICONS.of("en")
PLURALS = PluralOffices(ENGLISH, OfficeReader(ENGLISH))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Justices Ana Ruiz and Jon Kell dissented.", ["Justices", "Ana Ruiz", "Jon Kell"]),
        ("Sens. Ana Ruiz, D-Vega, and Jon Kell, R-Morro, met.", ["Sens.", "Ana Ruiz", "Jon Kell"]),
        ("Harbor Reps. Ana Ruiz (D-Vega), Jo Hart of Ohio and Al Dunn met.",
         ["Harbor Reps.", "Ana Ruiz", "Jo Hart", "Al Dunn"]),
        ("The city council members Ana Ruiz and Jon Kell met.", ["city council members", "Ana Ruiz", "Jon Kell"]),
        ("The senators from Vega, Ana Ruiz and Jon Kell, left.", ["senators", "Ana Ruiz", "Jon Kell"]),
        ("The senators from Vega and Ana Ruiz left.", []),
        ("Two senators: Ana Ruiz and Jon Kell.", ["senators", "Ana Ruiz", "Jon Kell"]),
        ("Justices Ruiz and Kell dissented.", ["Justices", "Ruiz", "Kell"]),
        ("Members Ana Ruiz and Jon Kell met.", []),
        ("Governors Ana Ruiz and Congress met.", []),
        ("Governors and mayors met Ana Ruiz.", []),
        ("Governors Ana Ruiz’s and Jon Kell’s boats sank.", []),
    ],
)  # fmt: skip
def test_the_names_behind_a_title_of_several(text: str, expected: list[str]) -> None:
    items = tokens(text)
    found = list(PLURALS.find(items))
    shown = [text[items[begin].start : items[end - 1].end] for one in found for begin, end in (one.role, *one.names)]
    assert shown == expected


@pytest.mark.parametrize(
    ("several", "one"),
    [("Sens.", "Sen."), ("Harbor Court Justices", "Harbor Court Justice"), ("congressmen", "congressman"),
     ("Deputies", "Deputy"), ("police", "police")],
)  # fmt: skip
def test_each_holds_the_office_in_the_singular(several: str, one: str) -> None:
    assert PLURALS.singular(several) == one


def test_each_of_them_is_an_official_and_known_by_surname_later() -> None:
    text = "Sens. Ana Ruiz and Jon Kell objected. Later Kell left."
    apart = [
        one.spans[0] for one in OfficialAssistant(LEXICONS).propose(Reading(text.replace("Sens.", "Senators –"), "en"))
    ]
    assert [one.start for one in apart] == [text.index("Ana") + 5, text.index("Jon") + 5, text.rindex("Kell") + 5]
    found = list(OfficialAssistant(LEXICONS).propose(Reading(text, "en")))
    assert [text[one.start : one.end] for one in found] == ["Sens. Ana Ruiz", "Jon Kell", "Kell"]
    assert [one.attributes["role"] for one in found] == ["Sen.", "Sen.", "Sen."]
