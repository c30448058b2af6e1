"""Import and export in the background, from the real window."""

from __future__ import annotations

import contextlib
import json
import sqlite3
import time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.domain.errors import ProjectError
from clipdesk.domain.filters import ArticleFilter
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.project.exporting import ExportRequest
from clipdesk.project.importing import Arrival, ImportRequest
from clipdesk.ui.dialogs import export_dialog, import_dialog
from clipdesk.ui.dialogs.report_dialog import ReportDialog
from clipdesk.ui.widgets.filter_chips import FilterChip
from tests.project_builder import folder_of_clippings
from tests.ui.window import Window


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return folder_of_clippings(tmp_path, 40)


def count(window: Window) -> int:
    return window.session.project.queries.counts().articles


def test_an_import_is_reported_and_one_undo_step(window: Window, folder: Path, qtbot: QtBot) -> None:
    window.assembly.transfer.start_import(ImportRequest((folder,)))
    window.wait_for_jobs(qtbot)
    assert count(window) == 43
    assert window.notices[-1].startswith("40 article")
    assert window.actions["history.undo"].toolTip() == "Undo: Import 40 articles"  # which came in parts
    window.tag("board", Qt.Key.Key_1)
    window.trigger("history.undo")
    assert "40 articles imported." in window.notices
    window.trigger("history.undo")
    assert count(window) == 3
    assert window.notices == ["Undone: Import 40 articles"], "nothing is left that it could report on"


