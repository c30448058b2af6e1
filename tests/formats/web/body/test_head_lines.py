"""Lines above the first paragraph that are not the article."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.body.head_lines import is_of_pictures, line_reason, trim_head
from clipdesk.formats.web.body.trimming import trimmed
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, HEADLINE, paragraphs


@pytest.mark.parametrize(
    ("line", "language", "reason"),
    [
        ("Publiziert heute um 17:20 Uhr Aktualisiert vor 2 Stunden", "de", "date"),
        ("Tue, 05/06/2012 - 14:20 — clerk", "en-GB", "date"),
        ("ANA CRUZ | MONTELUZ | ACTUALIZADO 04.05.2010 - 01:00", "es", "byline"),
        ("JO FIELD | MONTELUZ | ACTUALIZADO 04.05.2010 - 01:00", "es", ""),
        ("The ferry ran yesterday", "en", ""),
        (HEADLINE.upper(), "en", "headline"),
        ("By Ana Cruz Statehouse Bureau Aug. 20, 2025 5 a.m.", "en", "date"),
        ("Opinion", "en", "section"),
    ],
)
def test_what_a_line_is(line: str, language: str, reason: str) -> None:
    assert line_reason(line, HEADLINE, {"anacruz"}, language) == reason


def test_a_headline_spread_over_two_lines_goes_with_section_and_byline() -> None:
    one, _, two = HEADLINE.partition(" for ")
    html = f"<body><p>POLITICS<br><b>{one}<br>for {two}</b><br>By Ana Cruz</p>{paragraphs(ENGLISH)}"
    out: dict[int, str] = {}
    trim_head(blocks_of(parse_page(html, "a.html")), HEADLINE, ["Ana Cruz"], "", "en", out)
    assert out == {0: "section"}


def test_who_took_the_pictures() -> None:
    assert is_of_pictures("Fotos: Ana Cruz")
    assert not is_of_pictures("Photographs of the harbor were shown.")


def test_a_byline_with_an_office_in_brackets_two_days_and_a_measure() -> None:
    line = "Par Ana Cruz et Jo Field (Lyon, correspondants)Publié le 12 mars 2024 à 06h15, mis à jour le 13 mars 2024 à 09h40Temps de Lecture 3 min."
    assert line_reason(line, HEADLINE, {"anacruz", "jofield"}, "fr") == "byline"


@pytest.mark.parametrize("line", ["By Gazette Staff", "From staff and wire reports", "Par La rédaction", "Avec AFP"])
def test_lines_that_name_a_desk_and_nobody(line: str) -> None:
    assert line_reason(line, HEADLINE, set(), "fr" if line[1] in "av" else "en") == "byline"


def test_bylines_of_others_and_sentences_are_no_such_lines() -> None:
    assert line_reason("By Jo Field", HEADLINE, set(), "en") == ""
    assert line_reason("By the staff it was said that nobody came.", HEADLINE, set(), "en") == ""


def test_a_byline_of_two_lines_goes_as_a_whole() -> None:
    out: dict[int, str] = {}
    page = parse_page(f"<body><p>by Ana Cruz<br>of The Gazette</p>{paragraphs(ENGLISH)}", "a.html")
    trim_head(blocks_of(page), HEADLINE, ["Ana Cruz"], "", "en", out)
    assert out == {0: "byline"}


def test_a_headline_goes_with_the_buttons_in_the_cells_beside_it() -> None:
    head = f"<table><tr><td>{HEADLINE}</td><td><a>PDF</a></td><td><a>Print</a></td><td><a>E-mail</a></td></tr></table>"
    blocks = blocks_of(parse_page(f"<body>{head}{paragraphs(ENGLISH)}</body>", "a.html"))
    out: dict[int, str] = {}
    trim_head(blocks, HEADLINE, [], "", "en", out)
    assert out == {0: "headline"}


def test_a_heading_named_as_a_section_is_stays_between_two_paragraphs() -> None:
    page = "<body>{}<h2>Business</h2>{}</body>"
    out: dict[int, str] = {}
    trim_head(
        blocks_of(parse_page(page.format(paragraphs(ENGLISH[:2]), paragraphs(ENGLISH[2:])), "a.html")),
        HEADLINE,
        [],
        "",
        "en",
        out,
    )
    assert out == {}
    trim_head(blocks_of(parse_page(page.format("", paragraphs(ENGLISH)), "a.html")), HEADLINE, [], "", "en", out)
    assert out == {0: "section"}


JURY = ("Kim Lee", "Ana Cruz", "Jo Field", "Tom Bell")


@pytest.mark.parametrize(
    "listed",
    [
        "<ul>" + "".join(f"<li>{one}</li>" for one in JURY) + "</ul>",
        "<ul><li>Kim Lee, nurse</li><li>Ana Cruz, reporter</li><li>Jo Field, pilot</li></ul>",
        "<ol>" + "".join(f"<li>{one}</li>" for one in reversed(JURY)) + "</ol>",
        "".join(f"<p>{one}</p>" for one in JURY),
        "<table>" + "".join(f"<tr><td>{one}</td><td>3</td></tr>" for one in JURY) + "</table>",
    ],
)
def test_a_writer_in_a_list_of_people_below_a_paragraph_stays(listed: str) -> None:
    page = parse_page(f"<body><p>{ENGLISH[0]}</p><p>The jury of the prize:</p>{listed}<p>{ENGLISH[1]}</p>", "a.html")
    found = trimmed(blocks_of(page), HEADLINE, ["Ana Cruz"], "en")
    assert found == {}


def test_writers_one_below_the_other_go_below_a_standfirst() -> None:
    for names in (["Ana Cruz"], ["Ana Cruz", "Jo Field", "Kim Lee"]):
        page = parse_page(
            f"<body><p>{ENGLISH[0]}</p>" + "".join(f"<p>{one}</p>" for one in names) + paragraphs(ENGLISH[1:]), "a.html"
        )
        head: dict[int, str] = {}
        trim_head(blocks_of(page), HEADLINE, names, "", "en", head)
        assert head == dict.fromkeys(range(1, len(names) + 1), "byline")
