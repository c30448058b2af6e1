"""Letters tied to figures that are units, and those that are not."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.unit_letters import UnitLetters

_ENGLISH = UnitLetters(Lexicons().of("en"))


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("a heatwave of 41.3C", "41.3", "C"),
        ("cold: 5 F at dawn", "5", "F"),
        ("Section 24C applies", "24", None),
        ("weather on Highway 12 C-suite", "12", None),
        ("down 3.1p on the day", "3.1", "p"),
        ("a 1080p screen", "1080", None),
        ("at 7pm", "7", None),
        ("rain of 3.2in fell", "3.2", "in"),
        ("3 in town", "3", None),
        ("up 2.5x on the year", "2.5", "x"),
        ("a 4x4 car", "4", None),
    ],
)
def test_what_the_letters_are(text: str, number: str, unit: str | None) -> None:
    start = text.index(number)
    found = _ENGLISH.read(text, start, start + len(number))
    assert (found[1] if found else None) == unit
