"""What a block is that is not the article: one word for the user, by where it stands and how it reads."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news import furniture
from clipdesk.formats.news.source.credits import read_credit
from clipdesk.formats.news.source.dates import read_dates
from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.claims import ORIGINAL, Claim
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.tree import Node, fold

_BY_NAME = (
    ("comments", re.compile(r"comment|disqus|replies|\bdiscussion")),
    ("related", re.compile(r"related|recommend|read-?next|read-?also|most-?(?:read|popular|viewed)|trending|more-?(?:from|stories)|outbrain|taboola|latest-?(?:news|stories)")),
    ("share", re.compile(r"\bshar(?:e|ing)|\bsocial|addthis")),
    ("cookies", re.compile(r"cookie|consent|gdpr")),
    ("newsletter", re.compile(r"newsletter|sign-?up|subscri")),
    ("advertisement", re.compile(r"\bad-|-ad\b|\bads?\b|advert|sponsor|werbung|publicidad")),
    ("byline", re.compile(r"byline|\bauthor(?!i[tz])")),
)  # fmt: skip
_COPYRIGHT = re.compile(
    r"(?:저작권자\s?|(?:all |this )?(?:site |web )?(?:contents?|materials?|text and images?)(?: (?:is|are))? )?(?:©|ⓒ|\(c\) ?(?=[\dA-Z])|copyright\b|&copy;)",
    re.IGNORECASE,
)
_LONGEST_COPYRIGHT = 300
RESERVED = re.compile(
    r"(?P<name>[^\W\d_][^|:\n]{2,60}?)\s[-–—|·]\s(?:all rights reserved|todos los derechos reservados|alle rechte vorbehalten"
    r"|tous droits réservés|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden)\W*\Z",
    re.IGNORECASE,
)
"""Who holds the rights to a page, in a line without a sign or a year: "Vega Times - All rights reserved"."""
_NAMED_FIRST = re.compile(r"[^\n©]{2,60}©[^\n©]{0,80}?\b(?:19|20)\d\d\b[^\n©]{0,120}")
"""The same with the name or the reservation before the sign: "Vega Times © 2025", "Wszelkie prawa zastrzeżone © Vega 2025"."""
_FIRST = re.compile(r"\b(?:originally|first) (?:appeared|published)\b", re.IGNORECASE)
_LONGEST_DATE = 80
_BY_TAG = {"nav": "menu", "menu": "menu", "figcaption": "caption", "caption": "caption"}
_LOOKED_UP = 12
"""Elements around a block whose names are looked at."""


def is_copyright(text: str) -> bool:
    """Whether a line says who holds the rights.

    >>> is_copyright("© 2024 The Millbrook Gazette"), is_copyright("Copyright law is old.")
    (True, False)
    """
    match = _COPYRIGHT.match(text)
    return (
        match is not None
        and len(text) <= _LONGEST_COPYRIGHT
        and (match[0][0] in "©(&ⓒ저" or any(map(str.isdigit, text)))
    )


def copyright_claims(blocks: Sequence[Block]) -> list[Claim]:
    """The first line that says who holds the rights to the page."""
    lines = [block.text for block in blocks if is_copyright(block.text)]
    lines = lines or [block.text for block in blocks if RESERVED.match(block.text)]
    lines = lines or [block.text for block in blocks if _NAMED_FIRST.fullmatch(block.text)][-1:]
    line = lines[0] if lines else ""
    return [Claim("copyright", fold(line), "copyright line")] if line else []


def original_claims(blocks: Sequence[Block]) -> list[Claim]:
    """The paper in which the story first stood, where a line says so: "This article originally appeared on Vega Times: …"."""
    lines = (block.text for block in blocks if len(block.text) <= _LONGEST_COPYRIGHT and _FIRST.search(block.text))
    said = (read_credit(fold(line)) for line in lines)
    return [Claim(ORIGINAL, credit.outlet, "credit line") for credit in said if credit is not None and credit.outlet]


def cut_reasons(blocks: Sequence[Block], headline: str) -> list[str]:
    """A reason for each block, for the case that it is not the article."""
    known: dict[int, str] = {}
    wanted = plain(headline)
    return [_reason(block, wanted, known) for block in blocks]


def _reason(block: Block, headline: str, known: dict[int, str]) -> str:
    if headline and plain(block.text) == headline:
        return "headline"
    if is_copyright(block.text):
        return "copyright"
    phrase = furniture.match(block.text) if len(block.text) < 400 else None
    place = known.get(id(block.node))
    if place is None:
        place = known[id(block.node)] = _place(block.node)
    return place or (phrase.reason if phrase else "") or _date(block.text) or "furniture"


def _date(text: str) -> str:
    """The reason for a line that is a date and nothing else, empty for any other."""
    dated = read_dates(text) if len(text) <= _LONGEST_DATE else None
    return "date" if dated is not None and not plain(dated.rest) else ""


def _place(node: Node) -> str:
    """What the elements around a block say about it; empty when they say nothing."""
    for level, around in enumerate(node.with_ancestors()):
        if level > _LOOKED_UP or around.tag in ("body", "main", "article"):
            break
        if reason := _BY_TAG.get(around.tag):
            return reason
        marks = around.marks
        if marks != " ":
            for reason, pattern in _BY_NAME:
                if pattern.search(marks):
                    return reason
    return ""
