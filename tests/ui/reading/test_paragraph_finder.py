"""The paragraph at a height is the one that a look at all of them finds, wherever the last search ended."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextBlock, QTextDocument
from pytestqt.qtbot import QtBot

from clipdesk.ui.reading.paragraph_finder import ParagraphFinder

PARAGRAPHS = ["", "Short.", "The board said so. " * 20, ""]


def document_of(paragraphs: list[str]) -> QTextDocument:
    made = QTextDocument("\n".join(paragraphs))
    made.setTextWidth(200)
    return made


def by_hand(document: QTextDocument, height: float) -> int:
    layout = document.documentLayout()
    tops = [layout.blockBoundingRect(document.findBlockByNumber(n)).top() for n in range(document.blockCount())]
    return max((number for number, top in enumerate(tops) if top <= height), default=0)


@pytest.mark.usefixtures("qapp")
@given(st.lists(st.sampled_from(PARAGRAPHS), min_size=1, max_size=30), st.lists(st.integers(-50, 4000), max_size=12))
def test_it_finds_what_a_look_at_all_finds(paragraphs: list[str], heights: list[int]) -> None:
    document, finder = document_of(paragraphs), ParagraphFinder()
    for height in [*heights, *reversed(heights)]:
        assert finder.paragraph_at(document, height).blockNumber() == by_hand(document, height)
    document.setTextWidth(100)
    for height in heights:
        assert finder.paragraph_at(document, height).blockNumber() == by_hand(document, height)


@pytest.mark.usefixtures("qapp")
def test_another_document_is_searched_from_its_beginning(qtbot: QtBot) -> None:
    finder = ParagraphFinder()
    long, short = document_of(["Line."] * 500), document_of(["Line."] * 3)
    assert finder.paragraph_at(long, 10_000_000).blockNumber() == 499
    assert finder.paragraph_at(short, 10_000_000).blockNumber() == 2
    found: QTextBlock = finder.paragraph_at(long, 0)
    assert found.blockNumber() == 0
