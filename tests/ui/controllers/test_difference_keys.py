"""`F8` and `Shift+F8` go from one difference to the next while one reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.window import Window

_BACK = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def shared(window: Window, qtbot: QtBot) -> Window:
    """Two people have tagged a1 and a2, and differ on “That ends.”, “Mairi Kell” and “4 per cent”."""
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("“That ends.”", Qt.Key.Key_1)
    window.open("a2")
    window.tag("4 per cent", Qt.Key.Key_2)
    window.session.project.use_annotator("zz", "Zita Ruiz")
    window.tag("4 per cent", Qt.Key.Key_3)
    window.open("a1")
    window.tag("“We asked,”", Qt.Key.Key_1)
    window.tag("Mairi Kell", Qt.Key.Key_4)
    window.session.select("")
    window.view.set_caret(0)
    window.wait_for_jobs(qtbot)
    return window


def listed(window: Window, qtbot: QtBot) -> None:
    """Let the agreement window list the differences, and go back to the text."""
    window.trigger("agreement.show")
    window.wait_for_jobs(qtbot)
    found = window.assembly.agreement.beside.window
    assert found is not None
    found.close()
    window.assembly.window.activateWindow()
    qtbot.waitUntil(window.assembly.window.isActiveWindow)


def here(window: Window) -> tuple[str, str]:
    selected = window.session.selected
    return window.session.article_id, selected.anchor.quote if selected is not None else ""


def test_the_key_goes_on_and_back_over_all_articles(shared: Window, qtbot: QtBot) -> None:
    listed(shared, qtbot)
    places = []
    for _ in range(4):
        shared.press(Qt.Key.Key_F8)
        places.append(here(shared))
    assert places == [("a1", "Mairi Kell"), ("a1", "“That ends.”"), ("a2", "4 per cent"), ("a1", "Mairi Kell")]
    assert shared.notices == ["That was the last difference; this is the first one."]
    shared.press(Qt.Key.Key_F8, _BACK)
    assert here(shared) == ("a2", "4 per cent")
    assert shared.notices[-1] == "That was the first difference; this is the last one."


def test_it_begins_at_the_caret(shared: Window, qtbot: QtBot) -> None:
    listed(shared, qtbot)
    shared.view.set_caret(shared.view.text.index("the chair"))
    shared.press(Qt.Key.Key_F8)
    assert here(shared) == ("a1", "“That ends.”")
    shared.session.select("")
    shared.view.set_caret(shared.view.text.index("the chair"))
    shared.press(Qt.Key.Key_F8, _BACK)
    assert here(shared) == ("a1", "Mairi Kell")
    shared.open("a3")
    shared.press(Qt.Key.Key_F8, _BACK)
    assert here(shared) == ("a2", "4 per cent")


def test_what_was_settled_meanwhile_is_passed_over(shared: Window, qtbot: QtBot) -> None:
    listed(shared, qtbot)
    shared.press(Qt.Key.Key_F8)
    shared.trigger("annotation.remove")
    shared.press(Qt.Key.Key_F8)
    assert here(shared) == ("a1", "“That ends.”")
    for _ in range(2):
        shared.press(Qt.Key.Key_F8)
        shared.press(Qt.Key.Key_F8)
        assert here(shared) == ("a1", "“That ends.”")
    shared.trigger("annotation.remove")
    shared.press(Qt.Key.Key_F8)
    shared.trigger("annotation.remove")
    shared.press(Qt.Key.Key_F8)
    assert shared.notices[-1] == "No difference is left in the list of the agreement window."


def test_without_a_list_the_agreement_window_opens(shared: Window, qtbot: QtBot) -> None:
    shared.press(Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: shared.assembly.agreement.beside.window is not None)
    found = shared.assembly.agreement.beside.window
    assert found is not None
    assert found.isVisible()
    shared.wait_for_jobs(qtbot)
    assert found.shown is not None


def test_a_screen_reader_is_told_the_difference(shared: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    listed(shared, qtbot)
    heard = shared.hear(monkeypatch)
    shared.press(Qt.Key.Key_F8)
    assert any("Mairi Kell" in one and "official" in one for one in heard)
