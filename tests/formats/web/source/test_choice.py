"""A source out of claims, with the origin of each field."""

from __future__ import annotations

from dataclasses import replace

import pytest

from clipdesk.domain.article import Source
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.source.choice import headline_of, source_of, with_dateline
from clipdesk.formats.web.source.sections import TRAIL

CLAIMS = [
    Claim("headline", "Ferry is back | The Gazette", "opengraph", "og:title"),
    Claim("byline", "Ana Cruz", "json-ld"),
    Claim("published", "2024-03-12", "meta", "date"),
    Claim("outlet", "The Gazette", "opengraph", "og:site_name"),
    Claim("url", "https://gazette.example/ferry", "link element"),
    Claim("section", " Harbor ", "opengraph"),
    Claim("copyright", "© The Gazette", "copyright line"),
]


def test_a_path_gives_its_last_step_as_the_section() -> None:
    assert source_of([Claim("section", "news/local-government", "json-ld")], "").section == "Local government"
    assert source_of([Claim("section", "Arts/Culture", "json-ld")], "").section == "Arts/Culture"
    assert source_of([Claim("section", "news,nation", "microdata")], "").section == "Nation"
    assert source_of([Claim("section", "tech,columnist,boats", "microdata")], "").section == "Tech"
    assert source_of([Claim("section", "Food, Travel", "microdata")], "").section == "Food, Travel"


def test_all_fields_and_their_origins() -> None:
    source = source_of(CLAIMS, "MILLBROOK (AP) — The ferry, which had been at the quay, is back.")
    assert source == Source(
        headline="Ferry is back", byline=("Ana Cruz",), outlet="The Gazette", published="2024-03-12",
        url="https://gazette.example/ferry", section="Harbor", dateline="MILLBROOK", language="en",
        copyright="© The Gazette", agency="Associated Press", provenance=source.provenance,
    )  # fmt: skip
    assert dict(source.provenance) == {
        "headline": "opengraph", "byline": "json-ld", "outlet": "opengraph", "published": "meta", "url": "link element",
        "section": "opengraph", "language": "text", "dateline": "dateline", "copyright": "copyright line", "agency": "dateline",
    }  # fmt: skip


def test_the_writer_in_capitals_before_a_dash_is_no_dateline() -> None:
    assert source_of(CLAIMS, "ANA CRUZ — The ferry, which had been at the quay, is back.").dateline == ""
    assert source_of(CLAIMS, "ANA CREEK — The ferry, which had been at the quay, is back.").dateline == "ANA CREEK"


def test_the_dateline_may_tell_the_day() -> None:
    source = source_of([], "MILLBROOK, March 12, 2024 — The ferry is back, and nobody knows for how long.")
    assert (source.dateline, source.published) == ("MILLBROOK", "2024-03-12")
    assert source.provenance["published"] == "dateline"


def test_a_page_that_says_nothing_gives_an_empty_source() -> None:
    assert source_of([], "") == Source()
    assert headline_of([]).value == ""


def test_writers_in_capitals_are_named_as_in_running_text() -> None:
    claims = [Claim("byline", name, "byline line") for name in ("ANA CRUZ", "JOSÉ MEDRANO")]
    assert source_of(claims, "").byline == ("Ana Cruz", "José Medrano")
    assert source_of([Claim("byline", "Jean DUPONT", "json-ld")], "").byline == ("Jean DUPONT",)


def test_a_section_in_small_letters_is_written_as_the_page_writes_it() -> None:
    shown = "MENU\nU.S.\nLOCAL\nA sentence about local boats."
    assert source_of([Claim("section", "us", "json-ld")], "", shown).section == "U.S."
    assert source_of([Claim("section", "local", "json-ld")], "", shown).section == "Local"
    assert source_of([Claim("section", "boats", "json-ld")], "", shown).section == "boats"


def test_a_flag_is_no_section_and_an_address_tells_less_than_a_trail() -> None:
    said = [Claim("section", "Featured", "json-ld"), Claim("section", "Harbor", "json-ld")]
    assert source_of(said, "").section == "Harbor"
    address = Claim("url", "https://gazette.example/opinion/2024/ferry", "link element")
    assert source_of([address, Claim("section", "Long View", "category", TRAIL)], "").section == "Long View"
    assert source_of([address], "").section == "Opinion"


def test_a_dateline_below_the_head_completes_what_the_page_says() -> None:
    source = source_of([Claim("language", "de", "html element")], "Veröffentlicht 27. Februar 2024")
    text = "Hamburg (dpa) - Die Bahn sperrt die Strecke nach Sylt, teilte sie am Dienstag mit."
    found = with_dateline(source, text)
    assert (found.dateline, found.agency) == ("Hamburg", "Deutsche Presse-Agentur")
    assert found.provenance["dateline"] == "dateline"
    assert with_dateline(replace(source, dateline="Vega"), text).dateline == "Vega"


@pytest.mark.parametrize(
    "line", ["Por Ana Cruz, Vega Interior — Millbrook", "CNX — At least seven people died on Saturday, officials said."]
)
def test_writer_or_outlet_before_a_dash_is_no_dateline(line: str) -> None:
    source = replace(source_of([Claim("outlet", "CNX", "json-ld")], ""), byline=("Ana Cruz",))
    assert with_dateline(source, line).dateline == ""
