"""The table of patterns for lines that are not the article.

A row is tried only on lines whose first word is among its first words: most lines of an
article cost one look-up. Patterns are matched from the start of the line, upper and lower case alike.
"""

from __future__ import annotations

import re
from functools import cached_property

from clipdesk.formats.news.patterns import foreign, links, notices, pages
from clipdesk.formats.news.patterns.phrases import Phrase

_BOUNDS = re.compile(r",(\d+)\}")
"""How often a piece of a pattern may stand at most."""
_SLACK = 60
"""Code points of words that a pattern sets no bound to."""


class Pattern:
    """A pattern, what a line means that it matches, and the longest line that its source allows (code points).

    It is compiled when a line is tried on it: most imports need a few dozen.
    """

    def __init__(self, source: str, phrase: Phrase) -> None:
        self._source = source
        self.phrase = phrase
        self.longest = len(source) + _SLACK + sum(map(int, _BOUNDS.findall(source)))

    @cached_property
    def regex(self) -> re.Pattern[str]:
        """The compiled pattern."""
        return re.compile(self._source, re.IGNORECASE)


def _table() -> dict[str, tuple[Pattern, ...]]:
    table: dict[str, tuple[Pattern, ...]] = {}
    for row in (
        *links.ROWS,
        *pages.ROWS,
        *foreign.ROWS,
        *notices.ROWS,
    ):
        phrase = Phrase(row.reason, row.role, row.weight)
        pattern = Pattern(row.source, phrase)
        for word in row.first.split():
            table[word] = (*table.get(word, ()), pattern)
    return table


PATTERNS: dict[str, tuple[Pattern, ...]] = _table()
"""Patterns by the first word of the lines they are tried on."""
