"""Dates and authors in the data that a page's scripts hold, near the headline: where nothing else tells them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.tree import Page

_AROUND = 3_000
"""Characters before and behind the headline in which its article's data stands."""
_LARGEST = 4_000_000
_DATE = re.compile(
    r"""["'](?:date_?published|published_?(?:at|date|time|on)?|publish_?(?:date|time|ed_?at)|pub_?date|publication_?date"""
    r"""|first_?publish\w*|display_?date)["']\s*:\s*["']?(\d{4}-?\d\d-?\d\d[^"',}]{0,20}|\d{13}|\d{10})(?=["',}\s])""",
    re.IGNORECASE,
)
_AUTHOR = re.compile(
    r"""["'](?:authors?|author_?name|bylines?|contributors?)["']\s*:\s*(?:\[\s*)?(?:\{[^{}]{0,300}?["'](?:full_?|display_?)?name["']"""
    r"""\s*:\s*)?["']([^"'\\]{3,80})["']""",
    re.IGNORECASE,
)

_OTHER = re.compile(
    r"""["'](?:full_?|display_?)?name["']\s*:\s*["']([^"'\\]{3,80})["']|(?:\A["']?|,)\s*["']([^"'\\:]{3,80})["'](?=\s*(?:,|\Z))""",
    re.IGNORECASE,
)
"""A further author in a list, by a key of an object or as a text of its own."""


def script_claims(page: Page, headline: str) -> Iterator[Claim]:
    """The first date and author within some lines of the headline in a script that is no JSON-LD."""
    wanted = {headline, json.dumps(headline)[1:-1]} if len(headline) > 10 else set()
    for script in page.all("script") if wanted else ():
        if script.get("src") or "ld+json" in script.get("type").lower() or script.size > _LARGEST:
            continue
        source = "".join(run.text for run in script.runs())
        place = next((at for words in wanted if (at := source.find(words)) >= 0), -1)
        if place < 0:
            continue
        around = source[max(0, place - _AROUND) : place + _AROUND]
        dates = [match[1] for match in _DATE.finditer(around)][:1]
        names = next((names for match in _AUTHOR.finditer(around) if (names := _names(around, match))), [])
        yield from (Claim("published", date, "script") for date in dates)
        yield from (Claim("byline", name, "script") for name in names)
        if dates or names:
            return


def _names(around: str, match: re.Match[str]) -> list[str]:
    """The first name that was found, and in a list of authors the names of the others in it."""
    first = match[1].removeprefix("By ")
    rest = around[match.end() : around.find("]", match.end())] if "[" in match[0] else ""
    others = [other[1] or other[2] for other in _OTHER.finditer(rest[:_AROUND])]
    return [first, *filter(is_person, others)] if is_person(first) else []
