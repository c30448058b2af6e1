"""What HTML elements are by default: blocks, invisible ones, headings; and the text of one as a reader sees it."""

from __future__ import annotations

import re

from clipdesk.formats.web.tree import Node, Run

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

BLOCKS = HEADINGS | frozenset(
    "#page address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form frameset header hgroup hr html legend li listing main menu nav ol optgroup p pre search section "
    "summary table tbody td tfoot th thead tr ul xmp".split()
)
"""Elements that begin and end a line of their own."""

INVISIBLE = frozenset(
    "applet area audio base canvas datalist embed frame head iframe input link map meta noframes noscript object "
    "optgroup option param script select style svg template textarea title video".split()
)
"""Elements whose text a reader of the page does not see, or that are controls rather than text."""

PREFORMATTED = frozenset(("pre", "listing", "xmp", "plaintext"))

_JOINING = frozenset("by von par por di da de door av af and und et y e en with mit avec con".split())
"""Words that lead on to the element behind them, lower case."""

_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_FLOAT_STYLE = re.compile(r"float\s*:\s*(?:left|right)", re.IGNORECASE)
_INITIAL = 2
"""Code points of a floating element that is the large first letter, or the number, of the paragraph around it."""
_BLOCK_STYLE = re.compile(r"display\s*:\s*(?:block|flex|grid|list-item|table)\b", re.IGNORECASE)


def is_invisible(node: Node) -> bool:
    """Whether neither the element nor what is in it is text of the page."""
    if node.tag in INVISIBLE:
        # A saved shadow tree is a template that browsers show.
        return not (node.tag == "template" and ("shadowrootmode" in node.attributes or "shadowmode" in node.attributes))
    return False


def is_hidden(node: Node) -> bool:
    """Whether the element's own attributes hide it."""
    attributes = node.attributes
    return "hidden" in attributes or ("style" in attributes and bool(_HIDING_STYLE.search(attributes["style"])))


def is_block(node: Node) -> bool:
    """Whether the element stands on lines of its own."""
    if node.tag in BLOCKS:
        return True
    style = node.attributes.get("style", "")
    if not _BLOCK_STYLE.search(style):
        return False
    return not (_FLOAT_STYLE.search(style) and node.is_short(_INITIAL))


def visible_text(node: Node) -> str:
    """The visible text below without buttons; lines parted by line breaks, elements that touch by a comma.

    "<a>Ana Cruz</a><a>Jo Field</a>" is two names although nothing stands between them.
    """
    pieces: list[str] = []
    waiting: list[Node | Run | str] = [node]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            pieces.append(item)
        elif isinstance(item, Run):
            text = " ".join(item.text.split())
            if text:
                pieces += [_gap(pieces[-1] if pieces else "", item.text), text]
                if item.text[-1].isspace():
                    pieces.append(" ")
        elif item.tag == "br":
            pieces.append("\n")
        elif item.tag not in INVISIBLE and item.tag != "button":
            edges = ["\n"] if is_block(item) and item is not node else []
            waiting += [*edges, *reversed(item.children), *edges]
    return re.sub(r"[ ]*\n\s*", "\n", "".join(pieces)).strip()


def _gap(before: str, text: str) -> str:
    """What to put between two pieces of text of different elements."""
    if text[0].isspace() or (text[0] == "@" and before):
        return " "
    if not (before[-1:].isalnum() and text[0].isalnum()):
        return ""
    if before.rpartition(" ")[2].casefold() in _JOINING:
        return " "
    return ", " if before[-1].islower() and text[0].isupper() else " "
