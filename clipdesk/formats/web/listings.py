"""Lists in a page that are not its article: what readers answered, and teasers of other stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from clipdesk.formats.news import furniture
from clipdesk.formats.web.boxes import Box
from clipdesk.formats.web.tags import HEADINGS
from clipdesk.formats.web.tree import Node, Page

_ANSWER = frozenset(
    ("reply", "report", "flag", "antworten", "melden", "répondre", "signaler", "responder", "denunciar", "rispondi",
     "segnala", "reageer", "beantwoorden", "svar", "svara", "odpowiedz", "ответить", "返信", "回复", "回覆")
)  # fmt: skip
"""What buttons below the posts of readers say, lower case."""
_LONGEST_BUTTON = 16
_FEWEST = 2
_PARAGRAPH = 40
"""Code points from which a paragraph of a teaser counts."""
_HALF = 0.5
_MOST = 0.8
"""Shares of an article up to which a list of teasers is none of it: one without a heading, and one that has it."""


def answers(page: Page) -> frozenset[int]:
    """The ids of the elements that each hold the post of one reader: those around buttons such as "Reply"."""
    buttons = [node for node in page.all("a", "button", "span") if node.is_short(_LONGEST_BUTTON)]
    said = [(word, node) for node in buttons if (word := node.text.casefold()) in _ANSWER]
    words = Counter(word for word, _ in said).most_common(1)
    if not words or words[0][1] < _FEWEST:
        return frozenset()
    chosen = [node for word, node in said if word == words[0][0] and not _is_within(node, buttons)]
    held = Counter(id(around) for node in chosen for around in node.ancestors())
    posts = [_outermost(node, held) for node in chosen]
    return (
        frozenset(id(post) for post in posts if post.tag not in ("html", "body"))
        if len(chosen) >= _FEWEST
        else frozenset()
    )


def _is_within(node: Node, others: list[Node]) -> bool:
    return node.parent is not None and any(node.parent is other for other in others)


def _outermost(node: Node, held: Counter[int]) -> Node:
    """The largest element around a button that holds no other button."""
    while node.parent is not None and held[id(node.parent)] < _FEWEST:
        node = node.parent
    return node


def drop_teasers(article: Box, home: str) -> None:
    """Take out of `article`, which was measured, the boxes that list other stories, unless they are most of it.

    A teaser has a linked heading and a paragraph at most; `home` is the host of the page, whose stories they are.
    """
    headings = [box for box in article.walk() if box.tag in HEADINGS and is_linked(box.node, home)]
    held = Counter(around for box in headings for around in box.ancestors())
    listed = [box for box in article.walk() if held[box] >= _FEWEST and box is not article]
    for box in listed:
        paragraphs = sum(one.tag == "p" and one.figures.length >= _PARAGRAPH for one in box.walk())
        share = box.figures.length / article.figures.length if article.figures.length else 1.0
        if held[box] >= paragraphs and (share <= _HALF or (share <= _MOST and _is_announced(box))):
            box.remove()


def _is_announced(box: Box) -> bool:
    """Whether a box opens with words such as "Read next"."""
    opening = next((one for one in box.walk() if one.tag in HEADINGS), None)
    phrase = furniture.match(opening.text) if opening is not None else None
    return phrase is not None and phrase.role == "list"


def is_list_of_teasers(node: Node, home: str) -> bool:
    """Whether an element holds several linked headings and no more paragraphs than these."""
    headings = sum(one.tag in HEADINGS and is_linked(one, home) for one in node.walk())
    return headings >= _FEWEST and headings >= sum(one.tag == "p" and one.size >= _PARAGRAPH for one in node.walk())


def is_linked(heading: Node, home: str) -> bool:
    """Whether a heading is a link to another page of the same site."""
    link = next((one for one in _links_around(heading) if one.tag == "a" and one.size >= 0.8 * heading.size), None)
    address = link.get("href") if link is not None else ""
    if not address or "#" in address or heading.size == 0:
        return False
    host = _host(address)
    return not host or not home or host.split(".")[-2:] == home.split(".")[-2:]


def _links_around(heading: Node) -> Iterator[Node]:
    yield from heading.walk()
    for level, around in enumerate(heading.ancestors()):
        if level == 3:
            return
        yield around


def home_of(page: Page) -> str:
    """The host that most links of the page lead to; empty when they name none."""
    hosts = Counter(host for link in page.all("a") if (host := _host(link.get("href"))))
    return next((host for host, _ in hosts.most_common(1)), "")


def _host(address: str) -> str:
    if "//" not in address[:8]:
        return ""
    try:
        return urlsplit(address).hostname or ""
    except ValueError:
        return ""
