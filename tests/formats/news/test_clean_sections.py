"""In which section of a paper a story stands: what the menu, the trail and the lines above the headline say of it."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from tests.formats.news.bridge import BODY, TITLE

MENU = "Log In\nNews\nSports\nOpinion\nObituaries\nShare This\nFacebook\nTwitter\nEmail"
META = "By Jo Field\n\nJune 5, 2025"
FOOT = "\n".join(f"Read Next\nStory number {number}\nSubscribe" for number in range(12))


def section(head: str, foot: str = "© 2025 Vega Times") -> str:
    return clean(f"{head}\n{TITLE}\n\n{META}\n\n{BODY}\n\n{foot}").source.section


@pytest.mark.parametrize("flags", ["", "\nAlert\nTop Story", "\nExclusive"])
@pytest.mark.parametrize("foot", ["© 2025 Vega Times", FOOT])
def test_a_trail_leads_to_the_section_whatever_flags_stand_below_it(flags: str, foot: str) -> None:
    assert section(f"{MENU}\nHome\nNews\nCrime & Courts{flags}", foot) == "Crime & Courts"


def test_the_last_entry_of_a_menu_below_a_button_is_the_section() -> None:
    assert section("KVEG Logo\nNews\nWeather\nSports\nLive\nLocal") == "Local"


def test_a_menu_of_sections_that_other_words_end_names_none() -> None:
    assert section("KVEG\nLive\nWeather\nSports\n65°\nHarbor Cove, LA\n") == ""


def test_an_entry_of_the_menu_that_stands_again_above_the_headline_is_the_section() -> None:
    menu = "Sections\n\nE-Edition\nSubscribe\nVega News\nOrrin Otters\nPolitics\nBusiness\nObituaries"
    head = f"{menu}\n\nVega News\n\nVega News\n\n{TITLE}\n\nBy Jo Field | Orrin Courant\n\nJune 5, 2025"
    assert clean(f"{head}\n\n{BODY}").source.section == "Vega News"


def test_a_button_of_the_menu_is_no_section() -> None:
    assert section("Bridge1\nTOPICS\nPRODUCTS\nVIDEOS\nTRAINING\nGRANTS\nJOBS\nRiver Watch") == "River Watch"


def test_a_section_of_all_news_gives_way_to_the_words_above_the_date() -> None:
    head = f"Vega University\nNews\nHome\nTopics\n\nBridges & Rivers\nJune 5, 2025\n\n{TITLE}"
    assert clean(f"{head}\n\n{BODY}\n\n© 2025 Vega University").source.section == "Bridges & Rivers"


@pytest.mark.parametrize("county", ["McKean County", "DeVega County", "LaOrrin County"])
def test_a_county_with_a_capital_in_its_name_is_a_section(county: str) -> None:
    assert section(f"Log In\nSubscribe\n{county}") == county


def test_the_paper_above_the_story_of_an_agency_is_the_outlet() -> None:
    story = f"{TITLE}\nBy JO FIELD Associated Press\nJun 5, 2025\nVEGA (AP) — {BODY}"
    assert clean(f"Lancaster LNP\n{story}").source.outlet == "Lancaster LNP"
    assert clean(story).source.outlet == "Associated Press"


def test_a_label_glued_to_the_section() -> None:
    assert section("The Vega Courier\n\nPosted inBridges & Roads\n") == "Bridges & Roads"


def test_the_section_that_stands_again_above_what_the_story_is_about_is_the_one() -> None:
    assert section("Home\nPolitics\nSports\nCulture\nWeather\nCulture\nPlus\nMuseums") == "Culture"


def test_no_entry_of_the_menu_of_a_site_that_collects_is_the_section() -> None:
    assert section("NewsBreak\nHome\nLocal\nFor You\nPublishers\nAdvertisers\nLog in", "") == ""


def test_a_trail_leads_to_its_last_step_although_the_one_above_stands_in_the_menu() -> None:
    assert section("INDIA\nWORLD\nSTATES\nHome\nNews\nIndia\nTamil Nadu") == "Tamil Nadu"
    assert section("Vega Times\nLetters") == "Letters"
    assert section("Vega Times\n사회") == "사회"


def test_a_headline_with_writer_and_day_above_questions_and_answers_is_a_clipping() -> None:
    asked = ("Do you own a mower?", "What do the neighbors say?", "What should people do?")
    spoken = "\n\n".join(f"Q: {question}\n\nA: I was asked that {len(question)} times." for question in asked)
    page = f"Fact Check\nThe lawn that nobody mows\nInterview by Paul Okri\nJuly 4, 2025\n\n{spoken}"
    cleaned = clean(page)
    assert cleaned.text == spoken
    assert (cleaned.source.headline, cleaned.source.byline) == ("The lawn that nobody mows", ("Paul Okri",))
    assert cleaned.source.section == "Fact Check"
    assert clean(spoken).text == spoken
