"""What every table of patterns has to keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from clipdesk.formats.news.patterns.rows import NUMBER, Row


def without_example(rows: Iterable[Row], examples: Sequence[str]) -> list[str]:
    """The first words of the rows that are not in small letters, or that no example matches which begins with one of them."""
    return [
        row.first
        for row in rows
        if row.first != row.first.casefold()
        or not any(re.match(row.source, line, re.IGNORECASE) and _first(line) in row.first.split() for line in examples)
    ]


def _first(line: str) -> str:
    """The first word of a line as tables name it."""
    word = line.split()[0].casefold()
    return NUMBER if word.replace(",", "").isdecimal() else word
