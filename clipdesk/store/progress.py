"""Progress of long work of SQLite: it is told while a statement runs that it still does, and it can be stopped."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterator
from typing import TypeVarTuple, Unpack

from clipdesk.domain.errors import CancelledError

News = TypeVarTuple("News")
_STEPS = 100_000
"""Of SQLite's own machine between two looks: some milliseconds."""


@contextlib.contextmanager
def with_progress(
    connection: sqlite3.Connection, tell: Callable[[Unpack[News]], object], *first: *News
) -> Iterator[Callable[[Unpack[News]], None]]:
    """Yields what to call instead of `tell`: its last call is repeated again and again while SQLite works.

    Before the first time it is `first`. Raises the CancelledError that `tell` raised: the statement at hand is broken
    off, and with it, in the end, its transaction.
    """
    stopped: list[CancelledError] = []
    latest = first

    def say(*news: *News) -> None:
        nonlocal latest
        latest = news
        tell(*news)

    def look() -> int:
        try:
            tell(*latest)
        except CancelledError as error:
            stopped.append(error)
        return len(stopped)

    connection.set_progress_handler(look, _STEPS)
    try:
        yield say
    except sqlite3.OperationalError as error:
        if not stopped:
            raise
        raise stopped[0] from error
    finally:
        connection.set_progress_handler(None, 0)
