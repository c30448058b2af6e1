"""Places with a tick each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from clipdesk.domain.span import Span
from clipdesk.project.queries import Occurrence
from clipdesk.ui.dialogs.context_delegate import CONTEXT_ROLE
from clipdesk.ui.dialogs.occurrence_table_model import ARTICLE, PLACE, OccurrenceTableModel

FOUND = [
    Occurrence("a1", "First", Span(4, 8), "The\n", "fair", " ends"),
    Occurrence("a2", "Second", Span(0, 4), "", "Fair", ""),
]


@pytest.fixture
def model(qapp: QApplication) -> OccurrenceTableModel:
    made = OccurrenceTableModel()
    made.set_found(FOUND)
    return made


def test_a_place_is_shown_on_one_line_with_its_article(model: OccurrenceTableModel) -> None:
    assert model.index(0, PLACE).data() == "The fair ends"
    assert model.index(0, PLACE).data(CONTEXT_ROLE) == ("The ", "fair", " ends")
    assert model.index(1, ARTICLE).data() == "Second"


def test_ticks_choose_the_passages(model: OccurrenceTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert [place for _, place in model.passages] == [Span(4, 8), Span(0, 4)]
    model.setData(model.index(0, PLACE), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    assert list(model.passages) == [("a2", Span(0, 4))]
    assert not model.setData(model.index(0, ARTICLE), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(0, PLACE), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.tick_all(is_ticked=False)
    assert not list(model.passages)
    model.set_found(FOUND[:1])
    assert len(model.passages) == 1
    assert tester.model() is model
