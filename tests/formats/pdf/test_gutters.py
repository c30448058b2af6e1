"""Columns are told by all lines of a page together."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.pdf.gutters import Gutter, gutters_of
from clipdesk.formats.pdf.segments import Line
from tests.formats.pdf.layouts import SIZE, lines, set_column, set_words

PARTS = (
    "ver walt haus halt gericht hof rat genehm igung stadt bahn unter nehm sprech er in ung arbeit markt brücke".split()
)


def text(seed: int, words: int) -> str:
    """Long words among short ones, which leave wide gaps where lines are stretched."""
    chance = random.Random(seed)
    return " ".join("".join(chance.choices(PARTS, k=chance.choice((1, 1, 2, 3, 4)))) for _ in range(words))


def found(*pages: list[Line]) -> list[list[Gutter]]:
    return gutters_of(pages, SIZE)


@given(st.integers(2, 3), st.integers(0, 10_000), st.floats(8, 20))
def test_stretched_columns_of_long_words_are_found_and_nothing_else(count: int, seed: int, gutter: float) -> None:
    width = (495 - gutter * (count - 1)) / count
    starts = [50 + number * (width + gutter) for number in range(count)]
    page = lines(*(set_column(text(seed + number, 90), start, 700, width) for number, start in enumerate(starts)))
    (stripes,) = found(page)
    columns = {round(one.right) for one in stripes if not one.is_table}
    assert columns == {round(start) for start in starts[1:]}


@given(st.integers(0, 10_000))
def test_gaps_of_one_stretched_column_are_no_gutters(seed: int) -> None:
    (stripes,) = found(lines(set_column(text(seed, 150), 50, 700, 250)))
    assert [one for one in stripes if not one.is_table] == []


def test_a_headline_across_two_columns_ends_a_gutter() -> None:
    upper = [set_column(text(side, 30), 50 + 260 * side, 700, 240) for side in range(2)]
    lower = [set_column(text(side + 2, 30), 50 + 260 * side, 400, 240) for side in range(2)]
    (stripes,) = found(lines(*upper, set_words(["Headline"] * 9, 50, 480), *lower))
    assert len(stripes) == 2
    assert not any(one.reaches(480) for one in stripes)


def test_a_word_too_long_for_its_column_does_not_end_a_gutter() -> None:
    left = set_column(text(1, 60), 50, 700, 200)
    left = [word for word in left if round(word.base) != 640] + set_words(["x" * 40], 50, 640)
    (stripes,) = found(lines(left, set_column(text(2, 60), 262, 700, 200)))
    assert len(stripes) == 1
    assert stripes[0].reaches(640)


def test_a_table_is_marked() -> None:
    names = ["Harbor", "Old bridge road", "Sea", "Market", "Town hall", "Museum of arts"]
    rows = [set_words([*name.split()], 50, 700 - 14 * row) for row, name in enumerate(names)]
    figures = [set_words([str(3 * row + 7)], 200, 700 - 14 * row) for row in range(len(names))]
    (stripes,) = found(lines(*rows, *figures))
    assert [one.is_table for one in stripes] == [True]


def test_a_short_page_has_the_columns_of_the_others() -> None:
    full = lines(*(set_column(text(side, 60), 50 + 260 * side, 700, 240) for side in range(2)))
    short = lines(*(set_column(text(side + 9, 8), 50 + 260 * side, 700, 240) for side in range(2)))
    assert len(short) in {2, 3}
    assert [len(stripes) for stripes in found(full, [], short)] == [1, 0, 1]
    assert found(short) == [[]]


def test_pages_without_lines_have_none() -> None:
    assert found([]) == [[]]
