"""What is asked for the article as a whole."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.project.commands.annotations import AddAnnotation
from clipdesk.project.commands.articles import SetArticleNote, SetFlag, SetStatus
from clipdesk.project.project import Project
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.article_panel import ArticlePanel
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen


@pytest.fixture
def panel(theme: Theme, opened: OpenArticle, qtbot: QtBot) -> ArticlePanel:
    return on_screen(ArticlePanel(theme, opened), qtbot, (300, 400))


def test_status_and_flag_are_shown_and_followed(panel: ArticlePanel, project: Project) -> None:
    assert (panel.status_box.accessibleName(), panel.status_box.currentText()) == ("Article status", "To do")
    assert not panel.flag_box.isChecked()
    project.execute(SetStatus(("ferry",), Status.SKIPPED))
    project.execute(SetFlag(("ferry",), flagged=True))
    assert panel.status_box.currentText() == "Skipped"
    assert panel.flag_box.isChecked()


def test_a_status_is_asked_for(panel: ArticlePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.status_requested) as told:
        QTest.keyClick(panel.status_box, Qt.Key.Key_Down)
    assert told.args == [("ferry",), Status.DONE]


def test_a_flag_is_asked_for(panel: ArticlePanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.flag_requested) as told:
        panel.flag_box.toggle()  # as assistive technology does
    assert told.args == [("ferry",), True]


def test_labels_for_whole_articles_come_first_and_only_once(
    panel: ArticlePanel, project: Project, qtbot: QtBot
) -> None:
    project.execute(AddAnnotation("ferry", "label-economy"))
    menu = panel.label_button.menu()
    menu.aboutToShow.emit()
    actions = [one for one in menu.actions() if not one.isSeparator()]
    assert [one.text() for one in actions][:2] == ["topic", "quote"]
    assert [one.text() for one in actions if not one.isEnabled()] == ["economy"]
    with qtbot.waitSignal(panel.label_requested) as told:
        actions[0].trigger()
    assert told.args == ["label-topic"]


def test_a_note_is_kept_in_steps(panel: ArticlePanel, project: Project) -> None:
    heard: list[tuple[str, str, str]] = []
    panel.note_committed.connect(lambda *args: heard.append(args))
    panel.note.setPlainText("one")
    panel.commit()
    QApplication.sendEvent(panel.note, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    panel.note.setPlainText("two")
    panel.commit()
    assert [one[:2] for one in heard] == [("ferry", "one"), ("ferry", "two")]
    assert heard[0][2] != heard[1][2]
    project.execute(SetArticleNote("ferry", "three"))
    assert panel.note.text() == "three"


def test_a_note_being_typed_belongs_to_the_article_before(
    panel: ArticlePanel, opened: OpenArticle, qtbot: QtBot
) -> None:
    panel.note.setPlainText("about ferries")
    with qtbot.waitSignal(panel.note_committed) as told:
        opened.show_article("night")
    assert told.args is not None
    assert told.args[:2] == ["ferry", "about ferries"]
    assert not panel.note.text()


def test_the_source_is_folded_away_until_it_is_asked_for(panel: ArticlePanel, qtbot: QtBot) -> None:
    assert not panel.source.isVisible()
    panel.focus_source()
    assert panel.source.isVisible()
    panel.source.fields["agency"].line.setText("Wire")
    with qtbot.waitSignal(panel.fact_committed) as told:
        panel.commit()
    assert told.args == ["ferry", "agency", "Wire"]


def test_without_an_article_it_is_not_there(panel: ArticlePanel, opened: OpenArticle) -> None:
    opened.show_article("")
    assert panel.isHidden()
    opened.show_article("dues")
    assert panel.isVisible()
    assert panel.flag_box.isChecked()
