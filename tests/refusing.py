"""What a test puts in the place of something that is stopped, or that a disk refuses."""

from __future__ import annotations

from typing import NoReturn

from clipdesk.domain.errors import CancelledError, ProjectError


def stop(*_: object) -> NoReturn:
    """Progress of a job that is stopped at once."""
    raise CancelledError


def stop_at_work(_done: int, _total: int, what: str) -> None:
    """Progress of a job that is stopped when it first says what it does."""
    if what:
        raise CancelledError


def fill_disk(*_: object, **__: object) -> NoReturn:
    """A change, on a full disk."""
    raise ProjectError("The disk is full.", "Make room and try again.")
