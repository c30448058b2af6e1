"""Rows for links, sharing, comments and origin: each is well formed and known by an example."""

from __future__ import annotations

import re

import pytest

from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.patterns.links import ROWS

REASONS = {
    "Read more: Bridge to close": "related",
    "Most read in Politics": "related",
    "More from the county": "related",
    "See also: Ferry fares": "related",
    "WATCH: The moment the bridge fell": "related",
    "Lire aussi : Le prix du ticket": "related",
    "Follow us on Facebook": "share",
    "Share on Facebook or by e-mail": "share",
    "Print | Email": "share",
    "View all 12 comments": "comments",
    "12 Responses to “Bridge closes”": "comments",
    "Смотрите также: Паром": "related",
    "Mirá también: El puente": "related",
    "تابعونا على تلغرام": "share",
    "المصدر: الوكالة": "agency",
    "Comments are closed.": "comments",
    "Please enable JavaScript to view the comments powered by Disqus.": "comments",
    "This article originally appeared on Vega Times": "agency",
    "Republished with permission from Vega Times": "agency",
}


@pytest.mark.parametrize("line", REASONS)
def test_examples(line: str) -> None:
    phrase = match(line)
    assert phrase is not None
    assert phrase.reason == REASONS[line]


def test_rows_are_well_formed() -> None:
    for row in ROWS:
        re.compile(row.source)
        assert row.reason in {"related", "share", "comments", "agency"}
        assert row.role in {"line", "list", "end"}
        assert 0 < row.weight <= 1
        assert row.source.endswith("$"), "a row describes the whole line"
