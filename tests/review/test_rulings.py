"""A case is ruled while the annotations are what was ruled on; else it is open again, and shows what was ruled."""

from __future__ import annotations

from hypothesis import given

from clipdesk.domain.adjudication import Case, CaseState
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.decision import Decision, decision_on, side_of
from clipdesk.review.alignment import align
from clipdesk.review.disagreements import disagreements
from clipdesk.review.rulings import cases
from tests.builders import annotator_id, article
from tests.review.pairs_of_sides import TEXT, sides, tagged_by

A, B, C = (annotator_id(one) for one in "abc")
ITEM, MINE, YOURS = sides("[x@a:one [x@b:two]] [y@a:three]")
ARTICLE = article(TEXT).article


def found(decisions: list[Decision], mine: list[Annotation] = MINE, yours: list[Annotation] = YOURS) -> list[Case]:
    return cases(disagreements(ITEM.article, align(mine, yours)), (A, B), decisions)


def ruled(case: Case, at: str = "2025") -> Decision:
    return decision_on("a1", (B, A), map(side_of, case.annotations))._replace(decided_at=at)


def test_what_nobody_ruled_on_is_open() -> None:
    assert [(one.state, one.decision) for one in found([])] == [(CaseState.OPEN, None)] * 2


def test_what_was_ruled_on_is_ruled_and_nothing_else() -> None:
    edges, alone = found([])
    decision = ruled(edges)
    assert [one.state for one in found([decision])] == [CaseState.RULED, CaseState.OPEN]
    assert found([decision])[0].decision == decision
    assert [one.state for one in found([ruled(alone), decision])] == [CaseState.RULED] * 2


def test_a_ruling_between_others_does_not_count() -> None:
    _, alone = found([])
    other = decision_on("a1", (A, C), map(side_of, alone.annotations))
    assert [one.state for one in found([other])] == [CaseState.OPEN] * 2


def test_what_changed_since_is_outdated() -> None:
    edges, alone = found([])
    decisions = [ruled(edges), ruled(alone)]
    relabeled = [one._replace(label_id="label-z") if one.label_id == "label-y" else one for one in MINE]
    assert [one.state for one in found(decisions, relabeled)] == [CaseState.RULED, CaseState.OUTDATED]
    gone = found(decisions, MINE, [])
    assert [(one.state, one.decision) for one in gone] == [
        (CaseState.OUTDATED, decisions[0]),
        (CaseState.RULED, decisions[1]),
    ]


def test_of_several_outdated_rulings_the_latest_is_shown() -> None:
    edges, _ = found([])
    mine, yours = edges.annotations
    alone = [
        decision_on("a1", (A, B), [side_of(one)])._replace(decided_at=at) for one, at in ((mine, "2"), (yours, "1"))
    ]
    assert found(alone)[0] == edges._replace(state=CaseState.OUTDATED, decision=alone[0])


@given(tagged_by("a"), tagged_by("b"))
def test_whatever_differs_can_be_ruled_on_and_then_is(mine: list[Annotation], yours: list[Annotation]) -> None:
    opened = cases(disagreements(ARTICLE, align(mine, yours)), (A, B), [])
    decisions = [ruled(one) for one in opened]
    assert len({one.id for one in decisions}) == len(decisions)
    after = cases(disagreements(ARTICLE, align(mine, yours)), (A, B), decisions)
    assert [(one.state, one.decision) for one in after] == [(CaseState.RULED, one) for one in decisions]
    swapped = cases(disagreements(ARTICLE, align(yours, mine)), (B, A), decisions)
    assert {one.state for one in swapped} <= {CaseState.RULED}


def test_a_ruling_on_values_is_outdated_where_one_was_changed_since() -> None:
    item = article("[x#1@a,x#2@b:one]", attributes={"1": {"kind": "direct"}, "2": {"kind": "mixed"}})
    one, other = item.annotations

    def state(*annotations: Annotation) -> CaseState:
        (open_case,) = cases(disagreements(item.article, align([one], [other])), (A, B), [])
        mine, yours = annotations
        (found,) = cases(disagreements(item.article, align([mine], [yours])), (A, B), [ruled(open_case, "2026-01")])
        return found.state

    assert state(one, other) is CaseState.RULED
    assert state(one, other._replace(modified_at="2026-02")) is CaseState.OUTDATED
