"""Waiting for what a window puts off to the next turn of the event loop."""

from __future__ import annotations

from PySide6.QtCore import QEventLoop, QTimer


def a_turn_later() -> None:
    """Wait until what was put off to the next turn of the event loop is done, and what that put off in turn."""
    for _ in range(2):
        loop, timer = QEventLoop(), QTimer(singleShot=True, interval=0)
        timer.timeout.connect(loop.quit)
        timer.start()
        loop.exec()
