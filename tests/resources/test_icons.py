"""The icons: one grid, one stroke, one color that the theme replaces, and every one of them draws something."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

pytestmark = pytest.mark.usefixtures("qapp")

ICONS = Path(__file__).parents[2] / "resources" / "icons"
APP_ICON = ICONS / "clipdesk.svg"
LINE_ICONS = sorted(path for path in ICONS.glob("*.svg") if path != APP_ICON)
FAMILY = {
    "width": "20",
    "height": "20",
    "viewBox": "0 0 20 20",
    "fill": "none",
    "stroke": "currentColor",
    "stroke-width": "1.5",
    "stroke-linecap": "round",
    "stroke-linejoin": "round",
}
each_icon = pytest.mark.parametrize("path", LINE_ICONS, ids=lambda path: path.stem)


def drawn(svg: str, size: int) -> QImage:
    """The icon on a transparent ground of `size` by `size` pixels."""
    renderer = QSvgRenderer(QByteArray(svg.encode()))
    assert renderer.isValid()
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    return image


def opaque(image: QImage) -> dict[tuple[int, int], QColor]:
    """The pixels that are fully covered, by their place."""
    size = range(image.width())
    colors = {(x, y): image.pixelColor(x, y) for x in size for y in size}
    return {place: color for place, color in colors.items() if color.alpha() == 255}


@each_icon
def test_icons_are_of_one_family(path: Path) -> None:
    root = ET.fromstring(path.read_text("utf-8"))
    assert dict(root.attrib) == FAMILY
    paints = {node.get(name) for node in root.iter() for name in ("fill", "stroke")}
    assert paints <= {None, "none", "currentColor"}


@each_icon
def test_an_icon_takes_the_color_of_the_theme_and_keeps_clear_of_the_edge(path: Path) -> None:
    image = drawn(path.read_text("utf-8").replace("currentColor", "#ff0000"), 80)
    pixels = opaque(image)
    assert {color.name() for color in pixels.values()} == {"#ff0000"}
    assert len(pixels) > 100
    edge = {(x, y) for x in range(80) for y in range(80) if not (4 <= x < 76 and 4 <= y < 76)}
    assert not edge & set(pixels)


def test_no_two_icons_look_alike() -> None:
    pictures = {path.stem: frozenset(opaque(drawn(path.read_text("utf-8"), 60))) for path in LINE_ICONS}
    assert len(set(pictures.values())) == len(pictures) == 37


def test_the_program_icon_is_colored_and_fills_its_tile() -> None:
    text = APP_ICON.read_text("utf-8")
    assert ET.fromstring(text).get("viewBox") == "0 0 256 256"
    assert "currentColor" not in text
    for size in (16, 32, 256):
        pixels = opaque(drawn(text, size))
        assert len(pixels) > size * size * 0.7
        assert len({color.name() for color in pixels.values()}) >= 5
