"""What all dialogs share: words are never markup, Escape leaves, nothing is larger than the screen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.dialogs.base_dialog import BaseDialog, plain_label, problem_label, quiet_label
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen


def make(qtbot: QtBot, width: int = 400, height: int = 300) -> BaseDialog:
    dialog = BaseDialog("Question", QSize(width, height))
    qtbot.addWidget(dialog)
    return dialog


def test_the_main_button_is_pressed_by_enter_and_escape_leaves(theme: Theme, qtbot: QtBot) -> None:
    dialog = make(qtbot)
    dialog.add_cancel()
    main = dialog.add_button("Do it", is_main=True)
    main.clicked.connect(dialog.accept)
    dialog.show()
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(dialog, Qt.Key.Key_Return)
    dialog.show()
    with qtbot.waitSignal(dialog.rejected):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)


def test_what_stands_aside_comes_before_the_buttons(theme: Theme, qtbot: QtBot) -> None:
    dialog = make(qtbot)
    button = dialog.add_close()
    aside = QLabel("3 chosen")
    dialog.add_aside(aside)
    dialog.show()
    assert aside.x() < button.x()


def test_words_are_never_markup(theme: Theme, qtbot: QtBot) -> None:
    dialog = make(qtbot)
    dialog.add_heading("<b>Rates</b>", "<i>fall</i>")
    labels = dialog.findChildren(QLabel)
    assert [label.text() for label in labels] == ["<b>Rates</b>", "<i>fall</i>"]
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}
    assert {one.textFormat() for one in (plain_label("x"), quiet_label("x"), problem_label())} == {
        Qt.TextFormat.PlainText
    }


def test_it_is_never_larger_than_the_screen(theme: Theme, qtbot: QtBot) -> None:
    dialog = make(qtbot, 9000, 9000)
    room = dialog.screen().availableSize()
    assert dialog.width() < room.width()
    assert dialog.height() < room.height()


def test_it_is_no_larger_than_the_window_it_lies_over(theme: Theme, qtbot: QtBot) -> None:
    window = on_screen(QWidget(), qtbot, (600, 400))
    dialog = BaseDialog("Question", QSize(1000, 300), window)
    assert dialog.width() < window.width()
    assert dialog.height() == 300
    assert BaseDialog("Question", QSize(300, 760), window).height() < window.height()


def test_one_with_a_parent_goes_when_it_is_over(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = BaseDialog("Question", QSize(300, 200), window)
    dialog.show()
    dialog.reject()
    qtbot.waitUntil(lambda: not window.findChildren(BaseDialog))
