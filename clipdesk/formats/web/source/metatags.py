"""Reads `<meta>` and `<link>`: OpenGraph, article:*, citation_*, Dublin Core, Parse.ly, Sailthru and plain names."""

from __future__ import annotations

import html
import json
import re

from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.tree import Page, fold

_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("headline", (
        "og:title", "citation_title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "headline",
        "hdl", "article:title", "twitter:title", "title",
    )),
    ("byline", (
        "citation_author", "parsely-author", "sailthru.author", "byl", "dc.creator", "dcterms.creator",
        "article:author", "og:article:author", "article:author_name", "author", "authors", "byline",
        "cxenseparse:author", "articleauthor", "shareaholic:article_author_name", "og:author", "article.author", "rbauthors",
        "twitter:creator:name",
    )),
    ("published", (
        "article:published_time", "og:article:published_time", "og:published_time", "parsely-pub-date",
        "article:published", "citation_publication_date", "citation_online_date", "citation_date", "datepublished",
        "date.published", "publishdate", "publish-date", "publish_date", "published", "published_time", "pubdate",
        "pub_date", "publication_date", "publication-date", "originalpublicationdate", "article.published",
        "article_date_original", "dcterms.issued", "dc.date.issued", "dcterms.created", "dc.date.created",
        "dcterms.date", "dc.date", "cxenseparse:recs:publishtime", "sailthru.date", "shareaholic:article_published_time",
        "rnews:datepublished", "article.created", "datecreated", "created", "og:pubdate", "ptime", "pdate",
        "dcterms.available", "release_date", "first-published-at", "first_published_at", "govuk:first-published-at", "date",
    )),
    ("outlet", (
        "og:site_name", "citation_journal_title", "dc.publisher", "dcterms.publisher", "cre", "publisher",
        "application-name", "apple-mobile-web-app-title", "al:android:app_name", "al:ios:app_name",
    )),
    ("url", ("og:url", "twitter:url", "parsely-link", "citation_public_url", "citation_abstract_html_url")),
    ("section", (
        "article:section", "og:article:section", "og:section", "parsely-section", "cxenseparse:section", "section",
        "sailthru.verticals", "article.section", "category",
    )),
    ("language", ("og:locale", "content-language", "dc.language", "dcterms.language", "citation_language", "language")),
    ("copyright", ("copyright", "dc.rights", "dcterms.rights", "dcterms.rightsholder", "rights", "article:copyright")),
)  # fmt: skip

_OF_ARTICLE = re.compile(r"://[^/?#]+/(?:[^?#]*/)?(?!index\.|default\.)[^/?#]+$", re.IGNORECASE)
"""A base of addresses that is the page itself, as some systems give it, and no folder."""
_PLATFORM, _ACCOUNT = "微信公众平台", "js_name"
"""What WeChat gives as the site of all it publishes, and the id of the element that names whose account it is."""
_LABELED = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))
_PARSELY = {
    "headline": ("title",), "byline": ("authors", "author"), "published": ("pub_date",), "section": ("section",),
    "url": ("link", "url"),
}  # fmt: skip


def meta_claims(page: Page) -> list[Claim]:
    """What the head of the page says, the more trusted names of each field first."""
    said: dict[str, list[str]] = {}
    for node in page.all("meta"):
        value = html.unescape(node.get("content") or node.get("value"))
        if not value:
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            for name in node.get(attribute).lower().split():
                said.setdefault(name, []).append(" ".join(value.split()))
    claims = _parsely_claims(said)
    for field, names in _NAMES:
        for name in names:
            origin = "opengraph" if name.startswith(("og:", "article:")) else "meta"
            claims += [Claim(field, value, origin, name) for value in said.get(name, ())]
    # The names of accounts are none; that of their owner is.
    claims += [
        Claim("byline", name, "meta", "twitter:creator") for name in said.get("twitter:creator", ()) if is_person(name)
    ]
    # How WordPress and others tell it to those who show a link.
    written = (told for label, told in _LABELED if "written by" in (one.lower() for one in said.get(label, ())))
    claims += [Claim("byline", name, "meta", told) for told in written for name in said.get(told, ())]
    return _of_accounts(page, claims) + _link_claims(page)


def _of_accounts(page: Page, claims: list[Claim]) -> list[Claim]:
    """The claims with the account that published in place of the platform that all of its pages name as their site."""
    accounts = [fold(node.text) for node in page.all("a", "strong", "span") if node.get("id") == _ACCOUNT]
    return [
        claim._replace(value=accounts[0])
        if claim.field == "outlet" and claim.value == _PLATFORM and accounts
        else claim
        for claim in claims
    ]


def _parsely_claims(said: dict[str, list[str]]) -> list[Claim]:
    """What the older tag of Parse.ly says, an object of JSON in one `content`."""
    claims: list[Claim] = []
    for source in said.get("parsely-page", ()):
        try:
            told = json.loads(source)
        except ValueError:
            continue
        for field, keys in _PARSELY.items() if isinstance(told, dict) else ():
            values = next((told[key] for key in keys if told.get(key)), "")
            spoken = values if isinstance(values, list) else [values]
            texts = [value.strip() for value in spoken if isinstance(value, str)]
            claims += [Claim(field, text, "meta", "parsely-page") for text in texts if text]
    return claims


def _link_claims(page: Page) -> list[Claim]:
    claims: list[Claim] = []
    for node in page.all("link"):
        relations = node.get("rel").lower().split()
        if "canonical" in relations and node.get("href"):
            claims.append(Claim("url", node.get("href"), "link element"))
    base = page.first("base")
    if base is not None and _OF_ARTICLE.search(base.get("href")):
        claims.append(Claim("url", base.get("href"), "base element"))
    root = page.first("html")
    if root is not None:
        language = root.get("lang") or root.get("xml:lang")
        if language:
            claims.append(Claim("language", language, "html element"))
    return claims
