"""Dates of pages: what machines write, what papers print and what addresses hold, to ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
from email.utils import parsedate_to_datetime
from typing import NamedTuple

from clipdesk.formats.news.source.calendar_words import MONTHS, PUBLISHED_STEMS, UPDATED_STEMS
from clipdesk.formats.news.source.dates import read_dates

_ISO = re.compile(
    r"(?P<year>(?:1[5-9]|20)\d{2})-?(?P<month>\d{2})-?(?P<day>\d{2})"
    r"(?:[T\s]+(?P<hour>\d{2}):?(?P<minute>\d{2})(?::?(?P<second>\d{2})(?:[.,]\d+)?)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}\b)?)?",
    re.IGNORECASE,
)
_EPOCH = re.compile(r"(\d{10})(\d{3})?")
_IN_ADDRESS = re.compile(
    r"[/_.-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2]|[1-9](?=[/_-]))[/_-]?(0[1-9]|[12]\d|3[01]|[1-9](?=[/_-]))(?!\d)"
)
_NAMED_IN_ADDRESS = re.compile(r"/((?:19|20)\d{2})/([a-z]{3,9})/(0?[1-9]|[12]\d|3[01])(?=[/?#]|$)", re.IGNORECASE)
_AROUND_SECTION = re.compile(r"/((?:19|20)\d{2})/[A-Za-z][A-Za-z_.-]{1,30}/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])/")
"""A day with the name of its month, and one with a section between year and month."""
_FIRST_YEAR = 1900
_WORD = re.compile(r"\w+")
_PROSE = 4
"""Words in small letters beside a date from which a line is a sentence."""


def machine_date(value: str, language: str = "") -> str:
    """A date out of a machine's hand as a day, or as an instant where it gives an offset; empty when it is none.

    >>> machine_date("2016-11-29T03:33:08Z"), machine_date("20170113000004"), machine_date("soon")
    ('2016-11-29T03:33:08+00:00', '2017-01-13', '')
    """
    value = value.strip()
    if (match := _ISO.match(value)) and (date := _from_iso(match)):
        return date
    if match := _EPOCH.fullmatch(value):
        return dt.datetime.fromtimestamp(int(match[1]), dt.UTC).isoformat()
    try:
        parsed = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return printed_date(value, language).value
    return _checked(parsed.isoformat() if parsed.tzinfo and not value.endswith("-0000") else parsed.date().isoformat())


def _from_iso(match: re.Match[str]) -> str:
    try:
        day = dt.date(int(match["year"]), int(match["month"]), int(match["day"]))
        if not match["zone"]:
            return _checked(day.isoformat())
        time = dt.time(int(match["hour"]), int(match["minute"]), int(match["second"] or 0))
    except ValueError:
        return ""
    zone = match["zone"].upper()
    zone = "+00:00" if zone in ("Z", "UTC", "GMT") else zone
    if len(zone) == 3:
        zone += ":00"
    elif ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    return _checked(f"{day.isoformat()}T{time.isoformat()}{zone}")


_ASIAN = re.compile(r"(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_YEAR_FIRST = re.compile(r"\b((?:19|20)\d\d)\.?,?\s([^\W\d_]{3,12})\.?\s(\d{1,2})\b(?![:/])\.?")
_SHORT_YEAR = re.compile(r"(?<![\w.])(\d{1,2}) ([^\W\d_]{3,9})\.? [’']?(\d\d)(?=\s*(?:[|,·]|$))")
_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(\d{4}|\d{2})(?![\d/])")
_MONTH_FIRST = frozenset(("en-us", "en-ph", "es-us"))
_ZONES_MONTH_FIRST = re.compile(r"\b(?:[ECMP][SD]?T|AK[SD]T)\b")
_ZONES_DAY_FIRST = re.compile(r"\b(?:GMT|BST|IST|SAST|A[EWC][SD]?T|AE[SD]T|NZ[SD]?T|CES?T|MES?Z)\b")
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(rf"\b({'|'.join(_WEEKDAYS)})(?:[a-z]{{0,6}}day|\.|,|\s)", re.IGNORECASE)


def _spelled_out(words: str, language: str) -> str:
    """The words with dates that only their weekday, time zone, language or script explains as year-month-day."""
    words = _SHORT_YEAR.sub(_of_century, words)
    words = _YEAR_FIRST.sub(_numbered, _ASIAN.sub(r"\1-\2-\3 ", words))
    return _SLASHED.sub(lambda slashed: _decided(slashed, words, language.lower()), words)


def _of_century(named: re.Match[str]) -> str:
    """A date such as "12 jan 23" as year-month-day, as it stands where the word is no month."""
    month = MONTHS.get(named[2].casefold())
    return f"20{named[3]}-{month}-{named[1]}" if month else named[0]


def _numbered(named: re.Match[str]) -> str:
    """A date such as "2022. május 17." as year-month-day, as it stands where the word is no month."""
    month = MONTHS.get(named[2].casefold())
    return f"{named[1]}-{month}-{named[3]}" if month else named[0]


def _decided(slashed: re.Match[str], words: str, language: str) -> str:
    """A date such as 6/5/2009 as year-month-day, as it stands where nothing tells the day from the month."""
    one, two, year = slashed.groups()
    year = year if len(year) > 2 else f"{'20' if int(year) < 70 else '19'}{year}"
    months_first, days_first = f"{year}-{one}-{two}", f"{year}-{two}-{one}"
    possible = [day for day in (months_first, days_first) if _weekday(day) >= 0]
    if len(possible) < 2:
        return possible[0] if possible else slashed[0]
    if named := _WEEKDAY.search(words):
        weekday = _WEEKDAYS.index(named[1].lower())
        fitting = [day for day in (months_first, days_first) if _weekday(day) == weekday]
        if len(fitting) == 1:
            return fitting[0]
    if language in _MONTH_FIRST or _ZONES_MONTH_FIRST.search(words):
        return months_first
    is_abroad = bool(language) and not language.startswith("en")
    return days_first if is_abroad or "-" in language or _ZONES_DAY_FIRST.search(words) else slashed[0]


def _weekday(day: str) -> int:
    """The weekday of a year-month-day, Monday as 0; -1 when there is no such day."""
    try:
        return dt.date(*map(int, day.split("-"))).weekday()
    except ValueError:
        return -1


class PrintedDate(NamedTuple):
    """The date in a line, and whether the line says that it is the one of a change."""

    value: str = ""
    is_update: bool = False


def printed_date(words: str, language: str = "") -> PrintedDate:
    """The date of publication in words as a paper prints them, failing that the one of the last change.

    >>> printed_date("Posted: Oct 14, 2022").value, printed_date("Mis à jour le 12 mai 2015", "fr")
    ('2022-10-14', PrintedDate(value='2015-05-12', is_update=True))
    """
    found = read_dates(_spelled_out(" ".join(words.split()), language), language.split("-")[0])
    if found is None:
        return PrintedDate()
    if date := _checked(found.published):
        return PrintedDate(date)
    return PrintedDate(_checked(found.updated), is_update=True) if _checked(found.updated) else PrintedDate()


def is_dated_prose(words: str) -> bool:
    """Whether words tell what happened on a day rather than when a story came out.

    >>> (
    ...     is_dated_prose("The bridge was signed over to the county on August 14, 1935"),
    ...     is_dated_prose("Posted on May 5, 2011"),
    ... )
    (True, False)
    """
    dated = read_dates(words)
    if dated is None or dated.explicit:
        return False
    rest = dated.rest.split()
    return sum(word.isalpha() and word.islower() for word in rest) >= _PROSE


_UNITS = (
    r"(?:sec|seconds?|min|mins|minutes?|hrs?|hours?|days?|weeks?|months?|sekunden?|minuten?|stunden?|tag(?:e|en)?|wochen?|secondes?|heures?|jours?|semaines?"
    r"|segundos?|minutos?|horas?|días?|dias?|semanas?|minut[io]|or[ae]|giorn[io]|settiman[ae]|uur|uren|dag|dagen|timmar|timme|timer|time|minuter|minutter|dager)"
)
_COUNT = r"(?:\d+|an?|one|ein(?:er|em)?|une?|un[ao]?|uma?|een|en|et)"
_AGO = re.compile(
    rf"\b{_COUNT} {_UNITS} (?:ago|fa|atrás|geleden|sedan|siden)\b|\b(?:vor|il y a|hace|há|för|for) {_COUNT} {_UNITS}(?: sedan| siden)?\b"
    r"|\b(?:today|yesterday|heute|gestern|aujourd[’']hui|hier|hoy|ayer|oggi|ieri|hoje|ontem|vandaag|gisteren|i ?dag|i ?går)\b",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b\d{1,2}(?:[.:h]\d{2}| ?h)(?: ?[ap]\.?m\b\.?)?", re.IGNORECASE)
_BESIDE_CLOCK = frozenset("at um uhr à a alle ore le el las às om kl on am the mis mise jour".split())


def is_relative_day(line: str) -> bool:
    """Whether a line says nothing but how long ago something came out or was changed, as pages count it.

    >>> (
    ...     is_relative_day("Publiziert heute um 17:20 Uhr, aktualisiert vor 2 Stunden"),
    ...     is_relative_day("The ferry ran yesterday"),
    ... )
    (True, False)
    """
    rest, count = _AGO.subn(" ", line)
    left = _WORD.findall(_CLOCK.sub(" ", rest).casefold()) if count else [line]
    return all(word in _BESIDE_CLOCK or word.startswith(UPDATED_STEMS + PUBLISHED_STEMS) for word in left)


def address_date(url: str) -> str:
    """The day in an address such as …/2016/11/29/…; empty when there is none.

    >>> address_date("https://www.example.org/2016/11/29/news/strike.html")
    '2016-11-29'
    """
    path = url.split("//", 1)[-1].partition("/")[2]
    parts = _day_in("/" + path)
    try:
        return _checked(dt.date(*map(int, parts)).isoformat()) if parts else ""
    except ValueError:
        return ""


def _day_in(path: str) -> tuple[str, ...]:
    """Year, month and day in the path of an address, nothing for none."""
    if found := _IN_ADDRESS.search(path) or _AROUND_SECTION.search(path):
        return found.groups()
    named = _NAMED_IN_ADDRESS.search(path)
    month = MONTHS.get(named[2].casefold()) if named else None
    return (named[1], str(month), named[3]) if named and month else ()


def _checked(date: str) -> str:
    """`date` unless its year is no year of the press."""
    return date if date[:4].isdigit() and _FIRST_YEAR <= int(date[:4]) <= dt.datetime.now(dt.UTC).year + 1 else ""
