"""Who was named with an office is found again by surname."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.assistant import OfficialAssistant
from clipdesk.assist.officials.later_mentions import KnownOfficials
from clipdesk.assist.officials.offices import OfficeReader
from clipdesk.assist.officials.parts import OfficeParts
from tests.assist.marked_text import assert_found

LEXICONS = Lexicons()
ASSISTANT = OfficialAssistant(LEXICONS)


@pytest.mark.parametrize(
    "marked",
    [
        "[Mayor Ana Ruiz] spoke. [Ms. Ruiz] left, and [Ruiz]’s aide followed.",
        "[Mayor Ana Ruiz] spoke. Then [Ana Ruiz] left.",
        "[Mayor Ursula von der Leyen] spoke. [Von der Leyen] left.",
        "[Mayor Haider al-Kell] spoke. [Kell] left.",
        "[Mayor Ana Ruiz] spoke. Mia Ruiz left for Ruiz Bay.",
        "Ruiz left.",
    ],
)
def test_a_surname_is_that_of_the_official_and_of_nobody_else(marked: str) -> None:
    assert_found(ASSISTANT, marked)


def test_the_first_office_that_a_text_gives_somebody_stays() -> None:
    known = KnownOfficials(OfficeReader(LEXICONS.of("en")))
    known.add("Mayor Ana Ruiz", OfficeParts("Mayor", "Vega"))
    known.add("Ana Ruiz", OfficeParts("Senator", ""))
    assert set(known.by_name) == {"Ana Ruiz", "Ruiz"}
    assert {who.parts.role for who in known.by_name.values()} == {"Mayor"}


def test_a_rank_gives_way_to_an_office() -> None:
    known = KnownOfficials(OfficeReader(LEXICONS.of("en")))
    known.add("Ana Ruiz", OfficeParts("Lt. Gen.", ""))
    known.add("Ana Ruiz", OfficeParts("commander", "Vega Guard"))
    assert {who.parts.role for who in known.by_name.values()} == {"commander"}
