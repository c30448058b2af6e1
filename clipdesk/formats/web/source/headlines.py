"""The headline of a page: what most of its claims agree on, without the name of the site."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clipdesk.formats.web.claims import Claim, of_field
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.title_parts import (
    FRONT_PAGE,
    HEAD_WORDS,
    LONGEST_TITLE,
    without_site,
)
from clipdesk.formats.web.tree import fold

_VOTES = {
    "json-ld": 3.0,
    "opengraph": 3.0,
    "microdata": 2.0,
    "headline element": 3.0,
    "title element": 2.0,
    "meta": 1.0,
}
_ORDER = ("json-ld", "opengraph", "headline element", "microdata", "meta", "title element")
_LONGEST = 300
_MOST_SPOKEN = 40
"""Claims of one origin that are compared with each other."""
_COLUMN = re.compile(r"[^:|]{3,60} ?: \S")
"""A headline that begins with the name of the series that the site is, too: "The Garden Letter: no more digging"."""
_SEVERAL = 1.5
"""Votes of a heading that is one of several of its rank."""


def best_headline(claims: Sequence[Claim], outlets: Sequence[str]) -> Claim | None:
    """The headline that most claims agree on, once the site's name is off; None when there is no claim."""
    fronts = [claim.value for claim in of_field(claims, FRONT_PAGE)]
    spoken = [claim for claim in _spoken(claims) if not _is_site(claim.value, fronts)] or list(_spoken(claims))
    known = [fold(claim.value) for claim in spoken]
    voted: dict[str, dict[str, Claim]] = {}
    printed = _printed_whole(spoken)
    columns = {
        plain(claim.value) for claim in spoken if claim.origin == "json-ld" and _COLUMN.match(claim.value)
    } & printed
    for claim in spoken:
        key = plain(claim.value)
        others = [other for other in known if not _is_part(plain(other), key)] if key in printed else known
        value = without_site(fold(claim.value), [] if key in columns else outlets, others)
        value = _without_slug(value, known)
        if value and len(value) <= _LONGEST and plain(value) and not _is_site(value, outlets):
            voted.setdefault(plain(value), {}).setdefault(claim.origin, claim._replace(value=value))
    voted = _joined(voted)
    if not voted:
        return None
    best = max(
        voted.values(), key=lambda group: (sum(_votes(claim) for claim in group.values()), "headline element" in group)
    )
    return next(best[origin] for origin in _ORDER if origin in best)


def _without_slug(title: str, known: Sequence[str]) -> str:
    """A title without the word of a desk that the page itself leaves out: "GRAINS-Wheat slips" where "Wheat slips" is known."""
    slug, hyphen, rest = title.partition("-")
    return rest if hyphen and slug.isupper() and rest in known else title


def _printed_whole(claims: Sequence[Claim]) -> set[str]:
    """The letters of headings that the page also gives to machines, or with which its title opens.

    "Harbor: Ferry is back" is no shorter one with a topic then, nor is "Ferry is back – and the islands rejoice" one
    with the name of a site.
    """
    printed = {plain(claim.value) for claim in claims if claim.origin == "headline element"}
    titles = [plain(claim.value) for claim in claims if claim.origin == "title element"]
    given = {plain(claim.value) for claim in claims if claim.origin in ("json-ld", "opengraph", "microdata")}
    opened = {key for key in printed for title in titles if title.startswith(key) and len(title) > len(key)}
    return (printed & given) | opened


def _is_part(other: str, key: str) -> bool:
    """Whether a claim is the end of a headline, or its beginning; all in letters alone."""
    return key.endswith(other) or (key.startswith(other) and len(other) < len(key))


def _spoken(claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims that are looked at: those that may be a headline, and of each origin the first ones alone."""
    heard = Counter[str]()
    for claim in of_field(claims, "headline"):
        if len(claim.value) <= LONGEST_TITLE and heard[claim.origin] < _MOST_SPOKEN:
            heard[claim.origin] += 1
            yield claim


def _votes(claim: Claim) -> float:
    return _SEVERAL if claim.name == "one of several headings" else _VOTES[claim.origin]


def _joined(voted: dict[str, dict[str, Claim]]) -> dict[str, dict[str, Claim]]:
    """The groups, with shortened headlines counted for the longer ones that they begin."""
    joined: dict[str, dict[str, Claim]] = {}
    for key in sorted(voted, key=len, reverse=True):
        longer = next((known for known in joined if len(key) > 30 and known.startswith(key)), None)
        if longer is not None and _is_cut_short(voted[key]):
            for origin, claim in voted[key].items():
                joined[longer].setdefault(origin, next(iter(joined[longer].values()))._replace(origin=claim.origin))
        else:
            joined[key] = voted[key]
    return _with_opening(joined)


def _with_opening(voted: dict[str, dict[str, Claim]]) -> dict[str, dict[str, Claim]]:
    """The groups, with a title that goes on behind a heading of several words counted for the heading too."""
    for group in list(voted.values()):
        title = group.get("title element")
        if title is None or len(group) > 1:
            continue
        for other in voted.values():
            heading = other.get("headline element")
            if heading is not None and _goes_on(title.value, heading.value):
                other.setdefault("title element", heading._replace(origin="title element"))
    return voted


def _goes_on(title: str, heading: str) -> bool:
    """Whether a title is a heading with a further sentence: "Ferry back? The harbor waits"."""
    behind = title[len(heading) :].lstrip()
    is_whole = heading.endswith((".", "?", "!", "…")) or behind[:1] in ":;–—-"
    return title.startswith(heading) and bool(behind) and is_whole and len(heading.split()) >= HEAD_WORDS


def _is_cut_short(group: dict[str, Claim]) -> bool:
    return any(claim.value.endswith(("…", "...")) or len(claim.value) >= 100 for claim in group.values())


def _is_site(value: str, outlets: Sequence[str]) -> bool:
    return plain(value) in {plain(outlet) for outlet in outlets}
