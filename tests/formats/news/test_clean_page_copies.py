"""Clippings copied with much of the page around them: chrome of the site above, boxes amid the article, links below."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from tests.formats.news.bridge import BODY, FIRST, FOURTH, SECOND, THIRD, TITLE

HEAD = f"{TITLE}\n\nBy Jo Field\nJune 5, 2025"
MENU = "Home\nNews\nSport\nBusiness\nTravel\nArts\nCulture\nOpinion\nSearch\nLog in\nSubscribe"


def article(top: str, foot: str = "", between: str = "") -> str:
    return f"{top}\n\n{FIRST}\n\n{SECOND}\n\n{between}{THIRD}\n\n{FOURTH}\n\n{foot}".strip()


@pytest.mark.parametrize("box", ["ADVERTISEMENT", "Sign up for our newsletter", "Related: Ferry fares to rise"])
@pytest.mark.parametrize("foot", ["", "\n\nShare this article", "\n\n© 2025 Vega Times"])
def test_a_last_paragraph_without_a_full_stop_stays_below_a_box(box: str, foot: str) -> None:
    last = "The ferry will run every twenty minutes until then and is free for all who live on the eastern bank"
    assert clean(article(HEAD, f"{box}\n\n{last}{foot}")).text == f"{BODY}\n\n{last}"


def test_headlines_below_a_box_go() -> None:
    teasers = "Old mill on the eastern bank of the river sold to a maker of guitars\n\nMayor of Alden says that he will not run again in the coming spring"
    assert clean(article(HEAD, f"ADVERTISEMENT\n\n{teasers}\n\nShare this article")).text == BODY


def test_an_article_goes_on_behind_links_in_its_midst_on_a_whole_page() -> None:
    links = "Related Stories\nFerry fares to rise in the fall\nOld mill on the river sold\nMayor of Alden out\n\n"
    foot = "Most read\n1\nWhat to know about the storm\n2\nA lost ring turns up\n3\nHarbor festival is back\n4\nFarm sold\n5\nSchool wins\n6\nRoad open\n7\nChoir sings"
    page = f"Vega Times\n{MENU}\n\n{article(HEAD, foot, links)}"
    assert clean(page).text == BODY


def test_a_box_with_the_section_headline_and_day_of_another_story_goes() -> None:
    for box in (
        "News\nThey rebuilt the mill. Then it burned\nMay 21, 2025\n\n",
        "They rebuilt the mill on the river\nMay 21, 2025\n\n",
    ):
        assert clean(article(HEAD, between=box)).text == BODY
    chronicle = article(HEAD, between="The first crack is found\nMay 21, 2024\n\n").replace(
        FOURTH, f"The engineer warns again\nMay 3, 2025\n\n{FOURTH}"
    )
    assert "The first crack is found\nMay 21, 2024" in clean(chronicle).text


def test_the_headline_is_not_the_field_for_a_search_above_the_menu() -> None:
    page = article(f"Search for news, places or companies\n\nNews\nFinance\nSports\n\nMail\nSign in\n\n{HEAD}")
    assert clean(page).source.headline == TITLE
    assert clean(article(f"PR Newswire: news distribution, targeting and more\n\n{HEAD}")).source.headline == TITLE


def test_figures_of_shares_above_the_article_are_no_dateline() -> None:
    found = clean(article(f"{HEAD}\n\nIn this article:\nVGA -0.84%\nORN +1.12%"))
    assert (found.text, found.source.dateline) == (BODY, "")


def test_a_caption_signed_by_its_photographer_goes() -> None:
    found = clean(article(f"{HEAD}\n\nFacebook\nEmail\n\nThe bridge on Monday. It is closed to lorries.\nBea Tate"))
    assert (found.text, found.source.byline) == (BODY, ("Jo Field",))


def test_labels_below_the_summary_say_who_wrote_and_when() -> None:
    top = f"Local News\n{TITLE}\nTwo of its piers are cracked, the county says.\nLoading ...\nCredit: KVEG\nAuthor: Jo Field\nPublished: 5:48 PM MDT June 5, 2025\nUpdated: 9:12 PM MDT June 5, 2025"
    foot = "Related Articles\nFerry fares to rise in the fall\nWatch more Local News:\n\nSee the latest from around the valley in our playlist:\nBefore You Leave, Check This Out"
    found = clean(article(top, foot))
    assert found.text == BODY
    assert (found.source.byline, found.source.published[:10], found.source.outlet) == (
        ("Jo Field",),
        "2025-06-05",
        "KVEG",
    )


def test_a_name_above_the_paper_is_the_writer_even_if_shown_twice() -> None:
    page = f"Vega News\n{MENU}\n\n{TITLE}\n\n5 June 2025\nShare\nSave\n\nJo Field\nVega News, Harbor\n\n{BODY}"
    assert (clean(page).source.byline, clean(page).source.outlet) == (("Jo Field",), "Vega News")
    twice = "La Gaceta de Vega\nPortada\nEspaña\nMundo\nDeportes\n\nEl puente sobre el río cierra durante un mes entero\nUn barco cruza el río, el martes.\nUn barco cruza el río, el martes.Bea Tate\nJuan Campo\nAna Cruz\nJuan Campo\nAna Cruz\nVega / Orrin - 05 JUN 2025 - 05:30 CEST"
    spanish = "Los vecinos dijeron que el puente de la ciudad se cierra por un mes, según el alcalde, porque no hay dinero para más obras este año."
    source = clean(f"{twice}\n\n{spanish}\n\n{spanish.replace('Los', 'Dos')}").source
    assert source.headline == "El puente sobre el río cierra durante un mes entero"
    assert (source.byline, source.dateline) == (("Juan Campo", "Ana Cruz"), "Vega / Orrin")


@pytest.mark.parametrize(
    ("kicker", "foot", "section"),
    [
        ("Orrin Valley", "© 2025 Vega Times", "Orrin Valley"),
        ("Commodities", "© 2025 Vega Times", "Commodities"),
        ("Crane Dive", "", ""),
        ("Vega", "© 2025 Vega Times", ""),
        ("Jo Field", "© 2025 Vega Times", ""),
    ],
)
def test_a_few_words_alone_above_the_headline_are_the_section_where_the_paper_is_another(
    kicker: str, foot: str, section: str
) -> None:
    assert clean(article(f"{kicker}\n\n{HEAD}", foot)).source.section == section


def test_the_way_to_an_article_begins_at_the_front_page_below_the_menu() -> None:
    top = f"Vega Times\nPolitics\nBusiness\nSports\nWorld\n\nHome\nNews\nOrrin\n\nTraffic in Orrin:\n{HEAD}"
    assert clean(article(top)).source.section == "Orrin"


def test_the_paper_at_the_top_counts_before_the_house_it_is_named_in() -> None:
    page = f"El País Norte\n{MENU}\n\n{article(HEAD, '© Ediciones El País Norte S.L.')}"
    assert clean(page).source.outlet == "El País Norte"


@pytest.mark.parametrize(
    ("above", "section"),
    [
        ("Subscribe\n\nPolitics\nOrrin Valley", "Politics"),
        ("Log in\nculture\nOrrin Valley", "culture"),
        ("Subscribe\n\nNews\nOrrin Valley", "Orrin Valley"),
        ("Weather\nSports\nPlay\nMoney", ""),
    ],
)
def test_of_two_lines_above_the_headline_the_first_is_the_section_and_a_menu_has_none(above: str, section: str) -> None:
    page = article(f"Vega Times\n{above}\n\n{HEAD}", "© 2025 Vega Times")
    assert clean(page).source.section == section


def test_who_publishes_on_a_site_of_many_stands_above_the_number_of_followers() -> None:
    top = f"msn\nSearch the web\nNews\nSports\n\nVega Ledger, Alden\nVega Ledger, Alden\n66.1K Followers\n\n{TITLE}\nStory by Jo Field\n • 18h • 2 min read"
    player = "Loaded: 11.02%\nPlay\nCurrent Time 0:00\n/\nDuration 1:14\n\n"
    found = clean(article(top, between=player))
    assert found.text == BODY
    assert (found.source.headline, found.source.outlet) == (TITLE, "Vega Ledger, Alden")


def test_a_picture_with_a_label_above_and_a_credit_below_goes() -> None:
    top = f"{HEAD}\n\nPiers of the bridge\nimage:\n\nThe bridge in 2024. The crack is on the right.\n\nview more\n\nCredit: Bea Tate / Vega Roads"
    found = clean(article(top))
    assert (found.text, found.source.headline) == (BODY, TITLE)


def test_a_headline_with_a_full_stop_stands_above_words_of_the_page() -> None:
    top = "Section Navigation\n\nWorld\n\nThey Built a Bridge. Now They Must Close It.\n\nTwo of its piers are cracked, the county says.\n\nBy Jo Field\nJune 5, 2025"
    assert clean(article(top)).source.headline == "They Built a Bridge. Now They Must Close It."


def test_the_paper_at_the_very_top_of_a_whole_page_is_its_outlet() -> None:
    page = f"Vega Times\n{MENU}\nOrrin Gazette\n\n{article(HEAD)}"
    assert clean(page).source.outlet == "Vega Times"


def test_staff_that_a_label_names_tells_the_station() -> None:
    top = f"{TITLE}\n\nAuthor: KVEG Staff\n\nPublished: 11:35 AM EDT June 5, 2025"
    assert clean(article(top)).source.outlet == "KVEG"


def test_links_below_a_portuguese_label_go() -> None:
    links = "Leia mais\nQuanto custa o barco em cada cidade\nPonte some do mapa da obra\n\n"
    assert clean(article(HEAD, between=links)).text == BODY


def test_two_places_in_capitals_below_the_writer_are_the_dateline() -> None:
    spoken = "A prefeitura disse nesta quinta que a ponte sobre o rio não vai abrir para os carros, segundo o engenheiro da cidade, até o fim do ano."
    page = f"Ponte fecha por um mês\n\n5.fev.2026 às 17h03\n\nMariana Campo\nVEGA e SÃO JOÃO\n\n{spoken}\n\n{spoken.replace('A prefeitura', 'O governo')}"
    found = clean(page).source
    assert (found.byline, found.dateline) == (("Mariana Campo",), "VEGA e SÃO JOÃO")


def test_a_line_that_a_caption_below_begins_with_goes() -> None:
    shown = "Not amused: Ana Cruz on her ferry last week."
    assert clean(article(HEAD, between=f"{shown}\n{shown}Credit: Kim Lee\n\n")).text == BODY


def test_what_the_writer_says_of_the_own_work_at_the_foot_goes() -> None:
    assert clean(article(HEAD, "Jo Field\nI write about rivers and what crosses them.")).text == BODY
    last = "I write about rivers,” the engineer said."
    assert clean(article(HEAD, last)).text == f"{BODY}\n\n{last}"


@pytest.mark.parametrize(
    "line",
    [
        "This was published 2 weeks ago",
        "About this content",
        "Find more river coverage here, and follow the reporters in the app for more",
        "Show comments (18)",
        "Editorial: The quiet end of the old bridges",
        "Jeden Freitag das Beste vom Fluss. Jetzt kostenlos abonnieren",
    ],
)
def test_what_pages_say_between_paragraphs_goes(line: str) -> None:
    assert clean(article(HEAD, between=f"{line}\n\n")).text == BODY


def test_the_weather_and_its_town_are_nobody() -> None:
    cleaned = clean(article(f"KVEG\nLive\n65°\nBaton Rouge, LA\n\n{HEAD}"))
    assert cleaned.source.byline == ("Jo Field",)
    assert cleaned.source.outlet == "KVEG"
    assert cleaned.text == BODY


def test_a_site_that_spreads_releases_is_no_headline() -> None:
    cleaned = clean(
        article(f"EurekAlert! Science News Releases\nHOME\nNEWS RELEASES\nMEETINGS\nNews Release 24-Mar-2026\n{TITLE}")
    )
    assert cleaned.source.headline == TITLE
    assert cleaned.source.published == "2026-03-24"


def test_a_place_and_its_province_below_the_writer_are_where_the_story_was_written() -> None:
    cleaned = clean(
        article(f"{TITLE}\n\nJo Field\nPrairies reporter\nKenaston, Sask.\nThe Globe and Mail\nPublished June 5, 2025")
    )
    assert cleaned.source.dateline == "Kenaston, Sask."


def test_an_advertisement_between_rules_does_not_hold_the_note_on_the_writer() -> None:
    wrapped = f"""Bridge over the Orrin to close for a month

