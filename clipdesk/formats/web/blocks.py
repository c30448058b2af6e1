"""The text blocks of a page in reading order, and how kept and cut blocks become a text with its cuts."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from typing import NamedTuple

from clipdesk.domain.article import Cut
from clipdesk.domain.text import canonical
from clipdesk.formats.web.tags import PREFORMATTED, is_block, is_hidden, is_invisible
from clipdesk.formats.web.tree import Node, Page, Run

_SPACES = re.compile(r"[ \t\n]+")
_EDGES = " \t\n\xa0\u200b\ufeff"


class Stretch(NamedTuple):
    """A stretch of one block; `order` is that of the run it comes from, `linked` whether it is in a link."""

    text: str
    order: int
    linked: bool = False


class Block(NamedTuple):
    """A paragraph, heading, list item, caption, table row … of the page, never blank.

    `node` is the innermost element on lines of its own around it.
    """

    pieces: tuple[Stretch, ...]
    node: Node

    @property
    def text(self) -> str:
        """The words of the block."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def link_share(self) -> float:
        """Share of the words that is links."""
        linked = sum(len(piece.text.strip()) for piece in self.pieces if piece.linked)
        return linked / max(1, sum(len(piece.text.strip()) for piece in self.pieces))


class _Style(NamedTuple):
    """How text is set: in which block, preformatted, within a link."""

    block: Node
    preformatted: bool = False
    linked: bool = False


class _Writer:
    """Collects pieces into blocks, folding white space as a browser does."""

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._pieces: list[Stretch] = []
        self._at_space = True
        self._last_order = 0

    def add(self, run: Run, style: _Style) -> None:
        """Append the text of a run to the block at hand."""
        text = canonical(run.text).text
        if not style.preformatted:
            text = _SPACES.sub(" ", text)
            if self._at_space:
                text = text.removeprefix(" ")
        self._last_order = run.order
        if text:
            self._pieces.append(Stretch(text, run.order, style.linked))
            self._at_space = text[-1] in " \n\t"

    def break_line(self, node: Node) -> None:
        """A line break; a second one in a row ends the block."""
        if self._pieces and self._pieces[-1].text == "\n":
            self.end(node)
        elif self._pieces:
            self._strip_end()
            self._pieces.append(Stretch("\n", self._last_order))
            self._at_space = True

    def break_cell(self) -> None:
        """The border between two cells of a row."""
        if self._pieces:
            self._strip_end()
            self._pieces.append(Stretch("\t", self._last_order))
            self._at_space = True

    def end(self, node: Node) -> None:
        """End the block at hand, if there is one, and begin the next."""
        self._strip_start()
        self._strip_end()
        if self._pieces:
            self.blocks.append(Block(tuple(self._pieces), node))
        self._pieces = []
        self._at_space = True

    def _strip_start(self) -> None:
        while self._pieces:
            text = self._pieces[0].text
            # The first line of preformatted text may be indented.
            stripped = text[len(text) - len(text.lstrip(_EDGES)) :] if "\n" not in text else text.lstrip("\n")
            if stripped.strip(_EDGES):
                self._pieces[0] = self._pieces[0]._replace(text=stripped)
                return
            del self._pieces[0]

    def _strip_end(self) -> None:
        while self._pieces:
            if stripped := self._pieces[-1].text.rstrip(_EDGES):
                self._pieces[-1] = self._pieces[-1]._replace(text=stripped)
                return
            del self._pieces[-1]


def blocks_of(page: Page, *, with_hidden: bool = False) -> list[Block]:
    """Every visible text block of the page in document order."""
    writer = _Writer()
    data_rows: set[Node | None] = set()
    # A node to enter or a run with its style; None ends the block of the style.
    waiting: list[tuple[Node | Run | None, _Style]] = [(page.root, _Style(page.root))]
    while waiting:
        item, style = waiting.pop()
        if item is None:
            writer.end(style.block)
        elif isinstance(item, Run):
            writer.add(item, style)
        elif item.tag == "br":
            writer.break_line(style.block)
        elif not is_invisible(item) and (with_hidden or not is_hidden(item)):
            if item.tag == "tr" and _is_data_row(item):
                data_rows.add(item)
            if item.tag in ("td", "th") and item.parent in data_rows:
                writer.break_cell()
            elif is_block(item):
                writer.end(style.block)
                style = style._replace(block=item, preformatted=style.preformatted or item.tag in PREFORMATTED)
                waiting.append((None, style))
            elif item.tag == "a":
                style = style._replace(linked=True)
            waiting += [(child, style) for child in reversed(item.children)]
    writer.end(page.root)
    return writer.blocks


