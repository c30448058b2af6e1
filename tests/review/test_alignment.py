"""Annotations of two annotators are paired: identical ones first, then those that share most."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.review.alignment import Alignment, align, common_code_points
from tests.review.pairs_of_sides import sides, tagged_by


def counts(aligned: Alignment) -> tuple[int, int, int, int]:
    return len(aligned.exact), len(aligned.overlapping), len(aligned.only_a), len(aligned.only_b)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("[x@a,x@b:one] two", (1, 0, 0, 0)),
        ("[x@a,y@b:one] two", (0, 0, 1, 1)),
        ("[x@a:one [x@b:two]]", (0, 1, 0, 0)),
        ("[x@a:one][x@b: two]", (0, 0, 1, 1)),
        ("[x@a:][x@b:]one", (1, 0, 0, 0)),
        ("[x@a:][x@b:one]", (0, 0, 1, 1)),
        # All pieces of a split passage count together.
        ("[x#1@a,x#2@b:one] and [x#1@a,x#2@b:two]", (1, 0, 0, 0)),
        ("[x#1@a,x#2@b:one] and [x#1@a:two]", (0, 1, 0, 0)),
        # A long passage is paired once, with the one that shares the largest part.
        ("[x@a:[x@b:one] [x@b:two and three]]", (0, 1, 0, 1)),
        # Twice the same by one, once by the other.
        ("[x@a,x@a,x@b:one]", (1, 0, 1, 0)),
    ],
)
def test_what_is_paired(marked: str, expected: tuple[int, int, int, int]) -> None:
    _, a, b = sides(marked)
    assert counts(align(a, b)) == expected


def test_the_larger_share_wins() -> None:
    _, a, b = sides("[x@a:[x#small@b:one] [x#large@b:two and three]]")
    ((_, paired),) = align(a, b).overlapping
    assert paired.anchor.quote == "two and three"


def test_common_code_points_are_counted_over_all_pieces() -> None:
    left = [(Span(0, 4), Span(6, 9)), (Span(2, 3),)]
    assert common_code_points(left, [(Span(3, 8),), (Span(9, 12),)]) == {(0, 0): 3}


@given(tagged_by("a"), tagged_by("b"))
def test_everything_is_in_one_list_and_exchanging_sides_exchanges_lists(
    a: list[Annotation], b: list[Annotation]
) -> None:
    found, turned = align(a, b), align(b, a)
    paired = [*found.exact, *found.overlapping]
    assert sorted([one.a.id for one in paired] + [one.id for one in found.only_a]) == sorted(one.id for one in a)
    assert sorted([one.b.id for one in paired] + [one.id for one in found.only_b]) == sorted(one.id for one in b)
    exact, overlapping, only_a, only_b = counts(found)
    assert counts(turned) == (exact, overlapping, only_b, only_a)
    assert all(one.a.label_id == one.b.label_id for one in paired)


@given(tagged_by("a"))
def test_the_same_annotations_are_all_paired(a: list[Annotation]) -> None:
    assert counts(align(a, a)) == (len(a), 0, 0, 0)
