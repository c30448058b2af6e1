"""How the headers of messages, and of pages saved as such, are read: each once, and no longer than any real one."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from contextlib import contextmanager
from email.policy import EmailPolicy
from functools import lru_cache
from typing import Any

from clipdesk.domain.errors import ImportFailedError

_LONGEST, _LONGEST_OF_PART = 1 << 14, 3 << 10
"""Characters of a header that are read: the library takes the square of its encoded words. Each part has those of parts:
the longest name of a file takes 2,900, and an encoding or a boundary may stand behind it."""
_SHORT, _MOST, _FEW = 256, 512, 64
"""Characters of a short header, how many of those are kept parsed, and how many longer ones: those of parts are much alike,
and the library asks for the same one again and again."""


class MailPolicy(EmailPolicy):
    """The policy of the library for real messages: a header of megabytes is cut, and one of many alike is parsed once."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        """Name and value of a header, the value cut where no real one goes on."""
        name, value = super().header_source_parse(sourcelines)
        return name, value[: _LONGEST_OF_PART if name.lower().startswith("content-") else _LONGEST]

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The value as the library reads it; it is never changed, so that equal ones may be the same."""
        if hasattr(value, "name"):
            return _read(name, value)
        return _parsed(name, value) if len(value) <= _SHORT else _parsed_long(name, value)


MAIL_POLICY = MailPolicy()


@contextmanager
def nesting_told(file_name: str) -> Iterator[None]:
    """Raises `ImportFailedError` where what is read inside is nested without end."""
    try:
        yield
    except RecursionError as error:
        raise ImportFailedError(
            f"“{file_name}” is damaged and cannot be read.", "Open it in its program and save it again."
        ) from error


@lru_cache(_MOST)
def _parsed(name: str, value: str) -> Any:
    return _read(name, value)


@lru_cache(_FEW)
def _parsed_long(name: str, value: str) -> Any:
    return _read(name, value)


def _read(name: str, value: str) -> Any:
    """The value as the library reads it, up to a parameter at which it fails: one that breaks off ("name*"), or is in no encoding of texts."""
    if (whole := _tried(name, value)) is not None:
        return whole
    ends = [0, *(place for place, sign in enumerate(value) if sign == ";")]
    readable = bisect_left(ends, True, lo=1, key=lambda end: _tried(name, value[:end]) is None)
    return EmailPolicy().header_fetch_parse(name, value[: ends[readable - 1]])


def _tried(name: str, value: str) -> Any:
    """The value as the library reads it; None where it fails."""
    try:
        return EmailPolicy().header_fetch_parse(name, value)
    except (IndexError, UnicodeError):
        return None