def test_an_import_waits_for_another_program_and_holds_up_no_window(window: Window, folder: Path, qtbot: QtBot) -> None:
    project, longest, last = window.session.project, 0.0, time.monotonic()

    def tick() -> None:
        nonlocal longest, last
        longest, last = max(longest, time.monotonic() - last), time.monotonic()

    turns = QTimer(window.session, interval=5)
    turns.timeout.connect(tick)
    with contextlib.closing(sqlite3.connect(project.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        handle = window.assembly.transfer.start_import(ImportRequest((folder,)))
        with qtbot.waitSignal(handle.delivered, timeout=20_000):
            pass
        last = time.monotonic()
        turns.start()
        told: list[str] = []
        handle.progressed.connect(lambda _done, _total, what: told.append(what))
        qtbot.waitUntil(lambda: any("Waiting for another program" in one for one in told), timeout=20_000)
        turns.stop()
        assert count(window) == 3
        other.execute("ROLLBACK")
        window.wait_for_jobs(qtbot)
    assert longest < 0.9, "each try would wait a second, as other changes do"
    assert count(window) == 43
    assert window.notices[-1].startswith("40 article")


def test_an_article_opened_from_a_report_leaves_a_way_back_to_the_rest(window: Window) -> None:
    left_out = [ReportItem(f"passage {one}", Outcome.SKIPPED, "missing", "a2") for one in (1, 2)]
    taken = ReportItem("a file", Outcome.TAKEN, "", "a1")
    shown: list[ReportDialog] = []
    seen: list[tuple[str, int, int]] = []

    def dialog() -> ReportDialog:
        found = QApplication.activeModalWidget()
        assert isinstance(found, ReportDialog)
        return found

    def open_article() -> None:
        shown.append(dialog())
        next(one for one in shown[0].chips.findChildren(FilterChip) if one.text().startswith("Left out")).click()
        shown[0].table.setCurrentIndex(shown[0].model.index(1, 0))
        shown[0].open_button.click()

    def close() -> None:
        back = dialog()
        shown.append(back)
        seen.append((back.chips.current, back.model.rowCount(), back.table.currentIndex().row()))
        back.reject()

    QTimer.singleShot(0, window.session, open_article)
    window.assembly.transfer.show_report(TransferReport((taken, *left_out)))
    assert window.session.article_id == "a2"
    notice = window.assembly.notices.stack.notices[-1]
    assert notice.text == "The report has more to look at."
    assert not notice.goes_by_itself
    QTimer.singleShot(0, window.session, close)
    notice.main_button.click()
    assert seen == [(Outcome.SKIPPED.value, 2, 1)], "where one was"


def test_what_is_there_already_and_what_cannot_be_read_are_told(window: Window, folder: Path, qtbot: QtBot) -> None:
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    for _ in range(2):
        window.assembly.transfer.start_import(ImportRequest((folder,)))
        window.wait_for_jobs(qtbot)
    assert "already there. 1 file left out." in window.notices[-1]
    told = window.assembly.notices.stack.notices[-1]
    assert not told.goes_by_itself
    assert told.main_button.text() == "Report"


def test_what_is_twice_in_an_import_is_not_said_to_be_there_already(window: Window, folder: Path, qtbot: QtBot) -> None:
    (folder / "again.txt").write_bytes((folder / "07.txt").read_bytes())
    (folder / "lines.jsonl").write_text('{"text": "A ferry ran aground."}\nno record\n', "utf-8")
    (folder / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    window.assembly.transfer.start_import(ImportRequest((folder,)))
    window.wait_for_jobs(qtbot)
    assert window.notices[-1].endswith("imported. More than once in this import, taken once: 1. 2 things left out.")
    window.assembly.transfer.start_import(ImportRequest((folder,)))
    window.wait_for_jobs(qtbot)
    assert window.notices[-1].endswith("imported. 42 are already there. 2 things left out.")


def test_what_a_colleague_tagged_comes_to_the_article_that_is_open(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    text = window.view.text
    before = window.tagged
    span = {"start": 0, "end": 5, "label": "policy", "annotator": "bo"}
    (tmp_path / "from-bo.jsonl").write_text(json.dumps({"text": text, "spans": [span]}) + "\n", "utf-8")
    window.assembly.transfer.start_import(ImportRequest((tmp_path / "from-bo.jsonl",)))
    window.wait_for_jobs(qtbot)
    assert count(window) == 3
    assert "1 is already there. Annotations were added to 1 article" in window.notices[-1]
    assert set(window.tagged) - set(before) == {("policy", text[:5])}
    window.trigger("history.undo")
    assert window.tagged == before


def test_an_import_that_the_disk_refuses_is_told_of_and_ends(
    window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ProjectError("There is no room.")

    monkeypatch.setattr(Arrival, "take", fail)
    window.assembly.transfer.start_import(ImportRequest((folder,)))
    window.wait_for_jobs(qtbot)
    assert window.notices[0] == "There is no room."
    assert window.notices[1].startswith("No article imported.")
    assert count(window) == 3


def test_a_cancelled_import_keeps_whole_articles_and_says_how_many(window: Window, folder: Path, qtbot: QtBot) -> None:
    handle = window.assembly.transfer.start_import(ImportRequest((folder,)))
    handle.progressed.connect(lambda done, _total, _what: handle.cancel() if done > 5 else None)
    window.wait_for_jobs(qtbot)
    assert count(window) in {3, 28, 43}
    assert "imported" in window.notices[-1]
    left = 43 - count(window)
    assert left == 0 or f"Stopped before {left} file" in window.notices[-1]


def test_files_dropped_on_the_window_are_previewed(
    window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_dialog.ImportDialog, "exec", lambda _dialog: 1)
    window.assembly.window.files_dropped.emit([str(folder)])
    assert count(window) == 3, "the program that the files came from waits for no dialog"
    QApplication.processEvents()
    window.wait_for_jobs(qtbot)
    assert count(window) == 43


def test_a_folder_of_documents_that_is_not_there_is_not_taken_for_a_name(
    window: Window, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def files(_parent: object, _title: str, place: str) -> tuple[list[str], str]:
        asked.append(place)
        return [str(folder / "07.txt")], ""

    def one_folder(_parent: object, _title: str, place: str) -> str:
        asked.append(place)
        return ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", files)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", one_folder)
    monkeypatch.setattr(import_dialog.ImportDialog, "exec", lambda _dialog: 0)
    monkeypatch.setattr(window.assembly.transfer, "_folder", str(folder / "Documents"))
    window.trigger("files.import")
    window.trigger("folder.import")
    assert asked == [str(Path.home()), str(folder)]


def test_a_single_article_is_opened(
    window: Window, folder: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_dialog.ImportDialog, "exec", lambda _dialog: 1)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([str(folder / "07.txt")], ""))
    window.trigger("files.import")
    window.wait_for_jobs(qtbot)
    assert "7th time" in window.view.text


def test_an_export_is_written_and_told(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "out.jsonl"))
    window.wait_for_jobs(qtbot)
    assert len((tmp_path / "out.jsonl").read_text("utf-8").splitlines()) == 3
    assert window.notices[-1].endswith("written to out.jsonl.")  # no alarm about guidelines alone
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "out.codebook.csv"))
    window.wait_for_jobs(qtbot)
    assert window.notices[-1].startswith("Codebook written to out.codebook.csv.")
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "out.csv"))
    window.wait_for_jobs(qtbot)
    assert window.notices[-1].endswith("Not everything could be exported.")


def test_an_export_that_fails_is_told_in_a_sentence(window: Window, tmp_path: Path, qtbot: QtBot) -> None:
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "missing" / "out.jsonl"))
    window.wait_for_jobs(qtbot)
    assert "There is no folder" in window.notices[-1]
    shown = window.assembly.notices.stack
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "out.jsonl"))
    window.wait_for_jobs(qtbot)
    assert any("There is no folder" in one.text for one in shown.notices), "another export was written"
    (tmp_path / "missing").mkdir()
    window.assembly.transfer.start_export(ExportRequest(tmp_path / "missing" / "out.jsonl"))
    window.wait_for_jobs(qtbot)
    assert not any("There is no folder" in one.text for one in shown.notices)


def test_the_export_dialog_says_what_to_write(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_dialog.ExportDialog, "exec", lambda _dialog: 1)
    request = ExportRequest(tmp_path / "o.json", "json")
    monkeypatch.setattr(export_dialog.ExportDialog, "request", lambda _dialog: request)
    window.trigger("corpus.export")
    window.wait_for_jobs(qtbot)
    assert len(json.loads((tmp_path / "o.json").read_text("utf-8"))["articles"]) == 3


