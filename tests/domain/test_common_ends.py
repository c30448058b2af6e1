"""What two sequences have in common at their ends, however long they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain import common_ends as module
from clipdesk.domain.common_ends import common_ends

ITEMS = st.lists(st.integers(0, 2), max_size=12)


@given(ITEMS, ITEMS, ITEMS, ITEMS)
def test_what_lies_between_the_common_ends_begins_and_ends_differently(
    start: list[int], one: list[int], other: list[int], end: list[int]
) -> None:
    left, right = start + one + end, start + other + end
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_STEP", 3)
        first, last = common_ends(left, right)
    assert left[:first] == right[:first]
    assert left[len(left) - last :] == right[len(right) - last :]
    between = left[first : len(left) - last], right[first : len(right) - last]
    if all(between):
        assert between[0][0] != between[1][0]
        assert between[0][-1] != between[1][-1]
    assert first + last <= min(len(left), len(right))
