"""The colors of the reading pane and how labels look in it. Values only; where they come from is not known here."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QColor

FILL = 0.13
"""Opacity of the fill behind annotated text."""
STRONG_FILL = 0.15
"""Opacity of the fill of the selected annotation."""
SELECTION = 0.22
"""Opacity of the user's selection, so that what is annotated shows through it."""


class LabelStyle(NamedTuple):
    """How one label looks: its name, its color (legible as text), and the key that applies it, if any."""

    name: str
    color: QColor
    key: str = ""


class ReadingColors(NamedTuple):
    """The colors of the pane. `text`, `quiet` and `accent` are legible on `pane`; `line` is for hairlines."""

    pane: QColor
    text: QColor
    quiet: QColor
    line: QColor
    accent: QColor
    selection: QColor


def light_colors() -> ReadingColors:
    """What the pane wears until it is told its colors."""
    codes = ("#FFFFFF", "#1E2227", "#626A73", "#E3E0DA", "#2459C4", "#E4ECFB")
    return ReadingColors(*(QColor(code) for code in codes))


def faded(color: QColor, opacity: float) -> QColor:
    """`color` with the opacity from 0 to 1."""
    made = QColor(color)
    made.setAlphaF(opacity)
    return made


def css(color: QColor) -> str:
    """`color` as a style sheet writes it, its opacity included."""
    return f"rgba({color.red()}, {color.green()}, {color.blue()}, {color.alpha()})"
