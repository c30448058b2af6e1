"""What every table of patterns has to keep."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from clipdesk.formats.news.pattern_rows import Row


def without_example(rows: Iterable[Row], examples: Sequence[str]) -> list[str]:
    """The first words of the rows that are not in small letters, or that no example matches which begins with one of them."""
    return [
        row.first
        for row in rows
        if row.first != row.first.casefold()
        or not any(
            re.match(row.source, line, re.IGNORECASE) and line.split()[0].casefold() in row.first.split()
            for line in examples
        )
    ]
