"""A case says what stands under a ruling, and what was ruled."""

from __future__ import annotations

import pytest

from clipdesk.domain.adjudication import Adjudication, Case, CaseState, Stands
from clipdesk.domain.agreement import Among, Disagreement, DisagreementKind
from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.annotator import Annotator
from clipdesk.domain.decision import CaseKey, Decision, OwnPassage, decision_on, side_of
from clipdesk.domain.span import Span

TEXT = "“We won,” she said."
ONE = Annotation("n1", "a1", "quote", "mk", anchor(TEXT, [Span(0, 9)]))
TWO = Annotation("n2", "a1", "quote", "an", anchor(TEXT, [Span(1, 8)]))
CASE = Case(Disagreement(DisagreementKind.EDGES, "a1", "Won", ONE, TWO), ("mk", "an"))
ALONE = Case(Disagreement(DisagreementKind.ONLY_B, "a1", "Won", None, TWO), ("mk", "an"))


def ruled(**values: object) -> Decision:
    made = decision_on("a1", ("mk", "an"), [side_of(ONE), side_of(TWO)])
    return made._replace(**values)  # type: ignore[arg-type]  # fields by name


def test_what_is_ruled_on_has_both_annotators_though_only_one_has_something() -> None:
    assert CASE.key == CaseKey("a1", ("mk", "an"), ("n1", "n2"))
    assert ALONE.key == CaseKey("a1", ("mk", "an"), ("n2",))
    assert [one.id for one in ALONE.annotations] == ["n2"]


@pytest.mark.parametrize(
    ("stands", "of_both", "of_one"),
    [
        (Stands.FIRST, ("n1",), ()),
        (Stands.SECOND, ("n2",), ("n2",)),
        (Stands.BOTH, ("n1", "n2"), ("n2",)),
        (Stands.NEITHER, (), ()),
        (Stands.OWN, (), ()),
    ],
)
def test_what_stands(stands: Stands, of_both: tuple[str, ...], of_one: tuple[str, ...]) -> None:
    assert CASE.kept_if(stands) == of_both
    assert ALONE.kept_if(stands) == of_one


@pytest.mark.parametrize("stands", [Stands.FIRST, Stands.SECOND, Stands.BOTH, Stands.NEITHER])
def test_what_was_ruled_is_told_as_it_was_asked_for(stands: Stands) -> None:
    assert CASE._replace(decision=ruled(kept=CASE.kept_if(stands))).ruled_as is stands
    assert CASE.ruled_as is None


def test_what_was_set_instead() -> None:
    own = OwnPassage("policy", anchor(TEXT, [Span(1, 4)]))
    assert CASE._replace(decision=ruled(own=own)).ruled_as is Stands.OWN


def test_cases_are_counted_by_state() -> None:
    cases = (CASE, ALONE, CASE._replace(state=CaseState.RULED, decision=ruled()))
    made = Adjudication(Annotator("mk", "mk"), Annotator("an", "an"), Among.ANNOTATED, 1, 0, cases)
    assert [made.count(state) for state in CaseState] == [2, 1, 0]
