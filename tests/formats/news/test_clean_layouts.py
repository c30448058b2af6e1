"""Whole clippings in the order in which kinds of sites set their parts: what is the article, and what it says of its source."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean

FIRST = "The old bridge over the Orrin will be closed for a month from Monday, the county said, because two of its piers are cracked."
SECOND = "“We have waited eleven years for a new one,” said Ana Cruz, 71, who runs the ferry between both banks for the county."
THIRD = (
    "The repair will cost $4.1 million, according to an engineer’s report that the county published on Tuesday evening."
)
BODY = f"{FIRST}\n\n{SECOND}\n\n{THIRD}"

PUBLIC_RADIO = f"""Environment

Bridge to close for a month
KVEG | By Jo Field
Published February 26, 2026 at 5:00 AM PST
Facebook
Email
LISTEN • 4:12
The bridge over the Orrin in January.
Vega Department of Roads
The bridge over the Orrin in January.

{BODY}

Copyright 2026 KVEG
"""

SPANISH_DAILY = """TRÁFICO
El puente de Orrin cierra durante un mes
Dos de sus pilares tienen grietas. Los barqueros piden uno nuevo desde hace once años y nadie les contesta
Un barquero cruza el río, el martes.
Un barquero cruza el río, el martes.
JUAN CAMPO
Ana Cruz
Ana Cruz
Murcia - 08 MAR 2026 - 05:40 CET
Compartir en Whatsapp
Compartir en Twitter
Desplegar Redes Sociales
Copiar enlace
16
El puente cerrará un mes, según el ayuntamiento, que calcula un coste de cuatro millones de euros.

“Llevamos once años esperando”, dijo Teodora Luna, que cruza cada día para ir al mercado.

Esta cuenta se está usando en otro dispositivo
¿Quieres añadir otro usuario?

Sobre la firma
Ana Cruz
Ver biografía
"""

BLOG = f"""Curb Cuts
Notes on streets, ferries and who gets to cross

The bridge that nobody planned
November 4, 2025 · Jo Field

{BODY}

Posted in Ferries, Bridges
Tagged bridges, informal ferries
8 thoughts on “The bridge that nobody planned”
Dana
November 4, 2025 at 3:12 pm
I used to ride it!
"""

BROADCASTER = f"""Bridge to close for a month

2 days ago
Share
Jo Field
Vega News

{FIRST}

{SECOND}

Getty Images A close up of a lamp, with brass fittings.
The lamp was lit in 1978

{THIRD}
"""

WIRE = f"""Exclusive: Bridge to close for a month
By Jo Field and Ana Roe
March 3, 20269:14 AM UTCUpdated 2 hours ago

VEGA, March 3 (Reuters) - {BODY}

Reporting by Jo Field in Vega and Ana Roe in Orrin; Editing by Kim Lee

Our Standards: What we stand for., opens new tab
Suggested Topics:
Energy

Jo covers the county from Vega.
"""

CHAIN = f"""https://www.vegacourier.example/news/local/the-bridge-over-the-orrin-is-to-close-for-a-month-the-county-says/article_3f2a.html
TOP STORY

Bridge to close for a month
Jo Field
jfield@vegacourier.example
Jan 13, 2026 Updated 3 hrs ago  0

