"""Texts that turn the direction of writing."""

from __future__ import annotations

import unicodedata

from clipdesk.ui.reading.writing_direction import isolated, turns_direction


def test_every_letter_written_from_right_to_left_is_known() -> None:
    missed = [
        hex(code)
        for code in range(0x110000)
        if unicodedata.bidirectional(chr(code)) in ("R", "AL", "RLE", "RLO", "RLI", "LRE", "LRO", "LRI", "FSI", "PDI")
        and not turns_direction(chr(code))
    ]
    assert missed == []


def test_other_scripts_are_left_alone() -> None:
    for text in ("plain", "Ça “und” 日本 हिन्दी 😀", ""):
        assert not turns_direction(text)
        assert isolated(text) == text
    assert isolated("  two\nlines ") == "two lines"
    assert isolated("עברית") == "\u2068עברית\u2069"
