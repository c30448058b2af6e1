"""`ArticleFinder`: finds the articles of a list in turns, so that the first are shown at once and the window stays responsive."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QObject, QTimer, Signal

_ENOUGH = 200
"""Articles that fill a list for the beginning."""
_MOMENT, _PATIENCE, _TURN = 0.02, 0.03, 0.008
"""Seconds for the first turn, if something was found and if nothing was yet, and for each turn after that."""


class ArticleFinder(QObject):
    """Goes through the parts that a query gives; one search at a time, a newer one ends the older.

    `found_all` carries every number, when `begin` has not found them all at once.
    """

    found_all = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts: Iterator[Sequence[int]] = iter(())
        self._found: list[Sequence[int]] = []
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self._take_turn)

    @property
    def is_running(self) -> bool:
        """Whether there is more to come."""
        return self._next.isActive()

    def begin(self, parts: Iterator[Sequence[int]]) -> Sequence[int]:
        """What the first turn finds. If there may be more, `is_running` is true, and `found_all` follows."""
        self._parts, self._found = parts, []
        begun = time.perf_counter()
        count = 0
        for part in parts:
            self._found.append(part)
            count += len(part)
            passed = time.perf_counter() - begun
            if count and (passed > _MOMENT or count >= _ENOUGH):
                break
            if passed > _PATIENCE:
                break
        else:
            self.stop()
            return self._joined()
        self._next.start()
        return self._joined()

    def stop(self) -> None:
        """Look no further."""
        self._next.stop()

    def _take_turn(self) -> None:
        end = time.perf_counter() + _TURN
        for part in self._parts:
            self._found.append(part)
            if time.perf_counter() > end:
                return
        self.stop()
        self.found_all.emit(self._joined())

    def _joined(self) -> Sequence[int]:
        """The parts joined; a single part is returned as it is, so that a `range` stays one."""
        if len(self._found) == 1:
            return self._found[0]
        return [number for part in self._found for number in part]
