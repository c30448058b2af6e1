"""Work in steps, done at once when the user wants something."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.steps import Steps
from tests.ui.turns import a_turn_later


def work(done: list[int], at: Callable[[int], object] = lambda _: None) -> Iterator[None]:
    for number in range(3):
        at(number)
        done.append(number)
        yield
    done.append(3)


def test_each_turn_of_the_event_loop_does_a_step(qtbot: QtBot) -> None:
    done: list[int] = []
    steps = Steps(work(done))
    assert done == []
    with qtbot.waitSignal(steps.ended):
        steps.begin()
        assert done == []
    assert done == [0, 1, 2, 3]


def test_a_key_finds_everything_done(qtbot: QtBot) -> None:
    done: list[int] = []
    field = QLineEdit()
    qtbot.addWidget(field)
    found: list[list[int]] = []
    field.textEdited.connect(lambda _: found.append(list(done)))
    steps = Steps(work(done))
    ended: list[bool] = []
    steps.ended.connect(lambda: ended.append(True))
    steps.begin()
    QTest.keyClick(field, Qt.Key.Key_X)
    assert (field.text(), found, ended) == ("x", [[0, 1, 2, 3]], [True])
    QTest.keyClick(field, Qt.Key.Key_Y)
    assert done == [0, 1, 2, 3]


def test_within_a_step_nothing_else_is_done(qtbot: QtBot) -> None:
    done: list[int] = []
    steps = Steps(work(done, lambda _: steps.finish()))
    steps.finish()
    assert done == [0, 1, 2, 3]


def test_what_is_stopped_stays_undone(qtbot: QtBot) -> None:
    done: list[int] = []
    steps = Steps(work(done))
    steps.begin()
    steps.stop()
    steps.finish()
    a_turn_later()
    assert done == []


def test_after_an_error_nothing_is_left(qtbot: QtBot) -> None:
    def fail(number: int) -> None:
        if number == 1:
            raise RuntimeError("of a step")

    done: list[int] = []
    steps = Steps(work(done, fail))
    with pytest.raises(RuntimeError, match="of a step"):
        steps.finish()
    steps.finish()
    assert done == [0]
