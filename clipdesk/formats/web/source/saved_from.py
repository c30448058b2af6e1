"""Reads what browsers and extensions write into the pages they save: where the page came from."""

from __future__ import annotations

import re

from clipdesk.formats.web.claims import Claim
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.tree import Page

_HEAD = 20_000
_LONGEST = 400
_PRINTED = re.compile(
    r"(?:\burl(?: (?:dieses artikels|of this (?:article|story|page)|de (?:este artículo|cet article)))?|find this (?:article|story) (?:online )?at"
    r"|(?:original|source|full) url|(?:adresse|link) (?:dieses|zum|de cet) (?:artikels?|beitrags?|article)|(?:enlace|dirección) de este artículo"
    r"|adresse de cet article|permalink)\s?:?\s*(https?://\S+)",
    re.IGNORECASE,
)
"""The address of the page as versions for printing give it to readers."""
_OF_SOURCE = re.compile(r"(?:source|print)[-_]?ur[li]\b|print-?source|printfriendly-?url")
"""Names of the element that holds the address in versions for printing."""
_MARKS = (
    re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+?)\s*-->", re.IGNORECASE),
    re.compile(r"<!--\s*Page saved with SingleFile\s.*?\burl:\s*(\S+)", re.DOTALL),
    re.compile(r"<!--\s*Mirrored from (\S+) by HTTrack", re.IGNORECASE),
    re.compile(
        r"<!--\s*(?:Archived|Saved|Downloaded) (?:page )?(?:from|by \S+ from)[: ]+(https?://\S+)", re.IGNORECASE
    ),
)


def saved_page_claims(page: Page, html: str) -> list[Claim]:
    """The address in the comment that a browser leaves at the head of a page it saves, in a version for printing, or above a reader view.

    >>> from clipdesk.formats.web.tree import parse_page
    >>> kept = "<!-- saved from url=(0024)https://www.example.org/a --><p>Ferry</p>"
    >>> saved_page_claims(parse_page(kept, "a.html"), kept)[0].value
    'https://www.example.org/a'
    """
    head = html[:_HEAD]
    for mark in _MARKS:
        if match := mark.search(head):
            address = match[1] if "://" in match[1] else f"http://{match[1]}"
            return [Claim("url", address, "saved page")]
    printed = next(
        (
            found[1]
            for node in page.all("p", "font", "div", "td")
            if node.is_short(_LONGEST) and (found := _PRINTED.search(node.text))
        ),
        "",
    )
    if printed:
        return [Claim("url", printed.rstrip(".,;)"), "printed address")]
    for link in page.all("a"):
        if "reader-domain" in link.get("class").split():
            return [Claim("url", link.get("href"), "saved page")]
        if link.text.strip() == link.get("href") and any(_OF_SOURCE.search(one.names) for one in link.ancestors(2)):
            return [Claim("url", link.get("href"), "printed address")]
    return []


def permalink_claims(page: Page, headline: str) -> list[Claim]:
    """The address to which the headline itself leads as a link to keep, as blogs have it."""
    links = (one for one in page.all("a") if "bookmark" in one.get("rel").lower().split() and one.is_short(_LONGEST))
    kept = next((one.get("href") for one in links if headline and plain(one.text) == plain(headline)), "")
    return [Claim("url", kept, "permalink")] if kept else []
