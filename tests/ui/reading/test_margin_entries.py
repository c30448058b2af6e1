"""What the margin says beside each line."""

from __future__ import annotations

import pytest

from clipdesk.ui.reading.margin_entries import margin_rows, short_name
from tests.ui.reading.conftest import Open, Opened

FILL = "and so it went on for quite a while until nobody listened any more to what was said there "


def rows(shown: Opened) -> list[list[tuple[str, str, bool]]]:
    found = margin_rows(shown.view.geometry_of_lines, shown.view.marks, 0, shown.view.viewport().height())
    return [
        [(entry.piece.style.name, entry.said_by, entry.goes_on) for entry in row.entries]
        for row in found
    ]  # fmt: skip


def test_each_line_names_what_begins_on_it(opened: Open) -> None:
    shown = opened(f"[quote#q:We won], said [official#o:Kell]. {FILL}[policy#p:{FILL}]\n\n[statistic#g:12%]")
    assert rows(shown) == [
        [("quote", "", False), ("official", "", False)],
        [("policy", "", False)],
        [("statistic", "", False)],
    ]


def test_a_quote_names_who_said_it_and_its_later_pieces_go_on(opened: Open) -> None:
    shown = opened(f"[quote#q:We won], said [official#o:Mairi Kell, the chair]. {FILL} [quote#q:easily].")
    shown.view.set_relations([(shown.id("q"), shown.id("o"), "said_by")])
    assert rows(shown) == [
        [("quote", "Mairi Kell", False), ("official", "", False)],
        [("quote", "Mairi Kell", True)],
    ]


def test_the_row_is_at_the_height_of_its_line(opened: Open) -> None:
    shown = opened(f"{FILL}{FILL}[policy#p:Act]")
    (row,) = margin_rows(shown.view.geometry_of_lines, shown.view.marks, 0, 600)
    box = shown.boxes(shown.span("Act"))[0]
    assert box.top() < row.baseline < box.bottom()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Mairi Kell, the board’s chair", "Mairi Kell"),
        ("Joan\nHarrow (minister)", "Joan Harrow"),
        (", odd", ", odd"),
        ("x" * 60, "x" * 39 + "…"),
    ],
)
def test_a_name_ends_at_the_first_comma(words: str, name: str) -> None:
    assert short_name(words) == name
