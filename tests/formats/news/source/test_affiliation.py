"""What stands beside a writer's name."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.affiliation import Affiliation, is_place, is_role_words, read_affiliation


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["Harbor Gazette"], Affiliation(outlet="Harbor Gazette")),
        (["for the Harbor Gazette"], Affiliation(outlet="Harbor Gazette")),
        (["Special to the Harbor Gazette"], Affiliation(outlet="Harbor Gazette")),
        (["for CalNews Now"], Affiliation(outlet="CalNews Now")),
        (["Harbor Gazette Staff Writer"], Affiliation(outlet="Harbor Gazette", has_role=True)),
        (["Associated Press"], Affiliation(agency="Associated Press")),
        (["Political editor"], Affiliation(has_role=True)),
        (["in Brussels"], Affiliation()),
        (["XNN"], Affiliation(outlet="XNN")),
        (["Yahoo News"], Affiliation()),
        (["of unknown origin"], Affiliation(unknown=1)),
        ([], Affiliation()),
    ],
)
def test_papers_agencies_roles_and_places(pieces: list[str], expected: Affiliation) -> None:
    assert read_affiliation(pieces) == expected


@pytest.mark.parametrize(
    "words", ["Staff writer", "Senior Political Correspondent", "Redakteurin", "Special to the Gazette"]
)
def test_roles(words: str) -> None:
    assert is_role_words(words)


@pytest.mark.parametrize("words", ["Bridge to close", "Home and garden", "Ward three votes"])
def test_no_roles(words: str) -> None:
    assert not is_role_words(words)


def test_places() -> None:
    assert is_place("in Brussels")
    assert is_place("en San Juan de Vega")
    assert not is_place("in a hurry")
