"""Dates in ISO 8601, as they are typed and compared: a year, a month, a day or an instant."""

from __future__ import annotations

import re
from datetime import datetime

_DATE = re.compile(r"\d{4}(-\d{2}(-\d{2}(T.+)?)?)?", re.ASCII)
_DAY = len("2025-06-12")


def is_shaped_as_date(text: str) -> bool:
    """Whether a text has the shape of a date, whether there is such a day or not.

    >>> is_shaped_as_date("2025-02-30"), is_shaped_as_date("12.6.2025")
    (True, False)
    """
    return _DATE.fullmatch(text) is not None


def is_date(text: str) -> bool:
    """Whether a text is a year, a month, a day or an instant that exists.

    >>> [one for one in ("2025", "2025-13", "2025-06-31", "2025-06-12T08:00:00+02:00", "0000", "") if is_date(one)]
    ['2025', '2025-06-12T08:00:00+02:00']
    """
    if not is_shaped_as_date(text):
        return False
    try:
        datetime.fromisoformat(text if len(text) > _DAY else f"{text}-01-01"[:_DAY])
    except ValueError:
        return False
    return True


def day_of(date: str) -> str:
    """A date without the time of day that an instant has.

    >>> day_of("2025-06-12T08:00:00+02:00"), day_of("2025-06")
    ('2025-06-12', '2025-06')
    """
    return date[:_DAY]


def is_later(date: str, other: str) -> bool:
    """Whether all of `date` comes after `other`, both compared as exactly as the less exact one tells.

    >>> is_later("2025-06", "2025-05-31"), is_later("2025-06-12", "2025-06"), is_later("2025", "")
    (True, False, False)
    """
    return date[: len(other)] > other[: len(date)]
