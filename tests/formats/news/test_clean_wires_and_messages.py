"""What wires print around a story for editors, and what messengers, newsletters and blogs set around one that was passed on."""

from __future__ import annotations

from clipdesk.formats.news.clean import clean


def test_notes_of_an_agency_below_its_story_go() -> None:
    cleaned = clean(
        "Leuchtturm in Vega wieder hell =\n\nVega (dpa) - Der Leuchtturm von Vega brennt wieder, teilte die Hafenmeisterei am Freitag mit.\n\n"
        "# dpa-Notizblock\n## Redaktionelle Hinweise\n- Bild (14.00)\n## dpa-Kontakte\n- Autor: Ute Brand, +49 30 0000, <vega@dpa.example>\n"
    )
    assert cleaned.text.endswith("am Freitag mit.")


def test_the_slug_and_the_notes_to_editors_above_a_story_go() -> None:
    cleaned = clean(
        "BC-US--Harbor Light, 1st Ld-Writethru\nVega relights its harbor after three days\nEds: Updates with quote. With AP Photos.\n"
        "By JO FIELD\nAssociated Press\nVEGA, Maine (AP) — The harbor light burned again Friday, officials said.\n"
        "(Copyright (c) 2025 The Associated Press. All Rights Reserved. This material may not be published or redistributed.)\n"
    )
    assert cleaned.source.headline == "Vega relights its harbor after three days"
    assert cleaned.text.startswith("VEGA, Maine (AP)")
    assert cleaned.text.endswith("officials said.")


def test_the_address_of_a_reporter_in_double_brackets_goes() -> None:
    cleaned = clean(
        "Vega relights its harbor\nBy Jo Field\nVEGA, May 3 (Reuters) - The harbor light burned again on Friday, officials said.\n"
        "((jo.field@wire.example; +47 0000 0000;))\n(Reporting by Jo Field, editing by Kim Lee)\n"
    )
    assert cleaned.text.endswith("officials said.")


def test_what_was_passed_on_names_its_channel() -> None:
    cleaned = clean(
        "Переслано от: Вега без правил\nВ Веге снова горит маяк. Мэрия потратила 40 тысяч рублей.\n«Дорогу мы знаем», — сказал рыбак Олег.\n"
        "Подписаться: @vegabezpravil\n"
    )
    assert cleaned.source.outlet == "Вега без правил"
    assert cleaned.text.endswith("Олег.")


def test_a_letter_that_is_barred_names_itself() -> None:
    found = clean(
        "The room without clocks\nDANA FIELD\nMAY 9\n\nREAD IN APP\n\nNobody in the harbor office knows the time, and nobody has asked since 2019.\n"
        "The rule costs $4,000 a year, said the harbor master.\nSubscribe to Harbor Notes to unlock the rest.\nUPGRADE TO PAID\n© 2025 Dana Field\n"
    ).source
    assert found.outlet == "Harbor Notes"


def test_a_blog_of_many_writers_is_named_below_published_in() -> None:
    found = clean(
        "Open in app\nSign up\nSign in\nWrite\nI counted every lamp of the harbor\nRosa Field\nLamp Post\nRosa Field\n·\nFollow\nPublished in\nLamp Post\n·\n"
        "4 min read\n·\nJun 5, 2023\nThere are 904 lamps in Vega, and in May I counted all of them.\nOf these, 611 face a wall, said the city.\n"
    ).source
    assert (found.outlet, found.byline) == ("Lamp Post", ("Rosa Field",))


def test_a_headline_in_capitals_with_for_is_no_writer() -> None:
    found = clean(
        "VEGA POST, Friday 20 November 1998, page 3\n\nKEEPERS ASK FOR A LAMP\n\nby Tom Field\n\nThe keepers of Vega asked for a lamp, they said on Friday.\n"
    ).source
    assert (found.outlet, found.byline, found.published) == ("Vega Post", ("Tom Field",), "1998-11-20")


