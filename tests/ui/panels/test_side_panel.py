"""The panels about one article together."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QPoint, QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QScrollArea
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Status
from clipdesk.domain.span import Span
from clipdesk.project.changes import Changes
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations, SetNote
from clipdesk.project.commands.articles import RemoveArticles, SetStatus
from clipdesk.project.commands.codebook import AddLabel
from clipdesk.project.project import Project
from clipdesk.ui.models.codebook_tree_model import LabelRole
from clipdesk.ui.panels.side_panel import SidePanel
from clipdesk.ui.theme import Theme
from tests.builders import label
from tests.ui.turns import a_turn_later


@pytest.fixture
def side(theme: Theme, project: Project, qtbot: QtBot) -> Iterator[SidePanel]:
    made = SidePanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 606)
    made.set_project(project)
    made.show_article("ferry")
    made.show()

    def follow(changes: Changes, _origin: object) -> None:
        made.article.take_in(changes)
        made.apply(changes)

    stop = project.subscribe(follow)
    yield made
    stop()
    made.set_project(None)


def count(side: SidePanel, name: str) -> int:
    number: int = side.codebook.model.index_of(f"label-{name}").data(LabelRole.COUNT)
    return number


def tabs(side: SidePanel) -> list[str]:
    return [side.tabs.tabText(place) for place in range(side.tabs.count())]


def test_it_opens_with_codebook_annotations_and_article(side: SidePanel) -> None:
    assert tabs(side) == ["Codebook", "Suggestions", "History"]
    assert side.codebook.model.rowCount() == 5
    assert side.annotations.model.rowCount() == 5
    assert side.about.isVisible()
    assert side.details.annotation is None


def test_the_codebook_counts_what_the_article_has(side: SidePanel, project: Project, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: count(side, "quote") == 2)
    project.execute(AddAnnotation("ferry", "label-policy", (Span(0, 7),)))
    qtbot.waitUntil(lambda: count(side, "policy") == 1)
    project.execute(RemoveAnnotations(("ferry-vote",)))
    qtbot.waitUntil(lambda: count(side, "quote") == 1)
    side.show_article("night")
    qtbot.waitUntil(lambda: count(side, "quote") == 0)
    side.show_article("")
    qtbot.waitUntil(lambda: count(side, "quote") == 1)


def test_a_selection_is_seen_everywhere(side: SidePanel) -> None:
    side.select("ferry-kell")
    assert side.annotations.view.currentIndex().row() == 1
    assert side.details.annotation is not None
    assert side.details.annotation.id == "ferry-kell"
    side.tabs.setCurrentWidget(side.history)
    assert side.history.past.rowCount() == 1


def test_another_article_is_opened_with_nothing_selected_and_notes_kept(side: SidePanel, qtbot: QtBot) -> None:
    side.select("ferry-kell")
    side.details.note.setPlainText("chair")
    with qtbot.waitSignal(side.details.note_committed) as told:
        side.show_article("night")
    assert told.args is not None
    assert told.args[:2] == ["ferry-kell", "chair"]
    assert side.details.annotation is None
    assert side.annotations.model.rowCount() == 0


def test_everything_typed_is_kept_when_the_window_goes(side: SidePanel) -> None:
    heard: list[str] = []
    side.details.note_committed.connect(lambda *_: heard.append("note"))
    side.about.note_committed.connect(lambda *_: heard.append("article note"))
    side.select("ferry-kell")
    side.details.note.setPlainText("chair")
    side.about.note.setPlainText("about")
    side.commit()
    side.commit()
    assert heard == ["note", "article note"]


def test_every_part_follows_a_change(side: SidePanel, project: Project) -> None:
    side.select("ferry-vote")
    project.execute(SetNote("ferry-vote", "else"))
    project.execute(SetStatus(("ferry",), Status.DONE))
    project.execute(AddLabel(label("weather")))
    assert side.details.note.text() == "else"
    assert side.about.status_box.currentText() == "Done"
    assert side.codebook.model.index_of("label-weather").isValid()
    project.execute(RemoveArticles(("ferry",)))
    assert side.about.isHidden()
    assert side.details.isHidden(), "it would ask to select what cannot be selected"
    assert side.details.annotation is None


def test_the_armed_label_is_marked(side: SidePanel) -> None:
    side.codebook.set_armed("label-policy")
    assert side.codebook.model.index_of("label-policy").data(LabelRole.IS_ARMED)


def test_all_of_it_has_room_in_a_small_window(side: SidePanel, qtbot: QtBot) -> None:
    side.select("ferry-vote")
    qtbot.waitUntil(lambda: side.splitter.sizes()[0] > 100)
    codebook, annotations, details = side.splitter.sizes()
    assert codebook <= 606 // 2
    assert annotations >= 120
    assert details >= 120
    row = side.annotations.view.rowHeight(0)
    assert side.annotations.view.height() >= row


def test_a_long_codebook_has_half_of_a_small_window_and_a_short_one_what_it_needs(
    side: SidePanel, project: Project, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: side.splitter.sizes()[0] > 100)
    assert side.codebook.height() <= side.codebook.sizeHint().height()
    for number in range(60):
        project.execute(AddLabel(label(f"frame {number}")))
    a_turn_later()
    whole = sum(side.splitter.sizes())
    assert side.splitter.sizes()[0] == pytest.approx(whole // 2, abs=2)
    assert side.codebook.view.viewport().height() >= 6 * side.codebook.view.sizeHintForRow(0)


def test_a_height_the_user_gave_stays(side: SidePanel, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: side.splitter.sizes()[0] > 100)
    side.splitter.moveSplitter(240, 1)
    given = side.splitter.sizes()[0]
    side.codebook.guideline_button.setChecked(True)
    a_turn_later()
    assert side.splitter.sizes()[0] == given


def test_tab_and_heights_come_back_as_they_were_left(side: SidePanel, tmp_path: Path, qtbot: QtBot) -> None:
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    qtbot.waitUntil(lambda: side.splitter.sizes()[0] > 100)
    by_itself = side.splitter.sizes()
    side.keep_arrangement(kept)
    assert kept.value("side/heights") is None
    side.splitter.moveSplitter(300, 1)
    given = side.splitter.sizes()
    assert given != by_itself
    side.tabs.setCurrentWidget(side.history)
    side.keep_arrangement(kept)
    side.reset_arrangement()
    assert (side.tabs.currentWidget(), side.splitter.sizes()) == (side.splitter, by_itself)
    side.restore_arrangement(kept)
    side.codebook.guideline_button.setChecked(True)
    a_turn_later()
    assert (side.tabs.currentWidget(), side.splitter.sizes()) == (side.history, given)


def test_an_arrangement_that_nobody_can_read_is_not_taken(side: SidePanel, tmp_path: Path) -> None:
    kept = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    kept.setValue("side/tab", "of another version")
    kept.setValue("side/heights", QByteArray(b"nothing"))
    before = side.splitter.sizes()
    side.restore_arrangement(kept)
    assert (side.tabs.currentWidget(), side.splitter.sizes()) == (side.splitter, before)


def test_the_note_is_reached_from_any_tab(side: SidePanel) -> None:
    side.select("ferry-vote")
    side.tabs.setCurrentIndex(1)
    side.focus_note()
    assert side.tabs.currentIndex() == 0
    assert side.focusWidget() is side.details.note


def source_top(side: SidePanel) -> int:
    """Where the title of the source stands, in pixels below the top of what can be seen of the details."""
    fold, scroll = side.about.source_fold, side.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    return fold.mapTo(side, QPoint(0, 0)).y() - scroll.mapTo(side, QPoint(0, 0)).y()


def test_a_source_that_is_opened_is_brought_into_view(side: SidePanel, qtbot: QtBot) -> None:
    side.about.source_fold.set_open(True)
    qtbot.waitUntil(lambda: source_top(side) == 0)


def test_what_is_selected_next_is_seen_though_the_source_was(side: SidePanel, qtbot: QtBot) -> None:
    side.about.source_fold.set_open(True)
    qtbot.waitUntil(lambda: source_top(side) == 0)
    side.select("ferry-vote")
    assert source_top(side) > side.details.height() // 2


def test_a_field_in_which_one_types_stays_where_it_is(side: SidePanel, qtbot: QtBot) -> None:
    side.about.focus_source()
    qtbot.waitUntil(lambda: source_top(side) == 0)
    scroll = side.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    side.select("ferry-vote")
    assert scroll.verticalScrollBar().value() > 0


def test_the_pane_is_never_too_narrow_for_the_names_of_its_tabs(side: SidePanel) -> None:
    side.count_suggestions(12_345)
    bar = side.tabs.tabBar()
    side.resize(side.minimumSizeHint().width(), 606)
    assert sum(bar.tabRect(place).width() for place in range(bar.count())) <= bar.width()
    assert side.minimumSizeHint().width() >= bar.width()


def test_the_tab_says_how_many_suggestions_wait(side: SidePanel) -> None:
    assert tabs(side) == ["Codebook", "Suggestions", "History"]
    side.count_suggestions(1234)
    assert tabs(side)[1] == "Suggestions 1,234"
    side.count_suggestions(0)
    assert tabs(side)[1] == "Suggestions"


def test_closing_the_project_leaves_nothing(side: SidePanel) -> None:
    side.set_project(None)
    assert side.codebook.model.rowCount() == 0
    assert side.annotations.model.rowCount() == 0
    assert side.about.isHidden()


def test_in_a_tall_window_the_list_has_what_the_details_do_not_need(side: SidePanel, qtbot: QtBot) -> None:
    side.resize(300, 2000)
    qtbot.waitUntil(lambda: side.splitter.sizes()[1] > 1000)
    _, annotations, details = side.splitter.sizes()
    assert details < 600
    assert annotations > 2 * details


def test_fields_of_a_project_for_reading_only_take_no_words(side: SidePanel, project: Project) -> None:
    project.execute(SetNote("ferry-kell", "the chair"))
    path = project.path
    side.set_project(None)
    project.close()
    readable = Project(path, read_only=True)
    side.set_project(readable)
    side.show_article("ferry")
    side.select("ferry-kell")
    headline = side.about.source.fields["headline"].line
    name = next(iter(side.details.attributes.fields.values()))
    assert isinstance(name, QLineEdit)
    before = headline.text()
    for field in (side.details.note, side.about.note, headline, name):
        QTest.keyClicks(field, "x")
    assert (side.details.note.toPlainText(), side.about.note.toPlainText()) == ("the chair", "")
    assert (headline.text(), name.text()) == (before, "")
    assert not side.details.remove_button.isVisible()
    for part in (side.details.label_box, side.about.status_box, side.about.flag_box, side.codebook.add_button):
        assert not part.isEnabled()
    assert side.about.source_fold.isEnabled()
    menu = side.codebook.make_menu(readable.codebook.label("label-quote"))
    assert [one.text() for one in menu.actions() if one.isEnabled() and one.text()] == ["All passages"]
    side.set_project(None)
    readable.close()


def test_fields_can_be_changed_again_in_the_next_project(side: SidePanel, project: Project) -> None:
    side.set_project(None)
    assert not side.codebook.add_button.isEnabled()
    side.set_project(project)
    side.show_article("ferry")
    side.select("ferry-kell")
    assert not side.details.note.isReadOnly()
    assert side.about.status_box.isEnabled()
    assert side.codebook.add_button.isEnabled()


def test_in_a_low_window_it_does_not_run_over_the_line_of_the_status(side: SidePanel) -> None:
    assert side.minimumSizeHint().height() < 300
    side.resize(300, 280)
    assert side.splitter.height() <= side.tabs.height() < 300
    assert min(side.splitter.sizes()) >= 72
