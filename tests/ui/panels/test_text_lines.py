"""Text in a few lines: wrapping, ellipsis, directions, found words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from clipdesk.domain.listing import MARK_END, MARK_START
from clipdesk.ui.fonts import serif_font
from clipdesk.ui.panels.text_lines import Marked, TextLines, TextSetter, unmarked
from clipdesk.ui.theme import Theme

LONG = "Harbour board votes to double ferry subsidy after winter closures and a long debate"


@pytest.fixture
def setter(theme: Theme) -> TextSetter:
    return TextSetter()


def painted(lines: TextLines, found: QColor | None = None) -> QImage:
    image = QImage(240, 80, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    lines.draw(painter, QPointF(0, 0), QColor("black"), found)
    painter.end()
    return image


def has_ink(image: QImage, left: int, right: int) -> bool:
    return any(image.pixelColor(x, y).lightness() < 128 for x in range(left, right) for y in range(image.height()))


def test_a_short_text_needs_one_line(setter: TextSetter) -> None:
    lines = setter.lines("Night ferry", serif_font(), 240, 2)
    assert (lines.count, lines.text) == (1, "Night ferry")


def test_a_long_text_ends_in_an_ellipsis_after_the_lines_there_are(setter: TextSetter) -> None:
    lines = setter.lines(LONG, serif_font(), 200, 2)
    assert lines.count == 2
    assert lines.text.endswith("…")
    assert LONG.startswith(lines.text[:-1].rstrip())
    assert lines.height == pytest.approx(2 * setter.lines("x", serif_font(), 200, 2).height, abs=2)


def test_however_wide_the_lines_are_the_ellipsis_tells_that_something_is_left_out(setter: TextSetter) -> None:
    text = "The transit agency will cut 22 bus routes in September, spokesman Lyle Ferro said, and again and again"
    for font in (serif_font(), serif_font(1.06, bold=True)):
        for width in range(60, 420):
            lines = setter.lines(text, font, width, 2)
            assert lines.text == text or lines.shown.endswith("…"), width


def test_a_text_that_just_fits_keeps_its_end(setter: TextSetter) -> None:
    assert setter.lines(LONG, serif_font(), 900, 2).text == LONG


def test_a_word_wider_than_the_panel_is_broken(setter: TextSetter) -> None:
    lines = setter.lines("Donaudampfschifffahrtsgesellschaft" * 3, serif_font(), 120, 2)
    assert lines.count == 2
    assert lines.text.endswith("…")


def test_line_breaks_become_spaces(setter: TextSetter) -> None:
    assert setter.lines("one\ntwo", serif_font(), 240, 2).count == 1


def test_the_ellipsis_of_an_arabic_text_stands_at_its_end_and_the_text_at_the_left(setter: TextSetter) -> None:
    arabic = "اتفاق جديد لعبارات مرسى النورس " * 4
    lines = setter.lines(arabic, serif_font(), 200, 1)
    assert lines.text.endswith("…")
    assert arabic.startswith(lines.text[:5])
    short = painted(setter.lines("اتفاق", serif_font(), 240, 1))
    assert has_ink(short, 0, 60)
    assert not has_ink(short, 120, 240)


def test_in_a_mirrored_window_lines_begin_at_the_right(setter: TextSetter) -> None:
    image = painted(setter.lines("Night", serif_font(), 240, 1, Qt.LayoutDirection.RightToLeft))
    assert not has_ink(image, 0, 120)
    assert has_ink(image, 180, 240)


def test_the_window_does_not_turn_the_text(setter: TextSetter, qapp: QApplication) -> None:
    straight = painted(setter.lines("“Night.”", serif_font(), 240, 1))
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        assert painted(TextSetter().lines("“Night.”", serif_font(), 240, 1)) == straight
    finally:
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_characters_beyond_the_basic_plane_are_not_torn(setter: TextSetter) -> None:
    lines = setter.lines("😀" * 60, serif_font(), 150, 2)
    assert set(lines.text) == {"😀", "…"}


def test_found_words_have_a_color_of_their_own(setter: TextSetter) -> None:
    lines = setter.lines(Marked("😀 ferry sails", ((2, 7),)), serif_font(), 240, 1)
    red = QColor("red")

    def reddish(image: QImage) -> list[int]:
        return [
            x for x in range(240) for y in range(40)
            if (c := image.pixelColor(x, y)).red() > 180 and c.green() < 100 and c.blue() < 100
        ]  # fmt: skip

    places = reddish(painted(lines, red))
    assert places
    sails = setter.lines("😀 ferry ", serif_font(), 240, 1)
    width = max(x for x in range(240) if has_ink(painted(sails), x, x + 1))
    assert max(places) <= width + 2


@pytest.mark.parametrize(
    ("snippet", "expected"),
    [
        ("a \x02ferry\x03 sails", Marked("a ferry sails", ((2, 7),))),
        ("\x02one\x03\n\x02two\x03", Marked("one two", ((0, 3), (4, 7)))),
        ("plain", Marked("plain")),
        ("cut \x02of", Marked("cut of")),
        ("", Marked("")),
    ],
)
def test_marks_become_ranges(snippet: str, expected: Marked) -> None:
    assert unmarked(snippet) == expected


@given(st.text(alphabet=st.sampled_from([MARK_START, MARK_END, "a", "😀", " ", "\n"]), max_size=30))
def test_whatever_marks_there_are_ranges_stay_inside_the_text(snippet: str) -> None:
    marked = unmarked(snippet)
    assert MARK_START not in marked.text
    for start, end in marked.ranges:
        assert 0 <= start <= end <= len(marked.text)
