"""Lines are joined: hyphens that a line end made go, others stay, and all can be put back."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import uncut
from clipdesk.formats.pdf.line_joining import JoinedLines, Vocabulary


def grown(*lines: str, vocabulary: Sequence[str] = ()) -> JoinedLines:
    joined = JoinedLines(Vocabulary([*vocabulary, *lines]))
    joined.begin(lines[0])
    for line in lines[1:]:
        joined.go_on(line)
    return joined


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("the govern-", "ment said", "the government said"),
        ("die Nord-Süd-", "Verbindung ist", "die Nord-Süd-Verbindung ist"),
        ("der CO2-", "Ausstoß sinkt", "der CO2-Ausstoß sinkt"),
        ("die Baden-", "Württemberger", "die Baden-Württemberger"),
        ("Covid-", "19 patients", "Covid-19 patients"),
        ("die Vor-", "und Nachteile", "die Vor- und Nachteile"),
        ("two-", "to three-year", "two- to three-year"),
        ("Import-, Export-", "oder Transit", "Import-, Export- oder Transit"),
        ("in 1990-", "2000 and", "in 1990-2000 and"),
        ("in 1990–", "2000 and", "in 1990–2000 and"),
        ("he said –", "and went", "he said – and went"),
        ("a dash -", "and more", "a dash - and more"),
        ("THE GOVERN-", "MENT SAID", "THE GOVERNMENT SAID"),
        ("Straßen‐", "bahn fährt", "Straßenbahn fährt"),
        ("no hyphen", "here", "no hyphen here"),
    ],
)
def test_two_lines_become_one(first: str, second: str, joined: str) -> None:
    assert grown(first, second).text == joined


def test_a_compound_that_stands_elsewhere_keeps_its_hyphen() -> None:
    assert grown("the well-", "known hall", vocabulary=["a Well-known hall"]).text == "the well-known hall"


def test_where_words_are_not_divided_a_hyphen_is_that_of_a_compound() -> None:
    text = [f"line {number} of a long text" for number in range(100)]
    assert grown("of much-", "needed money", vocabulary=text).text == "of much-needed money"
    assert grown("of govern-", "ment money", vocabulary=[*text, "the government"]).text == "of government money"
    divided = [line for number in range(9) for line in ("they govern-", "ment at", *text[number * 9 :][:9])]
    assert grown("of much-", "needed money", vocabulary=divided).text == "of muchneeded money"


def test_an_address_goes_on_in_the_next_line() -> None:
    joined = JoinedLines(Vocabulary([]))
    joined.begin("https://vega.example/news/2025/")
    joined.go_on("06/bridge.html told", is_cut=True)
    assert joined.text == "https://vega.example/news/2025/06/bridge.html told"


@given(st.lists(st.sampled_from(["Süd-", "und", "govern-", "ment", "A–", "2000", "word"]), min_size=1, max_size=8))
def test_all_of_it_can_be_put_back(lines: list[str]) -> None:
    joined = grown(*lines)
    assert "".join(uncut(joined.text, tuple(joined.cuts)).split()) == "".join(lines)
