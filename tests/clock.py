"""A clock that a test winds."""

from __future__ import annotations

from datetime import UTC, datetime

NOON = datetime(2025, 6, 12, 12, tzinfo=UTC)


class Clock:
    """Says `now`, in UTC, until a test sets another time."""

    def __init__(self, now: datetime = NOON) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now
