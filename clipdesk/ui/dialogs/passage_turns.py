"""`PassageTurns`: reads the passages of a label some at a time, so that the window answers meanwhile."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from clipdesk.domain.annotation import Annotation
from clipdesk.project.queries import Queries

TURN = 400
"""Passages that are read at once: some milliseconds."""


class PassageTurns(QObject):
    """Whoever begins gets the first passages; `followed` carries the next ones, until all are read or it is stopped.

    Passages come as a list, with the headlines of their articles by id. On the thread of the window.
    """

    followed = Signal(list, dict)

    def __init__(self, queries: Queries, parent: QObject) -> None:
        super().__init__(parent)
        self._queries = queries
        self._label_id = ""
        self._most = 0
        self._read: list[tuple[int, Annotation]] = []
        self._next = QTimer(self, singleShot=True, interval=0)
        self._next.timeout.connect(self._follow)

    def begin(self, label_id: str, most: int, least: int = 0) -> tuple[list[Annotation], dict[str, str]]:
        """Read the first passages of a label, `least` or more of them; `most` are read in all."""
        self.stop()
        self._label_id, self._most, self._read = label_id, most, []
        return self._turn(max(TURN, least))

    def stop(self) -> None:
        """Read no further."""
        self._next.stop()

    def _follow(self) -> None:
        self.followed.emit(*self._turn(TURN))

    def _turn(self, limit: int) -> tuple[list[Annotation], dict[str, str]]:
        limit = min(limit, self._most - len(self._read))
        found = self._queries.passages(self._label_id, limit=limit, after=self._read)
        self._read += found
        if len(found) == limit and len(self._read) < self._most:
            self._next.start()
        numbers = dict.fromkeys(number for number, _ in found)
        return [one for _, one in found], {one.id: one.headline for one in self._queries.listed(list(numbers))}
