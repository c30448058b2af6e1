"""Legend and contents: every label with its guideline, every article with a link."""

from __future__ import annotations

from collections import Counter

from lxml import etree

from clipdesk.formats.exchange.reading_language import ENGLISH
from clipdesk.formats.exchange.reading_survey import Entry, Survey
from clipdesk.formats.word_reading.front import front
from tests.builders import corpus, label_id
from tests.formats.word_reading.documents import W, words_of


def test_the_legend_says_the_guideline_and_the_contents_lead_to_articles() -> None:
    made = corpus()
    xml = "".join(
        front(made, Survey([Entry("x", "A & B", "Daily", "2025-06-12", 2)], Counter({label_id("quote"): 2})), ENGLISH)
    )
    root = etree.fromstring(f'<x xmlns:w="{W[1:-1]}">{xml}</x>')
    lines = [words_of(one).replace("\u2068", "").replace("\u2069", "") for one in root]
    assert lines[:7] == [
        "corpus", "1 article · 2 annotations", "Labels", " quote   2 annotations · key 1", "Words of a person.",
        "Include: Direct speech.", "Exclude: Titles.",
    ]  # fmt: skip
    assert "kind: choice (direct, indirect, mixed)" in lines
    assert "said_by: quote, statistic › any label" in lines
    assert lines[-1] == "A & B  Daily · 12 June 2025 · 2 annotations"
    assert [one.get(f"{W}anchor") for one in root.iter(f"{W}hyperlink")] == ["article1"]
