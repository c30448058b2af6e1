"""The items of a report."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.ui.dialogs.report_table_model import ReportColumn, ReportTableModel, outcome_word
from clipdesk.ui.theme import Theme

REPORT = TransferReport(
    (
        ReportItem("a.txt", Outcome.TAKEN, article_id="1"),
        ReportItem("b.txt", Outcome.CHANGED, "3 characters were replaced.", "2"),
        ReportItem("c.txt", Outcome.DUPLICATE, "It is “a.txt” again.", "1"),
        ReportItem("d.png", Outcome.SKIPPED, "It is a PICTURE."),
    )
)


@pytest.fixture
def model(theme: Theme) -> ReportTableModel:
    return ReportTableModel(theme, REPORT)


def names(model: ReportTableModel) -> list[str]:
    return [model.data(model.index(row, ReportColumn.ITEM)) for row in range(model.rowCount())]


def test_every_item_has_its_outcome_and_reason(model: ReportTableModel) -> None:
    assert [model.data(model.index(2, column)) for column in ReportColumn] == [
        "b.txt",
        "Taken, changed",
        "3 characters were replaced.",
    ]
    assert len({outcome_word(one) for one in Outcome}) == len(Outcome)


def test_outcome_and_words_restrict_together(model: ReportTableModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    model.set_words(" a.txt ")
    assert names(model) == ["a.txt", "c.txt"]
    model.set_outcome(Outcome.DUPLICATE)
    assert names(model) == ["c.txt"]
    model.set_words("picture")
    assert names(model) == []
    model.set_outcome(None)
    assert names(model) == ["d.png"]
    assert tester.model() is model


def test_the_text_holds_what_is_shown(model: ReportTableModel) -> None:
    model.set_words(".txt")
    assert model.text().split("\n") == [
        "Taken\ta.txt",
        "Taken, changed\tb.txt\t3 characters were replaced.",
        "Already there\tc.txt\tIt is “a.txt” again.",
        "",
    ]


def test_what_was_left_out_stands_first_and_stands_out(model: ReportTableModel, theme: Theme) -> None:
    assert names(model) == ["d.png", "a.txt", "b.txt", "c.txt"]
    color = model.data(model.index(0, ReportColumn.OUTCOME), Qt.ItemDataRole.ForegroundRole)
    assert color == theme.color("danger")
    assert model.data(model.index(0, ReportColumn.ITEM), Qt.ItemDataRole.ForegroundRole) is None


def test_why_a_file_with_a_long_name_was_left_out_comes_into_view(theme: Theme) -> None:
    name = "winter/a-very-long-name-of-a-saved-page-about-the-harbor-board.html"
    model = ReportTableModel(theme, TransferReport((ReportItem(name, Outcome.SKIPPED, f"“{name}” is empty."),)))
    place = model.index(0, ReportColumn.REASON)
    assert model.data(place) == "“…rbor-board.html” is empty."
    assert name in model.data(place, Qt.ItemDataRole.ToolTipRole)
    assert f"“{name}” is empty." in model.text()


@pytest.mark.usefixtures("spanish")
def test_the_place_of_an_item_is_shown_copied_and_found_in_the_language_of_the_window(theme: Theme) -> None:
    model = ReportTableModel(theme, TransferReport((ReportItem("a.jsonl, line 3", Outcome.SKIPPED, "It is."),)))
    model.set_words("línea 3")
    assert names(model) == ["a.jsonl, línea 3"]
    assert "a.jsonl, línea 3" in model.text()
