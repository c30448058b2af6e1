"""Author and date that a page gives in attributes of elements: `data-author`, `data-published`, a label with a date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.source.bylines import author_names
from clipdesk.formats.web.source.dates import machine_date
from clipdesk.formats.web.tree import Node

ORIGIN = "data attribute"

_AUTHOR = re.compile(r"data-(?:article-|post-|story-)?(?:authors?|by-?line|author-?names?)")
_DATE = re.compile(
    r"data-(?:article-|post-|story-)?(?:(?:date-?)?publish(?:ed)?(?:-?(?:at|on|date|time))?|pub-?date|publication-?date)"
)
_LONGEST = 200
_LONGEST_LABEL = 120
_LONGEST_PLACE = 40
"""Code points of an element whose label is looked at."""


def attribute_claims(nodes: Iterable[Node], language: str) -> Iterator[Claim]:
    """The authors and the date in the first such attributes of `nodes`."""
    is_byline = is_date = False
    for node in nodes:
        for name, value in node.attributes.items():
            if not name.startswith("data-") or len(value) > _LONGEST:
                continue
            if not is_byline and _AUTHOR.fullmatch(name) and (names := author_names(value)):
                is_byline = True
                yield from (Claim("byline", author, ORIGIN) for author in names)
            elif not is_date and _DATE.fullmatch(name) and (date := machine_date(value, language)):
                is_date = True
                yield Claim("published", date, ORIGIN)


def labels_of(node: Node) -> Iterator[str]:
    """What an element with figures in it is called where it is pointed at, or for readers who do not see it."""
    for name in ("aria-label", "title", "data-tooltip"):
        words = node.get(name)
        if 6 <= len(words) <= _LONGEST_LABEL and any(map(str.isdigit, words)) and node.size <= _LONGEST_PLACE:
            yield words
