"""Fills a `Source` from everything a page claims about its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from types import MappingProxyType

from clipdesk.domain.article import Source
from clipdesk.formats.news.head.mastheads import FLAGS
from clipdesk.formats.news.source.dateline import Dateline, read_dateline, read_local_dateline
from clipdesk.formats.news.source.names import is_person, tidy
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.web.claims import NOTHING, Claim, of_field
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.authors import best_byline
from clipdesk.formats.web.source.dates import printed_date
from clipdesk.formats.web.source.headlines import best_headline
from clipdesk.formats.web.source.publication import best_date, best_language, best_outlet, best_url, site_names
from clipdesk.formats.web.source.sections import ABOVE, TRAIL, bare, section_in_address
from clipdesk.formats.web.tree import fold

_OPENING, _PARAGRAPH = 2_000, 120
_INITIALS = 3
_HEADINGS = 2
"""Code points at the head of a text among which its first paragraph begins, and those of the shortest one."""
_LISTED = re.compile(r"[a-z-]+(?:,[a-z-]+)+")
"""Steps of a path parted by commas: "news,nation"."""


def headline_of(claims: Sequence[Claim]) -> Claim:
    """The headline; its value is empty when the page has none."""
    return best_headline(claims, site_names(claims, best_url(claims).value)) or NOTHING


def source_of(claims: Sequence[Claim], text: str, shown: str = "") -> Source:
    """The source data of a page's article, whose text is `text`, with the origin of every field.

    `shown` is all that a reader of the page sees.
    """
    url = best_url(claims)
    language = best_language(claims, text)
    byline = best_byline(claims, site_names(claims, url.value), shown.casefold())
    outlet = best_outlet(claims, url.value, shown)
    dateline = _dateline(text, language.value, byline.names, outlet.value)
    if day := printed_date(dateline.day, language.value).value:
        claims = [*claims, Claim("published", day, "dateline")]
    chosen = {
        "headline": headline_of(claims),
        "outlet": outlet,
        "published": best_date(claims, url.value, language.value),
        "url": url,
        "section": _without_path(_section(claims, url.value, shown)),
        "dateline": _first([*claims, Claim("dateline", dateline.place, "dateline")], "dateline"),
        "language": language,
        "copyright": _first(claims, "copyright"),
        "agency": Claim("agency", byline.agency, "byline")
        if byline.agency
        else Claim("agency", dateline.agency, "dateline"),
    }
    provenance = {field: claim.origin for field, claim in chosen.items() if claim.value}
    if byline.names:
        provenance["byline"] = byline.origin
    return Source(
        byline=tuple(tidy(name) if is_person(name) else name for name in byline.names),
        provenance=MappingProxyType(provenance),
        **{field: claim.value for field, claim in chosen.items()},
    )


def with_dateline(source: Source, text: str) -> Source:
    """`source` with what the dateline at the head of the article's own `text` says, where none was found above it."""
    if source.dateline:
        return source
    found = _dateline(text, source.language, source.byline, source.outlet)
    day = printed_date(found.day, source.language).value
    known = {"dateline": found.place, "agency": found.agency, "published": day}
    return source.completed(known, "dateline")


def _dateline(text: str, language: str, writers: Sequence[str], outlet: str) -> Dateline:
    """The dateline of the first line, failing that of a paragraph below the headings of a release, with its day.

    A line with one of the `writers` before a dash is none, nor is the `outlet` there.
    """
    first = text.partition("\n")[0]
    found = read_dateline(first, language) or read_local_dateline(first, text, language.partition("-")[0])
    if found is None:
        below = [line for line in text[:_OPENING].split("\n")[1:] if len(line) >= _PARAGRAPH]
        said = (read_dateline(line, language) for line in below[:_HEADINGS] if len(first) < _PARAGRAPH)
        found = next((one for one in said if one is not None and one.day), None)
    if found is None or found.place == outlet:
        return Dateline("")
    place = tidy(found.place)
    is_signed = any(name == place or (" " in name and name in place) for name in map(tidy, writers))
    return Dateline("") if is_signed else found


def _section(claims: Sequence[Claim], url: str, shown: str) -> Claim:
    """The section that the page gives its article, failing that where its trail leads, or the first step of its address."""
    in_address = _as_shown(section_in_address(url), shown)
    said = sorted(of_field(claims, "section"), key=lambda claim: claim.name == TRAIL)
    said.append(Claim("section", in_address, "address"))
    chosen = _first([claim for claim in said if fold(claim.value).casefold() not in FLAGS], "section")
    if chosen.name != TRAIL and any(plain(claim.value) == plain(chosen.value) for claim in of_field(claims, ABOVE)):
        return next(claim for claim in said if (claim.origin, claim.name) == ("json-ld", TRAIL))
    return chosen._replace(value=_in_shown_letters(chosen.value, shown)) if chosen.value.islower() else chosen


def _in_shown_letters(section: str, shown: str) -> str:
    """A section that machines are given in small letters as a line of the page writes it: "U.S." for "us"."""
    lines = (line.strip() for line in shown.split("\n") if len(line) <= 2 * len(section))
    spelled = next((line for line in lines if not line.islower() and bare(line) == bare(section)), section)
    return spelled.capitalize() if spelled.isalpha() and spelled.isupper() and len(spelled) > _INITIALS else spelled


def _as_shown(section: str, shown: str) -> str:
    """A section out of an address with the accents that a line of the page gives it: "Política" for /politica/."""
    if not section:
        return ""
    lines = (line.strip() for line in shown.split("\n") if len(line) <= len(section) + 2)
    spelled = next((line for line in lines if bare(line) == bare(section)), section)
    return section if spelled.isascii() else spelled.capitalize() if spelled.isupper() else spelled


def _without_path(section: Claim) -> Claim:
    """The section with the last step of a path such as "news/local" as its name; of "tech,columnist" the last that is one."""
    path = section.value
    if _LISTED.fullmatch(path):
        steps = path.split(",")
        step = next((step for step in reversed(steps) if is_section(step)), steps[0])
        return section._replace(value=step.replace("-", " ").capitalize())
    if "/" not in path or path != path.lower() or " " in path:
        return section
    return section._replace(value=path.strip("/").rpartition("/")[2].replace("-", " ").capitalize())


def _first(claims: Sequence[Claim], field: str) -> Claim:
    """The first claim for a field that says anything."""
    return next(
        (claim._replace(value=fold(claim.value)) for claim in of_field(claims, field) if fold(claim.value)), NOTHING
    )
