"""What long work is given: a way to tell how far it is, and to be stopped. No Qt, no writes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

Value_co = TypeVar("Value_co", covariant=True)

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is at hand); a total of 0 means that nobody knows.
Raises `CancelledError` when the work is to stop; the job lets it through and leaves nothing half-done."""


class Job(Protocol[Value_co]):
    """Work for another thread: computes a value, never writes to a project, never sees a widget."""

    def __call__(self, progress: Progress) -> Value_co:
        """Do the work."""


def silent(_done: int, _total: int, _what: str) -> None:
    """Progress that nobody looks at."""
