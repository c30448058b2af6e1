"""Lines that print repeats on every page."""

from __future__ import annotations

from clipdesk.formats.news.body.running_lines import running_lines
from clipdesk.formats.news.units import layout


def _found(*lines: str, start: int = 0) -> set[int]:
    return running_lines(layout("\n\n".join(lines)).units, start)


def test_the_head_of_a_page_beside_its_number_is_found() -> None:
    assert _found("Harbor Review | June 2016 | 3", "The quay sank.", "Harbor Review | June 2016 | 4") == {0, 2}


def test_the_number_may_stand_first() -> None:
    assert _found("14 • Vega Yearbook", "The quay sank.", "15 • Vega Yearbook") == {0, 2}


def test_words_before_a_number_are_headings() -> None:
    assert _found("Race 1", "It rained.", "Race 2", "It snowed.") == set()


def test_words_before_a_number_that_stand_above_are_found() -> None:
    assert _found("Vega Yearbook", "The quay sank.", "Vega Yearbook 7", "It rose.", "Vega Yearbook 8", start=1) == {
        2,
        4,
    }


def test_one_alone_is_left() -> None:
    assert _found("The final score | 3", "It rained.") == set()
