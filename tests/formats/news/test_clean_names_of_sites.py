"""Ordinary pages: which words at their top and foot name the site, its writers, its sections and its places."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean

BODY = (
    "The old bridge over the Vega will close for a month, the council said on Monday.\n\n"
    "“It was built for carts,” said Ana Cruz, who runs the roads department.\n\n"
    "Repairs will cost $2.4 million and end in June 2025."
)
HEAD = "Bridge to close for a month\n\nBy Jo Field\n\nJune 5, 2025"


def article(head: str = HEAD, foot: str = "") -> str:
    return f"{head}\n\n{BODY}\n\n{foot}".strip()


def test_a_site_that_names_itself_twice_is_no_writer() -> None:
    head = (
        "Tidal Margins\n\nSubscribe\nSign in\n\nShare this post\n\nTidal Margins\nPlease stop asking me about the bridge\n"
        "Copy link\nFacebook\nEmail\nNotes\nMore\nPlease stop asking me about the bridge\n"
        "On a crossing that will not die, and one that should\nJo Field\nMay 02, 2026\n\n88\n\nShare"
    )
    cleaned = clean(article(head))
    assert cleaned.text == BODY
    source = cleaned.source
    assert (source.headline, source.byline) == ("Please stop asking me about the bridge", ("Jo Field",))
    assert source.outlet == "Tidal Margins"


def test_only_who_stands_below_a_lone_by_has_written() -> None:
    head = "MLive\nSubscribe\nAnn Arbor\nBridge to close for a month\nUpdated: June 5, 2025\nBy\nJo Field | jo@vega.example"
    assert clean(article(head)).source.byline == ("Jo Field",)


@pytest.mark.parametrize("region", ["Mid West", "Southern"])
def test_a_region_before_a_role_is_nobody(region: str) -> None:
    head = f"Bridge to close for a month\n\nBy Jo Field\n\n{region} Correspondent\n\nJune 5, 2025"
    assert clean(article(head)).source.byline == ("Jo Field",)


def test_the_office_that_sends_a_release_is_neither_headline_nor_section() -> None:
    head = (
        "City of Vega\nOffice of Public Communications\n\nFOR IMMEDIATE RELEASE\n\nJune 5, 2025\n\n"
        "Contact: Jo Field, Public Information Officer\n555-010-0188\n\nCity of Vega Awarded $9 Million for Its Bridge"
    )
    source = clean(article(head)).source
    assert (source.headline, source.section) == ("City of Vega Awarded $9 Million for Its Bridge", "")


@pytest.mark.parametrize(
    ("top", "foot"),
    [
        (
            "Notes from the Quay\n\nBoats and the odd complaint\n\nSkip to content\n\nHome\nAbout\nArchive",
            "Leave a comment",
        ),
        ("Tidal Margins", "Tidal Margins © 2025\n\nPowered by Ghost"),
        ("Tidal Margins", "© 2025 Tidal Margins"),
    ],
)
def test_a_blog_is_called_what_stands_at_its_top(top: str, foot: str) -> None:
    cleaned = clean(article(f"{top}\n\n{HEAD}", foot))
    assert (cleaned.text, cleaned.source.outlet) == (BODY, top.partition("\n")[0])


def test_a_station_is_called_what_its_page_begins_with() -> None:
    head = "VDR Heute\n\nBridge to close for a month\n\nStand: 18.02.2026, 16:40 Uhr\n\nVon Katharina Sund"
    source = clean(article(head, "© VDR 2026")).source
    assert (source.outlet, source.copyright) == ("VDR Heute", "VDR")


def test_a_section_above_what_the_story_is_about() -> None:
    head = "Vega Zeitung\n\nMenü\n\nAnmelden\n\nWirtschaft\n\nFähren\n\nBridge to close for a month\n\nVon Jo Sund"
    assert clean(article(head)).source.section == "Wirtschaft"


def test_the_section_of_a_menu_that_stands_again_above_the_headline() -> None:
    head = "Home\n\nNews\n\nBusiness\n\nSports\n\nOpinion\n\nSubscribe\n\nBUSINESS\n\nBridge to close for a month\n\nBy Jo Field"
    assert clean(article(head)).source.section == "BUSINESS"


def test_the_body_that_a_public_site_says_a_release_is_from() -> None:
    head = "GOV.UK\n\nBridge to close for a month\n\nFrom:\n\nDepartment for Bridges, Fords & Ferries\n\nPublished\n\n5 March 2026"
    assert clean(article(head)).source.outlet == "Department for Bridges, Fords & Ferries"


def test_the_place_before_the_date_on_the_site_of_an_agency() -> None:
    head = "AFP\n\nAfrica\n\nBridge to close for a month\n\nKericho (Kenya) (AFP) – 19/01/2026 - 09:12\n\nJo Field"
    source = clean(article(head)).source
    assert (source.dateline, source.published, source.byline) == ("Kericho", "2026-01-19", ("Jo Field",))


def test_who_took_a_picture_that_the_paper_had_on_file() -> None:
    shown = "The mural in the east lobby was finished in 1941.\n\nDANI FELTON, Vega Herald-Republic file"
    assert clean(article(f"{HEAD}\n\n{shown}")).text.endswith(BODY)
    assert "FELTON" not in clean(article(f"{HEAD}\n\n{shown}")).text


def test_lines_to_readers_at_the_foot_in_several_languages() -> None:
    foot = (
        "Chaque matin, l’essentiel. Votre e-mail, avec votre consentement, est utilisé par Vega-Soir.\n\n"
        "Local journalism is essential."
    )
    assert clean(article(HEAD, foot)).text == BODY


@pytest.mark.parametrize("office", ["Pittsburgh Post-Gazette Harrisburg Bureau", "Vega Times State Desk"])
def test_the_bureau_of_a_paper_behind_a_writer_is_nobody(office: str) -> None:
    head = f"ArcaMax\nBridge to close for a month\nJo Field, {office} on\nPublished in News & Features"
    assert clean(article(head)).source.byline == ("Jo Field",)


def test_who_took_a_picture_is_not_the_paper() -> None:
    head = "Bridge to close for a month\n\nThe bridge in May.\nCredit...Bo Roe for The Vega Times\n\nBy Jo Field\n\nJune 5, 2025"
    source = clean(article(head, "© 2025 The New Vega Times Company")).source
    assert "Credit" not in source.outlet
    assert source.byline == ("Jo Field",)


def test_a_station_that_asks_to_be_watched() -> None:
    head = "Watch CBS News\nU.S.\nBridge to close for a month\nBy\nJo Field\nMarch 18, 2025 / 4:52 PM EDT / CBS News"
    assert clean(article(head, "© 2025 CBS Interactive Inc. All Rights Reserved.")).source.outlet == "CBS News"


def test_a_headline_in_title_case_is_no_list_of_writers() -> None:
    head = "Bloomberg\nDeals\nCopper Miner Andorra Metals Weighs Sale of Peruvian Unit\n\nBy Jo Field and Ana Roe\nOctober 14, 2025"
    source = clean(article(f"{head}\n\nGift this article\nShare feedback")).source
    assert source.headline == "Copper Miner Andorra Metals Weighs Sale of Peruvian Unit"
    assert (source.byline, source.outlet, source.section) == (("Jo Field", "Ana Roe"), "Bloomberg", "Deals")


@pytest.mark.parametrize(
    "top",
    [
        "An official website of the State of Vega\nVega Department of Rural Affairs\nHome / About / News Releases\n\nFOR IMMEDIATE RELEASE",
        "Refrigerated Logistics Today\nNEWS | WAREHOUSING | TRUCKING | FOOD SAFETY | EVENTS | WEBINARS\nWAREHOUSING",
        "Center for State Policy Evidence\nResearch\nEvents\nExperts\nDonate\nCommentary",
        "Slow Rails\nA blog about getting there eventually\n\nAbout   Archive   Maps   RSS",
    ],
)
def test_neither_the_site_nor_its_menu_is_the_headline(top: str) -> None:
    head = f"{top}\n\nWhy the Oldest Bridge on the Vega Must Close\n\nBy Jo Field\n\nJune 5, 2025"
    source = clean(article(head)).source
    assert (source.headline, source.byline) == ("Why the Oldest Bridge on the Vega Must Close", ("Jo Field",))


def test_the_place_beside_a_date_is_no_section() -> None:
    body = (
        "El Gobierno cerrará el puente sobre el Vega durante un mes, anunció el lunes la ministra Ana Cruz en Orrin.\n\n"
        "“Se construyó para carros”, dijo la ministra, que prometió uno nuevo antes de 2027, según fuentes del ministerio."
    )
    head = "España\n\nEl Gobierno cierra el puente sobre el Vega\n\nIrene Campo\nMadrid - 18 nov 2025 - 13:47 CET"
    source = clean(f"{head}\n\n{body}").source
    assert (source.section, source.dateline, source.published[:10]) == ("España", "Madrid", "2025-11-18")


def test_the_section_below_the_last_button_of_a_menu() -> None:
    head = "Reuters\nWorld\nBusiness\nMarkets\nMore\nCommodities\n\nBridge to close for a month\n\nBy Jo Field\nJune 5, 2025"
    assert clean(article(head)).source.section == "Commodities"


def test_places_below_the_writers_of_a_paper_in_portuguese() -> None:
    body = (
        "Ao menos 63 prefeituras contrataram shows cujo valor supera o que gastaram com merenda, segundo levantamento.\n\n"
        "No total, os cachês somam R$ 214 milhões, disse a secretária Ana Cruz, e o mais caro será pago em junho."
    )
    head = "cotidiano\n\nPrefeituras gastam mais com shows do que com merenda\n\n15.jun.2025 às 8h00\n\nLígia Campo\nCaio Sund\nRecife e São Paulo"
    source = clean(f"{head}\n\n{body}").source
    assert (source.byline, source.dateline) == (("Lígia Campo", "Caio Sund"), "Recife e São Paulo")


def test_a_paper_of_the_north_sets_text_below_the_writer() -> None:
    head = "Bridge to close for a month\n\nPublicerad 2026-01-28\n\nAfter the winter the county backs down. Money lasts a year.\n\nKarin Hed\nText"
    cleaned = clean(article(head))
    assert (cleaned.text, cleaned.source.byline) == (BODY, ("Karin Hed",))


def test_a_holder_behind_two_signs() -> None:
    assert (
        clean(article(HEAD, "Copyright 2025 © Vega Media S.p.A. Tutti i diritti")).source.copyright
        == "Vega Media S.p.A."
    )


def test_a_story_of_bloomberg_by_its_line_of_rights() -> None:
    source = clean(article(HEAD, "©2026 Bloomberg L.P. All Rights Reserved.")).source
    assert (source.outlet, source.agency, source.copyright) == ("Bloomberg", "Bloomberg", "Bloomberg L.P.")


def test_a_region_behind_a_writer_belongs_to_what_they_do() -> None:
    head = "Bridge to close for a month\n\nHarriet Penhale South-west correspondent\nTue 17 Feb 2026 12.30 GMT"
    assert clean(article(head)).source.byline == ("Harriet Penhale",)


def test_the_address_of_the_holder_is_no_part_of_its_name() -> None:
    foot = "© Copyright 2026 The Vega County Courier, 204 Logan Ave. Terry, MT | Terms of Use"
    assert clean(article(HEAD, foot)).source.copyright == "The Vega County Courier"


def test_who_sells_pictures_holds_no_rights_in_the_story() -> None:
    cleaned = clean(article(f"{HEAD}\nThe bridge in May.\n© Getty Images"))
    assert (cleaned.text, cleaned.source.copyright) == (BODY, "")


def test_what_a_blog_is_about_stands_above_its_menu_in_columns() -> None:
    head = (
        "Overdue & Undeterred\nNotes on bridges, ferries and small cities\nAbout   Archive   Contact\n\n"
        "The Branch Ferry That Wouldn't Close\n\nJanuary 27, 2026 by Jo Field"
    )
    source = clean(article(head, "Leave a comment")).source
    assert (source.headline, source.outlet) == ("The Branch Ferry That Wouldn't Close", "Overdue & Undeterred")


def test_a_paper_of_one_word_by_the_house_that_holds_its_rights() -> None:
    head = "Weserecho\nStartseite\nLokales\nSport\n\nStadt will Brücke retten – doch sie wird teurer\n\nVon Katrin Sund"
    assert clean(article(head, "© 2026 Weserecho Verlags-GmbH")).source.outlet == "Weserecho"


@pytest.mark.parametrize(
    ("first", "foot", "outlet"),
    [
        ("Boston", "© 2025 Boston Globe Media Partners, LLC", "The Boston Globe"),
        ("Vega Times Politics", "© 2025 Vega Times", "Vega Times"),
    ],
)
def test_a_section_that_begins_like_the_holder_is_no_paper(first: str, foot: str, outlet: str) -> None:
    assert clean(article(f"{first}\n\n{HEAD}", foot)).source.outlet == outlet


@pytest.mark.parametrize(
    "last",
    [
        "Los clientes podrán darse de baja en cualquier momento, según la nueva ley.",
        "Wer teilnimmt, kann sich jederzeit abmelden, sagte die Ministerin.",
    ],
)
def test_a_last_paragraph_on_leaving_a_service_stays(last: str) -> None:
    assert clean(article(HEAD, f"{last}\n\n© 2025 Vega Times")).text == f"{BODY}\n\n{last}"
