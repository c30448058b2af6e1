"""The pane as a whole: card, text, margin, cuts and find bar together."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Cut, Source
from clipdesk.domain.span import Span
from clipdesk.domain.standoff import AnnotationSet
from clipdesk.ui.reading.link_button import LinkButton
from clipdesk.ui.reading.reading_pane import CLEAR, ReadingPane
from clipdesk.ui.reading.reading_style import light_colors
from clipdesk.ui.reading.typography import typography
from tests import builders
from tests.ui.reading.conftest import STYLES, singular
from tests.ui.shown_words import shown_words

SOURCE = Source(headline="Harbour board votes to double ferry subsidy", byline=("Ana Ruiz",), outlet="Courier")
BODY = "The board voted. " * 12 + "\n\n" + "Nobody spoke of it. " * 200
CUTS = (Cut(0, "Menu\n\n", "furniture"), Cut(len(BODY), "\nShare", "furniture"))


def link(pane: ReadingPane) -> LinkButton:
    return pane.card.findChildren(LinkButton)[0]


def test_without_an_article_the_empty_state_is_shown(pane: ReadingPane) -> None:
    assert shown_words(pane) == ["No article is open."]
    assert pane.grab().toImage().pixelColor(2, 2) == light_colors().pane
    pane.set_article(SOURCE, BODY)
    assert pane.view.isVisible()
    assert pane.card.isVisible()
    pane.show_empty()
    assert not pane.view.isVisible()
    assert not pane.card.isVisible()


@pytest.mark.parametrize("width", [380, 700, 1000, 1600])
def test_the_card_stands_over_the_text_on_its_left_edge_and_scrolls_with_it(pane: ReadingPane, width: int) -> None:
    pane.resize(width, 600)
    pane.set_article(SOURCE, BODY, CUTS)
    view, card = pane.view, pane.card

    def first_line() -> QPoint:
        line = view.geometry_of_lines.lines_of(Span(0, 1))[0]
        return view.viewport().mapTo(pane, QPointF(line.x, line.band_top).toPoint())

    corner = card.mapTo(pane, QPoint(0, card.height() + CLEAR))
    assert first_line() == corner
    # The frame of a passage in the first line, and the handles on it, reach above it.
    assert pane.childAt(first_line() + QPoint(20, -6)) is view.viewport()
    assert card.width() == view.column.width
    view.verticalScrollBar().setValue(60)
    assert card.mapTo(pane, QPoint(0, card.height() + CLEAR)) == first_line() == corner - QPoint(0, 60)


def test_the_wheel_over_the_card_scrolls_the_page(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, BODY)
    point = QPointF(20, 20)
    event = QWheelEvent(
        point, point, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(pane.card, event)
    assert pane.view.verticalScrollBar().value() > 0


def test_what_was_cut_is_shown_and_hidden_with_the_link(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, BODY, CUTS)
    told: list[object] = []
    pane.cuts_toggled.connect(told.append)
    pane.put_back_requested.connect(told.append)
    link(pane).click()
    assert pane.cuts_view.isVisible()
    assert pane.cuts_view.text == f"Menu\n\n{BODY}\nShare"
    assert pane.card.isVisible()
    assert singular(link(pane).text()) == "2 line cut, hide"
    buttons = pane.cuts_view.findChildren(LinkButton)
    buttons[1].click()
    link(pane).click()
    assert not pane.cuts_view.isVisible()
    assert pane.view.isVisible()
    assert told == [True, 1, False]


def test_another_article_leaves_what_was_cut(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, BODY, CUTS)
    pane.show_cuts(True)
    pane.set_article(Source(), "Short.")
    assert not pane.is_showing_cuts
    assert pane.view.text == "Short."
    assert not link(pane).isVisible()


def test_another_source_of_the_same_article_keeps_the_place(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, BODY, CUTS)
    pane.view.verticalScrollBar().setValue(100)
    pane.view.select_span(Span(0, 3))
    pane.set_source(Source(headline="Other"), CUTS[:1])
    assert pane.view.verticalScrollBar().value() == 100
    assert pane.view.selected_span() == Span(0, 3)
    assert singular(link(pane).text()) == "1 line cut, show"
    pane.show_cuts(True)
    pane.set_source(SOURCE, CUTS)
    assert singular(link(pane).text()) == "2 line cut, hide"
    assert pane.cuts_view.text.endswith("Share")


def test_find_opens_with_the_selected_words_and_ends_with_the_hit_selected(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.set_article(SOURCE, BODY)
    pane.view.select_span(Span(4, 9))
    pane.search.open()
    field = pane.search.bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    assert field.text() == "board"
    assert pane.view.marks.current_hit == 0
    assert len(pane.view.marks.hits) == 12
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert pane.view.marks.current_hit == 1
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert pane.view.selected_span() == Span(21, 26)
    assert len(pane.view.marks.hits) == 0


def test_find_brings_a_hit_into_view(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, f"{BODY}\n\nUnheard of.")
    pane.search.open()
    field = pane.search.bar.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    QTest.keyClicks(field, "unheard")
    line = pane.view.geometry_of_lines.lines_of(Span(len(BODY) + 2, len(BODY) + 5))[0]
    assert 0 < line.band_top < pane.view.viewport().height()


def test_nothing_is_searched_where_no_article_is_open(pane: ReadingPane) -> None:
    pane.search.open()
    assert pane.findChild(QLineEdit) is None


def test_a_screen_reader_finds_headline_source_link_and_text(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, BODY, CUTS)
    found: dict[str, QAccessible.Role] = {}

    def walk(accessible: QAccessibleInterface) -> None:
        if not accessible.state().invisible:
            found[singular(accessible.text(QAccessible.Text.Name))] = accessible.role()
            for number in range(accessible.childCount()):
                walk(accessible.child(number))

    walk(QAccessible.queryAccessibleInterface(pane))
    assert found["Article text"] == QAccessible.Role.EditableText
    assert found["2 line cut, show"] == QAccessible.Role.Button
    assert found[SOURCE.headline] == QAccessible.Role.StaticText
    assert found["Ana Ruiz · Courier"] == QAccessible.Role.StaticText


def test_tab_goes_from_the_link_to_the_text(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.set_article(SOURCE, BODY, CUTS)
    pane.activateWindow()
    link(pane).setFocus()
    qtbot.waitUntil(link(pane).hasFocus)
    QTest.keyClick(link(pane), Qt.Key.Key_Tab)
    qtbot.waitUntil(pane.view.hasFocus)


def test_type_size_theme_and_margin_change_while_an_article_is_open(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, BODY, CUTS)
    made = builders.article("[quote:The board] voted.")
    pane.view.set_annotations(AnnotationSet(made.annotations), STYLES)
    pane.show_cuts(True)
    before = pane.card.height()
    pane.set_typography(typography("serif", 200))
    pane.set_colors(
        light_colors().__class__(
            *(QColor(c) for c in ("#111111", "#EEEEEE", "#999999", "#333333", "#88AAFF", "#223344"))
        )
    )
    assert pane.card.height() > before
    assert pane.cuts_view.viewport().grab().toImage().pixelColor(2, 2) == QColor("#111111")
    pane.show_cuts(False)
    assert pane.view.viewport().grab().toImage().pixelColor(2, 2) == QColor("#111111")
    assert pane.margin.isVisible()
    pane.set_margin_shown(False)
    assert not pane.margin.isVisible()
    pane.announce("Tagged as quote")


def test_the_text_stays_close_below_the_card_where_a_smaller_size_needs_no_scroll_bar(pane: ReadingPane) -> None:
    pane.set_typography(typography("serif", 100))
    pane.set_article(SOURCE, "The board voted to double its subsidy after the worst winter for ferries. " * 8)

    def room() -> float:
        first = pane.view.geometry_of_lines.lines_of(Span(0, 1))[0]
        return first.band_top - pane.card.height()

    expected, scrolled = room(), 0
    for height in range(240, 700, 20):
        pane.resize(1000, height)
        for zoom in (120, 100):
            pane.set_typography(typography("serif", zoom))
            QApplication.processEvents()
            scrolled += pane.view.verticalScrollBar().maximum() > 0
            assert room() == expected, f"{height} px high, at {zoom} %"
    assert 0 < scrolled < 40, "both with a scroll bar and without"


def test_the_edge_of_a_hit_on_the_first_line_is_not_hidden_by_the_card(pane: ReadingPane) -> None:
    pane.set_article(SOURCE, BODY)
    pane.view.set_search([Span(4, 9)], -1)
    line = pane.view.geometry_of_lines.lines_of(Span(4, 9))[0]
    box = pane.view.geometry_of_lines.rects(line, Span(4, 9))[0]
    image = pane.grab().toImage()
    top = pane.view.viewport().mapTo(pane, box.topLeft().toPoint() + QPoint(round(box.width() / 2), 0))
    bottom = pane.view.viewport().mapTo(pane, box.bottomLeft().toPoint() + QPoint(round(box.width() / 2), -1))
    edge = image.pixelColor(bottom)
    assert edge.lightness() < 190
    assert image.pixelColor(top) == edge
