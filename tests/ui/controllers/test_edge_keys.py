"""Four keys move the outer edges of what is selected."""

from __future__ import annotations

import pytest

from clipdesk.domain.span import Span
from clipdesk.ui.controllers.edge_keys import EdgeKeys
from tests.ui.window import FERRY, Window

FIRST, LAST = FERRY.index("The board"), FERRY.index("Mairi Kell")
PIECES = (Span(FIRST, FIRST + 9), Span(LAST, LAST + 10))


def pressed(window: Window, key: str, spans: tuple[Span, ...], *, snapping: bool = True) -> list[list[str]]:
    """The words of what a key makes of these, each time that it makes something of them."""
    made: list[tuple[Span, ...]] = []
    window.view.snapping = snapping
    keys = EdgeKeys(window.view, window.actions, lambda: spans, made.append)
    window.actions[key].setEnabled(True)
    window.trigger(key)
    del keys
    return [[FERRY[slice(*one)] for one in each] for each in made]


@pytest.mark.parametrize(
    ("key", "by_words", "by_characters"),
    [
        ("end.extend", ["The board", "Mairi Kell,"], ["The board", "Mairi Kell,"]),
        ("end.shrink", ["The board", "Mairi"], ["The board", "Mairi Kel"]),
        ("start.extend", ["— The board", "Mairi Kell"], [" The board", "Mairi Kell"]),
        ("start.shrink", ["board", "Mairi Kell"], ["he board", "Mairi Kell"]),
    ],
)
def test_a_key_moves_one_outer_edge(window: Window, key: str, by_words: list[str], by_characters: list[str]) -> None:
    window.open("a1")
    assert pressed(window, key, PIECES) == [by_words]
    assert pressed(window, key, PIECES, snapping=False) == [by_characters]


def test_where_nothing_is_selected_nothing_moves(window: Window) -> None:
    assert pressed(window, "end.extend", ()) == []


@pytest.mark.parametrize(
    ("key", "words"),
    [("end.shrink", "דוד לוי,"), ("end.extend", "דוד"), ("start.shrink", "אמר דוד לוי"), ("start.extend", "לוי")],
)
def test_in_a_text_from_right_to_left_an_edge_goes_where_the_arrow_points(window: Window, key: str, words: str) -> None:
    text = "אמר דוד לוי, ראש המועצה."
    window.open("a1")
    window.view.set_article(text)
    window.view.snapping = True
    start = text.index("דוד")
    made: list[tuple[Span, ...]] = []
    keys = EdgeKeys(window.view, window.actions, lambda: (Span(start, start + 7),), made.append)
    window.actions[key].setEnabled(True)
    window.trigger(key)
    del keys
    assert [[text[slice(*one)] for one in each] for each in made] == [[words]]
