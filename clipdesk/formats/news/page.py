"""Finds the article in the text of a whole page, menus and teasers included, as "select all, copy" gives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import fsum
from typing import NamedTuple

from clipdesk.formats.news import furniture
from clipdesk.formats.news.captions import is_caption
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.source.names import is_person
from clipdesk.formats.news.source.sections import is_section
from clipdesk.formats.news.units import Unit


class Part(NamedTuple):
    """Units of a page: the article's paragraphs lie from `start` to before `end`."""

    start: int
    end: int


_FEWEST_UNITS = 40
_FEWEST_LABELS = 25
_LABEL = 60
_LEAST_WEIGHT = 3.0
_LEAST_PROSE = 400
_LABEL_COST, _KNOWN_COST = 1.0, 0.15
"""What a line between paragraphs costs that nothing is known of, and one that is known to stand in the midst of articles."""
_QUOTES = '“”„«»"'
_SHORTEST = 50
"""Code points that a paragraph has more of."""
_PARAGRAPHS = 2
"""Paragraphs in a row behind a box that show that the article goes on."""
_HIGHER = 30
"""Lines above the first that are looked at in a text in broken lines."""
_WIDE, _WIDEST, _MOST_WIDE = 85, 112, 0.02
"""Code points of a line that is surely broken, of the longest line of a text in broken lines, and the share of longer ones that one has."""
_JOINS, _STOPS = frozenset(",;–—-’'"), frozenset('.!?”"»…')
"""Signs that a broken line may end in, and those at the end of a sentence."""
_FEWEST_SPACES = 3
"""Spaces in the shortest line that may be a paragraph."""
_BOX = 7
"""Lines of a box of links amid an article, its label and the paragraph below it included."""
_GOES_ON = 9
"""Lines of a box behind which an article may go on."""
_HEADING = 4
"""Spaces that a subheading has less of."""
_BELOW_ARTICLE = frozenset(("share", "comments"))
_INSIDE = frozenset(("furniture", "share", "caption", "date"))
_CONTINUED = re.compile(
    r"(?:article content|(?:article|story|articolo|artikel|tekst)? ?(?:continues|continua|gaat verder|continúa|wird .{0,24}fortgesetzt)\b.{0,40})$",
    re.IGNORECASE,
)
"""Buttons in the midst of an article that say that it goes on."""
_PROSE_GAIN = 80
"""Code points of a paragraph that outweigh one label between paragraphs."""
_MOST_GAIN, _LAST_GAIN = 5.0, 0.6
"""The most that a paragraph gains, and what a short one gains below a box of links."""


