"""The codebook as a tree: rows, counts, and what a drop asks for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractItemModel, QMimeData, QModelIndex, Qt
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.ui.models.codebook_tree_model import MIME, CodebookTreeModel, LabelRole
from tests.builders import label

NOWHERE = QModelIndex()


def tree() -> Codebook:
    """People (Kell, Harrow (aide)) and places."""
    people, places = label("people", order=0, shortcut="1", color="teal"), label("places", order=1)
    kell, harrow = (label(one, order=n, parent=people.id) for n, one in enumerate(("kell", "harrow")))
    aide = label("aide", parent=harrow.id, definition="Who <i>helps</i>.", include="Staff.", exclude="Friends.")
    return Codebook((people, kell, harrow, aide, places))


@pytest.fixture
def model(watch: Callable[[QAbstractItemModel], None]) -> CodebookTreeModel:
    made = CodebookTreeModel()
    watch(made)
    made.set_codebook(tree())
    return made


def outline(model: CodebookTreeModel, parent: QModelIndex = NOWHERE) -> list[object]:
    rows: list[object] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        rows.append(index.data())
        if model.rowCount(index):
            rows.append(outline(model, index))
    return rows


def test_a_row_tells_key_color_and_counts(model: CodebookTreeModel) -> None:
    model.set_counts({"label-people": 3}, {"label-people": 1204, "label-aide": 2})
    people = model.index_of("label-people")
    assert (people.data(LabelRole.KEY), people.data(LabelRole.COLOR), people.data(LabelRole.COUNT)) == ("1", "teal", 3)
    spoken = people.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "people, key 1, 3 in this article, 1,204 in the project"
    assert model.index_of("label-aide").data(LabelRole.COUNT) == 0


def test_without_an_article_the_counts_are_those_of_the_project(model: CodebookTreeModel) -> None:
    model.set_counts(None, {"label-people": 7})
    people = model.index_of("label-people")
    assert people.data(LabelRole.COUNT) == 7
    assert people.data(Qt.ItemDataRole.AccessibleTextRole) == "people, key 1, 7 in the project"


def test_the_guideline_is_in_the_tool_tip_and_never_markup(model: CodebookTreeModel) -> None:
    tip = model.index_of("label-aide").data(Qt.ItemDataRole.ToolTipRole)
    assert "Who &lt;i&gt;helps&lt;/i&gt;." in tip
    assert "Include: Staff.<br>Exclude: Friends." in tip


def test_only_rows_whose_counts_differ_are_told(model: CodebookTreeModel, qtbot: QtBot) -> None:
    model.set_counts({}, {})
    with qtbot.waitSignal(model.dataChanged) as told:
        model.set_counts({"label-aide": 1}, {"label-aide": 1})
    assert told.args is not None
    assert told.args[0] == model.index_of("label-aide")
    with qtbot.assertNotEmitted(model.dataChanged):
        model.set_counts({"label-aide": 1}, {"label-aide": 1})


def test_the_armed_label_is_marked_and_the_one_before_is_not(model: CodebookTreeModel) -> None:
    model.set_armed("label-kell")
    model.set_armed("label-places")
    assert not model.index_of("label-kell").data(LabelRole.IS_ARMED)
    places = model.index_of("label-places")
    assert places.data(LabelRole.IS_ARMED)
    assert "armed" in places.data(Qt.ItemDataRole.AccessibleTextRole)
    model.set_armed("")
    assert not places.data(LabelRole.IS_ARMED)


def test_another_name_keeps_the_rows(model: CodebookTreeModel, qtbot: QtBot) -> None:
    kept = model.index_of("label-kell")
    changed = tuple(replace(one, name="Kell") if one.name == "kell" else one for one in tree())
    with qtbot.assertNotEmitted(model.modelReset), qtbot.waitSignal(model.dataChanged):
        model.set_codebook(Codebook(changed))
    assert kept.data() == "Kell"


def test_another_order_makes_the_rows_anew(model: CodebookTreeModel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(model.modelReset):
        model.set_codebook(Codebook(tree().labels[4:]))
    assert outline(model) == ["places"]
    assert not model.is_tree


def dragged(model: CodebookTreeModel, name: str) -> QMimeData:
    return model.mimeData([model.index_of(f"label-{name}")])


def drop(model: CodebookTreeModel, load: QMimeData, row: int, parent: QModelIndex) -> None:
    taken = model.dropMimeData(load, Qt.DropAction.MoveAction, row, 0, parent)
    assert taken is False, "the view must not take the row away"


@pytest.mark.parametrize(
    ("name", "row", "below", "asked"),
    [
        ("places", 0, "", ("label-places", "", 0)),
        ("people", 2, "", ("label-people", "", 1)),
        ("kell", -1, "", ("label-kell", "", 2)),
        ("kell", -1, "places", ("label-kell", "label-places", 0)),
        ("kell", 2, "people", ("label-kell", "label-people", 1)),
        ("harrow", 0, "people", ("label-harrow", "label-people", 0)),
        ("places", 1, "people", ("label-places", "label-people", 1)),
    ],
)
def test_a_drop_asks_for_the_place_counted_without_the_label_itself(
    model: CodebookTreeModel, qtbot: QtBot, name: str, row: int, below: str, asked: tuple[str, str, int]
) -> None:
    parent = model.index_of(f"label-{below}") if below else NOWHERE
    with qtbot.waitSignal(model.move_requested) as told:
        drop(model, dragged(model, name), row, parent)
    assert told.args is not None
    assert tuple(told.args) == asked
    assert outline(model) == ["people", ["kell", "harrow", ["aide"]], "places"]


@pytest.mark.parametrize("below", ["people", "harrow", "aide"])
def test_a_label_cannot_be_dropped_on_itself_or_below_itself(
    model: CodebookTreeModel, qtbot: QtBot, below: str
) -> None:
    parent = model.index_of(f"label-{below}")
    assert not model.canDropMimeData(dragged(model, "people"), Qt.DropAction.MoveAction, -1, 0, parent)
    with qtbot.assertNotEmitted(model.move_requested):
        drop(model, dragged(model, "people"), -1, parent)


def test_loads_of_others_are_refused(model: CodebookTreeModel) -> None:
    foreign = QMimeData()
    foreign.setText("label-kell")
    assert not model.canDropMimeData(foreign, Qt.DropAction.MoveAction, 0, 0, NOWHERE)
    unknown = QMimeData()
    unknown.setData(MIME, b"gone")
    assert not model.canDropMimeData(unknown, Qt.DropAction.MoveAction, 0, 0, NOWHERE)


def test_rows_can_be_dragged_and_the_ground_taken(model: CodebookTreeModel) -> None:
    assert model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert model.flags(NOWHERE) == Qt.ItemFlag.ItemIsDropEnabled
    assert model.supportedDropActions() == Qt.DropAction.MoveAction
    assert model.mimeTypes() == [MIME]
