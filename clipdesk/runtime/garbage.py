"""When Python looks for garbage: seldom, because nearly all of it is freed by reference counts alone.

By default every 700 new objects are looked through, and again and again all that the program was imported:
a fifth of the time to start, and a quarter of the time to open an article with 10,000 annotations.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEW_OBJECTS = 50_000
_ROUNDS = (10, 10)
_NEVER = 2**31 - 1
"""New objects after which Python looks by itself: as many as the number that it keeps can say."""


def collect_nothing() -> None:
    """Stop looking for garbage, for the time of importing modules, which makes none."""
    gc.disable()


def collect_seldom() -> None:
    """From now on look for garbage seldom and among new objects only; those that exist now are kept until the end."""
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS, *_ROUNDS)
    gc.enable()


def leave_collecting() -> None:
    """From now on look for garbage only where `collect_if_due` is called; what exists now is kept until the end."""
    gc.freeze()
    gc.set_threshold(_NEVER)
    gc.enable()


def collect_if_due(oldest: int = 2) -> int | None:
    """Look for garbage if as many objects are new as `collect_seldom` waits for, and not inside `no_collection`.

    Looks through no generation older than `oldest`; returns the one it looked through, or None.
    """
    new, young, old = gc.get_count()
    if new < _NEW_OBJECTS or not gc.isenabled():
        return None
    generation = min(oldest, 0 if young < _ROUNDS[0] else 1 if old < _ROUNDS[1] else 2)
    gc.collect(generation)
    return generation


@contextmanager
def no_collection() -> Iterator[None]:
    """Collect no garbage inside the block, and afterwards as before.

    A bulk command makes millions of values and needs all of them until its end: looking for garbage among them took a
    fifth of its time and found nothing.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
