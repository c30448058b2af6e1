"""Which annotator stands on the left of a case: the first, or, where names are hidden, either of them at random."""

from __future__ import annotations

from clipdesk.domain.adjudication import Case, Stands


def left_of(case: Case, *, is_blind: bool) -> Stands:
    """Who stands on the left.

    Hidden, the order differs from case to case and cannot be told from it, but is always the same for the same case, also
    with the two annotators exchanged.
    """
    if not is_blind:
        return Stands.FIRST
    is_lower_left = int(case.key.id[-1], 16) % 2 == 0
    is_first_lower = case.annotators[0] < case.annotators[1]
    return Stands.FIRST if is_lower_left == is_first_lower else Stands.SECOND


def other_side(side: Stands) -> Stands:
    """The second for the first, and the first for the second."""
    return Stands.SECOND if side is Stands.FIRST else Stands.FIRST
