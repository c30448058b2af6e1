"""Dates as papers print them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.news.source.dates import DateLine, date_in_name, month_and_day, read_dates, told_date

PUBLISHED = {
    "2025-06-12": "2025-06-12",
    "2025/06/12": "2025-06-12",
    "June 12, 2025": "2025-06-12",
    "Jun. 3, 2025": "2025-06-03",
    "May 28, 20254:07 PM GMT+2": "2025-05-28T16:07+02:00",
    "12 June 2025": "2025-06-12",
    "12th of June 2025": "2025-06-12",
    "Thursday, June 12th, 2025": "2025-06-12",
    "FRIDAY 13 JUNE 2025": "2025-06-13",
    "Thu 12 Jun 2025 14.02 BST": "2025-06-12T14:02+01:00",
    "Thu, June 12, 2025 at 5:12 PM EDT": "2025-06-12T17:12-04:00",
    "Published: June 12, 2025": "2025-06-12",
    "Published 10:15 AM ET, Thu June 12, 2025": "2025-06-12T10:15-04:00",
    "January 5, 2025 9:00 a.m. ET": "2025-01-05T09:00-05:00",
    "2025-06-12T14:02:33Z": "2025-06-12T14:02:33+00:00",
    "2025-06-12T14:02+02:00": "2025-06-12T14:02+02:00",
    "June 12, 2025 12:05 AM GMT": "2025-06-12T00:05+00:00",
    "12 de junio de 2025": "2025-06-12",
    "12 jun 2025 - 14:02 CEST": "2025-06-12T14:02+02:00",
    "12. Juni 2025 um 14:02 Uhr": "2025-06-12",
    "12.06.2025": "2025-06-12",
    "12.jun.2025 às 19h05": "2025-06-12",
    "12 июня 2025, 14:10": "2025-06-12",
    "12 يونيو 2025": "2025-06-12",
    "الأحد، 04 آب/اغسطس 2013": "2013-08-04",
    "4 كانون الثاني 2013": "2013-01-04",
    "4 تشرين الأول / أكتوبر 2013": "2013-10-04",
    "2025年6月12日": "2025-06-12",
    "Published 5:30 a.m. CT June 12, 2025 | Updated 9:02 a.m. CT June 13, 2025": "2025-06-12T05:30-05:00",
    "1er juin 2025": "2025-06-01",
    "Publié le 12 juin 2025 à 14h02": "2025-06-12",
    "6 giugno 2025 alle 10:30": "2025-06-06",
    "12 de junho de 2025 às 14h02": "2025-06-12",
    "12 juni 2025 14:02": "2025-06-12",
    "12 Φεβρουαρίου 2021": "2021-02-12",
    "П’ятниця, 17 листопада 2023, 12:30": "2023-11-17",
    "5. februára 2025": "2025-02-05",
    "12 октомври 2025": "2025-10-12",
    "12 października 2025": "2025-10-12",
    "Offentliggjort 8. marts 2022 kl. 19.42": "2022-03-08",
    "Publisert: 15.09.20 - 21:05": "2020-09-15",
    "Yayınlanma: 05.08.2021 - 10:12": "2021-08-05",
    "입력 2020.11.18 15:30": "2020-11-18",
    "25/12/2025": "2025-12-25",
    "12/25/2025": "2025-12-25",
}


@pytest.mark.parametrize("line", PUBLISHED)
def test_a_date_line_says_when_and_nothing_else(line: str) -> None:
    found = read_dates(line)
    assert found is not None
    assert (found.published, found.rest) == (PUBLISHED[line], "")


@pytest.mark.parametrize(
    ("line", "language", "expected"),
    [
        ("Actualizado: 12/06/2025 14:02h", "es", DateLine("", "2025-06-12", "", explicit=True)),
        ("Updated 5:00 PM EDT, June 12, 2025", "en", DateLine("", "2025-06-12T17:00-04:00", "", explicit=True)),
        (
            "Publié le 12 juin 2025 à 14h02, mis à jour le 13 juin 2025 à 9h00", "fr",
            DateLine("2025-06-12", "2025-06-13", "", explicit=True, labeled=True),
        ),
        ("Jun 12, 2025 Updated Jun 13, 2025", "en", DateLine("2025-06-12", "2025-06-13", "", explicit=True)),
        ("By Jane Roe Published June 3, 2025 at 5:00 PM EDT", "en", DateLine("2025-06-03T17:00-04:00", "", "By Jane Roe", explicit=True, labeled=True)),
        ("Jane Roe, Harbor Herald on June 12, 2025", "en", DateLine("2025-06-12", "", "Jane Roe, Harbor Herald")),
        ("Madrid - 12 jun 2025 - 14:02 CEST", "es", DateLine("2025-06-12T14:02+02:00", "", "Madrid", explicit=True)),
        ("Published June 12", "en", DateLine("", "", "", explicit=True)),
        ("12 marca 2025", "pl", DateLine("2025-03-12", "", "")),
        ("3. kesäkuuta 2025", "fi", DateLine("2025-06-03", "", "")),
        ("5 Μαΐου 2025", "el", DateLine("2025-05-05", "", "")),
    ],
)  # fmt: skip
def test_updates_rests_and_languages(line: str, language: str, expected: DateLine) -> None:
    assert read_dates(line, language) == expected


def test_a_date_that_can_be_read_in_two_ways_is_not_guessed() -> None:
    ambiguous = read_dates("3/4/2025", "en")
    assert ambiguous is not None
    assert ambiguous.published == ""
    assert read_dates("3/4/2025", "es") == DateLine("2025-04-03", "", "")


@pytest.mark.parametrize(
    "line", ["June 2025", "In 2025, 12 of 30 people", "Ward 3", "31 February 2025", "20:15 Uhr", "", "9" * 300]
)
def test_what_is_no_date(line: str) -> None:
    assert read_dates(line) is None


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-06-12 council.txt", "2025-06-12"),
        ("20250612_council.txt", "2025-06-12"),
        ("council 2025_06_12.txt", "2025-06-12"),
        ("story-12345678.txt", ""),
        ("20251399.txt", ""),
        ("council.txt", ""),
    ],
)
def test_a_day_in_a_file_name(name: str, day: str) -> None:
    assert date_in_name(name) == day


def test_a_month_and_a_day() -> None:
    assert month_and_day("June 3") == (6, 3)
    assert month_and_day("le 3 juin") == (6, 3)
    assert month_and_day("12 GIU") == (6, 12)
    assert month_and_day("Ward 3") is None


@given(st.dates(dt.date(1800, 1, 1), dt.date(2100, 12, 31)))
def test_every_day_is_read_back_in_the_usual_forms(day: dt.date) -> None:
    month = day.strftime("%B")
    for line in (
        f"{month} {day.day}, {day.year}",
        f"{day.day} {month} {day.year}",
        day.isoformat(),
        f"{day.day:02}.{day.month:02}.{day.year}",
    ):
        found = read_dates(line)
        assert found is not None
        assert found.published == day.isoformat()


@given(st.text(max_size=80))
def test_any_line_is_read_without_harm(line: str) -> None:
    found = read_dates(line)
    assert found is None or all(not value or dt.date.fromisoformat(value[:10]) for value in found[:2])


@pytest.mark.parametrize(
    "line", ["Downloaded on Nov 12, 2025", "Accessed: 12 November 2025", "Abgerufen am 12. November 2025"]
)
def test_the_day_of_a_copy_is_no_date_of_the_article(line: str) -> None:
    found = read_dates(line)
    assert found is not None
    assert (found.published, found.updated) == ("", "")


def test_a_zone_by_its_name_is_nobody() -> None:
    found = read_dates("February 26, 2025 08:30 AM Eastern Standard Time")
    assert found is not None
    assert (found.published, found.rest) == ("2025-02-26", "")


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Published on 07/04/2025 - 10:14 GMT+2", "2025-04-07"),
        ("07/04/2025 10:14 AM EDT", "2025-07-04"),
        ("07/04/2025 10:14 AM", ""),
    ],
)
def test_a_time_zone_tells_the_order_of_month_and_day(line: str, day: str) -> None:
    found = read_dates(line)
    assert found is not None
    assert found.published[:10] == day


@pytest.mark.parametrize(
    ("line", "labeled"),
    [("Published - March 12, 2026", True), ("March 13, 2026 e-Paper", False), ("Stand: 10.01.2026", False)],
)
def test_a_day_that_is_said_to_be_the_one_of_publication_is_labeled(line: str, labeled: bool) -> None:
    found = read_dates(line)
    assert found is not None
    assert found.labeled is labeled


def test_the_state_of_a_page_is_its_last_change() -> None:
    found = read_dates("Stand: 10.01.2026, 08:15 Uhr", "de")
    assert found is not None
    assert (found.published, found.updated) == ("", "2026-01-10")


def test_a_day_without_a_year_has_its_ending_before_the_month_too() -> None:
    assert month_and_day("30th May") == month_and_day("May 30th") == (5, 30)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("20250612", "2025-06-12"),
        ("20250612T080000Z", "2025-06-12T08:00:00+00:00"),
        ("20250612T080000", "2025-06-12T08:00:00"),
        ("20250612T250000Z", "2025-06-12"),
        ("20250631T080000Z", ""),
        ("0.20250612", ""),
        ("DOC-20250612-001", ""),
        ("978-20250612", ""),
        ("Council votes. " * 15 + "20250612", ""),
    ],
)
def test_a_day_without_dashes_is_one_only_by_itself(value: str, told: str) -> None:
    assert told_date(value) == told


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("2025-06-12 08:00:00+02", "2025-06-12 08:00:00+02:00"),
        ("2025-06-12T08:00:00.123456-05", "2025-06-12T08:00:00.123456-05:00"),
        ("2025-06-12 08:00:00+0530", "2025-06-12 08:00:00+0530"),
        ("2025-06-12T08:00:00Z", "2025-06-12T08:00:00Z"),
        ("2025-06-12T25:00:00Z", "2025-06-12"),
        ("2025-06-12 08:61", "2025-06-12"),
        ("2025-06", "2025-06"),
    ],
)
def test_a_time_that_a_program_writes_is_kept_if_there_is_such_a_time(value: str, told: str) -> None:
    assert told_date(value) == told
