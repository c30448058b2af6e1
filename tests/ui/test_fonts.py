"""Fonts follow the platform's, and the article has a serif."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontInfo
from PySide6.QtWidgets import QApplication

from clipdesk.ui.fonts import ARTICLE, SERIF_FAMILIES, SMALL, article_font, serif_font, window_font


def test_the_window_is_set_in_the_font_of_the_platform(qapp: QApplication) -> None:
    assert window_font() == QApplication.font()
    assert window_font(SMALL).pointSizeF() == pytest.approx(QApplication.font().pointSizeF() * SMALL)
    assert window_font(bold=True).bold()


def test_a_platform_font_given_in_pixels_is_scaled_in_pixels(qapp: QApplication) -> None:
    before = QFont(QApplication.font())
    font = QFont(before)
    font.setPixelSize(20)
    QApplication.setFont(font)
    try:
        assert window_font(1.5).pixelSize() == 30
    finally:
        QApplication.setFont(before)


def test_the_article_is_a_serif_and_larger_than_the_window(qapp: QApplication) -> None:
    font = article_font()
    assert font.families() == list(SERIF_FAMILIES)
    assert font.styleHint() == QFont.StyleHint.Serif
    assert "Sans" not in QFontInfo(font).family()
    assert font.pointSizeF() == pytest.approx(QApplication.font().pointSizeF() * ARTICLE)
    assert article_font(zoom=200).pointSizeF() == pytest.approx(2 * font.pointSizeF())


def test_the_article_may_be_set_without_serifs(qapp: QApplication) -> None:
    assert article_font("sans").family() == QApplication.font().family()
    assert serif_font(2, bold=True).bold()
