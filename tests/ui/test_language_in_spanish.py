"""The whole window in Spanish: every dialog opens, and no words are cut off."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog, QLabel, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import Settings
from clipdesk.ui.language import install_language
from clipdesk.ui.widgets.elided_label import ElidedLabel
from tests.ui.turns import a_turn_later
from tests.ui.window import Window, window_of

DIALOGS = (
    "corpus.export", "project.check", "backup.restore", "annotator.change", "settings.change", "occurrences.tag",
    "passages.show", "clipping.paste", "label.add", "keys.show", "program.describe",
)  # fmt: skip


@pytest.fixture
def spanish(qapp: QApplication, tmp_path: Path, places_in_tmp: Places) -> Iterator[Window]:
    before = QLocale()
    translators = install_language(qapp, "es")
    settings = Settings(annotator_key="mk", annotator_name="Mairi", show_guide=True)
    with window_of(tmp_path, places_in_tmp, qapp, settings) as made:
        made.open("a1")
        yield made
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


def cut_off(root: QWidget) -> list[str]:
    """Labels and buttons in view that are narrower than their words."""
    found = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisible() or isinstance(widget, ElidedLabel):
            continue
        text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        is_bare = isinstance(widget, QToolButton) and not widget.toolButtonStyle().name.count("Text")
        if not text or is_bare or (isinstance(widget, QLabel) and widget.wordWrap()):
            continue
        needed = max(widget.fontMetrics().horizontalAdvance(line) for line in text.replace("&", "").split("\n"))
        if needed > widget.width() + 1:
            found.append(f"{type(widget).__name__} {text!r}: {widget.width()} of {needed} px")
    return found


def test_the_window_speaks_spanish_and_cuts_no_words_off(spanish: Window) -> None:
    window = spanish.assembly.window
    assert [action.text() for action in window.menuBar().actions()][:2] == ["A&rchivo", "&Editar"]
    assert spanish.actions["history.undo"].text().startswith("Deshacer")
    for size in ((1000, 700), (1600, 1000)):
        window.resize(*size)
        QApplication.processEvents()
        assert cut_off(window) == []


def test_no_dialog_cuts_words_off(spanish: Window, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    faults: list[str] = []
    seen: list[str] = []

    def look(dialog: QDialog) -> int:
        dialog.show()
        QApplication.processEvents()
        seen.append(type(dialog).__name__)
        faults.extend(f"{type(dialog).__name__}: {fault}" for fault in cut_off(dialog))
        dialog.close()
        return 0

    monkeypatch.setattr(QDialog, "exec", look)
    for name in ("getOpenFileName", "getOpenFileNames", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_: ("", ""))
    spanish.select("Mairi Kell")
    for action_id in DIALOGS:
        assert spanish.actions[action_id].isEnabled(), action_id
        spanish.actions[action_id].trigger()
        a_turn_later()  # dialogs are opened behind the event
        spanish.wait_for_jobs(qtbot)
    assert len(set(seen)) > 7, seen
    assert not faults, "\n".join(faults)
