"""Short lines that belong to an article made of such: a list of names, a recipe, results."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from clipdesk.formats.news.lines import Line
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.units import Unit

_SHORT, _FEWEST = 45, 3
"""Code points of the longest such line, and lines that make a row."""


def is_in_row(lines: Mapping[int, Line], index: int) -> bool:
    """Whether unknown lines stand right above and right below one: a name among others signs nothing."""
    beside = (lines.get(index - 1), lines.get(index + 1))
    return all(line is not None and line.kind == "title" for line in beside)


def is_made_of_lines(units: Sequence[Unit]) -> bool:
    """Whether an article has more short lines that end no sentence than half its paragraphs: the last one is its own, too."""
    short = sum(len(unit.text) <= _SHORT and not is_sentence(unit.text) for unit in units)
    return short >= _FEWEST and 2 * short > len(units) - short


def listed_names(units: Sequence[Unit], lines: Mapping[int, Line], start: int) -> range:
    """Indexes from `start` on of the names of a list that a line right above announces with a colon; none for one or two names."""
    announced = (index for index in (start, *(one + 1 for one in lines)) if 0 < index < len(units))
    first = next((index for index in announced if units[index - 1].text.endswith(":")), start)
    end = first
    while end in lines and lines[end].kind == "name":
        end += 1
    return range(first, end if end - first >= _FEWEST and units[first - 1].text.endswith(":") else first)


def among_headings(units: Sequence[Unit], marked: Container[int]) -> frozenset[int]:
    """Indexes of `marked` words that head a paragraph as others do that are not: "Print" among "Radio" and "Online"."""
    headings = [
        place
        for place in range(1, len(units) - 1)
        if " " not in units[place].text
        and [is_sentence(units[other].text) for other in (place - 1, place, place + 1)] == [True, False, True]
    ]
    others = {units[place].text for place in headings if place not in marked}
    return frozenset(
        place for place in headings if place in marked and len(others) + (units[place].text not in others) >= _FEWEST
    )
