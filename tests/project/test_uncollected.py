"""The collector rests during a command, and goes on as it did before."""

from __future__ import annotations

import gc

import pytest

from clipdesk.project.uncollected import uncollected


def _fail() -> None:
    with uncollected():
        raise KeyError("x")


def test_the_collector_rests_inside_and_goes_on_behind_whatever_happens() -> None:
    assert gc.isenabled()
    with uncollected():
        assert not gc.isenabled()
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(KeyError):
        _fail()
    assert gc.isenabled()


def test_a_collector_that_rests_already_is_left_alone() -> None:
    gc.disable()
    try:
        with uncollected():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()
