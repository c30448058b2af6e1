"""Dates in other letters are read, those of the Persian calendar as days of ours."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.news.source.eastern_dates import in_figures


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("12 मई 2024", "2024-05-12"),
        ("15 फ़रवरी 2024", "2024-02-15"),
        ("प्रकाशित: १२ जून २०२४", "2024-06-12"),
        ("अपडेटेड 3 सितंबर, 2023, 05:30 PM IST", ""),
        ("۱۲ ژوئن ۲۰۲۴", "2024-06-12"),
        ("تاریخ انتشار: ۲۲ خرداد ۱۴۰۳", "2024-06-11"),
        ("پنجشنبه ۱۰ اسفند ماه ۱۴۰۲", "2024-02-29"),
        ("۱ فروردین ۱۴۰۳", "2024-03-20"),
        ("30 اسفند 1399", "2021-03-20"),
        ("۱۴۰۳/۰۳/۲۲ - ۱۵:۳۰", "2024-06-11"),
        ("تاریخ: 1403/03/22", "2024-06-11"),
        ("١٢ يونيو ٢٠٢٤", "2024-06-12"),
        ("12 حزيران / يونيو 2024", "2024-06-12"),
    ],
)
def test_a_day_in_other_letters_is_read(line: str, day: str) -> None:
    found = read_dates(line)
    assert found is not None
    assert (found.published, found.rest) == (day, "")


@pytest.mark.parametrize(
    "line",
    [
        "1403/03/22",
        "12 नदी 2024",
        "۳۲ خرداد ۱۴۰۳",
        "۳۱ مهر ۱۴۰۳",
        "۲۲ خرداد ۲۰۲۴",
        "12 كتاب 2024",
        "۱۴۰۳/۱۳/۲۲",
        "الجمعة 1445/12/08 هـ",
    ],
)
def test_what_is_no_day_stays_as_it_is(line: str) -> None:
    assert in_figures(line) == line
    assert read_dates(line) is None


def test_the_day_of_a_change_is_none_of_publication() -> None:
    found = read_dates("अपडेटेड 3 सितंबर, 2023")
    assert found is not None
    assert (found.published, found.updated) == ("", "2023-09-03")
