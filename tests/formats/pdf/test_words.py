"""Letters become words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.pdf.letters import Letter, opened_pages
from clipdesk.formats.pdf.words import Word, in_order, joined, with_marks, words_of
from tests.formats.pdf.files import Put, pdf


def words(*puts: Put) -> list[Word]:
    (found,) = [words_of(page) for page in opened_pages(pdf([puts]), "a.pdf")]
    return found


def letters(text: str, lefts: list[float], wide: float = 5) -> list[Letter]:
    return [Letter(char, left, left + wide, 0.0) for char, left in zip(text, lefts, strict=True)]


def test_words_have_their_places() -> None:
    found = words(Put("Bridge closes", 50, 700), Put("below", 50, 680))
    assert [one.text for one in found] == ["Bridge", "closes", "below"]
    assert found[0].left == pytest.approx(50, abs=0.1)
    assert found[1].left - found[0].right == pytest.approx(2.78, abs=0.1)
    assert [(one.base, one.size) for one in found] == [(700, 10), (700, 10), (680, 10)]


def test_letters_that_were_placed_one_by_one_are_words() -> None:
    """As browsers write a page to PDF."""
    widths = dict(zip("ofice bard", (5.56, 2.78, 2.22, 5, 5.56, 2.78, 5.56, 5.56, 3.33, 5.56), strict=True))
    puts, left = [], 50.0
    for char in "office board":
        puts += [Put(char, left, 700)] if char != " " else []
        left += widths[char]
    assert joined(words(*puts)) == ["office", " ", "board"]


def test_a_raised_figure_stands_on_the_line_of_its_word() -> None:
    found = words(Put("said.", 50, 700), Put("12", 71.2, 704, 6), Put("Next", 90, 700))
    assert joined(found) == ["said.", "12", " ", "Next"]
    assert {one.base for one in found} == {700}


def test_parts_of_one_word_in_two_fonts_are_joined() -> None:
    found = words(Put("in", 50, 700), Put("side", 58, 700, 10.5))
    assert "".join(joined(found)) == "inside"


@pytest.mark.parametrize(
    ("text", "lefts", "written"),
    [
        ("من", [20, 10], "من"),
        ("نم", [10, 20], "من"),
        ("لا", [10, 10], "لا"),
        ("ال", [10, 10], "لا"),
        ("ركشلا", [10, 15, 20, 25, 25], "لاشكر"),
    ],
)
def test_letters_from_right_to_left_are_ordered_whichever_way_they_come(
    text: str, lefts: list[float], written: str
) -> None:
    assert "".join(one.char for one in in_order(letters(text, lefts))) == written


def test_several_characters_of_one_glyph_are_turned_back() -> None:
    assert "".join(one.char for one in in_order(letters("هللا", [10, 10, 10, 10]))) == "الله"


@given(st.permutations(range(3)))
def test_marks_stand_behind_the_letters_below_them(order: list[int]) -> None:
    word = letters("قال", [30, 20, 10])
    marks = letters("\u064e\u0652\u064f", [32, 22, 12], 0)
    found = with_marks(word, [marks[number] for number in order])
    assert "".join(one.char for one in found) == "ق\u064eا\u0652ل\u064f"


def seen(text: str, gaps: tuple[float, ...]) -> list[Word]:
    """Letters of a line, each a word so wide as 5 points, and the gaps between them."""
    left, words = 50.0, []
    for number, (char, gap) in enumerate(zip(text, (0.0, *gaps), strict=True)):
        words.append(Word(char, left + gap, left + gap + 5, 700, 10, number))
        left += gap + 5
    return words


@pytest.mark.parametrize("gaps", [(1.5, 0, 0, 1.6), (1.9, 1.4, 1.4, 1.6)])
def test_a_bracket_stands_close_to_what_it_holds_whatever_the_gaps_of_an_arabic_font_are(
    gaps: tuple[float, ...],
) -> None:
    assert "".join(joined(seen("א(ב)ג", gaps))) == "א (ב) ג"


def test_french_quotation_marks_keep_their_spaces() -> None:
    assert "".join(joined(seen("a«b»c", (2.5, 2.2, 2.2, 2.5)))) == "a « b » c"
