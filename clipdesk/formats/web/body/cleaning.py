"""Takes out of the part found what does not read as article: lists of links, forms, share buttons, galleries.

The method is that of Arc90's Readability, as Mozilla keeps it for Firefox's reader view.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice

from clipdesk.formats.web.body.boxes import Box, is_data_table, measure, prune
from clipdesk.formats.web.body.outline import Strictness
from clipdesk.formats.web.words import ADVERTISEMENT, LOADING, SHARE

_NEVER_ARTICLE = frozenset(("object", "embed", "footer", "aside", "iframe", "input", "button", "select"))
_SHARE_TEXT = 500
_NEAR = 4
"""Levels up to which an element counts as being in another."""


def clean(article: Box, strictness: Strictness) -> None:
    """Take unwanted boxes out of `article`, in place."""
    unwanted = _judge(strictness)
    data_tables = {box for box in article.walk() if box.tag == "table" and is_data_table(box)}

    def is_unwanted(box: Box) -> bool:
        return box not in data_tables and not _is_inside(box, data_tables) and unwanted(box)

    if strictness.prune:
        prune(article, frozenset(("form", "fieldset")), is_unwanted)
    _remove_each(article, lambda box: box.tag in _NEVER_ARTICLE)
    measure(article)
    _remove_each(article, lambda box: box.figures.length < _SHARE_TEXT and bool(SHARE.search(box.node.marks)))
    if strictness.weigh_names:
        _remove_each(article, lambda box: box.tag in ("h1", "h2") and box.weight < 0)
    if strictness.prune:
        for tags in (("table",), ("ul", "ol"), ("div",)):
            prune(article, frozenset(tags), is_unwanted)
    else:
        measure(article)


def _remove_each(article: Box, is_unwanted: Callable[[Box], bool]) -> None:
    for box in list(article.walk()):
        if box is not article and is_unwanted(box):
            box.remove()


def _is_inside(box: Box, tables: set[Box]) -> bool:
    return any(
        around in tables or (level < _NEAR and around.tag == "code") for level, around in enumerate(box.ancestors())
    )


def _judge(strictness: Strictness) -> Callable[[Box], bool]:
    """The judgment of one box by what it holds."""

    def is_unwanted(box: Box) -> bool:
        held = box.figures
        weight = box.weight if strictness.weigh_names else 0
        if held.data_tables:
            return False
        if weight < 0:
            return True
        if held.videos or held.commas >= 10:
            return False
        text = box.text if held.length < 30 else ""
        if ADVERTISEMENT.fullmatch(text) or LOADING.fullmatch(text):
            return True
        return _looks_foreign(box, weight)

    return is_unwanted


def _looks_foreign(box: Box, weight: int) -> bool:
    """Whether a box holds pictures, links, items or fields out of proportion to its text."""
    held = box.figures
    is_list = box.tag in ("ul", "ol") or bool(held.length and held.lists / held.length > 0.9)
    in_figure = any(around.tag == "figure" for around in islice(box.ancestors(), _NEAR))
    density = box.link_density
    checks = (
        not in_figure and held.pictures > 1 and held.paragraphs / held.pictures < 0.5,
        not is_list and held.items - 100 > held.paragraphs,
        held.inputs > held.paragraphs // 3,
        not is_list and not in_figure and _heading_density(box) < 0.9 and held.length < 25
        and (held.pictures == 0 or held.pictures > 2) and density > 0,
        not is_list and weight < 25 and density > 0.2,
        weight >= 25 and density > 0.5,
        (held.embeds == 1 and held.length < 75) or held.embeds > 1,
        held.pictures == 0 and held.textish == 0,
    )  # fmt: skip
    if not any(checks):
        return False
    return not (is_list and _is_gallery(box))


def _heading_density(box: Box) -> float:
    return box.figures.headings / box.figures.length if box.figures.length else 0.0


def _is_gallery(box: Box) -> bool:
    """Whether a list is one of single pictures."""
    held = box.figures
    items = [one for one in box.walk() if one.tag == "li"]
    return held.pictures == len(items) > 0 and all(len(child.boxes) <= 1 for child in box.boxes)
