"""The tree of a web page as plain Python nodes; the only module that knows lxml.

Never recurses, loads nothing, and gives up with a sentence on pages beyond its limits.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.web.markup import MAX_DEPTH, flattened, with_fewer_attributes, without_embedded

MAX_CHARACTERS = 64_000_000
"""Code points of a page, without embedded pictures, beyond which it is refused."""

_MARGIN = 50
"""Levels beyond `MAX_DEPTH` that a parser may add, for elements that were never closed."""

MAX_NODES = 600_000
"""Elements beyond which a page is refused."""

_NAMED = (
    "data-testid", "data-test-id", "data-qa", "data-component", "data-testkey", "data-test-tag", "data-hook", "data-cy",
)  # fmt: skip
_NAMING = frozenset(_NAMED)


class Run:
    """A piece of text as it stands between two tags. `order` is its place in the page."""

    __slots__ = ("order", "text")

    def __init__(self, text: str, order: int) -> None:
        self.text = text
        self.order = order


class Node:
    """An element: its tag (lower case), attributes and children in document order.

    `size` is the length of the text below in code points, white space folded within each run.
    """

    __slots__ = ("attributes", "children", "parent", "size", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: Node | None = None) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.children: list[Node | Run] = []
        self.size = 0

    def get(self, name: str) -> str:
        """The value of an attribute, stripped; empty when the element has none."""
        return self.attributes.get(name, "").strip()

    @property
    def marks(self) -> str:
        """Class names and id, as one lower-case string."""
        return f"{self.attributes.get('class', '')} {self.attributes.get('id', '')}".lower()

    @property
    def names(self) -> str:
        """Its marks and what attributes and custom tags call it, as one lower-case string."""
        names = f"{self.marks} {self.tag}" if "-" in self.tag else self.marks
        if _NAMING.isdisjoint(self.attributes):
            return names
        return " ".join([names, *(self.attributes[name].lower() for name in _NAMED if name in self.attributes)])

    @property
    def elements(self) -> list[Node]:
        """The child elements."""
        return [child for child in self.children if isinstance(child, Node)]

    def walk(self) -> Iterator[Node]:
        """This element and all below it, in document order."""
        waiting = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting += reversed(node.elements)

    def runs(self) -> Iterator[Run]:
        """Every piece of text below this element, in document order."""
        waiting: list[Node | Run] = [self]
        while waiting:
            node = waiting.pop()
            if isinstance(node, Run):
                yield node
            else:
                waiting += reversed(node.children)

    def ancestors(self, most: int = sys.maxsize) -> Iterator[Node]:
        """The elements around this one, `most` of them, from the inside out."""
        node = self.parent
        while node is not None and most > 0:
            yield node
            node, most = node.parent, most - 1

    def with_ancestors(self, most: int = sys.maxsize) -> list[Node]:
        """This element, and `most` of those around it, from the inside out."""
        return [self, *self.ancestors(most)]

    @property
    def linked(self) -> int:
        """Code points of the links below."""
        return sum(one.size for one in self.walk() if one.tag == "a")

    def is_short(self, limit: int) -> bool:
        """Whether the text below is not blank and holds no more than `limit` code points."""
        return 0 < self.size <= limit

    @property
    def text(self) -> str:
        """All text below, white space folded."""
        return fold("".join(run.text for run in self.runs()))


class Page:
    """A parsed page: its root element and its elements by tag."""

    def __init__(self, root: Node) -> None:
        self.root = root
        self._by_tag: dict[str, list[Node]] = {}
        for node in root.walk():
            self._by_tag.setdefault(node.tag, []).append(node)

    def all(self, *tags: str) -> list[Node]:
        """Elements of these tags, tag by tag, each in document order."""
        return [node for tag in tags for node in self._by_tag.get(tag, ())]

    def first(self, tag: str) -> Node | None:
        """The first element of this tag."""
        return next(iter(self._by_tag.get(tag, ())), None)


def fold(text: str) -> str:
    """`text` with runs of white space folded to one space and none at the ends."""
    return " ".join(text.split())


def parse_page(html: str, name: str) -> Page:
    """Parse HTML of any quality.

    Raises `ImportFailedError`, with `name` in its sentence, for a page that is empty or too large.
    """
    slim = with_fewer_attributes(without_embedded(html))
    if len(slim) > MAX_CHARACTERS:
        raise _too_large(name, f"more than {MAX_CHARACTERS // 1_000_000} million characters")
    if not slim.strip():
        raise ImportFailedError(f"“{name}” is empty.", "Open the page in a browser and save it again.")
    top = _copied(_parsed(slim), name)
    if top is None:
        top = _copied(_parsed(flattened(slim)), name)
    if top is None or not top.children:
        raise ImportFailedError(f"“{name}” holds no web page.", "Open the page in a browser and save it again.")
    return Page(top)


def _parsed(html: str) -> Any:
    """The root as lxml sees it; None without any element."""
    from lxml import etree

    parser = etree.HTMLParser(huge_tree=True, no_network=True, remove_pis=True, encoding="utf-8")
    try:
        return etree.fromstring(html.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError:
        return None


def _copied(root: Any, name: str) -> Node | None:
    """The tree below an lxml element as nodes of ours; None when it is deeper than `MAX_DEPTH` and may lack text."""
    from lxml import etree

    top = current = Node("#page", {})
    events = runs = depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end", "comment")) if root is not None else ():
        events += 1
        if events > 2 * MAX_NODES:
            raise _too_large(name, f"more than {MAX_NODES:,} elements")
        text = element.tail
        if event == "start":
            depth += 1
            if depth > MAX_DEPTH + _MARGIN:
                return None
            attributes = {str(key): str(value) for key, value in element.attrib.items()}
            node = Node(str(element.tag).lower(), attributes, current)
            current.children.append(node)
            current, text = node, element.text
        elif event == "end":
            depth -= 1
            size, current = current.size, current.parent or top
            current.size += size
        if text:
            current.children.append(Run(str(text), runs))
            current.size += len(fold(str(text)))
            runs += 1
    return top


def _too_large(name: str, size: str) -> ImportFailedError:
    return ImportFailedError(f"“{name}” holds {size}.", "Save the article alone and import that.")
