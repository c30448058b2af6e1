"""Makes the working copy of a page: without what is hardly the article, with loose text in paragraphs."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from clipdesk.formats.web.body.boxes import Box, measure
from clipdesk.formats.web.likeness import likeness
from clipdesk.formats.web.tags import BLOCKS, HEADINGS, INVISIBLE, is_hidden
from clipdesk.formats.web.tree import Node, Page, Run
from clipdesk.formats.web.words import BYLINE, COMMENTS, MAYBE_ANYWAY, SURELY_NOT, UNLIKELY, UNLIKELY_ROLES

_COUNTED = frozenset(("input", "iframe", "embed", "object"))
"""Invisible, but how many there are tells something."""

_MAY_NOT_BE_BLANK = frozenset(("div", "section", "header", *HEADINGS))
_CONTAINERS = frozenset(("p", "section", "article", "main", "body", "td", "center", "header", "font"))
_LOOSE = Node("p", {})
_LONGEST_BYLINE = 99
_NEAR = 4
"""Levels up to which an element counts as being in another."""

_LONGEST_HEADING = 600
_ALIKE = 0.75


@dataclass(frozen=True, slots=True)
class Strictness:
    """How boldly a page is thinned out; each attempt at a page is milder than the one before."""

    drop_unlikely: bool = True
    weigh_names: bool = True
    prune: bool = True
    keep_hidden: bool = False


def outlined(page: Page, strictness: Strictness, headline: str, foreign: frozenset[int] = frozenset()) -> Box:
    """The measured working copy of `page`; the heading that repeats `headline` and the byline are left out.

    So are the elements whose ids are in `foreign`, as long as the page is pruned.
    """
    copier = _Copier(page, strictness, headline, foreign if strictness.prune else frozenset())
    root = Box("#page", page.root)
    waiting: list[tuple[Node | Run, Box]] = [(child, root) for child in reversed(page.root.children)]
    while waiting:
        item, parent = waiting.pop()
        if isinstance(item, Run):
            parent.append(item)
        elif not copier.leaves_out(item):
            box = Box(item.tag, item)
            parent.append(box)
            if item.tag not in _COUNTED:
                waiting += [(child, box) for child in reversed(item.children)]
    for box in reversed(list(root.walk())):
        _tidy(box)
    measure(root)
    return root


class _Copier:
    """Decides which elements do not enter the working copy."""

    def __init__(self, page: Page, strictness: Strictness, headline: str, foreign: frozenset[int]) -> None:
        self._strictness = strictness
        self._foreign = foreign
        self._around_headings = {id(around) for heading in _headings(page, headline) for around in heading.ancestors()}
        self._headline = headline
        self._byline_left_out = False
        self._headline_left_out = not headline

    def leaves_out(self, node: Node) -> bool:
        """Whether the element is left out, with all it holds."""
        if (node.tag in INVISIBLE and node.tag not in _COUNTED) or id(node) in self._foreign:
            return True
        attributes = node.attributes
        if not self._strictness.keep_hidden and (is_hidden(node) or attributes.get("aria-hidden") == "true"):
            return True
        if attributes.get("aria-modal") == "true" and attributes.get("role") == "dialog":
            return True
        if self._is_byline(node) or self._is_headline(node):
            return True
        if not self._strictness.drop_unlikely:
            return self._is_surely_not(node)
        return _is_unlikely(node) or (_is_of_comments(node) and id(node) not in self._around_headings)

    def _is_surely_not(self, node: Node) -> bool:
        """Whether a mild attempt leaves the element out all the same."""
        if node.tag in ("html", "body", "a") or id(node) in self._around_headings:
            return False
        return node.tag in ("nav", "footer") or bool(SURELY_NOT.search(node.marks))

    def _is_byline(self, node: Node) -> bool:
        """Whether the element is the first short one that is named after an author."""
        if self._byline_left_out or node.tag in ("html", "body"):
            return False
        attributes = node.attributes
        if attributes.get("rel") != "author" and "author" not in attributes.get("itemprop", ""):
            marks = node.marks
            if marks == " " or not BYLINE.search(marks):
                return False
        self._byline_left_out = node.is_short(_LONGEST_BYLINE)
        return self._byline_left_out

    def _is_headline(self, node: Node) -> bool:
        if self._headline_left_out or node.tag not in ("h1", "h2"):
            return False
        self._headline_left_out = node.is_short(_LONGEST_HEADING) and likeness(self._headline, node.text) > _ALIKE
        return self._headline_left_out


def _headings(page: Page, headline: str) -> list[Node]:
    """The first headings that say the headline, failing that all of the first rank."""
    headings = list(page.all("h1"))
    alike = [
        one for one in headings if headline and one.is_short(_LONGEST_HEADING) and likeness(headline, one.text) > _ALIKE
    ]
    return alike or headings


def _is_of_comments(node: Node) -> bool:
    """Whether an element is named after what readers wrote, even if it is named after the article too."""
    marks = node.marks
    return "comment" in marks and node.tag not in ("html", "body", "a") and bool(COMMENTS.search(marks))


def _is_unlikely(node: Node) -> bool:
    if node.tag in ("html", "body", "a"):
        return False
    if node.attributes.get("role") in UNLIKELY_ROLES:
        return True
    marks = node.marks
    if marks == " " or not UNLIKELY.search(marks) or MAYBE_ANYWAY.search(marks):
        return False
    return not any(around.tag in ("table", "code") for around in node.ancestors(_NEAR))


def _tidy(box: Box) -> None:
    """Put loose text of a box into paragraphs; take it away when it is blank. Its children are tidy already."""
    if box.tag in _MAY_NOT_BE_BLANK and _is_blank(box):
        box.remove()
    elif box.tag == "div":
        _wrap_loose(box)
        children = _substance(box)
        if len(children) == 1 and isinstance(children[0], Box) and children[0].node.tag == "p":
            _become_paragraph(box, children[0])
    elif box.tag in _CONTAINERS and (_has_break_pair(box) or (box.tag != "p" and _has_loose_among_blocks(box))):
        if box.tag == "p":
            box.tag = "div"
        _wrap_loose(box)


def _is_blank(box: Box) -> bool:
    return all(
        (isinstance(child, Run) and not child.text.strip()) or (isinstance(child, Box) and child.tag in ("br", "hr"))
        for child in box.children
    )


def _is_loose(child: Box | Run) -> bool:
    """Whether a child stands within a line."""
    return isinstance(child, Run) or (child.tag not in BLOCKS and not any(box.tag in BLOCKS for box in child.walk()))


def _substance(box: Box) -> list[Box | Run]:
    return [child for child in box.children if isinstance(child, Box) or child.text.strip()]


def _has_break_pair(box: Box) -> bool:
    tags = [child.tag if isinstance(child, Box) else "" for child in _substance(box)]
    return any(first == second == "br" for first, second in pairwise(tags))


def _has_loose_among_blocks(box: Box) -> bool:
    children = _substance(box)
    loose = [_is_loose(child) for child in children]
    return any(loose) and not all(loose)


def _wrap_loose(box: Box) -> None:
    """Put each stretch of loose children into a paragraph; two line breaks in a row part stretches."""
    children, box.children = box.children, []
    stretch: list[Box | Run] = []
    breaks = 0
    for child in children:
        is_break = isinstance(child, Box) and child.tag == "br"
        is_space = isinstance(child, Run) and not child.text.strip()
        if is_break:
            breaks += 1
        elif not is_space:
            if breaks > 1:
                _flush(box, stretch)
            breaks = 0
        if is_break or is_space or _is_loose(child):
            stretch.append(child)
        else:
            _flush(box, stretch)
            box.append(child)
    _flush(box, stretch)


def _flush(box: Box, stretch: list[Box | Run]) -> None:
    if any(not isinstance(child, Run) or child.text.strip() for child in stretch):
        paragraph = Box("p", _LOOSE)
        for child in stretch:
            paragraph.append(child)
        if any(run.text.strip() for run in paragraph.runs()) or any(one.tag != "br" for one in paragraph.boxes):
            box.append(paragraph)
    stretch.clear()


def _become_paragraph(box: Box, only: Box) -> None:
    """Let a division that holds one paragraph be that paragraph, unless it is mostly links."""
    measure(only)
    if only.link_density < 0.25:
        box.tag, box.children = "p", []
        for child in only.children:
            box.append(child)
