"""Lines that print, mail and wires break at a fixed width become paragraphs again."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.wrapping import unwrapped

HEAD = "THE HARBOR LEDGER\nFriday, May 9, 2025\n\nClam season\nopens early\n\nBy Walt Griggs\nLedger staff\n\n"
FIRST = (
    "PORT ELLERY — Razor clam season on the north bar will open on the seventeenth of May, two weeks early, "
    "after state biologists counted more than four million clams along nine miles of beach."
)
SECOND = (
    "The limit stays at fifteen a day, and diggers must keep the first fifteen that they take, whatever their "
    "size may be, said Dana Hobart of the state wildlife office on Thursday."
)
words = st.text("abcdefghij", min_size=1, max_size=9)
paragraphs = st.lists(words, min_size=60, max_size=110).map(lambda some: " ".join(some) + ".")


@pytest.mark.parametrize("width", [45, 58, 66, 72, 100])
def test_paragraphs_of_print_are_whole_and_its_head_is_read(width: int) -> None:
    page = HEAD + "\n\n".join(textwrap.fill(one, width) for one in (FIRST, SECOND))
    found = clean(unwrapped(page))
    assert found.text == f"{FIRST}\n\n{SECOND}"
    assert found.source.headline == "Clam season opens early"
    assert found.source.byline == ("Walt Griggs",)
    assert found.source.published == "2025-05-09"


@given(st.lists(paragraphs, min_size=2, max_size=5), st.integers(50, 100))
def test_wrapping_and_putting_together_gives_the_paragraphs(some: list[str], width: int) -> None:
    wrapped = "\n\n".join(textwrap.fill(one, width) for one in some)
    assert unwrapped(wrapped) == "\n\n".join(some)


@given(st.lists(st.text("ab -\n .1", max_size=30), max_size=8).map("\n".join))
def test_no_word_is_ever_changed(text: str) -> None:
    assert unwrapped(text).replace("\n", "").replace(" ", "") == text.replace("\n", "").replace(" ", "")


def test_an_indented_line_begins_a_paragraph() -> None:
    page = "\n".join(textwrap.fill(one, 60, initial_indent="   ") for one in (FIRST, SECOND))
    assert [line.strip() for line in unwrapped(page).split("\n")] == [FIRST, SECOND]


def test_items_of_a_list_stay_apart() -> None:
    items = ["- " + SECOND.replace("—", "") for _ in range(3)]
    page = "\n".join(textwrap.fill(one, 60) for one in items)
    assert unwrapped(page) == "\n".join(items)


def test_a_word_broken_at_its_hyphen_is_one_word_again() -> None:
    text = (
        "The well-known biologist Dana Hobart of the state wildlife-\noffice counted more than four million clams along nine\n"
        "miles of beach, which is more than anybody has counted in\nall the years before."
    )
    assert "wildlife-office" in unwrapped(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        f"{FIRST}\n{SECOND}",
        f"{FIRST}\n\n{SECOND}",
        "The gulls divide the morning\nin two unequal parts\none for the boats\nand one for whatever\nis left when the boats\nhave gone",
        "Harbor office\n4 Pier Road\nPort Ellery\nOpen Monday to Friday",
    ],
)
def test_what_is_not_wrapped_stays_as_it_is(text: str) -> None:
    assert unwrapped(text) == text


def test_broken_lines_below_the_head_are_never_lost() -> None:
    body = "The mill at the head of the creek, empty since the fire of\n1994, will be turned into a school.\n\nThe work will cost $3.4 million."
    page = f"THE VEGA OBSERVER\nFriday, June 20, 2025\n\nOld mill to become school\nfor boatbuilders\n\nBy JO FIELD\nObserver Staff\n\n{body}"
    found = clean(page)
    assert found.text == body
    assert found.source.headline == "Old mill to become school for boatbuilders"


def test_a_page_whose_head_and_foot_are_lines_of_buttons_is_put_together_too() -> None:
    third = "Chief Lon Abbey said on Friday that he had measured twice and then called his wife to come and look at it."
    page = (
        HEAD + "Listen\nSave\nShare\nPrint\n\n" + "\n\n".join(textwrap.fill(one, 70) for one in (FIRST, SECOND, third))
    )
    found = clean(unwrapped(page + "\n\nTags\nClams\nHarbors\nMore\nLatest\n"))
    assert found.text == f"{FIRST}\n\n{SECOND}\n\n{third}"


def test_the_end_of_a_paragraph_in_a_line_of_one_word_is_kept() -> None:
    body = "A ferry route that has crossed the harbor since 1985 will end in\nMarch because too few passengers take it, its operator said on\nTuesday.\n\nIt lost $14 million."
    page = f"Vega Times\nFerry firm to end old route\nBy Jo Field\nJune 5, 2025\n\n{body}"
    assert clean(page).text == body


THIRD = (
    "Last year the bar was closed from February on because of a toxin that algae make, and the town lost a third of "
    "what it takes in before the summer, according to its treasurer."
)
FOURTH = (
    "“We have the buckets out already,” said Rosa Lind, 61, who rents rooms above the landing and has dug since she "
    "was four. “Whoever comes late will find the beach full.”"
)
BUTTONS = "Share\nSave\nCopy link\nWhatsApp\nListen\nPrint\nText size\nBookmark"
LINKS = "Read more\nFerry fares to rise in the fall\nOld mill sold"


@pytest.mark.parametrize(
    ("width", "gap"),
    [*((width, "\n\n") for width in (66, 72, 80, 92, 100, 108)), *((width, "\n") for width in (66, 72, 80, 92))],
)
def test_broken_lines_among_buttons_and_links_are_put_together_and_none_is_lost(width: int, gap: str) -> None:
    body = gap.join(textwrap.fill(one, width) for one in (FIRST, SECOND, THIRD))
    last = textwrap.fill(FOURTH, width)
    page = f"The Harbor Ledger\nMenu\nSubscribe\nClam season opens early on the north bar\nBy Walt Griggs\nMay 9, 2025\n{BUTTONS}{gap}{body}{gap}{LINKS}{gap}{last}{gap}{BUTTONS}"
    text = clean(unwrapped(page)).text
    assert [one for one in (FIRST, SECOND, THIRD, FOURTH) if one not in text] == []


def test_the_line_of_the_writer_and_an_appeal_are_no_part_of_what_stands_beside_them() -> None:
    top = "Razor clam season on the north bar will open two weeks early"
    appeal = "Sign up to get the stories of the harbor as soon as they come."
    page = "\n".join(
        [top, "By Walt Griggs", "May 9, 2025", appeal, *(textwrap.fill(one, 64) for one in (FIRST, SECOND, FIRST))]
    )
    lines = unwrapped(page).split("\n")
    assert lines[:4] == [top, "By Walt Griggs", "May 9, 2025", appeal]
    assert FIRST in lines
