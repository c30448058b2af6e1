"""A child that has ended is released, also while another thread is told by the system that it has."""

from __future__ import annotations

import multiprocessing
import os
from multiprocessing import popen_spawn_posix
from typing import Any

import pytest

from clipdesk.runtime import children
from clipdesk.runtime.children import give_back


def test_a_child_that_another_thread_asks_after_is_released_when_that_thread_knows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    child = multiprocessing.get_context("spawn").Process(target=int)
    child.start()
    popen: popen_spawn_posix.Popen = vars(child)["_popen"]
    _, told = os.waitpid(child.pid or 0, 0)  # the system tells it once, and here not to Python
    slept: list[float] = []

    def noted(seconds: float) -> None:
        slept.append(seconds)
        if len(slept) == 3:
            popen.returncode = os.waitstatus_to_exitcode(told)

    monkeypatch.setattr("clipdesk.runtime.children.time.sleep", noted)
    give_back(child)
    assert len(slept) == 3
    with pytest.raises(ValueError, match="closed"):
        child.is_alive()


def test_a_child_that_goes_on_is_not_released(monkeypatch: pytest.MonkeyPatch) -> None:
    class Running:
        def join(self) -> None:
            """It takes no notice."""

        def close(self) -> None:
            raise ValueError("still running")

    monkeypatch.setattr(children, "_SECONDS_BETWEEN", 0)
    running: Any = Running()
    with pytest.raises(ValueError, match="still running"):
        give_back(running)