def _is_data_row(row: Node) -> bool:
    """Whether a table row holds several cells and none of them any block."""
    cells = [child for child in row.elements if child.tag in ("td", "th")]
    return len(cells) > 1 and not any(is_block(node) or node.tag == "br" for cell in cells for node in _below(cell))


def _below(node: Node) -> Iterator[Node]:
    walk = node.walk()
    next(walk)
    return walk


class Passage(NamedTuple):
    """A stretch of the whole page's text: kept when `reason` is empty, else cut for that reason."""

    text: str
    reason: str


def passages_of(blocks: Sequence[Block], kept: Container[int], reasons: Sequence[str]) -> list[Passage]:
    """The page as kept and cut stretches; joined, they are the whole page's text.

    `kept` holds the orders of the runs that belong to the article, `reasons` a word for each
    block why it does not if it does not. Blocks are parted by one blank line.
    """
    passages: list[Passage] = []
    has_text = False
    for block, reason in zip(blocks, reasons, strict=True):
        inner = _inner(block, kept, reason)
        is_main = any(not passage.reason for passage in inner)
        if passages:
            # The blank line goes with the later block; before the first kept one it is cut.
            passages.append(Passage("\n\n", "" if is_main and has_text else reason if not is_main else "blank"))
        passages += inner
        has_text = has_text or is_main
    return passages


def _inner(block: Block, kept: Container[int], reason: str) -> list[Passage]:
    """A block's own kept and cut stretches; the kept ones read as one paragraph."""
    stretches: list[Passage] = []
    for text, order, _ in block.pieces:
        why = "" if order in kept else reason
        if stretches and stretches[-1].reason == why:
            stretches[-1] = Passage(stretches[-1].text + text, why)
        else:
            stretches.append(Passage(text, why))
    if len(stretches) < 2:
        return stretches
    return list(_trimmed(stretches))


def _trimmed(stretches: list[Passage]) -> Iterator[Passage]:
    """Stretches of one block, so that the kept ones neither begin nor end with, nor double, white space."""
    last_kept = max(
        (i for i, stretch in enumerate(stretches) if not stretch.reason and stretch.text.strip(_EDGES)), default=-1
    )
    at_space = True
    for i, (text, reason) in enumerate(stretches):
        if reason:
            yield Passage(text, reason)
            continue
        body = text.lstrip(" \n\t") if at_space else text
        if i >= last_kept:
            body = body.rstrip(_EDGES) if i == last_kept else ""
        start = len(text) - len(text.lstrip(" \n\t")) if at_space else 0
        if start:
            yield Passage(text[:start], "blank")
        if body:
            yield Passage(body, "")
            at_space = body[-1] in " \n\t"
        if start + len(body) < len(text):
            yield Passage(text[start + len(body) :], "blank")


def text_with_cuts(passages: Sequence[Passage]) -> tuple[str, tuple[Cut, ...]]:
    """The kept text and what was cut from it, neighboring cuts of one reason joined."""
    kept: list[str] = []
    cuts: list[Cut] = []
    offset = 0
    for text, reason in passages:
        if not reason:
            kept.append(text)
            offset += len(text)
        elif cuts and cuts[-1].offset == offset and cuts[-1].reason in (reason, "blank"):
            cuts[-1] = Cut(offset, cuts[-1].text + text, reason)
        elif cuts and cuts[-1].offset == offset and reason == "blank":
            cuts[-1] = Cut(offset, cuts[-1].text + text, cuts[-1].reason)
        else:
            cuts.append(Cut(offset, text, reason))
    return "".join(kept), tuple(cuts)


def whole_text(blocks: Sequence[Block]) -> str:
    """All visible text, blocks parted by one blank line."""
    return "\n\n".join(block.text for block in blocks)