def test_a_read_only_project_takes_nothing(window: Window, folder: Path, qtbot: QtBot) -> None:
    path = window.session.project.path
    window.session.close()
    window.assembly.projects.open_path(path, read_only=True)
    window.assembly.window.files_dropped.emit([str(folder)])
    qtbot.waitUntil(lambda: "for reading only: nothing can be imported" in "".join(window.notices))
    window.session.close()
    window.assembly.window.files_dropped.emit([str(folder)])
    qtbot.waitUntil(lambda: "No project is open" in window.notices[-1])


def test_what_the_list_shows_and_what_is_selected_there_can_be_exported(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = window.assembly.articles
    panel.filters.choose_outlet("Courier")

    def export(dialog: export_dialog.ExportDialog) -> int:
        dialog.target.field.setText(str(tmp_path / "out.jsonl"))
        dialog.filters.articles_box.setCurrentIndex(dialog.filters.articles_box.count() - 1)
        return 1

    monkeypatch.setattr(export_dialog.ExportDialog, "exec", export)
    window.trigger("corpus.export")
    window.wait_for_jobs(qtbot)
    written = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in written] == ["a1", "a3"]
    panel.view.selectRow(1)
    menu = panel.make_menu()
    assert menu is not None
    next(one for one in menu.actions() if one.text() == "Export…").trigger()
    window.wait_for_jobs(qtbot)
    written = (tmp_path / "out.jsonl").read_text("utf-8").splitlines()
    assert [json.loads(line)["id"] for line in written] == ["a3"]


def test_chosen_columns_are_kept_for_files_with_the_same_ones(
    window: Window, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_text("Title,Kicker,Body\nBoard votes,Harbor,The board met.\n")
    (tmp_path / "b.csv").write_text("Title,Kicker,Body\nDues rise,Quay,The dues rise.\n")

    def choose(dialog: import_dialog.ImportDialog) -> int:
        window.wait_for_jobs(qtbot)
        box = dialog.pane.mapping.boxes["headline"]
        box.setCurrentIndex(box.findData("Kicker"))
        box.activated.emit(box.currentIndex())
        return 1

    monkeypatch.setattr(import_dialog.ImportDialog, "exec", choose)
    window.assembly.transfer.preview([tmp_path / "a.csv"])
    window.wait_for_jobs(qtbot)
    monkeypatch.setattr(import_dialog.ImportDialog, "exec", lambda _dialog: 1)
    window.assembly.transfer.preview([tmp_path / "b.csv"])
    window.wait_for_jobs(qtbot)
    queries = window.session.project.queries
    assert [len(queries.article_numbers(ArticleFilter(words=word))) for word in ("Harbor", "Quay")] == [1, 1]


def test_what_an_import_changed_or_left_out_is_told_until_it_is_taken_back(
    window: Window, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "old.txt").write_bytes("Das Café war geöffnet.\r\nNoch eine Zeile.\r\n".encode("latin-1"))
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    window.assembly.transfer.start_import(ImportRequest((tmp_path / "old.txt", tmp_path / "bad.png")))
    window.wait_for_jobs(qtbot)
    told = window.notices[-1]
    assert told == "1 article imported. 1 file left out."
    window.open("a1")
    window.tag("board", Qt.Key.Key_1)
    assert told in window.notices
    window.trigger("history.undo")
    window.trigger("history.undo")
    assert told not in window.notices


@pytest.mark.parametrize("beside", [False, True])
def test_an_import_of_a_codebook_alone_is_told_until_it_is_taken_back(
    window: Window, tmp_path: Path, qtbot: QtBot, *, beside: bool
) -> None:
    (tmp_path / "codebook.csv").write_text("name,color\nnewcomer,#aa3300\n", "utf-8")
    if beside:
        (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    window.assembly.transfer.start_import(ImportRequest((tmp_path,)))
    window.wait_for_jobs(qtbot)
    told = window.notices[-1]
    window.tag("board", Qt.Key.Key_1)
    assert told in window.notices
    window.trigger("history.undo")
    assert told in window.notices
    window.trigger("history.undo")
    assert "newcomer" not in [one.name for one in window.session.project.codebook]
    assert told not in window.notices


@pytest.mark.parametrize(
    "items",
    [
        (ReportItem("codebook.csv", Outcome.CHANGED, "2 labels added."),),
        (ReportItem("codebook.csv", Outcome.CHANGED, "2 labels added."), ReportItem("bad.pdf", Outcome.SKIPPED)),
    ],
)
def test_an_import_without_articles_is_told_after_the_next_change(
    window: Window, items: tuple[ReportItem, ...]
) -> None:
    window.assembly.transfer.offer_report("Codebook imported.", TransferReport(items), 0)
    told = window.notices[-1]
    window.tag("board", Qt.Key.Key_1)
    assert told in window.notices
