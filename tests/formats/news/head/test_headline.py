"""Which line is the headline."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.head.headline import find_headline
from clipdesk.formats.news.head.writers import settle_names
from clipdesk.formats.news.lines import read_line
from tests.formats.news.bridge import BODY, TITLE


def headline_of(*texts: str) -> str:
    lines = settle_names([read_line(text, "en") for text in texts], is_page=False)
    found = find_headline(lines)
    return lines[found].text if found >= 0 else ""


@pytest.mark.parametrize(
    ("texts", "headline"),
    [
        (["Bridge to close for a month", "By Jo Field"], "Bridge to close for a month"),
        (["Roads", "Bridge to close for a month", "By Jo Field"], "Bridge to close for a month"),
        (
            ["Bridge to close for a month", "Council vote follows years of debate over cost", "By Jo Field"],
            "Bridge to close for a month",
        ),
        (
            ["Please log in to read this", "Bridge to close for a month", "By Jo Field"],
            "Bridge to close for a month",
        ),
        (
            ["Bridge to close for a month", "June 12, 2025", "A view of the old bridge in May"],
            "Bridge to close for a month",
        ),
        (["June 12, 2025", "Bridge to close for a month"], "Bridge to close for a month"),
        (
            ["Bridge to close for a month | Vega Times", "Share", "Bridge to close for a month"],
            "Bridge to close for a month | Vega Times",
        ),
        (["Title: Bridge to close", "Roads and bridges of the county"], "Title: Bridge to close"),
        (["Who pays for the bridge?", "By Jo Field"], "Who pays for the bridge?"),
        (["“We won.”", "By Jo Field"], "“We won.”"),
        (["By Jo Field", "June 12, 2025"], ""),
        ([], ""),
    ],
)
def test_headlines(texts: list[str], headline: str) -> None:
    assert headline_of(*texts) == headline


def test_a_headline_may_be_two_sentences_above_the_writer() -> None:
    texts = [
        "Buses Got Faster. Riders Aren’t Sure They Noticed.",
        "Speeds rose 4 percent, data show.",
        "By Jo Field",
        "April 2, 2025",
    ]
    assert find_headline([read_line(text) for text in texts]) == 0


def test_what_a_site_is_about_is_no_headline_above_its_box_for_subscribers() -> None:
    texts = ["Notes from county courthouses", "Subscribe", "Already a subscriber? Sign in",
             "The Clerk Who Counted Twice", "Nora Feld", "Jun 02, 2025"]  # fmt: skip
    assert find_headline([read_line(text) for text in texts]) == 3


def test_words_for_a_picture_are_no_headline() -> None:
    texts = [
        "Bridge to close for a month",
        "Listen",
        "129",
        "A bridge with a lock on it",
        "(Photo: Jo Field/Vega Times)",
        "June 12, 2025",
    ]
    lines = [read_line(text) for text in texts]
    assert find_headline(lines) == 0


def test_a_headline_with_a_full_stop_stands_above_its_deck_or_below_a_slogan() -> None:
    head = [
        "Crime",
        "The county closed a bridge. Then the boats came back.",
        "The ferry costs $23 million a year",
        "By Jo Field",
    ]
    assert headline_of(*head) == head[1]
    lines = [
        read_line(text, "en") for text in ("Truth Lives by Day", "Local", "Crime", head[1], "A deck.", "June 12, 2025")
    ]
    assert lines[find_headline(lines, is_page=True)].text == head[1]


def test_a_caption_with_its_credit_glued_to_it_is_no_headline() -> None:
    caption = "Pens near Harbor, Vega, in September, 2025.JO FIELD/The Vega Times"
    assert headline_of(caption, "Vega delays the ban on pens by two years", "By Ana Ruiz") == (
        "Vega delays the ban on pens by two years"
    )


def test_of_very_many_lines_those_at_the_ends_may_be_the_headline() -> None:
    menu = [f"Another thing to see number {number}" for number in range(400)]
    assert headline_of("Bridge to close for a month", "By Jo Field", *menu) == "Bridge to close for a month"


def test_the_kind_of_a_release_is_no_headline() -> None:
    assert headline_of("News Releases: Region 02", "County To Clean Former Tannery", "June 5, 2025") == (
        "County To Clean Former Tannery"
    )


def test_the_colon_behind_a_kicker_is_not_the_headline() -> None:
    article = "Die Brücke über die Orrin bleibt einen Monat lang gesperrt, teilte der Landkreis am Dienstag mit."
    page = f"Menü\nVega\nBau am Fluss\n: Die Brücke bei Vega bleibt zu\n12.06.2025, 05:10 Uhr\nVon Jo Feld\n\n{article}\n\n{article}"
    assert clean(page).source.headline == "Die Brücke bei Vega bleibt zu"


def test_a_labeled_byline_or_date_stands_below_the_headline() -> None:
    texts = (
        "Local",
        "City to dig up a bus route for a box",
        "By: Ana Cruz Posted: 3:44 PM",
        "Monthly plans for all of our readers",
    )
    assert headline_of(*texts) == texts[1]


def test_who_sent_a_release_is_no_headline() -> None:
    texts = (
        "County to pay for the first hedge wardens",
        "From:",
        "Department for Ferries, Food and Rural Affairs of Vega",
    )
    assert headline_of(*texts) == texts[0]


def test_of_a_headline_that_is_said_twice_the_one_above_the_writer_counts() -> None:
    texts = [
        "News",
        "Farmer finds a bell below the parlour",
        "By Ana Cruz",
        "08 Apr 2026 6:30 AM",
        "Farmer finds a bell below the parlour",
    ]
    lines = settle_names([read_line(text, "en") for text in texts], is_page=True)
    assert find_headline(lines, is_page=True) == 1


def test_what_a_picture_shows_with_its_photographer_is_no_headline() -> None:
    texts = (
        "La nevera de Vega, el día de la visita. Ana Cruz",
        "Vega guarda en una nevera la nieve que ya no cae",
        "Jo Campo",
    )
    assert headline_of(*texts) == texts[1]


def test_a_greeting_at_the_top_of_a_newsletter_is_no_headline() -> None:
    page = f"Vega Brief\nGood morning, Orrin Valley!\n\n{TITLE}\nBy Jo Field\n\n{BODY}"
    assert clean(page).source.headline == TITLE
