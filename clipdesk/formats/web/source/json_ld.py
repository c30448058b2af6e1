"""Reads JSON-LD: what schema.org calls the article, its authors and its publisher."""

from __future__ import annotations

import html
import json
import re
from collections import deque
from collections.abc import Iterator
from typing import Any, TypeAlias

from clipdesk.formats.news.source.agency import agency_named
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.publication import host_of
from clipdesk.formats.web.source.sections import trail_in_data
from clipdesk.formats.web.tree import Page

Thing: TypeAlias = dict[str, Any]

_MAX_THINGS = 5_000
_ORIGIN = "json-ld"
_ARTICLE_TYPES = frozenset((
    "APIReference", "AdvertiserContentArticle", "AnalysisNewsArticle", "Article", "AskPublicNewsArticle",
    "BackgroundNewsArticle", "BlogPosting", "DiscussionForumPosting", "LiveBlogPosting", "MedicalScholarlyArticle",
    "NewsArticle", "OpinionNewsArticle", "Report", "ReportageNewsArticle", "ReviewNewsArticle", "SatiricalArticle",
    "ScholarlyArticle", "SocialMediaPosting", "TechArticle", "Recipe", "Review",
))  # fmt: skip
_PAGE_TYPES = frozenset(("WebPage", "ItemPage", "AboutPage", "MedicalWebPage", "CreativeWork"))
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_WRAPPING = re.compile(
    r"\A\s*(?:/\*\s*|//\s*)?(?:<!--|<!\[CDATA\[)(?:\s*\*/)?|(?:/\*\s*|//\s*)?(?:-->|\]\]>)(?:\s*\*/)?\s*\Z|;\s*\Z"
)
_BAD_ESCAPE = re.compile(r'\\(?=[^"\\/bfnrtu])')


def json_ld_claims(page: Page, headline_hint: str) -> list[Claim]:
    """What the page's JSON-LD says of its article; `headline_hint` tells which one, if there are several."""
    things = list(_things(page))
    by_id = {thing["@id"]: thing for thing in reversed(things) if isinstance(thing.get("@id"), str) and len(thing) > 1}
    article = _article(things, headline_hint)
    claims: list[Claim] = []
    if article is not None:
        claims += _article_claims(article, by_id)
    for thing in things:
        if "WebSite" in _types(thing) and (name := _text(thing.get("name"))):
            claims.append(Claim("outlet", name, _ORIGIN))
    claims += trail_in_data(things, headline_hint)
    return claims


def _things(page: Page) -> Iterator[Thing]:
    """Every object in the page's JSON-LD, outer ones first."""
    waiting: deque[Any] = deque()
    for script in page.all("script"):
        if "ld+json" in script.get("type").lower():
            waiting.extend(_loaded("".join(run.text for run in script.runs())))
    for _ in range(_MAX_THINGS):
        if not waiting:
            return
        value = waiting.popleft()
        if isinstance(value, dict):
            yield value
            waiting.extend(inner for inner in value.values() if isinstance(inner, (dict, list)))
        elif isinstance(value, list):
            waiting.extend(value)


def _loaded(source: str) -> list[Any]:
    """The values in a script; those that are not quite JSON are mended once, then left alone."""
    source = _WRAPPING.sub("", source).strip()
    mended = _BAD_ESCAPE.sub(r"\\\\", _TRAILING_COMMA.sub("", source))
    for attempt in (source, mended, html.unescape(mended)):
        values = _decoded(attempt)
        if values:
            return values
    return []


def _decoded(source: str) -> list[Any]:
    """The JSON values that stand one after the other at the start of `source`."""
    decoder = json.JSONDecoder(strict=False)
    values: list[Any] = []
    position = 0
    while position < len(source):
        try:
            value, position = decoder.raw_decode(source, position)
        except (ValueError, RecursionError):
            break
        values.append(value)
        while position < len(source) and source[position] in " \t\r\n,;":
            position += 1
    return values


def _article(things: list[Thing], headline_hint: str) -> Thing | None:
    """The object that describes the page's article."""
    articles = [thing for thing in things if _types(thing) & _ARTICLE_TYPES and _headline(thing)]
    hint = plain(headline_hint)
    for thing in articles:
        if hint and plain(_headline(thing)) in hint:
            return thing
    if articles:
        return articles[0]
    return next((t for t in things if _types(t) & _PAGE_TYPES and (t.get("datePublished") or t.get("author"))), None)


def _types(thing: Thing) -> set[str]:
    kinds = thing.get("@type")
    kinds = kinds if isinstance(kinds, list) else [kinds]
    return {kind.rsplit("/", 1)[-1].rsplit(":", 1)[-1] for kind in kinds if isinstance(kind, str)}


def _headline(thing: Thing) -> str:
    return _text(thing.get("headline")) or _text(thing.get("name"))


def _article_claims(article: Thing, by_id: dict[str, Thing]) -> Iterator[Claim]:
    for field, keys in (
        ("headline", ("headline", "name")),
        ("published", ("datePublished", "dateCreated")),
        ("language", ("inLanguage",)),
        ("url", ("url", "mainEntityOfPage")),
        ("dateline", ("dateline",)),
        ("copyright", ("copyrightNotice",)),
        ("body", ("articleBody",)),
    ):
        value = next((text for key in keys if (text := _text(article.get(key)))), "")
        if value:
            yield Claim(field, value, _ORIGIN)
    sections = article.get("articleSection")
    for section in sections if isinstance(sections, list) else [sections]:
        if name := _text(section):
            yield Claim("section", name, _ORIGIN)
    for key in ("author", "creator"):
        names = list(_names(article.get(key), by_id))
        for name in names:
            yield Claim("byline", name, _ORIGIN)
        if names:
            break
    named = ["publisher", "sourceOrganization", "provider"]
    for key in named[::-1] if _is_of_other_site(article, by_id) else named:
        for name in _names(article.get(key), by_id):
            yield Claim("outlet", name, _ORIGIN)


def _is_of_other_site(article: Thing, by_id: dict[str, Thing]) -> bool:
    """Whether the page shows what another site, and no agency, wrote: it names that site with an address of its own."""
    provider = article.get("provider")
    source = host_of(_text(provider.get("url"))) if isinstance(provider, dict) else ""
    here = host_of(_text(article.get("url")) or _text(article.get("mainEntityOfPage")))
    is_other = bool(source and here) and not source.endswith(here) and not here.endswith(source)
    return is_other and not any(map(agency_named, _names(provider, by_id)))


def _names(value: Any, by_id: dict[str, Thing]) -> Iterator[str]:
    """The names of the people or organizations that `value` describes."""
    for one in value if isinstance(value, list) else [value]:
        if isinstance(one, dict):
            known = one if "name" in one else by_id.get(str(one.get("@id")), one)
            name = known.get("name") or f"{_text(known.get('givenName'))} {_text(known.get('familyName'))}"
            for part in name if isinstance(name, list) else [name]:
                if text := _text(part):
                    yield text
        elif text := _text(one):
            yield text


def _text(value: Any) -> str:
    """A value as text: of a list the first, of an object its @value, name or address."""
    if isinstance(value, list):
        value = next(iter(value), "")
    if isinstance(value, dict):
        value = next((value[key] for key in ("@value", "name", "alternateName", "@id", "url") if key in value), "")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        return ""
    return html.unescape(html.unescape(value)).strip()
