"""Searching the open article: where the next hit is looked for, in texts longer than the view and in any direction."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from clipdesk.domain.article import Source
from clipdesk.domain.sought import Sought, read_sought
from clipdesk.domain.span import Span
from clipdesk.ui.reading.reading_pane import ReadingPane

LATIN = (
    "Nobody spoke of it. " * 20
    + "Ferry one. "
    + "Nobody saw it. " * 400
    + "\n\nFerry two. "
    + "Silence fell. " * 400
    + "Ferry three."
)
HEBREW = (
    "איש לא אמר דבר. " * 20
    + "מעבורת אחת. "
    + "איש לא ראה. " * 400
    + "\n\nמעבורת שתיים. "
    + "שקט ירד. " * 400
    + "מעבורת שלוש."
)


def starts(text: str, word: str) -> list[int]:
    return [at for at in range(len(text)) if text.startswith(word, at)]


def is_in_view(pane: ReadingPane, span: Span) -> bool:
    line = pane.view.geometry_of_lines.lines_of(span)[0]
    return line.band_top >= 0 and line.band_bottom <= pane.view.viewport().height()


def is_bar_open(pane: ReadingPane) -> bool:
    return pane.search.bar.isVisible()


@pytest.mark.parametrize(("text", "word"), [(LATIN, "Ferry"), (HEBREW, "מעבורת")])
def test_every_hit_comes_into_view_and_is_selected(pane: ReadingPane, text: str, word: str) -> None:
    pane.set_article(Source(), text)
    pane.search.set_sought(word, read_sought(word))
    places = [Span(start, start + len(word)) for start in starts(text, word)]
    told: list[int] = []
    pane.search.begun_again.connect(told.append)
    for place in (*places, places[0]):
        pane.search.go_on()
        assert pane.view.selected_span() == place
        assert is_in_view(pane, place)
    for place in (places[2], places[1]):
        pane.search.go_back()
        assert pane.view.selected_span() == place
        assert is_in_view(pane, place)
    assert told == [1, -1]


@pytest.mark.parametrize(("text", "word"), [(LATIN, "Ferry"), (HEBREW, "מעבורת")])
def test_where_the_caret_was_left_behind_the_search_begins_at_the_top_of_the_view(
    pane: ReadingPane, text: str, word: str
) -> None:
    pane.set_article(Source(), text)
    pane.search.set_sought(word, read_sought(word))
    first, second, third = starts(text, word)
    pane.view.set_top_offset(second - 2_000)
    pane.search.go_on()
    assert pane.view.selected_span() == Span(second, second + len(word))
    pane.view.set_top_offset(third - 2_000)
    pane.search.go_back()
    assert pane.view.selected_span() == Span(second, second + len(word))
    pane.view.set_top_offset(second + 2_000)
    pane.search.go_on()
    assert pane.view.selected_span() == Span(third, third + len(word))
    assert first < second


def test_marking_words_moves_neither_text_nor_caret(pane: ReadingPane) -> None:
    pane.set_article(Source(), LATIN)
    pane.view.set_top_offset(3_000)
    pane.view.select_span(Span(3_201, 3_210))
    before = pane.view.verticalScrollBar().value()
    for typed in ("f", "ferry", ""):
        pane.search.set_sought(typed, read_sought(typed))
        assert pane.view.verticalScrollBar().value() == before
        assert pane.view.selected_span() == Span(3_201, 3_210)


def test_without_an_article_nothing_is_opened_or_found(pane: ReadingPane) -> None:
    pane.search.set_sought("ferry", read_sought("ferry"))
    pane.search.go_on()
    pane.search.open()
    pane.search.set_sought("", Sought())
    pane.search.go_back()
    assert not is_bar_open(pane)
    pane.set_article(Source(), LATIN)
    pane.search.go_back()
    assert is_bar_open(pane)
    pane.show_empty()
    assert not is_bar_open(pane)


def test_words_that_stand_nowhere_are_told_as_such(pane: ReadingPane, qtbot: QtBot) -> None:
    pane.set_article(Source(), LATIN)
    pane.search.set_sought("submarine", read_sought("submarine"))
    with qtbot.waitSignal(pane.search.nothing_found):
        pane.search.go_on()
    assert pane.view.selected_span() is None
