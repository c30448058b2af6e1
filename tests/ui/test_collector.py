"""Garbage is collected in the window's thread, whatever thread makes new objects."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import threading
import weakref
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from clipdesk.ui import collector as collector_module
from clipdesk.ui.application import QUIT_AFTER
from clipdesk.ui.collector import Collector
from tests.house.sources import ROOT

_MANY = 500_000


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    thresholds = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*thresholds)


class _Knot(QDialog):
    """A window that nobody frees but the collector."""

    def __init__(self, freed_in: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.destroyed.connect(lambda: freed_in.append(threading.get_ident()), Qt.ConnectionType.DirectConnection)


def test_a_window_is_freed_in_its_thread_while_another_makes_objects(qtbot: QtBot) -> None:
    collector = Collector()
    collector.begin()
    freed_in: list[int] = []
    knot = weakref.ref(_Knot(freed_in))
    made: list[list[int]] = []
    thread = threading.Thread(target=lambda: made.extend([number] for number in range(_MANY)))
    thread.start()
    thread.join()
    assert knot() is not None
    qtbot.waitUntil(lambda: knot() is None)
    assert freed_in == [threading.get_ident()]
    assert len(made) == _MANY


def test_looks_through_everything_take_a_hundredth_of_the_time(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    now = [100.0]

    def look(oldest: int) -> int:
        asked.append(oldest)
        now[0] += 0.5  # a long look
        return oldest

    monkeypatch.setattr(collector_module, "collect_if_due", look)
    monkeypatch.setattr(collector_module, "monotonic", lambda: now[0])
    collector = Collector()
    for pause in (0.0, 0.0, 48.0, 2.0, 0.0):
        now[0] += pause
        collector.clock.timeout.emit()
    assert asked == [2, 1, 1, 2, 1]


def test_it_looks_often_while_many_objects_are_made(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    collector = Collector()
    seldom = collector.clock.interval()
    for looked, is_often in ((0, True), (1, True), (None, False)):
        monkeypatch.setattr(collector_module, "collect_if_due", lambda _, looked=looked: looked)
        collector.clock.timeout.emit()
        assert (collector.clock.interval() < seldom) is is_often


_STARTED = """
import gc, sys
from PySide6.QtWidgets import QApplication
from clipdesk.bootstrap import main
from clipdesk.ui.collector import Collector

def told(collector, begin=Collector.begin):
    begin(collector)
    print(gc.get_threshold()[0], gc.isenabled(), collector.clock.isActive())
    QApplication.closeAllWindows()

Collector.begin = told
sys.exit(main(["--base-dir", sys.argv[1]]))
"""


def test_the_window_leaves_it_to_the_collector(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", _STARTED, str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", QUIT_AFTER: "60000"},
        capture_output=True, text=True, timeout=120, check=False, cwd=ROOT,
    )  # fmt: skip
    assert (run.returncode, run.stdout) == (0, f"{2**31 - 1} True True\n"), run.stderr
