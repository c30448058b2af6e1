"""Choosing a format, a part of the project and a place, with a look at what will be written."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.filters import GoldOf
from clipdesk.domain.splitting import SplitBy, SplitWish, parts_named
from clipdesk.project.exporting import ExportRequest, export, export_formats
from clipdesk.project.exporting_in_parts import export_in_parts
from clipdesk.project.project import Project
from clipdesk.project.queries import Queries
from clipdesk.ui.dialogs.export_dialog import ExportDialog
from clipdesk.ui.theme import Theme
from clipdesk.ui.workers import JobRunner
from tests.builders import article
from tests.project_builder import Made, make_project
from tests.ui.on_screen import on_screen


@pytest.fixture
def project(made: Made) -> Project:
    return made(
        article("[quote:“Yes”], she said."),
        article("Nothing was said.", id="a2", number=2, status=Status.DONE),
        name="harbor",
    )


@pytest.fixture
def dialog(
    theme: Theme, project: Project, jobs: JobRunner, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> ExportDialog:
    made = ExportDialog(theme, project, jobs)
    qtbot.addWidget(made)
    made.target.field.setText(str(tmp_path / "out.jsonl"))
    made.show()
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    return made


def choose(dialog: ExportDialog, key: str) -> None:
    dialog.formats.choose(key)


def answer(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Let the file dialog answer `name`; collects the titles under which it was asked."""
    asked: list[str] = []

    def get(_parent: object, title: str, *_: object) -> tuple[str, str]:
        asked.append(title)
        return name, ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", get)
    return asked


def test_formats_count_and_sample_are_shown(dialog: ExportDialog) -> None:
    assert dialog.formats.shown() == [one.key for one in export_formats()]
    assert dialog.count.text() == "2 articles · 1 annotation"
    assert '"text": "“Yes”, she said."' in dialog.sample.toPlainText() or "“Yes”" in dialog.sample.toPlainText()
    assert "training" in dialog.description.text()


def test_filters_count_and_change_the_sample(dialog: ExportDialog, qtbot: QtBot, jobs: JobRunner) -> None:
    dialog.filters.statuses.menu().actions()[1].trigger()
    qtbot.waitUntil(lambda: dialog.count.text() == "1 article of 2 · 0 annotations")
    qtbot.waitUntil(lambda: "Nothing was said" in dialog.sample.toPlainText())
    dialog.filters.annotated_box.click()
    qtbot.waitUntil(lambda: dialog.count.text() == "Nothing is left to export.")
    assert not dialog.export_button.isEnabled()
    assert not dialog.sample.toPlainText()


