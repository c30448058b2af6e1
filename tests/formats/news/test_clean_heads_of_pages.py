"""Whole pages: which of the lines above the article is the headline, who wrote it, and in which paper and section it stands."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import Source
from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.wrapping import unwrapped
from tests.formats.news.bridge import BODY, TITLE

SIGNED = "By Jo Field\nJune 5, 2025"
LINKS = "\n".join(f"A link to another story that has number {number}" for number in range(24))
FOOT = (
    f"Share this article\nMost read\n{LINKS}\nAbout us\nContact us\nPrivacy policy\nTerms of use\nCookie policy\nHelp"
)


def source_of(head: str, foot: str = "") -> Source:
    return clean(f"{head}\n\n{BODY}\n\n{FOOT}\n{foot}".strip()).source


@pytest.mark.parametrize(
    "head",
    [
        f"Subscribe\nVega Times\n{TITLE}\nTwo piers are cracked\nExpand\nJo Field's face\n{SIGNED}",
        f"Subscribe\nVega Times\n{TITLE}\nContact us:\nSend a tip to our reporters\n{SIGNED}",
        f"Skip to content\nVega Times\nJust In For You Politics World Business Analysis Sport\n{TITLE}\n{SIGNED}",
    ],
)
def test_words_for_a_picture_of_the_writer_calls_for_tips_and_menus_are_no_headlines(head: str) -> None:
    assert source_of(head).headline == TITLE


def test_a_headline_with_full_stops_is_found_below_words_of_a_menu() -> None:
    title = "The County Knew the Bridge Was Cracked. It Took a Flood to Close It."
    head = f"The Vega Tribune\nDonate\nPolls\nEvents\n\n{title}\n\n{SIGNED}\n5 a.m. Central\nCo-published with ProVega"
    assert source_of(head).headline == title


def test_who_took_the_picture_is_no_writer_where_one_stands_below_the_headline() -> None:
    shown = "Buses wait on the eastern bank on Tuesday."
    head = (
        f"Home\nNews\n{TITLE}\nMARA KOVAND\nVega World-Herald\nAug 2, 2025\n{shown}\nBEN STUEFFER, WORLD-HERALD\nShare"
    )
    found = source_of(head)
    assert (found.byline, found.outlet) == (("Mara Kovand",), "Vega World-Herald")


def test_a_region_that_a_byline_names_behind_its_writer_is_no_writer() -> None:
    head = f"vega.com\nMenu\nSul de Alden\nEPTV\nBy Jo Field, v1 Sul de Alden\nJune 5, 2025\n{TITLE}"
    assert source_of(head).byline == ("Jo Field",)


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("WORLD\nPOLITICS\nSPORTS\nVIDEO\nWORLD NEWS", "WORLD NEWS"),
        ("WORLD\nPOLITICS\nSPORTS\nVIDEO\nWORLD NEWS\n", "WORLD NEWS"),
        ("World\nBusiness\nMarkets\nMore\nMy News\nAmericas", "Americas"),
        ("News\nSports\nOpinion\nTopic:Health", "Health"),
        ("News\nSports\nOpinion\nAbout", ""),
        ("News\nSports\nOpinion\nScience, Climate & Tech", ""),
        ("News\nSports\nOpinion\n", ""),
        ("Home / News / Cities / Bridge", "Bridge"),
        ("Home > Business > Farming\nFarming", "Business"),
    ],
)
def test_the_section_stands_right_above_the_headline_also_below_a_menu(above: str, section: str) -> None:
    assert source_of(f"Vega Times\nSign in\n{above}\n{TITLE}\n{SIGNED}").section == section


def test_a_site_that_collects_ends_its_menu_above_the_headline() -> None:
    assert source_of(f"SmartNews\nTop\nU.S.\nLifestyle\nTech\n{TITLE}\nVega Times\n{SIGNED}").section == ""


@pytest.mark.parametrize(
    ("head", "foot", "outlet"),
    [
        (f"Skip to main content\nABC News\nMore from ABC\n{TITLE}\nABC Western Vega\n{SIGNED}", "", "ABC News"),
        (f"Part of a network\nVEGA REFLECTOR\nHealth\n{TITLE}\n{SIGNED}", "© Vega Reflector, 2025", "Vega Reflector"),
        (f"Vega Chronicle Logo\nHarbor Newspapers Logo\nSkip to main content\n{TITLE}\n{SIGNED}", "", "Vega Chronicle"),
        (f"Vega\nMenu\n{TITLE}\nBy Jo Field\nUpdated on: June 5, 2025 / 6:22 PM EST / CBS Vega", "", "CBS Vega"),
        (f"MSN\nSearch the web\nThe Alden Lamp\nFollow\n224.3K Followers\n{TITLE}\n{SIGNED}", "", "The Alden Lamp"),
        (f"vegalive\nSubscribe\nWestern Vega. News\n{TITLE}\n{SIGNED}", "About Vegalive", "Vegalive"),
        (f"Top\nTech\n{TITLE}\nBridgeFinds\n{SIGNED}", "Read the full story on BridgeFinds", "BridgeFinds"),
        (f"News\nTech\n{TITLE}\nJo Field\nJune 5, 2025", "About Jo Field", ""),
        (f"vega.com\ng1\nMenu\nSul de Alden\nEPTV\nBy Jo Field, g1 Sul de Alden\n{TITLE}", "", "g1"),
        (f"MSN\nSearch the web\nDiscover\n{TITLE}\n{SIGNED}", "© 2025 Microsoft", ""),
        (f"Trending\nTop News\nU.S. News\n{TITLE}\n{SIGNED}", "", ""),
        (
            f"The Slow Ferry\nMenu\n{TITLE}\n{SIGNED}",
            "4 thoughts on “Bridge to close”\nLeave a comment",
            "The Slow Ferry",
        ),
        (f"FOR IMMEDIATE RELEASE\nGovernor's Press Office\n{TITLE}\nJune 5, 2025", "", "Governor's Press Office"),
    ],
)
def test_the_paper_is_found_where_the_page_names_it(head: str, foot: str, outlet: str) -> None:
    assert source_of(head, foot).outlet == outlet


def test_the_foot_of_a_blog_says_where_it_filed_a_story() -> None:
    foot = "This entry was posted in Harbor and tagged bridge, piers. Bookmark the permalink."
    assert source_of(f"The Slow Ferry\nMenu\n{TITLE}\n{SIGNED}", foot).section == "Harbor"


def test_the_edition_of_a_site_is_the_section_where_the_site_has_another_name() -> None:
    head = f"vegalive\nSubscribe\nWestern Vega. News\n{TITLE}\n{SIGNED}"
    assert source_of(head, "About Vegalive").section == "Western Vega. News"
    head = f"vega.com\ng1\nMenu\nSul de Alden\nEPTV\nBy Jo Field, g1 Sul de Alden\n{TITLE}"
    assert source_of(head).section == "Sul de Alden"


@pytest.mark.parametrize(("section", "writers"), [("Letters to the Editor", ("Ana Cruz",)), ("Opinion", ())])
def test_a_letter_is_signed_below_its_last_paragraph(section: str, writers: tuple[str, ...]) -> None:
    page = f"Vega Herald\nSign in\nHome » Opinion » {section}\n\n{TITLE}\n\n{section}\nJune 5, 2025\n\n{BODY}\n\nAna Cruz\n\nVega Lake\n\n{FOOT}"
    assert clean(page).source.byline == writers


def test_a_station_with_a_number_is_no_day_of_a_dateline() -> None:
    page = f"Vega, DC\nWATCH LIVE\nNEWS\nABOUT\n{TITLE}\nby Jo Field\nJune 5, 2025\n\nALDEN, Va. (7News) — {BODY}\n\n{FOOT}\n© 2025 Vegaclair, Inc."
    found = clean(page).source
    assert (found.outlet, found.dateline, found.published, found.section) == ("7News", "ALDEN, Va.", "2025-06-05", "")


COLUMN = """\
VEGA COVE, Aug. 18 (AP)—The bell of
the ferry Alden Maid, lost with the vessel
in the January gale of 1931, was rung this
morning for the first time.
Two crab fishermen, Orrin Field and
Ana Cruz, brought it up in their gear on
Thursday off the north jetty.
"I thought we had hooked the bottom,"
Field said.
The bell weighs 140 pounds and is sound
except for a chip in the lip, and the name
of the ferry can still be read."""


def test_the_cutting_of_an_old_paper_read_from_its_picture_becomes_an_article() -> None:
    above = "Newspapers.com\nBrowse\nUpgrade\nClipped from The Vega Cove Sentinel\n19 Aug 1954, Thu  •  Page 1\nVega Cove, Oregon\nClipped by user\nmfield\nFerry bell - my uncle is named\nArticle from Aug 19, 1954 The Vega Cove Sentinel (Vega Cove, Oregon)\nOCR text"
    title = "FERRY BELL RINGS\nAGAIN AT VEGA COVE\nLost in 1931, Found by Crab Men"
    joined = unwrapped(f"{above}\n{title}\n{COLUMN}\nSave to Ancestry\nPrint\nShare\nMore clippings\nAbout\nHelp")
    found = clean(joined)
    paragraphs = found.text.split("\n")
    assert [text.split(" ", 2)[0] for text in paragraphs] == ["VEGA", "Two", '"I', "The"]
    assert paragraphs[2] == '"I thought we had hooked the bottom," Field said.'
    assert (found.source.headline, found.source.byline) == ("FERRY BELL RINGS AGAIN AT VEGA COVE", ())
    assert (found.source.outlet, found.source.published) == ("The Vega Cove Sentinel", "1954-08-19")


def test_a_word_of_the_menu_that_is_called_like_an_agency_names_none() -> None:
    menu = "Home\nIndia\nAP\nWorld\nBusiness\nSport"
    assert source_of(f"Vega Today\n{menu}\n{TITLE}\n{SIGNED}", "").agency == ""


def test_a_flag_above_the_headline_is_no_section_and_a_place_behind_one_is_none_of_it() -> None:
    assert source_of(f"Vega Times\nPRIME\n{TITLE}\n{SIGNED}", "").section == ""


def test_the_first_line_is_the_paper_where_the_page_says_it_again() -> None:
    assert source_of(f"Watchful\nSubscribe\nLocal\n{TITLE}\n{SIGNED}", "Next on watch").outlet == ""
    assert source_of(f"Watchful\nSubscribe\nLocal\n{TITLE}\n{SIGNED}", "Next on the Watchful").outlet == "Watchful"
    head = f"Passer au contenu\nLe Phare\nS'abonner\n{TITLE}\nBy Jo Field, Le Phare\nJune 5, 2025"
    assert source_of(head).outlet == "Le Phare"


def test_a_section_of_the_menu_and_a_place_right_above_the_headline_are_where_it_stands() -> None:
    menu = "Local\nSports\nArts\nOpinion\nDeaths"
    assert source_of(f"Vega Times\n{menu}\nSports\nOrrin\n{TITLE}\n{SIGNED}", "").section == "Sports"


def test_a_date_may_stand_between_section_and_headline_and_a_place_before_it() -> None:
    assert (
        source_of(f"Vega Times\nSubscribe\nSports\n5 June 2025 | 11:42\n{TITLE}\nBy Jo Field", "").section == "Sports"
    )


def test_a_summary_made_by_a_machine_goes() -> None:
    box = "Key Takeaways\nAI-generated summary reviewed by our newsroom.\nThe bridge is shut.\nRead our AI Policy."
    assert clean(f"Vega Times\n{TITLE}\n{SIGNED}\n{box}\n{BODY}").text == BODY


def test_the_section_of_the_menu_that_is_said_again_above_a_date_is_the_one() -> None:
    menu = "Sport\nNews\nFarming\nOpinion\nArts"
    assert source_of(f"Vega Times\n{menu}\nNews\n5 June 2025\n{TITLE}\nBy Jo Field", "").section == "News"


def test_the_words_for_a_picture_that_the_writer_took_go_with_the_name_below_them() -> None:
    cleaned = clean(
        "Vega Dispatch\nHome\nNews\nCounty adds a second lamp after the storm\nBy TARA FIELD tfield@vegadispatch.example\nFeb 11, 2025\n0\n"
        "Supervisor Len Oakes stands beside the county’s one lamp on Monday.\nTara Field\nThe county will buy a second lamp, six weeks after the storm put out the first.\n"
        "“I had one,” said supervisor Len Oakes.\nTags\nVega\nWelcome to the discussion.\nKeep it Clean. Please avoid obscene, vulgar, lewd, racist or sexually-oriented language.\n"
    )
    assert cleaned.text.startswith("The county will buy")
    assert cleaned.text.endswith("said supervisor Len Oakes.")


def test_a_paper_that_lines_above_its_menu_name_is_the_outlet_and_a_note_hides_no_section() -> None:
    note = "This article is more than 6 months old"
    found = clean(
        f"Support the Beacon\nFund independent journalism\nSign in\nThe Beacon\nNews\nOpinion\nSport\nClimate crisis\nVega\n{note}\nHarbor village bans flip-flops from its wall\n{note}\n"
        "Steven Field\nTue 20 Aug 2024 06.00 BST\nShare\nA fishing village has banned flip-flops from its wall after 14 falls, it said.\n“They fall slowly,” said the harbormaster.\n"
    ).source
    assert (found.outlet, found.section, found.byline) == ("The Beacon", "Vega", ("Steven Field",))
