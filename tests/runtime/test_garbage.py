"""Tests of when garbage is collected."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from clipdesk.runtime import garbage
from clipdesk.runtime.garbage import (
    collect_if_due,
    collect_nothing,
    collect_seldom,
    leave_collecting,
    no_collection,
)


class _Knot:
    """Refers to itself, so that only the collector frees it."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)
    gc.enable()


def test_nothing_is_collected_while_the_program_is_built() -> None:
    collect_nothing()
    knot = weakref.ref(_Knot())
    made = [[number] for number in range(100_000)]
    assert knot() is not None
    assert len(made) == 100_000


def test_afterwards_garbage_goes_after_a_while() -> None:
    collect_nothing()
    collect_seldom()
    knot = weakref.ref(_Knot())
    made = [[number] for number in range(1_000)]
    assert knot() is not None
    made += [[number] for number in range(1_000_000)]
    assert knot() is None
    assert made


def test_what_was_there_at_the_start_is_not_looked_at_again() -> None:
    collect_nothing()
    before = gc.get_freeze_count()
    kept = [[number] for number in range(10_000)]
    collect_seldom()
    assert gc.get_freeze_count() >= before + len(kept)


def test_what_is_left_to_the_program_is_collected_when_it_says_so_and_enough_is_new() -> None:
    leave_collecting()
    knot = weakref.ref(_Knot())
    assert collect_if_due() is None
    assert knot() is not None
    made = [[number] for number in range(1_000_000)]
    assert knot() is not None
    with no_collection():
        assert collect_if_due() is None
    assert knot() is not None
    assert collect_if_due() == 0
    assert knot() is None
    assert made


def test_objects_that_were_kept_for_long_are_looked_at_now_and_then(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_NEW_OBJECTS", 100)
    leave_collecting()
    knots = [_Knot()]
    knot = weakref.ref(knots[0])
    made: list[list[int]] = []
    rounds = 0
    while knot() is not None and rounds < 300:
        made += [[number] for number in range(200)]
        collect_if_due()
        rounds += 1
        if rounds == 15:
            knots.clear()
    assert 30 < rounds < 150


def test_old_objects_can_be_spared(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(garbage, "_NEW_OBJECTS", 100)
    leave_collecting()
    made: list[list[int]] = []
    looked = []
    for _ in range(300):
        made += [[number] for number in range(200)]
        looked.append(collect_if_due(1))
    assert set(looked) == {0, 1}
    for _ in range(11):
        made += [[number] for number in range(200)]
        looked.append(collect_if_due())
    assert looked[-11:].count(2) == 1


def _fail() -> None:
    with no_collection():
        raise KeyError("x")


def test_nothing_is_collected_in_a_block_and_everything_again_behind_it() -> None:
    assert gc.isenabled()
    with no_collection():
        assert not gc.isenabled()
        with no_collection():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError):
        _fail()
    assert gc.isenabled()


def test_a_collector_that_is_off_stays_off() -> None:
    gc.disable()
    try:
        with no_collection():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
