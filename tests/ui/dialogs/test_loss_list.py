"""What is lost is shown by count; nothing lost, and nothing known yet, is said in a sentence."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from clipdesk.domain.loss import LossCount, LossKind
from clipdesk.ui.dialogs.loss_list import LossList
from tests.ui.on_screen import on_screen


@pytest.fixture
def losses(qtbot: QtBot) -> LossList:
    return on_screen(LossList(), qtbot)


def test_each_kind_is_a_line_with_its_count(losses: LossList) -> None:
    assert "Counting" in losses.sentence.text()
    losses.show_losses([LossCount(LossKind.MERGED, "They become one.", ("a",) * 12)])
    assert losses.lines == ("12 They become one.",)
    assert not losses.sentence.isVisible()


def test_no_loss_is_good_news(losses: LossList) -> None:
    losses.show_losses([LossCount(LossKind.MERGED, "They become one.", ("a",))])
    losses.show_losses([])
    assert losses.lines == ()
    assert losses.sentence.isVisible()
    assert losses.sentence.text() == "This format carries all of it."
    losses.clear()
    assert losses.sentence.text() == ""


def test_lines_that_wrap_are_shown_without_scrolling(losses: LossList) -> None:
    losses.resize(700, 200)
    losses.show_losses([LossCount(LossKind.MERGED, "They become one, which nobody can tell from another.", ("a",))])
    QApplication.processEvents()
    area = losses.findChildren(QScrollArea)[0]
    assert not area.verticalScrollBar().isVisible()
    one_line = area.height()
    losses.resize(160, 200)
    QApplication.processEvents()
    assert area.height() > one_line
    assert area.verticalScrollBar().maximum() == 0
