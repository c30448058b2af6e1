"""Names of papers nobody knows, and columns of sections, above a headline."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.head.mastheads import (
    hosts_in,
    is_name_shaped,
    section_above,
    section_in_trail,
    with_unknown_paper,
)
from clipdesk.formats.news.lines import read_line

HEADLINE = "Dairy co-op elects first woman as chair"
FOOT = "\n\nBy Jo Field\nJune 5, 2025\n\nThe co-op elected Janet Osei its chair on Tuesday, with three votes against two.\n"


@pytest.mark.parametrize(
    ("page", "outlet"),
    [
        (f"The Coast Headlight\nNEWS\n\n{HEADLINE}", "The Coast Headlight"),
        (f"NewsBreak\nWVEG ClickOnVega\n\n{HEADLINE}", "WVEG ClickOnVega"),
        (f"Tidewater Notes\nA weblog on harbors, since 2009\n\n{HEADLINE}", "Tidewater Notes"),
        (f"Coast Lookout\n\n{HEADLINE}", None),
        (f"Exclusive Video\nNEWS\n\n{HEADLINE}", None),
    ],
)
def test_the_paper_at_the_top(page: str, outlet: str | None) -> None:
    found = clean(page + FOOT).source
    assert found.headline == HEADLINE
    assert found.outlet == (outlet or "")


def test_an_address_in_the_text_tells_that_a_name_is_a_paper() -> None:
    page = f"Coast Lookout\n\n{HEADLINE}{FOOT}\nContact Jo Field at jfield@coastlookout.example.\n"
    assert clean(page).source.outlet == "Coast Lookout"


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (["Home", "News", "Sport", "Ireland"], "Ireland"),
        (["Home", "Cities", "Pune"], "Pune"),
        (["Última Hora", "Política", "Perú"], "Perú"),
        (["News", "Sport", "Business", "Weather"], ""),
        (["Home", "About", "Archive"], ""),
        (["News", "Ireland"], ""),
        ([], ""),
    ],
)
def test_a_column_of_sections_ends_in_the_one_of_the_article(above: list[str], section: str) -> None:
    lines = [read_line(text) for text in (*above, HEADLINE)]
    assert section_above(lines, len(above)).section == section


def test_a_known_paper_keeps_its_place() -> None:
    lines = [read_line(text) for text in ("The Coast Hour", "Vega Times", HEADLINE)]
    assert with_unknown_paper(lines, frozenset()) == lines


@pytest.mark.parametrize("text", ["Bridge to close for a month", "Ferry", "Live Updates", "Vega 2025", "ArcaMax"])
def test_what_names_no_paper(text: str) -> None:
    assert not is_name_shaped(text)


def test_hosts_are_those_of_sites_and_mail() -> None:
    assert hosts_in(["www.vega-times.com", "jo@coastlookout.example", "It closed. Nobody"]) == {
        "vegatimes",
        "coastlookout",
    }


def test_a_name_below_the_buttons_of_a_page_and_above_its_search_is_the_site() -> None:
    page = ["Skip to main content", "Vega Headlight", "Search", "Bridge over the Orrin to close for a month"]
    lines = with_unknown_paper([read_line(text) for text in page], frozenset())
    assert [line.text for line in lines if line.kind == "outlet"] == ["Vega Headlight"]


@pytest.mark.parametrize(
    ("above", "section"),
    [
        (("Startseite", "Panorama", "Reportage"), "Panorama"),
        (("Accueil", "Société", "Ville", "Reportage"), "Société"),
        (("Startsida", "Vega"), "Vega"),
        (("Startseite", "Region & Land", "Landkreis Vega", "Brücke bei Vega"), "Landkreis Vega"),
    ],
)
def test_what_a_story_is_or_is_about_stands_below_where_it_stands(above: tuple[str, ...], section: str) -> None:
    lines = [read_line(text) for text in ("Anmelden", *above, "Die Brücke über die Orrin wird einen Monat gesperrt")]
    assert section_above(lines, len(lines) - 1).section == section


def test_a_town_stands_below_its_region() -> None:
    lines = [read_line(text) for text in ("Anmelden", "Steiermark", "Vega", "Die Brücke über die Orrin wird gesperrt")]
    assert section_above(lines, 3).section == "Vega"


def test_a_trail_in_small_letters_leads_to_the_section() -> None:
    texts = ("Vega Herald", "Home", "india", "orrin", "vegapur", "Lake gets its first heron colony in years")
    assert section_above([read_line(text, "en") for text in texts], 5).section in {"Orrin", "Vegapur"}


def test_signs_in_lines_of_their_own_part_the_steps_of_a_trail() -> None:
    texts = ("Vega Herald", "Home", "|", "Orrin", "|", "Weavers win tag for a carpet")
    assert section_above([read_line(text, "en") for text in texts], 5).section == "Orrin"


def test_a_paper_with_an_article_above_a_long_menu_is_one_however_far_the_headline() -> None:
    menu = ["Local", "Opinion", "Sports", "Food", "Weather", "Business", "Arts"]
    lines = [
        read_line(text, "en") for text in ["Skip to content", "The Vegan", *menu, "Stuck drawbridge gets a keeper"]
    ]
    assert with_unknown_paper(lines, frozenset())[1].kind == "outlet"


def test_a_trail_that_ends_with_the_headline_leads_to_the_section() -> None:
    trail = ("Startseite", "Lokales", "Vega", f"Vega: {HEADLINE}", "Plus", HEADLINE)
    assert section_in_trail([read_line(text) for text in trail], 5) == "Vega"
    assert section_in_trail([read_line(text) for text in (*trail[1:4], HEADLINE)], 3) == ""
    assert section_in_trail([read_line(text) for text in ("Startseite", "Lokales", HEADLINE)], 2) == ""
