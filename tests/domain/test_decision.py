"""A decision remembers what was ruled on, and has the same id in every copy of a project."""

from __future__ import annotations

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.decision import CaseKey, OwnPassage, Side, decision_on, side_of
from clipdesk.domain.span import Span

TEXT = "“We won,” she said."
ONE = Annotation("n1", "a1", "quote", "mk", anchor(TEXT, [Span(0, 9)]))
TWO = Annotation("n2", "a1", "quote", "an", anchor(TEXT, [Span(1, 8)]))


def test_the_order_of_annotators_and_annotations_does_not_matter() -> None:
    one = decision_on("a1", ("mk", "an"), map(side_of, (ONE, TWO)))
    other = decision_on("a1", ("an", "mk"), map(side_of, (TWO, ONE)))
    assert one == other
    assert one.key == CaseKey("a1", ("an", "mk"), ("n2", "n1"))
    assert one.key.id == one.id == CaseKey("a1", ("mk", "an"), ("n1", "n2")).id
    assert one.key.id == "08005a35ee963ee0a65c2b6e73f12e69", (
        "every copy of a project has it, whichever Clipdesk wrote it"
    )
    assert (one.kept, one.own, one.note, one.annotator_id, one.decided_at) == ((), None, "", "", "")
    assert one.is_between("mk", "an")
    assert one.is_between("an", "mk")
    assert not one.is_between("mk", "cy")


def test_two_decisions_are_on_the_same_where_they_share_an_annotation_between_the_same_two() -> None:
    both = decision_on("a1", ("an", "mk"), map(side_of, (ONE, TWO)))
    alone = decision_on("a1", ("mk", "an"), [side_of(TWO)])
    assert both.is_on_the_same(alone)
    assert alone.is_on_the_same(both)
    assert not alone.is_on_the_same(decision_on("a1", ("an", "mk"), [side_of(ONE)]))
    assert not alone.is_on_the_same(decision_on("a1", ("an", "cy"), [side_of(TWO)]))


def test_another_case_has_another_id() -> None:
    keys = [
        CaseKey("a1", ("an", "mk"), ("n1", "n2")),
        CaseKey("a1", ("an", "mk"), ("n1",)),
        CaseKey("a1", ("an", "cy"), ("n1",)),
        CaseKey("a2", ("an", "mk"), ("n1",)),
    ]
    assert len({one.id for one in keys}) == 4


def test_a_side_is_still_what_it_was_while_label_and_words_are() -> None:
    side = side_of(ONE)
    assert side == Side("mk", "n1", "quote", "“We won,”")
    assert side.is_still(ONE._replace(note="more", attributes={"kind": "direct"}))
    assert side.is_still(ONE._replace(anchor=anchor(f"Oh. {TEXT}", [Span(4, 13)])))
    for changed in (None, ONE._replace(label_id="policy"), ONE._replace(anchor=TWO.anchor), TWO):
        assert not side.is_still(changed)


def test_two_that_rule_the_same_say_so_whoever_ruled() -> None:
    made = decision_on("a1", ("an", "mk"), map(side_of, (ONE, TWO)))
    mine, yours = made._replace(kept=("n1", "n2"), annotator_id="an"), made._replace(kept=("n2", "n1"), decided_at="x")
    assert mine.ruling == yours.ruling
    own = made._replace(own=OwnPassage("quote", anchor(TEXT, [Span(0, 8)])))
    assert len({one.ruling for one in (made, mine, own, own._replace(note="why"))}) == 4
