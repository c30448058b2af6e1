"""The twelve label colors: the four of the drawings exactly, all legible, no two alike."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from PySide6.QtGui import QColor

from clipdesk.domain.codebook import LABEL_COLORS
from clipdesk.ui.label_colors import (
    FILL,
    STRONG_FILL,
    label_color,
    label_color_code,
    label_color_title,
    label_fill,
)
from clipdesk.ui.palette import DARK, LIGHT
from tests.ui.contrast import contrast

themes = pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
each_color = pytest.mark.parametrize("name", LABEL_COLORS)


def oklab(color: QColor) -> tuple[float, float, float]:
    """Where a color stands in a space in which distances are as seen (Ottosson 2020)."""
    parts = (color.redF(), color.greenF(), color.blueF())
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    long = (0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b) ** (1 / 3)
    medium = (0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b) ** (1 / 3)
    short = (0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def test_the_labels_of_a_new_project_look_as_drawn() -> None:
    drawn = ("blue", "amber", "violet", "teal")
    assert [label_color_code(name, dark=False) for name in drawn] == ["#2459C4", "#9A5B00", "#6E3FC2", "#00716A"]
    assert [label_color_code(name, dark=True) for name in drawn] == ["#8FB4FF", "#F0B45A", "#C3A6FF", "#5FD0C5"]


@themes
@each_color
def test_every_label_color_is_legible_as_text_on_every_ground(name: str, dark: bool) -> None:
    palette = DARK if dark else LIGHT
    for ground in (palette.window, palette.pane, palette.selection):
        assert contrast(label_color_code(name, dark), ground) >= 4.5


@themes
@each_color
def test_text_stays_legible_on_every_fill(name: str, dark: bool) -> None:
    palette = DARK if dark else LIGHT
    assert 0.11 <= FILL < STRONG_FILL <= 0.15
    for share in (FILL, STRONG_FILL):
        fill = label_fill(name, dark, share)
        assert contrast(palette.text, fill.name()) >= 7
        assert fill != QColor(palette.pane)


@themes
def test_no_two_label_colors_look_alike(dark: bool) -> None:
    seen = {name: oklab(label_color(name, dark)) for name in LABEL_COLORS}
    closest = min((math.dist(seen[one], seen[other]), one, other) for one, other in combinations(seen, 2))
    assert closest[0] >= 0.07, closest


def test_a_color_of_another_version_is_shown_as_the_last_one() -> None:
    assert label_color("ultraviolet", dark=False) == label_color("slate", dark=False)
    assert label_color_title("ultraviolet") == label_color_title("slate") == "Slate"


def test_every_color_has_a_name_of_its_own() -> None:
    assert len({label_color_title(name) for name in LABEL_COLORS}) == len(LABEL_COLORS)
