"""Rows have one height, and are painted with their labels, also from right to left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from clipdesk.ui.adjudication.case_delegate import CaseDelegate
from clipdesk.ui.adjudication.case_rows import CaseRows
from clipdesk.ui.theme import Theme
from tests.builders import label_id
from tests.ui.adjudication.cases import ACT, ONE, QUOTE, WHO, WORDS, ruled


def painted(delegate: CaseDelegate, rows: CaseRows, row: int, direction: Qt.LayoutDirection) -> QImage:
    image = QImage(280, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 280, 60)
    option.direction = direction
    painter = QPainter(image)
    delegate.paint(painter, option, rows.index(row))
    painter.end()
    return image


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_rows_differ_by_label_words_and_state(theme: Theme, direction: Qt.LayoutDirection) -> None:
    rows = CaseRows()
    rows.set_cases([ACT, QUOTE, ruled(QUOTE, ONE["long"]), WHO], WORDS)
    delegate = CaseDelegate(theme)
    plain = painted(delegate, rows, 0, direction)
    delegate.set_colors({label_id("policy"): "violet", label_id("quote"): "blue", label_id("official"): "teal"})
    images = [painted(delegate, rows, row, direction) for row in range(4)]
    assert all(images[one] != images[other] for one in range(4) for other in range(one))
    assert images[0] != plain


def test_every_row_has_the_same_height(theme: Theme) -> None:
    rows = CaseRows()
    rows.set_cases([ACT, QUOTE], WORDS)
    delegate = CaseDelegate(theme)
    heights = {delegate.sizeHint(QStyleOptionViewItem(), rows.index(row)).height() for row in range(2)}
    assert len(heights) == 1
    assert 30 < heights.pop() < 80
