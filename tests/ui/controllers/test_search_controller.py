"""What the list of articles is searched for, in the article that is open; from one hit to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from clipdesk.domain import sought
from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import SetNote
from clipdesk.project.commands.articles import PutBackCut, SetArticleNote
from clipdesk.ui.reading.headline_label import HeadlineLabel
from tests.ui.window import DUES, Window

F3, SHIFT = Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier


def search(window: Window, words: str) -> None:
    """Search the list, as with Enter."""
    field = window.assembly.articles.search
    field.setText(words)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def marked(window: Window) -> list[str]:
    """What is softly marked in the article."""
    text = window.view.text
    return [text[span.start : span.end] for span in window.view.marks.sought_in(Span(0, len(text)))]


def selected(window: Window) -> str:
    span = window.view.selected_span()
    return window.view.text[span.start : span.end] if span else ""


def bar_field(window: Window) -> QLineEdit:
    field = window.assembly.reading.search.bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


def bar_words(window: Window) -> str:
    return bar_field(window).text()


def bar_says(window: Window) -> list[str]:
    labels = window.assembly.reading.search.bar.findChildren(QLabel)
    return [label.text() for label in labels if label.isVisible()]


def picture(window: Window, words: str) -> QImage:
    """What is painted where some words stand."""
    start = window.view.text.index(words)
    line = window.view.geometry_of_lines.lines_of(Span(start, start + len(words)))[0]
    box = window.view.geometry_of_lines.rects(line, Span(start, start + len(words)))[0].toRect()
    return window.view.viewport().grab(box).toImage()


def test_the_words_are_marked_as_they_are_typed_and_until_they_are_cleared(window: Window, qtbot: QtBot) -> None:
    field = window.assembly.articles.search
    field.setFocus()
    plain = picture(window, "board")
    QTest.keyClicks(field, "boa")
    qtbot.waitUntil(lambda: marked(window) == ["board"])
    painted = picture(window, "board")
    assert painted != plain
    assert painted.pixelColor(2, 3) != QColor("#FFFFFF")
    QTest.keyClicks(field, " kel")
    qtbot.waitUntil(lambda: marked(window) == ["Kell"])  # "boa" is a finished word now
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert marked(window) == []
    assert picture(window, "board") == plain


def headline_marks(window: Window) -> list[str]:
    (label,) = window.assembly.reading.card.findChildren(HeadlineLabel)
    return label.marked


def test_they_are_marked_in_the_headline_too_unless_the_find_bar_has_hits_of_its_own(window: Window) -> None:
    window.open("a1")
    search(window, "vote")
    assert headline_marks(window) == ["vote"]
    window.trigger("words.find")
    assert headline_marks(window) == []
    window.assembly.reading.search.bar.close_search()
    assert headline_marks(window) == ["vote"]
    window.open("a2")
    assert headline_marks(window) == []
    search(window, "dues kell")
    assert headline_marks(window) == ["Dues"]
    search(window, "")
    assert headline_marks(window) == []


def test_a_sign_that_the_list_is_not_searched_for_is_found_in_the_article(window: Window) -> None:
    window.open("a1")
    search(window, "%")
    window.trigger("words.find")
    assert bar_words(window) == "%"
    assert bar_says(window)[0] == "1 of 1"


@pytest.mark.parametrize(
    ("typed", "hits"),
    [
        ("Kell", ["Kell"]),
        ("HARBOUR kéll", ["Harbour", "Kell"]),
        ('"mairi kell" dues', ["dues", "Mairi Kell"]),
        ("arb", []),
        ("cent", ["cent"]),
    ],
)
def test_marked_is_what_the_index_finds_words_from_their_beginning(window: Window, typed: str, hits: list[str]) -> None:
    window.open("a2")
    search(window, typed)
    assert marked(window) == hits


def test_the_next_article_is_marked_too_and_the_text_stays_where_it_is(window: Window) -> None:
    search(window, "said")
    assert marked(window) == ["said"]
    window.open("a2")
    assert window.view.text == DUES
    assert marked(window) == ["said"]
    assert window.view.verticalScrollBar().value() == 0
    assert not selected(window)


def test_marks_follow_what_is_cut_and_put_back(window: Window) -> None:
    search(window, "rose board")
    window.select(" About 3% rose.")
    window.trigger("passage.cut")
    assert marked(window) == ["board"]
    window.session.execute(PutBackCut(window.session.article_id, 0))
    assert marked(window) == ["board", "rose"]


def test_f3_selects_one_place_after_the_other_ready_to_be_tagged_and_begins_again(window: Window) -> None:
    search(window, "mairi end")
    window.assembly.articles.search.setFocus()
    window.actions["hit.next"].trigger()
    assert selected(window) == "Mairi"
    assert window.view.hasFocus()
    window.press(F3)
    assert selected(window) == "ends"
    window.press(F3)
    assert selected(window) == "Mairi"
    assert "this is the first one" in window.notices[-1]
    window.press(F3, SHIFT)
    assert selected(window) == "ends"
    assert "this is the last one" in window.notices[-1]
    window.press(F3, SHIFT)
    assert selected(window) == "Mairi"
    window.press(Qt.Key.Key_4)
    assert window.tagged == [("official", "Mairi")]
    window.press(F3)
    assert selected(window) == "ends"


def test_f3_says_so_where_the_words_do_not_stand_in_the_text(window: Window) -> None:
    search(window, "courier")
    assert marked(window) == []
    window.press(F3)
    assert "do not occur in the text" in window.notices[-1]
    assert not selected(window)


def test_f3_opens_the_find_bar_where_nothing_is_searched_and_goes_on_in_it(window: Window) -> None:
    window.press(F3)
    bar = window.assembly.reading.search.bar
    assert bar.isVisible()
    QTest.keyClicks(bar_field(window), "a")
    first = bar_says(window)[0]
    window.trigger("hit.next")
    second = bar_says(window)[0]
    window.trigger("hit.previous")
    assert (first[:4], second[:4], bar_says(window)[0]) == ("1 of", "2 of", first)


def test_the_find_bar_takes_the_words_and_its_hits_stand_alone_while_it_is_open(window: Window) -> None:
    search(window, "mairi chair")
    window.trigger("words.find")
    assert bar_words(window) == "mairi chair"
    assert bar_says(window) == ["1 of 2", "each word by itself"]
    assert marked(window) == []
    assert len(window.view.marks.hits) == 2
    field = bar_field(window)
    QTest.keyClicks(field, "board")
    assert bar_words(window) == "board"
    assert bar_says(window) == ["1 of 1"]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert marked(window) == ["Mairi", "chair"]
    assert selected(window) == "board"


def test_a_phrase_is_put_into_the_find_bar_without_its_quotation_marks(window: Window) -> None:
    search(window, '"Mairi Kell"')
    window.trigger("words.find")
    assert bar_words(window) == "Mairi Kell"
    assert bar_says(window) == ["1 of 1"]


def test_what_is_selected_is_searched_before_the_words_of_the_list(window: Window) -> None:
    search(window, "mairi")
    window.select("voted")
    window.trigger("words.find")
    assert bar_words(window) == "voted"


def test_an_open_find_bar_keeps_its_words(window: Window) -> None:
    window.trigger("words.find")
    QTest.keyClicks(bar_field(window), "voted")
    search(window, "mairi")
    window.trigger("words.find")
    assert bar_words(window) == "voted"


def test_from_what_was_cut_f3_leads_back_to_the_article(window: Window) -> None:
    window.select("About 3% rose.")
    window.trigger("passage.cut")
    search(window, "mairi")
    window.trigger("cuts.show")
    window.trigger("hit.next")
    assert not window.assembly.reading.is_showing_cuts
    assert selected(window) == "Mairi"


def test_hits_of_the_find_bar_go_when_what_was_cut_is_shown(window: Window) -> None:
    window.select("About 3% rose.")
    window.trigger("passage.cut")
    window.select("Mairi")
    window.trigger("words.find")
    assert len(window.view.marks.hits) == 1
    window.trigger("cuts.show")
    window.trigger("cuts.show")
    assert len(window.view.marks.hits) == 0


def test_without_a_project_nothing_is_sought(window: Window) -> None:
    search(window, "mairi")
    window.session.close()
    assert marked(window) == []
    assert window.assembly.articles.words == ""


def test_in_a_large_project_a_short_beginning_is_a_word_as_in_the_list(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sought, "MANY", 2)
    search(window, "boa")
    assert marked(window) == []
    search(window, "boar")
    assert marked(window) == ["board"]


def test_words_that_stand_in_notes_alone_lead_to_these(window: Window) -> None:
    first = window.tag("Mairi Kell", Qt.Key.Key_4)
    second = window.tag("3%", Qt.Key.Key_2)
    window.session.execute(SetNote(first.id, "Ask the Ombudsman about this."))
    window.session.execute(SetNote(second.id, "The ombudsman counted otherwise; ask again."))
    window.session.select("")
    search(window, "ask ombuds")
    assert marked(window) == []
    for wanted in (first, second, first):
        window.press(F3)
        assert window.session.selected_id == wanted.id
        assert window.view.caret_offset() == wanted.start
        assert window.notices[-1] == "The words searched for stand in the note of this annotation."
    article_id = window.session.article_id
    window.session.execute(SetArticleNote(article_id, "Ask nobody."))
    window.trigger("history.focus")
    search(window, "ask nobody")
    window.press(F3)
    assert window.notices[-1] == "The words searched for stand in the note on this article."
    assert window.assembly.side.about.note.visibleRegion().boundingRect().height() > 0
    window.session.execute(SetArticleNote(article_id, ""))
    window.press(F3)
    assert "do not occur in the text" in window.notices[-1]


def test_the_whole_note_on_the_article_comes_into_view(window: Window, qtbot: QtBot) -> None:
    window.assembly.window.resize(1000, 700)
    note = window.assembly.side.about.note
    window.session.execute(
        SetArticleNote(window.session.article_id, "Ask nobody about the figure before it is sent. " * 2)
    )
    qtbot.waitUntil(lambda: note.height() > 60)
    assert note.visibleRegion().boundingRect().height() < note.height()
    search(window, "ask nobody")
    window.press(F3)
    assert note.visibleRegion().boundingRect().height() == note.height()
