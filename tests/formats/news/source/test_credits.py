"""Lines of rights and origin."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.credits import Credit, may_be_credit, read_credit

AP = "Associated Press"
SYNDICATE = "Lowland Content Agency, LLC"


@pytest.mark.parametrize(
    ("line", "holder", "year", "agency"),
    [
        (
            f"©2025 Harbor Herald. Visit at harborherald.example. Distributed by {SYNDICATE}.",
            "Harbor Herald", "2025", SYNDICATE,
        ),
        (f"©2018 The Vega Journal (Vega, Ga.), Distributed by {SYNDICATE}.", "The Vega Journal", "2018", SYNDICATE),
        (f"©2018 Vega-Roll Call, Inc., All Rights Reserved, Distributed by {SYNDICATE}.", "Vega-Roll Call, Inc.", "2018", SYNDICATE),
        ("(c) 2025 The Associated Press", "The Associated Press", "2025", AP),
        ("Copyright 2025 The Associated Press. All rights reserved.", "The Associated Press", "2025", AP),
        ("(c) Copyright Thomson Reuters 2025.", "Thomson Reuters", "2025", "Reuters"),
        ("© 2025 Harbor Gazette. All rights reserved", "Harbor Gazette", "2025", ""),
        ("Copyright © 2025, The Harbor Gazette, Inc.", "The Harbor Gazette, Inc.", "2025", ""),
        ("Harbor Gazette © 2025", "Harbor Gazette", "2025", ""),
        ("© St. Brendan Pioneer 2025", "St. Brendan Pioneer", "2025", ""),
        ("© Harbor Media SL 2025. Todos los derechos reservados", "Harbor Media SL", "2025", ""),
        ("Copyright 2025 NPX", "NPX", "2025", ""),
    ],
)  # fmt: skip
def test_copyright_lines(line: str, holder: str, year: str, agency: str) -> None:
    assert read_credit(line) == Credit("copyright", holder, year, agency)


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("© Provided by The Harbor Gazette", Credit("copyright", outlet="The Harbor Gazette")),
        ("All rights reserved.", Credit("copyright")),
        ("(With inputs from agencies)", Credit("agency")),
        ("With inputs from Jo Field in Vega", Credit("agency")),
        ("(dpa)", Credit("agency", agency="Deutsche Presse-Agentur")),
        ("AFP", Credit("agency", agency="Agence France-Presse")),
        ("Quelle: dpa", Credit("agency", agency="Deutsche Presse-Agentur")),
        ("Source: The Harbor Gazette", Credit("agency", outlet="The Harbor Gazette")),
        (f"Distributed by {SYNDICATE}.", Credit("agency", agency=SYNDICATE)),
        ("Visit the Harbor Herald at www.harborherald.example", Credit("agency", outlet="Harbor Herald")),
        (
            "This article originally appeared on The Harbor Gazette: Council votes",
            Credit("agency", outlet="The Harbor Gazette"),
        ),
        ("This story was originally published June 12, 2025 at 5:00 AM.", Credit("date", published="2025-06-12")),
        (
            "(Reporting by Jane Roe in London and John Doe; Editing by Al Smith)",
            Credit("agency", byline=("Jane Roe", "John Doe")),
        ),
        ("Additional reporting by Jo Field.", Credit("agency")),
        ("Associated Press writers Jo Field and Kim Lee contributed to this report.", Credit("byline", agency=AP)),
        ("Kay Lindgren contributed research.", Credit("byline")),
        (
            "© MB/dpa/jwi - Rechte am Artikel können Sie hier erwerben.",
            Credit("agency", agency="Deutsche Presse-Agentur"),
        ),
    ],
)
def test_other_credits(line: str, credit: Credit) -> None:
    assert read_credit(line) == credit


@pytest.mark.parametrize(
    "line",
    [
        "Copyright law is changing, the court said.",
        "The man said he contributed $5 to the fund.",
        "Reporting by the agency was late, she said.",
        "This story was first published in 1990 by her father.",
        "The old bridge in May. © Jo Field/AP",
        "Source said to be close to the minister.",
        "Bridge to close",
        "With inputs from a dozen sensors the pump learns when to stop.",
        "",
    ],
)
def test_sentences_and_captions_are_no_credits(line: str) -> None:
    assert read_credit(line) is None


def test_the_cheap_test_lets_every_long_credit_through() -> None:
    assert may_be_credit("© 2025 Vega Times")
    assert may_be_credit("Vega Times writers Jo Field and Kim Lee in Orrin contributed to this report.")
    assert not may_be_credit("The bridge closed on Monday after an inspector found two cracks in a pier.")


@pytest.mark.parametrize(
    ("line", "holder", "year"),
    [
        ("Copyright NBC Vega - KVGA", "NBC Vega", ""),
        ("Copyright Vega Press Ltd May 16, 2024", "Vega Press Ltd", "2024"),
    ],
)
def test_a_copyright_line_without_a_sign(line: str, holder: str, year: str) -> None:
    assert read_credit(line) == Credit("copyright", holder, year)


def test_a_sentence_on_copyright_is_no_such_line() -> None:
    assert read_credit("Copyright is a right") is None


def test_a_sentence_about_rights_names_no_holder() -> None:
    found = read_credit("© Detta innehåll är skyddat enligt lagen om rättigheter 2025")
    assert found is None or found.holder == ""
    kept = read_credit("© 2025 Harbor Media Co.")
    assert kept is not None
    assert kept.holder == "Harbor Media Co."


def test_who_publishes_stands_before_who_holds_the_rights() -> None:
    line = "Published by VGM Media Limited, Co. Regn. No. 202120748H. Copyright © 2026 VGM Media Limited. All rights reserved."
    credit = read_credit(line)
    assert credit is not None
    assert (credit.holder, credit.year) == ("VGM Media Limited", "2026")


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("This material may not be published, broadcast, or redistributed. ©2026 VEGA News Network, LLC. All rights reserved.", "VEGA News Network, LLC"),
        ("Copyright owned or licensed by Vega Star Newspapers Limited. All rights reserved.", "Vega Star Newspapers Limited"),
        ("Copyright © 2026 Field, Cruz & Co. Ltd. All rights reserved.", "Field, Cruz & Co. Ltd."),
    ],
)  # fmt: skip
def test_holders_behind_other_words(line: str, holder: str) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert credit.holder == holder


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("2025 Vega Media, Inc.", "Vega Media, Inc."),
        ("© VT/ab:n Digital GmbH", "VT/ab:n Digital GmbH"),
        ("© Vega Courier Ltd, Mill Row, Alden Road, Vega. Registered in Ireland: 1234.", "Vega Courier Ltd"),
    ],
)
def test_holders_without_a_sign_with_a_slash_or_an_address(line: str, holder: str) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert (credit.reason, credit.holder) == ("copyright", holder)


def test_a_house_that_holds_the_rights_is_no_agency() -> None:
    credit = read_credit("©2025 Cox Media Group")
    assert credit is not None
    assert (credit.holder, credit.agency) == ("Cox Media Group", "")


def test_a_year_and_what_happened_in_it_is_no_credit() -> None:
    assert read_credit("2025 Was a Good Year for the Bridge") is None


@pytest.mark.parametrize(
    ("line", "holder"),
    [
        ("(Copyright (c) 2025 Vega Times Co.)", "Vega Times Co."),
        ("COPYRIGHT © 2025 Casa Editorial Vega NIT. 860.001.022-7. Prohibida su reproducción", "Casa Editorial Vega"),
    ],
)
def test_brackets_and_numbers_for_taxes_are_not_the_holder(line: str, holder: str) -> None:
    credit = read_credit(line)
    assert credit is not None
    assert credit.holder == holder


def test_a_catalog_says_whose_the_rights_are() -> None:
    credit = read_credit(
        "Copyright of Vega Sun is the property of Vega Sun and its content may not be copied without permission."
    )
    assert credit is not None
    assert credit.holder == "Vega Sun"


def test_the_holder_behind_a_wrong_sign_and_before_the_word_copyright() -> None:
    assert read_credit("Copyright @ 2026 Vega Herald. All rights reserved.") == Credit(
        "copyright", "Vega Herald", "2026"
    )
    assert read_credit("© Crown copyright") == Credit("copyright", "Crown")


def test_who_sells_a_picture_and_who_took_it_hold_no_rights_in_a_story() -> None:
    found = read_credit("© Orrin Foto Services | Jo Field")
    assert found == Credit("caption")


def test_the_holder_behind_the_plural_of_the_word() -> None:
    assert read_credit("© Copyrights 2026 VEGA PUBLICATIONS PVT. LTD. All rights reserved.") == Credit(
        "copyright", "VEGA PUBLICATIONS PVT. LTD", "2026"
    )


def test_the_last_year_of_a_span_counts() -> None:
    found = read_credit("© 2001-2026 Vega Times")
    assert found is not None
    assert (found.holder, found.year) == ("Vega Times", "2026")


@pytest.mark.parametrize(
    "line",
    [
        "Smoking contributed to his death.",
        "Heavy rain contributed to the flood.",
        "El calor contribuyó al incendio del monte.",
        "Provided by the state, the money will pay for the first year.",
        "Distributed by the army, the water reached only the north bank.",
        "Originally published in Vega in 1901, the poem made him famous.",
    ],
)
def test_sentences_that_begin_or_end_as_credits_do_are_none(line: str) -> None:
    assert read_credit(line) is None


@pytest.mark.parametrize(
    "line",
    [
        "Source: the spring behind the chapel, which has never run dry.",
        "Source: one liter of fish stock",
        "Quelle: So nennen die Leute im Dorf den kleinen Teich hinter der Kirche.",
        "Source: The word comes from an old tale.",
        "All rights reserved to the crown were given up in the treaty of 1783.",
    ],
)
def test_what_a_story_says_of_sources_and_rights_is_no_credit(line: str) -> None:
    assert read_credit(line) is None


def test_a_list_of_sources_below_a_chart_is_a_credit_though_it_begins_small() -> None:
    assert read_credit("Sources: county records and interviews with the crew") is not None
    assert read_credit("Sources: the spring and the well were dry when they came.") is None
