"""The table of patterns: every row can be reached and none is slow."""

from __future__ import annotations

import time

import pytest

from clipdesk.formats.news.patterns.table import PATTERNS


def test_every_first_word_is_lower_case_so_that_it_is_found() -> None:
    assert [word for word in PATTERNS if word != word.casefold() or " " in word] == []


@pytest.mark.parametrize("filler", ["read more ", "we use ", "newsletter ", "a ", "@", ": "])
def test_no_pattern_runs_away_on_a_long_line(filler: str) -> None:
    started = time.process_time()
    for word, rows in PATTERNS.items():
        for row in rows:
            row.regex.match((word + " " + filler * 400)[:560])
    assert time.process_time() - started < 2.0
