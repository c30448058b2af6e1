"""Web addresses and telephone numbers, in which figures count nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from clipdesk.assist.statistics.numerals import Numeral

_WEB = re.compile(r"(?:https?://|www\.)\S+")
_TELEPHONE = re.compile(
    r"""
    (?=[+(\d])(?:
    (?<![\w.,+])(?:\+\d{1,3}|0\d{1,4})[ .-](?:\(?\d{1,4}\)?[ .-]){1,4}\d{2,8}(?![\w%])
  | (?<![\w.,+(])0\d{3,4}[ -]\d{5,7}(?![\w%])
  | (?<![\w.,+(])\(?\d{3}\)?[ .-]\d{3}[.\ -]\d{4}(?![\w%])
    )""",
    re.VERBOSE,
)


def without_addresses(text: str, numerals: Iterable[Numeral]) -> list[Numeral]:
    """The numbers that are no part of an address or a telephone number, in order."""
    places = [found.span() for found in _TELEPHONE.finditer(text)]
    if "://" in text or "www." in text:
        places = sorted((*places, *(found.span() for found in _WEB.finditer(text))))
    if not places:
        return list(numerals)
    kept: list[Numeral] = []
    at = 0
    for one in numerals:
        while at < len(places) and places[at][1] <= one.start:
            at += 1
        if at == len(places) or one.end <= places[at][0]:
            kept.append(one)
    return kept
