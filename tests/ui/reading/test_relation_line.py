"""The line between a quote and who said it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QImage

from tests.ui.reading.conftest import COLORS, Open, Opened
from tests.ui.reading.painted import is_near, on_pane

LINE = on_pane(COLORS["quote"], 0.65)


def painted(shown: Opened, before: QImage) -> set[tuple[int, int]]:
    """The pixels in the color of the line that were not there before."""
    after = shown.image()
    return {
        (x, y)
        for x in range(after.width())
        for y in range(after.height())
        if after.pixel(x, y) != before.pixel(x, y)
        and is_near(after.pixelColor(x, y), LINE)
        and not is_near(before.pixelColor(x, y), LINE)
    }


def related(opened: Open, marked: str) -> tuple[Opened, QImage]:
    shown = opened(marked, size=(500, 400))
    shown.view.set_selected(shown.id("q"))
    before = shown.image()
    shown.view.set_relations([(shown.id("q"), shown.id("o"), "said_by")])
    return shown, before


@pytest.mark.parametrize(
    "marked",
    [
        "[quote#q:We won], said [official#o:Mairi Kell].",
        "[official#o:Mairi Kell] said: [quote#q:We won].",
        "[quote#q:We won], said a voice that nobody knew for a long long while, [official#o:Mairi Kell].",
        "[official#o:Mairi Kell] went on and on for a long while and then at last she said: [quote#q:We won].",
        "[quote#q:We won]." + " And so on." * 40 + " [official#o:Mairi Kell].",
    ],
)
def test_a_line_leads_from_the_quote_to_who_said_it(opened: Open, marked: str) -> None:
    shown, before = related(opened, marked)
    found = painted(shown, before)
    assert len(found) > 10
    for words in ("We won", "Mairi Kell"):
        box = shown.boxes(shown.span(words))[0].adjusted(-8, -9, 8, 9)
        assert any(box.contains(x, y) for x, y in found)


def test_no_line_runs_through_the_words_between(opened: Open) -> None:
    shown, before = related(opened, "[quote#q:We won]." + " And so on." * 40 + " [official#o:Mairi Kell].")
    between = shown.span(" And so on." * 40)
    words = [box.adjusted(0, 6, 0, -4) for box in shown.boxes(between)]
    inside = [place for place in painted(shown, before) if any(box.contains(*place) for box in words)]
    assert inside == []


def test_without_a_selected_end_there_is_no_line(opened: Open) -> None:
    shown, before = related(opened, "[quote#q:We won], said [official#o:Mairi Kell]. [policy#p:Act]")
    shown.view.set_selected(shown.id("o"))
    assert painted(shown, before)
    shown.view.set_selected(shown.id("p"))
    assert not painted(shown, before)


def test_a_relation_to_an_annotation_that_is_not_shown_is_left_out(opened: Open) -> None:
    shown, before = related(opened, "[quote#q:We won], said [official#o:Mairi Kell].")
    shown.view.set_relations([(shown.id("q"), "gone", "said_by")])
    assert not painted(shown, before)
    assert QColor(LINE).isValid()
