"""Degrees and shares below zero in words."""

from __future__ import annotations

import pytest

from clipdesk.assist.lexicon import Lexicons
from clipdesk.assist.statistics.below_zero import BelowZero, Sign

_LEXICONS = Lexicons()


@pytest.mark.parametrize(
    ("language", "before", "unit", "behind", "sign"),
    [
        ("en", "it was minus ", "degrees", " here", Sign(6, 0)),
        ("en", "it was ", "degrees Celsius", " below zero", Sign(0, 11)),
        ("en", "it was ", "degrees", " here", None),
        ("en", "it fell to minus ", "per cent", " here", Sign(6, 0)),
        ("en", "it fell ", "percent", " below zero", None),
        ("en", "ten minus ", "boats", " here", None),
        ("es", "a ", "grados", " bajo cero", Sign(0, 10)),
        ("es", "al menos ", "grados", "", None),
        ("fr", "au moins ", "degrés", "", None),
        ("de", "bei minus ", "Grad", "", Sign(6, 0)),
    ],
)
def test_what_is_below_zero(language: str, before: str, unit: str, behind: str, sign: Sign | None) -> None:
    assert BelowZero(_LEXICONS.of(language)).sign(unit + behind, before, len(unit), unit) == sign