def test_the_head_of_a_message_that_passed_an_article_on_is_not_its_own() -> None:
    found = clean(
        "Von: Kim Vogt <kim@mail.example>\nGesendet: Donnerstag, 21. November 2024 08:02\nAn: Presse <presse@uni.example>\nBetreff: WG: Artikel\n\n"
        "Hallo zusammen,\nhier der Artikel von heute.\nGruß\n\nVega Kurier, 20.11.2024\n\nKein Licht im Hafen von Vega\nVon Silke Brand\n\n"
        "Seit elf Tagen ist die Beleuchtung im Hafen aus, und nach dem Willen des Rats soll das so bleiben.\n\nDie Stadt spart 31.000 Euro.\n"
    )
    assert (found.source.headline, found.source.byline) == ("Kein Licht im Hafen von Vega", ("Silke Brand",))
    assert (found.source.outlet, found.source.published) == ("Vega Kurier", "2024-11-20")
    assert found.text.startswith("Seit elf Tagen")


def test_what_somebody_posted_has_a_writer_and_no_headline() -> None:
    found = clean(
        "Jonas Feld\nJonas Feld\n • 2nd\nReporter at Vega Times | ports\n2d • Edited • \n\nFollow\n\nI spent three weeks counting the lamps of the harbor, and 611 were out.\n"
        "The harbor master told me: “Dark is also a color.”\n\nLike\nComment\nRepost\nSend\n"
    ).source
    assert (found.headline, found.byline) == ("", ("Jonas Feld",))


def test_what_somebody_paid_for_below_the_last_paragraph_goes() -> None:
    cleaned = clean(
        "The Vega Note\nThursday, June 5\nView in browser\n\nThe fox on the ferry of Vega\nBy Cal Field\n\nA fox has been riding the ferry, the harbor board said on Wednesday.\n\n"
        "The board voted 4-1 to ask the state, officials said.\n\nSPONSORED\nVega Boat Covers: 15% off until Sunday.\n\n© 2025 The Vega Note\nUnsubscribe\n"
    )
    assert cleaned.text.endswith("officials said.")
    assert cleaned.source.published == "2025-06-05"


def test_the_day_beside_the_number_of_words_is_one() -> None:
    found = clean(
        "Le Courrier de Vega\nmercredi 9 mars 2022 410 mots, p. 4\n\nLe phare de Vega sera repeint en rose\nYann Quéré\n\n"
        "Le phare sera repeint avant l'été, a annoncé lundi le conseil municipal.\n\n© 2022 Le Courrier de Vega. Tous droits réservés.\n"
    ).source
    assert (found.headline, found.published) == ("Le phare de Vega sera repeint en rose", "2022-03-09")


def test_words_of_who_passed_an_article_on_stand_above_its_subject() -> None:
    found = clean(
        "*From:* Kim Vogt\n*Sent:* Tuesday, May 2, 2023 4:41 PM\n*To:* clippings\n*Subject:* Fwd: Vega's only lamp to be named\n\nFYI for the corpus\n\n"
        "Vega's only lamp to be named\nBy Skip Field\nVega Bay Sentinel\nMay 2, 2023\n\nVEGA — Voters agreed to name the town's only lamp, the clerk said.\n"
    ).source
    assert (found.headline, found.byline) == ("Vega's only lamp to be named", ("Skip Field",))
    assert (found.outlet, found.published) == ("Vega Bay Sentinel", "2023-05-02")


def test_what_a_browser_prints_on_every_page_goes() -> None:
    head, foot = (
        "3/4/22, 9:12 AM Vega lends out its lamps, gets back candles - The Vega Tribune",
        "https://vegatribune.example/2022/03/01/lamps/",
    )
    cleaned = clean(
        f"{head}\n{foot} 1/2\nVega lends out its lamps, gets back candles\nBy Peg Field | March 1, 2022, 6:00 a.m.\n"
        f"The harbor lent out 60 lamps this winter and got back 58, of which 11 are candles.\n{head}\n{foot} 2/2\nThe program cost $3,900, officials said.\n"
    )
    assert (cleaned.source.headline, cleaned.source.outlet) == (
        "Vega lends out its lamps, gets back candles",
        "The Vega Tribune",
    )
    assert cleaned.text.split("\n") == [
        "The harbor lent out 60 lamps this winter and got back 58, of which 11 are candles.",
        "The program cost $3,900, officials said.",
    ]


def test_a_broadcaster_before_a_dash_is_no_place() -> None:
    found = clean(
        "CNN\n\nVega loses its keys\nBy Jo Field, CNN\nPublished 10:41 AM EST, Thu December 12, 2024\n\nCNN —\n\nVega has lost 400 keys, officials said.\n"
    ).source
    assert (found.outlet, found.dateline) == ("CNN", "")
