"""Boxes in an article that a page announces in words of its own: a picture that opens, a list that is counted."""

from __future__ import annotations

import re
from collections.abc import Sequence

from clipdesk.formats.news.captions import is_caption
from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.units import Unit

_PICTURE = "open this photo in gallery"
_LONGEST_BUTTON = 80
"""Code points of the longest line that is looked at for these words, with the signs around them."""
_CAPTION = 420
"""Code points of the longest words for a picture."""
_LIST_OPENS, _LIST_CLOSES = re.compile(r"list of \d{1,2} items?"), "end of list"
_SHOUTED = 5
"""Spaces in the shortest link in capitals."""
_LINK, _LONGEST_LIST = 240, 40
"""Code points of the longest link of a list, and the lines that it is looked through for its end."""


def behind_picture(units: Sequence[Unit], index: int) -> int:
    """Index behind the words for a picture that stand at `index`, below the button that opens it; `index` for others."""
    button = units[index - 1].text if index else ""
    if not 0 < len(button) <= _LONGEST_BUTTON or key(button) != _PICTURE or len(units[index].text) > _CAPTION:
        return index
    below = units[index + 1] if index + 1 < len(units) else None
    is_credited = below is not None and not below.gap and is_caption(below.text, bare_credit=True)
    return index + 1 + is_credited


def opened_pictures(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes from `start` on of the words for pictures that a button opens, and of who took them."""
    below = (index for index in range(max(1, start), len(units)) if len(units[index - 1].text) <= _LONGEST_BUTTON)
    return {place for index in below for place in range(index, behind_picture(units, index))}


def listed_links(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes of the links that a page counts for those who hear it: from "list of 3 items" to "end of list"."""
    found: set[int] = set()
    opened = -1
    for index in range(start, len(units)):
        text = units[index].text
        if text[0] == "l" and _LIST_OPENS.fullmatch(text):
            opened = index
        elif opened >= 0 and text == _LIST_CLOSES:
            found.update(range(opened, index + 1))
            opened = -1
        elif len(text) > _LINK or index - opened > _LONGEST_LIST:
            opened = -1
    return found


def shouted_links(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes from `start` on of links in capitals between paragraphs in small letters, as the sites of some networks set them.

    A heading has fewer words.
    """
    return {
        index
        for index in range(start + 1, len(units) - 1)
        if units[index].text.isupper()
        and units[index].text.count(" ") >= _SHOUTED
        and units[index].text[-1].isalnum()
        and all(is_sentence(units[other].text) and not units[other].text.isupper() for other in (index - 1, index + 1))
    }
