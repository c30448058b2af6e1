"""What of a page speaks of its article, and what of other things: menus, comments, other stories, the foot of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from clipdesk.formats.web.tags import INVISIBLE
from clipdesk.formats.web.tree import Node, Page

_ENTRY = re.compile(r"\b(?:entry|post|article|story)-?(?:meta|footer|info)")
_ELSEWHERE = re.compile(
    r"comment|related|recommend|sidebar|widget|footer|disqus|most-?(?:read|popular)|trending|\bpromos?\b|newsletter"
    r"|carousel|\blatest|navigation|\bnav\b|\bmenu|read-?next|more-?(?:from|stories)|infinite"
)
_OF_ARTICLE = re.compile(r"\bby-?line\S*|\b(?:post|entry|article|story)[-_]*(?:meta[-_]*)?footer")
"""Names that speak for an element although they hold one of those words: "byline-comments", "post-footer"."""


def nodes_here(page: Page, landmarks: Sequence[Node]) -> Iterator[Node]:
    """The elements that do not belong to comments, lists of other stories or the page's frame.

    Whatever stands around a landmark (the heading, the article's paragraphs) is no such element.
    """
    around: set[int] = set()
    for landmark in landmarks:
        for node in landmark.ancestors():
            if id(node) in around:
                break
            around.add(id(node))
    waiting = [page.root]
    while waiting:
        node = waiting.pop()
        foreign = node.tag in INVISIBLE or _is_frame(node) or _is_elsewhere(node.marks)
        if not foreign or id(node) in around or node.tag in ("html", "body", "article", "main"):
            yield node
            waiting += reversed(node.elements)


def _is_elsewhere(marks: str) -> bool:
    return bool(_ELSEWHERE.search(marks)) and bool(_ELSEWHERE.search(_OF_ARTICLE.sub("", marks)))


def _is_frame(node: Node) -> bool:
    """Whether an element is a menu or the foot of the page, not of an article."""
    if node.tag != "footer":
        return node.tag in ("nav", "head")
    return not _ENTRY.search(node.marks) and not any(around.tag == "article" for around in node.ancestors())
