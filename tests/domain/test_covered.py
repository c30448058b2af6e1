"""What lies over a passage is known without looking at all of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.covered import Covered
from clipdesk.domain.span import Span

BOUNDS = st.tuples(st.integers(0, 12), st.integers(1, 6)).map(lambda one: (one[0], one[0] + one[1]))


@given(st.lists(BOUNDS, max_size=5), BOUNDS)
def test_what_is_covered_is_known_as_by_looking_at_all(covered: list[tuple[int, int]], asked: tuple[int, int]) -> None:
    found, place = Covered(sorted(covered)), Span(*asked)
    assert found.overlaps(*asked) == any(place.overlaps(Span(*one)) for one in covered)
    assert found.holds(*asked) == any((one[0] <= place.start and place.end <= one[1]) for one in covered)
