"""Who is meant by a pronoun, and sources without a name."""

from __future__ import annotations

import pytest

from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.assist.registry import builtin_assistants, propose

_ASSISTANTS = builtin_assistants()


def _quotes(text: str, language: str = "en") -> list[Proposal]:
    return [one for one in propose(_ASSISTANTS, Reading(text, language)) if one.label == "quote"]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("en", "Mayor Ana Ruiz welcomed the vote. “The boats will sail,” she said.", ["Ana Ruiz"]),
        ("en", "Mayor Ana Ruiz left.\n\n“It was late,” she said. She added that it rained.", ["Ana Ruiz", "Ana Ruiz"]),
        ("en", "“I quit,” said Kim Ode. “I am tired,” he added.", ["Kim Ode", "Kim Ode"]),
        ("en", "Former Gov. Tom Lee recalled that it rained. “It was late,” he said.", ["", "Tom Lee"]),
        ("en", "“I quit,” said Kim Ode.\n\nMs. Lee stayed.\n\n“I like it,” she said.", ["Kim Ode", "Lee"]),
        ("en", "Her coach, Kim Ode, disagreed. “I love it,” she said.", ["Kim Ode"]),
        ("en", "Kim Ode bakes bread. “I love it,” she said.", ["Kim Ode"]),
        ("en", "Kim Ode, a baker in New Vega, rose early. “I love it,” she said.", ["Kim Ode"]),
        ("en", "Their coach, Kim Ode, said it was late. “I love it,” she said.", ["Kim Ode", "Kim Ode"]),
        ("en", "Kim Ode bakes bread. Fares fell by half, according to her.", ["Kim Ode"]),
        (
            "fr",
            "La maire, Kim Ode, a reconnu que c’était tard. Les prix augmenteront de deux euros, selon elle.",
            ["Kim Ode", "Kim Ode"],
        ),
        ("en", "Kim Ode met Tom Lee. “I love it,” she said.", [""]),
        ("en", "Dr. Kim Ode bakes bread. “I love it,” she said.", ["Kim Ode"]),
        ("de", "Trainerin Kim Ode verlor. „Es war spät“, sagte sie.", ["Kim Ode"]),
        ("de", "Trainerin Kim Ode verlor. „Es war spät“, sagten sie.", [""]),
        ("es", "«Me voy», dijo Kim Ode. «Estoy cansada», añadió ella.", ["Kim Ode", "Kim Ode"]),
        ("en", "Gov. Tom Lee met Mayor Ana Ruiz. She said it was fine.", [""]),
        ("en", "Gov. Tom Lee came. A nurse said the ward was full. “We sleep here,” she said.", ["A nurse", ""]),
        ("en", "A spokesman for Gov. Tom Lee said it was late. “We wait,” he said.", ["unnamed official", ""]),
        ("en", "Gov. Tom Lee came.\n\nA nurse waited. “We sleep here,” she said.", [""]),
        ("en", "Gov. Tom Lee spoke with Kim Ode. “It is late,” he said.", [""]),
    ],
)
def test_a_pronoun_is_named_where_only_one_can_be_meant(language: str, text: str, names: list[str]) -> None:
    assert [one.speaker for one in _quotes(text, language)] == names


def test_the_place_of_the_name_is_told() -> None:
    text = "Mayor Ana Ruiz left. “It was late,” she said."
    (quote,) = _quotes(text)
    assert quote.antecedent is not None
    assert text[quote.antecedent.start : quote.antecedent.end] == "Mayor Ana Ruiz"
    assert quote.said_by is not None
    assert text[quote.said_by.start : quote.said_by.end] == "she"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A senior official at the ministry said the talks had failed.", "unnamed official"),
        ("Its spokeswoman, Ana Prieto, said the road would open.", "Ana Prieto"),
        ("Officials said the road would open on Monday.", "unnamed official"),
        ("A spokesman for the police, Jo Pell, said the road would open.", ""),
        ("Kim Ode, who drives for Mayor Ana Ruiz, said the road would open.", "Kim Ode"),
        ("Residents said the road would open on Monday.", "Residents"),
        ("A spokesman for the mayor, Jon Kell, said the road would open.", "unnamed official"),
        ("A spokesman for Attorney General Ana Ruiz said the road would open.", "unnamed official"),
        ("An aide to Gov. Ana Ruiz said the road would open.", "unnamed official"),
        ("Mayor Ana Ruiz’s spokesman said the road would open.", "unnamed official"),
        ("Deputy Mayor Ana Ruiz of Vega said the road would open.", ""),
        ("Tom Lee and an aide to Mayor Ana Ruiz said the road would open.", "Tom Lee"),
    ],
)
def test_who_is_no_official_is_named_and_an_official_without_a_name_unnamed(text: str, speaker: str) -> None:
    assert [one.speaker for one in _quotes(text)] == [speaker]


def test_of_an_official_the_link_says_who_speaks() -> None:
    (quote,) = _quotes("“The boats will sail,” said Mayor Ana Ruiz.")
    assert quote.speaker == ""
    assert quote.said_by is not None
