"""Sections, menus and breadcrumbs."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.sections import (
    is_root,
    is_section,
    is_trail,
    labeled_section,
    menu_pieces,
    section_of_trail,
)


@pytest.mark.parametrize(
    "line",
    [
        "News & Features",
        "Politics",
        "LOCAL NEWS",
        "Wirtschaft",
        "Société",
        "Clima y Medio Ambiente",
        "Interviews",
        "Explainers",
        "Fact Check",
    ],
)
def test_names_of_sections(line: str) -> None:
    assert is_section(line)


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("about · archive · rss", ["about", "archive", "rss"]),
        ("News Sport What's On Lifestyle", ["News", "Sport", "What's On", "Lifestyle"]),
        ("Jo Field · Kim Lee · Ana Cruz", []),
    ],
)
def test_menus_of_short_words(line: str, pieces: list[str]) -> None:
    assert menu_pieces(line) == pieces


@pytest.mark.parametrize("line", ["The news from Vega", "Bridge", "Politics is a game, she said"])
def test_no_names_of_sections(line: str) -> None:
    assert not is_section(line)


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Published in News & Features", "News & Features"),
        ("Section: Local", "Local"),
        ("Filed Under: Politics", "Politics"),
        ("In Politics", "Politics"),
        ("In Brussels", ""),
        ("Published in Dawn, June 1st, 2025", ""),
        ("In the end it rained", ""),
        ("Published in 1931 by her father, the book sold well.", ""),
    ],
)
def test_labels_before_a_section(line: str, section: str) -> None:
    assert labeled_section(line) == section


@pytest.mark.parametrize(
    ("line", "pieces"),
    [
        ("Home > News > Local", ["Home", "News", "Local"]),
        ("News | Sport | Weather", ["News", "Sport", "Weather"]),
        ("Home / News / Politics", ["Home", "News", "Politics"]),
        ("Startseite » Politik", ["Startseite", "Politik"]),
        ("News Sport Weather Business", ["News", "Sport", "Weather", "Business"]),
        ("Bridge to close / mayor says", []),
        ("Jane Roe | Staff writer", []),
        ("الرئيسية | أخبار | اقتصاد البحر | رأي", ["الرئيسية", "أخبار", "اقتصاد البحر", "رأي"]),
        ("Mayor resigns at last | Bridge to close | Two held | Rain", []),
        ("The news and the sport were good that day, the weather too", []),
    ],
)
def test_menus(line: str, pieces: list[str]) -> None:
    assert menu_pieces(line) == pieces


def test_the_section_of_a_trail_is_its_last_known_piece_above_the_headline() -> None:
    assert section_of_trail(["Home", "News", "Local"]) == "Local"
    assert section_of_trail(["Home", "Politics", "Bridge to close for"], "Bridge to close for a month") == "Politics"
    assert section_of_trail(["Home"]) == ""


def test_a_trail_leads_down_and_a_menu_across() -> None:
    assert is_trail("Home > News")
    assert is_trail("Home / News / Local")
    assert not is_trail("News | Sport | Weather")
    assert not is_trail("Home | News | Sport | Weather | Shop")


def test_a_trail_with_slashes_is_known_by_where_it_begins() -> None:
    trail = "News / City News / Vega News / Bridge to close for a month after cracks are found"
    assert menu_pieces(trail)[0] == "News"
    assert menu_pieces("Yes / no / maybe / nobody knows") == []


def test_menus_of_blogs_and_trails_with_double_slashes() -> None:
    assert menu_pieces("Home About Archive Contact") == ["Home", "About", "Archive", "Contact"]
    assert menu_pieces("Startseite Bayern Augsburg") == ["Startseite", "Bayern", "Augsburg"]
    assert menu_pieces("Home sale about to close") == []
    assert is_trail("News//Local")
    assert is_trail("Startseite Bayern Augsburg")
    assert is_trail("Home / News / Cities / Vega")
    assert not is_trail("News / Sport / Weather")


def test_two_sections_in_one_name_and_a_label_with_tags_behind() -> None:
    assert is_section("Climate & Environment")
    assert not is_section("Bridge & Tunnel")
    assert labeled_section("Filed Under: Government Tagged With: quarry, wells") == "Government"
    assert labeled_section("Filed under: Choir, harbor") == ""


def test_no_category_is_no_section() -> None:
    assert labeled_section("Posted in Uncategorized") == ""


@pytest.mark.parametrize("word", ["Startsida", "Forside", "Strona główna"])
def test_the_front_page_has_its_name_in_the_north_and_east_too(word: str) -> None:
    assert is_root(word)


def test_a_trail_without_its_signs_is_a_trail_and_a_name_behind_a_section_is_none() -> None:
    assert menu_pieces("NationalQueenslandTransport") == ["National", "Queensland", "Transport"]
    assert menu_pieces("NewsJo Field") == menu_pieces("eBay iPhone YouTube") == []


def test_two_strokes_part_the_steps_of_a_trail() -> None:
    assert menu_pieces("News//Vega") == ["News", "Vega"]


def test_the_step_of_a_trail_that_is_the_article_itself_is_none() -> None:
    assert section_of_trail(["首页", "社会", "正文"]) == "社会"
