"""Words, characters and paragraphs of stored text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QTextBoundaryFinder

from clipdesk.domain.offsets import Utf16Map
from clipdesk.domain.span import Span
from clipdesk.ui.reading.word_borders import (
    grapheme_span,
    moved_edge,
    nearest_edge,
    paragraph_at,
    snapped,
    stepped_edge,
    trimmed,
    word_at,
)
from tests.strategies import texts


def chosen(marked: str) -> tuple[str, Span]:
    """The text without its two bars, and the span between them."""
    first, second = marked.index("|"), marked.rindex("|")
    return marked.replace("|", ""), Span(first, second - 1)


def words(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span.start : span.end]


def test_a_flag_behind_an_emoji_is_one_character() -> None:
    text = "👩‍💻🇩🇪🇫🇷🇩"
    assert grapheme_span(text, Span(3, 4)) == Span(3, 5)
    assert grapheme_span(text, Span(4, 6)) == Span(3, 7)
    assert grapheme_span(text, Span(7, 8)) == Span(7, 8)
    assert grapheme_span("😀🇩🇪", Span(0, 2)) == Span(0, 3)


def borders(text: str) -> set[int]:
    """Code points before which a character begins, as Qt sees it, over the whole text at once."""
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Grapheme, text)
    units = Utf16Map(text)
    found = {0}
    while (place := finder.toNextBoundary()) >= 0:
        found.add(units.to_code_point(place))
    return found


@pytest.mark.parametrize(
    ("marked", "snaps_to"),
    [
        ("to |£3.2 million| a year", "£3.2 million"),
        ("to £|3.2 mill|ion a year", "3.2 million"),
        ("to £3|.2 mill|ion a year", "£3.2 million"),
        ("up |1|2% on May", "12%"),
        ("costs 5|0|0€ now", "500€"),
        ("up |12|% on May", "12"),
        ("an|d |then", "and"),
        ("said| “We won.” |He", "“We won.”"),
        ("said “W|e wo|n.” He", "We won"),
        ("said |“We won|.” He", "“We won"),
        ("Mairi|’|s chair", "Mairi’s"),
        ("a four|-d|ay week", "-day"),
        ("x\n\n| one\ntwo |\n", "one\ntwo"),
        ("a |\u00a0\n| b", None),
        ("👩‍💻 co|d|es", "codes"),
        ("ein e|\u0301|t", "e\u0301t"),
        ("|", None),
    ],
)
def test_a_selection_snaps_to_words_and_sheds_white_space(marked: str, snaps_to: str | None) -> None:
    text, span = chosen(marked + "|" if marked == "|" else marked)
    assert words(text, snapped(text, span)) == snaps_to


@given(texts(), st.data())
def test_whatever_is_selected_ends_between_characters(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    whole = borders(text)
    grown = grapheme_span(text, span)
    assert grown.contains(span)
    assert span.length == 0 or {grown.start, grown.end} <= whole
    assert grapheme_span(text, grown) == grown
    snap = snapped(text, span)
    if snap is not None:
        assert {snap.start, snap.end} <= whole
        assert snapped(text, snap) == snap
    word = word_at(text, start)
    assert word is None or {word.start, word.end} <= whole


@given(texts(), st.data())
def test_an_edge_moves_and_comes_back_within_the_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = snapped(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    if span is None:
        return
    for is_start in (True, False):
        for forward in (True, False):
            moved = moved_edge(text, span, is_start=is_start, forward=forward)
            if moved is not None:
                assert 0 <= moved.start < moved.end <= len(text)
                assert (moved.end == span.end) if is_start else (moved.start == span.start)
                assert moved.length > span.length if forward != is_start else moved.length < span.length


@given(texts(), st.data())
def test_an_edge_steps_by_one_character_and_comes_back(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = grapheme_span(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    for is_start in (True, False):
        for forward in (True, False):
            moved = stepped_edge(text, span, is_start=is_start, forward=forward)
            if moved is None:
                continue
            assert grapheme_span(text, moved) == moved, "it splits a character"
            assert stepped_edge(text, moved, is_start=is_start, forward=not forward) == span


def test_a_step_takes_a_whole_emoji_along_and_stops_at_the_ends() -> None:
    text = "a👩‍💻b"
    assert words(text, stepped_edge(text, Span(0, 1), is_start=False, forward=True)) == "a👩‍💻"
    assert stepped_edge(text, Span(0, 1), is_start=True, forward=False) is None
    assert stepped_edge(text, Span(0, len(text)), is_start=False, forward=True) is None
    assert stepped_edge(text, Span(0, 1), is_start=False, forward=False) is None


def test_edges_move_by_words_and_marks() -> None:
    text = "He said “We won.” Then"
    span = Span(text.index("We"), text.index("won"))._replace(end=text.index("won") + 3)
    longer = moved_edge(text, span, is_start=False, forward=True)
    assert longer is not None
    assert words(text, longer) == "We won."
    assert words(text, moved_edge(text, longer, is_start=False, forward=True)) == "We won.”"
    assert words(text, moved_edge(text, span, is_start=False, forward=False)) == "We"
    assert words(text, moved_edge(text, span, is_start=True, forward=False)) == "“We won"
    assert words(text, moved_edge(text, span, is_start=True, forward=True)) == "won"
    assert moved_edge(text, Span(0, 2), is_start=True, forward=False) is None
    assert moved_edge(text, Span(18, 22), is_start=False, forward=True) is None
    assert moved_edge(text, Span(18, 22), is_start=False, forward=False) is None


@pytest.mark.parametrize(
    ("offset", "word"), [(0, "one"), (3, "one"), (4, "£3.2"), (5, "£3.2"), (9, "m"), (13, "12%"), (16, None)]
)
def test_the_word_at_a_place(offset: int, word: str | None) -> None:
    text = "one £3.2 m, 12%  . \n"
    assert words(text, word_at(text, offset)) == word


def test_a_word_of_any_length_is_one_word() -> None:
    text = "a " + "x" * 5_000 + " b"
    assert word_at(text, 2_500) == Span(2, 5_002)


@pytest.mark.parametrize(
    ("offset", "start", "end"), [(0, 0, 0), (1, 0, 0), (4, 6, 5), (5, 6, 5), (6, 6, 5), (7, 6, 5), (9, 11, 11)]
)
def test_a_dragged_edge_goes_to_the_nearest_border(offset: int, start: int, end: int) -> None:
    text = "board voted"
    assert nearest_edge(text, offset, is_start=True) == start
    assert nearest_edge(text, offset, is_start=False) == end


def test_a_paragraph_is_a_line_of_the_stored_text() -> None:
    text = "One. Two. \n\nThree."
    assert paragraph_at(text, 3) == Span(0, 9)
    assert paragraph_at(text, 11) is None
    assert paragraph_at(text, 12) == Span(12, 18)
    assert trimmed(text, Span(9, 12)) is None