def article_part(units: Sequence[Unit]) -> Part | None:
    """Where the article stands in the text of a whole page; None when the text is no whole page.

    It is the stretch in which paragraphs outweigh labels, buttons and links the most.
    """
    if len(units) < _FEWEST_UNITS or sum(len(unit.text) < _LABEL for unit in units) < _FEWEST_LABELS:
        return None
    is_narrow = sum(len(unit.text) > _WIDEST for unit in units) <= _MOST_WIDE * len(units)
    prose = [_is_prose(units, index) or (is_narrow and _is_full(units, index)) for index in range(len(units))]
    if len(units) - sum(prose) < max(_FEWEST_LABELS, len(units) // 3):
        return None
    known = [not is_prose and _is_known(unit.text) for unit, is_prose in zip(units, prose, strict=True)]
    short = [not is_prose and _is_short_sentence(unit.text) for unit, is_prose in zip(units, prose, strict=True)]
    gains = [
        min(_MOST_GAIN, len(unit.text) / _PROSE_GAIN) if prose[index] else 0.0 if short[index] else -_cost(known, index)
        for index, unit in enumerate(units)
    ]
    for index in _links_amid(units, prose, short):
        gains[index] = -_KNOWN_COST
        if short[index + 1]:
            gains[index + 1] = _LAST_GAIN
    start, end = _best_stretch(gains)
    end = _behind_boxes(units, prose, end)
    if is_narrow:
        end = _behind_boxes_in_broken_lines(units, prose, end)
    size = sum(len(unit.text) for unit in units[start:end])
    end = _behind_last_words(units, prose, short, end)
    if is_narrow:
        start = _above_first_lines(units, prose, short, start)
    outside = [unit.text for index, unit in enumerate(units) if not start <= index < end and len(unit.text) < 90]
    weight = fsum(_page_weight(text) for text in outside)  # `sum` rounds otherwise from Python 3.12 on
    return Part(start, end) if weight >= _LEAST_WEIGHT and size >= _LEAST_PROSE else None


def _is_prose(units: Sequence[Unit], index: int) -> bool:
    """Whether a line is a paragraph, or one of the broken lines of one: a sentence goes on in it in small letters."""
    text = units[index].text
    if len(text) > _SHORTEST and is_sentence(text):
        return furniture.match(text) is None
    below = units[index + 1] if index + 1 < len(units) else None
    return len(text) > _SHORTEST and below is not None and not below.gap and below.text[0].islower()


def _is_full(units: Sequence[Unit], index: int) -> bool:
    """Whether a line is as wide as those of a text in broken lines and goes on right below, in a capital or a figure."""
    text, below = units[index].text, units[index + 1] if index + 1 < len(units) else None
    is_broken = _WIDE <= len(text) <= _WIDEST and (text[-1].isalnum() or text[-1] in _JOINS)
    is_close = below is not None and not below.gap and furniture.match(below.text) is None
    return is_broken and is_close and furniture.match(text) is None and not is_caption(text)


def _is_open(units: Sequence[Unit], index: int) -> bool:
    """Whether a line is one of a paragraph in broken lines: long, without a full stop, and a sentence ends right below."""
    if index + 1 >= len(units) or units[index + 1].gap:
        return False
    text, below = units[index].text, units[index + 1].text
    is_long = len(text) > _SHORTEST and (text[-1].isalnum() or text[-1] in _JOINS)
    is_of_page = furniture.match(text) or (not units[index].gap and furniture.match(below))
    return is_long and below[-1] in _STOPS and not is_of_page


def _is_short_sentence(text: str) -> bool:
    """Whether a short line may be a paragraph of an article as well as a line of the page."""
    return is_sentence(text) and text.count(" ") >= _FEWEST_SPACES and not furniture.match(text)


def _is_said(text: str) -> bool:
    """Whether a line is nothing but a sentence that somebody says: "“It will not.”"."""
    return text[0] in _QUOTES and text[-1] in _QUOTES and is_sentence(text)


def _behind_last_words(units: Sequence[Unit], prose: Sequence[bool], short: Sequence[bool], end: int) -> int:
    """The end of an article behind its last words, which are often few: "By hand.", or a question and its answer."""
    while end < len(units):
        text = units[end].text
        is_asked = end + 1 < len(units) and text[-1] == "?" and not _is_known(text)
        is_asked = is_asked and (short[end + 1] or _is_open(units, end + 1))
        is_rest = end > 0 and _is_open(units, end - 1)  # of a paragraph in broken lines
        if _is_last_section(units, prose, end):
            end += 2
            continue
        is_last = prose[end] or short[end] or _is_said(text) or _is_curt(text)
        if not (is_last or is_asked or is_rest or _is_open(units, end)):
            break
        end += 1
    return end


def _is_last_section(units: Sequence[Unit], prose: Sequence[bool], index: int) -> bool:
    """Whether a few words head a single paragraph below which the page goes on with its buttons to share or comment."""
    if index + 2 >= len(units) or not units[index].gap or prose[index] or not prose[index + 1]:
        return False
    heading, below = units[index].text, furniture.match(units[index + 2].text)
    is_heading = heading.count(" ") < _HEADING and heading[-1].isalnum() and not is_person(heading)
    is_end = below is not None and below.reason in _BELOW_ARTICLE
    return is_end and is_heading and furniture.match(heading) is None and not is_section(heading)


def _above_first_lines(units: Sequence[Unit], prose: Sequence[bool], short: Sequence[bool], start: int) -> int:
    """The start of an article in broken lines above its paragraphs that a single line of the page, or their own ends, cut off."""
    first = start
    for index in range(start - 1, max(0, start - _HIGHER), -1):
        is_rest = _is_open(units, index - 1) or units[index].text[-1] in _STOPS
        if not (prose[index] or short[index] or is_rest or _is_open(units, index)):
            if index + 1 != first or not _is_boxed(units, index):
                break
            continue
        if prose[index] or _is_open(units, index):
            first = index
    return first


def _is_boxed(units: Sequence[Unit], index: int) -> bool:
    """Whether a line is a link or a button such as stand in the midst of articles, below the end of a sentence."""
    phrase = furniture.match(units[index].text)
    return phrase is not None and phrase.reason in {"related", "furniture"} and units[index - 1].text[-1] in _STOPS


def _is_curt(text: str) -> bool:
    """Whether a line is a sentence of two or three words, with a full stop, and no button: "Grace is six."."""
    is_ended = text[-1] == "." and text[-2:-1].islower() and text[0].isupper()
    return is_ended and 0 < text.count(" ") < _FEWEST_SPACES and not furniture.match(text)


def _links_amid(units: Sequence[Unit], prose: Sequence[bool], short: Sequence[bool]) -> Iterator[int]:
    """Indexes of a label such as "Related stories" and the few lines below it, where paragraphs stand above and below."""
    for index in range(1, len(units)):
        is_below = prose[index - 1] or short[index - 1]
        phrase = furniture.match(units[index].text) if is_below and not prose[index] else None
        if phrase is None or phrase.role != "list":
            continue
        paragraphs = (
            other for other in range(index + 1, min(len(units), index + _BOX)) if prose[other] or short[other]
        )
        below = next(paragraphs, index)
        yield from range(index, below)


def _is_known(text: str) -> bool:
    """Whether a line is one of those that stand in the midst of articles."""
    phrase = furniture.match(text)
    return phrase is not None and phrase.role == "line" and phrase.reason in _INSIDE


def _cost(known: Sequence[bool], index: int) -> float:
    """What a line costs: a known one little, and so one between two of them, a sentence in a box of its own."""
    is_beside = 0 < index < len(known) - 1 and known[index - 1] and known[index + 1]
    return _KNOWN_COST if known[index] or is_beside else _LABEL_COST


def _page_weight(text: str) -> float:
    phrase = furniture.match(text)
    return phrase.weight if phrase else 0.5 if is_section(text) else 0.05


def _behind_boxes(units: Sequence[Unit], prose: Sequence[bool], end: int) -> int:
    """The end of an article that goes on behind boxes of some lines.

    Two paragraphs one right below the other show that it does, or one below a button that says so.
    """
    index = end
    while index < min(end + _GOES_ON, len(prose) - 1):
        if prose[index] and (prose[index + 1] or (index > 0 and _CONTINUED.match(units[index - 1].text))):
            end = next((other for other in range(index, len(prose)) if not prose[other]), len(prose))
            index = end
        index += 1
    return end


def _behind_boxes_in_broken_lines(units: Sequence[Unit], prose: Sequence[bool], end: int) -> int:
    """The end of an article in broken lines that goes on behind a box, with two paragraphs or more one right below the other."""
    index = end
    while index < min(end + _GOES_ON, len(units)):
        stop, paragraphs = index, 0
        while stop < len(units) and (prose[stop] or (stop > index and _ends_paragraph(units, prose, stop))):
            paragraphs += units[stop].text[-1] in _STOPS
            stop += 1
        if paragraphs >= _PARAGRAPHS:
            end = index = stop
        index += 1
    return end


def _ends_paragraph(units: Sequence[Unit], prose: Sequence[bool], index: int) -> bool:
    """Whether a line is the short last one of a paragraph in broken lines."""
    return prose[index - 1] and not units[index].gap and units[index].text[-1] in _STOPS


def _best_stretch(gains: list[float]) -> tuple[int, int]:
    """The bounds of the stretch with the greatest sum."""
    best_start = best_end = 0
    total = 0.0
    start = 0
    top = 0.0
    for index, gain in enumerate(gains):
        if total <= 0:
            total, start = 0.0, index
        total += gain
        if total > top:
            top, best_start, best_end = total, start, index + 1
    return best_start, best_end
