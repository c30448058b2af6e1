"""The place beside the date or the writer."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.head.places import offer_place
from clipdesk.formats.news.lines import read_line


@pytest.mark.parametrize(
    ("texts", "language", "place"),
    [
        (["Reporting from Old Vega"], "en", "Old Vega"),
        (["Por Ana Cruz", "Jaén", "14/07/2025 a las 19:48h."], "es", "Jaén"),
        (["By Jo Field", "VEGA, SASK.", "THE VEGA TIMES"], "en", "VEGA, SASK."),
        (["Vega, 22 de marzo 2026 - 06:59"], "es", "Vega"),
        (["Por Ana Cruz", "Vista", "14/07/2025 a las 19:48h."], "es", "Vista"),
        (["Par Ana Cruz", "Nome", "Publié le 12 juin 2024"], "fr", "Nome"),
    ],
)
def test_the_place_is_the_dateline(texts: list[str], language: str, place: str) -> None:
    findings = Findings()
    offer_place([read_line(text, language) for text in texts], language, findings)
    assert findings.source().dateline == place


@pytest.mark.parametrize(
    ("trade", "language"),
    [("Géographe", "fr"), ("Sociologue", "fr"), ("Historiadora y Geógrafa", "es"), ("Economista", "es"), ("Historiker", "de")],
)  # fmt: skip
def test_what_a_writer_is_by_trade_is_no_place(trade: str, language: str) -> None:
    findings = Findings()
    for text, place in ((trade, ""), ("Cahors", "Cahors")):
        lines = [read_line(one, language) for one in ("Par Ana Cruz", text, "Publié le 12 juin 2024")]
        offer_place(lines, language, findings)
        assert findings.source().dateline == place


def test_a_paper_before_its_date_is_no_place() -> None:
    findings = Findings()
    offer_place([read_line(one, "en") for one in ("By Jo Field", "The Vega Courier, 12 June 2025")], "en", findings)
    assert findings.source().dateline == ""
