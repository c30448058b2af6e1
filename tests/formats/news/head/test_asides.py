"""Who pays for a series is not its paper, and words for a picture that stand twice are no headline."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.head.asides import with_correspondents, without_asides
from clipdesk.formats.news.lines import read_line

BODY = (
    "The bridge over the Orrin will close for a month, the county said on Tuesday, because two of its piers are cracked.\n\n"
    "“We have waited long enough for a bridge,” said Ana Cruz, who runs the ferry between both banks of the river."
)
TITLE = "Bridge over the Orrin to close for a month"
SHOWN = "Ana Cruz on the landing stage of the ferry between Alden and Vega"


@pytest.mark.parametrize("words", ["The long river is supported by", "Sponsored by:", "In partnership with"])
def test_who_pays_is_not_the_paper(words: str) -> None:
    source = clean(
        f"{TITLE}\n\n{words}\norrinfoundation.org\nJo Field in Vega\nWed 28 Jan 2026 07.00 GMT\n\n{BODY}"
    ).source
    assert source.headline == TITLE
    assert source.byline == ("Jo Field",)
    assert source.outlet == ""


def test_words_for_a_picture_that_stand_twice_are_no_headline_and_who_took_it_no_writer() -> None:
    cleaned = clean(
        f"Vega\n\n{TITLE}\n\nTwo piers are cracked\n\n{SHOWN}\n{SHOWN}\nKim Lee\n\nJo Field\nAlden\n06/05/2026 06:00\n\n{BODY}"
    )
    assert cleaned.source.headline == TITLE
    assert cleaned.source.byline == ("Jo Field",)
    assert cleaned.text == BODY


def test_a_headline_that_stands_twice_above_its_writers_stays_one() -> None:
    lines = [read_line(text) for text in ("Vega Times", TITLE, TITLE, "Jo Field", "Kim Lee")]
    assert without_asides(lines) == lines


def test_a_writer_and_the_place_above_the_day_are_a_name() -> None:
    lines = [
        read_line(text, "de") for text in ("Die Brücke wird gesperrt", "Anna Kreuz, Vega", "12.06.2025, 05.30 Uhr")
    ]
    assert [line.kind for line in with_correspondents(lines)] == ["title", "name", "date"]
    assert with_correspondents(lines[:2]) == lines[:2]


def test_a_name_with_a_space_in_japanese_is_a_writer_beside_the_day() -> None:
    lines = [read_line(text) for text in ("港町の銭湯が閉店", "2024年11月22日 7時00分", "高橋 由美", "保存 する")]
    settled = with_correspondents(lines)
    assert (settled[2].kind, settled[3].kind) == ("byline", "title")


def test_a_portrait_with_the_name_of_its_subject_twice_keeps_its_headline() -> None:
    lines = [read_line(line) for line in ("Maria Ruiz", "Maria Ruiz", "1932 – 2024")]
    assert with_correspondents(lines)[0].kind == lines[0].kind
