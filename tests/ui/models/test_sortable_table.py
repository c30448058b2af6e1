"""Rows in the order of a column, and as they came."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractItemModel, QPersistentModelIndex, Qt

from clipdesk.ui.models.sortable_table import SortableTable

_LAST = Qt.SortOrder.DescendingOrder


class Words(SortableTable[str]):
    """Words, and how long they are."""

    def __init__(self) -> None:
        super().__init__({1: len})
        self.set_titles("Word", "Length")

    def _text(self, one: str, column: int) -> str:
        return str(len(one)) if column else one


def test_rows_are_ordered_by_words_or_by_what_a_column_means(watch: Callable[[QAbstractItemModel], None]) -> None:
    model = Words()
    watch(model)
    model.set_rows(["quay", "Boat", "extraordinary", "ferry"])
    model.sort(0)
    assert list(model.values) == ["Boat", "extraordinary", "ferry", "quay"]
    model.set_rows(["f10", "f2", "F1"])
    assert list(model.values) == ["F1", "f2", "f10"]
    model.set_rows(["quay", "Boat", "extraordinary", "ferry"])
    model.sort(1, _LAST)
    assert list(model.values) == ["extraordinary", "ferry", "quay", "Boat"]
    assert model.came == ["quay", "Boat", "extraordinary", "ferry"]
    model.sort(-1)
    assert list(model.values) == model.came


def test_a_row_is_followed_and_what_comes_later_has_its_place(watch: Callable[[QAbstractItemModel], None]) -> None:
    model = Words()
    watch(model)
    model.set_rows(["quay", "boat"])
    chosen = QPersistentModelIndex(model.index(0, 1))
    model.sort(0)
    assert (chosen.row(), chosen.column()) == (1, 1)
    model.add_rows(["ferry"])
    assert list(model.values) == ["boat", "ferry", "quay"]
    assert chosen.row() == 2
    model.set_rows(["dues", "board"])
    assert list(model.values) == ["board", "dues"]
    assert model.came == ["dues", "board"]
