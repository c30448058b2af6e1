"""A row is painted with its label, its words and its reason, as high as its words need."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTableView
from pytestqt.qtbot import QtBot

from clipdesk.ui.models.suggestion_table_model import SuggestionTableModel
from clipdesk.ui.panels.suggestion_delegate import SuggestionDelegate
from clipdesk.ui.theme import Theme
from tests.builders import codebook, label_id
from tests.ui.suggested import suggestion

TEXT = "Short. " + "long words that go on " * 20


def test_rows_of_long_words_are_higher_and_are_painted(theme: Theme, qtbot: QtBot) -> None:
    model = SuggestionTableModel()
    rows = [suggestion(TEXT, "Short", label_id("quote")), suggestion(TEXT, TEXT[7:200], label_id("policy"))]
    model.set_suggestions(rows, {one.id: one for one in codebook()})
    view = QTableView()
    qtbot.addWidget(view)
    view.resize(QSize(300, 200))
    view.setModel(model)
    delegate = SuggestionDelegate(theme, view)
    option = QStyleOptionViewItem()
    option.widget = view
    heights = [delegate.row_height(model.words_at(row), 300) for row in (0, 1)]
    assert 40 < heights[0] < heights[1] < 120
    for state in (QStyle.StateFlag.State_Selected, QStyle.StateFlag.State_MouseOver, QStyle.StateFlag.State_HasFocus):
        for direction in (Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft):
            image = QImage(300, heights[1], QImage.Format.Format_ARGB32)
            image.fill(Qt.GlobalColor.white)
            blank = image.copy()
            option.rect, option.state, option.direction = QRect(0, 0, 300, heights[1]), state, direction
            painter = QPainter(image)
            delegate.paint(painter, option, model.index(1, 0))
            painter.end()
            assert image != blank


def test_the_reason_stands_right_below_the_words_in_a_row_that_is_higher_than_they_need(
    theme: Theme, qtbot: QtBot
) -> None:
    model = SuggestionTableModel()
    one = suggestion(TEXT, "Short", label_id("quote"))
    model.set_suggestions([one], {label.id: label for label in codebook()})
    view = QTableView()
    qtbot.addWidget(view)
    view.setModel(model)
    delegate = SuggestionDelegate(theme, view)
    needed = delegate.row_height("Short", 300)
    last = []
    for height in (needed, needed + 17):
        option = QStyleOptionViewItem()
        option.widget, option.rect = view, QRect(0, 0, 300, height)
        image = QImage(300, height, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        delegate.paint(painter, option, model.index(0, 0))
        painter.end()
        white = image.pixel(299, 0)
        inked = [y for y in range(height - 2) if any(image.pixel(x, y) != white for x in range(12, 200))]
        last.append(max(inked))
    assert abs(last[0] - last[1]) <= 1
