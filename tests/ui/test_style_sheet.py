"""The style sheet: filled completely, its pictures are there and in the colors of their theme."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QProxyStyle,
    QStyle,
    QStyleHintReturn,
    QStyleOption,
    QWidget,
)
from pytestqt.qtbot import QtBot

from clipdesk.ui.palette import DARK, LIGHT, Palette
from clipdesk.ui.style_sheet import style_sheet

both = pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])


def pictures(palette: Palette) -> set[Path]:
    return {Path(found) for found in re.findall(r'url\("([^"]+)"\)', style_sheet(palette))}


@both
def test_nothing_is_left_open(palette: Palette) -> None:
    sheet = style_sheet(palette)
    assert "$" not in sheet
    assert "/*" not in sheet
    assert sheet.count("{") == sheet.count("}") > 50


@both
def test_only_colors_of_the_palette_are_used(palette: Palette) -> None:
    used = set(re.findall(r"#[0-9A-Fa-f]{3,8}\b", style_sheet(palette)))
    assert used <= {value for value in vars(palette).values() if isinstance(value, str)}


@both
def test_every_picture_is_shipped_and_every_shipped_one_used(palette: Palette) -> None:
    folder = {path.parent for path in pictures(palette)}.pop()
    assert folder.name == ("dark" if palette.is_dark else "light")
    assert set(folder.iterdir()) == pictures(palette)


@both
def test_pictures_have_the_colors_of_their_theme(palette: Palette) -> None:
    allowed = {palette.quiet, palette.on_accent, palette.text, "none"}
    for path in pictures(palette):
        colors = {value for node in ET.parse(path).iter() for name, value in node.items() if name in {"fill", "stroke"}}
        assert colors <= allowed, path.name


def test_both_themes_have_the_same_pictures() -> None:
    assert {path.name for path in pictures(LIGHT)} == {path.name for path in pictures(DARK)}


class _Pictured(QProxyStyle):
    """A style of a system whose buttons carry pictures."""

    def styleHint(
        self,
        hint: QStyle.StyleHint,
        option: QStyleOption | None = None,
        widget: QWidget | None = None,
        returned: QStyleHintReturn | None = None,
    ) -> int:
        if hint == QStyle.StyleHint.SH_DialogButtonBox_ButtonsHaveIcons:
            return 1
        return super().styleHint(hint, option, widget, returned)


@both
def test_the_buttons_of_qts_dialogs_carry_no_pictures_of_another_style(palette: Palette, qtbot: QtBot) -> None:
    style = _Pictured()
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    box.setStyle(style)
    box.setStyleSheet(style_sheet(palette))
    save = box.addButton(QDialogButtonBox.StandardButton.Save)
    assert save.icon().isNull()
