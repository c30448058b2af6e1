"""Columns of a page in reading order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.pdf.columns import in_order, segments_of
from clipdesk.formats.pdf.gutters import Gutter
from clipdesk.formats.pdf.segments import Segment
from tests.formats.pdf.layouts import lines, set_words


def row(text: str, left: float, y: float, width: float = 90) -> Segment:
    return Segment(text, left, y, left + width, y + 9)


def words(segments: list[Segment], *gutters: Gutter) -> list[str]:
    return [one.text for run in in_order(segments, gutters) for one in run]


@given(st.integers(1, 4), st.integers(5, 12), st.randoms())
def test_any_number_of_columns(count: int, rows: int, random: object) -> None:
    page = [
        row(f"{column}.{line:02}", column * 110, 700 - 12 * line) for column in range(count) for line in range(rows)
    ]
    shuffled = list(page)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis has no type for it
    stripes = [Gutter(column * 110, 20, 700, 700 - 12 * (rows - 1)) for column in range(1, count)]
    assert words(shuffled, *stripes) == [one.text for one in page]


def test_a_line_across_the_columns_divides_them() -> None:
    upper = [row(f"{side}1", x, 700 - 12 * line) for side, x in (("l", 0), ("r", 110)) for line in range(5)]
    lower = [row(f"{side}2", x, 600 - 12 * line) for side, x in (("l", 0), ("r", 110)) for line in range(5)]
    across = row("ACROSS", 0, 630, 200)
    stripes = Gutter(110, 20, 700, 652), Gutter(110, 20, 600, 552)
    expected = ["l1"] * 5 + ["r1"] * 5 + ["ACROSS"] + ["l2"] * 5 + ["r2"] * 5
    assert words([*lower, across, *upper], *stripes) == expected


def test_a_story_of_two_columns_stands_beside_one_that_goes_down_the_page() -> None:
    side = [row(f"s{line}", 220, 700 - 12 * line) for line in range(8)]
    head = row("HEAD", 0, 700, 200)
    body = [row(f"{name}{line}", x, 676 - 12 * line) for name, x in (("a", 0), ("b", 110)) for line in range(5)]
    stripes = Gutter(220, 20, 700, 616), Gutter(110, 20, 676, 628)
    ordered = words([*side, *body, head], *stripes)
    assert ordered == ["HEAD", *(one.text for one in body), *(one.text for one in side)]


def test_words_stay_in_order_without_a_gutter() -> None:
    page = [row(f"line {line}", 0, 700 - 12 * line, 200) for line in range(20)]
    page += [row("5 May", 300, 700), row("p. 3", 300, 688)]
    assert words(page)[:4] == ["line 0", "5 May", "line 1", "p. 3"]
    assert in_order([]) == []


def test_lines_are_divided_where_a_gutter_is_and_rows_of_tables_are_marked() -> None:
    page = lines(
        set_words(["far", "between"], 0, 700, 90), set_words(["other"], 110, 700), set_words(["across"] * 7, 0, 650)
    )
    found = segments_of(page, [Gutter(110, 20, 700, 690)], from_right=False)
    assert [one.text for one in found] == ["far between", "other", " ".join(["across"] * 7)]
    (table, _) = segments_of(page, [Gutter(110, 20, 700, 690, is_table=True)], from_right=False)
    assert (table.text, table.is_row) == ("far between other", True)
