"""How a text falls into lines and paragraphs."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.news.units import layout

WRAPPED = """The cannery on Pier 4, dark since the storm of 2021, will open again in May
with ninety workers, its new owner said on Monday. He paid 1.9 million
dollars for the building and means to can herring there all summer long.

Nobody had expected it. The council, which wanted apartments on the pier,
now has to decide who pays for the dredging of the channel before spring.
"""
LINES = """The cannery on Pier 4 will open again in May with ninety workers, its new owner said on Monday at the harbor, where he was met by a crowd of about two hundred.
Nobody had expected it, least of all the council, which wanted apartments on the pier and had drawn up plans for them as late as April.
He paid 1.9 million dollars."""
VERSE = "The gulls divide the morning\nin two unequal parts\none for the boats\nand one for whatever\nis left when the boats\nhave gone"


def texts(text: str) -> list[str]:
    return [unit.text for unit in layout(text).units]


def test_blank_lines_part_paragraphs_whatever_white_space_they_hold() -> None:
    assert texts("One.\n\nTwo.\n \u00a0 \nThree.\n\u200b\nFour.") == ["One.", "Two.", "Three.", "Four."]


def test_a_hard_wrapped_paragraph_is_one_unit() -> None:
    found = layout(WRAPPED)
    assert found.wrapped
    assert [unit.text.count("\n") for unit in found.units] == [2, 1]


def test_a_line_of_a_browser_copy_is_a_paragraph() -> None:
    found = layout(LINES)
    assert not found.wrapped
    assert len(found.units) == 3
    assert [unit.gap for unit in found.units] == [True, False, False]


def test_short_lines_above_wrapped_paragraphs_stay_apart() -> None:
    assert texts("CANNERY TO REOPEN\nBy JO FIELD\n\n" + WRAPPED)[:2] == ["CANNERY TO REOPEN", "By JO FIELD"]


def test_verse_is_told_from_prose() -> None:
    assert layout(VERSE).verse
    assert not layout(LINES).verse
    assert not layout(WRAPPED).verse


@pytest.mark.parametrize("text", ["", "\n", " \n\u00a0\n", "\u200b"])
def test_nothing_to_see_is_no_unit(text: str) -> None:
    assert texts(text) == []


@given(st.text(alphabet="ab. \n\t\u00a0\u200b"))
def test_units_stand_where_they_say_in_order_and_hold_every_letter(text: str) -> None:
    units = layout(text).units
    assert all(text[unit.start : unit.end] == unit.text == unit.text.strip() for unit in units)
    assert all(one.end < two.start for one, two in pairwise(units))
    assert "".join("".join(unit.text.split()) for unit in units).count("a") == text.count("a")


RAGGED = """The county will pay eleven million dollars for a landfill that voters
turned down twice, according to a contract that commissioners
approved last week without a word about it in public.

The deal, which runs to more than a hundred pages, was on the
consent agenda between the purchase of two lawn mowers and a
proclamation for National Preparedness Month.
"""


def test_lines_of_letters_of_different_widths_are_told_by_sentences_that_go_on() -> None:
    found = layout(RAGGED)
    assert found.wrapped
    assert len(found.units) == 2


def test_lines_that_are_whole_sentences_are_not_wrapped() -> None:
    text = "The bridge over the old river Vega will be closed.\nThe county pays eleven million for a landfill.\n" * 4
    assert not layout(text).wrapped


def test_broken_lines_without_a_blank_one_end_a_paragraph_where_a_sentence_ends_well_before_the_margin() -> None:
    lines = [
        "Bridge to close for a month",
        "VEGA — The county will fit its six housing inspectors with",
        "lamps for three months this fall after a string of disputes",
        "over what they did and did not see.",
        "Commissioners approved the trial 2-1 on Thursday. The lamps",
        "will cost $7,800, most of it for batteries.",
        "Inspectors will have to tell residents that they are being",
        "lit and must turn the lamp off if asked, which one of them",
        "called a nuisance of the first order in her letter to them.",
    ]
    paragraphs = [lines[:1], lines[1:4], lines[4:6], lines[6:]]
    assert texts("\n".join(lines)) == ["\n".join(paragraph) for paragraph in paragraphs]


def test_many_short_lines_above_and_below_do_not_hide_that_a_text_is_in_broken_lines() -> None:
    short = ["Home", "Research", "Events", "Experts", "Donate", "Print", "Cite", "Share"]
    body = [
        "Congress is once again debating whether adults who receive help",
        "with food should have to prove that they work, as states have",
        "tried at least 26 times. We reviewed all of the evaluations we",
        "could find in libraries.",
        "Employment rises by one to two points in the first year, or not",
        "at all, and is back where it started by the third. Enrollment",
        "falls by ten to twenty-five percent and then stays right there",
        "for years.",
        "Lawmakers who want the result have a cheaper way to get it than",
        "this one, which costs more than anybody expected of it when it",
        "was tried first.",
    ]
    found = texts("\n".join([*short, *body, *short]))
    assert found == [*short, "\n".join(body[:4]), "\n".join(body[4:8]), "\n".join(body[8:]), *short]


COLUMN = ["The bell of the old ferry, lost with the", "vessel in the gale of 1931, was rung for", "the first time this morning.",
          "Two fishermen brought it up in their gear", "last Thursday in eleven fathoms off the", "north jetty, and they will keep it for as",
          "long as nobody else wants it."]  # fmt: skip


def test_the_lines_of_a_narrow_column_are_put_together_up_to_the_end_of_a_sentence() -> None:
    found = layout("\n".join(["Menu", "Print", *COLUMN, "Share", "Help"]))
    assert found.wrapped
    assert [unit.text.count("\n") for unit in found.units] == [0, 0, 2, 3, 0, 0]


def test_verse_and_columns_with_gaps_stay_as_they_are() -> None:
    verse = ["The bell of the old ferry, and the gulls,", "lost with the", "vessel that the gale of that year took away,",
             "when we were", "young and the jetty was new and the river ran", "wide, as it", "does in the spring of every",
             "year that I remember."]  # fmt: skip
    assert not layout("\n".join(verse)).wrapped
    assert not layout("\n\n".join(COLUMN)).wrapped


def test_a_label_below_a_full_line_begins_anew() -> None:
    full = "The county will study the line along the river for a year, and it ends right at the edge"
    text = f"{full}\nof the column, as most lines of this story do; others go on below it, some of them wide\nas that one is. Most of the people who came on Tuesday to the hall in Vega said they were\nglad to hear of it, and that the ferry was slow, and that it was never on time, at all, ok.\nWord count: 402"
    assert [unit.text for unit in layout(text).units][-1] == "Word count: 402"
