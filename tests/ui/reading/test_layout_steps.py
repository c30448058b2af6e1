"""The rest of a long text is laid out in small steps, wholly, and as Qt would have done it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimerEvent
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from clipdesk.ui.reading.layout_steps import STEP, LayoutSteps

TEXT = "\n".join(f"Line {n} of a long report on the ferries of Larkport. " * 4 for n in range(5_000))


@pytest.fixture
def pane(qtbot: QtBot) -> QTextEdit:
    return made_pane(qtbot)


def made_pane(qtbot: QtBot) -> QTextEdit:
    made = QTextEdit()
    qtbot.addWidget(made)
    made.setReadOnly(True)
    made.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
    made.resize(500, 400)
    return made


def laid_out(document: QTextDocument) -> int:
    """Height of the whole text, laid out at once."""
    document.documentLayout().blockBoundingRect(document.lastBlock())
    return round(document.size().height())


def shown(pane: QTextEdit, text: str) -> LayoutSteps:
    pane.setPlainText(text)
    steps = LayoutSteps(pane.document())
    pane.show()
    return steps


class Turns(QObject):
    """How much of the text is laid out after each turn that Qt asks for."""

    def __init__(self, document: QTextDocument, steps: LayoutSteps) -> None:
        super().__init__()
        self.heights: list[float] = []
        self._layout = document.documentLayout()
        self._steps = steps

    def take(self) -> bool:
        is_taken = self._steps.eventFilter(self._layout, QTimerEvent(1))
        self.heights.append(self._layout.documentSize().height())
        return is_taken


def test_the_whole_text_is_laid_out_and_the_scroll_bar_knows(pane: QTextEdit, qtbot: QtBot) -> None:
    shown(pane, TEXT)
    bar = pane.verticalScrollBar()
    whole = made_pane(qtbot)
    whole.setPlainText(TEXT)
    whole.show()
    expected = laid_out(whole.document())
    qtbot.waitUntil(lambda: bar.maximum() + bar.pageStep() == expected, timeout=20_000)  # Qt guesses until the end


def test_each_step_is_small_and_the_last_is_left_to_qt(pane: QTextEdit) -> None:
    steps = shown(pane, TEXT)
    turns = Turns(pane.document(), steps)
    taken = 0
    while turns.take():
        taken += 1
    assert taken == len(TEXT) // STEP
    growth = [after - before for before, after in zip(turns.heights[2:-1], turns.heights[3:], strict=False)]
    assert max(growth) < 0.1 * turns.heights[-1]


def test_after_another_width_it_begins_again(pane: QTextEdit) -> None:
    steps = shown(pane, TEXT)
    turns = Turns(pane.document(), steps)
    for _ in range(5):
        assert turns.take()
    pane.resize(300, 400)
    steps.begin_again()
    taken = 1
    while turns.take():
        taken += 1
    assert taken == len(TEXT) // STEP + 1


def test_an_ordinary_article_is_left_to_qt(pane: QTextEdit) -> None:
    steps = shown(pane, TEXT[: STEP - 10])
    layout = pane.document().documentLayout()
    assert not steps.eventFilter(layout, QTimerEvent(1))
    assert not steps.eventFilter(layout, QEvent(QEvent.Type.User))
