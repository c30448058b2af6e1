"""Words become lines, and stretches of them."""

from __future__ import annotations

import pytest

from clipdesk.formats.pdf.segments import body_size, lines_of, mirrored, segment_of
from clipdesk.formats.pdf.words import Word
from tests.formats.pdf.layouts import SPACE, lines, numbered, set_words, width_of


def test_words_of_one_line_are_a_line_whatever_their_order() -> None:
    words = numbered([*set_words(["right"], 100, 700.4), *set_words(["left"], 50, 700), *set_words(["below"], 50, 688)])
    assert [[word.text for word in line.words] for line in lines_of(words)] == [["left", "right"], ["below"]]


def test_words_printed_twice_to_look_bold_are_read_once() -> None:
    words = numbered([*set_words(["bold"], 50, 700), *set_words(["bold"], 50.3, 700), *set_words(["bold"], 80, 700)])
    assert [word.text for line in lines_of(words) for word in line.words] == ["bold", "bold"]


def test_a_segment_tells_its_box_and_its_first_word() -> None:
    (line,) = lines(set_words(["Bridge", "closes"], 50, 700))
    one = segment_of(line.words, from_right=False)
    first, second = width_of("Bridge"), width_of("closes")
    assert (one.text, one.left, one.bottom, one.top) == ("Bridge closes", 50, 700, 710)
    assert (one.first, one.right, one.height) == pytest.approx((first, 50 + first + SPACE + second, 10))


def test_a_line_from_right_to_left_is_written_in_its_order() -> None:
    seen = [Word("2025", 50, 70, 700, 10), Word("ألغيت", 75, 95, 700, 10), Word("رحلة", 100, 120, 700, 10)]
    (line,) = lines_of(mirrored(numbered(seen)))
    one = segment_of(line.words, from_right=True)
    assert one.text == "رحلة ألغيت 2025"
    assert (one.left, one.right) == (-120, -50)


def test_ligatures_are_letters() -> None:
    (line,) = lines(set_words(["o\ufb03ce"], 50, 700))
    assert segment_of(line.words, from_right=False).text == "office"


def test_the_size_of_most_letters_is_that_of_the_body() -> None:
    words = [*set_words(["Headline"], 50, 700, size=20), *set_words(["words", "of", "the", "text"], 50, 680)]
    assert body_size(words) == 10
    assert body_size([]) == 0
