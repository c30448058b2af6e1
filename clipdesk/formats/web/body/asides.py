"""Short elements within an article that are not its text, told by their names: bios, sign-ups, pull quotes, bylines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.likeness import words
from clipdesk.formats.web.tree import Node

_QUOTE = "pullquote"
_MOST_QUOTES = 20
_REPEATED = 0.7
"""Share of the words of a pull quote that another paragraph has, too."""
_NAMES = (
    (_QUOTE, re.compile(r"pull-?_?quote")),
    (
        "newsletter",
        re.compile(
            r"newsletter|sign-?_?up(?!s)|e-?mail[-_](?:sub|sign|form|capture)|(?:subscribe|subscription)[-_](?:widget|box|form|prompt|promo|cta|button|module)|\bdonat|[-_]donat|reading-count|\bcta\b|paywall-?(?:teaser|box|message)"
        ),
    ),
    (
        "byline",
        re.compile(
            r"(?:author|contributor)-?_?(?:bio|box|card|info|about|note|drop-?down)|about-?_?(?:the-?)?author|\bbio-?box|post-?metadata|\bmetadata\b"
            r"|(?:article|story)-?_?authors?(?=$|[\s_])|byline-?_?(?:meta|block|container|wrap)|(?:article|entry|post|story)-?_?(?:meta|byline|info)\b"
        ),
    ),
    (
        "advertisement",
        re.compile(
            r"(?:^| )ads?(?: |$)|\badvert(?:isement)?s?\b|\badvertorial\b"
            r"|\bdfp\b|\bad-?_?(?:slot|unit|container|wrapper|box|placeholder|label|feedback)|adsbygoogle|\bgpt-?ad"
        ),
    ),
    ("date", re.compile(r"published?-?_?dates\b|(?:update|change|version|revision)s?[-_]?history")),
    ("menu", re.compile(r"\btoc\b|[-_]toc\b|table-of-contents")),
    ("section", re.compile(r"\bkicker\b|\beyebrow\b|\boverline\b")),
    (
        "share",
        re.compile(
            r"\bfollow-?_?(?:bar|box|buttons?|us)\b|facebook-?_?(?:broadcast|activity|timeline|vote|likes?\b)|\bkudos?\b"
            r"|\b(?:reaction|rating|vote)s?[-_](?:panel|bar|box|buttons?|widget)|(?:box|bloc)[-_]?(?:reseaux|social)|reseaux-?_?sociaux|redes-?_?sociales"
        ),
    ),
    (
        "furniture",
        re.compile(
            r"(?:text|font)-?_?(?:re)?size-?_?(?:r\b|control|button|switch|tool|adjust)|\b(?:adjust|resize|increase|decrease|reset)-?_?(?:text|font)|\bfly-?out|[-_]fly-?out|\bpop-?over|\bdrop-?down\b"
            r"|video-?_?(?:search|keywords?|controls?)\b|transcript-?_?(?:control|button|title|toggle|disclaimer)"
        ),
    ),
    (
        "related",
        re.compile(
            r"\bbookmark-?_?(?:card|container)\b|\brelated[-_]|[-_]related\b|\brecirc|read-?(?:also|more|next)[-_]|\bmore-on\b"
        ),
    ),
)
"""Names, lower case, of elements that stand within articles without being their text."""
_LOOKED_UP = 5
"""Elements around a block whose names are looked at."""
_LONGEST = 700
_SHARE = 0.2
"""Code points, and share of the article, up to which an element is an aside and not the article itself."""


_MOST = 0.3
"""Share of the article from which all elements named alike are the article after all."""
_BUTTONS = "share"
_LONGEST_OF_BUTTONS = 250
_LINE = 80
"""Code points of a box of buttons, and of the lines in it, however short the article is."""
_SIGN_UP = re.compile(
    r"(?:sign[ -]?up|subscribe|s['’](?:inscrire|abonner)|abonnieren|anmelden|suscr[ií]b\w+|iscriviti|abbonati|assin[ae]\w*|inscreva-se)\b",
    re.IGNORECASE,
)
"""What a button says with which readers sign up for letters."""


def aside_reasons(blocks: Sequence[Block]) -> dict[int, str]:
    """A reason for each block of an article, by its place, that stands in an element named as an aside.

    What takes up much of the article under one reason stays: a newsletter names all its paragraphs so.
    """
    total = sum(len(block.text) for block in blocks)
    longest = min(_LONGEST, _SHARE * total)
    known: dict[int, str] = {}
    found: dict[int, str] = {}
    quotes: dict[int, list[int]] = {}
    for place, block in enumerate(blocks):
        for level, around in enumerate(block.node.with_ancestors()):
            if level > _LOOKED_UP or around.tag in ("body", "main", "article"):
                break
            reason = known.get(id(around))
            if reason is None:
                reason = known[id(around)] = _reason(around, longest)
            if reason:
                found[place] = reason
                if reason == _QUOTE:
                    quotes.setdefault(id(around), []).append(place)
                break
    for places in _said_once(blocks, list(quotes.values())):
        for place in places:
            del found[place]
    taken: Counter[str] = Counter()
    lines: Counter[str] = Counter()
    for place, reason in found.items():
        taken[reason] += len(blocks[place].text)
        lines[reason] = max(lines[reason], len(blocks[place].text))
    few = {reason for reason in taken if taken[reason] <= _MOST * total}
    if lines[_BUTTONS] <= _LINE < max((len(block.text) for block in blocks), default=0):
        few.add(_BUTTONS)
    return {place: reason for place, reason in found.items() if reason in few}


def _said_once(blocks: Sequence[Block], quotes: Sequence[Sequence[int]]) -> Iterator[Sequence[int]]:
    """The pull quotes, as places of their blocks, of which no other block of the article has the words: they are its text."""
    if not quotes:
        return
    pulled = {place for places in quotes for place in places}
    others = [set(words(block.text)) for place, block in enumerate(blocks) if place not in pulled]
    for places in quotes[:_MOST_QUOTES]:
        said = set(words(blocks[places[0]].text))  # below it stands who spoke
        if not any(len(said & other) >= _REPEATED * len(said) for other in others):
            yield places


def _reason(node: Node, longest: float) -> str:
    if node.size > max(longest, _LONGEST_OF_BUTTONS):
        return ""
    names = node.names
    named = "" if names == " " else next((reason for reason, pattern in _NAMES if pattern.search(names)), "")
    if node.size > longest:
        return named if named == _BUTTONS else ""
    return named or ("newsletter" if _asks_for_address(node) else "furniture" if _is_poll(node) else "")


def _asks_for_address(node: Node) -> bool:
    """Whether an element is a form that asks for a mail address, or has a button to sign up, or is a box around one."""
    return any(
        (one.tag == "button" and _SIGN_UP.match(one.text.strip()))
        or (
            one.tag == "input"
            and (
                one.get("type").lower() == "email"
                or "email" in one.get("name").lower()
                or "mail" in one.get("placeholder").lower()
            )
        )
        for one in node.walk()
    )


def _is_poll(node: Node) -> bool:
    """Whether an element asks readers to choose, or is a box around what does."""
    return sum(one.tag == "input" and one.get("type").lower() in ("radio", "checkbox") for one in node.walk()) > 1
