"""Patterns know every capital and small letter of the languages that are written in Latin letters."""

from __future__ import annotations

import re
import unicodedata

import pytest

from clipdesk.domain.letters import latin, latin_pattern

LETTERS = [chr(code) for code in (*range(0xC0, 0x180), 0x218, 0x219, 0x21A, 0x21B)]


@pytest.mark.parametrize(("marked", "category"), [("À-Þ", "Lu"), ("ß-ÿ", "Ll")])
def test_all_letters_of_a_kind_and_no_others_are_known(marked: str, category: str) -> None:
    known = re.compile(latin(f"[{marked}]"))
    assert [one for one in LETTERS if known.match(one)] == [
        one for one in LETTERS if unicodedata.category(one) == category
    ]


def test_all_else_in_a_pattern_stays_as_it_is() -> None:
    assert latin(r"(?P<place>[A-Z]{3})\b") == r"(?P<place>[A-Z]{3})\b"


def test_what_was_made_can_be_part_of_another_pattern() -> None:
    assert latin(latin("[A-ZÀ-Þ]")) == latin("[A-ZÀ-Þ]")


@pytest.mark.parametrize("name", ["Łódź", "Şanlıurfa", "Őrség", "Århus", "Šibenik", "Vega"])
def test_a_name_begins_with_any_capital(name: str) -> None:
    assert latin_pattern("[A-ZÀ-Þ][a-zß-ÿ]+").fullmatch(name)
    assert not latin_pattern("[A-ZÀ-Þ][a-zß-ÿ]+").fullmatch(name.lower())
