"""Dates of machines, papers and addresses."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.web.source.dates import address_date, is_relative_day, machine_date, printed_date


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2024-03-12", "2024-03-12"),
        ("2024-03-12T18:05:00+01:00", "2024-03-12T18:05:00+01:00"),
        ("2024-03-12T18:05:00.123Z", "2024-03-12T18:05:00+00:00"),
        ("2024-03-12T18:05-0500", "2024-03-12T18:05:00-05:00"),
        ("2024-03-12 18:05:00 UTC", "2024-03-12T18:05:00+00:00"),
        ("2024-03-12T18:05:00+01", "2024-03-12T18:05:00+01:00"),
        ("2024-03-12T18:05:00", "2024-03-12"),
        ("20240312", "2024-03-12"),
        ("20240312180500", "2024-03-12"),
        ("1710263100", "2024-03-12T17:05:00+00:00"),
        ("1710263100123", "2024-03-12T17:05:00+00:00"),
        ("Tue, 12 Mar 2024 18:05:00 +0100", "2024-03-12T18:05:00+01:00"),
        ("Tue, 12 Mar 2024 18:05:00 -0000", "2024-03-12"),
        ("Tuesday, March 12, 2024, 06:05 PM", "2024-03-12"),
        ("2024-02-30", ""),
        ("2024-03-12T25:00:00Z", "2024-03-12"),
        ("1066-10-14", ""),
        ("soon", ""),
        ("", ""),
    ],
)
def test_dates_for_machines(value: str, date: str) -> None:
    assert machine_date(value) == date


@pytest.mark.parametrize(
    ("words", "language", "date"),
    [
        ("Posted on March 12, 2024", "en", "2024-03-12"),
        ("12. März 2024, 18:05 Uhr", "de", "2024-03-12"),
        ("Publié le 12 mars 2024 à 18h05", "fr", "2024-03-12"),
        ("12 de marzo de 2024", "es", "2024-03-12"),
        ("2024年3月12日 18:05", "ja", "2024-03-12"),
        ("3/12/2024", "en-US", "2024-03-12"),
        ("12/3/2024", "en-GB", "2024-03-12"),
        ("3/4/2024", "en", ""),
        ("Fri, 06/05/2009 - 09:12", "en", "2009-06-05"),
        ("Friday 05/06/2009", "en", "2009-06-05"),
        ("05/06/2009", "es", "2009-06-05"),
        ("12 במרץ 2024", "he", "2024-03-12"),
        ("05/06/2009", "en", ""),
        ("05/06/2009", "", ""),
        ("11/05/16 06:46 PM EST", "en", "2016-11-05"),
        ("5/11/2016 18:46 GMT", "en", "2016-11-05"),
        ("25/12/2016 06:46 PM EST", "en", "2016-12-25"),
        ("45/45/2016 06:46 PM EST", "en", ""),
        ("yesterday", "en", ""),
        ("2022. május 17. 19:20", "hu", "2022-05-17"),
        ("2022 May 17", "en", "2022-05-17"),
        ("2022. evben 17", "hu", ""),
        ("12 jan 23 | 5h27", "pt", "2023-01-12"),
        ("Room 12 jan 23 people", "", ""),
    ],
)
def test_dates_in_print(words: str, language: str, date: str) -> None:
    assert printed_date(words, language).value[:10] == date


def test_the_date_of_a_change_is_told_apart() -> None:
    assert printed_date("Updated: March 13, 2024") == ("2024-03-13", True)
    assert printed_date("March 12, 2024, updated March 13, 2024") == ("2024-03-12", False)


@pytest.mark.parametrize(
    ("url", "date"),
    [
        ("https://gazette.example/2024/03/12/ferry.html", "2024-03-12"),
        ("https://gazette.example/harbor/20240312-ferry", "2024-03-12"),
        ("https://gazette.example/2024-3-12/ferry", "2024-03-12"),
        ("https://gazette.example/2024/03/ferry", ""),
        ("https://gazette.example/2010/HARBOR/08/13/ferry.html", "2010-08-13"),
        ("https://gazette.example/world/2012/oct/28/ferry", "2012-10-28"),
        ("https://gazette.example/shows/2013/may/27/", "2013-05-27"),
        ("https://gazette.example/2012/ferries/28/", ""),
        ("https://gazette.example/2012/HARBOR/13/45/ferry", ""),
        ("https://gazette.example/story?id=20241399", ""),
        ("https://2024.example/03/12", ""),
        ("", ""),
    ],
)
def test_dates_in_addresses(url: str, date: str) -> None:
    assert address_date(url) == date


@given(st.text(max_size=40))
def test_no_text_is_too_strange(text: str) -> None:
    for date in (machine_date(text), printed_date(text).value, address_date(text)):
        assert date == "" or date[:4].isdigit()


@pytest.mark.parametrize(
    ("line", "is_relative"),
    [
        ("Publiziert heute um 17:20 Uhr", True), ("Mis à jour il y a 2 heures", True), ("3 hours ago", True),
        ("Publicado hace 5 minutos", True), ("Pubblicato ieri alle 10.30", True), ("vor einem Tag", True),
        ("Gestern brannte es", False), ("17:20", False), ("", False), ("Two hours ago he left", False),
    ],
)  # fmt: skip
def test_how_long_ago_something_came_out(line: str, is_relative: bool) -> None:
    assert is_relative_day(line) is is_relative
