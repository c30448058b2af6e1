"""Which of several annotations on one spot a click selects: the shortest first, then one after the other."""

from __future__ import annotations

from collections.abc import Sequence


class OverlapCycle:
    """Remembers the spot of the last click, so that a second click there goes on to the next annotation."""

    def __init__(self) -> None:
        self._spot: tuple[str, ...] = ()

    def clicked(self, ids: Sequence[str], selected: str | None) -> str:
        """The one of `ids` (the shortest first, at least one) that a click on them selects."""
        is_same_spot = tuple(ids) == self._spot
        self._spot = tuple(ids)
        return following(ids, selected) if is_same_spot else ids[0]

    def forget(self) -> None:
        """The next click is the first one on its spot."""
        self._spot = ()


def following(ids: Sequence[str], selected: str | None) -> str:
    """The one of `ids` behind `selected`, the first one when it is not among them."""
    return ids[(ids.index(selected) + 1) % len(ids)] if selected in ids else ids[0]
