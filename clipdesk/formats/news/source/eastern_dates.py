"""Dates in Arabic, Persian and Devanagari letters, written in figures; those of the Persian calendar in ours."""

from __future__ import annotations

import datetime as dt
import re

from clipdesk.formats.news.source.calendar_words import MONTHS

_MONTH = r"[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc]{2,9}"
_NAMED = re.compile(
    rf"(?<!\d)(?P<day>\d{{1,2}}) (?:{_MONTH}(?: [\u0621-\u064a]{{4,6}})?\s?/\s?)?"
    rf"(?P<month>(?:{_MONTH}|[\u0900-\u097f]{{2,9}})(?: (?:الأول|الاول|الثاني))?)(?: ماه)?,? (?P<year>\d{{4}})(?!\d)"
)
_IN_FIGURES = re.compile(r"(?<![\w/])(?P<year>\d{4})(?P<sep>[/-])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?!\d)")
_PERSIAN_SIGN = re.compile(r"[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9]")
_PERSIAN = {
    name: number
    for number, name in enumerate("فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(), 1)
}
"""Number of the month by its name, in the calendar that begins in spring."""
_AS_IN_PERSIAN = str.maketrans("يك،", "یک,")
_FIRST_YEAR, _FIRST_DAY = 1400, dt.date(2021, 3, 21)
_CYCLE, _LEAPS = 33, (1, 5, 9, 13, 17, 22, 26, 30)
"""Years after which those of 366 days come again, and which of them these are."""
_FIRST_OF_MOON = 1420
"""From this year on figures are of the Arabic calendar, whose years are shorter: 1446 is 2024."""
_LONG = 31
"""Days of each of the first six months."""


def in_figures(line: str) -> str:
    """`line` with its dates as year-month-day; other words stay as they are.

    >>> in_figures("12 जून 2024"), in_figures("۲۲ خرداد ۱۴۰۳")
    ('2024-6-12', '2024-6-11')
    """
    line = _NAMED.sub(_named, line.replace("،", ","))
    return _IN_FIGURES.sub(_from_persian, line) if _PERSIAN_SIGN.search(line) else line


def _named(date: re.Match[str]) -> str:
    """A date with the name of its month, which may be named twice; as it stands where the word is no month."""
    name = "-".join(date["month"].split())
    if month := MONTHS.get(name):
        return f"{date['year']}-{month}-{date['day']}"
    number = _PERSIAN.get(name.translate(_AS_IN_PERSIAN))
    return _ours(int(date["year"]), number, int(date["day"])) or date[0] if number else date[0]


def _from_persian(date: re.Match[str]) -> str:
    return _ours(int(date["year"]), int(date["month"]), int(date["day"])) or date[0]


def _ours(year: int, month: int, day: int) -> str:
    """A day of the Persian calendar as year-month-day of ours, empty where there is none such up to now."""
    if not (1200 <= year < _FIRST_OF_MOON and 1 <= month <= 12 and 1 <= day <= (_LONG if month <= 6 else _LONG - 1)):
        return ""
    months = (month - 1) * (_LONG - 1) + min(month - 1, 6)
    days = 365 * (year - _FIRST_YEAR) + _leaps_before(year) - _leaps_before(_FIRST_YEAR) + months + day - 1
    found = _FIRST_DAY + dt.timedelta(days)
    return f"{found.year}-{found.month}-{found.day}"


def _leaps_before(year: int) -> int:
    return year // _CYCLE * len(_LEAPS) + sum(one < year % _CYCLE for one in _LEAPS)
