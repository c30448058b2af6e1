"""Lines that print repeats on every page."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.body.running_heads import running_heads
from clipdesk.formats.news.units import layout


def _found(*lines: str, start: int = 0) -> set[int]:
    return running_heads(layout("\n\n".join(lines)).units, start)


BROKEN = "The council of Vega said on Monday that the old"
REST = "quay would be mended in June."


def test_the_head_of_a_page_beside_its_number_is_found() -> None:
    lines = [f"Harbor Review | June 2016 | {page}" for page in (3, 4, 5)]
    assert _found(lines[0], BROKEN, lines[1], REST, lines[2]) == {0, 2, 4}


def test_the_number_may_stand_first() -> None:
    assert _found("98 • Vega Yearbook", BROKEN, "99 • Vega Yearbook", REST, "100 • Vega Yearbook") == {0, 2, 4}


def test_words_before_a_number_are_headings() -> None:
    assert _found("Race 1", BROKEN, "Race 2", REST, "Race 3") == set()


def test_words_before_a_number_that_stand_above_are_found() -> None:
    lines = [f"Vega Yearbook {page}" for page in (7, 8, 9)]
    assert _found("Vega Yearbook", "It sank.", lines[0], "It rose.", lines[1], lines[2], start=1) == {2, 4, 5}


@pytest.mark.parametrize(
    "lines",
    [
        ["The final score | 3"],
        ["Vega United – 2", "Vega United – 3"],
        ["1 | The long road", "2 | The long road", "3 | The long road"],
        ["Men's votes — 120", "Women's votes — 140", "Men's votes — 98"],
        ["March 2020 – 14", "March 2020 – 19", "March 2020 – 20"],
        ["Matthew – 5", "Matthew – 6", "Matthew – 7"],
    ],
)
def test_headings_and_data_are_left(lines: list[str]) -> None:
    assert _found(*(part for line in lines for part in (line, "It rained on Saturday."))) == set()


def test_the_years_of_a_headline_are_left() -> None:
    years = ["Budget 2023", "It rose.", "Budget 2024", "It fell.", "Budget 2025", "It rose."]
    assert _found("Budget", *years, start=1) == set()
