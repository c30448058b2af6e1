"""The note: what is kept of it, and what of it is undone together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.note_field import NoteField
from clipdesk.ui.theme import Theme


@pytest.fixture
def window(theme: Theme, qtbot: QtBot) -> QWidget:
    """A note over a line edit, in a window that has the focus."""
    made = QWidget()
    qtbot.addWidget(made)
    column = QVBoxLayout(made)
    column.addWidget(NoteField("Note", 1, 4, made))
    column.addWidget(QLineEdit(made))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def note(window: QWidget) -> NoteField:
    return window.findChildren(NoteField)[0]


def committed(note: NoteField) -> list[tuple[str, str]]:
    told: list[tuple[str, str]] = []
    note.note_committed.connect(lambda text, step: told.append((text, step)))
    return told


def test_what_is_typed_in_one_visit_is_one_step_and_the_next_visit_another(note: NoteField) -> None:
    told = committed(note)
    note.setFocus()
    QTest.keyClicks(note, "ask")
    note.commit()
    QTest.keyClicks(note, " her")
    QTest.keyClick(note, Qt.Key.Key_Tab)
    note.setFocus()
    QTest.keyClicks(note, "!")
    note.commit()
    texts, steps = zip(*told, strict=True)
    assert texts[:2] == ("ask", "ask her")
    assert steps[0] == steps[1] != steps[2]


def test_what_is_being_typed_is_committed_before_the_note_is_shown_anew(note: NoteField) -> None:
    kept = ["old"]
    note.show_note(lambda: kept[-1])
    note.note_committed.connect(lambda text, _step: kept.append(text))
    note.setFocus()
    note.selectAll()
    QTest.keyClicks(note, "new")
    note.show_note(lambda: kept[-1])
    assert note.text() == "new"
    assert kept == ["old", "new"]
    note.show_note(lambda: "from elsewhere")
    assert note.text() == "from elsewhere"
    assert kept == ["old", "new"]