{BODY}
"""


@pytest.mark.parametrize("page", [PUBLIC_RADIO, BLOG, BROADCASTER, WIRE, CHAIN])
def test_the_body_is_its_paragraphs(page: str) -> None:
    assert clean(page).text.removeprefix("VEGA, March 3 (Reuters) - ") == BODY


@pytest.mark.parametrize(
    ("page", "said"),
    [
        (PUBLIC_RADIO, ("Bridge to close for a month", ("Jo Field",), "KVEG", "2026-02-26")),
        (SPANISH_DAILY, ("El puente de Orrin cierra durante un mes", ("Ana Cruz",), "", "2026-03-08")),
        (BLOG, ("The bridge that nobody planned", ("Jo Field",), "Curb Cuts", "2025-11-04")),
        (WIRE, ("Exclusive: Bridge to close for a month", ("Jo Field", "Ana Roe"), "Reuters", "2026-03-03")),
        (CHAIN, ("Bridge to close for a month", ("Jo Field",), "", "2026-01-13")),
    ],
)
def test_the_source_is_what_the_page_says(page: str, said: tuple[str, tuple[str, ...], str, str]) -> None:
    source = clean(page).source
    assert (source.headline, source.byline, source.outlet, source.published[:10]) == said


def test_captions_and_the_deck_above_the_writer_are_no_body() -> None:
    text = clean(SPANISH_DAILY).text
    assert text.startswith("El puente cerrará")
    assert text.endswith("al mercado.")


@pytest.mark.parametrize(
    ("byline", "names"),
    [
        ("Jo Field North of Vega correspondent", ("Jo Field",)),
        ("Jo Field News Reporter", ("Jo Field",)),
        ("Jo Field,  Patch Staff", ("Jo Field",)),
    ],
)
def test_what_a_writer_does_behind_the_name(byline: str, names: tuple[str, ...]) -> None:
    page = f"Bridge to close for a month\n\n{byline}\nJune 5, 2025\n\n{BODY}\n"
    assert (clean(page).source.byline, clean(page).text) == (names, BODY)


def test_no_entry_of_a_menu_is_the_section() -> None:
    menu = "The Vega Ledger\nHome\nNews\nSports\nTown Meeting\nClassifieds\nSubscribe\n\n"
    source = clean(
        f"{menu}Bridge to close for a month\nBy Jo Field\nStaff Reporter\nJanuary 22, 2026\n\n{BODY}\n"
    ).source
    assert (source.section, source.outlet, source.byline) == ("", "The Vega Ledger", ("Jo Field",))


def article(top: str, foot: str = "", between: str = "") -> str:
    return f"{top}\n\n{FIRST}\n\n{between}{SECOND}\n\n{THIRD}\n\n{foot}"


HEAD = "Bridge to close for a month\n\nBy Jo Field\nJune 5, 2025"


@pytest.mark.parametrize(
    "between",
    [
        "Tractors stand on the old bridge on Monday morning\n+7\nView gallery\nTractors stand on the old bridge on Monday morning\n\n",
        "Read More\nExclusive: what the ferry costs\narticle image\n\n",
        "TOP VIDEOS\n\n",
        "Follow Transportation\n",
        "Read more\nTown to try a bell on its ferry\nWhy the bell belongs to the county\n\n",
        "Recommended\n\n",
        "ALSO READ | Zoo welcomes a ferry man\n\n",
        "¿Quieres recibir las mejores historias? Apúntate a nuestra newsletter.\n\n",
        "The ferry men sing in Vega on Saturday. Photo / Bea Tate\n\n",
        "Hide Ad\nHide Ad\n\n",
        "Läs mer: Färjan går igen\n\n",
        "✅ Siga o canal do Vega no WhatsApp\n\n",
        "The Morning Crossing is our guide to the day’s most important stories from both banks of the river. Sign up here.\n\n",
        "We’re a nonprofit newsroom and every gift counts. Donate today to keep local news strong.\n\n",
        "Story continues below\nThis advertisement has not loaded yet, but your article continues below.\n\n",
    ],
)
def test_boxes_between_paragraphs_go_whole(between: str) -> None:
    assert clean(article(HEAD, between=between)).text == BODY


@pytest.mark.parametrize(
    "foot",
    [
        "jfield@vega.example\n\nBookmark our website and support our journalism: it is what we live on.",
        "(Vega Times staff reporter Kay Roe contributed to this story.)",
        "Jo Field: 360-555-0102, jfield@vega.example. Kay Roe covers ferries.",
        "- Vega",
        "gb/eat/rrt\n\n© Vega Times 2026",
        "The Vega Press Health Department receives support from the Orrin Institute. It is solely responsible for all content.",
        "What readers are saying\nThe comments express frustration with the county's choice.",
        "Join the conversation\nThe Vega Times values your comments but asks that all posts are respectful.",
    ],
)
def test_what_a_site_says_to_readers_below_the_article_goes(foot: str) -> None:
    assert clean(article(HEAD, foot)).text == BODY


@pytest.mark.parametrize(
    ("top", "headline"),
    [
        (
            "Slow News for All\nTransportation\n\nA county paid for two bridges. One of them stands.\nIt is closed.\n\nJune 5, 2025\nBy Jo Field",
            "A county paid for two bridges. One of them stands.",
        ),
        ("Portrait of Jo FieldJo Field\nBridge to close for a month\nJune 5, 2025", "Bridge to close for a month"),
    ],
)
def test_headlines_with_a_full_stop_or_below_a_portrait(top: str, headline: str) -> None:
    source = clean(article(top)).source
    assert (source.headline, source.byline) == (headline, ("Jo Field",))


def test_a_line_above_the_headline_and_a_deck_below_it() -> None:
    page = (
        "Nahverkehr in Orrin\nWo der Bus nur noch auf Zuruf kommt\nIn einem Dorf an der Orrin fährt der Bus nur, wenn jemand anruft.\n"
        "Von Henrik Brandes\n11.04.2026, 13.57 Uhr\n\nUm sieben klingelt das Telefon von Kathrin Lemm, und damit beginnt der Fahrplan, sagte sie.\n\n"
        "Seit zwei Jahren gibt es dort keine feste Linie mehr, und der Landkreis spart so 180.000 Euro im Jahr.\n"
    )
    assert clean(page).source.headline == "Wo der Bus nur noch auf Zuruf kommt"


def test_who_sends_a_release_by_its_last_heading() -> None:
    release = f"Bridge to close for a month\nJune 09, 2026\nVEGA, Idaho--(BUSINESS WIRE)--{BODY}\n\nAbout Vega Roads\n\nVega Roads builds bridges in two counties.\n"
    assert clean(release).source.outlet == "Vega Roads"


def test_a_headline_shown_again_below_a_player_ends_the_head() -> None:
    top = (
        "Boil water advisory lifted in Vega\n\nUpdated: 8:14 AM EST Feb 22, 2026\nInfinite Scroll Enabled\nWVEG Digital Team\nSHARE\n"
        "AND WE'RE BACK WITH A LOOK AT YOUR MORNING. THE ADVISORY IS OVER.\nBoil water advisory lifted in Vega"
    )
    cleaned = clean(article(top))
    assert cleaned.text == BODY
    assert (cleaned.source.byline, cleaned.source.outlet) == (("WVEG Digital Team",), "WVEG")
    assert cleaned.source.published[:10] == "2026-02-22"


@pytest.mark.parametrize(
    "quote", ["„Wir haben gesucht“, sagt Thomas Morlock, „bis 1971 zurück.“", "« Elle attend son sucre. »"]
)
def test_a_quotation_is_a_sentence_in_the_marks_of_any_language(quote: str) -> None:
    assert quote in clean(article(HEAD, between=f"{quote}\n\n")).text


def test_a_label_in_capitals_is_no_dateline_that_costs_paragraphs() -> None:
    page = article(HEAD, between="PODCAST - What the ferry men say\n\n")
    assert (clean(page).text[: len(FIRST)], clean(page).source.dateline) == (FIRST, "")


def test_the_city_before_a_colon_and_the_contact_of_a_release() -> None:
    top = "Bridge to close for a month\n\nBy Jo Field\nJune 5, 2025"
    page = f"{top}\n\nOrrin: {FIRST}\n\n{SECOND}\n\nIn Orrin nobody was asked, she said.\n\nPressekontakt:\nHansestadt Vega\nTelefon: 04131 555-0\n"
    assert clean(page).source.dateline == "Orrin"
    assert clean(page).text.endswith("she said.")


def test_a_sentence_below_the_credit_of_a_picture_is_its_caption() -> None:
    caption = "Submitted photo\nVolunteers carve the last of 22 turkeys in the hall.\n\n"
    assert clean(article(HEAD, between=caption)).text == BODY


def test_a_caption_with_its_credit_below_the_words_for_the_picture() -> None:
    top = "Bridge to close for a month\nThe ferry runs\nA bridge (illustration).\nA bridge (illustration). - Pixabay / Vega\nJo Field\nJune 5, 2025"
    cleaned = clean(article(top))
    assert (cleaned.text, cleaned.source.byline, cleaned.source.published) == (BODY, ("Jo Field",), "2025-06-05")


def test_a_place_behind_the_writer_is_nobody_and_a_section_no_paper() -> None:
    source = clean(
        article("News\nHome News\nBridge to close for a month\n\nBy Jo Field, Bad Orrin\nJune 5, 2025")
    ).source
    assert (source.byline, source.outlet) == (("Jo Field",), "")


@pytest.mark.parametrize(
    ("top", "headline", "byline"),
    [
        (
            "Lifestyles\n\n/\n\nHome & Leisure\n\n/\n\nArcaMax\n\nWhy your town should keep its ferry\n\nJo Field, Vega Times on Jan 27, 2026",
            "Why your town should keep its ferry",
            ("Jo Field",),
        ),
        (
            "Vega Ledger\nWe bought a ferry. Here's what it cost.\nSeptember 30, 2025 by Jo Field Leave a Comment",
            "We bought a ferry. Here's what it cost.",
            ("Jo Field",),
        ),
        (
            "Bridge to close for a month\nJo Field\nText\nAna Roe\nFoto\n2025-06-05",
            "Bridge to close for a month",
            ("Jo Field",),
        ),
    ],
)
def test_heads_of_aggregators_blogs_and_papers_that_name_photographers(
    top: str, headline: str, byline: tuple[str, ...]
) -> None:
    source = clean(article(top)).source
    assert (source.headline, source.byline) == (headline, byline)


def test_the_day_and_the_sender_in_the_lines_of_a_release() -> None:
    top = "City of Vega\nNews Release\n\nFOR IMMEDIATE RELEASE: June 2, 2026\nMedia contact: Jo Field, (555) 555-0140\n\nMayor announces a new bridge over the Orrin"
    source = clean(article(top)).source
    assert (source.outlet, source.published, source.byline) == ("City of Vega", "2026-06-02", ())


def test_the_number_of_the_issue_is_no_part_of_the_paper() -> None:
    page = article("Bridge to close for a month\n\nBy Jo Field\n5 June 2025\nQuelle: VEGA ZEIT Nr. 13/2026")
    assert clean(page).source.outlet == "Vega Zeit"


def test_a_blog_is_called_what_stands_at_its_top_and_two_steps_are_a_trail() -> None:
    blog = article(
        "Gate Zero\n\nNotes from a very small ferry\n\nby Jo Field\nDecember 19, 2025",
        "Filed under: Travel\nPrevious post: What the oars know",
    )
    assert clean(blog).source.outlet == "Gate Zero"
    daily = article("Vega-Kurier\nLokales / Orrin\n\nBridge to close for a month\n\nBy Jo Field\nJune 5, 2025")
    assert clean(daily).source.section == "Orrin"


def test_a_list_at_the_end_of_an_article_stays() -> None:
    winners = "Winners of the pie contest\nBest crust went to Ann Lowe\nBest filling went to Bo Hart\nBest of all went to nobody"
    assert clean(article(HEAD, f"{winners}\n\n© 2026 Vega Times")).text == f"{BODY}\n\n{winners}"


def test_the_edition_of_a_site_and_who_a_picture_is_from() -> None:
    source = clean(
        article("Axios Twin Cities\nBridge to close for a month\nJo Field\nJune 5, 2025\nQuelle: pa/dpa/Bea Tate")
    ).source
    assert (source.outlet, source.byline) == ("Axios Twin Cities", ("Jo Field",))


@pytest.mark.parametrize(
    "last",
    [
        "Kell said the ferry would return next week, weather permitting",
        "The board meets again on Tuesday at the customs house",
        "Where does that leave the islands?",
        "This bridge will strengthen our community for generations.",
        "We owe it to our readers to say so plainly.",
        "Our site was flooded twice in the spring.",
        "The grant will let the college expand our reporting on the harbor.",
        "The harbor museum receives support from the county.",
    ],
)
def test_the_last_paragraph_stays_though_it_has_no_full_stop_or_speaks_of_us(last: str) -> None:
    assert (
        clean(article(HEAD, f"{last}\n\nCopyright 2026 Vega Times. All rights reserved.")).text == f"{BODY}\n\n{last}"
    )


def test_the_first_paragraph_of_a_page_in_broken_lines_that_go_on_in_capitals_stays() -> None:
    one = "VEGA taz | Elf Monate lang fuhren die Lastwagen rückwärts an die Kaimauer und kippten Sand in den\nFischereihafen II. Seit Dienstag holen ihn zwei Bagger heraus."
    two = (
        "Das Gericht in Vega hat den Beschluss für den Ausbau aufgehoben. Die Stadt habe, wie es heißt, so die\n"
        "4. Kammer, „jede Zählung der Muscheln unterlassen“. Gefunden wurden diese im Frühjahr von einer\n"
        "Schulklasse: 14 Exemplare einer kleinen Art, die im ganzen Land als ausgestorben galt."
    )
    menu = "\n".join(f"Ressort {letter}" for letter in "ABCDEFGHIJKLMNOPQRSTUV")
    box = (
        "Empfohlener externer Inhalt\nWir benötigen Ihre Zustimmung, um den Inhalt anzuzeigen\nExternen Inhalt erlauben"
    )
    foot = "Mehr zum Thema\nImpressum\nDatenschutz\nAGB\nKontakt\nNewsletter\n© 2025 Vega-Zeitung GmbH"
    page = f"Anmelden\nAbo\n{menu}\nVega baggert im eigenen Schlick\n12.06.2025 16:41 Uhr\nVon\nJo Feld\nTeilen\n\n{one}\n\n{box}\n\n{two}\n\n{foot}"
    kept = clean(page).text
    assert " ".join(one.split()) in " ".join(kept.split())
    assert " ".join(two.split()) in " ".join(kept.split())
    assert "Externen Inhalt" not in kept
