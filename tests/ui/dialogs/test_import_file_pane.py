"""How one file is read, and how its articles will look."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.project.correcting import with_value
from clipdesk.project.importing import Division, FileChoice, ImportOptions
from clipdesk.project.preparing import prepare
from clipdesk.project.reading import FoundFile, ReadFile
from clipdesk.project.reading_file import with_prepared
from clipdesk.ui.dialogs.import_file_pane import ImportFilePane
from clipdesk.ui.theme import Theme

FOUND = FoundFile(Path("/x/all.jsonl"), "all.jsonl")
FILE = ReadFile(FOUND, "jsonl", "JSON Lines", (ArticleDraft("First.", encoding="utf-8"), ArticleDraft("Second.")))


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> ImportFilePane:
    made = ImportFilePane(theme)
    qtbot.addWidget(made)
    qtbot.addWidget(made.mapping)  # a dialog takes it in elsewhere
    made.resize(420, 500)
    made.show()
    return made


def test_before_a_file_is_read_everything_is_to_be_found_out(pane: ImportFilePane) -> None:
    assert (pane.format_box.currentText(), pane.encoding_box.currentText()) == ("Detect", "Detect")
    assert not pane.format_box.isEnabled()


def test_it_says_what_was_found_out(pane: ImportFilePane) -> None:
    pane.show_file(FILE, FileChoice(), ImportOptions())
    assert pane.format_box.currentText() == "Detected: JSON Lines"
    assert pane.encoding_box.currentText() == "Detected: Unicode (UTF-8)"
    assert not pane.whole_box.isChecked()


def test_every_article_of_the_file_can_be_seen(pane: ImportFilePane) -> None:
    pane.show_file(FILE, FileChoice(), ImportOptions())
    assert pane.preview.toPlainText() == "First."
    assert not pane.back_button.isEnabled()
    QTest.mouseClick(pane.next_button, Qt.MouseButton.LeftButton)
    assert pane.preview.toPlainText() == "Second."
    assert not pane.next_button.isEnabled()
    QTest.mouseClick(pane.back_button, Qt.MouseButton.LeftButton)
    assert pane.preview.toPlainText() == "First."


def test_what_is_left_out_of_the_file_is_named_the_first_of_it(pane: ImportFilePane) -> None:
    out = [ReportItem(f"all.jsonl, line {one}, span 9", Outcome.SKIPPED, "It was left out.") for one in range(1, 6)]
    pane.show_file(replace(FILE, items=tuple(out)), FileChoice(), ImportOptions())
    assert pane.remark.text() == "line 1, span 9: It was left out. line 2, span 9: It was left out. 3 more left out."


def test_another_project_has_no_encoding_and_nothing_is_cut_from_it(pane: ImportFilePane) -> None:
    project = replace(FILE, drafts=tuple(replace(one, is_of_project=True) for one in FILE.drafts))
    pane.show_file(project, FileChoice(), ImportOptions())
    boxes = (pane.encoding_box, pane.whole_box)
    assert (any(one.isVisible() for one in boxes), pane.format_box.isEnabled()) == (False, False)
    pane.show_file(FILE, FileChoice(), ImportOptions())
    assert (all(one.isVisible() for one in boxes), pane.format_box.isEnabled()) == (True, True)


def test_articles_are_listed_with_what_is_known_of_them_and_doubts_are_marked(pane: ImportFilePane) -> None:
    source = Source("Bridge closes", outlet="The Vega Times", published="2025-06-12")
    doubtful = ArticleDraft("It closed.", changes=("Look at this one. No date was found.",), is_doubtful=True)
    missing = ReportItem("all.jsonl", Outcome.SKIPPED, "The file says that it holds 3 articles; 2 were found in it.")
    pane.show_file(
        ReadFile(FOUND, "x", "X", (ArticleDraft("Text.", source), doubtful), (missing,)), FileChoice(), ImportOptions()
    )
    listed = [pane.article_box.itemText(index) for index in range(pane.article_box.count())]
    assert listed[0].startswith("1. Bridge closes · The Vega Times · ")
    assert listed[1] == "⚠ 2. It closed."
    assert pane.remark.text() == missing.reason
    pane.article_box.setCurrentIndex(1)
    pane.article_box.activated.emit(1)
    assert pane.preview.toPlainText() == "It closed."
    assert pane.remark.text() == f"{missing.reason} {doubtful.changes[0]}"
    assert not pane.next_button.isEnabled()


@pytest.mark.qt_log_ignore("grabbing the keyboard")
def test_lines_of_articles_are_made_when_they_are_looked_at(
    pane: ImportFilePane, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def counted(number: int) -> str:
        made.append(number)
        return str(number)

    monkeypatch.setattr("clipdesk.ui.dialogs.import_file_pane.format_count", counted)
    pane.show_file(replace(FILE, drafts=FILE.drafts[:1] * 5_000), FileChoice(), ImportOptions())
    assert pane.article_box.count() == 5_000
    assert pane.article_box.currentText().startswith("1. ")
    assert set(made) == {1}
    pane.article_box.showPopup()
    assert len(set(made)) < 100
    pane.article_box.hidePopup()
    assert pane.article_box.itemText(4_999).startswith("5000. ")


def test_what_the_user_decides_is_told(pane: ImportFilePane, qtbot: QtBot) -> None:
    pane.show_file(FILE, FileChoice(is_left_out=True), ImportOptions())
    told: list[FileChoice] = []
    pane.choice_changed.connect(told.append)
    pane.encoding_box.setCurrentIndex(pane.encoding_box.findData("cp1252"))
    pane.encoding_box.activated.emit(pane.encoding_box.currentIndex())
    pane.whole_box.click()
    pane.whole_box.click()
    assert told == [
        FileChoice(encoding="cp1252", is_left_out=True),
        FileChoice(encoding="cp1252", clean=False, whole_page=True, is_left_out=True),
        FileChoice(encoding="cp1252", is_left_out=True),
    ]


def test_the_whole_text_is_kept_where_all_files_are(pane: ImportFilePane) -> None:
    pane.show_file(FILE, FileChoice(), ImportOptions(clean=False, whole_page=True))
    assert pane.whole_box.isChecked()
    told: list[FileChoice] = []
    pane.choice_changed.connect(told.append)
    pane.whole_box.click()
    assert told == [FileChoice(clean=True, whole_page=False)]


def test_a_problem_is_told_in_the_place_of_the_article(pane: ImportFilePane) -> None:
    bad = ReadFile(FOUND, items=(ReportItem("all.jsonl", Outcome.SKIPPED, "It is empty."),))
    pane.show_file(bad, FileChoice(), ImportOptions())
    assert pane.preview.toPlainText() == "It is empty."
    assert pane.format_box.currentText() == "Detect"
    assert not pane.next_button.isVisible()


def test_without_a_file_nothing_can_be_decided(pane: ImportFilePane) -> None:
    pane.show_file(FILE, FileChoice(), ImportOptions())
    pane.show_nothing("No file.")
    assert pane.preview.toPlainText() == "No file."
    assert not pane.format_box.isEnabled()
    assert not pane.whole_box.isEnabled()


def test_a_file_that_looks_like_several_articles_can_be_divided_or_not(pane: ImportFilePane) -> None:
    one = ArticleDraft("All.", changes=("Look at this one. This file looks like 2 articles in one.",), looks_like=2)
    told: list[FileChoice] = []
    pane.choice_changed.connect(told.append)
    pane.show_file(ReadFile(FOUND, "x", "X", (one,)), FileChoice(), ImportOptions())
    assert not pane.several_box.isHidden()
    assert pane.several_box.text() == "Divide into the 2 articles it looks like"
    assert not pane.several_box.isChecked()
    pane.several_box.click()
    assert told[-1] == FileChoice(division=Division.SEVERAL)
    parts = (replace(one, text="First."), replace(one, text="Second."))
    pane.show_file(ReadFile(FOUND, "x", "X", parts), told[-1], ImportOptions())
    assert pane.several_box.isChecked()
    pane.several_box.click()
    assert told[-1] == FileChoice(division=Division.ONE)
    pane.show_file(FILE, FileChoice(), ImportOptions())
    assert pane.several_box.isHidden()


def test_what_is_typed_while_the_file_is_read_as_fewer_articles_is_kept(pane: ImportFilePane) -> None:
    file = with_prepared(FILE, [prepare(one) for one in FILE.drafts])
    pane.show_file(file, FileChoice(), ImportOptions())
    QTest.mouseClick(pane.next_button, Qt.MouseButton.LeftButton)
    pane.preview.correct("section")
    pane.preview.box.fields["section"].line.setText("Harbor")
    told: list[FileChoice] = []
    pane.choice_changed.connect(told.append)
    alone = with_prepared(FILE, [prepare(ArticleDraft("First. Second."))])
    pane.show_file(alone, FileChoice(), ImportOptions())
    pane.whole_box.click()
    assert [(one.place, dict(one.values)) for one in told[-1].corrections] == [(1, {"section": "Harbor"})]


def test_what_was_corrected_of_articles_that_the_file_no_longer_has_is_named_until_it_has_them_again(
    pane: ImportFilePane,
) -> None:
    two = with_prepared(FILE, [prepare(ArticleDraft("First.")), prepare(ArticleDraft("Second."))])
    one = with_prepared(FILE, [prepare(ArticleDraft("First. Second."))])
    choice = FileChoice(corrections=with_value((), two.prepared, 1, "headline", "Dues rise"))
    pane.show_file(two, choice, ImportOptions())
    assert "Dues rise" not in pane.remark.text()
    pane.show_file(one, choice, ImportOptions())
    assert pane.remark.text() == (
        "What you corrected is of articles as the file was read before, and is not imported as it is now: Dues rise."
    )
    pane.show_file(two, choice, ImportOptions())
    assert "Dues rise" not in pane.remark.text()
