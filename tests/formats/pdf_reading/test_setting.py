"""Lines: they hold all of the text, and no more than fits."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.formats.pdf_reading.fonts import Fonts, Role
from clipdesk.formats.pdf_reading.setting import Line, Setter, Style
from tests.strategies import texts

STYLE = Style(Role.READING, 10)
SETTER = Setter(Fonts(()))


def lines(text: str, width: float = 100) -> list[Line]:
    return list(SETTER.lines(text, STYLE, width))


def words(text: str, width: float = 100) -> list[str]:
    return [text[line.start : line.end] for line in lines(text, width)]


@given(texts(), st.sampled_from([5.0, 60.0, 400.0]))
@settings(max_examples=150)
def test_lines_follow_each_other_without_a_gap(text: str, width: float) -> None:
    made = lines(text, width)
    assert "".join(text[line.start : line.end] for line in made) == text
    for line in made:
        covered = sorted((run.start, run.end) for run in line.runs)
        assert "".join(text[start:end] for start, end in covered) == text[line.start : line.end].rstrip("\n")


@given(st.text("ab ilW日\n", max_size=120), st.sampled_from([40.0, 120.0]))
def test_no_line_is_wider_than_its_column_but_for_white_space(text: str, width: float) -> None:
    for line in lines(text, width):
        end = line.start + len(text[line.start : line.end].rstrip())
        assert max((right for _, right in line.strips(line.start, end, STYLE.size)), default=0) <= width + 3.01


def test_lines_break_between_words_and_before_ideographs() -> None:
    assert words("one two three four", 45) == ["one two ", "three ", "four"]
    assert words("日本、日本", 25) == ["日", "本、", "日本"]
    assert words("a\n\nb") == ["a\n", "\n", "b"]


def test_words_that_no_line_holds_are_cut() -> None:
    cut = words("x" * 1000, 100)
    assert len({len(one) for one in cut[:-1]}) == 1
    assert "".join(cut) == "x" * 1000


def test_strips_are_where_the_words_are() -> None:
    (line,) = lines("one two", 200)
    (whole,) = line.strips(0, 7, STYLE.size)
    (first,), (second,) = line.strips(0, 3, STYLE.size), line.strips(4, 7, STYLE.size)
    assert whole == (line.left, line.right)
    assert first[0] == whole[0] < first[1] < second[0] < second[1] == whole[1]


def test_from_right_to_left_lines_stand_at_the_right_edge() -> None:
    (line,) = lines("שלום abc", 200)
    assert line.right == pytest.approx(200)
    hebrew, latin = line.strips(0, 4, STYLE.size)[0], line.strips(5, 8, STYLE.size)[0]
    assert latin[1] < hebrew[0]
    assert line.beginning(0, 4, STYLE.size) == (hebrew[1], True)
    assert line.beginning(5, 8, STYLE.size) == (latin[0], False)


def test_a_passage_of_which_nothing_is_seen_has_a_narrow_strip() -> None:
    first, _ = lines("a\nb")
    ((left, right),) = first.strips(1, 2, STYLE.size)
    assert (left, right) == (first.right, first.right + 3)
    assert first.strips(2, 3, STYLE.size) == []


def test_the_width_of_words_is_that_of_their_line() -> None:
    assert SETTER.width("one two", STYLE) == pytest.approx(lines("one two", 200)[0].right)
    assert SETTER.width("", STYLE) == 0


def test_marks_of_direction_stand_beside_what_has_none_of_its_own() -> None:
    (line,) = lines("عدد 2025.", 200)
    marks = [run for run in line.runs if run.start == run.end]
    assert {run.start for run in marks} == {8, 9}
    assert all(run.glyphs.width == 0 for run in marks)
    (plain,) = lines("2025. and (b)", 200)
    assert all(run.start < run.end for run in plain.runs)
