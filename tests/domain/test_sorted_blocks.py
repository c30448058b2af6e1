"""Items in blocks are those of a list that is sorted, whatever is put in and taken out."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain import sorted_blocks
from clipdesk.domain.common_ends import common_ends
from clipdesk.domain.sorted_blocks import SortedBlocks


def blocks_of(items: Sequence[int]) -> SortedBlocks[int]:
    return SortedBlocks(items, lambda item: item, lambda item: item % 10)


def assert_holds(made: SortedBlocks[int], items: list[int]) -> None:
    assert list(made) == items
    assert len(made) == len(items)
    assert all(made.blocks)
    assert made.firsts == [block[0] for block in made.blocks]
    assert made.reach == [max(item % 10 for item in block) for block in made.blocks]


@given(st.lists(st.integers(0, 60), max_size=80))
def test_what_is_put_in_is_taken_out_by_the_next_time_it_comes(steps: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sorted_blocks, "SIZE", 2)
        made, held = blocks_of([]), set[int]()
        for item in steps:
            before, kept = made, sorted(held)
            made = made.copy()
            (made.take if item in held else made.put)(item)
            held ^= {item}
            assert_holds(made, sorted(held))
            assert_holds(before, kept)
            assert made.differing(before) == before.differing(made) == [item]


@given(st.sets(st.integers(0, 300)), st.sets(st.integers(0, 300)))
def test_two_differ_on_what_a_look_at_all_items_finds(one: set[int], two: set[int]) -> None:
    mine, others = sorted(one), sorted(two)
    first, last = common_ends(mine, others)
    expected = mine[first : len(mine) - last] + others[first : len(others) - last]
    assert blocks_of(mine).differing(blocks_of(others)) == expected


def test_a_change_leaves_all_other_blocks_as_they_are() -> None:
    items = list(range(0, 20_000, 2))
    made = blocks_of(items)
    changed = made.copy()
    for item in random.Random(3).sample(range(1, 20_000, 2), 10):
        changed.put(item)
    shared = {id(block) for block in made.blocks} & {id(block) for block in changed.blocks}
    assert len(shared) >= len(made.blocks) - 10
    assert len(changed) == len(made) + 10