By Jo Field
Thursday, June 5, 2025

VEGA -- The old bridge over the Orrin will be closed for a month from
Monday, the county said, because two of its piers are cracked and nobody
has paid for new ones.

"We have waited eleven years for it," said Ana Cruz, 71, who runs the
ferry between both banks for the county and will go on doing so.

Jo Field has covered the county for the Record since 2004.
Reach her at news@vegarecord.example.

{"-" * 70}
SUBSCRIBE! One year in county, $39. Call the office, closed Wednesdays.
{"-" * 70}

Copyright 2025, Vega Record Co., Vega, Vt.
"""
    cleaned = clean(wrapped)
    assert cleaned.text.endswith("will go on doing so.")
    assert cleaned.source.copyright == "Vega Record Co."


def test_a_headline_with_a_full_stop_stands_above_deck_and_picture() -> None:
    top = (
        "POLITICO\nSkip to Main Content\nEnergy & Environment\n\nThe county wants a new bridge. It isn’t sure who pays.\n\n"
        "Two of the piers have been cracked since the flood of last spring.\n\nThe old bridge near Vega, Oregon.\n\n"
        "The old bridge rises over the Orrin, near Vega, on April 3. | Kim Lee/AP\n\nBy Jo Field\n\n05/14/2026 05:00 AM EDT"
    )
    cleaned = clean(article(top, between="AD\n\n"))
    assert cleaned.text == BODY
    assert cleaned.source.headline == "The county wants a new bridge. It isn’t sure who pays."
    assert cleaned.source.byline == ("Jo Field",)
    assert cleaned.source.published.startswith("2026-05-14")


def test_a_headline_in_title_case_with_for_in_it_is_nobody() -> None:
    cleaned = clean(
        article(
            "More\nCommodities\nRiver Ferry Owners Swap Boats for Gold as Prices Diverge\nBy Jo Field and Kim Lee\nJune 5, 2025"
        )
    )
    assert cleaned.source.headline == "River Ferry Owners Swap Boats for Gold as Prices Diverge"
    assert cleaned.source.byline == ("Jo Field", "Kim Lee")
    assert cleaned.source.section == "Commodities"


def test_writers_in_two_lines_are_both_named() -> None:
    assert clean(article(f"{TITLE}\n\nBy Jo Field\nand Kim Lee\n\nJune 5, 2025")).source.byline == (
        "Jo Field",
        "Kim Lee",
    )


def test_a_picture_said_twice_below_the_writer_is_no_headline() -> None:
    shown = "The lighthouse is 54 meters high and was lit in 1922"
    head = f"Vega Times\nSociety\n{TITLE}\nJune 5, 2025\nJo Field\nJo Field\n{shown}\n{shown}\nKim Lee - Vega Times"
    cleaned = clean(article(head))
    assert (cleaned.source.headline, cleaned.source.byline) == (TITLE, ("Jo Field",))
    assert cleaned.text == BODY


def test_the_paper_of_the_writer_stands_above_the_service_that_spreads_the_story() -> None:
    head = f"THE ALDEN MESSENGER\n\n{TITLE}\n\nBy JO FIELD\nHarbor Sentinel\nTribune News Service"
    source = clean(article(head)).source
    assert source.outlet == "Harbor Sentinel"


def test_the_paper_that_a_picture_was_taken_for_is_its_paper() -> None:
    head = f"{TITLE}\n\nThe bridge at noon. (Kim Lee for The Washington Post)\n\nBy Jo Field\nJune 5, 2025"
    assert clean(article(head)).source.outlet == "The Washington Post"


def test_what_a_picture_of_an_agency_shows_is_no_line_of_rights() -> None:
    head = f"{TITLE}\nPublished 03/19/2026, 03:42 AM\n© Reuters. Boats wait near the bridge, Oregon, June 12, 2025. REUTERS/Kim Lee\n\nBy Jo Field"
    assert clean(article(head)).source.copyright == ""


def test_the_day_of_the_last_change_at_the_foot_goes() -> None:
    assert clean(article(HEAD, "May 20, 2025|Updated May 20, 2025 6:41 p.m.")).text == BODY


@pytest.mark.parametrize(
    "line",
    [
        "[ Older bridges carry more, study findsOpens in new window ]",
        "Please see BRIDGE, Page B6",
        "MORE ON FERRIES: Which boats are rising fastest?",
        "Advertise with VGM.",
        "AD",
    ],
)
def test_links_and_offers_between_paragraphs_go(line: str) -> None:
    assert clean(article(HEAD, between=f"{line}\n\n")).text == BODY


def test_what_stands_below_the_writers_at_the_foot_of_a_page_goes() -> None:
    foot = "Authors\nJo Field\nSenior Fellow - Rivers\n\nAcknowledgements and disclosures\nThe authors thank Kim Lee for her comments."
    assert clean(article(HEAD, foot)).text == BODY


def test_the_paper_stands_behind_what_its_writer_is() -> None:
    head = f"{TITLE}\n\nJo Field\nBy\nJo Field\nMultimedia journalist·NZ Herald·\n17 Feb, 2026 05:00 PM"
    source = clean(article(head)).source
    assert (source.outlet, source.byline) == ("NZ Herald", ("Jo Field",))


def test_who_sends_a_release_is_no_headline() -> None:
    head = f"Department of Rivers & Bridges\n\nFOR IMMEDIATE RELEASE\nJune 5, 2025\n\n{TITLE}"
    assert clean(article(head)).source.headline == TITLE


def test_a_kicker_with_a_colon_is_no_headline_and_the_section_stands_above_it() -> None:
    head = "Anmelden\nWirtschaft\n\nBrücken am Orrin:\n\nStahl sucht Leute\n\nVon Jo Field\n17.03.2026, 06:12"
    source = clean(article(head)).source
    assert (source.headline, source.section) == ("Stahl sucht Leute", "Wirtschaft")


def test_the_last_words_of_an_article_on_a_whole_page_stay_however_few() -> None:
    last = '"It will not."'
    foot = "Related topics\n" + "\n".join(f"Topic {word}" for word in "one two three four five six seven eight".split())
    page = f"Vega Times\n{MENU}\n{MENU}\n\n{HEAD}\n\n{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{FOURTH}\n\n{last}\n\n{foot}"
    assert clean(page).text == f"{BODY}\n\n{last}"


def test_the_day_in_the_words_for_a_picture_is_not_the_day_of_the_story() -> None:
    shown = "Ana Cruz ties up the ferry at the landing on Wednesday, March 25, 2026. (Kim Lee/VGT)"
    source = clean(article(f"{TITLE}\n{shown}\n{shown}\nBy Jo Field\nMarch 30, 2026\nShare")).source
    assert (source.byline, source.published) == (("Jo Field",), "2026-03-30")


def test_the_title_of_what_a_player_plays_is_no_headline() -> None:
    head = f"Published February 19, 2026 3:12pm EST\n\n{TITLE}\n\nJo Field By Jo Field Fox News\n\nVideo\nEngineer describes the cracks"
    source = clean(article(head)).source
    assert (source.headline, source.byline, source.outlet) == (TITLE, ("Jo Field",), "Fox News")


def test_a_long_headline_may_have_a_word_with_which_pages_speak_to_readers() -> None:
    title = "Ferry hands on the Orrin are learning sign language, one stop at a time"
    head = f"Sign In\nSubscribe\n{title}\n\nA class has drawn all of the county’s 16 hands.\n\nMarch 2, 2026\n\nBy Jo Field"
    assert clean(article(head)).source.headline == title


def test_cards_that_speak_of_a_writer_by_the_first_name_go() -> None:
    foot = "Jo Field, Staff Writer\nJo covers rivers. She worked for the Alden Journal.\njo.field@vega.example"
    assert clean(article(HEAD, foot)).text == BODY


def test_first_paragraphs_above_the_writer_of_another_story_stay() -> None:
    short = "The county closed it.\n\nNobody was told of it before.\n\nThe ferry was full by noon, Ana Cruz said."
    text = f"{TITLE}\n\n{short}\n\nBy Kim Lee\n\n{THIRD}\n\n{FOURTH}\n\n© 2025 Vega Times"
    assert short in clean(text).text


def test_the_name_below_the_article_and_above_the_button_for_comments_is_the_writer() -> None:
    foot = "Jo Field\nView comments\nMost read\n1\nA lost ring turns up\n2\nFarm sold\n3\nSchool wins\n4\nRoad open\n5\nChoir sings"
    page = f"vegatimes.org\n{MENU}\n\n{article(f'{TITLE}{chr(10)}June 5, 2025', foot)}"
    found = clean(page)
    assert (found.text, found.source.byline) == (BODY, ("Jo Field",))


def test_a_paper_known_by_its_address_is_called_as_the_text_spells_it() -> None:
    text = article(f"vegalibre.fr\n\n{HEAD}", "Picture: Vega Libre")
    assert clean(text).source.outlet == "Vega Libre"
    assert clean(text.replace("Vega Libre", "Jo Field")).source.outlet == "vegalibre.fr"
