"""Adds the paragraphs that a vote left behind because something stood between them and the rest of the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TypeAlias

from clipdesk.formats.web.tags import HEADINGS, INVISIBLE, is_hidden
from clipdesk.formats.web.tree import Node, Page
from clipdesk.formats.web.words import SURELY_NOT, UNLIKELY

_Kind: TypeAlias = tuple[str, str, str]

_SHORTEST = 40
_PARAGRAPH = 100
_ENTRIES = ("article", "li", "section")
"""Elements that are the entries of a live report."""
_FEWEST_ENTRIES = 2
_LEVELS = 4
"""Elements around the first paragraph that was found in which those before it are looked for."""
_USUAL = 0.6
"""Share of the article's text that paragraphs of one kind must make up for the kind to be the article's."""


def completed(page: Page, kept: frozenset[int]) -> frozenset[int]:
    """`kept` with the runs of further paragraphs of the article's own kind.

    The kind is made of the class of the paragraph and of its parent. Paragraphs behind a heading
    of the first two ranks that is not the article's belong to something else.
    """
    sections = list(_sections(page, kept))
    kept |= _opening(sections, kept) | _summary(page, kept)
    lengths: Counter[_Kind] = Counter()
    for section in sections:
        for node in section:
            if _is_kept(node, kept):
                lengths[_kind(node)] += node.size
    if not lengths:
        return kept
    kind, length = lengths.most_common(1)[0]
    if not (kind[0] or kind[2]) or length < _USUAL * lengths.total():
        return kept
    added: set[int] = set()
    for section in sections:
        if any(_is_kept(node, kept) for node in section):
            for node in section:
                if _kind(node) == kind and not _is_kept(node, kept) and _is_prose(node):
                    added.update(run.order for run in node.runs())
    return kept | added | _headings(page, kept | added, kind)


def _headings(page: Page, kept: frozenset[int], kind: _Kind) -> frozenset[int]:
    """The runs of the headings of entries, each an element of its own for whose paragraphs others of the same kind stand."""
    entries = {
        id(node.parent): node.parent
        for node in page.all("p")
        if node.parent is not None and node.parent.tag in _ENTRIES and _kind(node) == kind and _is_kept(node, kept)
    }
    headings = [one for entry in entries.values() for one in entry.elements if one.tag in HEADINGS]
    return frozenset(run.order for one in headings if len(entries) > 1 for run in one.runs())


def _summary(page: Page, kept: frozenset[int]) -> frozenset[int]:
    """The runs of the paragraphs between the headline of a live report and the first of its entries, which begin with a time."""
    nodes = list(page.root.walk()) if len(list(page.all("time"))) >= _FEWEST_ENTRIES else []
    counts: dict[int, Counter[tuple[str, str]]] = {}
    stamps = [(place, _entry(node, counts)) for place, node in enumerate(nodes) if node.tag == "time"]
    entries = {id(entry): entry for _, entry in stamps if entry is not None}
    read = {one for one, entry in entries.items() if any(_is_kept(p, kept) for p in entry.walk() if p.tag == "p")}
    times = [place for place, entry in stamps if id(entry) in read]
    start = max((place for place, node in enumerate(nodes) if node.tag == "h1"), default=len(nodes))
    if len(read) < _FEWEST_ENTRIES:
        return frozenset()
    lead = [node for node in nodes[start : times[0]] if node.tag == "p" and _is_prose(node)]
    return frozenset(run.order for node in lead if not _is_named_otherwise(node) for run in node.runs())


def _entry(node: Node, counts: dict[int, Counter[tuple[str, str]]]) -> Node | None:
    """The entry of a live report that a time stands in: an element of few, beside others of its name and class.

    `counts` keeps how many of each there are, by the id of what they stand in.
    """
    for around in node.ancestors(_LEVELS):
        if around.tag not in (*_ENTRIES, "div") or not around.get("class") or around.parent is None:
            continue
        beside = counts.get(id(around.parent))
        if beside is None:
            beside = counts[id(around.parent)] = Counter((one.tag, one.get("class")) for one in around.parent.elements)
        if beside[around.tag, around.get("class")] >= _FEWEST_ENTRIES:
            return around
    return None


def _opening(sections: Sequence[Sequence[Node]], kept: frozenset[int]) -> frozenset[int]:
    """The runs of the first paragraphs of the article where they stand in a box of their own before the rest.

    They are two or more in one element, behind the headline, not far from the first paragraph that was found.
    """
    found: list[Node] = []
    for section in sections:
        for node in section:
            if _is_kept(node, kept):
                near = {id(around) for around in node.ancestors(_LEVELS) if around.tag not in ("body", "html", "#page")}
                return _runs_of(found, near)
            if _is_prose(node) and node.size >= _PARAGRAPH:
                found.append(node)
        found = []
    return frozenset()


def _runs_of(paragraphs: Sequence[Node], near: set[int]) -> frozenset[int]:
    """The runs of those paragraphs that share their parent with another one and stand within one of the elements `near`."""
    together = Counter(id(node.parent) for node in paragraphs)
    return frozenset(
        run.order
        for node in paragraphs
        if together[id(node.parent)] > 1 and any(id(around) in near for around in node.ancestors(_LEVELS))
        for run in (node.runs() if not _is_named_otherwise(node) else ())
    )


def _is_named_otherwise(node: Node) -> bool:
    """Whether an element around a paragraph is named after something else than the article."""
    return any(
        UNLIKELY.search(around.marks) or SURELY_NOT.search(around.marks) for around in node.ancestors(_LEVELS - 1)
    )


def _sections(page: Page, kept: frozenset[int]) -> Iterator[list[Node]]:
    """The visible paragraphs, parted where a heading stands that is not in the article."""
    section: list[Node] = []
    waiting = [page.root]
    while waiting:
        node = waiting.pop()
        if node.tag in INVISIBLE or is_hidden(node) or node.tag in ("aside", "nav", "footer"):
            continue
        if node.tag in ("h1", "h2") and not _is_kept(node, kept):
            yield section
            section = []
        elif node.tag == "p":
            section.append(node)
        waiting += reversed(node.elements)
    yield section


def _is_kept(node: Node, kept: frozenset[int]) -> bool:
    return any(run.order in kept and run.text.strip() for run in node.runs())


def _kind(node: Node) -> _Kind:
    parent = node.parent
    return node.get("class"), parent.tag if parent else "", parent.get("class") if parent else ""


def _is_prose(node: Node) -> bool:
    return node.size >= _SHORTEST and node.linked < 0.3 * node.size
