"""Where on a page the headline stands."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.web.blocks import Block
from clipdesk.formats.web.likeness import plain
from clipdesk.formats.web.source.headings import line_of_headline
from clipdesk.formats.web.tags import is_block
from clipdesk.formats.web.tree import Node, Page

_LONGEST_HEADING = 600
_MOST_SPREAD = 4
"""Lines over which a headline may be spread."""
_LINES_AND_CELLS = re.compile(r"[\n\t]")


def heading_of(page: Page, headline: str) -> Node | None:
    """The heading that shows the headline, else the first heading of the first rank."""
    wanted = plain(headline)
    headings = page.all("h1", "h2", "h3")
    for node in headings:
        text = plain(node.text) if node.is_short(_LONGEST_HEADING) else ""
        if text and wanted and (text == wanted or (len(text) > 20 and (text in wanted or wanted in text))):
            return node
    return next((node for node in page.all("h1") if node.is_short(_LONGEST_HEADING)), None) or line_of_headline(
        page, wanted
    )


def place_of(heading: Node | None, blocks: Sequence[Block]) -> int:
    """The place of the block that shows the headline, 0 without one.

    Where the headline is but a part of its block, as in "<p><span>Headline</span><br>By Ana Cruz</p>", it is the
    place before, as what stands around the headline is read behind that.
    """
    if heading is None:
        return 0
    within = next((place for place, block in enumerate(blocks) if _is_within(block.node, heading)), None)
    if within is not None:
        return within
    line = next((around for around in heading.ancestors() if is_block(around)), None)
    wanted = plain(heading.text)
    part = next((place for place, block in enumerate(blocks) if block.node is line and wanted in plain(block.text)), 0)
    return part if blocks and plain(blocks[part].text) == wanted else max(0, part - 1)


def _is_within(node: Node, outer: Node) -> bool:
    return node is outer or any(around is outer for around in node.ancestors())


def lines_with(headline: str, text: str) -> list[str]:
    """The lines and cells of a block, those over which the headline is spread as one.

    >>> lines_with("Ferry is back", "HARBOR\\nFerry\\nis back\\nBy Ana Cruz")
    ['HARBOR', 'Ferry is back', 'By Ana Cruz']
    """
    lines = _LINES_AND_CELLS.split(text)
    for start in range(len(lines)):
        for end in range(start + 2, min(len(lines), start + _MOST_SPREAD) + 1):
            if headline and plain("".join(lines[start:end])) == plain(headline):
                return [*lines[:start], headline, *lines[end:]]
    return lines
