"""Lists in a page that are not its article: what readers answered, and teasers of other stories."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from clipdesk.formats.news import furniture
from clipdesk.formats.web.body.boxes import Box
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
_LONGEST_HEADING = 300
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
    own = {id(node) for node in buttons}
    chosen = [node for word, node in said if word == words[0][0] and id(node.parent) not in own]
    held = Counter(id(around) for node in chosen for around in node.ancestors())
    posts = [_outermost(node, held) for node in chosen] if len(chosen) >= _FEWEST else []
    return frozenset(id(post) for post in posts if post.tag not in ("html", "body"))


def _outermost(node: Node, held: Counter[int]) -> Node:
    """The largest element around a button that holds no other button."""
    while node.parent is not None and held[id(node.parent)] < _FEWEST:
        node = node.parent
    return node


def drop_teasers(article: Box, home: str) -> None:
    """Take out of `article`, which was measured, the boxes that list other stories, unless they are most of it.

    A teaser has a linked heading and a paragraph at most; `home` is the host of the page, whose stories they are.
    """
    boxes = list(article.walk())
    held = _held(boxes, home)
    length = max(1, article.figures.length)
    found: dict[Box, bool] = {}
    for box in boxes[1:]:
        headings, paragraphs = held[box]
        is_list = headings >= _FEWEST and headings >= paragraphs and box.figures.length <= _MOST * length
        if is_list and not any(around in found for around in box.ancestors()):
            is_announced = _is_announced(box)
            if is_announced or box.figures.length <= _HALF * length:
                found[box] = is_announced
    # An article may be made of such lists: a guide to twelve harbors.
    are_most = sum(box.figures.length for box, is_announced in found.items() if not is_announced) > _HALF * length
    for box, is_announced in found.items():
        if is_announced or not are_most:
            box.remove()


def _held(boxes: Sequence[Box], home: str) -> dict[Box, tuple[int, int]]:
    """The linked headings and the longer paragraphs in each of the boxes, which come in document order."""
    held: dict[Box, tuple[int, int]] = {}
    for box in reversed(boxes):
        below = [held[child] for child in box.boxes]
        is_heading = box.tag in HEADINGS and is_linked(box.node, home)
        is_paragraph = box.tag == "p" and box.figures.length >= _PARAGRAPH
        held[box] = (is_heading + sum(one for one, _ in below), is_paragraph + sum(one for _, one in below))
    return held


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
    if not heading.is_short(_LONGEST_HEADING):
        return False
    link = next((one for one in _links_around(heading) if one.tag == "a" and one.size >= 0.8 * heading.size), None)
    address = link.get("href") if link is not None else ""
    if not address or "#" in address:
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
    """The host of a whole address, empty for a relative one; quick, for there are thousands of links."""
    start, slashes, rest = address.partition("//")
    if not slashes or len(start) > len("https:"):
        return ""
    return rest.partition("/")[0].partition("?")[0].partition(":")[0].lower()
