"""A project dropped on the window is opened, or brought into the open one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.project.importing import ImportRequest
from clipdesk.project.project import Project
from clipdesk.ui.dialogs.dropped_project_dialog import DroppedProjectDialog
from clipdesk.ui.dialogs.import_dialog import ImportDialog
from clipdesk.ui.dialogs.paste_dialog import PasteDialog
from tests.builders import article
from tests.project_builder import make_project
from tests.ui.window import Window


def drop(window: Window, path: Path) -> None:
    window.assembly.window.project_dropped.emit(str(path))
    assert window.session.project.path.stem == "harbor", "not within the drop itself"
    QApplication.processEvents()


def answer(monkeypatch: pytest.MonkeyPatch, *, accepted: bool, wants_import: bool = False) -> None:
    def choose(dialog: DroppedProjectDialog) -> bool:
        dialog.wants_import = wants_import
        return accepted

    monkeypatch.setattr(DroppedProjectDialog, "exec", choose)


def test_it_is_opened_where_that_is_meant(window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Project.create(tmp_path / "other.clipdesk").close()
    answer(monkeypatch, accepted=False)
    drop(window, tmp_path / "other.clipdesk")
    assert window.session.project.path.stem == "harbor"
    answer(monkeypatch, accepted=True)
    drop(window, tmp_path / "other.clipdesk")
    assert window.session.project.path.stem == "other"


def test_it_is_imported_where_that_is_meant(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    make_project(tmp_path / "other.clipdesk", article("[quote:We won], said Kell.", id="new")).close()
    answer(monkeypatch, accepted=True, wants_import=True)
    shown: list[str] = []

    def look(dialog: ImportDialog) -> bool:
        qtbot.waitUntil(lambda: dialog.model.rowCount() > 0)
        shown.append(dialog.model.data(dialog.model.index(0, 1)))
        return True

    monkeypatch.setattr(ImportDialog, "exec", look)
    drop(window, tmp_path / "other.clipdesk")
    window.wait_for_jobs(qtbot)
    assert shown == ["Articles in this project: 1; annotations: 1, by AN. (an)."]
    assert window.session.project.queries.counts().articles == 4
    assert window.notices[-1].startswith("1 article")
    assert "1 annotation of another project added." in window.notices[-1].replace("annotation(s)", "annotation")
    window.assembly.transfer.start_import(ImportRequest((tmp_path / "other.clipdesk",)))
    window.wait_for_jobs(qtbot)
    told = window.notices[-1]
    assert told == "No article imported. 1 is already there. 1 annotation of another project is here already."


def test_the_open_project_itself_changes_nothing(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []
    monkeypatch.setattr(DroppedProjectDialog, "exec", lambda _dialog: asked.append(True))
    drop(window, window.session.project.path)
    assert not asked


def test_why_a_drop_is_of_no_use_is_said_in_the_window(window: Window) -> None:
    window.assembly.window.useless_dropped.emit("An image holds no words.")
    QApplication.processEvents()
    assert window.notices[-1] == "An image holds no words."


def test_files_dropped_while_no_project_is_open_can_go_into_a_new_one(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window.session.close()
    window.assembly.window.files_dropped.emit([str(tmp_path)])
    QApplication.processEvents()
    notice = window.assembly.notices.stack.notices[-1]
    assert notice.text.startswith("No project is open.")
    assert notice.main_button.text() == "New project…"
    shown: list[int] = []
    monkeypatch.setattr(ImportDialog, "exec", lambda _dialog: shown.append(1))
    for name, is_made in (("", False), (str(tmp_path / "fresh"), True)):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, name=name: (name, ""))
        notice.action_triggered.emit()
        assert (window.session.has_project, bool(shown)) == (is_made, is_made)
    assert window.session.project.name == "fresh"


def test_words_dropped_while_no_project_is_open_become_an_article_of_a_new_one(
    window: Window, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def import_it(dialog: PasteDialog) -> int:
        dialog.accept()
        return dialog.result()

    window.session.close()
    monkeypatch.setattr(PasteDialog, "exec", import_it)
    dropped = QMimeData()
    dropped.setText("LARKPORT — Words of a page about the night ferry.")
    window.assembly.window.dropEvent(
        QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, dropped, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
    )
    QApplication.processEvents()
    for name in ("", str(tmp_path / "fresh")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, name=name: (name, ""))
        notice = window.assembly.notices.stack.notices[-1]
        assert "or make an article of them in a new one" in notice.text, "also after the new project was cancelled"
        notice.main_button.click()
        QApplication.processEvents()
    assert window.session.project.name == "fresh"
    assert window.view.text == "LARKPORT — Words of a page about the night ferry."
