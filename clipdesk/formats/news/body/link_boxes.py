"""Where a box of links between two paragraphs ends: at a paragraph, or at what heads it."""

from __future__ import annotations

from collections.abc import Sequence

from clipdesk.formats.news.furniture import key
from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.patterns.phrases import PHRASES
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.units import Unit

FEWEST_HEADLINES = 2
"""Headlines of other stories that are a list of them."""
_QUOTES = frozenset("“”„«»\"'‘’")
_SUBHEADING, _SHORTER, _HALF = 5, 0.65, 0.5
"""Spaces that a subheading below links has less of, and its share of the length of the shortest link, and of a single one."""
_WRITERS = frozenset(("name", "byline"))
_SHORT, _NEAR = 45, 12
_HEADING_WORDS = tuple("more |in |other |further |background |related:|otras |weitere |plus |altre ".split("|"))
"""How such labels begin that head a paragraph of an article too."""


def is_broken(units: Sequence[Unit], index: int) -> bool:
    """Whether a line begins a paragraph in broken lines, which goes on right below in small letters."""
    text, below = units[index].text, units[index + 1] if index + 1 < len(units) else None
    return len(text) > _SHORT and text[-1].isalnum() and below is not None and not below.gap and below.text[0].islower()


def heads_below_links(units: Sequence[Unit], start: int, index: int) -> bool:
    """Whether a line between the links from `start` on and a paragraph heads the paragraph.

    A blank line parts it from links that stand close, it alone is in quotes or a question of an interview, or it is much
    shorter than all of them.
    Below a single link a name is that of who wrote it.
    """
    text, box = units[index].text, units[start:index]
    links = [link for link in box if read_line(link.text).kind not in _WRITERS]
    if len(links) < FEWEST_HEADLINES and read_line(text).kind in _WRITERS:
        return False
    if units[index].gap and not any(link.gap for link in box):
        return True
    if text[-1] == "?" and _is_of_interview(units, start, index):
        return True
    if text[0] in _QUOTES and text[-1] in _QUOTES and not any(link.text[0] in _QUOTES for link in links):
        return True
    shortest = min((len(link.text) for link in links), default=0)
    share = _SHORTER if len(links) >= FEWEST_HEADLINES else _HALF
    is_short = text.count(" ") < _SUBHEADING and len(text) <= share * shortest
    is_alike = all(link.gap == units[index].gap for link in links[1:])
    return is_short and is_alike and all(link.text.count(" ") >= _SUBHEADING for link in links)


def _is_of_interview(units: Sequence[Unit], start: int, index: int) -> bool:
    """Whether other questions near a box stand between two paragraphs each."""
    near = (*range(max(1, start - _NEAR), start - 1), *range(index + 2, min(len(units) - 1, index + _NEAR)))
    return any(
        units[place].text[-1] == "?" and all(is_sentence(units[other].text) for other in (place - 1, place + 1))
        for place in near
    )


def is_label_of_box(text: str) -> bool:
    """Whether words that head links, which the copy has lost, are none that head a paragraph: "In other news"."""
    words = key(text)
    if words not in PHRASES:
        return False
    return text.isupper() or (" " in words and not words.startswith(_HEADING_WORDS))
