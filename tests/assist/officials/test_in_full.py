"""The values of officials in full."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.officials.assistant import OfficialAssistant
from clipdesk.assist.officials.in_full import FullValues
from clipdesk.assist.proposal import Reading

_LEXICONS = Lexicons()
_ASSISTANT = OfficialAssistant(_LEXICONS)


@pytest.mark.parametrize(
    ("text", "passage", "values"),
    [
        ("Mayor Ruiz Wins\n\nMayor Ana Ruiz won.", "Mayor Ruiz", {"name": "Ana Ruiz", "role": "Mayor"}),
        ("Mayor Ana Ruiz and Mayor Mia Ruiz left. Mayor Ruiz did.", "Mayor Ruiz", {"name": "Ruiz", "role": "Mayor"}),
        (
            "The Harbor Standards Commission met. The commission’s chief inspector, Dame Ana Ruiz, spoke.",
            "Dame Ana Ruiz",
            {"name": "Ana Ruiz", "role": "chief inspector", "body": "Harbor Standards Commission"},
        ),
        (
            "The Harbor Commission and the Vega Commission met. The commission’s chief spoke.",
            "The commission’s chief",
            {"role": "chief", "body": "commission"},
        ),
        (
            "The Department of Harbor Affairs met. The department’s chief spoke.",
            "The department’s chief",
            {"role": "chief", "body": "Department of Harbor Affairs"},
        ),
        ("President Obama spoke.", "President Obama", {"name": "Barack Obama", "role": "President"}),
        (
            "Vega Mayor Ana Ruiz spoke. The mayor left.",
            "The mayor",
            {"name": "Ana Ruiz", "role": "mayor", "body": "Vega"},
        ),
        ("Mayor Ana Ruiz met Mayor Jon Kell. The mayor left.", "The mayor", {"role": "mayor"}),
        ("Vega Mayor Ana Ruiz met Harbor’s mayor.", "Harbor’s mayor", {"role": "mayor", "body": "Harbor"}),
        (
            "Sen. Ana Ruiz, the mayor of Vega, spoke. Sen. Ana Ruiz left.",
            "the mayor of Vega",
            {"name": "Ana Ruiz", "role": "mayor", "body": "Vega"},
        ),
        (
            "Treasury Secretary Ana Ruiz, a former governor, spoke.",
            "Treasury Secretary Ana Ruiz",
            {"name": "Ana Ruiz", "role": "Treasury Secretary"},
        ),
        (
            "Navy Capt. Ana Ruiz, spokeswoman for the Vega Police, spoke. Ruiz left.",
            "Ruiz",
            {"name": "Ana Ruiz", "role": "spokeswoman", "body": "Vega Police"},
        ),
        ("Gov. Ana Ruiz of Vega spoke.", "Gov. Ana Ruiz", {"name": "Ana Ruiz", "role": "Gov.", "body": "Vega"}),
    ],
)
def test_a_passage_has_what_others_say_of_the_same_person(text: str, passage: str, values: dict[str, str]) -> None:
    found = {text[one.start : one.end]: one.attributes for one in _ASSISTANT.propose(Reading(text, "en"))}
    assert found[passage] == values


@pytest.mark.parametrize(
    ("front", "body"),
    [
        ("The McHarbor Commission met.", "McHarbor Commission"),
        ("On Monday Vega’s Harbor and Fish Commission met.", "Fish Commission"),
        ("The Harbor  Commission met.", "commission"),
        ("The Harbor\nCommission met.", "commission"),
        ("The HarborCommission met.", "commission"),
        ("The Commissioners of Vega met.", "commission"),
        ("A" * 2000 + " Commission", "commission"),
        ("Aa " * 2000 + "Commission", "Aa Aa Aa Aa Commission"),
    ],
)
def test_the_name_of_a_body_is_of_whole_words(front: str, body: str) -> None:
    found = list(_ASSISTANT.propose(Reading(f"{front} The commission’s chief spoke.", "en")))
    assert found[-1].attributes["body"] == body


def test_what_says_nothing_of_others_stays() -> None:
    text = "Mayor Ana Ruiz met Judge Jon Kell."
    found = list(_ASSISTANT.propose(Reading(text, "en")))
    assert len(found) == 2
    assert FullValues(_LEXICONS.of("en")).complete(text, found) == found
