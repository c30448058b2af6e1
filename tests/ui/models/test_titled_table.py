"""Rows are the values, columns the titles; nothing lies below a cell."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, Qt

from clipdesk.ui.models.titled_table import TitledTable


class Numbers(TitledTable[int]):
    """Numbers, and their squares."""

    def __init__(self, *numbers: int) -> None:
        super().__init__()
        self._rows = numbers
        self.set_titles("Number", "Square")

    def _text(self, one: int, column: int) -> str:
        return str(one ** (column + 1))


def test_it_is_as_large_as_its_values_and_titles(watch: Callable[[QAbstractItemModel], None]) -> None:
    model = Numbers(2, 3, 4)
    watch(model)
    assert (model.rowCount(), model.columnCount()) == (3, 2)
    assert model.index(1, 1).data() == "9"
    assert model.index(1, 1).data(Qt.ItemDataRole.ToolTipRole) == "<qt>9</qt>"
    assert (list(model.values), model.at(2), model.at(3), model.at(-1)) == ([2, 3, 4], 4, None, None)
    below = model.index(0, 0)
    assert (model.rowCount(below), model.columnCount(below)) == (0, 0)
    assert (Numbers().rowCount(), TitledTable().columnCount()) == (0, 0)


def test_titles_stand_above_the_columns_only() -> None:
    model = Numbers(2)
    assert [model.headerData(column, Qt.Orientation.Horizontal) for column in range(2)] == ["Number", "Square"]
    assert model.headerData(0, Qt.Orientation.Vertical) is None
    assert model.headerData(0, Qt.Orientation.Horizontal, Qt.ItemDataRole.ToolTipRole) is None


def test_figures_and_their_titles_stand_at_the_right() -> None:
    model = Numbers(2)
    model.set_figures(1)
    sides = [
        model.headerData(column, Qt.Orientation.Horizontal, Qt.ItemDataRole.TextAlignmentRole) for column in (0, 1)
    ]
    assert sides == [model.alignment(0), model.alignment(1)]
    assert model.alignment(0) & Qt.AlignmentFlag.AlignLeft
    assert model.alignment(1) & Qt.AlignmentFlag.AlignRight
