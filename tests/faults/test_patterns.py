"""No pattern of the program hangs at a text that repeats what it looks for and then ends otherwise."""

from __future__ import annotations

import importlib
import pkgutil
import re
import signal
import string
import sys
from collections.abc import Iterator
from types import FrameType
from typing import Any

import pytest

import clipdesk
from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.proposal import Reading
from clipdesk.assist.registry import builtin_assistants

SECONDS = 5.0
"""Of the processor, for one pattern and all that is put to it: the slowest takes a thirtieth of it, one that hangs never ends."""
TIMES = 64
BEFORE = ("", "a", "By ", "in ", "<")
UNITS = (
    *string.punctuation, " ", "\n", "a", "1", "a ", "1 ", "A. ", "aA", "by ", "By ", ", ", "- ", "a,", "a-", "A-", "Aa ", ">>", "“", "é ", "and ", "“a” ",
)  # fmt: skip
_NESTED = re.compile(r"\)[*+{]")
"""Only where a group is repeated can the ways to match double with every repetition."""


def _modules() -> Iterator[Any]:
    for one in pkgutil.walk_packages(clipdesk.__path__, "clipdesk."):
        if not one.name.startswith("clipdesk.ui") and not one.name.endswith("__main__"):
            yield importlib.import_module(one.name)


def _within(value: object, depth: int = 3) -> Iterator[re.Pattern[Any]]:
    if isinstance(value, re.Pattern):
        yield value
    elif depth and isinstance(value, dict):
        for one in value.values():
            yield from _within(one, depth - 1)
    elif depth and isinstance(value, tuple | list | set | frozenset):
        for one in value:
            yield from _within(one, depth - 1)
    elif depth and type(value).__module__.startswith("clipdesk") and hasattr(value, "__dict__"):
        yield from _within(vars(value), depth - 1)


def patterns() -> list[re.Pattern[Any]]:
    """Those of the modules, and those that the assistants put together of their lists."""
    found = {(one.pattern, one.flags): one for module in _modules() for one in _within(dict(vars(module)))}
    for assistant in builtin_assistants():
        for language in Lexicons().languages():
            list(assistant.propose(Reading("She said 5 boats left. “So,” he said.", language)))
        found |= {(one.pattern, one.flags): one for one in _within(assistant, 6)}
    return [one for one in found.values() if _NESTED.search(str(one.pattern))]


def attacks() -> Iterator[str]:
    """Each unit again and again, and then something that fits nothing, or the unit once more behind that."""
    for unit in UNITS:
        for start in BEFORE:
            repeated = start + unit * TIMES + "\0"
            yield from (repeated, f"{repeated}{unit}\0", f"{repeated}{unit[:1]}\0")


class _TooLongError(Exception):
    pass


def _stop(number: int, frame: FrameType | None) -> None:
    raise _TooLongError


@pytest.mark.skipif(sys.platform == "win32", reason="no timer of the processor on Windows")
def test_no_pattern_takes_twice_as_long_for_every_repetition() -> None:
    before = signal.signal(signal.SIGPROF, _stop)
    slow: list[str] = []
    try:
        for pattern in patterns():
            signal.setitimer(signal.ITIMER_PROF, SECONDS)
            try:
                for text in attacks():
                    said: Any = text.encode() if isinstance(pattern.pattern, bytes) else text
                    pattern.search(said)
                    pattern.fullmatch(said)
            except _TooLongError:
                slow.append(str(pattern.pattern)[:200])
            finally:
                signal.setitimer(signal.ITIMER_PROF, 0)
    finally:
        signal.signal(signal.SIGPROF, before)
    assert slow == []


def test_patterns_of_all_rooms_are_looked_at() -> None:
    assert len(patterns()) > 60
