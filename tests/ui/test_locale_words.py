"""Numbers, dates and times in several locales."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QDate, QLocale, QTime

from clipdesk.ui.locale_words import (
    format_count,
    format_date,
    format_moment,
    format_number,
    format_time,
    isolated,
    medium_date_format,
    parse_number,
    read_date,
)

pytestmark = pytest.mark.usefixtures("british")


def in_locale(name: str) -> None:
    QLocale.setDefault(QLocale(name))


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("en_GB", "12 Jun 2025"),
        ("en_US", "Jun 12, 2025"),
        ("de_DE", "12. Jun 2025"),
        ("ja_JP", "2025年6月12日"),
        ("C", "12 Jun 2025"),
    ],
)
def test_a_date_is_written_as_the_locale_does_and_without_its_weekday(locale: str, shown: str) -> None:
    in_locale(locale)
    assert format_date("2025-06-12").replace("Juni", "Jun") == shown


def test_the_day_of_an_instant_is_that_of_its_own_offset() -> None:
    assert format_date("2025-06-12T23:30:00-08:00") == "12 Jun 2025"


@pytest.mark.parametrize(
    ("stored", "shown"),
    [
        ("2025-06", "Jun 2025"),
        ("2025", "2025"),
        ("", ""),
        ("last Tuesday", "last Tuesday"),
        ("2025-13-40", "2025-13-40"),
        ("2025-06-1", "2025-06-1"),
        ("12/06/2025", "12/06/2025"),
    ],
)
def test_what_is_no_full_date_is_shown_for_what_it_is(stored: str, shown: str) -> None:
    assert format_date(stored) == shown


def test_every_locale_shows_day_and_year_and_no_weekday() -> None:
    everywhere = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    )
    assert len(everywhere) > 500
    for locale in everywhere:
        form = medium_date_format(locale.dateFormat(QLocale.FormatType.LongFormat))
        assert "ddd" not in form, locale.name()
        assert "yyyy" in form, locale.name()
        assert "d" in form, locale.name()
        assert "M" in form, locale.name()
        shown = locale.toString(QDate(2025, 6, 12), form)
        assert shown == shown.strip(" ,"), locale.name()


def test_a_moment_of_today_is_its_time_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    now = datetime(2025, 6, 12, 15, 0, tzinfo=UTC)
    assert format_moment("2025-06-12T12:02:11Z", now) == "14:02"
    assert format_moment("2025-06-11T23:30:00Z", now) == "01:30"
    assert format_moment("2025-06-10T12:02:11Z", now) == "10 Jun 2025 14:02"
    assert format_moment("long ago", now) == "long ago"
    monkeypatch.undo()
    time.tzset()


def test_counts_have_the_groups_of_the_locale() -> None:
    assert format_count(1234567) == "1,234,567"
    in_locale("de_DE")
    assert format_count(1234567) == "1.234.567"


def test_a_number_is_shown_and_typed_as_the_locale_writes_it_and_keeps_its_zeros() -> None:
    in_locale("de_DE")
    assert format_number("3.20") == "3,20"
    assert parse_number("3,20") == "3.20"
    assert parse_number("1.234,5") == "1234.5"
    assert parse_number("−7") == "-7"


def test_digits_of_other_scripts_are_numbers_too() -> None:
    in_locale("ar_EG")
    assert parse_number(format_number("3.2")) == "3.2"


@pytest.mark.parametrize("typed", ["", "about 3", "3..2", "3,2,1.x", "½", "1e400x"])
def test_what_is_no_number_is_refused(typed: str) -> None:
    assert parse_number(typed) is None


def test_what_is_stored_and_is_no_number_is_shown_as_it_is() -> None:
    assert format_number("about 3") == "about 3"


@pytest.mark.parametrize("locale", ["en_GB", "de_DE", "fr_FR", "ar_EG", "hi_IN", "de_CH"])
@given(value=st.decimals(allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9))
def test_what_is_shown_can_be_typed_back(locale: str, value: object) -> None:
    in_locale(locale)
    assert parse_number(format_number(str(value))) == str(value)


def test_only_words_that_turn_the_direction_are_isolated() -> None:
    assert isolated("Café 7") == "Café 7"
    assert isolated("مرسى") == "\u2068مرسى\u2069"
    assert isolated("a\u202eb") == "\u2068a\u202eb\u2069"


@pytest.mark.parametrize(
    ("locale", "shown"),
    [
        ("en_GB", "07:04:09"), ("en_US", "7:04:09\u202fAM"), ("es_ES", "7:04:09"), ("ca_ES", "7:04:09"),
        ("fr_BE", "7 h 04 min 09 s"), ("sq_AL", "7:04:09\u202fe paradites"), ("zh_HK", "上午7:04:09"),
    ],
)  # fmt: skip
def test_a_time_of_day_has_no_zone(locale: str, shown: str) -> None:
    in_locale(locale)
    assert format_time(QTime(7, 4, 9)) == shown


def test_no_locale_leaves_a_trace_of_the_zone() -> None:
    for locale in QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyCountry
    ):
        QLocale.setDefault(locale)
        shown = format_time(QTime(7, 4, 9))
        assert shown.strip() == shown
        assert not set("()[]").intersection(shown), locale.name()
        assert not shown.endswith(","), locale.name()


def test_a_moment_that_the_system_cannot_tell_is_left_as_it_is() -> None:
    """Windows knows no local time before 1970; nobody knows one before the year 1."""
    assert format_moment("0001-01-01T00:00:00+14:00") == "0001-01-01T00:00:00+14:00"


@pytest.mark.parametrize(
    ("typed", "read"),
    [("", ""), ("  ", ""), ("2025", "2025"), (" 2025-06 ", "2025-06"), ("2025-06-31", None), ("12/06/2025", "2025-06-12"),
     ("2025-06-12T08:00:00+02:00", "2025-06-12T08:00:00+02:00"), ("soon", None)],
)  # fmt: skip
def test_a_date_is_read_as_iso_or_as_the_locale_writes_it(typed: str, read: str | None) -> None:
    in_locale("en_GB")
    assert read_date(typed) == read


@pytest.mark.parametrize(
    ("locale", "typed", "read"),
    [
        ("en_US", "6/12/25", "2025-06-12"), ("en_US", "6/12/31", "2031-06-12"), ("en_US", "6/12/32", "1932-06-12"),
        ("de_DE", "12.06.99", "1999-06-12"), ("es_ES", "12/6/25", "2025-06-12"), ("es_ES", "12/6/2025", "2025-06-12"),
        ("en_US", "6/12/1925", "1925-06-12"), ("de_DE", "12.06.2025", "2025-06-12"), ("en_GB", "12/06/25", None),
    ],
)  # fmt: skip
def test_a_year_of_two_digits_is_the_nearest_not_far_ahead(locale: str, typed: str, read: str | None) -> None:
    in_locale(locale)
    assert read_date(typed, date(2026, 11, 30)) == read


def test_without_a_day_named_it_is_read_from_the_present() -> None:
    in_locale("en_US")
    year = datetime.now(UTC).year
    assert read_date(f"6/12/{year % 100:02}") == f"{year}-06-12"
