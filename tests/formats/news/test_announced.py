"""Pictures that a button opens and lists that a page counts go; what stands around them stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.news.announced import behind_picture, listed_links, opened_pictures
from clipdesk.formats.news.body.boxes import box_mates
from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.patterns.appeals import is_appeal
from clipdesk.formats.news.units import layout

ONE = "The bridge over the Orrin will close for a month, the county said on Tuesday, because two of its piers are cracked."
TWO = "“We have waited long enough for a bridge,” said Ana Cruz, who runs the ferry between both banks of the river."
BUTTON = "Open this photo in gallery:"
SHOWN = "Ana Cruz waits at the landing before the first ferry of the morning."
TAKEN = "Jo Field/The Vega Times"


def units_of(text: str) -> list[str]:
    return [unit.text for unit in layout(text).units]


def test_the_words_below_the_button_of_a_picture_go_with_who_took_it() -> None:
    units = layout(f"{ONE}\n\n{BUTTON}\n\n{SHOWN}\n{TAKEN}\n\n{TWO}").units
    assert [units[index].text for index in sorted(opened_pictures(units, 0))] == [SHOWN, TAKEN]
    assert behind_picture(units, 1) == 1
    text = f"Bridge over the Orrin to close\n\nBy Kim Lee\nJune 5, 2025\n\n{BUTTON}\n\n{SHOWN}\n{TAKEN}\n\n{ONE}\n\n{BUTTON}\n\n{SHOWN}\n{TAKEN}\n\n{TWO}"
    assert clean(text).text == f"{ONE}\n\n{TWO}"


def test_a_paragraph_below_the_words_for_a_picture_stays() -> None:
    units = layout(f"{ONE}\n{BUTTON}\n{SHOWN}\n{TWO}").units
    assert [units[index].text for index in sorted(opened_pictures(units, 0))] == [SHOWN]


def test_links_that_are_counted_go() -> None:
    links = "Recommended Stories\nlist of 2 items\nlist 1 of 2\nWhy ferries are late\nlist 2 of 2\nMills of the Orrin\nend of list"
    text = f"Bridge over the Orrin to close\n\nBy Kim Lee\nJune 5, 2025\n\n{ONE}\n\n{links}\n\n{TWO}"
    assert clean(text).text == f"{ONE}\n\n{TWO}"


@given(st.lists(st.sampled_from(["list of 3 items", "end of list", "list 1 of 3", ONE, TWO * 3, SHOWN]), max_size=60))
def test_no_paragraph_goes_that_no_list_encloses(lines: list[str]) -> None:
    units = layout("\n\n".join(lines)).units
    gone = sorted(listed_links(units, 0))
    assert all(len(units[index].text) <= 240 for index in gone)
    if gone:
        assert units[gone[0]].text == "list of 3 items"
        assert units[gone[-1]].text == "end of list"


def test_the_lines_above_a_button_that_names_a_newsletter_go_with_it() -> None:
    box = (
        "Weekday Mornings\nWake up to the stories of the day\nA quick glance at what comes.\nSign up for The Ferry Bell"
    )
    units = layout(f"{ONE}\n\n{box}\n\n{TWO}").units
    assert [units[index].text for index in sorted(box_mates(units, 0, {4: "furniture"}))] == box.split("\n")[:-1]
    assert (
        clean(f"Bridge over the Orrin to close\n\nBy Kim Lee\nJune 5, 2025\n\n{ONE}\n\n{box}\n\n{TWO}").text
        == f"{ONE}\n\n{TWO}"
    )


def test_what_stands_above_such_words_in_an_article_stays() -> None:
    for block in ("The ferry needs crew.\nSign up for a shift", f"Who can help\n{TWO}\nSign up for news of the ferry"):
        units = layout(f"{ONE}\n\n{block}\n\n{TWO}").units
        assert box_mates(units, 0, {units_of(f"{ONE}\n\n{block}").index(block.split("\n")[-1]): "furniture"}) == {}
    assert box_mates(layout(f"{ONE}\nNews of the day\nSign up for The Bell\n{TWO}").units, 0, {2: "furniture"}) == {}


def test_a_line_that_ends_in_a_call_on_readers_is_one_and_a_quote_is_not() -> None:
    for line in (
        "BREAKING: Earn from home this week. Click here to start",
        "Já é assinante e não recebe as cartas? Clique aqui e se inscreva",
        "For the latest news and weather, head to kvegland.com.",
        "Vega Diário faz parte do The Trust Project",
        "Our letter comes every morning. Sign up here.",
    ):
        assert match(line) is not None, line
        assert (
            clean(f"Bridge over the Orrin to close\n\nBy Kim Lee\nJune 5, 2025\n\n{ONE}\n\n{line}\n\n{TWO}").text
            == f"{ONE}\n\n{TWO}"
        )
    for line in ("“Go to vega.com,” she said.", "He told them to click here and there.", "The river runs here"):
        assert not is_appeal(line), line
