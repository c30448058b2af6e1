"""The order of a table, chosen in a box or by a click on a title."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.order_box import OrderBox
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.models.sortable_table import SortableTable


class Words(SortableTable[str]):
    """Words, and how long they are."""

    def _text(self, one: str, column: int) -> str:
        return str(len(one)) if column else one


def test_the_box_and_the_titles_say_the_same(qtbot: QtBot) -> None:
    model = Words({1: len})
    model.set_titles("Word", "Length")
    model.set_rows(["quay", "boat", "extraordinary"])
    table = RowTable("Words", model, {1: 80})
    qtbot.addWidget(table)
    box = OrderBox(table)
    qtbot.addWidget(box)
    table.show()
    table.choose_row(0)
    assert list(model.values) == ["quay", "boat", "extraordinary"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert list(model.values) == ["boat", "extraordinary", "quay"]
    assert table.row == 2
    header = table.header()
    place = header.sectionViewportPosition(1) + 10
    shown = []
    for _ in range(3):
        QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place, 5))
        shown.append((box.currentText(), model.values[0]))
    assert shown == [
        ("Order: Length", "quay"),
        ("Order: Length, descending", "extraordinary"),
        ("Order: as found", "quay"),
    ]
