"""`Collector`: looks for garbage in the window's thread alone.

Python looks for garbage in whichever thread makes the object that is one too many, and frees there what it finds. While
a job runs, that is nearly always the job's thread; a widget or a cursor that is freed in it ends the program with a fault.
"""

from __future__ import annotations

from time import monotonic

from PySide6.QtCore import QObject, QTimer

from clipdesk.runtime.garbage import collect_if_due, leave_collecting

_SELDOM_MS, _OFTEN_MS = 200, 20
"""Between two looks; often while a job makes so many objects that each look finds enough of them. It makes some
thousands in a millisecond, and until a look what it gives up in circles is kept."""
_SHARE = 100
"""Of all time, one part of so many may go into looks through everything: they take longer the more there is."""


class Collector(QObject):
    """Looks again and again whether there are enough new objects; `begin` ends Python's own looking."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.clock = QTimer(self, interval=_SELDOM_MS)
        self.clock.timeout.connect(self._look)
        self._whole_again = 0.0

    def begin(self) -> None:
        """From now on collect here, and nowhere else."""
        leave_collecting()
        self.clock.start()

    def _look(self) -> None:
        began = monotonic()
        looked = collect_if_due(2 if began >= self._whole_again else 1)
        self.clock.setInterval(_SELDOM_MS if looked is None else _OFTEN_MS)
        if looked == 2:
            ended = monotonic()
            self._whole_again = ended + _SHARE * (ended - began)
