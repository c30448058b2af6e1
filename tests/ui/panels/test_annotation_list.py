"""The annotations of the open article: choosing, filtering, removing."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.project.commands.annotations import AddAnnotation, RemoveAnnotations
from clipdesk.project.commands.codebook import RemoveLabel
from clipdesk.project.project import Project
from clipdesk.ui.models.annotation_table_model import AnnotationRole
from clipdesk.ui.models.open_article import OpenArticle
from clipdesk.ui.panels.annotation_list import AnnotationListPanel
from clipdesk.ui.theme import Theme
from tests.ui.on_screen import on_screen
from tests.ui.turns import a_turn_later


@pytest.fixture
def panel(theme: Theme, opened: OpenArticle, qtbot: QtBot) -> AnnotationListPanel:
    return on_screen(AnnotationListPanel(theme, opened), qtbot, (300, 500))


def click(
    panel: AnnotationListPanel, annotation_id: str, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = panel.view.visualRect(panel.model.index(panel.model.row_of(annotation_id), 0)).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def selected(panel: AnnotationListPanel) -> list[str]:
    rows = sorted(index.row() for index in panel.view.selectionModel().selectedRows())
    return [panel.model.index(row, 0).data(AnnotationRole.ID) for row in rows]


def hint(panel: AnnotationListPanel) -> str:
    return next(
        (one.text() for one in panel.findChildren(QLabel) if one.property("part") == "hint" and one.isVisible()), ""
    )


def test_it_is_a_table_called_annotations(panel: AnnotationListPanel) -> None:
    view = QAccessible.queryAccessibleInterface(panel.view)
    assert (view.text(QAccessible.Text.Name), view.role()) == ("Annotations", QAccessible.Role.Table)
    cells = [view.child(n) for n in range(view.childCount()) if view.child(n).role() == QAccessible.Role.Cell]
    spoken = {cell.text(QAccessible.Text.Name) for cell in cells}
    assert "quote, said by Mairi Kell, “Pound for pound,” “as long as needed.”" in spoken
    assert {"official", "Joan Harrow", "Threat or promise?"} <= spoken


def test_a_click_chooses(panel: AnnotationListPanel, qtbot: QtBot) -> None:
    with qtbot.waitSignal(panel.annotation_chosen) as told:
        click(panel, "ferry-kell")
    assert told.args == ["ferry-kell"]
    assert selected(panel) == ["ferry-kell"]


def test_arrows_choose_and_enter_goes_there(panel: AnnotationListPanel, qtbot: QtBot) -> None:
    panel.select("ferry-vote")
    with qtbot.waitSignal(panel.annotation_chosen) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Down)
    assert told.args == ["ferry-kell"]
    with qtbot.waitSignal(panel.passage_requested) as there:
        QTest.keyClick(panel.view, Qt.Key.Key_Return)
    assert there.args == ["ferry-kell"]


def test_what_the_program_selects_is_not_chosen(panel: AnnotationListPanel) -> None:
    heard: list[str] = []
    panel.annotation_chosen.connect(heard.append)
    panel.select("ferry-cost")
    a_turn_later()
    assert selected(panel) == ["ferry-cost"]
    panel.select("")
    a_turn_later()
    assert selected(panel) == heard == []


def test_several_are_removed_at_once(panel: AnnotationListPanel, qtbot: QtBot) -> None:
    panel.annotation_chosen.connect(panel.select)
    click(panel, "ferry-vote")
    a_turn_later()
    click(panel, "ferry-pound", Qt.KeyboardModifier.ControlModifier)
    a_turn_later()
    with qtbot.waitSignal(panel.remove_requested) as told:
        QTest.keyClick(panel.view, Qt.Key.Key_Delete)
    assert told.args == [("ferry-vote", "ferry-pound")]
    panel.select("")
    with qtbot.assertNotEmitted(panel.remove_requested):
        QTest.keyClick(panel.view, Qt.Key.Key_Backspace)


def test_the_selection_survives_what_happens_around_it(panel: AnnotationListPanel, project: Project) -> None:
    panel.select("ferry-harrow")
    project.execute(AddAnnotation("ferry", "label-policy", (Span(0, 7),)))
    project.execute(RemoveAnnotations(("ferry-vote",)))
    assert selected(panel) == ["ferry-harrow"]


def test_one_label_can_be_shown_alone(panel: AnnotationListPanel) -> None:
    menu = panel.label_button.menu()
    menu.aboutToShow.emit()
    texts = [one.text() for one in menu.actions() if not one.isSeparator()]
    assert texts == ["All labels", "quote", "statistic", "official"]
    next(one for one in menu.actions() if one.text() == "official").trigger()
    assert panel.model.rowCount() == 2
    assert panel.label_button.text() == "official"


def test_selecting_what_a_filter_hides_drops_the_filter(panel: AnnotationListPanel) -> None:
    panel.show_label("label-official")
    panel.select("ferry-cost")
    assert panel.model.rowCount() == 5
    assert selected(panel) == ["ferry-cost"]


def test_a_filter_by_a_label_that_is_removed_is_dropped(panel: AnnotationListPanel, project: Project) -> None:
    panel.show_label("label-statistic")
    project.execute(RemoveLabel("label-statistic"))
    assert not panel.model.label_id
    assert panel.model.rowCount() == 4


def test_an_empty_list_says_what_to_do(panel: AnnotationListPanel, opened: OpenArticle) -> None:
    assert not hint(panel)
    panel.show_label("label-policy")
    assert hint(panel) == "No annotation here has this label."
    panel.show_label("")
    opened.show_article("dues")
    assert hint(panel).startswith("Nothing is tagged yet")
    view = QAccessible.queryAccessibleInterface(panel.view)
    assert (view.text(QAccessible.Text.Name), view.state().invisible) == ("Annotations", 0)
    assert panel.view.focusPolicy() == Qt.FocusPolicy.NoFocus, "there is nothing to choose"
    opened.show_article("ferry")
    assert panel.view.focusPolicy() == Qt.FocusPolicy.StrongFocus
    opened.show_article("")
    assert hint(panel) == "No article is open."


def test_without_labels_it_says_that_one_is_needed(
    panel: AnnotationListPanel, project: Project, opened: OpenArticle
) -> None:
    opened.show_article("dues")
    for label in tuple(project.codebook):
        project.execute(RemoveLabel(label.id))
    assert hint(panel) == "Nothing is tagged yet: add a label to the codebook first."
    opened.is_writable = False
    opened.names_changed.emit()
    assert hint(panel) == "No passage of this article is tagged."


def test_a_label_of_the_whole_article_is_chosen_and_removed(
    panel: AnnotationListPanel, project: Project, qtbot: QtBot
) -> None:
    project.execute(AddAnnotation("ferry", "label-topic", id="t"))
    panel.select("ferry-kell")
    with qtbot.waitSignal(panel.annotation_chosen) as told:
        panel.whole.buttons[0].click()
    assert told.args == ["t"]
    assert selected(panel) == []
    with qtbot.waitSignal(panel.remove_requested):
        QTest.keyClick(panel.whole.buttons[0], Qt.Key.Key_Delete)
    click(panel, "ferry-kell")
    qtbot.waitUntil(lambda: not panel.whole.buttons[0].isChecked())


def test_rows_are_as_high_as_their_words_need(panel: AnnotationListPanel) -> None:
    def height(annotation_id: str) -> int:
        return panel.view.rowHeight(panel.model.row_of(annotation_id))

    panel.resize(200, 500)
    assert height("ferry-pound") > height("ferry-kell")
    panel.resize(700, 500)
    assert height("ferry-pound") == height("ferry-kell")
    larger, font = QApplication.font(), QApplication.font()
    larger.setPointSizeF(font.pointSizeF() * 2)
    before = height("ferry-kell")
    try:
        QApplication.setFont(larger)
        QApplication.sendEvent(panel, QEvent(QEvent.Type.FontChange))
        assert height("ferry-kell") > before
    finally:
        QApplication.setFont(font)


def test_very_many_rows_are_all_equally_high(panel: AnnotationListPanel, monkeypatch: pytest.MonkeyPatch) -> None:
    panel.resize(200, 500)
    monkeypatch.setattr("clipdesk.ui.panels.passage_table_view._MOST_FITTED", 2)
    panel.show_label("label-quote")
    panel.show_label("")
    assert len({panel.view.rowHeight(row) for row in range(panel.model.rowCount())}) == 1


def test_letters_are_keys_of_the_window(panel: AnnotationListPanel) -> None:
    panel.select("ferry-vote")
    QTest.keyClick(panel.view, Qt.Key.Key_O)
    assert selected(panel) == ["ferry-vote"]


def test_the_passages_of_another_article_are_shown_from_the_first(
    panel: AnnotationListPanel, opened: OpenArticle, project: Project
) -> None:
    for place in range(8):
        for article_id in ("ferry", "night"):
            project.execute(AddAnnotation(article_id, "label-quote", (Span(place, place + 5),)))
    opened.show_article("ferry")
    panel.resize(300, 200)
    panel.view.scrollToBottom()
    bar = panel.view.verticalScrollBar()
    assert bar.value() > 0
    opened.show_article("night")
    assert bar.maximum() > 0
    assert bar.value() == 0


def test_words_that_stand_for_rows_are_whole_where_there_is_little_room(
    panel: AnnotationListPanel, opened: OpenArticle, qtbot: QtBot
) -> None:
    opened.set_project(None)
    assert hint(panel)
    words = next(one for one in panel.findChildren(QLabel) if one.property("part") == "hint")
    words.setText("Nothing is tagged yet: select words and press a key of the codebook. " * 2)
    panel.resize(220, 150)
    qtbot.waitUntil(lambda: panel.height() == 150 and words.height() >= words.heightForWidth(words.width()) > 60)
