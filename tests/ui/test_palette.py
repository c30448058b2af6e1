"""The colors of both themes are those of the drawings and legible on every ground."""

from __future__ import annotations

from dataclasses import fields

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.ui.palette import DARK, LIGHT, Palette, mixed
from tests.ui.contrast import contrast

GROUNDS = ("window", "pane", "selection")
colors = st.integers(0, 0xFFFFFF).map("#{:06X}".format)
both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def test_the_tokens_are_those_of_the_drawings() -> None:
    names = ("window", "pane", "line", "text", "quiet", "accent", "selection")
    assert [getattr(LIGHT, name) for name in names] == [
        "#F6F5F2", "#FFFFFF", "#E3E0DA", "#1E2227", "#626A73", "#2459C4", "#E4ECFB",
    ]  # fmt: skip
    assert [getattr(DARK, name) for name in names] == [
        "#16181B", "#1E2125", "#30353B", "#E6E4DF", "#9AA3AC", "#8FB4FF", "#26344F",
    ]  # fmt: skip


@both
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("name", ["text", "quiet", "accent", "danger", "ok", "warning"])
def test_every_text_color_is_legible_on_every_ground(palette: Palette, name: str, ground: str) -> None:
    assert contrast(getattr(palette, name), getattr(palette, ground)) >= 4.5


@both
def test_text_is_legible_under_the_mouse_and_on_the_accent(palette: Palette) -> None:
    assert contrast(palette.text, palette.hover) >= 4.5
    assert contrast(palette.text, palette.pressed) >= 4.5
    assert contrast(palette.accent, palette.hover) >= 4.5
    assert contrast(palette.on_accent, palette.accent) >= 4.5
    assert contrast(palette.window, palette.text) >= 4.5  # tool tips


@both
def test_what_can_be_switched_has_an_outline_that_can_be_seen(palette: Palette) -> None:
    assert contrast(palette.handle, palette.window) >= 3
    assert contrast(palette.handle, palette.pane) >= 3
    assert contrast(palette.accent, palette.selection) >= 3  # the ring of the focus on the chosen row


@both
def test_every_color_is_written_alike(palette: Palette) -> None:
    codes = [getattr(palette, field.name) for field in fields(palette) if field.name != "is_dark"]
    assert [code for code in codes if code != "#" + f"{int(code[1:], 16):06X}"] == []


@given(colors, colors)
def test_contrast_is_symmetric_and_between_1_and_21(one: str, other: str) -> None:
    assert contrast(one, other) == contrast(other, one)
    assert 1 <= contrast(one, other) <= 21.001
    assert contrast(one, one) == 1
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@given(colors, colors, st.floats(0, 1))
def test_a_mixture_lies_between_its_colors(ground: str, color: str, share: float) -> None:
    assert mixed(ground, color, 0) == ground
    assert mixed(ground, color, 1) == color
    for place in (1, 3, 5):
        ends = sorted((int(ground[place : place + 2], 16), int(color[place : place + 2], 16)))
        assert ends[0] <= int(mixed(ground, color, share)[place : place + 2], 16) <= ends[1]
