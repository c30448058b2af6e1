"""The pieces of a split passage."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.ui.panels.piece_list import PieceList
from clipdesk.ui.theme import Theme

TEXT = "“Pound 😀\nfor pound,” she said, “always.”"


@pytest.fixture
def pieces(theme: Theme, qtbot: QtBot) -> PieceList:
    made = PieceList(theme)
    qtbot.addWidget(made)
    made.resize(260, 100)
    return made


def shown(pieces: PieceList) -> list[str]:
    return [one.text() for one in pieces.findChildren(QLabel) if not one.isHidden()]


def test_each_piece_is_shown_in_its_words(pieces: PieceList) -> None:
    pieces.show_pieces((Span(0, 20), Span(31, 40)), TEXT)
    assert shown(pieces) == ["“Pound 😀 for pound,”", "“always.”"]
    assert not pieces.isHidden()


def test_a_press_asks_to_take_the_piece_away(pieces: PieceList, qtbot: QtBot) -> None:
    pieces.show_pieces((Span(0, 20), Span(31, 40)), TEXT)
    assert pieces.buttons[1].accessibleName() == "Remove piece: “always.”"
    with qtbot.waitSignal(pieces.piece_remove_requested) as told:
        pieces.buttons[1].click()
    assert told.args == [31]


def test_one_piece_is_no_list(pieces: PieceList) -> None:
    pieces.show_pieces((Span(0, 20), Span(31, 40)), TEXT)
    pieces.show_pieces((Span(0, 20),), TEXT)
    assert pieces.isHidden()
    assert pieces.buttons == []
