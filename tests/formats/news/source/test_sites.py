"""Papers by the address of their site."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.source.outlet import is_outlet
from clipdesk.formats.news.source.sites import LONE_NAMES, paper_of_house, paper_of_site

FIRST = "The bridge over the Orrin will close for a month, the county said on Tuesday, June 12."


@pytest.mark.parametrize(
    ("address", "paper"),
    [
        ("https://www.nytimes.com/2025/04/02/nyregion/buses.html", "The New York Times"),
        ("miamiherald.com", "Miami Herald"),
        ("http://m.bbc.co.uk/news/1", "BBC News"),
        ("https://edition.cnn.com/2025", "CNN"),
        ("https://www.lanacion.com.ar/x", "La Nación"),
        ("https://news.example.com/nytimes.com", ""),
        ("", ""),
    ],
)
def test_a_listed_site_names_its_paper(address: str, paper: str) -> None:
    assert paper_of_site(address) == paper


def test_an_address_gives_the_outlet_where_no_line_does() -> None:
    findings = Findings()
    findings.offer("url", "https://www.wsj.com/politics/x", "address line", 1)
    assert findings.source().outlet == "The Wall Street Journal"
    findings.offer_outlet("Vega Times", "masthead line", 2)
    assert findings.source().outlet == "Vega Times"


def test_names_without_a_noun_of_papers_are_known_in_the_head_alone() -> None:
    assert is_outlet("The Conversation")
    assert is_outlet("Al Jazeera")
    assert not is_outlet("Patch")
    head = clean(f"Patch\n\nBridge to close for a month\n\nBy Jo Field\n\n{FIRST}").source
    assert head.outlet == "Patch"
    assert clean(f"Bridge to close for a month\n\nBy Jo Field\n\n{FIRST}\n\nPatch").source.outlet == ""


def test_papers_of_one_word_are_those_of_known_sites_that_mean_nothing_else() -> None:
    assert "Clarín" in LONE_NAMES
    assert LONE_NAMES.isdisjoint({"Time", "Focus", "Nation", "UOL"})


@pytest.mark.parametrize(
    ("rights", "paper"),
    [
        ("© 2026 Guardian News & Media Limited or its affiliated companies. All rights reserved.", "The Guardian"),
        ("Copyright © 2025 Dow Jones & Company, Inc. All Rights Reserved.", "The Wall Street Journal"),
        ("© 2025 Cable News Network. All Rights Reserved.", "CNN"),
        ("Copyright © HT Digital Streams Limited. All rights reserved.", "Hindustan Times"),
    ],
)
def test_the_house_in_the_line_of_rights_names_its_paper_where_nothing_else_does(rights: str, paper: str) -> None:
    head = "Bridge to close for a month\n\nBy Jo Field\n\nJune 12, 2025"
    assert clean(f"{head}\n\n{FIRST}\n\nNobody was hurt.\n\n{rights}").source.outlet == paper
    named = clean(f"The Vega Herald\n\n{head}\n\n{FIRST}\n\nNobody was hurt.\n\n{rights}").source
    assert named.outlet == "The Vega Herald"
    assert paper_of_house("Vega News & Media") == ""


def test_a_site_that_looks_like_a_time_is_the_paper() -> None:
    article = "El puente de Vega cierra un mes, anunció este martes el Ayuntamiento, porque dos pilares tienen grietas."
    page = f"20minutos\nEspaña\nEl puente de Vega cierra un mes\n\nANA CRUZ\n12.06.2025 - 13:45H\n\n{article}\n\n© 20 Minutos Editora, S.L."
    assert clean(page).source.outlet == "20minutos"
    assert paper_of_house("SAPESO") == "Sud Ouest"
