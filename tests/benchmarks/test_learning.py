"""What the benchmark of the learner takes for evidence."""

from __future__ import annotations

from benchmarks.suggestions.learning import Speakers, evidence
from clipdesk.assist.proposal import Proposal, Reading
from clipdesk.domain.span import Span


def test_a_document_of_the_gold_was_gone_through_for_its_labels() -> None:
    spans = [{"start": 0, "end": 3, "label": "quote"}, {"start": 4, "end": 5, "label": "quote", "optional": True}]
    one = evidence({"id": "d", "text": "One 2.", "labels": ["quote", "policy"], "spans": spans, "meta": {"lang": "es"}})
    assert one.tagged == {"quote": (Span(0, 3), Span(4, 5))}
    assert one.whole == {"quote", "policy"}
    assert one.reading.language == "es"


def test_who_says_a_quote_is_proposed_once() -> None:
    quotes = [Proposal((Span(5, 9),), "quote", 0.9, "marks", "quotes", said_by=said) for said in (Span(0, 3), None)]
    found = list(Speakers().propose(Reading("Ana: one", found=[*quotes, quotes[0]])))
    assert [(one.label, one.spans) for one in found] == [("speaker", (Span(0, 3),))]
