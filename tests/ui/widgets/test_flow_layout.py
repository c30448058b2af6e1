"""Widgets set like words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.widgets.flow_layout import FlowLayout


@pytest.fixture
def box(qtbot: QtBot) -> QWidget:
    """Five buttons of 100 by 20 pixels, 8 apart."""
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=8)
    for number in range(5):
        button = QPushButton(str(number), box)
        button.setFixedSize(100, 20)
        flow.addWidget(button)
    return box


def places(box: QWidget, width: int) -> list[tuple[int, int]]:
    layout = box.layout()
    assert layout is not None
    layout.setGeometry(QRect(0, 0, width, 500))
    return [(button.x(), button.y()) for button in box.findChildren(QPushButton)]


def test_a_full_line_is_followed_by_the_next(box: QWidget) -> None:
    assert places(box, 220) == [(0, 0), (108, 0), (0, 28), (108, 28), (0, 56)]
    assert places(box, 1000) == [(0, 0), (108, 0), (216, 0), (324, 0), (432, 0)]


def test_the_last_one_can_stand_at_the_other_edge(qtbot: QtBot) -> None:
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=8, trails=True)
    for number in range(3):
        button = QPushButton(str(number), box)
        button.setFixedSize(100, 20)
        flow.addWidget(button)
    assert places(box, 400) == [(0, 0), (108, 0), (300, 0)]
    assert places(box, 220) == [(0, 0), (108, 0), (120, 28)]
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(box, 400) == [(300, 0), (192, 0), (0, 0)]


def test_a_low_one_stands_in_the_middle_of_its_line(box: QWidget) -> None:
    low = box.findChildren(QPushButton)[1]
    low.setFixedSize(100, 10)
    assert places(box, 220)[:3] == [(0, 0), (108, 5), (0, 28)]


def test_the_height_follows_from_the_width(box: QWidget) -> None:
    layout = box.layout()
    assert layout is not None
    assert layout.hasHeightForWidth()
    assert [layout.heightForWidth(width) for width in (1000, 532, 531, 220, 50)] == [20, 20, 48, 76, 132]
    assert layout.sizeHint().width() == 100


def test_hidden_widgets_take_no_room(box: QWidget) -> None:
    box.findChildren(QPushButton)[1].hide()
    assert [place for number, place in enumerate(places(box, 220)) if number != 1] == [
        (0, 0),
        (108, 0),
        (0, 28),
        (108, 28),
    ]


def test_lines_start_at_the_right_where_one_reads_so(box: QWidget) -> None:
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert places(box, 220)[:3] == [(120, 0), (12, 0), (120, 28)]


def test_items_can_be_taken_out_again(box: QWidget) -> None:
    layout = box.layout()
    assert isinstance(layout, FlowLayout)
    layout.takeAt(0)
    assert layout.count() == 4
    assert layout.itemAt(4) is None
    assert layout.takeAt(4) is None
