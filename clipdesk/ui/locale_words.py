"""Numbers, dates and times as the user's locale writes them. Reads and writes no other language than the locale's."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC, date, datetime
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, Qt, QTime

from clipdesk.domain.dates import is_date, is_shaped_as_date

_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?=$|[T ]))?)?(?=$|[T ])")
_AHEAD, _CENTURY = 5, 100
"""A year of two digits lies at most five years ahead."""
_SHORT_YEAR = re.compile("(?<!y)yy(?!y)")
_NUMBER = re.compile(r"[+-]?\d+(\.\d+)?")
_FIELD = re.compile(r"'[^']*'|d+|M+|y+|[^'dMy]+")
_ZONE = re.compile(r"[\s,]*[(\[]?(?<!')t{1,4}(?!')[)\]]?")
_OF = re.compile(r" 'del?' ")
_SEPARATORS = " ,-،⹁፡፣፥"
_TURNING = frozenset({"R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
_FIRST_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


def format_count(number: int) -> str:
    """A whole number with the locale's digits and groups."""
    return QLocale().toString(number)


def format_percent(share: float) -> str:
    """A share of one as a whole percentage: 0.973 is "97%"."""
    locale = QLocale()
    return f"{locale.toString(round(100 * share))}{locale.percent()}"


def format_date(text: str, *, is_long: bool = False) -> str:
    """An ISO 8601 date or instant as a date of medium length: "12 Jun 2025"; a long one has the month's full name.

    An instant keeps the day it has at its own offset: the day the paper printed. A month or a
    year alone stays one; what is not ISO 8601 is given back as it is.
    """
    found = _DATE.match(text)
    if found is None:
        return text
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    named = QDate(year, month, day)
    if not named.isValid():
        return text
    locale = QLocale()
    if found[3]:
        shape = long_date_format if is_long else medium_date_format
        return locale.toString(named, shape(locale.dateFormat(QLocale.FormatType.LongFormat)))
    if not found[2]:
        return locale.toString(named, "yyyy")
    return locale.toString(named, "MMMM yyyy" if is_long else "MMM yyyy")


def read_date(typed: str, today: date | None = None) -> str | None:
    """A date that was typed, in ISO 8601: as that, perhaps a month or a year alone, or as the locale writes it.

    Empty for nothing; None for what is no date. A year of two digits is the one nearest to that of `today`, the
    present without it, that lies at most five years ahead.
    """
    typed = typed.strip()
    if not typed or is_date(typed):
        return typed
    if is_shaped_as_date(typed):
        return None
    first = (today or datetime.now(UTC)).year + _AHEAD + 1 - _CENTURY
    locale = QLocale()
    for kind in (QLocale.FormatType.ShortFormat, QLocale.FormatType.LongFormat):
        form = locale.dateFormat(kind)
        for one in dict.fromkeys((_SHORT_YEAR.sub("yyyy", form), form)):
            day = locale.toDate(typed, one, first)
            if day.isValid():
                return day.toString(Qt.DateFormat.ISODate)
    return None


def format_moment(instant: str, now: datetime | None = None, *, is_dated: bool = False) -> str:
    """A UTC instant as the wall clock here: the time alone for today, unless it `is_dated`, else date and time.

    `now` is the present; what is not ISO 8601 is given back as it is.
    """
    try:
        moment = datetime.fromisoformat(instant)
        local = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone()
    except (ValueError, OverflowError, OSError):  # Windows knows no local time before 1970
        return instant
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    today = (now or datetime.now(UTC)).astimezone().date()
    return time if local.date() == today and not is_dated else f"{format_date(local.date().isoformat())} {time}"


def format_time(moment: QTime) -> str:
    """A time of day to the second, without a zone: it is the reader's own."""
    locale = QLocale()
    return locale.toString(moment, _ZONE.sub("", locale.timeFormat(QLocale.FormatType.LongFormat)).strip())


def format_number(value: str) -> str:
    """A stored number ("3.20") with the locale's decimal point, without groups; anything else as it is."""
    if not _NUMBER.fullmatch(value):
        return value
    locale = QLocale()
    zero = ord(locale.zeroDigit())
    return "".join(
        chr(zero + int(char)) if char.isdecimal() else locale.decimalPoint() if char == "." else char for char in value
    )


def parse_number(text: str) -> str | None:
    """The number typed, as it is stored: decimal point, no groups, its zeros kept. None for what is none."""
    locale = QLocale()
    typed = "".join(text.split())
    _, is_number = locale.toDouble(typed)
    if not is_number:
        # A number with a decimal point is accepted in every locale, unless the locale reads it differently.
        return typed if _NUMBER.fullmatch(typed) else None
    for group in {locale.groupSeparator(), "'", "’"}:
        typed = typed.replace(group, "")
    typed = typed.replace(locale.decimalPoint(), ".").replace("−", "-")
    plain = "".join(str(int(char)) if char.isdecimal() else char for char in typed)
    return plain.lstrip("+") if _NUMBER.fullmatch(plain) else None


def isolated(text: str) -> str:
    """`text` shielded where its writing direction could disturb its neighbors on the line."""
    turns = not text.isascii() and any(unicodedata.bidirectional(char) in _TURNING for char in text)
    return f"{_FIRST_ISOLATE}{text}{_POP_ISOLATE}" if turns else text


@lru_cache(maxsize=16)
def medium_date_format(long_format: str) -> str:
    """A locale's long date format without the weekday and with the month shortened.

    The words between day, month and year that Spanish and Portuguese have there belong to the full name only.

    >>> medium_date_format("dddd, d. MMMM yyyy"), medium_date_format("yyyy년 MMMM d일 dddd")
    ('d. MMM yyyy', 'yyyy년 MMM d일')
    >>> medium_date_format("dddd, d 'de' MMMM 'de' yyyy")
    'd MMM yyyy'
    """
    fields = _without_weekday(_OF.sub(" ", long_format))
    short = ["MMM" if one == "MMMM" and not _is_inflected(fields, place) else one for place, one in enumerate(fields)]
    return "".join(short).strip(_SEPARATORS)


def long_date_format(long_format: str) -> str:
    """A locale's long date format without the weekday.

    >>> long_date_format("dddd, d 'de' MMMM 'de' yyyy")
    "d 'de' MMMM 'de' yyyy"
    """
    return "".join(_without_weekday(long_format)).strip(_SEPARATORS)


def _without_weekday(long_format: str) -> list[str]:
    """The fields of a format and what stands between them."""
    fields = _FIELD.findall(long_format)
    weekday = next((place for place, one in enumerate(fields) if one.startswith("ddd")), None)
    if weekday is not None:
        before, behind = fields[:weekday], fields[weekday + 1 :]
        if not any(one[0] in "dMy" for one in before):
            first = next((place for place, one in enumerate(behind) if one[0] in "dMy"), 0)
            before, behind = [], behind[first:]
        elif not any(one[0] in "dMy" for one in behind):
            behind = []
        else:
            behind = [behind[0].lstrip(_SEPARATORS), *behind[1:]]
        fields = [*before, *behind]
    return fields


def _is_inflected(fields: list[str], place: int) -> bool:
    """Whether letters are attached to the month, which only fit its full name."""
    return place + 1 < len(fields) and fields[place + 1].startswith("'")
