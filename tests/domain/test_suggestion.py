"""A suggestion says where it stands and how sure it is; its id says what it proposes."""

from __future__ import annotations

from clipdesk.domain.anchor import anchor
from clipdesk.domain.span import Span
from clipdesk.domain.suggestion import LabelFigures, Ruling, Suggestion, Verdict, reading_key, suggestion_id

TEXT = "“We won,” she said, “again.”"
SPANS = (Span(0, 9), Span(20, 28))


def test_a_suggestion_may_have_several_pieces() -> None:
    made = Suggestion("s1", "a1", "quote", "quotes", anchor(TEXT, SPANS), 0.9, "quotation marks")
    assert made.spans == SPANS
    assert (made.start, made.end) == (0, 28)
    assert made.anchor.quote == "“We won,” “again.”"
    assert (made.said_by, dict(made.attributes)) == ("", {})


def test_reading_order_is_by_start_then_the_longer_then_id() -> None:
    def made(name: str, span: Span) -> Suggestion:
        return Suggestion(name, "a1", "quote", "quotes", anchor(TEXT, [span]), 0.9)

    given = [made("d", Span(4, 9)), made("c", Span(4, 9)), made("b", Span(4, 15)), made("z", Span(0, 3))]
    assert [one.id for one in sorted(given, key=reading_key)] == ["z", "b", "c", "d"]


def test_the_same_proposal_has_the_same_id_and_no_other_has() -> None:
    own = suggestion_id("a1", "quote", SPANS)
    assert own == suggestion_id("a1", "quote", [Span(0, 9), Span(20, 28)])
    others = {
        suggestion_id("a2", "quote", SPANS),
        suggestion_id("a1", "policy", SPANS),
        suggestion_id("a1", "quote", SPANS[:1]),
        suggestion_id("a1", "quote", [Span(0, 28)]),
    }
    assert len({own, *others}) == 5
    assert len(own) == 32


def test_a_verdict_is_known_by_its_suggestion() -> None:
    made = Suggestion("s1", "a1", "quote", "quotes", anchor(TEXT, SPANS), 0.9)
    verdict = Verdict(made, Ruling.REFUSED, "mk")
    assert (verdict.id, verdict.article_id, verdict.annotation_id) == ("s1", "a1", "")


def test_what_was_proposed_is_what_waits_and_what_was_decided() -> None:
    figures = LabelFigures(waiting=3, accepted=4, corrected=1, refused=2)
    assert (figures.decided, figures.proposed) == (7, 10)
