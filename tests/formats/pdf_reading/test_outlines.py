"""Outlines of glyphs: where they lie, and that there is none of what is not seen."""

from __future__ import annotations

import re

import pytest
import uharfbuzz

from clipdesk.formats.pdf_reading.outlines import outline
from clipdesk.runtime.resources import read_resource

FACE = uharfbuzz.Face(uharfbuzz.Blob(read_resource("fonts/NotoSerif-Regular.ttf")))
FONT = uharfbuzz.Font(FACE)


def drawn(char: str, scale: float = 1000 / FACE.upem) -> str:
    glyph = FONT.get_nominal_glyph(ord(char))
    assert glyph is not None
    return outline(FONT, glyph, scale)


def test_an_outline_is_closed_and_filled() -> None:
    operators = re.findall("[a-z]", drawn("o"))
    assert operators.count("m") == operators.count("h") == 2
    assert set(operators) == {"m", "l", "c", "h", "f"} or set(operators) == {"m", "c", "h", "f"}
    assert operators[-1] == "f"


@pytest.mark.parametrize("char", "Hgé")
def test_it_lies_where_the_font_has_it(char: str) -> None:
    extents = FONT.get_glyph_extents(FONT.get_nominal_glyph(ord(char)) or 0)
    assert extents is not None
    scale = 1000 / FACE.upem
    ends = re.findall(r"(-?[\d.]+) (-?[\d.]+) [mlc]", drawn(char))
    highest = max(float(y) for _, y in ends)
    assert highest == pytest.approx(extents.y_bearing * scale, abs=8)
    assert min(float(x) for x, _ in ends) == pytest.approx(extents.x_bearing * scale, abs=8)


def test_of_a_space_there_is_nothing() -> None:
    assert drawn(" ") == ""
