"""The window about agreement follows the project, leads to differences and saves its figures."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.agreement_window import AgreementWindow
from tests.ui.window import Window


@pytest.fixture
def shared(window: Window, qtbot: QtBot) -> Window:
    """Two people have tagged a1: “We asked,” both, “That ends.” one of them, “Mairi Kell” as the other."""
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("“That ends.”", Qt.Key.Key_1)
    window.session.project.use_annotator("zz", "Zita Ruiz")
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.wait_for_jobs(qtbot)
    return window


def agreement(window: Window, qtbot: QtBot) -> AgreementWindow:
    window.trigger("agreement.show")
    window.wait_for_jobs(qtbot)
    found = window.assembly.agreement.beside.window
    assert found is not None
    return found


def differences(shown: AgreementWindow) -> list[tuple[str, str]]:
    model = shown.differences
    return [(model.index(row, 1).data(), model.index(row, 2).data()) for row in range(model.rowCount())]


def test_figures_are_computed_and_differences_lead_to_their_passages(shared: Window, qtbot: QtBot) -> None:
    shown = agreement(shared, qtbot)
    assert shown.shown is not None
    quote = next(one for one in shown.shown.passages if one.label_id)
    assert (quote.count_a, quote.count_b, quote.exact.matched) == (2, 1, 1)
    assert shown.chips.current == "passages"
    assert len(differences(shown)) == 2
    assert "Cohen 1960" in shown.cited.text()
    shared.open("a3")
    row = next(row for row, (_, b) in enumerate(differences(shown)) if "Mairi Kell" in b)
    shown.passage_requested.emit(shown.differences.values[row])
    assert shared.session.article_id == "a1"
    assert shared.session.selected is not None
    assert shared.session.selected.anchor.quote == "Mairi Kell"
    assert shown.isVisible()


def test_it_follows_what_is_tagged(shared: Window, qtbot: QtBot) -> None:
    shown = agreement(shared, qtbot)
    shared.trigger("history.undo")
    shown.activateWindow()
    qtbot.waitUntil(lambda: len(differences(shown)) == 1, timeout=20_000)


def test_one_annotator_is_told_what_to_do(window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.wait_for_jobs(qtbot)
    shown = agreement(window, qtbot)
    assert shown.pages.currentWidget() is shown.empty
    assert shown.empty.accessibleName().startswith("Agreement needs two annotators")
    assert "Import a colleague’s project file" in shown.empty.accessibleName()
    asked: list[str] = []

    def files(_parent: object, title: str, _place: str) -> tuple[list[str], str]:
        asked.append(title)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", files)
    shown.import_button.click()
    qtbot.waitUntil(lambda: asked == ["Import files"])


def test_nothing_in_common_is_said_and_can_be_chosen_otherwise(shared: Window, qtbot: QtBot) -> None:
    shown = agreement(shared, qtbot)
    shown.chooser.among.setCurrentIndex(1)
    shown.chooser.among.activated.emit(1)
    qtbot.waitUntil(lambda: shown.empty.accessibleName().startswith("No article is marked as done."), timeout=20_000)
    assert shown.chooser.isVisible()
    assert shared.notices == []


def test_the_figures_are_saved(shared: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = agreement(shared, qtbot)
    target = tmp_path / "figures"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    shown.save_button.click()
    assert target.with_suffix(".csv").read_text(encoding="utf-8").startswith("unit,label")
    assert shared.notices == ["The figures were saved as figures.csv."]
    assert shown.told.text() == "The figures were saved as figures.csv."
    shown.copy_button.click()
    assert shown.told.text() == "The table was copied."
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "missing" / "x.csv"), ""))
    shown.save_button.click()
    assert "cannot be written" in shared.notices[-1]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    shown.save_button.click()


def test_it_closes_with_the_project(shared: Window, qtbot: QtBot) -> None:
    agreement(shared, qtbot)
    shared.session.project_closing.emit()
    assert shared.assembly.agreement.beside.window is None
