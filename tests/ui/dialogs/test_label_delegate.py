"""Names of labels with their color."""

from __future__ import annotations

from PySide6.QtGui import QStandardItem, QStandardItemModel
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.label_delegate import LABEL_ID_ROLE, LabelDelegate
from clipdesk.ui.dialogs.row_table import RowTable
from clipdesk.ui.theme import Theme


def test_the_color_of_a_label_stands_before_its_name(theme: Theme, qtbot: QtBot) -> None:
    model = QStandardItemModel()
    for label_id in ("known", "gone", None):
        item = QStandardItem("")
        item.setData(label_id, LABEL_ID_ROLE)
        model.appendRow([item])
    table = RowTable("Places", model, {})
    qtbot.addWidget(table)
    delegate = LabelDelegate(theme, table)
    table.setItemDelegateForColumn(0, delegate)
    delegate.set_colors({"known": "blue"})
    table.resize(300, 200)
    table.show()

    def has_color(row: int) -> bool:
        image = table.viewport().grab(table.visualRect(model.index(row, 0))).toImage()
        wanted = theme.label_color("blue").name()
        return any(image.pixelColor(x, y).name() == wanted for x in range(image.width()) for y in range(image.height()))

    assert [has_color(row) for row in range(3)] == [True, False, False]
    theme.set_scheme("light" if theme.is_dark else "dark")
    assert has_color(0)
