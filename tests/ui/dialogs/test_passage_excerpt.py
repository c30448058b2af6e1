"""A passage stands within the text around it, on the color of its label, in view."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import QTextEdit
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.ui.dialogs.passage_excerpt import AROUND, PassageExcerpt
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen

LONG = "\n".join(f"Paragraph {number} says 😀 that the harbor board met again." for number in range(200))


@pytest.fixture
def excerpt(theme: Theme, qtbot: QtBot) -> PassageExcerpt:
    made = PassageExcerpt(theme, "The place")
    qtbot.addWidget(made)
    made.resize(500, made.height())
    made.show()
    return made


def marked(excerpt: PassageExcerpt) -> Iterator[str]:
    block = excerpt.document().begin()
    while block.isValid():
        cursor = QTextCursor(block)
        for one in block.textFormats():
            if one.format.fontUnderline():
                cursor.setPosition(block.position() + one.start)
                cursor.setPosition(block.position() + one.start + one.length, QTextCursor.MoveMode.KeepAnchor)
                yield cursor.selectedText()
        block = block.next()


def span_of(words: str) -> Span:
    return Span(LONG.index(words), LONG.index(words) + len(words))


def test_a_short_text_is_shown_whole(excerpt: PassageExcerpt) -> None:
    excerpt.show_passage("The board met.\nIt voted.", (Span(4, 9),), "blue")
    assert excerpt.toPlainText() == "The board met.\nIt voted."
    assert list(marked(excerpt)) == ["board"]
    assert excerpt.isReadOnly()


@pytest.mark.parametrize("before", ["", " "])
def test_text_without_spaces_is_cut_where_it_must_be(excerpt: PassageExcerpt, before: str) -> None:
    excerpt.show_passage(
        "港" * 5000 + before + "委員会" + "港" * 5000, (Span(5000 + len(before), 5003 + len(before)),), "blue"
    )
    assert list(marked(excerpt)) == ["委員会"]
    assert len(excerpt.toPlainText()) == 2 * AROUND + 3 + 2
    excerpt.show_passage("港" * 5000, (), "")
    assert excerpt.toPlainText() == "港" * AROUND + "…"


def test_of_a_long_text_what_is_around_the_passage_in_whole_words(excerpt: PassageExcerpt) -> None:
    words = "Paragraph 100 says 😀 that"
    excerpt.show_passage(LONG, (span_of(words),), "blue")
    shown = excerpt.toPlainText()
    assert shown.startswith("…")
    assert shown.endswith("…")
    assert shown[1:].split()[0] in LONG.split()
    assert 2 * AROUND - 100 < len(shown) < 2 * AROUND + 100
    assert list(marked(excerpt)) == [words]


def test_pieces_are_marked_one_by_one(excerpt: PassageExcerpt) -> None:
    excerpt.show_passage(LONG, (span_of("Paragraph 100"), span_of("Paragraph 102")), "")
    assert list(marked(excerpt)) == ["Paragraph 100", "Paragraph 102"]


def test_what_was_marked_before_marks_nothing_of_the_next_text(excerpt: PassageExcerpt) -> None:
    for words in ("The", "It"):  # the caret stands within the marked words at the begin of a line
        text = "The board met.\nIt voted."
        excerpt.show_passage(text, (Span(text.index(words), text.index(words) + len(words)),), "blue")
        assert list(marked(excerpt)) == [words]


@pytest.mark.parametrize("words", ["Paragraph 0 ", "Paragraph 100", "Paragraph 199"])
def test_the_passage_is_in_view(excerpt: PassageExcerpt, words: str) -> None:
    excerpt.show_passage(LONG, (span_of(words),), "blue")
    for width in (500, 300):
        excerpt.resize(width, excerpt.height())
        assert excerpt.viewport().rect().contains(excerpt.cursorRect().center())


def test_without_a_passage_the_beginning_is_shown_and_then_nothing(excerpt: PassageExcerpt) -> None:
    excerpt.show_passage(LONG, (), "")
    assert excerpt.toPlainText().startswith("Paragraph 0 says")
    assert list(marked(excerpt)) == []
    excerpt.show_nothing()
    assert excerpt.toPlainText() == ""


def test_a_word_without_end_is_cut_nowhere(excerpt: PassageExcerpt) -> None:
    text = "x" * 10_000
    excerpt.show_passage(text, (Span(5_000, 5_010),), "blue")
    assert list(marked(excerpt)) == ["x" * 10]


class _Watched(PassageExcerpt):
    """Keeps what happens while Qt replaces the text."""

    def __init__(self, theme: Theme) -> None:
        self.within: list[str] | None = None
        self.happened: list[str] = []
        super().__init__(theme, "The place")

    def setPlainText(self, text: str) -> None:
        happened: list[str] = []
        self.within = happened
        super().setPlainText(text)
        self.within = None
        self.happened = happened

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.within is not None:
            self.within.append("resized")
        super().resizeEvent(event)

    def setTextCursor(self, cursor: QTextCursor) -> None:
        if self.within is not None:
            self.within.append("caret moved")
        super().setTextCursor(cursor)


def test_the_caret_is_not_moved_while_the_text_is_replaced(theme: Theme, qtbot: QtBot) -> None:
    """Qt would use its cursor after it was freed: later, anywhere, the program ended with a fault."""
    excerpt = on_screen(_Watched(theme), qtbot)
    excerpt.show_passage(LONG, (span_of("Paragraph 100"),), "blue")
    excerpt.show_passage("The board met.", (Span(4, 9),), "blue")
    assert "resized" in excerpt.happened  # the scroll bar went
    assert "caret moved" not in excerpt.happened
    assert QTextEdit.textCursor(excerpt).position() == 4
