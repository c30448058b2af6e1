"""What a transfer did, to be searched, copied and kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.domain.loss import Loss, LossKind
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.ui.dialogs.report_dialog import ReportDialog
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.filter_chips import FilterChip
from tests.ui.on_screen import on_screen

REPORT = TransferReport(
    (
        ReportItem("a.txt", Outcome.TAKEN, article_id="1"),
        ReportItem("b.txt", Outcome.TAKEN, article_id="2"),
        ReportItem("d.png", Outcome.SKIPPED, "It is a picture."),
    )
)


@pytest.fixture
def dialog(theme: Theme, qtbot: QtBot) -> ReportDialog:
    return on_screen(ReportDialog(theme, REPORT), qtbot)


def chips(dialog: ReportDialog) -> list[FilterChip]:
    return [one for one in dialog.chips.findChildren(FilterChip) if one.isVisible()]


def save_as(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (name, ""))


def test_chips_count_the_outcomes_there_are_and_filter(dialog: ReportDialog) -> None:
    assert [one.accessibleName() for one in chips(dialog)] == ["All 3", "Taken 2", "Left out 1"]
    chips(dialog)[2].click()
    assert [one.name for one in dialog.model.values] == ["d.png"]
    chips(dialog)[0].click()
    assert dialog.model.rowCount() == 3


def test_the_whole_reason_of_the_current_row_stands_below_the_table(theme: Theme, qtbot: QtBot) -> None:
    long = "“900 asylum seekers” is not the same there. " + "The note is “one” here and “two” there. " * 8
    dialog = ReportDialog(theme, TransferReport((*REPORT.items, ReportItem("Ferry vote", Outcome.CONFLICT, long))))
    qtbot.addWidget(dialog)
    dialog.show()
    QTest.keyClick(dialog.table, Qt.Key.Key_Down)
    assert dialog.reason.text() == long
    qtbot.waitUntil(lambda: dialog.reason.height() >= dialog.reason.heightForWidth(dialog.reason.width()))
    QTest.keyClick(dialog.table, Qt.Key.Key_End)
    assert dialog.reason.text() == ""


def test_words_are_searched(dialog: ReportDialog) -> None:
    dialog.search.setFocus()
    dialog.search.setText("picture")
    QTest.keyClick(dialog.search, Qt.Key.Key_Return)
    assert [one.name for one in dialog.model.values] == ["d.png"]
    assert dialog.isVisible()


def test_a_double_click_opens_the_article(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.table.choose_row(2)
    with qtbot.waitSignal(dialog.article_requested) as asked:
        dialog.table.doubleClicked.emit(dialog.model.index(2, 2))
    assert asked.args == ["2", ""]
    assert not dialog.isVisible()


def test_enter_opens_the_article_of_the_row(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(1, 0))
    dialog.table.setFocus()
    qtbot.waitUntil(dialog.table.hasFocus)
    with qtbot.waitSignal(dialog.article_requested) as asked:
        QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    assert asked.args == ["1", ""]


def test_a_row_about_an_annotation_opens_its_article_there(theme: Theme, qtbot: QtBot) -> None:
    dialog = ReportDialog(
        theme, TransferReport((ReportItem("Vote", Outcome.CONFLICT, "It is not the same.", "7", "x"),))
    )
    qtbot.addWidget(dialog)
    dialog.table.choose_row(0)
    with qtbot.waitSignal(dialog.article_requested) as asked:
        dialog.table.doubleClicked.emit(dialog.model.index(0, 0))
    assert asked.args == ["7", "x"]


def test_what_became_no_article_cannot_be_opened(dialog: ReportDialog, qtbot: QtBot) -> None:
    dialog.table.setCurrentIndex(dialog.model.index(0, 0))
    assert not dialog.open_button.isEnabled()
    with qtbot.assertNotEmitted(dialog.article_requested):
        dialog.table.doubleClicked.emit(dialog.model.index(0, 0))
    assert dialog.isVisible()


def test_what_is_shown_can_be_copied(dialog: ReportDialog) -> None:
    chips(dialog)[2].click()
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "Left out\td.png\tIt is a picture.\n"


def test_it_can_be_saved_as_text(dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    save_as(monkeypatch, str(tmp_path / "report.txt"))
    dialog.save_button.click()
    assert (tmp_path / "report.txt").read_text(encoding="utf-8").count("\n") == 3


def test_a_place_that_cannot_be_written_is_told(
    dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "taken").mkdir()
    save_as(monkeypatch, str(tmp_path / "nowhere" / "report.txt"))
    dialog.save_button.click()
    assert dialog.problem.text().startswith("The report cannot be saved:")


def test_what_an_export_lost_stands_above_the_items(theme: Theme, qtbot: QtBot, dialog: ReportDialog) -> None:
    assert not dialog.losses.isVisible()
    lost = tuple(Loss(LossKind.MERGED, "They become one.", id_) for id_ in "abc")
    made = on_screen(ReportDialog(theme, TransferReport(REPORT.items, lost)), qtbot)
    assert made.losses.lines == ("3 They become one.",)
