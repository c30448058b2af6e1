"""The paragraphs of an HTML page, each with the classes and identifiers around it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from clipdesk.formats.documents.document import Block
from clipdesk.formats.web.tree import Node, Page, Run

_ARTICLE = re.compile(r"article|[a-z]{2,4}Article")
_PASSED_OVER = frozenset(
    ("head", "script", "style", "noscript", "template", "svg", "iframe", "object", "select", "button")
)
_INLINE = frozenset(
    ("a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "ins", "kbd",
     "label", "mark", "meta", "nobr", "q", "rb", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong",
     "sub", "sup", "time", "title", "tt", "u", "var", "wbr", "img", "text"),
)  # fmt: skip

_PARAGRAPH_SPANS = frozenset(("DocPublicationName", "TitreArticleVisu"))
"""Classes of spans that are paragraphs in pages which divide these with line breaks alone."""


def blocks_of(page: Page) -> Iterator[Block]:
    """The paragraphs of the page in order.

    The marks of a block are the tag of its element, the class names and identifiers of the elements around it
    and of those that begin in it, and for an element `article`, or of its class (also "enArticle"), its number ("article#3").
    """
    walk = _Walk()
    walk.into(page.root)
    yield from walk.blocks


class _Walk:
    """Collects the words between two borders of paragraphs."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[str] = []
        self._inner: list[str] = []
        self._around: list[list[str]] = []
        self._articles = 0

    def into(self, root: Node) -> None:
        """Walk through everything below `root`."""
        waiting: list[Node | Run | None] = [root]
        opened: list[Node] = []
        while waiting:
            node = waiting.pop()
            if node is None:
                self._leave(opened.pop())
            elif isinstance(node, Run):
                self._pieces.append(node.text)
            elif node.tag == "br":
                self._pieces.append("\v")
            elif node.tag == "hr":
                self._end()
                self._inner.append("rule")
            elif node.tag not in _PASSED_OVER:
                self._enter(node)
                opened.append(node)
                waiting.append(None)
                waiting += reversed(node.children)
        self._end()

    def _enter(self, node: Node) -> None:
        # The number sign is ours: no page may number its articles itself.
        words = f"{node.get('class')} {node.get('id')}".replace("#", " ").split()
        if _is_inline(node):
            self._inner += words
            if node.tag == "a" and node.get("name"):
                self._inner.append(node.get("name").replace(" ", "_").replace("#", "_"))
            return
        self._end()
        if node.tag == "article" or any(map(_ARTICLE.fullmatch, words)):
            self._articles += 1
            words.append(f"article#{self._articles}")
        self._around.append([node.tag, *words])

    def _leave(self, node: Node) -> None:
        if not _is_inline(node):
            self._end()
            self._around.pop()

    def _end(self) -> None:
        """A paragraph ends here."""
        text = "".join(self._pieces)
        self._pieces.clear()
        # White space folds as in a browser: only a space that may not break stays one.
        lines = [" ".join(line.replace("\u00a0", "\x00").split()) for line in text.split("\v")]
        words = "\n".join(lines).strip("\n").replace("\x00", "\u00a0")
        if not words.strip():
            return
        around = [mark for marks in self._around for mark in marks]
        self.blocks.append(Block(words, " ".join([*around, *self._inner])))
        self._inner.clear()


def _is_inline(node: Node) -> bool:
    return node.tag in _INLINE and not (node.tag == "span" and _PARAGRAPH_SPANS & set(node.get("class").split()))
