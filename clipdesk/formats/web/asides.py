"""Short elements within an article that are not its text, told by their names: bios, sign-ups, pull quotes, bylines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.tree import Node

_NAMES = (
    ("pullquote", re.compile(r"pull-?_?quote")),
    (
        "newsletter",
        re.compile(
            r"newsletter|sign-?_?up(?!s)|e-?mail[-_](?:sub|sign|form|capture)|(?:subscribe|subscription)[-_](?:widget|box|form|prompt|promo|cta|button|module)|\bdonat|[-_]donat|reading-count|\bcta\b|paywall-?(?:teaser|box|message)"
        ),
    ),
    (
        "byline",
        re.compile(
            r"(?:author|contributor)-?_?(?:bio|box|card|info|about|note)|about-?_?(?:the-?)?author|\bbio-?box|post-?metadata|\bmetadata\b"
            r"|(?:article|story)-?_?authors?(?=$|[\s_])|byline-?_?(?:meta|block|container|wrap)|(?:article|entry|post|story)-?_?(?:meta|byline|info)\b"
        ),
    ),
    (
        "advertisement",
        re.compile(
            r"(?:^| )ads?(?: |$)|\badvert(?:isement)?s?\b|\badvertorial\b"
            r"|\bdfp\b|\bad-?_?(?:slot|unit|container|wrapper|box|placeholder|label)|adsbygoogle|\bgpt-?ad"
        ),
    ),
    ("date", re.compile(r"published?-?_?dates\b|(?:update|change|version|revision)s?[-_]?history")),
    ("menu", re.compile(r"\btoc\b|[-_]toc\b|table-of-contents")),
    ("section", re.compile(r"\bkicker\b|\beyebrow\b|\boverline\b")),
    ("related", re.compile(r"\brelated[-_]|[-_]related\b|\brecirc|read-?(?:also|more|next)[-_]|\bmore-on\b")),
)
"""Names, lower case, of elements that stand within articles without being their text."""
_LOOKED_UP = 5
"""Elements around a block whose names are looked at."""
_LONGEST = 700
_SHARE = 0.2
"""Code points, and share of the article, up to which an element is an aside and not the article itself."""


_MOST = 0.3
"""Share of the article from which all elements named alike are the article after all."""


def aside_reasons(blocks: Sequence[Block]) -> dict[int, str]:
    """A reason for each block of an article, by its place, that stands in an element named as an aside.

    What takes up much of the article under one reason stays: a newsletter names all its paragraphs so.
    """
    total = sum(len(block.text) for block in blocks)
    longest = min(_LONGEST, _SHARE * total)
    known: dict[int, str] = {}
    found: dict[int, str] = {}
    for place, block in enumerate(blocks):
        for level, around in enumerate((block.node, *block.node.ancestors())):
            if level > _LOOKED_UP or around.tag in ("body", "main", "article"):
                break
            reason = known.get(id(around))
            if reason is None:
                reason = known[id(around)] = _reason(around, longest)
            if reason:
                found[place] = reason
                break
    taken: Counter[str] = Counter()
    for place, reason in found.items():
        taken[reason] += len(blocks[place].text)
    return {place: reason for place, reason in found.items() if taken[reason] <= _MOST * total}


def _reason(node: Node, longest: float) -> str:
    if node.size > longest:
        return ""
    names = node.names
    named = "" if names == " " else next((reason for reason, pattern in _NAMES if pattern.search(names)), "")
    return named or ("newsletter" if _asks_for_address(node) else "")


def _asks_for_address(node: Node) -> bool:
    """Whether an element is a form that asks for a mail address, or a box around one."""
    return any(
        one.tag == "input"
        and (
            one.get("type").lower() == "email"
            or "email" in one.get("name").lower()
            or "mail" in one.get("placeholder").lower()
        )
        for one in node.walk()
    )
