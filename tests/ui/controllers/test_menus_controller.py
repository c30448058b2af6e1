"""The menus over the text, its margin and the lists beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from clipdesk.ui.panels.passage_table_view import PassageTableView
from tests.ui.suggested import selected, waiting, with_three
from tests.ui.window import Window


def words(window: Window, ids: list[str]) -> list[str]:
    return shown(window.assembly.menus.text_menu(ids))


def shown(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if one.text()]


def pick(menu: QMenu, title: str) -> None:
    next(one for one in menu.actions() if one.text() == title).trigger()
    QApplication.processEvents()


def point_at(view: PassageTableView, row: int, opened: list[tuple[str, ...]]) -> None:
    """Open the menu of a row with a key, where a mouse would have chosen it; what it is about goes to `opened`."""

    def heard(_point: QPoint, ids: tuple[str, ...]) -> None:
        opened.append(ids)

    view.menu_requested.disconnect()
    view.menu_requested.connect(heard)
    view.setCurrentIndex(view.model().index(row, 0))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(view, event)


def test_selected_words_can_be_tagged_with_every_label(window: Window) -> None:
    window.select("3%")
    shown = words(window, [])
    assert shown[:4] == ["Tag as quote", "Tag as statistic", "Tag as policy", "Tag as official"]
    assert "Tag all occurrences…" in shown
    assert "Cut passage from article" in shown


def test_an_annotation_under_the_mouse_is_selected_first(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    window.session.select("")
    shown = words(window, [made.id])
    assert window.session.selected_id == made.id
    assert "Remove annotation" in shown
    assert "Edit note" in shown


def test_on_plain_text_there_is_the_whole_article(window: Window) -> None:
    assert words(window, []) == ["Find label…", "Label the whole article…"]


def test_a_suggestion_under_the_mouse_is_selected_and_can_be_decided_on(window: Window, qtbot: QtBot) -> None:
    with_three(window, qtbot)
    board = next(one for one in window.assembly.suggestions.waiting if one.anchor.quote == "board")
    assert words(window, [board.id]) == ["Accept suggestion", "Refuse suggestion", "Relabel…", "Copy"]
    assert selected(window).id == board.id
    pick(window.assembly.menus.text_menu([board.id]), "Accept suggestion")
    assert ("policy", "board") in window.tagged


def test_a_suggestion_in_the_list_can_be_refused_from_its_menu(window: Window, qtbot: QtBot) -> None:
    with_three(window, qtbot)
    opened: list[tuple[str, ...]] = []
    point_at(window.assembly.side.suggestions.view, 1, opened)
    assert opened == [(selected(window).id,)]
    pick(window.assembly.menus.list_menu(opened[0]), "Refuse suggestion")
    assert waiting(window) == ["LARKPORT", "rose"]


def test_the_menu_copies_selected_words_or_those_of_the_annotation_under_the_mouse(window: Window) -> None:
    made = window.tag("3%", Qt.Key.Key_2)
    pick(window.assembly.menus.text_menu([made.id]), "Copy")
    assert QGuiApplication.clipboard().text() == "3%"
    window.select("Mairi Kell")
    pick(window.assembly.menus.text_menu([made.id]), "Copy")
    assert QGuiApplication.clipboard().text() == "Mairi Kell"


def test_a_row_of_the_list_has_the_menu_of_its_annotation_though_words_are_selected(window: Window) -> None:
    window.tag("3%", Qt.Key.Key_2)
    made = window.tag("board", Qt.Key.Key_4)
    window.session.select("")
    window.select("Mairi Kell")
    opened: list[tuple[str, ...]] = []
    point_at(window.assembly.side.annotations.view, 0, opened)
    assert opened == [(made.id,)]
    menu = window.assembly.menus.list_menu(opened[0])
    assert window.session.selected_id == made.id
    assert "Relabel…" in shown(menu)
    assert "Tag as quote" not in shown(menu)
    pick(menu, "Remove annotation")
    assert window.tagged == [("statistic", "3%")]


def test_headline_and_source_can_be_edited_from_their_menu(window: Window) -> None:
    card = window.assembly.reading.card
    opened: list[QPoint] = []
    card.menu_requested.disconnect()
    card.menu_requested.connect(opened.append)
    over = card.childAt(4, 40) or card
    QApplication.sendEvent(over, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(4, 4), QPoint(90, 90)))
    assert len(opened) == 1
    menu = window.assembly.menus.card_menu()
    assert shown(menu) == ["Edit source…", "Copy"]
    pick(menu, "Copy")
    assert QGuiApplication.clipboard().text() == "Ferry vote"
    pick(menu, "Edit source…")
    assert window.assembly.side.about.source.fields["headline"].line.hasFocus()


def test_several_rows_are_removed_at_once(window: Window) -> None:
    ids = [window.tag("3%", Qt.Key.Key_2).id, window.tag("board", Qt.Key.Key_4).id]
    menu = window.assembly.menus.list_menu(ids)
    assert shown(menu) == ["Remove 2 annotations"]
    pick(menu, "Remove 2 annotations")
    assert window.tagged == []
