"""Names of persons by their shape."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.names import begins_like_name, is_person, split_names, tidy

PERSONS = [
    "Tess Harding", "Syra Ortiz Blanes", "JANE ROE", "Jean-Luc d’Arcy", "J. K. Rowan", "O.J. Smith Jr.", "Áine Ní Bhriain",
    "María de los Ángeles Pérez", "Anna Schmidt-Huber", "Kate O'NEIL", "Pieter van den Berg", "Jean DUPONT", "Li Wei", "Ana de la Cruz",
]  # fmt: skip
OTHERS = [
    "Staff writer", "Climate Change", "Housing Crisis", "Local News", "Mayor out", "NATO Summit", "Prince", "Harbor Gazette",
    "Share Article", "The Bridge", "Ward 3 Council", "Breaking News", "Ana’s Book", "Sign Up", "June Weather Report", "",
]  # fmt: skip


@pytest.mark.parametrize("words", PERSONS)
def test_full_names_are_persons(words: str) -> None:
    assert is_person(words)
    assert begins_like_name(words)


@pytest.mark.parametrize("words", OTHERS)
def test_sections_buttons_and_papers_are_not(words: str) -> None:
    assert not is_person(words)


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Ana Cruz and Jo Field", ["Ana Cruz", "Jo Field"]),
        ("Ana Cruz, Jo Field, and Kim Lee", ["Ana Cruz", "Jo Field", "Kim Lee"]),
        ("Anna Schmidt und Peter Müller", ["Anna Schmidt", "Peter Müller"]),
        ("Lucía Montero y Pablo Rueda", ["Lucía Montero", "Pablo Rueda"]),
        ("Camille Fournel et Luc Petit", ["Camille Fournel", "Luc Petit"]),
        ("Ana Cruz & Jo Field; Kim Lee", ["Ana Cruz", "Jo Field", "Kim Lee"]),
    ],
)
def test_lists_of_names_in_several_languages(words: str, names: list[str]) -> None:
    assert split_names(words) == names


@pytest.mark.parametrize(
    ("name", "tidied"),
    [
        ("JANE ROE", "Jane Roe"),
        ("MARY O’NEIL-MCKAY", "Mary O’Neil-McKay"),
        ("PIETER VAN DEN BERG", "Pieter van den Berg"),
        ("Jean DUPONT", "Jean DUPONT"),
        ("  Ana   Cruz, ", "Ana Cruz"),
    ],
)
def test_capitals_become_a_name_in_running_text(name: str, tidied: str) -> None:
    assert tidy(name) == tidied


def test_a_word_that_is_a_name_too_is_one_behind_by() -> None:
    assert is_person("Will Chapel", introduced=True)
    assert not is_person("Will Chapel")
    assert not is_person("Staff Report", introduced=True)


def test_places_are_no_persons_but_those_called_alike_are() -> None:
    assert not any(map(is_person, ("Hong Kong", "Den Haag", "Tel Aviv", "San Diego", "Puerto Albero")))
    assert all(map(is_person, ("Hong Gil-dong", "Den Marshall")))


def test_an_article_and_a_word_are_called_like_a_paper() -> None:
    assert not is_person("Le Droit")
    assert is_person("Le Nga", introduced=True)
    assert is_person("La Donna Field")
