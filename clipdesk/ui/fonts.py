"""Makes fonts: the platform's own for the window, a serif for the article. Sets none by itself."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

SERIF_FAMILIES = ("Noto Serif", "Source Serif 4", "Source Serif Pro", "Charter", "Georgia", "DejaVu Serif", "serif")
"""The first one found on the system sets the article."""
SMALL = 0.9
"""Size of second lines, counts and captions, against the platform's own."""
ARTICLE = 1.36
"""Size of the article text at a zoom of 100 %, against the platform's own."""


def window_font(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """The platform's interface font at `scale` times its size."""
    font = QFont(QApplication.font())
    if font.pointSizeF() > 0:
        font.setPointSizeF(font.pointSizeF() * scale)
    else:  # a style or a user gave the size in pixels
        font.setPixelSize(round(font.pixelSize() * scale))
    font.setBold(bold)
    return font


def serif_font(scale: float = 1.0, *, bold: bool = False) -> QFont:
    """A serif of the system at `scale` times the interface font's size."""
    font = window_font(scale, bold=bold)
    font.setFamilies(list(SERIF_FAMILIES))
    font.setStyleHint(QFont.StyleHint.Serif)
    return font


def article_font(choice: str = "serif", zoom: int = 100) -> QFont:
    """The font of the article text: `choice` is "serif" or "sans", `zoom` a percentage."""
    make = window_font if choice == "sans" else serif_font
    return make(ARTICLE * zoom / 100)
