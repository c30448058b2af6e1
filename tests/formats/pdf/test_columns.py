"""Columns of a page in reading order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.pdf.columns import in_order, in_rows
from clipdesk.formats.pdf.segments import Segment


def row(text: str, left: float, y: float, width: float = 90) -> Segment:
    return Segment(text, left, y, left + width, y + 9)


def words(segments: list[Segment]) -> list[str]:
    return [one.text for run in in_order(segments) for one in run]


@given(st.integers(1, 4), st.integers(5, 12), st.randoms())
def test_any_number_of_columns(count: int, rows: int, random: object) -> None:
    page = [
        row(f"{column}.{line:02}", column * 110, 700 - 12 * line) for column in range(count) for line in range(rows)
    ]
    shuffled = list(page)
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis has no type for it
    assert words(shuffled) == [one.text for one in page]


def test_a_line_across_the_columns_divides_them() -> None:
    upper = [row(f"{side}1", x, 700 - 12 * line) for side, x in (("l", 0), ("r", 110)) for line in range(5)]
    lower = [row(f"{side}2", x, 600 - 12 * line) for side, x in (("l", 0), ("r", 110)) for line in range(5)]
    across = row("ACROSS", 0, 630, 200)
    assert words([*lower, across, *upper]) == ["l1"] * 5 + ["r1"] * 5 + ["ACROSS"] + ["l2"] * 5 + ["r2"] * 5


def test_a_few_words_apart_are_no_columns() -> None:
    page = [row(f"line {line}", 0, 700 - 12 * line, 200) for line in range(20)]
    page += [row("5 May", 300, 700), row("p. 3", 300, 688)]
    assert words(page)[:4] == ["line 0", "5 May", "line 1", "p. 3"]
    assert in_order([]) == []


def test_words_far_apart_in_one_line_are_one_line_of_their_column() -> None:
    run = [row("far", 0, 50, 20), row("between", 40, 51, 20), row("apart", 80, 49, 10), row("below", 0, 38)]
    assert [one.text for one in in_rows(run)] == ["far between apart", "below"]
