"""The list of differences: what either has there, kind by kind."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from clipdesk.domain.agreement import Disagreement, DisagreementKind
from clipdesk.ui.dialogs import difference_rows
from clipdesk.ui.dialogs.difference_rows import DifferenceRows
from tests.builders import article
from tests.ui.dialogs.compared import COMPARISON, DIFFERENCES

LABELS = {"label-quote": "quote", "label-policy": "policy", "label-topic": "topic"}


@pytest.fixture
def model(qapp: QApplication) -> DifferenceRows:
    made = DifferenceRows()
    made.set_comparison(COMPARISON, LABELS)
    return made


def cells(model: DifferenceRows) -> list[list[str]]:
    return [[model.index(row, column).data() for column in range(4)] for row in range(model.rowCount())]


def test_a_row_says_what_either_has_and_where(model: DifferenceRows) -> None:
    first, edges, other, last = cells(model)
    assert first == ["Only bo", "policy (whole article)", "–", "Ferry vote"]
    assert edges == ["Other edges", "quote: one two", "quote: two", "Ferry vote"]
    assert other == ["Other label", "policy: three", "topic: three", "Dues rise"]
    assert last == ["Only mk", "–", "topic: four", "Dues rise"]
    titles = [model.headerData(column, Qt.Orientation.Horizontal) for column in range(4)]
    assert titles == ["Difference", "bo", "mk", "Article"]


def test_a_kind_leaves_what_fits_and_only_that_is_copied(model: DifferenceRows) -> None:
    model.set_kind(DisagreementKind.EDGES)
    assert [model.values[row] for row in range(model.rowCount())] == [DIFFERENCES[1]]
    assert len(model.table().splitlines()) == 2
    model.set_kind(None)
    assert len(model.table().splitlines()) == 5
    assert set((+model.counts).values()) == {1}


def test_no_more_are_listed_than_a_view_can_take(model: DifferenceRows, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(difference_rows, "MOST", 2)
    model.set_comparison(COMPARISON, LABELS)
    assert (model.rowCount(), model.total) == (2, 4)
    assert len(model.table().splitlines()) == 5


def test_of_long_passages_with_other_edges_the_edges_are_shown(model: DifferenceRows) -> None:
    a, b = DIFFERENCES[1].a, DIFFERENCES[1].b
    assert a is not None
    assert b is not None
    long = "the harbour fees will rise"
    one = DIFFERENCES[1]._replace(
        a=a._replace(anchor=a.anchor._replace(quote=f"{long} in May")),
        b=b._replace(anchor=b.anchor._replace(quote=long)),
    )
    model.set_comparison(
        COMPARISON._replace(disagreements=(one,)), LABELS | {"label-quote": "a label with a name that is long"}
    )
    assert cells(model)[0][1:3] == [
        "a label with a name tha…: …will rise in May",
        "a label with a name tha…: …will rise",
    ]
    tip = model.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "a label with a name that is long: the harbour fees will rise in May" in tip


def test_where_only_values_differ_these_are_told(model: DifferenceRows) -> None:
    made = article(
        "[quote#1@bo,quote#2@mk:one two]",
        attributes={"1": {"kind": "direct", "speaker": "Kell"}, "2": {"kind": "mixed", "speaker": "Kell"}},
    )
    a, b = made.annotations
    one = Disagreement(DisagreementKind.VALUES, "a1", "Ferry vote", a, b)
    model.set_comparison(COMPARISON._replace(disagreements=(one,)), LABELS)
    assert cells(model) == [["Other values", "(Kind: direct)", "(Kind: mixed)", "Ferry vote"]]
    assert "quote: one two (Kind: direct)" in model.table()
