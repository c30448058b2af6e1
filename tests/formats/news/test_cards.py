"""What lines that were cut still say of the source."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.cards import (
    dates_below_first,
    day_first_published,
    paper_in_cut,
    paper_of_letter,
    paper_said_again,
)
from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.units import layout

NAMES = ("Jo Field",)


@pytest.mark.parametrize(
    ("page", "paper"),
    [
        ("The bridge closed.\n\nJo Field\nVega Times", "Vega Times"),
        ("The bridge closed.\n\nAna Cruz\nVega Times", ""),
        ("The bridge closed.\n\nRelated Stories from Vega Times", "Vega Times"),
        ("The bridge closed.\n\nMore from the county", ""),
        (
            "Rust Belt Reader\n\nThe bridge closed.\n\nSubscribe to Rust Belt Reader to unlock the rest.",
            "Rust Belt Reader",
        ),
        ("The bridge closed.\n\nThanks for reading Rust Belt Reader!", ""),
    ],
)
def test_the_paper_in_the_last_line(page: str, paper: str) -> None:
    units = layout(page).units
    assert paper_in_cut(units, len(units) - 1, NAMES)[0] == paper


def test_the_day_a_story_was_first_published() -> None:
    assert day_first_published("This story was originally published July 3, 2025 at 6:12 PM.") == "2025-07-03"
    assert day_first_published("The bridge was first closed on July 3, 2025.") == ""


def test_days_right_below_the_first_paragraph_are_found_and_others_are_not() -> None:
    page = layout(
        "The bridge is closed.\nPosted June 5, 2025\nShare\nUpdated June 6, 2025\nIt was old.\nPosted June 7, 2025"
    )
    assert list(dates_below_first(page.units, 0)) == [1, 3]
    assert not dates_below_first(layout("The bridge is closed.\nJune 5, 2025").units, 0)


def test_a_newsletter_is_named_where_it_says_who_supports_it() -> None:
    text = "Low Vega Dispatch is a reader-supported publication. To receive new posts, subscribe."
    assert paper_in_cut(layout(f"{text}\n\nUpgrade").units, 0, ())[0] == "Low Vega Dispatch"
    assert paper_in_cut(layout("This is a free newsletter about ferries.\n\nUpgrade").units, 0, ())[0] == ""


def test_the_foot_of_a_site_names_the_paper_that_it_is_about() -> None:
    assert paper_in_cut(layout("Careers\nAbout Vega Times\nContact us").units, 1, ())[0] == "Vega Times"
    assert paper_in_cut(layout("Careers\nAbout Jo Field\nContact us").units, 1, ())[0] == ""


def test_the_holder_of_the_rights_that_the_foot_is_about_is_the_paper_although_it_has_the_shape_of_a_name() -> None:
    def paper(above: list[str], below: list[str], holder: str = "") -> str:
        return paper_said_again([read_line(text) for text in above], len(above), below, holder)[0]

    assert paper(["Nieuws"], ["Contact", "Over Omroep Vega"], "Omroep Vega") == "Omroep Vega"
    assert paper(["VegaLive", "News"], ["Get VegaLive on Google"]) == "VegaLive"
    assert paper(["News"], ["Contact", "Over Jo Field"]) == ""
    assert paper(["Crane Dive", "Bridge to close for a month"], ["First published on Crane Dive"]) == "Crane Dive"
    assert paper(["Vega", "Bridge to close for a month"], ["Photo: the bridge at Vegas"]) == ""
    assert paper(["Mud and Rope", "What the creek took"], ["4 thoughts on “What the creek took”"]) == "Mud and Rope"
    assert paper(["Vega Today", "Bridge to close"], [], "Vega Today Media") == "Vega Today"


def test_the_button_to_follow_a_paper_elsewhere_names_it() -> None:
    assert paper_in_cut(layout("Follow Us :\nOrrin Today Google News").units, 1, ())[0] == "Orrin Today"


def test_whose_view_a_story_does_not_give_is_its_paper() -> None:
    assert paper_of_letter("It does not necessarily reflect the view of The Orrin Echo.") == "The Orrin Echo"


def test_what_readers_may_follow_counts_after_the_house_that_holds_the_rights() -> None:
    units = layout("Share\nFollow Vega News\nMore from Vega Times").units
    assert paper_in_cut(units, 1, ()) == ("Vega News", "line at the foot", 6)
    assert paper_in_cut(units, 2, ()) == ("Vega Times", "label of links", 5)