def test_nothing_is_exported_while_a_date_is_none(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.export_button.isEnabled()
    dialog.filters.dates.since_field.setText("soon")
    qtbot.waitUntil(lambda: not dialog.export_button.isEnabled())
    assert "“soon” is not a date." in dialog.problem.text()
    dialog.filters.dates.since_field.setText("2025")
    qtbot.waitUntil(lambda: dialog.count.text() == "Nothing is left to export. (2 articles without a date left out)")
    dialog.filters.dates.since_field.clear()
    qtbot.waitUntil(dialog.export_button.isEnabled)
    assert not dialog.problem.text()


def test_articles_without_a_date_are_told_where_dates_leave_them_out(
    theme: Theme, jobs: JobRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    texts = [
        article(f"Text {n}.", id=f"b{n}", number=n, published=day) for n, day in enumerate(("2025", "", "2024"), 1)
    ]
    with contextlib.closing(make_project(tmp_path / "dated.clipdesk", *texts)) as project:
        dialog = ExportDialog(theme, project, jobs)
        qtbot.addWidget(dialog)
        dialog.filters.dates.since_field.setText("2025")
        told = "1 article of 3 · 0 annotations · 1 article without a date left out"
        qtbot.waitUntil(lambda: dialog.count.text() == told)
        qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_the_largest_outlets_are_found_beside_the_window(
    theme: Theme, jobs: JobRunner, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [f"Paper {one:02}" for one in range(25)]
    texts = [article(f"Text {one} {name}.", id=f"{name}{one}", outlet=name) for name in names for one in (1, 2)]
    with contextlib.closing(make_project(tmp_path / "many.clipdesk", *texts[1:])) as project:
        monkeypatch.setattr(Queries, "outlets", lambda _: pytest.fail("the window waits for it"))
        dialog = ExportDialog(theme, project, jobs)
        qtbot.addWidget(dialog)
        qtbot.waitUntil(lambda: dialog.filters.outlets.is_offering)
        assert [one.text() for one in dialog.filters.outlets.menu().actions()] == names[1:]
        qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_nothing_is_counted_for_a_dialog_that_is_closed(dialog: ExportDialog, qtbot: QtBot, jobs: JobRunner) -> None:
    field = dialog.filters.dates.since_field
    with qtbot.waitSignal(dialog._pause.timeout):
        field.setText("2020-01-02T10:00")
    qtbot.waitUntil(lambda: not jobs.running)
    started: list[object] = []
    jobs.started.connect(started.append)
    dialog.finished.connect(field.editingFinished)  # as when the keyboard leaves it with the window
    dialog.reject()
    assert field.text() == "2020-01-02"
    assert not dialog._pause.isActive()
    dialog._look()
    assert started == []


@pytest.mark.parametrize(("typed", "until"), [("2099-1-1", ""), ("2099", "2098")])
def test_enter_straight_behind_a_wrong_date_exports_nothing(dialog: ExportDialog, typed: str, until: str) -> None:
    dialog.filters.dates.until_field.setText(until)
    field = dialog.filters.dates.since_field
    QTest.keyClicks(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert not dialog.result()


def test_enter_straight_behind_a_date_that_leaves_nothing_exports_nothing(dialog: ExportDialog, qtbot: QtBot) -> None:
    field = dialog.filters.dates.since_field
    field.setText("2099")  # as by pasting
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: dialog.count.text().startswith("Nothing is left to export."))
    assert dialog.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert dialog.isVisible()


def test_what_was_chosen_just_now_is_exported_as_soon_as_it_is_counted(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.filters.statuses.menu().actions()[1].trigger()
    dialog.export_button.click()
    assert dialog.isVisible()
    qtbot.waitUntil(lambda: dialog.result() == 1)
    assert not dialog.isVisible()


def test_what_was_agreed_to_is_not_exported_to_a_place_that_is_named_meanwhile(
    dialog: ExportDialog, qtbot: QtBot, jobs: JobRunner, tmp_path: Path
) -> None:
    (tmp_path / "kept.jsonl").write_text("kept", encoding="utf-8")
    dialog.filters.statuses.menu().actions()[1].trigger()
    dialog.export_button.click()
    dialog.target.field.setText(str(tmp_path / "kept.jsonl"))
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
    assert dialog.isVisible()
    assert dialog.export_button.text() == "Replace"


def test_a_file_of_parts_that_are_chosen_just_now_is_not_replaced_unasked(dialog: ExportDialog, tmp_path: Path) -> None:
    (tmp_path / "out.train.jsonl").write_text("kept", encoding="utf-8")
    box = dialog.split.shares_box
    box.setCurrentIndex(1)
    box.activated.emit(1)
    assert dialog.export_button.text() == "Replace"
    assert not dialog.export_button.isDefault()


def test_a_wrong_date_does_not_hinder_a_codebook(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.filters.dates.since_field.setText("June")
    assert not dialog.export_button.isEnabled()
    choose(dialog, "codebook-csv")
    qtbot.waitUntil(dialog.export_button.isEnabled)
    assert not dialog.problem.text()
    choose(dialog, "jsonl")
    assert not dialog.export_button.isEnabled()
    assert "“June” is not a date." in dialog.problem.text()


def test_with_large_letters_every_filter_can_be_reached(
    theme: Theme, project: Project, jobs: JobRunner, qtbot: QtBot, qapp: QApplication
) -> None:
    usual = qapp.font()
    larger = QFont(usual)
    larger.setPointSizeF(usual.pointSizeF() * 1.6)
    qapp.setFont(larger)
    try:
        dialog = on_screen(ExportDialog(theme, project, jobs), qtbot, (820, 620))
        qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
        assert dialog.height() <= 640, "it needs no more than a small screen has"
        filters = dialog.filters
        for part in (filters.labels, filters.statuses, filters.people, filters.annotated_box, filters.flagged_box):
            part.setFocus(Qt.FocusReason.TabFocusReason)
            qapp.processEvents()
            assert part.visibleRegion().boundingRect() == part.rect(), part.text()
    finally:
        qapp.setFont(usual)


def test_another_format_is_another_suffix(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "json")
    assert dialog.target.field.text() == str(tmp_path / "out.json")
    choose(dialog, "csv")
    assert dialog.target.field.text() == str(tmp_path / "out.csv")
    choose(dialog, "jsonl")
    assert dialog.target.field.text() == str(tmp_path / "out.jsonl")


@pytest.mark.parametrize(("words", "key"), [("excel", "xlsx"), ("zzz", "jsonl")])
def test_enter_behind_words_that_are_searched_chooses_and_exports_nothing(
    dialog: ExportDialog, words: str, key: str
) -> None:
    dialog.formats.search.setFocus()
    QTest.keyClicks(dialog.formats.search, words)
    QTest.keyClick(dialog.formats.search, Qt.Key.Key_Return)
    assert dialog.formats.offer.key == key
    assert dialog.isVisible()
    dialog.target.field.setFocus()
    QTest.keyClick(dialog.target.field, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_a_name_with_dots_keeps_them(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.target.field.setText(str(tmp_path / "June 1.2"))
    choose(dialog, "json")
    assert dialog.target.field.text() == str(tmp_path / "June 1.2.json")


def test_the_request_can_be_exported(dialog: ExportDialog, project: Project, qtbot: QtBot, tmp_path: Path) -> None:
    choose(dialog, "json")
    with qtbot.waitSignal(dialog.accepted):
        QTest.mouseClick(dialog.export_button, Qt.MouseButton.LeftButton)
    request = dialog.request()
    assert (request.target, request.format_key) == (tmp_path / "out.json", "json")
    assert export(project.reader, request).articles == 2
    assert (tmp_path / "out.json").exists()


@pytest.mark.parametrize(
    ("name", "words"),
    [("", "Choose a file"), ("nowhere/out.jsonl", "There is no folder"), ("harbor.clipdesk", "the project itself")],
)
def test_a_place_that_cannot_be_written_is_refused(dialog: ExportDialog, tmp_path: Path, name: str, words: str) -> None:
    dialog.target.field.setText(str(tmp_path / name) if name else "")
    assert words in dialog.problem.text()
    assert not dialog.export_button.isEnabled()
    dialog.target.field.setText(str(tmp_path / "fine.jsonl"))
    assert not dialog.problem.text()
    assert dialog.export_button.isEnabled()


def test_a_folder_is_no_file(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.target.field.setText(str(tmp_path))
    assert "is a folder" in dialog.problem.text()


def test_a_file_that_is_there_is_replaced_by_a_button_that_says_so_and_not_by_enter(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "there.jsonl").write_text("old", encoding="utf-8")
    dialog.target.field.setText(str(tmp_path / "there.jsonl"))
    assert dialog.problem.text() == "“there.jsonl” already exists and will be replaced."
    assert dialog.export_button.text() == "Replace"
    QTest.keyClick(dialog.target.field, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog.target.field.setText(str(tmp_path / "new.jsonl"))
    assert (dialog.problem.text(), dialog.export_button.text()) == ("", "Export")
    answer(monkeypatch, str(tmp_path / "there.jsonl"))
    QTest.mouseClick(dialog.target.choose_button, Qt.MouseButton.LeftButton)
    assert dialog.export_button.text() == "Export"  # the file dialog has asked
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.target.field, Qt.Key.Key_Return)


def test_the_button_that_replaces_is_pressed_by_keys_when_it_has_the_focus(
    dialog: ExportDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "there.jsonl").write_text("old", encoding="utf-8")
    dialog.target.field.setText(str(tmp_path / "there.jsonl"))
    dialog.export_button.setFocus()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog.export_button, Qt.Key.Key_Return)


def test_it_begins_where_the_last_export_was(
    theme: Theme, project: Project, jobs: JobRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "June.web.jsonld").write_text("old", encoding="utf-8")
    last = ExportRequest(tmp_path / "June.web.jsonld", "web-annotation", dialect="standoff")
    dialog = on_screen(ExportDialog(theme, project, jobs, last), qtbot)
    assert dialog.request() == replace(last, language=dialog.request().language)
    assert (dialog.export_button.text(), dialog.problem.text()) == ("Export", "")
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_a_typed_name_without_an_ending_gets_that_of_the_format(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.target.field.setFocus()
    dialog.target.field.setText(str(tmp_path / "June"))
    assert dialog.request().target == tmp_path / "June.jsonl"
    QTest.keyClick(dialog.target.field, Qt.Key.Key_Tab)
    assert dialog.target.field.text() == str(tmp_path / "June.jsonl")
    choose(dialog, "brat")
    dialog.target.field.setText(str(tmp_path / "June"))
    assert dialog.request().target == tmp_path / "June"  # a folder


def test_a_folder_that_is_read_only_is_told_before_writing(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda _path, mode: mode != os.W_OK)
    dialog.target.field.setText(str(tmp_path / "out.jsonl.gz"))
    assert "cannot be written to" in dialog.problem.text()
    assert not dialog.export_button.isEnabled()


def test_of_a_project_without_articles_it_says_so(theme: Theme, made: Made, jobs: JobRunner, qtbot: QtBot) -> None:
    project = made(name="empty")
    dialog = on_screen(ExportDialog(theme, project, jobs), qtbot)
    qtbot.waitUntil(lambda: dialog.count.text() == "There are no articles in this project yet.")
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_a_codebook_can_be_written_where_there_is_no_article_left(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.filters.statuses.menu().actions()[2].trigger()
    qtbot.waitUntil(lambda: dialog.count.text() == "Nothing is left to export.")
    choose(dialog, "codebook-csv")
    qtbot.waitUntil(lambda: dialog.count.text() == "The codebook: 4 labels")
    qtbot.waitUntil(lambda: "quote" in dialog.sample.toPlainText())
    assert dialog.export_button.isEnabled()
    assert not dialog.filters.isEnabled()


def test_a_folder_that_an_export_made_is_replaced_and_no_other(
    dialog: ExportDialog, project: Project, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(dialog, "brat")
    dialog.target.field.setText(str(tmp_path / "made"))
    export(project.reader, dialog.request())
    dialog.target.field.setText(str(tmp_path / "made"))
    dialog.target.changed.emit()
    assert (dialog.export_button.text(), dialog.export_button.isEnabled()) == ("Replace", True)
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.txt").write_text("mine", encoding="utf-8")
    dialog.target.field.setText(str(tmp_path / "own"))
    assert "was not made by an export" in dialog.problem.text()
    assert not dialog.export_button.isEnabled()


def test_a_search_that_finds_no_format_says_so(dialog: ExportDialog) -> None:
    dialog.formats.search.setText("zzz")
    QTest.keyClick(dialog.formats.search, Qt.Key.Key_Return)
    assert dialog.formats.nothing.isVisible()
    dialog.formats.search.clear()
    QTest.keyClick(dialog.formats.search, Qt.Key.Key_Return)
    assert not dialog.formats.nothing.isVisible()


def test_a_chosen_name_gets_the_suffix_it_lacks(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, str(tmp_path / "June"))
    QTest.mouseClick(dialog.target.choose_button, Qt.MouseButton.LeftButton)
    assert dialog.target.field.text() == str(tmp_path / "June.jsonl")


def test_what_cannot_be_carried_is_shown_before_writing(dialog: ExportDialog, qtbot: QtBot) -> None:
    assert dialog.losses.lines == (
        "4 Labels go by their names; their definitions, colors and keys stay in the project.",
    )
    choose(dialog, "csv")
    qtbot.waitUntil(lambda: "1 Articles without annotations have no row in this table." in dialog.losses.lines)
    choose(dialog, "json")
    qtbot.waitUntil(lambda: dialog.losses.sentence.text() == "This format carries all of it.")


def test_a_library_that_is_missing_is_told(dialog: ExportDialog, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    choose(dialog, "parquet")
    qtbot.waitUntil(lambda: "needs the library pyarrow" in dialog.problem.text())
    assert not dialog.losses.lines
    assert not dialog.export_button.isEnabled()
    choose(dialog, "json")
    qtbot.waitUntil(lambda: dialog.export_button.isEnabled())


def test_a_folder_is_offered_as_an_archive_and_shows_its_main_file(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "brat")
    assert dialog.target.field.text().endswith("out.brat.zip")
    assert "becomes a folder" in dialog.description.text()
    qtbot.waitUntil(lambda: dialog.sample.toPlainText().startswith("T1\t"))


def test_a_name_that_promises_another_format_is_told_and_may_stay(dialog: ExportDialog, qtbot: QtBot) -> None:
    choose(dialog, "conll-u")
    folder = Path(dialog.target.field.text()).parent
    dialog.target.field.setText(str(folder / "June.jsonl"))
    qtbot.waitUntil(lambda: "JSON Lines, for training" in dialog.problem.text())
    assert "“CoNLL-U” will be written" in dialog.problem.text()
    assert dialog.export_button.isEnabled()
    choose(dialog, "jsonl")
    qtbot.waitUntil(lambda: not dialog.problem.text())


def test_gold_has_a_name_of_its_own_and_takes_the_place_of_gold_alone(
    theme: Theme, jobs: JobRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    with contextlib.closing(
        make_project(tmp_path / "harbor.clipdesk", article("[quote#a@mk:“Yes”], [quote#b@zz:she] said."))
    ) as project:
        a, b = (one.id for one in project.annotators if one.key in ("mk", "zz"))
        offer = next(one for one in export_formats() if one.key == "jsonl")
        last = ExportRequest(tmp_path / "out.jsonl", offer.key)
        dialog = ExportDialog(theme, project, jobs, last)
        qtbot.addWidget(dialog)
        dialog.show_gold(GoldOf(a, b))
        assert dialog.target.path == tmp_path / "harbor gold.jsonl"
        request = dialog.request()
        assert request.chosen.gold is not None
        again = ExportDialog(theme, project, jobs, replace(request, target=tmp_path / "mine.jsonl"))
        qtbot.addWidget(again)
        again.show_gold(GoldOf(a, b))
        assert again.target.path == tmp_path / "mine.jsonl"
        (tmp_path / "mine.jsonl").write_text("gold")
        again.target.changed.emit()
        assert again.export_button.text() == "Export", "a newer state of the same"
        again.show_gold(GoldOf(b, a))
        assert again.export_button.text() == "Replace", "other annotations"
        qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)


def test_in_parts_it_tells_what_they_hold_and_writes_them(
    dialog: ExportDialog, project: Project, qtbot: QtBot, jobs: JobRunner, tmp_path: Path
) -> None:
    wish = SplitWish(parts_named("80/20"), SplitBy.ARTICLE)
    dialog.split.choose(wish)
    dialog.split.changed.emit()
    qtbot.waitUntil(lambda: dialog.split.told.text() == "train 1 · test 1", timeout=20_000)
    assert dialog.split.crossing.text() == (
        "No story has copies in two parts. 2 articles are too short to be judged as copies."
    )
    request = dialog.request()
    assert request.split == wish
    assert [one.name for one in export_in_parts(project.reader, request).files] == [
        "out.train.jsonl", "out.test.jsonl", "out.split.json",
    ]  # fmt: skip
    dialog.target.changed.emit()
    assert dialog.export_button.text() == "Replace"
    assert dialog.problem.text() == "“out.train.jsonl” already exists and will be replaced."
    choose(dialog, "review")
    assert dialog.request().split is None
    assert dialog.split.isHidden()


def test_articles_that_cannot_be_split_are_told_in_one_sentence(dialog: ExportDialog, qtbot: QtBot) -> None:
    dialog.split.choose(SplitWish(parts_named("80/10/10")))
    dialog.split.changed.emit()
    words = "The number of stories is 2, which is too few for 3 parts."
    qtbot.waitUntil(lambda: dialog.problem.text().startswith(words), timeout=20_000)
    assert not dialog.export_button.isEnabled()


def test_it_begins_with_the_split_of_the_last_export(
    theme: Theme, project: Project, jobs: JobRunner, qtbot: QtBot, tmp_path: Path
) -> None:
    wish = SplitWish(parts_named("80/20"), SplitBy.DATE)
    made = ExportDialog(theme, project, jobs, ExportRequest(tmp_path / "n.jsonl", "jsonl", split=wish))
    qtbot.addWidget(made)
    assert made.request().split == wish
    qtbot.waitUntil(lambda: not jobs.running, timeout=20_000)
