"""The document that displays one article."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from PySide6.QtCore import QObject, QRectF
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.ui.reading.article_document import article_document, set_top_space
from clipdesk.ui.reading.position_map import PositionMap
from clipdesk.ui.reading.typography import Typography, typography
from tests.strategies import texts

LONG = "Nobody at the board would say how the money had been spent or why it was spent then. " * 3


@pytest.fixture
def setting(qapp: QApplication) -> Typography:
    return typography()


def made(text: str, setting: Typography, parent: QObject) -> QTextDocument:
    document = article_document(PositionMap(text), setting, 30, parent)
    document.setTextWidth(600)
    return document


def box(document: QTextDocument, number: int) -> QRectF:
    return document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))


def gap(document: QTextDocument, first: int, second: int) -> float:
    """Pixels from the last baseline of one paragraph to the first of another, less the pitch of lines."""
    upper, lower = document.findBlockByNumber(first), document.findBlockByNumber(second)
    top, below = box(document, first).top(), box(document, second).top()
    line = upper.layout().lineAt(upper.layout().lineCount() - 1)
    last = top + line.y() + line.ascent()
    return below + lower.layout().lineAt(0).ascent() - last


def test_lines_are_as_far_apart_as_the_setting_says(setting: Typography, qapp: QApplication) -> None:
    document = made(LONG, setting, qapp)
    box(document, 0)
    layout = document.firstBlock().layout()
    pitch = layout.lineAt(1).y() - layout.lineAt(0).y()
    assert pitch == pytest.approx(setting.line_pitch, abs=0.7)
    assert 1.7 <= pitch / setting.size <= 1.8


@pytest.mark.parametrize("paragraph", [LONG, "A short line."])
@pytest.mark.parametrize("between", ["\n\n", "\n\n\n\n", "\n  \n", "\n\t\u00a0\n\n"])
def test_one_blank_line_or_many_make_the_same_small_gap(
    paragraph: str, between: str, setting: Typography, qapp: QApplication
) -> None:
    document = made(f"{paragraph}{between}{paragraph}\n\nEnd.", setting, qapp)
    expected = setting.line_pitch + setting.paragraph_space
    assert gap(document, 0, between.count("\n")) == pytest.approx(expected, abs=4)


def test_paragraphs_of_one_line_end_each_have_a_gap_and_short_lines_do_not(
    setting: Typography, qapp: QApplication
) -> None:
    paragraphs = made(f"{LONG}\n{LONG}", setting, qapp)
    assert gap(paragraphs, 0, 1) == pytest.approx(setting.line_pitch + setting.paragraph_space, abs=1)
    verses = made("A short line\nand another\n\nnew verse", setting, qapp)
    assert gap(verses, 0, 1) == pytest.approx(setting.line_pitch, abs=1)


def test_a_paragraph_broken_for_display_goes_on_without_a_gap(setting: Typography, qapp: QApplication) -> None:
    document = made(LONG * 100, setting, qapp)
    assert document.blockCount() > 2
    assert gap(document, 0, 1) == pytest.approx(setting.line_pitch, abs=1)


def test_there_are_no_character_formats_and_nothing_to_undo(setting: Typography, qapp: QApplication) -> None:
    document = made(f"{LONG}\n\n{LONG}", setting, qapp)
    assert len(document.firstBlock().textFormats()) == 1
    assert not document.isUndoRedoEnabled()


def test_room_above_the_text_scrolls_with_it(setting: Typography, qapp: QApplication) -> None:
    document = made(LONG, setting, qapp)
    assert box(document, 0).top() == 30
    set_top_space(document, 90)
    assert box(document, 0).top() == 90


def test_a_text_that_qt_would_change_is_refused(setting: Typography, qapp: QApplication) -> None:
    with pytest.raises(ValueError, match="not canonical"):
        made("one\r\ntwo", setting, qapp)


@settings(max_examples=50)
@given(text=texts(60))
def test_every_canonical_text_is_taken(text: str) -> None:
    document = made(text, typography(), QApplication.instance() or QObject())
    assert document.characterCount() == len(text.encode("utf-16-le")) // 2 + 1


def test_a_megabyte_is_ready_in_no_time(setting: Typography, qtbot: QtBot, qapp: QApplication) -> None:
    document = made("\n\n".join([LONG * 2] * 2_000), setting, qapp)
    assert document.blockCount() == 3_999
