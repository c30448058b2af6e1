"""Pages that hold several whole articles, as those of a blog's day or of a paper that goes on without end."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.formats.web.tags import HEADINGS
from clipdesk.formats.web.tree import Node, Page

_WHOLE = 600
"""Code points in paragraphs from which what has a heading of its own is a whole article."""

_PARAGRAPH = 80
_LIKE = 0.25
"""Share of the longest article's length from which another one counts."""

_NAMES = frozenset(("hentry", "h-entry", "post", "article", "blogpost", "blog-post"))
_COMMENTS = ("comment", "reply", "response")


def several_note(page: Page, article: Sequence[Node]) -> str:
    """A sentence for the report on a page of several whole articles, of which `article` was taken; empty for others."""
    whole = _whole_articles(page)
    if len(whole) < 2:
        return ""
    held = {id(around) for node in article for around in node.with_ancestors()}
    taken = sum(id(one) in held for one in whole)
    if taken > 1:
        return f"The page holds {len(whole)} whole articles; {taken} of them were taken as one. To have them apart, save each from its own page."
    return f"The page holds {len(whole)} whole articles; one was taken. To have the others too, save each from its own page."


def _whole_articles(page: Page) -> list[Node]:
    """The innermost elements that are whole articles, in their order."""
    found = [
        (one, length) for one in page.all("article", "div", "section") if _is_named(one) and (length := _prose(one))
    ]
    outer = {id(around) for one, _ in found for around in one.ancestors()}
    inner = [(one, length) for one, length in found if id(one) not in outer]
    longest = max((length for _, length in inner), default=0)
    return [one for one, length in inner if length >= _LIKE * longest]


def _is_named(node: Node) -> bool:
    """Whether an element is an article by its tag or class, and no reader's comment."""
    marks = node.marks
    is_article = node.tag == "article" or not _NAMES.isdisjoint(node.get("class").lower().split())
    return is_article and node.size >= _WHOLE and not any(word in marks for word in _COMMENTS)


def _prose(node: Node) -> int:
    """The code points in an element's longer paragraphs; 0 when they make no article or no heading is among them."""
    below = list(node.walk())
    length = sum(one.size for one in below if one.tag == "p" and one.size >= _PARAGRAPH)
    return length if length >= _WHOLE and any(one.tag in HEADINGS for one in below) else 0
