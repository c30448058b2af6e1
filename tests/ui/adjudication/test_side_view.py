"""One side: name, label, passage, what the other has beyond it, attributes and note."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from clipdesk.domain.span import Span
from clipdesk.ui.adjudication.side_view import SideContent, SideView, beyond
from clipdesk.ui.theme import Theme
from tests.ui.adjudication.cases import LABELS, ONE, STYLES, TEXT
from tests.ui.on_screen import on_screen

QUOTE_LABEL = LABELS[0]


@pytest.fixture
def side(theme: Theme, qtbot: QtBot) -> SideView:
    return on_screen(SideView(theme, "1"), qtbot, (500, 400))


def test_it_shows_who_has_what(side: SideView) -> None:
    one = ONE["long"]._replace(note="Ask T.", attributes={"kind": "direct", "said_by": ""})
    side.show_side(SideContent("Mairi", one, ONE["short"], QUOTE_LABEL, stands=False), TEXT, STYLES)
    assert (side.name.text(), side.chip.accessibleName()) == ("Mairi", "quote")
    assert side.facts.text() == "Kind: direct\nAsk T."
    assert side.view.text == TEXT
    assert side.view.accessibleName() == "Article text as Mairi has it"
    assert [each.anchor.quote for each in side.view.marks.annotations] == ["“We asked for it,”"]
    assert len(side.view.marks.suggestions) == 0, "the other has nothing beyond it"
    assert side.nothing.isHidden()
    assert side.keep_button.accessibleName() == "Keep: Mairi"


def test_what_the_other_has_beyond_it_is_dotted(side: SideView) -> None:
    side.show_side(SideContent("Zita", ONE["short"], ONE["long"], QUOTE_LABEL, stands=True), TEXT, STYLES)
    dotted = [TEXT[slice(*span)] for each in side.view.marks.suggestions for span in each.spans]
    assert dotted == [",”"]
    assert side.keep_button.is_ruled
    assert side.facts.isHidden()


def test_who_has_nothing_says_so(side: SideView) -> None:
    side.show_side(SideContent("Zita", None, ONE["act"], None, stands=False), TEXT, STYLES)
    assert (side.nothing.text(), side.keep_button.text()) == ("nothing here", "Nothing stands")
    assert side.chip.isHidden()
    assert [each.anchor.quote for each in side.view.marks.suggestions] == ["Island Act"]


def test_a_label_of_the_whole_article_is_said_to_be_one(side: SideView) -> None:
    side.show_side(SideContent("Mairi", ONE["whole"], None, LABELS[2], stands=False), TEXT, STYLES)
    assert side.facts.text() == "On the whole article"
    assert side.nothing.isHidden()
    assert side.chip.accessibleName() == "policy"
    side.go_to(None)


def test_nothing_is_called_suggested(side: SideView, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, *_: shown.append(text))
    side.show_side(SideContent("Zita", None, ONE["act"], None, stands=False), TEXT, STYLES)
    box = side.view.geometry_of_lines.lines_of(ONE["act"].spans[0])[0]
    place = QPoint(120, round(box.band_top) + 4)
    QApplication.sendEvent(side.view.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, place))
    assert shown == []


def test_the_button_asks_to_keep_it(side: SideView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(side.keep_requested):
        side.keep_button.click()


def test_what_is_beyond_is_cut_out_piece_by_piece() -> None:
    one = ONE["long"]
    outer = one._replace(anchor=one.anchor._replace(spans=(Span(0, 10), Span(20, 30))))
    inner = one._replace(anchor=one.anchor._replace(spans=(Span(2, 4), Span(8, 22))))
    found = beyond(inner, outer)
    assert found is not None
    assert found.spans == (Span(0, 2), Span(4, 8), Span(22, 30))
    assert beyond(outer, outer) is None
    assert beyond(None, outer) == outer


def test_a_long_name_and_what_is_there_are_whole_in_a_narrow_column_and_the_articles_at_one_height(
    side: SideView, theme: Theme, qtbot: QtBot
) -> None:
    other = SideView(theme, "2")
    qtbot.addWidget(other)
    name = "maria.fernandez.de.la.torre"
    side.show_side(SideContent(name, None, ONE["act"], None, stands=False), TEXT, STYLES)
    other.show_side(SideContent(name, ONE["act"], None, QUOTE_LABEL, stands=False), TEXT, STYLES)
    for one in (side, other):
        one.resize(380, 400)
        one.show()
    assert not side.name.is_elided
    assert not side.nothing.is_elided
    assert other.chip.width() >= other.chip.sizeHint().width()
    assert side.view.y() == other.view.y()
