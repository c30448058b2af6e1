"""The prepared label colors in light and dark. Every one is legible as text on every ground of its theme."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.ui.palette import DARK, LIGHT, mixed

FILL = 0.13
"""Opacity of the fill behind annotated text; the fill of the selected annotation is `STRONG_FILL`."""
STRONG_FILL = 0.15

_LIGHT = {
    "blue": "#2459C4",
    "amber": "#9A5B00",
    "violet": "#6E3FC2",
    "teal": "#00716A",
    "rose": "#C2185B",
    "green": "#1F5C00",
    "orange": "#BD3A00",
    "sky": "#004B6E",
    "plum": "#A3289B",
    "olive": "#626300",
    "brick": "#7A1F12",
    "slate": "#4C5667",
}
_DARK = {
    "blue": "#8FB4FF",
    "amber": "#F0B45A",
    "violet": "#C3A6FF",
    "teal": "#5FD0C5",
    "rose": "#FF7FA8",
    "green": "#79C267",
    "orange": "#F58B42",
    "sky": "#A6E4FF",
    "plum": "#FBB8F2",
    "olive": "#D5DC8C",
    "brick": "#FF9D8F",
    "slate": "#A3ABB3",
}


def label_color_code(name: str, dark: bool) -> str:
    """The prepared color called `name` as `#RRGGBB`; the last one for a name that is not prepared."""
    colors = _DARK if dark else _LIGHT
    return colors.get(name, colors[LABEL_COLORS[-1]])


def label_color(name: str, dark: bool) -> QColor:
    """The color for text, underline and margin of a label."""
    return QColor(label_color_code(name, dark))


@lru_cache(maxsize=64)
def _fill_code(name: str, dark: bool, share: float) -> str:
    return mixed((DARK if dark else LIGHT).pane, label_color_code(name, dark), share)


def label_fill(name: str, dark: bool, share: float = FILL) -> QColor:
    """The opaque fill of a label over the pane. Where fills overlap, paint `label_color` with alpha instead."""
    return QColor(_fill_code(name, dark, share))


def label_color_title(name: str) -> str:
    """What a user reads for a prepared color, in the language of the window."""
    translate = QCoreApplication.translate
    titles = {
        "blue": translate("LabelColors", "Blue"),
        "amber": translate("LabelColors", "Amber"),
        "violet": translate("LabelColors", "Violet"),
        "teal": translate("LabelColors", "Teal"),
        "rose": translate("LabelColors", "Rose"),
        "green": translate("LabelColors", "Green"),
        "orange": translate("LabelColors", "Orange"),
        "sky": translate("LabelColors", "Sky"),
        "plum": translate("LabelColors", "Plum"),
        "olive": translate("LabelColors", "Olive"),
        "brick": translate("LabelColors", "Brick"),
        "slate": translate("LabelColors", "Slate"),
    }
    return titles.get(name, titles[LABEL_COLORS[-1]])
