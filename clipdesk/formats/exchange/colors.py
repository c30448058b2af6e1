"""The prepared label colors as other programs write colors: `#RRGGBB`."""

from __future__ import annotations

import re

from clipdesk.domain.codebook import LABEL_COLORS

COLOR_CODES = {
    "blue": "#2459C4", "amber": "#9A5B00", "violet": "#6E3FC2", "teal": "#00716A", "rose": "#C2185B", "green": "#1F5C00",
    "orange": "#BD3A00", "sky": "#004B6E", "plum": "#A3289B", "olive": "#626300", "brick": "#7A1F12", "slate": "#4C5667",
}  # fmt: skip
"""Name of a label color → its code, in the light theme."""
_TINT = 0.2
"""How much of the color there is in a light ground."""


def color_code(name: str) -> str:
    """The code of a label color; that of slate for an unknown name."""
    return COLOR_CODES.get(name, COLOR_CODES["slate"])


def tint_code(name: str) -> str:
    """The code of a light ground of a label color, on which black words are read.

    >>> tint_code("blue")
    '#D3DEF3'
    """
    return "#" + "".join(f"{round(255 - (255 - one) * _TINT):02X}" for one in _channels(color_code(name)[1:]))


def nearest_color(color: str, place: int) -> str:
    """The prepared color that is named, or comes nearest to `#RRGGBB` or `#RGB`; else the one at `place` in the list.

    >>> nearest_color("Teal", 0), nearest_color("#2358c0", 3), nearest_color("", 1)
    ('teal', 'blue', 'amber')
    """
    told = color.strip().casefold()
    if told in LABEL_COLORS:
        return told
    digits = told.lstrip("#")
    digits = "".join(one * 2 for one in digits) if len(digits) == 3 else digits
    if not re.fullmatch("[0-9a-f]{6}", digits):
        return LABEL_COLORS[place % len(LABEL_COLORS)]
    wanted = _channels(digits)
    return min(
        COLOR_CODES,
        key=lambda name: sum((a - b) ** 2 for a, b in zip(wanted, _channels(COLOR_CODES[name][1:]), strict=True)),
    )


def _channels(digits: str) -> tuple[int, int, int]:
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)
