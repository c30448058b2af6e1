"""Hidden names stand in an order that is always the same for a case and tells nothing."""

from __future__ import annotations

from clipdesk.domain.adjudication import Case, Stands
from clipdesk.domain.agreement import Disagreement, DisagreementKind
from clipdesk.domain.annotation import Annotation
from clipdesk.ui.adjudication.side_order import left_of, other_side
from tests.ui.adjudication.cases import ONE, QUOTE


def _numbered(number: int) -> Case:
    a: Annotation = ONE["long"]._replace(id=f"a{number}")
    b: Annotation = ONE["short"]._replace(id=f"b{number}")
    return QUOTE._replace(disagreement=Disagreement(DisagreementKind.EDGES, "a1", "", a, b))


def test_with_names_the_first_stands_on_the_left() -> None:
    assert {left_of(_numbered(one), is_blind=False) for one in range(50)} == {Stands.FIRST}


def test_without_names_either_stands_on_the_left_about_as_often() -> None:
    lefts = [left_of(_numbered(one), is_blind=True) for one in range(400)]
    assert 140 < lefts.count(Stands.FIRST) < 260
    assert lefts == [left_of(_numbered(one), is_blind=True) for one in range(400)]


def test_the_order_stays_when_the_two_are_exchanged() -> None:
    for number in range(20):
        one = _numbered(number)
        kind, article_id, headline, a, b = one.disagreement
        exchanged = Case(Disagreement(kind, article_id, headline, b, a), (one.annotators[1], one.annotators[0]))
        assert left_of(exchanged, is_blind=True) is other_side(left_of(one, is_blind=True))
