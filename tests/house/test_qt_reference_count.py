"""The Qt binding keeps its count of references: PySide6 6.12.0 lost one to None on every call, and then aborted."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QPointF

_CALLS = 1_000


def test_calls_that_return_nothing_cost_no_reference_to_none() -> None:
    point, thing = QPointF(), QObject()
    before = sys.getrefcount(None)
    for _ in range(_CALLS):
        point.setX(1.0)
        thing.setObjectName("name")
    assert abs(sys.getrefcount(None) - before) < 10
