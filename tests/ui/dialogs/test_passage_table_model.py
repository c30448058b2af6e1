"""The passages of a label."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from clipdesk.domain.anchor import Anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.span import Span
from clipdesk.ui.dialogs.passage_table_model import ANNOTATOR, ARTICLE, NOTE, PASSAGE, PassageTableModel


def annotation(number: int, quote: str, note: str = "") -> Annotation:
    spans = (Span(0, len(quote)),) if quote else ()
    return Annotation(f"n{number}", f"a{number}", "label", "person", Anchor(spans, quote, "", ""), note)


@pytest.fixture
def model(qapp: QApplication) -> PassageTableModel:
    made = PassageTableModel()
    passages = [annotation(1, "One in\nfive"), annotation(2, "x" * 400, "a Threat?"), annotation(3, "")]
    made.set_passages(passages, {"a1": "Ferries", "a2": "Dues", "a3": "Threats"}, {"person": "Mairi Kell"})
    return made


def shown(model: PassageTableModel) -> list[str]:
    return [model.values[row].id for row in range(model.rowCount())]


def test_words_article_and_note_are_shown_on_one_line(model: PassageTableModel) -> None:
    assert [model.index(0, column).data() for column in (PASSAGE, ARTICLE, NOTE)] == ["One in five", "Ferries", ""]
    assert model.index(1, PASSAGE).data() == "x" * 300 + "…"
    assert "x" * 400 in model.index(1, PASSAGE).data(Qt.ItemDataRole.ToolTipRole)
    assert model.index(2, PASSAGE).data() == "the whole article"
    assert model.index(2, ANNOTATOR).data() == "Mairi Kell"


def test_passages_notes_and_headlines_are_searched(model: PassageTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_words(" THREAT ")
    assert shown(model) == ["n2", "n3"]
    model.set_words("ferries")
    assert shown(model) == ["n1"]
    model.set_words("")
    assert shown(model) == ["n1", "n2", "n3"]
    assert tester.model() is model
