"""Puts together again the lines of a text that was broken at a fixed width, as print, e-mail and wires break it."""

from __future__ import annotations

import re
from typing import NamedTuple

from clipdesk.formats.news.units import Layout, layout

_BREAK = re.compile(r"(?P<hyphen>(?<=[^\W\d_]-))?[^\S\n]*\n[^\S\n]*")
WRAPPED = "Lines that were broken at a fixed width were joined into paragraphs."


class Unwrapped(NamedTuple):
    """A text whose paragraphs are in one line each, and its layout where that is known already."""

    text: str
    layout: Layout | None = None


def unwrapped(text: str) -> str:
    """`text` with each hard-wrapped paragraph in one line; the same text when it is not wrapped.

    A break becomes a space, behind a hyphen nothing. Lists, verse, addresses and the lines of a head stay as they are.

    >>> print(
    ...     unwrapped(
    ...         "The old bridge over the Vega will be closed\\nfor a month from Monday, said the city's\\nengineer, Jo Field.\\nWho pays?"
    ...     )
    ... )
    The old bridge over the Vega will be closed for a month from Monday, said the city's engineer, Jo Field.
    Who pays?
    """
    return unwrap(text).text


def unwrap(text: str) -> Unwrapped:
    """As `unwrapped`, for whoever asks for the layout next."""
    found = layout(text)
    if not found.wrapped:
        return Unwrapped(text, found)
    pieces: list[str] = []
    last = 0
    for unit in found.units:
        if "\n" in unit.text:
            pieces += (text[last : unit.start], _BREAK.sub(_joint, unit.text))
            last = unit.end
    return Unwrapped("".join((*pieces, text[last:])))


def _joint(found: re.Match[str]) -> str:
    return "" if found["hyphen"] is not None else " "
