"""The working copy of a page on which the article is looked for: boxes that may be taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from clipdesk.formats.web.tags import HEADINGS
from clipdesk.formats.web.tree import Node, Run
from clipdesk.formats.web.words import COMMA, VIDEO, weight

_TABLE_MARKS = frozenset(("col", "colgroup", "tfoot", "thead", "th", "caption"))
"""Elements that only tables of data have."""

_PARAGRAPHISH = frozenset("span li td blockquote dl div img ol p pre table ul".split())


class Figures:
    """What a box holds: lengths in code points of folded text, and numbers of elements.

    Links that lead to places in the same page count a third. `tables` are those below the box.
    """

    __slots__ = ("commas", "data_tables", "embeds", "headings", "inputs", "items", "length", "links", "lists",
                 "paragraphs", "pictures", "table_marks", "tables", "textish",
                 "videos")  # fmt: skip

    def __init__(self) -> None:
        self.length = self.commas = self.headings = self.lists = 0
        self.paragraphs = self.pictures = self.items = self.inputs = self.embeds = self.textish = 0
        self.data_tables = self.tables = self.table_marks = self.videos = 0
        self.links = 0.0

    def add(self, other: Figures) -> None:
        """Count what another box holds as well."""
        self.length += other.length
        self.commas += other.commas
        self.headings += other.headings
        self.lists += other.lists
        self.paragraphs += other.paragraphs
        self.pictures += other.pictures
        self.items += other.items
        self.inputs += other.inputs
        self.embeds += other.embeds
        self.textish += other.textish
        self.data_tables += other.data_tables
        self.tables += other.tables
        self.table_marks += other.table_marks
        self.videos += other.videos
        self.links += other.links


class Box:
    """An element of the working copy.

    `figures` are right after `measure` or inside `prune`; `score` is None until a paragraph
    below was scored.
    """

    __slots__ = ("children", "figures", "node", "parent", "score", "tag")

    def __init__(self, tag: str, node: Node) -> None:
        self.tag = tag
        self.node = node
        self.parent: Box | None = None
        self.children: list[Box | Run] = []
        self.figures = Figures()
        self.score: float | None = None

    @property
    def boxes(self) -> list[Box]:
        """The child boxes."""
        return [child for child in self.children if isinstance(child, Box)]

    @property
    def link_density(self) -> float:
        """Share of the text that is links."""
        return self.figures.links / self.figures.length if self.figures.length else 0.0

    @property
    def weight(self) -> int:
        """How far class names and id speak for the box."""
        attributes = self.node.attributes
        return weight(attributes.get("class", "").lower(), attributes.get("id", "").lower())

    @property
    def text(self) -> str:
        """The text below, white space folded."""
        return " ".join("".join(run.text for run in self.runs()).split())

    def walk(self) -> Iterator[Box]:
        """This box and all below, in document order."""
        waiting = [self]
        while waiting:
            box = waiting.pop()
            yield box
            waiting += reversed(box.boxes)

    def runs(self) -> Iterator[Run]:
        """Every run below, in document order."""
        waiting: list[Box | Run] = [self]
        while waiting:
            item = waiting.pop()
            if isinstance(item, Run):
                yield item
            else:
                waiting += reversed(item.children)

    def ancestors(self) -> Iterator[Box]:
        """The boxes around this one, from the inside out."""
        box = self.parent
        while box is not None:
            yield box
            box = box.parent

    def append(self, child: Box | Run) -> None:
        """Add a child at the end."""
        self.children.append(child)
        if isinstance(child, Box):
            child.parent = self

    def remove(self) -> None:
        """Take the box out of its parent, with all it holds; figures around it stay as they were."""
        if self.parent is not None:
            self.parent.children.remove(self)
            self.parent = None


def measure(root: Box) -> None:
    """Count the figures of `root` and every box below it."""
    prune(root, frozenset(), lambda _: False)


def prune(root: Box, tags: frozenset[str], is_unwanted: Callable[[Box], bool]) -> None:
    """Measure everything below `root`, and take away boxes of these tags that are unwanted.

    Goes from the last to the first, so that every box is judged by what is left in it.
    """
    for box in reversed(list(root.walk())):
        box.figures = _figures(box)
        if box.tag in tags and box is not root and is_unwanted(box):
            box.remove()


def _figures(box: Box) -> Figures:
    figures = Figures()
    for child in box.children:
        if isinstance(child, Run):
            folded = len(" ".join(child.text.split()))
            figures.length += folded + (1 if folded and child.text[0].isspace() else 0)
            figures.commas += len(COMMA.findall(child.text))
        else:
            figures.add(child.figures)
            figures.tables += child.tag == "table"
    tag = box.tag
    if tag == "a":
        figures.links = figures.length * (0.3 if box.node.get("href").startswith("#") else 1.0)
    elif tag in HEADINGS:
        figures.headings = figures.length
    elif tag in ("ul", "ol"):
        figures.lists = figures.length
    elif tag == "table":
        box.figures = figures
        figures.data_tables += is_data_table(box)
    figures.table_marks += tag in _TABLE_MARKS
    figures.items += tag == "li"
    figures.paragraphs += tag == "p"
    figures.pictures += tag == "img"
    figures.inputs += tag == "input"
    if tag in ("object", "embed", "iframe"):
        figures.embeds += 1
        figures.videos += any(VIDEO.search(value) for value in box.node.attributes.values())
    figures.textish += tag in _PARAGRAPHISH and figures.length > 0
    return figures


def is_data_table(table: Box) -> bool:
    """Whether a table, which was measured, holds data rather than laying out the page."""
    attributes = table.node.attributes
    if attributes.get("role") == "presentation" or attributes.get("datatable") == "0":
        return False
    if attributes.get("summary") or table.figures.table_marks:
        return True
    if table.figures.tables:
        return False
    rows = [sum(cell.tag == "td" for cell in box.boxes) for box in table.walk() if box.tag == "tr"]
    columns = max(rows, default=0)
    if len(rows) <= 1 or columns <= 1:
        return False
    return len(rows) >= 10 or columns > 4 or len(rows) * columns > 10
