"""Names of public bodies against headlines that begin with them."""

from __future__ import annotations

import time

import pytest

from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.source.public_bodies import is_public_body, is_university


@pytest.mark.parametrize(
    "line", ["Ministry of Transport and Islands", "UK Department for Education", "Ministerio de Justicia y Paz"]
)
def test_the_name_of_a_public_body_is_that_of_who_publishes(line: str) -> None:
    assert read_line(line).kind == "outlet"


@pytest.mark.parametrize("line", ["Department of Justice Sues Ferry Line", "Ministry of Silly Walks Closed"])
def test_a_headline_that_begins_with_a_public_body_is_none(line: str) -> None:
    assert read_line(line).kind == "title"


def test_ministries_by_their_full_names() -> None:
    assert is_public_body("Bundesministerium für Küsten und Maritime Wirtschaft")
    assert is_public_body("Ministère de la Transition Maritime et des Ports")
    assert not is_public_body("Ministerio de Pesca anuncia nuevas ayudas")
    assert not is_public_body("Ministerium streicht alle Leuchttürme")


def test_german_universities() -> None:
    assert is_university("Hochschule Vegatal")
    assert is_university("Technische Universität Vega")
    assert not is_university("Hochschule vergleicht Ziegen mit Mähern")


def test_a_long_line_is_no_name_and_takes_no_long() -> None:
    started = time.process_time()
    assert not is_public_body("Aa. " * 25_000 + "Council")
    assert not is_public_body("Ministerium" + " Aa" * 30_000 + " Council")
    assert not is_university("Universität " + "A-A" * 30_000)
    assert not is_public_body("A " * 70 + "District Council!")
    assert time.process_time() - started < 1
