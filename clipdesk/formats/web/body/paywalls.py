"""Shows again the part of an article that a page hides from readers who have not paid: it stands in the page all the same."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from itertools import islice

from clipdesk.formats.web.tags import is_hidden
from clipdesk.formats.web.tree import Node, Page, fold
from clipdesk.formats.web.words import SURELY_NOT, UNLIKELY, is_body

_LISTED_HIDING = "hidden hide is-hidden d-none u-hidden u-hide display-none hidden-content js-hidden"
HIDING = frozenset(_LISTED_HIDING.split())
"""Class names that hide an element by the style sheets of common frameworks."""

_PAID = re.compile(
    r"paywall|pay-wall|premium|subscriber|subscription-?(?:only|content)|\bpaid|metered|locked|protected|abonn|reserv[eé]e?s?\b"
    r"|suscriptor|encrypted|truncat|full-?(?:text|article|content|story)"
)
"""Names of elements that hold what only paying readers are shown."""

_SELECTORS = re.compile(r"\"cssSelector\"\s*:\s*(\"(?:[^\"\\]|\\.){1,300}\"|\[[^\[\]]{1,1000}\])")
_MOST_SELECTORS = 20
_COMPOUND = re.compile(r"[.#][\w-]+")
_FIELDS = frozenset(("form", "input", "textarea", "select", "iframe"))
_PROSE = 60
"""Code points from which a paragraph counts as prose."""
_FEWEST = 2
_LEVELS = 4
"""Elements around a hidden one among which one is named as the body of the article."""


def reveal(page: Page, html: str) -> None:
    """Take what hides them from the elements of `page` that hold paid parts of the article, in place.

    They are those that its JSON-LD names (`hasPart`, `cssSelector`: Google's mark-up for paywalled content), and
    those within the body of the article that go on where its visible prose ends and repeat nothing of it.
    """
    named = _named_parts(html)
    shown: set[str] | None = None
    bodies = list(
        islice((one for one in page.root.walk() if one.tag not in ("html", "body") and is_body(one.marks)), 2)
    )
    for node, before in list(_hidden(page)):
        prose = list(_prose(node))
        if not prose or not _FIELDS.isdisjoint(one.tag for one in node.walk()):
            continue
        if not (
            _is_named(node, named) or _goes_on(node, before, len(prose)) or _is_only_body(node, bodies, len(prose))
        ):
            continue
        shown = _shown(page) if shown is None else shown
        if not any(fold(one.text) in shown for one in prose):
            _show(node)


def _hidden(page: Page) -> Iterator[tuple[Node, Node | None]]:
    """The outermost hidden elements, each with the last visible one before it in the same parent, if any."""
    waiting = [page.root]
    while waiting:
        before = None
        for node in waiting.pop().elements:
            if _is_hiding(node):
                yield node, before
            else:
                before = node if node.size else before
                waiting.append(node)


def _named_parts(html: str) -> list[frozenset[str]]:
    """The class names and ids that an element must have, one set for each selector in the page's data."""
    found: list[frozenset[str]] = []
    for match in islice(_SELECTORS.finditer(html), _MOST_SELECTORS):
        try:
            value = json.loads(match[1])
        except ValueError:
            continue
        spoken = value if isinstance(value, list) else [value]
        selectors = [one for text in spoken if isinstance(text, str) for one in text.split(",")]
        # Of "article .paid" the last part is the element itself.
        found += [frozenset(_COMPOUND.findall(one.split()[-1].lower())) for one in selectors if one.split()]
    return [names for names in found if names]


def _is_named(node: Node, named: Sequence[frozenset[str]]) -> bool:
    own = {f".{name}" for name in node.get("class").lower().split()} | {f"#{node.get('id').lower()}"}
    return any(names <= own for names in named)


def _is_hiding(node: Node) -> bool:
    return is_hidden(node) or ("class" in node.attributes and not HIDING.isdisjoint(node.get("class").lower().split()))


def _goes_on(node: Node, before: Node | None, paragraphs: int) -> bool:
    """Whether a hidden element goes on with the prose before it, within what is named as the body of an article."""
    marks = node.marks
    if paragraphs < _FEWEST and not _PAID.search(marks):
        return False
    if SURELY_NOT.search(marks) or (UNLIKELY.search(marks) and not _PAID.search(marks)):
        return False
    if before is None or next(_prose(before), None) is None:
        return False
    return any(_is_body(around) for around in node.ancestors(_LEVELS))


def _is_only_body(node: Node, bodies: Sequence[Node], paragraphs: int) -> bool:
    """Whether a hidden element is the only one of the page that is named as the body of an article."""
    return paragraphs >= _FEWEST and len(bodies) == 1 and bodies[0] is node


def _is_body(node: Node) -> bool:
    return is_body(node.marks) or node.tag == "article" or "articlebody" in node.get("itemprop").lower()


def _prose(node: Node) -> Iterator[Node]:
    """The paragraphs in an element, or it itself, that are not mostly links."""
    for one in node.walk():
        if one.tag == "p" and one.size >= _PROSE and one.linked < 0.3 * one.size:
            yield one


def _shown(page: Page) -> set[str]:
    """The texts of the visible paragraphs."""
    texts: set[str] = set()
    waiting = [page.root]
    while waiting:
        node = waiting.pop()
        if _is_hiding(node):
            continue
        if node.tag == "p":
            texts.add(fold(node.text))
        waiting += node.elements
    return texts


def _show(node: Node) -> None:
    attributes = node.attributes
    for name in ("hidden", "style", "aria-hidden"):
        attributes.pop(name, None)
    attributes["class"] = " ".join(name for name in node.get("class").split() if name.lower() not in HIDING)
