"""From page to page."""

from __future__ import annotations

from itertools import count

from clipdesk.formats.pdf_reading.flow import Flow
from clipdesk.formats.pdf_reading.fonts import Fonts, Role
from clipdesk.formats.pdf_reading.setting import Setter, Style
from clipdesk.formats.pdf_reading.sheet import BOTTOM, HEIGHT, TOP, Sheet

STYLE = Style(Role.FRAME, 10)


def flow() -> Flow:
    numbers = count(1)
    return Flow(Setter(Fonts(())), lambda: Sheet(next(numbers)))


def test_text_goes_down_the_page_and_on_to_the_next() -> None:
    made = flow()
    made.write("line\n" * 100, STYLE, 20)
    fitting = int((HEIGHT - TOP - BOTTOM) // 20)
    assert [len(sheet.drawn) for sheet in made.sheets] == [fitting, fitting, 100 - 2 * fitting]


def test_a_page_is_turned_only_when_something_stands_on_it() -> None:
    made = flow()
    made.need(5000)
    made.need(5000)
    assert len(made.sheets) == 1
    assert made.is_fresh
    made.gap(50)
    assert made.is_fresh


def test_places_and_links_are_kept() -> None:
    made = flow()
    made.turn()
    made.mark("here")
    made.write("go", STYLE, 20, link="there")
    assert made.places["here"] == (1, HEIGHT - TOP + 8)
    assert [link.target for link in made.sheet.links] == ["there"]
    made.rule()
    assert len(made.sheet.drawn) == 2
