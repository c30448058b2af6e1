"""`Collector`: looks for garbage in the window's thread alone.

Python looks for garbage in whichever thread makes the object that is one too many, and frees there what it finds. While
a job runs, that is nearly always the job's thread; a widget or a cursor that is freed in it ends the program with a fault.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer

from clipdesk.runtime.garbage import collect_if_due, leave_collecting

_PAUSE_MS = 1_000


class Collector(QObject):
    """Looks once a second whether there are enough new objects to look through; `begin` ends Python's own looking."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = QTimer(self, interval=_PAUSE_MS, timerType=Qt.TimerType.VeryCoarseTimer)
        self.clock.timeout.connect(collect_if_due)

    def begin(self) -> None:
        """From now on collect here, and nowhere else."""
        leave_collecting()
        self.clock.start()
