"""`SortedBlocks`: items in the order of a key, in blocks that a changed copy shares with the one it was made from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain
from typing import Any, Generic, TypeVar

from clipdesk.domain.common_ends import common_ends

T = TypeVar("T")
SIZE = 64
"""Items of a block when it is made; one of more than twice as many is divided."""


class SortedBlocks(Generic[T]):
    """Sorted items in blocks: a change costs as much as one block, however many items there are. Keys are unique.

    `reach` is the furthest end of the items of each block, by which those are skipped that lie before a place.
    """

    def __init__(self, ordered: Sequence[T], key: Callable[[T], Any], end: Callable[[T], int]) -> None:
        self._key = key
        self._end = end
        self.blocks = [tuple(ordered[first : first + SIZE]) for first in range(0, len(ordered), SIZE)]
        self.firsts = [key(block[0]) for block in self.blocks]
        self.reach = [max(map(end, block)) for block in self.blocks]

    def copy(self) -> SortedBlocks[T]:
        """Another one of the same items, which can be changed without this one."""
        made = SortedBlocks[T]((), self._key, self._end)
        made.blocks, made.firsts, made.reach = self.blocks.copy(), self.firsts.copy(), self.reach.copy()
        return made

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(self.blocks)

    def __len__(self) -> int:
        return sum(map(len, self.blocks))

    def put(self, item: T) -> None:
        """Add an item."""
        number = self._number(item)
        block = list(self.blocks[number]) if self.blocks else []
        insort(block, item, key=self._key)
        self._set(number, [block] if len(block) <= 2 * SIZE else [block[:SIZE], block[SIZE:]])

    def take(self, item: T) -> None:
        """Remove an item that is there."""
        number = self._number(item)
        block = list(self.blocks[number])
        del block[bisect_left(block, self._key(item), key=self._key)]
        self._set(number, [block] if block else [])

    def _number(self, item: T) -> int:
        """The number of the block in whose stretch an item lies."""
        return max(bisect_right(self.firsts, self._key(item)) - 1, 0)

    def _set(self, number: int, parts: Iterable[Sequence[T]]) -> None:
        made = [tuple(part) for part in parts]
        place = slice(number, number + 1)
        self.blocks[place] = made
        self.firsts[place] = [self._key(block[0]) for block in made]
        self.reach[place] = [max(map(self._end, block)) for block in made]

    def differing(self, other: SortedBlocks[T]) -> list[T]:
        """The items of either from the first to the last, in their order, on which the two differ."""
        head, tail = common_ends(self.blocks, other.blocks)
        one = list(chain.from_iterable(self.blocks[head : len(self.blocks) - tail]))
        two = list(chain.from_iterable(other.blocks[head : len(other.blocks) - tail]))
        first, last = common_ends(one, two)
        return one[first : len(one) - last] + two[first : len(two) - last]
