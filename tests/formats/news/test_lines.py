"""What one line at the head or foot of a clipping is taken for."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.lines import read_line

KINDS = {
    "By Jo Field": "byline",
    "Jo Field, Harbor Gazette on June 12, 2025": "byline",
    "Jo Field": "name",
    "Staff Writer": "role",
    "Reporting from Corwin, Vt.": "role",
    "June 12, 2025": "date",
    "2025-06-12": "date",
    "12.06.2025": "date",
    "Published June 12, 2025 at 5:00 a.m. | Politics": "date",
    "3 hours ago": "date",
    "Published in News & Features": "section",
    "Politics": "section",
    "Home > News > Local": "menu",
    "The Harbor Gazette": "outlet",
    "ArcaMax": "furniture",
    "Share": "share",
    "Comments": "comments",
    "Related stories": "related",
    "Photo: Jo Field": "caption",
    "Jo Field/AP": "caption",
    "© 2025 Harbor Gazette": "copyright",
    "Distributed by Lowland Content Agency, LLC.": "agency",
    "https://www.harborgazette.example/1": "address",
    "HEADLINE: Bridge to close": "field",
    "Bridge to close for a month": "title",
    "Who pays for the bridge?": "title",
    "The bridge will close for a month.": "sentence",
    "“We have waited long enough,” said Ana Cruz, who runs the ferry, “and now we wait some more.”": "sentence",
}


@pytest.mark.parametrize("line", KINDS)
def test_kinds(line: str) -> None:
    assert read_line(line, "en").kind == KINDS[line]


def test_a_bare_name_and_a_title_are_not_known_for_sure() -> None:
    assert not read_line("Jo Field").is_known
    assert not read_line("Bridge to close").is_known
    assert read_line("Share").is_known


@pytest.mark.parametrize(
    "line",
    ["Friday 13 June 2025 · Page 3 · 80p where sold", "No. 412 | 13 June 2025 | £1.20", "13 de junio de 2025 · gratis"],
)
def test_a_line_of_date_page_and_price_is_a_date(line: str) -> None:
    found = read_line(line)
    assert found.kind == "date"
    assert found.date is not None
    assert found.date.published == "2025-06-13"


@pytest.mark.parametrize("line", ["VEGA COUNTY TIMES        PAGE A3", "Page 7\t The Vega Times"])
def test_the_head_of_a_printed_page_names_the_paper(line: str) -> None:
    found = read_line(line)
    assert (found.kind, found.text.casefold().removeprefix("the ")) in {
        ("outlet", "vega county times"),
        ("outlet", "vega times"),
    }


def test_a_date_with_a_byline_keeps_both() -> None:
    line = read_line("By Jo Field | June 12, 2025")
    assert line.byline is not None
    assert line.date is not None
    assert (line.byline.names, line.date.published) == (("Jo Field",), "2025-06-12")


def test_the_foot_that_names_the_printed_paper() -> None:
    line = read_line("Published in Dawn, June 1st, 2025", "en")
    assert (line.kind, line.pieces) == ("date", ("Dawn",))


def test_the_line_above_a_clipped_page_names_paper_and_date() -> None:
    line = read_line("The Gazette, Vega, Iowa · Page 1 · Sunday, March 16, 2025")
    assert (line.kind, line.pieces) == ("date", ("The Gazette",))
    assert line.date is not None
    assert line.date.published == "2025-03-16"


@pytest.mark.parametrize("line", ["Vega County Mayor's Office", "Orrin Police Department"])
def test_the_office_that_sends_a_release_is_its_outlet(line: str) -> None:
    assert read_line(line).kind == "outlet"


def test_the_line_under_which_a_cutting_is_filed() -> None:
    line = read_line("The Vega Times, 11 February 2025, p. 2")
    assert (line.kind, line.pieces) == ("date", ("The Vega Times",))
    assert line.date is not None
    assert line.date.published == "2025-02-11"
    assert read_line("From The Vega Times").text == "The Vega Times"
    assert read_line("Quelle: picture alliance/dpa/Jo Feld").kind == "caption"


def test_a_change_said_without_its_year_hides_no_byline() -> None:
    line = read_line("Ana Leger · VBC News · Posted: Mar 27, 2025 6:00 AM ADT | Last Updated: March 27", "en")
    assert (line.kind, line.byline and line.byline.names) == ("byline", ("Ana Leger",))


def test_who_took_a_picture_in_capitals_is_no_writer() -> None:
    assert read_line("JO FIELD / VEGA", "en").kind == "caption"
    assert read_line("Jane Roe / Kim Lee", "en").kind in {"byline", "name"}


def test_the_line_of_a_catalog() -> None:
    line = read_line("Field, Jo. The Vega Times; Vega [Vega]. 16 May 2024: 5.")
    assert line.byline is not None
    assert (line.byline.names, line.byline.outlet) == (("Jo Field",), "The Vega Times")
    assert line.date is not None
    assert line.date.published == "2024-05-16"


def test_what_somebody_does_and_who_took_the_picture_are_no_writers() -> None:
    assert read_line("Multimedia Journalist", "en").kind == "role"
    assert read_line("Foto Ana Ruiz", "nl").kind == "caption"
    assert read_line("Ana Ruiz", "en").kind == "name"


def test_two_writers_in_capitals_around_a_stroke_are_no_credit() -> None:
    assert read_line("ANA CRUZ / JO FIELD").kind == "name"
    assert read_line("JO FIELD / VEGA NEWS").kind == "caption"


def test_a_site_and_its_address_at_the_top_of_a_print_view_are_the_paper() -> None:
    line = read_line("Vega County Lantern Weekly - https://www.vegalantern.com")
    assert (line.kind, line.text) == ("outlet", "Vega County Lantern Weekly")


def test_the_day_of_publication_counts_before_that_of_a_change_in_cells_of_one_line() -> None:
    for text in ("Updated: May 5, 2021 | Published: May 3, 2021", "First published on Mon 3 May 2021"):
        line = read_line(text, "en")
        assert line.kind == "date"
        assert line.date is not None
        assert line.date.published == "2021-05-03"


def test_writers_beside_a_place_and_a_day() -> None:
    line = read_line("LUCÍA MONTERO / ANA CRUZ | Vega | 14/03/2011", "es")
    assert line.byline is not None
    assert line.byline.names == ("Lucía Montero", "Ana Cruz")


def test_a_labeled_day_in_a_row_of_cells_is_the_day() -> None:
    line = read_line("Press release | No: 62/24 | Date: 27/05/2024")
    assert line.kind == "date"
    assert line.date is not None
    assert line.date.published == "2024-05-27"


def test_slugs_of_wires_are_no_headlines() -> None:
    assert [read_line(line).kind for line in ("US-China--Trade War", "BC-US--Harbor Fire")] == ["furniture"] * 2
    assert read_line("EU-Mercosur Deal").kind != "furniture"
    assert read_line("US-Backed Forces Retake Harbor").kind == "title"
