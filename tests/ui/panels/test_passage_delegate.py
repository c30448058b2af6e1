"""The rows of annotations and of suggestions: how high, on which ground."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.passage_delegate import Index, PassageDelegate
from clipdesk.ui.theme import Theme
from tests.ui.panels.names_model import NamesModel


class Plain(PassageDelegate):
    """Paints the name of a row, and “why” before it."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        with self.row(painter, option) as inner:
            line = QRect(inner.left(), inner.top(), inner.width(), 16)
            self.paint_quiet(painter, option, line, QRect(inner.left(), inner.top(), 60, 16), "why", "accent")
            self.paint_words(painter, option, inner, index.data())


class TwoQuiet(Plain):
    """With another quiet line."""

    quiet_lines = 2


def painted(delegate: PassageDelegate, state: QStyle.StateFlag, direction: Qt.LayoutDirection) -> QImage:
    option = QStyleOptionViewItem()
    option.rect, option.state, option.direction = QRect(0, 0, 300, 60), state, direction
    image = QImage(300, 60, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    model = NamesModel(["Mairi Kell"])
    painter = QPainter(image)
    delegate.paint(painter, option, model.index(0, 0))
    painter.end()
    return image


def test_words_that_fit_need_one_line_and_others_two(theme: Theme) -> None:
    delegate = Plain(theme)
    one, two = delegate.row_height("Mairi Kell", 300), delegate.row_height("Mairi Kell " * 20, 300)
    assert two > one
    assert delegate.row_height("Mairi Kell", 60) == two
    assert delegate.row_height("Mairi Kell " * 900, 300) == two
    assert TwoQuiet(theme).row_height("Mairi Kell", 300) > one
    assert delegate.sizeHint(QStyleOptionViewItem(), NamesModel([]).index(0, 0)) == QSize(0, two)


@pytest.mark.parametrize(
    ("state", "color"), [(QStyle.StateFlag.State_Selected, "selection"), (QStyle.StateFlag.State_MouseOver, "hover")]
)
def test_the_ground_says_what_is_selected_and_under_the_mouse(
    theme: Theme, state: QStyle.StateFlag, color: str
) -> None:
    image = painted(Plain(theme), state, Qt.LayoutDirection.LeftToRight)
    assert image.pixelColor(4, 4) == theme.color(color)
    assert image.pixelColor(4, 59) == theme.color("line")


def test_the_focus_has_a_frame(theme: Theme) -> None:
    image = painted(Plain(theme), QStyle.StateFlag.State_HasFocus, Qt.LayoutDirection.LeftToRight)
    assert image.pixelColor(0, 20) == image.pixelColor(299, 20) == theme.color("accent")


def test_what_reads_from_right_to_left_begins_at_the_right(theme: Theme, qtbot: QtBot) -> None:
    def ink(image: QImage, columns: range) -> bool:
        return any(image.pixelColor(x, y) != Qt.GlobalColor.white for x in columns for y in range(8, 24))

    for direction, near, far in (
        (Qt.LayoutDirection.LeftToRight, range(12, 60), range(240, 288)),
        (Qt.LayoutDirection.RightToLeft, range(240, 288), range(12, 60)),
    ):
        image = painted(Plain(theme), QStyle.StateFlag.State_None, direction)
        assert ink(image, near)
        assert not ink(image, far)
