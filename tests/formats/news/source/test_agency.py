"""News agencies under their many names."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.agency import AGENCIES, agency_at_end, agency_named, agency_within


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AP", "Associated Press"),
        ("The Associated Press", "Associated Press"),
        ("(Reuters)", "Reuters"),
        ("AFP", "Agence France-Presse"),
        ("dpa", "Deutsche Presse-Agentur"),
        ("EFE", "EFE"),
        ("Hillside News Service", "Hillside News Service"),
        ("Lowland Content Agency, LLC", "Lowland Content Agency, LLC"),
        ("Harbor Gazette", ""),
        ("the city council", ""),
        ("", ""),
    ],
)
def test_an_agency_has_one_name(words: str, name: str) -> None:
    assert agency_named(words) == name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("AFP/Reuters", "Agence France-Presse"),
        ("Le Courrier avec AFP", "Agence France-Presse"),
        ("mit dpa", "Deutsche Presse-Agentur"),
        ("Agencias y EFE", "EFE"),
        ("Harbor Gazette and friends", ""),
    ],
)
def test_an_agency_is_found_among_others(words: str, name: str) -> None:
    assert agency_within(words) == name


def test_no_alias_holds_a_capital() -> None:
    assert [alias for alias in AGENCIES if alias != alias.casefold()] == []


def test_material_of_an_agency() -> None:
    assert agency_within("Material der dpa") == "Deutsche Presse-Agentur"
    assert agency_within("información de EFE") == "EFE"


def test_a_newsletter_that_is_called_like_an_agency_is_none() -> None:
    assert (agency_named("The Morning Wire"), agency_named("Vega News Wire")) == ("", "Vega News Wire")


def test_the_agency_behind_the_last_sentence_signs_the_story() -> None:
    assert agency_at_end("Nobody was hurt. (ANSA)") == "ANSA"
    assert agency_at_end("He called it “a gift.” (dpa)") == "Deutsche Presse-Agentur"
    assert agency_at_end("A crane over the bridge (AP)") == ""
    assert agency_at_end("It was a long day. (Jo Field)") == ""
