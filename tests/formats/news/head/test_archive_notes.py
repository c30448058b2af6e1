"""The words of an archive above a page that it kept."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.head.archive_notes import without_archive
from clipdesk.formats.news.lines import Line, read_line

PAGE = ["Metro", "Bridge to close for a month", "By Jo Field", "June 12, 2025"]
ADDRESS = "https://www.vegatimes.example/bridge"
ARCHIVES = [
    ["archive.today", f"webpage capture\tSaved from\t{ADDRESS}", "no other snapshots from this url", "14 Jun 2025 14:10:22 UTC",
     "All snapshots\tfrom host www.vegatimes.example", "share\tdownload .zip\treport bug or abuse"],
    [f"The Wayback Machine - https://web.archive.org/web/20250614141022/{ADDRESS}", "12 captures", "14 Jun 2025 - 4 Aug 2025",
     "About this capture"],
]  # fmt: skip


def lines_of(texts: list[str]) -> list[Line]:
    return [read_line(text) for text in texts]


@pytest.mark.parametrize("above", ARCHIVES)
def test_its_words_and_its_date_go_and_the_address_of_the_page_stays(above: list[str]) -> None:
    lines, address = without_archive(lines_of([*above, *PAGE]))
    assert address == ADDRESS
    assert {line.kind for line in lines[: len(above)]} == {"furniture"}
    assert all(line.date is None for line in lines[: len(above)])
    assert lines[len(above) :] == lines_of(PAGE)


@pytest.mark.parametrize("texts", [PAGE, ["Success", *PAGE], ["Saved from ruin", "14 June 2025", *PAGE], []])
def test_an_article_without_one_is_left_alone(texts: list[str]) -> None:
    assert without_archive(lines_of(texts)) == (lines_of(texts), "")


def test_the_bar_of_months_and_years_goes_with_the_span_of_its_copies() -> None:
    bar = [ADDRESS, "Go", "MAY", "JUN", "JUL", "14", "2024", "2025", "2026", "12 captures", "14 Jun 2025 - 04 Aug 2025", "About this capture",
           "COLLECTED BY", "Organization: Vega Crawls", "TIMESTAMPS", f"The Wayback Machine - https://web.archive.org/web/20250614141022/{ADDRESS}"]  # fmt: skip
    for last in (len(bar), 12):
        lines, address = without_archive(lines_of([*bar[:last], *PAGE]))
        assert address == ADDRESS
        assert all(line.date is None for line in lines[:last])
        assert lines[last:] == lines_of(PAGE)
