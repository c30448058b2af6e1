"""Which database an export is of whose layout is read by what repeats in it: by names that only it prints."""

from __future__ import annotations

import re

_SIGNS = (
    ("EBSCOhost", re.compile(r"EBSCO|its content may not be copied or emailed|search\.ebscohost\.com|Persistent link to this record"
                            r"|Newspaper Source|MasterFILE |Academic Search (?:Premier|Complete|Ultimate|Elite)")),
    ("Gale", re.compile(r"Gale Document Number|link\.gale\.com/|GALE\|[A-Z0-9]{4}|Gale (?:OneFile|Academic|Primary|In Context)")),
    ("NewsBank", re.compile(r"NewsBank|infoweb\.newsbank\.com|Access World News|^Record(?: Number)?: ?[0-9A-F]{8,}|^Author/Byline:", re.MULTILINE)),
    ("PressReader", re.compile(r"PressReader")),
)  # fmt: skip
_NAMES = re.compile(
    r"EBSCO|Persistent link to|Newspaper Source|MasterFILE|Academic Search|Gale |GALE\||NewsBank|Access World News|Record"
    r"|Author/Byline:|PressReader"
)
_WORDS = ("may not be copied or emailed", "link.gale.com", "infoweb.newsbank")
"""Of both, one stands in every sign: most texts hold none, and are not searched for signs. Names begin with capitals, which
are few: all of them are found sooner than one after the other."""
AMERICAN = frozenset(("EBSCOhost", "Gale", "NewsBank"))
"""Databases that print 3/4/2019 for the fourth of March."""


def database_of(text: str) -> str:
    """The database whose own words a text holds, near its ends of articles; empty where it is none.

    >>> database_of("Gale Document Number: GALE|A577"), database_of("The mayor spoke.")
    ('Gale', '')
    """
    if not _NAMES.search(text) and not any(word in text for word in _WORDS):
        return ""
    return next((name for name, sign in _SIGNS if sign.search(text)), "")
