"""Lines that print repeats on every page, as the copy of a document has them between its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from clipdesk.formats.news.units import Unit

_NUMBERED = re.compile(
    r"(?P<words>[^\W\d].{3,80}?\S)(?P<sign>\s*[|•·–—]\s*|\s{2,}|\s)(?P<number>\d{1,3})|(?P<number2>\d{1,3})(?P<sign2>\s*[|•·–—]\s*|\s{2,})(?P<words2>\S.{3,80}[^\W\d])"
)
"""What a page is headed with and its number, either way round: "Vega Review | May 2016 | 12"; four digits are a year."""
_PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}\b")
"""The day of printing, which browsers set before the title at the head of every page."""
_LONGEST = 100
_FEWEST = 3
_PARAGRAPH = 40
"""Code points from which a line above the head of a page is a paragraph that it may break."""


def running_heads(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes of the units from `start` on that say the same on several pages beside the number of the page.

    The pages follow one another, and their head breaks a sentence or stands above `start` too: "1 | The long road" and
    "2 | The long road" are chapters, "Vega United – 2" and "Vega United – 3" are results.
    """
    head = {unit.text.casefold() for unit in units[:start]}
    said: dict[str, list[tuple[int, int]]] = {}
    for index in range(start, len(units)):
        text = units[index].text
        if len(text) > _LONGEST or not (text[-1].isdigit() or text[0].isdigit()):
            continue
        if (found := _NUMBERED.fullmatch(text)) is None:
            continue
        words = (found["words"] or found["words2"]).casefold()
        if found["sign"] != " " or words in head:
            said.setdefault(words, []).append((index, int(found["number"] or found["number2"])))
    above = {unit.text for unit in units[:start] if _PRINTED.match(unit.text)}
    again = {index for index in range(start, len(units)) if above and units[index].text in above}
    for words, pages in said.items():
        follow = len(pages) >= _FEWEST and all(other == one + 1 for (_, one), (_, other) in pairwise(pages))
        if follow and (words in head or any(_breaks_sentence(units, index) for index, _ in pages)):
            again.update(index for index, _ in pages)
    return again


def _breaks_sentence(units: Sequence[Unit], index: int) -> bool:
    """Whether the paragraph above a line ends in the midst of a sentence."""
    above = units[index - 1].text if index else ""
    return len(above) > _PARAGRAPH and (above[-1].isalnum() or above[-1] in ",-")
