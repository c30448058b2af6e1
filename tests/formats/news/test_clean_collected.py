"""Stories on the pages of sites that collect, spread and sell what papers wrote, and what such pages add."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from tests.formats.news.bridge import BODY, FIRST, FOURTH, SECOND, THIRD, TITLE

HEAD = f"{TITLE}\n\nBy Jo Field\n\nJune 5, 2025"


@pytest.mark.parametrize(
    "foot",
    ["© PressReader. All rights reserved.", "© 2025 Microsoft", "Copyright © 2025 Cision US Inc.", "© 2025 Yahoo"],
)
def test_a_site_that_collects_holds_no_rights_in_a_story(foot: str) -> None:
    cleaned = clean(f"{HEAD}\n\n{BODY}\n\n{foot}")
    assert (cleaned.text, cleaned.source.copyright, cleaned.source.outlet) == (BODY, "", "")


def test_the_title_of_a_shop_for_papers_is_no_headline() -> None:
    head = f"PressReader.com - Digital Newspapers\n\n{TITLE}\n\nVega Times\n\n5 Jun 2025\n\nBy Jo Field"
    source = clean(f"{head}\n\n{BODY}").source
    assert (source.headline, source.outlet, source.byline) == (TITLE, "Vega Times", ("Jo Field",))


@pytest.mark.parametrize("spread", ["Distributed by", "Visit vegatimes.example. Distributed by"])
def test_rights_without_their_sign_are_read(spread: str) -> None:
    foot = f"2025 Vega Times. {spread} Lowland Content Agency, LLC."
    cleaned = clean(f"{HEAD}\n\n{BODY}\n\n{foot}")
    assert cleaned.text == BODY
    source = cleaned.source
    assert (source.outlet, source.copyright, source.agency) == (
        "Vega Times",
        "Vega Times",
        "Lowland Content Agency, LLC",
    )


@pytest.mark.parametrize(
    "foot",
    ["© 2025 Vega Times, PO Box 7 Vega, MO", "Copyright © Vega Times | https://www.vegatimes.example | 3 Mill St."],
)
def test_the_address_of_a_paper_is_not_its_name(foot: str) -> None:
    source = clean(f"{HEAD}\n\n{BODY}\n\n{foot}").source
    assert (source.copyright, source.outlet) == ("Vega Times", "Vega Times")


def test_the_country_behind_a_paper_is_not_its_name() -> None:
    source = clean(f"{HEAD}\n\n{BODY}\n\nAll content is Copyrighted © 2025 The Vega Times, Nigeria").source
    assert source.outlet == "The Vega Times"


def test_a_station_before_what_it_says_of_itself_is_no_place() -> None:
    head = f"Skip to content\nKVEG | Tri-Vega News & Weather\nVega\n44°\nNews\nSports\nLocal\n{TITLE}\nby: Jo Field"
    cleaned = clean(f"{head}\nPosted: Jun 5, 2025 / 05:33 PM EST\n{BODY}")
    source = cleaned.source
    assert cleaned.text == BODY
    assert (source.headline, source.outlet, source.byline, source.dateline) == (TITLE, "KVEG", ("Jo Field",), "")


def test_of_two_papers_between_bars_the_one_with_an_article_counts() -> None:
    head = f"{TITLE}\n\nJo Field\nAlden Daily Courier | The Daily Courier\n\nJune 5, 2025, 6:00 a.m. CT"
    assert clean(f"{head}\n\n{BODY}").source.outlet == "The Daily Courier"


def test_an_advertisement_set_like_a_link_goes_and_a_paragraph_beside_it_stays() -> None:
    page = f"{HEAD}\n\n{FIRST}\n\nDodge The Ferry With This Trick\nAd\nRiver Today\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}"
    assert clean(page).text == BODY


@pytest.mark.parametrize(
    "box",
    [
        "Stay updated with the latest - Click here to follow us on Instagram",
        "12,871 people played the daily Crossword recently. Can you solve it faster than others?",
        "Discover the latest in boats, with 9,000 readers. Sign up for our free newsletter and get it daily.",
    ],
)
def test_calls_to_readers_between_paragraphs_go(box: str) -> None:
    assert clean(f"{HEAD}\n\n{FIRST}\n\n{box}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}").text == BODY


@pytest.mark.parametrize(
    "foot",
    [
        "Support VEGA TIMES' journalism of integrity\nAt Vega Times, we believe in good journalism. Few can pay for it.\nDonate",
        "Newsletter\nAre you a paying subscriber to the newspaper?\nYes\nNo\n\nVega council weighs a route\n\nStarting at $4.62/week.",
        (
            "Citation: Bridge to close (2025, June 5) retrieved 6 June 2025 from https://vega.example/a.html\n"
            "This document is subject to copyright. Apart from any fair dealing, no part may be reproduced.\nExplore further\nA mill burns"
        ),
    ],
)
def test_what_a_page_says_of_itself_at_the_foot_goes(foot: str) -> None:
    assert clean(f"{HEAD}\n\n{BODY}\n\n{foot}").text == BODY


def test_what_a_mayor_says_of_a_paper_stays() -> None:
    last = "“At the Vega Times, we believe in journalism,” its editor told the council."
    assert clean(f"{HEAD}\n\n{BODY}\n\n{last}\n\n© 2025 Vega Times").text == f"{BODY}\n\n{last}"


def test_the_paper_below_the_writer_at_the_foot_of_a_whole_page() -> None:
    menu = "\n".join(f"{word}\nMore {word}" for word in ("News", "Sports", "Business", "Opinion", "Obituaries", "Food"))
    links = "\n".join(f"Read Next\nStory number {number}\nSubscribe" for number in range(12))
    page = f"{menu}\n\n{HEAD}\n\n{BODY}\n\nJo Field\nThe Vega Times\n\n{links}"
    assert clean(page).source.outlet == "The Vega Times"
    assert clean(page.replace("The Vega Times", "HOUSING REPORTER")).source.outlet == ""


def test_a_word_glued_to_the_writer_is_none_of_the_name() -> None:
    assert clean(f"{TITLE}\n\nbyJo Field-Hale\n\nJune 5, 2025\n\n{BODY}").source.byline == ("Jo Field-Hale",)


def test_a_site_that_prints_the_story_of_another_in_the_shape_of_a_name() -> None:
    head = f"The Vega Courier\n\n{TITLE}\n\nby Jo Field, Alden Illuminator\nJune 5, 2025"
    note = "This article first appeared on Alden Illuminator and is republished here under a license."
    source = clean(f"{head}\n\n{note}\n\n{BODY}").source
    assert (source.byline, source.outlet) == (("Jo Field",), "Alden Illuminator")


@pytest.mark.parametrize(
    "foot",
    [
        (
            "Get involved with the news\nSend your news & photos\n\nComments: Our rules\n\nWe want our comments to be lively. They may be withdrawn."
            "\n\nLast Updated:\n5th June 2025\n\nReport this article\n\nThis website and associated newspapers adhere to a code. Contact the editor here."
        ),
        "Donate to The Vega Student\n$680\n$1500\nContributed\nOur Goal\nYour donation will support the students.\nMore to Discover",
        "Vega Times\nDisclaimer\n\nComments expressed here do not reflect the opinions of Vega Times.",
    ],
    ids=["rules", "donations", "disclaimer"],
)
def test_rules_for_comments_and_donations_at_the_foot_go(foot: str) -> None:
    assert clean(f"{HEAD}\n\n{BODY}\n\n{foot}").text == BODY


@pytest.mark.parametrize(
    "box",
    [
        "Get daily National news\nGet the day's top headlines, delivered to your inbox once a day.\nSign Up",
        "The Sunriser\nYour morning briefing on Vega news. Free, Monday through Friday.",
        "MISSING FERRYMAN FOUND ALIVE AFTER NINE DAYS ON THE ORRIN",
        "Trending Now\nVega man finds second cellar under first",
    ],
    ids=["offer", "digest", "shouted", "trending"],
)
def test_boxes_with_a_title_between_paragraphs_go(box: str) -> None:
    assert clean(f"{HEAD}\n\n{FIRST}\n\n{box}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}").text == BODY


def test_a_short_heading_in_capitals_stays() -> None:
    page = f"{HEAD}\n\n{FIRST}\n\nWHAT THE BRIDGE COST\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}"
    assert "WHAT THE BRIDGE COST" in clean(page).text


@pytest.mark.parametrize(
    ("foot", "holder"),
    [
        ("© 2025 Vega News, a division of Orrin Entertainment Inc.", "Vega News"),
        ("© 2025 • Advertise • Log in", ""),
    ],
)
def test_what_follows_the_holder_of_rights_is_none_of_the_name(foot: str, holder: str) -> None:
    assert clean(f"{HEAD}\n\n{BODY}\n\n{foot}").source.copyright == holder
