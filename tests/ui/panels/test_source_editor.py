"""Correcting what is known of the source."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import SOURCE_FIELDS, Source
from clipdesk.project.commands.articles import DescribeArticle
from clipdesk.project.project import Project
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.source_editor import SourceEditor
from clipdesk.ui.theme import Theme


@pytest.fixture
def editor(theme: Theme, opened: OpenArticle, qtbot: QtBot) -> SourceEditor:
    made = SourceEditor()
    qtbot.addWidget(made)
    opened.opened.connect(lambda: made.show_article(lambda: opened.article))
    opened.article_changed.connect(lambda: made.show_article(lambda: opened.article))
    made.show_article(lambda: opened.article)
    made.show()
    return made


@pytest.fixture
def asked(editor: SourceEditor) -> list[tuple[str, str, object]]:
    heard: list[tuple[str, str, object]] = []
    editor.fact_committed.connect(lambda *args: heard.append(args))
    return heard


def type_into(editor: SourceEditor, name: str, words: str) -> None:
    line = editor.fields[name].line
    line.clear()
    QTest.keyClicks(line, words)
    QTest.keyClick(line, Qt.Key.Key_Return)


def test_every_fact_has_a_field_that_tells_how_it_was_found(editor: SourceEditor) -> None:
    assert tuple(editor.fields) == SOURCE_FIELDS
    assert editor.fields["headline"].line.text() == "Board votes to double ferry subsidy"
    assert editor.fields["headline"].provenance.text() == "from the page’s own data"
    assert editor.fields["outlet"].line.accessibleDescription() == "typed"
    assert editor.fields["byline"].line.text() == "Ana Ruiz; Tom Beck"
    assert editor.fields["url"].line.accessibleName() == "Address"
    assert not editor.fields["url"].provenance.text()


def test_the_language_is_shown_by_its_name_and_typed_by_name_or_code(
    editor: SourceEditor, asked: list[tuple[str, str, object]]
) -> None:
    for typed, stored in (("Deutsch", "de"), ("fr", "fr"), ("Welsh", "cy")):
        type_into(editor, "language", typed)
        assert asked[-1][1:] == ("language", stored)
    editor.fields["language"].show_value("es", "")
    assert editor.fields["language"].line.text() == "español"
    assert editor.fields["language"].changed is None


def test_a_changed_field_is_asked_for_at_once(editor: SourceEditor, asked: list[tuple[str, str, object]]) -> None:
    type_into(editor, "section", " Local  news ")
    type_into(editor, "section", "Local news")
    assert asked == [("ferry", "section", "Local news")]


def test_names_are_taken_apart(editor: SourceEditor, asked: list[tuple[str, str, object]]) -> None:
    type_into(editor, "byline", "Ana Ruiz ; ; Joan  Beck, MP")
    assert asked[-1] == ("ferry", "byline", ("Ana Ruiz", "Joan Beck, MP"))


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2025-06-13", "2025-06-13"),
        ("2025-06", "2025-06"),
        ("2025", "2025"),
        ("2025-06-13T09:30:00+01:00", "2025-06-13T09:30:00+01:00"),
        ("13/06/2025", "2025-06-13"),
        ("", ""),
    ],
)
def test_dates_are_understood(
    editor: SourceEditor, asked: list[tuple[str, str, object]], typed: str, stored: str
) -> None:
    type_into(editor, "published", typed)
    assert asked[-1] == ("ferry", "published", stored)


@pytest.mark.parametrize("typed", ["next Friday", "2025-13", "2025-02-30", "2025-06-13Tnoon"])
def test_what_is_no_date_is_marked_and_not_kept(
    editor: SourceEditor, asked: list[tuple[str, str, object]], typed: str
) -> None:
    type_into(editor, "published", typed)
    line = editor.fields["published"].line
    assert line.property("invalid") is True
    assert "YYYY-MM-DD" in line.toolTip()
    assert asked == []
    type_into(editor, "section", "Local")
    assert asked == [("ferry", "section", "Local")]


def test_a_source_that_cannot_be_typed_stays_as_it_is(
    editor: SourceEditor, opened: OpenArticle, project: Project, asked: list[tuple[str, str, object]]
) -> None:
    project.execute(DescribeArticle("ferry", Source(headline="Two  spaces", byline=("A; B",), published="in June")))
    editor.commit()
    assert asked == []
    assert not editor.fields["published"].line.property("invalid")
    type_into(editor, "section", "Local")
    assert asked == [("ferry", "section", "Local")]


def test_what_is_being_typed_belongs_to_the_article_before(
    editor: SourceEditor, opened: OpenArticle, asked: list[tuple[str, str, object]]
) -> None:
    editor.fields["agency"].line.setText("Wire")
    opened.show_article("night")
    assert asked == [("ferry", "agency", "Wire")]
    assert editor.fields["headline"].line.text() == "Night ferry"
    assert not editor.fields["agency"].line.text()


def test_it_follows_the_project(editor: SourceEditor, project: Project) -> None:
    project.execute(DescribeArticle("ferry", Source(headline="Other")))
    assert editor.fields["headline"].line.text() == "Other"
    assert editor.fields["headline"].provenance.text() == "typed"


def test_words_being_typed_stay_while_the_source_changes(
    editor: SourceEditor, project: Project, asked: list[tuple[str, str, object]]
) -> None:
    editor.fields["headline"].line.setText("Typed")
    project.execute(DescribeArticle("ferry", Source(headline="Other")))
    assert editor.fields["headline"].line.text() == "Typed"
    editor.commit()
    assert asked == [("ferry", "headline", "Typed")]


def test_without_an_article_nothing_can_be_typed(editor: SourceEditor, asked: list[tuple[str, str, object]]) -> None:
    editor.show_article(lambda: None)
    assert not editor.isEnabled()
    editor.fields["agency"].line.setText("x")
    editor.commit()
    assert asked == []


def test_the_window_keeps_its_keys_while_one_types(editor: SourceEditor) -> None:
    asked = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    asked.accept()
    editor.fields["headline"].line.event(asked)
    assert not asked.isAccepted()
