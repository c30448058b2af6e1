"""What was cut, struck through in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Cut, uncut
from clipdesk.domain.span import Span
from clipdesk.domain.text import canonical
from clipdesk.ui.reading.cuts_view import CutsView, uncut_pieces
from clipdesk.ui.reading.link_button import LinkButton
from clipdesk.ui.reading.reading_style import light_colors
from tests import strategies
from tests.ui.on_screen import on_screen

WHITE = " \n\t\u00a0\u200b\ufeff"
BODY = "The board 😀 voted.\n\nNobody spoke."
CUTS = (
    Cut(0, "Menu\nSubscribe\n\n", "furniture"),
    Cut(11, "\n", "blank"),
    Cut(20, "\n\nRelated stories\n", "furniture"),
    Cut(len(BODY), "\r\n© Courier", "copyright"),
)


@pytest.fixture
def view(qtbot: QtBot) -> CutsView:
    made = on_screen(CutsView(), qtbot, (1000, 500))
    made.set_article(BODY, CUTS, 50)
    return made


def buttons(view: CutsView) -> list[LinkButton]:
    return [button for button in view.findChildren(LinkButton) if button.isVisible()]


def is_struck(view: CutsView, offset: int) -> bool:
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.positions.to_display(offset) + 1)
    return cursor.charFormat().fontStrikeOut()


def test_every_piece_is_struck_through_where_it_stood(view: CutsView) -> None:
    assert view.text == uncut(BODY, [cut._replace(text=canonical(cut.text).text) for cut in CUTS])
    for words, struck in (
        ("Menu\nSubscribe", True), ("The board", False), ("voted", False), ("Related", True), ("Nobody", False), ("©", True),
    ):  # fmt: skip
        start = view.text.index(words)
        assert all(is_struck(view, at) == struck for at in range(start, start + len(words)) if view.text[at] != "\n")


def test_each_piece_has_a_button_beside_it_that_names_it(view: CutsView, qtbot: QtBot) -> None:
    found = buttons(view)
    names = [QAccessible.queryAccessibleInterface(button).text(QAccessible.Text.Name) for button in found]
    assert names == ["Put back: Menu Subscribe", "Put back: Related stories", "Put back: © Courier"]
    assert [button.toolTip() for button in found] == ["Cut as: furniture", "Cut as: furniture", "Cut as: copyright"]
    for button, words in zip(found, ("Menu", "Related", "©"), strict=True):
        line = view.geometry_of_lines.lines_of(Span(view.text.index(words), view.text.index(words) + 1))[0]
        assert line.band_top < button.geometry().center().y() < line.band_bottom
        assert button.geometry().left() >= view.column.left + view.column.width
    asked: list[int] = []
    view.put_back_requested.connect(asked.append)
    for button in found:
        button.click()
    assert asked == [0, 2, 3]


def test_buttons_scroll_with_the_text_and_come_into_view_with_the_focus(qtbot: QtBot) -> None:
    view = on_screen(CutsView(), qtbot, (900, 300))
    body = "Nobody spoke.\n\n" * 60
    view.set_article(body, (Cut(0, "Menu\n", "furniture"), Cut(len(body), "Share", "furniture")), 0)
    first, last = buttons(view)
    assert last.geometry().top() > view.height()
    view.activateWindow()
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    qtbot.waitUntil(last.hasFocus)
    assert view.rect().contains(last.geometry())
    assert first.geometry().bottom() < 0


def test_a_narrow_pane_has_signs_for_buttons(view: CutsView) -> None:
    view.resize(420, 500)
    assert {button.text() for button in buttons(view)} == {"↺"}
    view.resize(1000, 500)
    assert {button.text() for button in buttons(view)} == {"Put back"}


def test_another_theme_is_worn_by_text_and_buttons(view: CutsView) -> None:
    view.set_colors(light_colors())
    assert is_struck(view, view.text.index("Menu"))


def test_a_piece_put_back_leaves_the_place_of_the_reader(view: CutsView) -> None:
    view.resize(900, 120)
    view.verticalScrollBar().setValue(40)
    text = BODY[:20] + CUTS[2].text + BODY[20:]
    left = (*CUTS[:2], CUTS[3]._replace(offset=len(text)))
    view.set_article(text, left, 50)
    assert len(buttons(view)) == 2
    assert view.verticalScrollBar().value() == 40


@given(strategies.texts().flatmap(lambda text: st.tuples(st.just(text), strategies.cut_lists(len(text)))))
def test_pieces_are_what_was_cut_without_white_space(article: tuple[str, tuple[Cut, ...]]) -> None:
    text, cuts = article
    was_cut = [canonical(cut.text).text for cut in cuts]
    whole, pieces = uncut_pieces(text, cuts)
    assert len(whole) == len(text) + sum(map(len, was_cut))
    shown = [(one.number, whole[one.span.start : one.span.end]) for one in pieces]
    assert shown == [
        (number, words)
        for number, (cut, words) in enumerate(zip(cuts, (one.strip(WHITE) for one in was_cut), strict=True))
        if words and cut.reason != "blank"
    ]


def test_after_one_piece_is_put_back_by_key_the_next_one_has_the_keyboard(view: CutsView, qtbot: QtBot) -> None:
    view.activateWindow()
    first, second, _ = buttons(view)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)
    name = second.accessibleName()
    view.set_article("Menu\nSubscribe\n\n" + BODY, moved(CUTS[2:], 16), 50)
    assert [one.accessibleName() for one in buttons(view) if one.hasFocus()] == [name]


def test_escape_leads_back_to_the_article(view: CutsView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.left):
        QTest.keyClick(view, Qt.Key.Key_Escape)
    with qtbot.waitSignal(view.left):
        QTest.keyClick(buttons(view)[0], Qt.Key.Key_Escape)


def moved(cuts: tuple[Cut, ...], by: int) -> list[Cut]:
    return [cut._replace(offset=cut.offset + by) for cut in cuts]
