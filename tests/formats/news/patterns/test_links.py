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


@pytest.mark.parametrize(
    "line",
    [
        "First published in 1925, the novel was reprinted nine times.",
        "Provided by the state, the money will pay for the first year.",
        "Two comments on the bridge plan drew laughter in the hall.",
        "Three thoughts on the closure",
        "What do you think? she asked the crowd, and nobody answered.",
        "Comments are not evidence.",
        "Stories like that come from the harbor",
        "You may hear it from the old men",
        "Most popular names",
        "Listen more, talk less",
        "Watch now as the tide turns.",
        "Print this on every wall.",
        "Retrouvez nos racines",
        "Notre dossier avance",
        "Sigue el canal de Panamá hasta el mar.",
        "Entre Facebook y la política",
        "Folgen von Facebook für die Jugend",
    ],
)
def test_sentences_and_subheadings_that_begin_alike_stay(line: str) -> None:
    assert match(line) is None
