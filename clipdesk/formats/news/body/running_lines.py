"""Lines that print repeats on every page, as the copy of a document has them between its paragraphs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from clipdesk.formats.news.units import Unit

_NUMBERED = re.compile(
    r"(?P<words>[^\W\d].{3,80}?\S)(?P<sign>\s*[|•·–—]\s*|\s{2,}|\s)\d{1,4}|\d{1,4}(?P<sign2>\s*[|•·–—]\s*|\s{2,})(?P<words2>\S.{3,80}[^\W\d])"
)
"""What a page is headed with and its number, either way round: "Vega Review | May 2016 | 12"."""
_PRINTED = re.compile(r"\d{1,2}[/.]\d{1,2}[/.]\d{2,4}, \d{1,2}:\d{2}\b")
"""The day of printing, which browsers set before the title at the head of every page."""
_LONGEST = 100
_FEWEST = 2


def running_lines(units: Sequence[Unit], start: int) -> set[int]:
    """Indexes of the units from `start` on that say the same on several pages beside the number of the page.

    Words with a blank before the number count only where they stand above `start` too: "Race 1" and "Race 2" head paragraphs.
    """
    said: dict[int, str] = {}
    for index in range(start, len(units)):
        text = units[index].text
        if len(text) > _LONGEST or not (text[-1].isdigit() or text[0].isdigit()):
            continue
        if (found := _NUMBERED.fullmatch(text)) is None:
            continue
        words = (found["words"] or found["words2"]).casefold()
        if found["sign"] != " " or any(unit.text.casefold() == words for unit in units[:start]):
            said[index] = words
    counts = Counter(said.values())
    above = {unit.text for unit in units[:start] if _PRINTED.match(unit.text)}
    again = {index for index in range(start, len(units)) if above and units[index].text in above}
    return again | {index for index, words in said.items() if counts[words] >= _FEWEST}
