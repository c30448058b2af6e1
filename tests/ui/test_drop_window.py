"""What is dropped on the window: files, a project, words; and what it says before and after."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from clipdesk.ui.drop_window import DropWindow
from clipdesk.ui.theme import Theme
from clipdesk.ui.widgets.drop_hint import DropHint
from tests.ui.on_screen import on_screen

COPY = Qt.DropAction.CopyAction
EITHER = Qt.DropAction.CopyAction | Qt.DropAction.MoveAction


@pytest.fixture
def shell(qapp: QApplication, qtbot: QtBot) -> DropWindow:
    return on_screen(DropWindow(Theme(qapp)), qtbot, (900, 600))


def dragged(text: str = "", *addresses: str) -> QMimeData:
    made = QMimeData()
    if text:
        made.setText(text)
    if addresses:
        made.setUrls([QUrl(one) for one in addresses])
    return made


def picture() -> QMimeData:
    made = dragged("", "https://example.org/quay.png")
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    made.setImageData(image)
    return made


def entering(data: QMimeData, actions: Qt.DropAction = COPY) -> QDragEnterEvent:
    event = QDragEnterEvent(QPoint(5, 5), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    return event


def dropping(data: QMimeData, actions: Qt.DropAction = COPY) -> QDropEvent:
    return QDropEvent(QPointF(5, 5), actions, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)


def hints(shell: QWidget) -> list[str]:
    return [one.text for one in shell.findChildren(DropHint) if one.isVisible()]


def test_dropped_files_are_handed_on_and_addresses_among_them_are_told_of(
    shell: DropWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    data = dragged("", QUrl.fromLocalFile(str(tmp_path)).toString(), "https://example.org/")
    shell.dragEnterEvent(entering(data))
    assert hints(shell) == ["Drop to import the files. Addresses of pages are left out."]
    with qtbot.waitSignal(shell.files_dropped) as dropped, qtbot.waitSignal(shell.useless_dropped) as useless:
        shell.dropEvent(dropping(data))
    assert dropped.args == [[str(tmp_path)]]
    assert useless.args == ["Addresses of pages were left out: Clipdesk never loads pages from the network."]
    project = dragged("", QUrl.fromLocalFile(str(tmp_path / "Old.clipdesk")).toString(), "https://example.org/")
    with qtbot.waitSignal(shell.project_dropped), qtbot.waitSignal(shell.useless_dropped):
        shell.dropEvent(dropping(project))
    alone = dragged("", QUrl.fromLocalFile(str(tmp_path)).toString())
    with qtbot.assertNotEmitted(shell.useless_dropped):
        shell.dropEvent(dropping(alone))


def test_a_project_that_is_dropped_alone_is_opened_not_imported(
    shell: DropWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    data = dragged("", QUrl.fromLocalFile(str(tmp_path / "Old.clipdesk")).toString())
    with qtbot.assertNotEmitted(shell.files_dropped), qtbot.waitSignal(shell.project_dropped) as dropped:
        shell.dropEvent(dropping(data))
    assert Path(dropped.args[0]) == tmp_path / "Old.clipdesk"


def test_what_another_program_would_move_is_copied(shell: DropWindow) -> None:
    data, shift = dragged("Board votes"), Qt.KeyboardModifier.ShiftModifier
    entered = QDragEnterEvent(QPoint(5, 5), EITHER, data, Qt.MouseButton.LeftButton, shift)
    shell.dragEnterEvent(entered)
    moved = QDragMoveEvent(QPoint(9, 9), EITHER, data, Qt.MouseButton.LeftButton, shift)
    shell.dragMoveEvent(moved)
    for event in (entered, moved):
        assert event.proposedAction() is Qt.DropAction.MoveAction
        assert (event.isAccepted(), event.dropAction()) == (True, COPY)


def test_words_of_another_program_are_taken(shell: DropWindow, qtbot: QtBot) -> None:
    data = dragged("The quay closed.")
    event = dropping(data, EITHER)
    event.setDropAction(Qt.DropAction.MoveAction)
    with qtbot.waitSignal(shell.text_dropped) as told:
        shell.dropEvent(event)
    assert told.args == ["The quay closed.", ""]
    assert event.dropAction() == COPY  # the other program keeps its words


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (dragged("", "file:///clips/a.txt", "file:///clips/more"), "Drop to import"),
        (dragged("", "file:///clips/Old.clipdesk"), "Drop the project to open or import it"),
        (dragged("The quay closed."), "Drop to make an article of these words"),
    ],
)
def test_it_says_what_a_drop_will_do_until_it_is_made_or_leaves(shell: DropWindow, data: QMimeData, words: str) -> None:
    for is_dropped in (False, True):
        entered = entering(data)
        shell.dragEnterEvent(entered)
        assert entered.isAccepted()
        assert hints(shell) == [words]
        if is_dropped:
            shell.dropEvent(dropping(data))
        else:
            shell.dragLeaveEvent(QDragLeaveEvent())
        assert hints(shell) == []


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (dragged("https://example.org/", "https://example.org/"), "never loads pages from the network"),
        (picture(), "An image holds no words"),
    ],
)
def test_what_is_of_no_use_says_why_at_once_and_after_the_drop(
    shell: DropWindow, data: QMimeData, words: str, qtbot: QtBot
) -> None:
    shell.dragEnterEvent(entering(data))
    assert words in hints(shell)[0]
    with qtbot.assertNotEmitted(shell.text_dropped), qtbot.waitSignal(shell.useless_dropped) as told:
        shell.dropEvent(dropping(data))
    assert words in told.args[0]


def test_nothing_is_not_taken(shell: DropWindow) -> None:
    for data in (dragged(), dragged("   ")):
        entered = entering(data)
        shell.dragEnterEvent(entered)
        assert not entered.isAccepted()
        assert hints(shell) == []
