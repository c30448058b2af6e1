"""Contents and counts of a corpus."""

from __future__ import annotations

from clipdesk.formats.exchange.reading_survey import Entry, Survey
from tests.builders import article


def test_articles_keep_their_order_and_annotations_are_counted() -> None:
    found = Survey()
    found.add(article("[quote:a] [quote@mk:b] [policy:]", id="a2", headline="Second", outlet="Daily", published="2025"))
    found.add(article("bare words", id="a1"))
    assert found.entries == [Entry("a2", "Second", "Daily", "2025", 3), Entry("a1", "bare words", "", "", 0)]
    assert found.by_label == {"label-quote": 2, "label-policy": 1}
    assert found.by_person == {"person-an": 2, "person-mk": 1}
