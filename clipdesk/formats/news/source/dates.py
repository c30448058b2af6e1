"""Dates as papers print them, in the languages of the press, to ISO 8601."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import NamedTuple

from clipdesk.domain.dates import day_of, is_date
from clipdesk.formats.news.source.calendar_words import (
    COPIED_STEMS,
    DATE_WORDS,
    MONTHS,
    NORTH_AMERICAN,
    PUBLISHED_STEMS,
    UPDATED_STEMS,
    ZONES,
)
from clipdesk.formats.news.source.eastern_dates import in_figures

_DATE = re.compile(
    r"(?<![\w/])(?:"
    r"(?P<y1>\d{4})[-/.](?P<m1>\d{1,2})[-/.](?P<d1>\d{1,2})(?!\d)"
    r"|(?P<m2>[^\W\d_]{3,12})\.?\s+(?P<d2>\d{1,2})(?:st|nd|rd|th)?(?:,\s*|\s+)(?P<y2>\d{4})(?:(?!\d)|(?=\d{1,2}:\d\d))"
    r"|(?P<d3>\d{1,2})(?:\.|st|nd|rd|th|er|º|°|ª)?[\s/-]*(?:de\s+"
    r"|of\s+)?(?P<m3>[^\W\d_]{3,12})(?:\.?,?[\s/-]+|\.)(?:del?\s+)?(?P<y3>\d{4})(?:(?!\d)|(?=\d{1,2}:\d\d))"
    r"|(?P<a4>\d{1,2})(?P<sep>[./-])\s?(?P<b4>\d{1,2})(?P=sep)\s?(?P<y4>\d{4}|\d{2})(?!\d)"
    r"|(?P<y5>\d{4})[年년]\s?(?P<m5>\d{1,2})[月월]\s?(?P<d5>\d{1,2})[日일]"
    r")"
)
_SHORT = re.compile(
    r"(?<!\w)(?:(?P<m1>[^\W\d_]{3,12})\.?\s+(?P<d1>\d{1,2})(?:st|nd|rd|th)?"
    r"|(?P<d2>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:de\s+)?(?P<m2>[^\W\d_]{3,12})\.?)(?!\w)"
)
_TIME = re.compile(
    r"(?<![\w.])(?P<h>\d{1,2})(?:\s?[:.hH]\s?(?P<m>\d{2})(?:[:.](?P<s>\d{2})(?:\.\d+)?)?|(?=\s?(?:[ap]\.?\s?m\b"
    r"|uhr|h\b)))"
    r"\s?(?P<half>[ap]\.?\s?m\b\.?)?(?:\s?(?:uhr|h|hs|hrs|horas|uur)\b\.?)?"
    r"(?:\s?\(?(?P<zone>(?:GMT|UTC)\s?[+-]\d{1,2}(?::?\d{2})?|[+-]\d{2}:?\d{2}|[A-Z]{1,5}\b)\)?)?",
    re.IGNORECASE,
)
_ZONE_NAME = re.compile(
    r"\b(?:Eastern|Central|Mountain|Pacific|Atlantic)(?: (?:Standard|Daylight))? Time\b|\b(?:Eastern|Central|Mountain|Pacific) (?:Standard|Daylight)\b"
)
_FROM_EUROPE = re.compile(r"\b(?:GMT|BST|W?EST|CES?T|MES?Z|EES?T|MSK|IST|SAST|WAT|AES?T|NZ[SD]T)\b")
_FROM_AMERICA = re.compile(r"\b(?:[ECMP][SD]T|AK[SD]T|(?<=[mM] )[ECMP]T)\b")
_CHANGED = re.compile("pdated|ublished|Yesterday|Today")
_GLUED = re.compile(r"(?<=\w)(?=(?:Updated|Published|Yesterday|Today)\b)")
_RELATIVE = re.compile(
    r"\b(?:Yesterday|Today) at \d{1,2}:\d{2}(?: [ap]\.?m\.?)?(?: [A-Z]{2,4}\b)?|\b(?:an?|\d+) ?(?:h|hrs?|hours?|m|mins?|minutes?|d|days?|weeks?|months?|yrs?|years?) ago\b"
)
"""When a story was changed, as pages count it: "Updated 3 hrs ago"."""
_YEAR = 4
"""Figures of a year; fewer behind a date count comments."""
_DAY_FIRST, _MONTH_FIRST = "day first", "month first"
"""Orders of figures, where a time zone tells more than the language."""
_EXACT = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?")
_EPOCH = re.compile(r"(1\d{9})(?:\d{3})?(?:\.\d+)?")
"""Seconds or milliseconds from the beginning of 1970, of days from 2001 to 2033."""
_BARE = re.compile(r"(\d{8})(?:T\d{4,6}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?")
"""A day without dashes, as programs write it, with or without a time: not one in a longer number or a name."""
_EDGE = " \t\u00a0,;:.|•·–—-()[]/@*\u200b"
_LONGEST = 200


class DateLine(NamedTuple):
    """The dates in a line and what else it says.

    `published` and `updated` are ISO 8601, a day or an instant with its offset, empty when the
    line does not say; `rest` is the line without dates, times and the words around them.
    `explicit` says that a word such as "Published" or a time of day stands with the date;
    `doubtful` that a date can be read in two ways and was left out.
    """

    published: str
    updated: str
    rest: str
    explicit: bool = False
    doubtful: bool = False
    labeled: bool = False
    """Whether a word such as "Published" stands with the day of publication."""


def told_date(value: str, language: str = "") -> str:
    """The date in a field of a record or a cell of a table, to ISO 8601; empty where it is not understood.

    `language` is how the record calls its own: a tag, or its English name. Programs write seconds, too.

    >>> told_date("2025-06-12 08:00"), told_date("12 June 2025"), told_date("June 12"), told_date("3/4/2025", "en-US")
    ('2025-06-12 08:00', '2025-06-12', '', '')
    """
    if _EXACT.fullmatch(value) and is_date(day_of(value)):
        return _with_real_time(value)
    if epoch := _EPOCH.fullmatch(value):
        return dt.datetime.fromtimestamp(int(epoch[1]), dt.UTC).isoformat().removesuffix("T00:00:00+00:00")
    found = read_dates(value, language[:2].casefold())
    if found is not None:
        return found.published
    if (bare := _BARE.fullmatch(value)) is None or not (day := date_in_name(bare[1])):
        return ""
    try:
        return dt.datetime.fromisoformat(value).isoformat() if len(value) > len(bare[1]) else day
    except ValueError:
        return day


def _with_real_time(value: str) -> str:
    """A day with its time, if there is such a time; Postgres writes offsets in hours alone."""
    if not is_date(value.replace(" ", "T")):
        return day_of(value)
    return f"{value}:00" if len(value) > len("2025-06-12T08:00") and value[-3] in "+-" else value


class UnreadDate(NamedTuple):
    """What becomes of a date that `told_date` does not understand: a line of the note, and a sentence of the report."""

    line: str
    sentence: str


def unread_date(value: str) -> UnreadDate:
    """Keep and tell a date that was not understood."""
    shown = " ".join(value.split())[:40]
    return UnreadDate(f"published: {value}", f"The date “{shown}” was not understood: it is in the note.")


def read_dates(line: str, language: str = "") -> DateLine | None:
    """The dates in `line`, None when it has none. `language` decides between 3/4 and 4/3.

    >>> read_dates("Published: June 12, 2025 at 5:04 PM EDT")[:3]
    ('2025-06-12T17:04-04:00', '', '')
    >>> read_dates("By Jo Field, 12 June 2025").rest
    'By Jo Field'
    """
    return _dates_in(line, language) if len(line) <= _LONGEST else None


@lru_cache(maxsize=512)
def _dates_in(line: str, language: str) -> DateLine | None:
    """The last answers are kept: what divides files asks for a line, and then what cleans them."""
    line = _RELATIVE.sub("", _GLUED.sub(" ", line)) if _CHANGED.search(line) else line
    if not line.isascii():
        line = in_figures(line)
    published = updated = ""
    explicit = doubtful = labeled = False
    pieces: list[str] = []
    last = 0
    order = _order(line) if "/" in line else ""
    for match in _DATE.finditer(line):
        day = _day(match, order or language)
        if day is None and not _is_ambiguous(match):
            continue
        gap = before = line[last : match.start()]
        following = _DATE.search(line, match.end())
        window = line[match.end() : following.start() if following else None]
        instant, before, used = _with_time(day, before, window) if day else ("", before, 0)
        said = before.casefold()
        doubtful |= day is None
        kind_updated = any(stem in said for stem in UPDATED_STEMS)
        explicit |= bool(used) or before is not gap or kind_updated or any(stem in said for stem in PUBLISHED_STEMS)
        if any(stem in said for stem in COPIED_STEMS):
            explicit = True
        elif kind_updated:
            updated = updated or instant
        elif not published:
            published = instant
            labeled = any(stem in said for stem in PUBLISHED_STEMS)
        pieces.append(before)
        last = match.end() + used
    if not last:
        return _without_year(line)
    pieces.append(line[last:])
    return DateLine(published, updated, _rest(pieces), explicit, doubtful, labeled)


def _order(line: str) -> str:
    """A language whose order of month and day a time zone in the line tells, empty where none does."""
    if _FROM_EUROPE.search(line):
        return _DAY_FIRST
    return _MONTH_FIRST if _FROM_AMERICA.search(line) else ""


def month_and_day(words: str) -> tuple[int, int] | None:
    """The month and day that "June 3", "3 juin" or "12 jun" names, None when it is no date.

    >>> month_and_day("June 3"), month_and_day("Ward 3")
    ((6, 3), None)
    """
    match = _SHORT.search(words)
    if match is None:
        return None
    month = MONTHS.get((match["m1"] or match["m2"]).casefold())
    day = int(match["d1"] or match["d2"])
    return (month, day) if month and 1 <= day <= 31 else None


def date_in_name(name: str) -> str:
    """The day in a file name such as "2025-06-12 council.txt" or "20250612_council.txt", else empty."""
    match = re.search(r"(?<!\d)((?:19|20)\d{2})([-_. ]?)(\d{2})\2(\d{2})(?!\d)", name)
    day = match and _valid(int(match[1]), int(match[3]), int(match[4]))
    return day.isoformat() if day else ""


def _day(match: re.Match[str], language: str) -> dt.date | None:
    if match["y1"]:
        return _valid(int(match["y1"]), int(match["m1"]), int(match["d1"]))
    if match["m2"]:
        return _valid(int(match["y2"]), MONTHS.get(match["m2"].casefold(), 0), int(match["d2"]))
    if match["m3"]:
        return _valid(int(match["y3"]), MONTHS.get(match["m3"].casefold(), 0), int(match["d3"]))
    if match["y5"]:
        return _valid(int(match["y5"]), int(match["m5"]), int(match["d5"]))
    year = int(match["y4"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    one, two = int(match["a4"]), int(match["b4"])
    day_first = match["sep"] != "/" or (language not in {"", "en", _MONTH_FIRST}) or one > 12
    if one <= 12 and two > 12:
        return _valid(year, one, two)
    if not day_first and one != two:
        return _valid(year, one, two) if language == _MONTH_FIRST else None
    return _valid(year, two, one)


def _is_ambiguous(match: re.Match[str]) -> bool:
    """Whether figures such as 3/4/2025 are a date although nothing says which is the month."""
    return bool(match["y4"]) and match["sep"] == "/" and max(int(match["a4"]), int(match["b4"])) <= 12


def _valid(year: int, month: int, day: int) -> dt.date | None:
    if not 1700 <= year <= 2199:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _with_time(day: dt.date, before: str, after: str) -> tuple[str, str, int]:
    """The day with the time around it, what stands before without the time, and how much of `after` is used.

    Without a time zone the day alone is certain.
    """
    if after.startswith("T") and (found := _TIME.match(after[1:])):
        return _instant(day, found), before, found.end() + 1
    found = _TIME.search(after)
    gap = after[: found.start()] if found else ""
    is_other = any(stem in gap.casefold() for stem in UPDATED_STEMS)
    if found and found.start() <= 20 and not is_other and not _words(gap):
        return _instant(day, found), before, found.end()
    for earlier in _TIME.finditer(before):
        if not _words(before[earlier.end() :]):
            return _instant(day, earlier), before[: earlier.start()] + before[earlier.end() :], 0
    return day.isoformat(), before, 0


def _words(between: str) -> list[str]:
    """The words between a date and a time that do not belong to either."""
    return [word for word in re.findall(r"\w+", between.casefold()) if word not in DATE_WORDS]


def _instant(day: dt.date, time: re.Match[str]) -> str:
    hour, minute = int(time["h"]), int(time["m"] or 0)
    half = (time["half"] or "").casefold()
    if half and hour <= 12:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    offset = _offset(day, time["zone"] or "")
    if offset is None or hour > 23 or minute > 59:
        return day.isoformat()
    sign = "-" if offset < 0 else "+"
    second = f":{time['s']}" if time["s"] else ""
    return f"{day.isoformat()}T{hour:02}:{minute:02}{second}{sign}{abs(offset) // 60:02}:{abs(offset) % 60:02}"


def _offset(day: dt.date, zone: str) -> int | None:
    """Minutes east of Greenwich of a named or numeric zone on a day."""
    folded = zone.casefold()
    if folded in ZONES:
        return ZONES[folded]
    if folded in NORTH_AMERICAN:
        return NORTH_AMERICAN[folded] + (60 if _is_summer(day) else 0)
    number = re.search(r"([+-])(\d{1,2}):?(\d{2})?$", zone)
    if not number:
        return None
    minutes = int(number[2]) * 60 + int(number[3] or 0)
    return -minutes if number[1] == "-" else minutes


def _is_summer(day: dt.date) -> bool:
    """Whether North America keeps summer time: second Sunday of March to first Sunday of November."""
    march = dt.date(day.year, 3, 8)
    november = dt.date(day.year, 11, 1)
    starts = march + dt.timedelta(days=(6 - march.weekday()) % 7)
    ends = november + dt.timedelta(days=(6 - november.weekday()) % 7)
    return starts <= day < ends


def _without_year(line: str) -> DateLine | None:
    """A line of a month and a day without a year: a date line that dates nothing."""
    match = _SHORT.search(line) if len(line) < 60 else None
    if match is None or month_and_day(match[0]) is None:
        return None
    before, after = line[: match.start()], line[match.end() :]
    time = _TIME.search(after)
    if time and not _words(after[: time.start()]):
        after = after[time.end() :]
    rest = _rest([before, after])
    if re.search(r"\b\d{4}\b", rest):
        return None
    return DateLine("", "", rest, any(stem in before.casefold() for stem in PUBLISHED_STEMS))


def _rest(pieces: list[str]) -> str:
    """The pieces around dates without the words that only introduce them."""
    kept: list[str] = []
    for place, piece in enumerate(pieces):
        words = _ZONE_NAME.sub("", piece).strip(_EDGE).split()
        while words and words[-1].strip(_EDGE).casefold() in DATE_WORDS | {""}:
            words.pop()
        while words and (place or len(words) < 3) and words[0].strip(_EDGE).casefold() in DATE_WORDS | {""}:
            words.pop(0)
        bare = " ".join(words).strip(_EDGE)
        if bare and not (place and len(bare) < _YEAR and bare.isdigit()):
            kept.append(bare)
    return " | ".join(kept)
