"""The source of an article is corrected where it stands."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.domain.draft import ArticleDraft
from clipdesk.ui.dialogs.correcting_preview import CorrectingPreview
from clipdesk.ui.theme import Theme

READ = Source("Dues rise", ("Ana Ruiz",), "The Courier")
DRAFT = ArticleDraft("The board voted.\n" * 60, READ)


@pytest.fixture
def preview(theme: Theme, qtbot: QtBot) -> CorrectingPreview:
    made = CorrectingPreview(theme)
    qtbot.addWidget(made)
    made.resize(360, 400)
    made.show()
    made.show_correctable(DRAFT, READ, ())
    return made


@pytest.fixture
def asked(preview: CorrectingPreview) -> list[tuple[str, object]]:
    heard: list[tuple[str, object]] = []
    preview.corrected.connect(lambda *args: heard.append(args))
    return heard


def place_of(preview: CorrectingPreview, name: str) -> QPoint:
    cursor = QTextCursor(preview.document())
    cursor.setPosition(preview.places[name])
    return preview.cursorRect(cursor).center() + QPoint(6, 0)


def type_in(preview: CorrectingPreview, words: str) -> None:
    line = preview.box.fields[preview.box.name].line
    line.clear()
    QTest.keyClicks(line, words)


def test_every_field_has_its_place_those_that_were_not_found_too(preview: CorrectingPreview) -> None:
    assert set(preview.places) == set(SOURCE_FIELDS)
    assert "Not found: Published · Address · Section" in preview.toPlainText()


@pytest.mark.parametrize("name", ["headline", "byline", "published"])
def test_a_click_on_a_field_opens_it(preview: CorrectingPreview, name: str) -> None:
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=place_of(preview, name))
    assert preview.box.name == name
    assert preview.viewport().rect().contains(preview.box.geometry())


def test_a_click_on_the_text_opens_nothing(preview: CorrectingPreview) -> None:
    QTest.mouseClick(preview.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(60, 330))
    assert not preview.box.name


def test_what_was_corrected_is_marked_and_what_is_emptied_is_not_found(preview: CorrectingPreview) -> None:
    source = Source("Dues fall", ("Ana Ruiz",))
    preview.show_correctable(ArticleDraft("Text.", source), READ, ("headline", "outlet"))
    lines = preview.toPlainText().split("\n")
    assert lines[:2] == ["Dues fall  corrected", "Byline  Ana Ruiz"]
    assert lines[2].startswith("Not found: Outlet  corrected · Published")


def test_tab_goes_from_field_to_field_keeps_what_is_typed_and_leaves_behind_the_last(
    preview: CorrectingPreview, asked: list[tuple[str, object]]
) -> None:
    preview.correct_first()
    type_in(preview, "Dues fall")
    QTest.keyClick(preview.box.fields["headline"].line, Qt.Key.Key_Tab)
    assert (preview.box.name, asked) == ("byline", [("headline", "Dues fall")])
    QTest.keyClick(preview.box.fields["byline"].line, Qt.Key.Key_Backtab)
    assert preview.box.name == "headline"
    for name in SOURCE_FIELDS:
        assert preview.box.name == name
        QTest.keyClick(preview.box.fields[name].line, Qt.Key.Key_Tab)
    assert not preview.box.name


def test_what_cannot_be_stored_keeps_the_field_open(
    preview: CorrectingPreview, asked: list[tuple[str, object]]
) -> None:
    preview.correct("published")
    type_in(preview, "someday")
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Return):
        QTest.keyClick(preview.box.fields["published"].line, key)
        assert (preview.box.name, preview.finish(), asked) == ("published", False, [])
    preview.correct("outlet")
    assert preview.box.name == "published"
    lost: list[tuple[str, str]] = []
    preview.words_lost.connect(lambda *args: lost.append(args))
    preview.leave()
    assert (lost, preview.box.name) == ([("published", "someday")], "")


def test_escape_leaves_a_field_as_it_was(preview: CorrectingPreview, asked: list[tuple[str, object]]) -> None:
    preview.correct("outlet")
    type_in(preview, "Post")
    QTest.keyClick(preview.box.fields["outlet"].line, Qt.Key.Key_Escape)
    assert (preview.box.name, asked) == ("", [])
    preview.correct("outlet")
    assert preview.box.fields["outlet"].line.text() == "The Courier"


def test_when_the_article_is_shown_anew_what_is_typed_and_the_place_in_view_stay(preview: CorrectingPreview) -> None:
    preview.correct("outlet")
    type_in(preview, "Post")
    preview.verticalScrollBar().setValue(40)
    preview.show_correctable(DRAFT, READ, ())
    assert preview.box.fields["outlet"].line.text() == "Post"
    assert preview.verticalScrollBar().value() == 40


def test_a_field_that_is_scrolled_away_is_brought_into_view(preview: CorrectingPreview) -> None:
    preview.verticalScrollBar().setValue(preview.verticalScrollBar().maximum())
    preview.correct_first()
    assert place_of(preview, "headline").y() >= 0


def test_where_nothing_can_be_corrected_nothing_opens(preview: CorrectingPreview) -> None:
    preview.show_draft(DRAFT)
    preview.correct_first()
    assert not preview.box.name
    assert "Not found" not in preview.toPlainText()
