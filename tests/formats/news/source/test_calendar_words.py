"""Months, weekdays and zones are complete and fit to be looked up."""

from __future__ import annotations

from clipdesk.formats.news.source.calendar_words import DATE_WORDS, MONTHS, NORTH_AMERICAN, ZONES


def test_twelve_months_in_seven_languages() -> None:
    for months in (
        "january february march april may june july august september october november december",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "januari februari maart april mei juni juli augustus september oktober november december",
    ):
        assert [MONTHS[month] for month in months.split()] == list(range(1, 13))


def test_keys_are_lower_case() -> None:
    keys = [*MONTHS, *DATE_WORDS, *ZONES, *NORTH_AMERICAN]
    assert [key for key in keys if key != key.casefold()] == []


def test_zones_lie_on_this_earth() -> None:
    assert all(-12 * 60 <= minutes <= 14 * 60 for minutes in [*ZONES.values(), *NORTH_AMERICAN.values()])
