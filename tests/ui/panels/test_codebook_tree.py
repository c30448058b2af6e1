"""The codebook and what it asks for."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Label
from clipdesk.project.project import Project
from clipdesk.ui.panels.codebook_tree import CodebookPanel
from clipdesk.ui.theme import Theme
from tests.ui.shown_words import shown_words


class Asked:
    """What a panel asked for, in order."""

    def __init__(self, panel: CodebookPanel) -> None:
        self.for_: list[tuple[object, ...]] = []
        for name in ("label_chosen", "add_requested", "edit_requested", "merge_requested", "move_requested",
                     "remove_requested", "passages_requested", "key_requested"):  # fmt: skip
            getattr(panel, name).connect(lambda *args, name=name: self.for_.append((name.split("_")[0], *args)))


@pytest.fixture
def panel(theme: Theme, project: Project, qtbot: QtBot) -> CodebookPanel:
    made = CodebookPanel(theme)
    qtbot.addWidget(made)
    made.resize(300, 400)
    made.set_codebook(project.codebook)
    made.show()
    return made


@pytest.fixture
def asked(panel: CodebookPanel) -> Asked:
    return Asked(panel)


def click(panel: CodebookPanel, label_id: str, *, twice: bool = False) -> None:
    place = panel.view.visualRect(panel.model.index_of(label_id)).center()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if twice:
        QTest.mouseDClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def action(menu: QMenu, text: str) -> QAction:
    return next(one for one in menu.actions() if one.text() == text)


def test_it_is_called_codebook_and_every_label_is_read_out(panel: CodebookPanel) -> None:
    assert QAccessible.queryAccessibleInterface(panel.view).text(QAccessible.Text.Name) == "Codebook"
    panel.set_counts({"label-quote": 3}, {"label-quote": 12})
    spoken = panel.model.index_of("label-quote").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "quote, key 1, 3 in this article, 12 in the project"


def test_a_click_chooses_and_a_double_click_edits(panel: CodebookPanel, asked: Asked) -> None:
    click(panel, "label-policy")
    assert asked.for_ == [("label", "label-policy")]
    click(panel, "label-official", twice=True)
    assert ("edit", "label-official") in asked.for_


def test_a_click_beside_the_rows_chooses_nothing(panel: CodebookPanel, asked: Asked) -> None:
    panel.set_codebook(Codebook(panel.model.codebook.labels[:2]))
    click(panel, "label-quote")
    below = panel.view.viewport().rect().bottomLeft()
    QTest.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert asked.for_ == [("label", "label-quote")]
    assert not panel.view.selectionModel().hasSelection()


def test_keys_of_the_current_label(panel: CodebookPanel, asked: Asked) -> None:
    panel.view.setCurrentIndex(panel.model.index_of("label-statistic"))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_F2, Qt.Key.Key_Delete):
        QTest.keyClick(panel.view, key)
    QTest.keyClick(panel.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(panel.view, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert asked.for_ == [
        ("label", "label-statistic"),
        ("edit", "label-statistic"),
        ("remove", "label-statistic"),
        ("move", "label-statistic", "", 0),
        ("move", "label-statistic", "", 2),
    ]


def test_a_label_at_the_end_does_not_move_beyond_it(panel: CodebookPanel, asked: Asked) -> None:
    panel.view.setCurrentIndex(panel.model.index_of("label-quote"))
    QTest.keyClick(panel.view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert asked.for_ == []


def test_before_a_label_is_removed_the_menu_says_how_many_annotations_go_with_it(panel: CodebookPanel) -> None:
    panel.set_counts({}, {"label-economy": 12})
    words = [one.text() for one in panel.make_menu(panel.model.codebook.label("label-economy")).actions()]
    assert [one for one in words if one.startswith("Remove")] == ["Remove label with 12 annotations"]


def test_the_menu_of_a_label(panel: CodebookPanel, asked: Asked) -> None:
    menu = panel.make_menu(panel.model.codebook.label("label-economy"))
    assert not action(menu, "Move up").isEnabled()
    for text in ("Edit “economy”…", "Add label below…", "All passages", "Move down", "Remove label"):
        action(menu, text).trigger()
    into = action(menu, "Merge into").menu()
    assert isinstance(into, QMenu)
    assert "economy" not in [one.text() for one in into.actions()]
    action(into, "sea").trigger()
    assert asked.for_ == [
        ("edit", "label-economy"),
        ("add", "label-economy"),
        ("passages", "label-economy"),
        ("move", "label-economy", "label-topic", 1),
        ("remove", "label-economy"),
        ("merge", "label-economy", "label-sea"),
    ]


def test_the_menu_gives_a_free_digit_and_tells_who_has_the_others(panel: CodebookPanel, asked: Asked) -> None:
    label = panel.model.codebook.label("label-quote")
    keys = next(one for one in panel.make_menu(label).findChildren(QMenu) if one.title() == "Key")
    first, second = keys.actions()[:2]
    assert (first.isChecked(), second.text(), second.isEnabled()) == (True, "2    statistic", False)
    action(keys, "9").trigger()
    action(keys, "No key").trigger()
    assert asked.for_ == [("key", "label-quote", "9"), ("key", "label-quote", "")]


def test_the_menu_without_a_label_adds_one(panel: CodebookPanel, asked: Asked) -> None:
    menu = panel.make_menu(None)
    assert [one.text() for one in menu.actions()] == ["Add label…"]
    menu.actions()[0].trigger()
    assert asked.for_ == [("add", "")]


def test_the_plus_adds_beside_the_current_label(panel: CodebookPanel, asked: Asked) -> None:
    panel.add_button.click()
    panel.view.setCurrentIndex(panel.model.index_of("label-sea"))
    panel.add_button.click()
    assert asked.for_ == [("add", ""), ("add", "label-topic")]


def test_the_buttons_have_names(panel: CodebookPanel) -> None:
    names = [one.accessibleName() for one in (panel.add_button, panel.guideline_button, panel.more_button)]
    assert names == ["Add label", "Show guideline", "More about the label"]


def test_a_drop_asks_for_the_move(panel: CodebookPanel, asked: Asked) -> None:
    load = panel.model.mimeData([panel.model.index_of("label-policy")])
    panel.model.dropMimeData(load, Qt.DropAction.MoveAction, -1, -1, panel.model.index_of("label-topic"))
    assert asked.for_ == [("move", "label-policy", "label-topic", 2)]
    assert panel.model.index_of("label-policy").parent() == panel.model.index_of("")


def test_branches_stay_as_the_user_left_them(panel: CodebookPanel) -> None:
    topic = panel.model.index_of("label-topic")
    assert panel.view.isExpanded(topic)
    rows = panel.view.viewportSizeHint().height()
    panel.view.setExpanded(topic, False)
    assert panel.view.viewportSizeHint().height() < rows
    panel.set_codebook(Codebook(panel.model.codebook.labels[1:]))
    assert not panel.view.isExpanded(panel.model.index_of("label-topic"))


def test_a_flat_codebook_has_no_branches(panel: CodebookPanel) -> None:
    assert panel.view.rootIsDecorated()
    panel.set_codebook(Codebook(panel.model.codebook.labels[:4]))
    assert not panel.view.rootIsDecorated()


def test_the_current_label_stays_current_in_another_order(panel: CodebookPanel) -> None:
    panel.view.setCurrentIndex(panel.model.index_of("label-policy"))
    panel.set_codebook(Codebook(tuple(reversed(panel.model.codebook.labels[:4]))))
    assert panel.label is not None
    assert panel.label.name == "policy"


def test_the_guideline_follows_the_current_label(panel: CodebookPanel, qtbot: QtBot) -> None:
    assert not panel.guideline.isVisible()
    with qtbot.waitSignal(panel.guideline_toggled) as told:
        panel.guideline_button.click()
    assert told.args == [True]
    assert panel.guideline.isVisible()
    panel.view.setCurrentIndex(panel.model.index_of("label-quote"))
    assert shown_words(panel.guideline)[0] == "Words of a person."
    quote = panel.model.codebook.labels[0]
    panel.set_codebook(Codebook((replace(quote, definition="Else."), *panel.model.codebook.labels[1:])))
    assert shown_words(panel.guideline)[0] == "Else."
    panel.guideline_button.setChecked(False)
    assert not panel.guideline.isVisible()


def many(*names: str) -> Codebook:
    return Codebook(tuple(Label(name, name, order=order) for order, name in enumerate(names)))


def current(panel: CodebookPanel) -> str:
    return panel.label.name if panel.label else ""


def test_the_row_behind_a_label_that_goes_is_current_and_what_comes_back_too(panel: CodebookPanel) -> None:
    panel.set_codebook(many("a", "b", "c"))
    panel.view.setCurrentIndex(panel.model.index_of("b"))
    panel.set_codebook(many("a", "c"))
    assert current(panel) == "c"
    panel.set_codebook(many("a"))
    assert current(panel) == "a"
    panel.set_codebook(many("a", "c"))
    assert current(panel) == "c"


def test_a_new_label_is_current_and_in_view_even_where_the_filter_would_hide_it(panel: CodebookPanel) -> None:
    names = [f"topic {number}" for number in range(40)]
    panel.set_codebook(many(*names))
    panel.filter.field.setText("topic 3")
    QTest.keyClick(panel.filter.field, Qt.Key.Key_Return)
    panel.set_codebook(many(*names, "harbour"))
    assert current(panel) == "harbour"
    row = panel.view.visualRect(panel.view.currentIndex())
    assert not row.isEmpty()
    assert panel.view.viewport().rect().contains(row.center())


def test_a_long_list_stays_where_it_stood_when_a_label_above_goes(panel: CodebookPanel) -> None:
    names = [f"topic {number}" for number in range(40)]
    panel.set_codebook(many(*names))
    panel.view.setCurrentIndex(panel.model.index_of("topic 30"))
    before = panel.view.verticalScrollBar().value()
    assert before > 0
    panel.set_codebook(many(*names[1:]))
    assert current(panel) == "topic 30"
    assert panel.view.verticalScrollBar().value() == before
