"""Short lines of an article that is made of such belong to it."""

from __future__ import annotations

from clipdesk.formats.news.body.reader import read_body
from clipdesk.formats.news.body.rows_of_lines import among_headings, is_in_row, is_made_of_lines, listed_names
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.units import Unit, layout

PARAGRAPH = "The bridge over the Orrin will close for a month, the county said on Tuesday."


def test_a_name_among_unknown_lines_stands_in_a_row() -> None:
    lines = dict(enumerate(map(read_line, ("Carl Oakes, 52", "Jo Field", "Owen Close, 19"))))
    assert is_in_row(lines, 1)
    assert not is_in_row(lines, 0)
    assert not is_in_row({0: lines[0], 1: lines[1]}, 1)


def test_a_recipe_is_made_of_lines_and_a_story_with_a_subheading_is_not() -> None:
    assert is_made_of_lines(layout(f"{PARAGRAPH}\n\n12 plums\n\n300 g flour\n\nA pinch of salt").units)
    assert not is_made_of_lines(layout(f"{PARAGRAPH}\n\nWho pays\n\n{PARAGRAPH}\n\n{PARAGRAPH}").units)


NAMES = ("Kim Lee", "Jo Field", "Ana Cruz")


def test_names_below_a_line_that_ends_in_a_colon_are_a_list() -> None:
    for announced in ("The winners of the prize:", "The winners:"):
        units = layout("\n\n".join((PARAGRAPH, announced, *NAMES))).units
        lines = {index: read_line(units[index].text) for index in range(1, 5)}
        assert listed_names(units, lines, 1) == range(2, 5)
        assert read_body(units, 0, Findings()).reasons == {}


def test_names_that_nothing_announces_and_two_of_them_are_none() -> None:
    units = layout("\n\n".join((PARAGRAPH, *NAMES))).units
    lines = {index: read_line(units[index].text) for index in range(1, 4)}
    assert not listed_names(units, lines, 1)
    assert set(read_body(units, 0, Findings()).reasons) == {1, 2, 3}
    units = layout("\n\n".join((PARAGRAPH, "Written for us by:", *NAMES[:2]))).units
    assert not listed_names(units, {index: read_line(units[index].text) for index in (2, 3)}, 2)


def test_the_word_of_a_button_among_headings_of_one_word_heads_its_paragraph() -> None:
    lines = (PARAGRAPH, "Print", PARAGRAPH, "Radio", PARAGRAPH, "Online", PARAGRAPH)
    units = layout("\n\n".join(lines)).units
    assert among_headings(units, {1}) == {1}
    assert among_headings(units, {1, 3}) == set()
    assert read_body(units, 0, Findings()).reasons == {}
    alone = layout("\n\n".join((*lines[:3], "Share", PARAGRAPH, "Advertisement", PARAGRAPH))).units
    assert set(read_body(alone, 0, Findings()).reasons) == {1, 3, 5}


def test_the_words_of_very_many_buttons_are_looked_at_once() -> None:
    units = [Unit("Print" if number % 2 else PARAGRAPH, 0, 1, True) for number in range(20_001)]
    assert among_headings(units, range(1, 20_000, 2)) == set()
    assert set(read_body(units[:4_001], 0, Findings()).reasons) >= set(range(1, 4_000, 2))
