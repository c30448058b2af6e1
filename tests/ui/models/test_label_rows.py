"""The rows of the tree of labels."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt

from clipdesk.domain.codebook import Codebook
from clipdesk.ui.models.label_rows import Index, LabelRows
from tests.builders import label

NOWHERE = QModelIndex()


class Names(LabelRows):
    """Rows that show names."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        found = self.label(index)
        return found.name if found and role == Qt.ItemDataRole.DisplayRole else None


def tree() -> Codebook:
    """People (Kell, Harrow (aide)) and places."""
    people, places = label("people", order=0), label("places", order=1)
    kell, harrow = (label(one, order=n, parent=people.id) for n, one in enumerate(("kell", "harrow")))
    return Codebook((people, kell, harrow, label("aide", parent=harrow.id), places))


@pytest.fixture
def rows(watch: Callable[[QAbstractItemModel], None]) -> Names:
    made = Names()
    made.take(tree())
    watch(made)
    return made


def outline(rows: Names, parent: QModelIndex = NOWHERE) -> list[object]:
    found: list[object] = []
    for row in range(rows.rowCount(parent)):
        index = rows.index(row, 0, parent)
        found.append(index.data())
        if rows.rowCount(index):
            found.append(outline(rows, index))
    return found


def test_labels_stand_below_their_parents(rows: Names) -> None:
    assert outline(rows) == ["people", ["kell", "harrow", ["aide"]], "places"]
    aide = rows.index_of("label-aide")
    assert aide.parent() == rows.index_of("label-harrow")
    assert aide.parent().parent().parent() == NOWHERE
    assert rows.label(aide) == tree().label("label-aide")


def test_what_is_not_there_has_no_row(rows: Names) -> None:
    assert rows.index_of("nothing") == NOWHERE
    assert rows.index_of("") == NOWHERE
    assert rows.index(9, 0) == NOWHERE
    assert rows.label(NOWHERE) is None
    assert rows.parent(NOWHERE) == NOWHERE


def test_it_knows_whether_anything_stands_below_anything() -> None:
    rows, flat = Names(), Names()
    rows.take(tree())
    flat.take(Codebook(tree().labels[4:]))
    assert (rows.is_tree, flat.is_tree) == (True, False)
    assert [one.name for one in flat.below(None)] == ["places"]


def test_the_parent_of_the_object_is_qts_own(rows: Names) -> None:
    assert rows.parent() is None
