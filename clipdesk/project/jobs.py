"""What long work gets from its caller: a function that takes its progress and may stop it. No Qt, no writes."""

from __future__ import annotations

from collections.abc import Callable

Progress = Callable[[int, int, str], None]
"""Called with (done, total, what is at hand); a total of 0 means that nobody knows.
Raises `CancelledError` when the work is to stop; the job lets it through and leaves nothing half-done."""


def silent(_done: int, _total: int, _what: str) -> None:
    """Progress that nobody looks at."""
