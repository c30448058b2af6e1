"""Passages as letters and back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.learner.evidence import disjoint
from clipdesk.assist.learner.letters import LETTERS, best_letters, letters_of, logarithms, spans_of
from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.proposal import Reading
from clipdesk.domain.span import Span
from tests.strategies import texts

TEXT = "One two three.\n\nFour five 😀 six."
odds = st.tuples(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))


def written(text: str, *words: str) -> list[str]:
    spans = [Span(text.index(one), text.index(one) + len(one)) for one in words]
    blocks = Reader(()).read(Reading(text)).blocks
    return ["".join(letters_of(block, spans)) for block in blocks]


def test_letters_say_where_passages_begin_and_go_on() -> None:
    assert written(TEXT, "two three", "six") == ["OBIO", "OOOBO"]


def test_passages_that_touch_are_told_apart() -> None:
    assert written(TEXT, "One", "two") == ["BBOO", "OOOOO"]


def test_a_passage_over_paragraphs_goes_on() -> None:
    assert written(TEXT, "three.\n\nFour") == ["OOBI", "IOOOO"]
    blocks = Reader(()).read(Reading(TEXT)).blocks
    ((span, _),) = spans_of(blocks, ["OOBI", "IOOOO"])
    assert TEXT[span.start : span.end] == "three.\n\nFour"


@given(texts(), st.data())
def test_passages_of_whole_words_come_back(text: str, data: st.DataObject) -> None:
    blocks = Reader(()).read(Reading(text)).blocks
    words = [word for block in blocks for word in block.words]
    if not words:
        return
    pairs = data.draw(st.lists(st.tuples(st.sampled_from(words), st.sampled_from(words)), max_size=4))
    spans = disjoint(Span(min(one.start, other.start), max(one.end, other.end)) for one, other in pairs)
    found = spans_of(blocks, [letters_of(block, spans) for block in blocks])
    assert [span for span, _ in found] == spans
    assert all(places for _, places in found)


@given(st.lists(odds, max_size=6), st.floats(-2, 2))
def test_no_passage_goes_on_that_did_not_begin(rows: list[tuple[float, float, float]], lift: float) -> None:
    letters = best_letters(logarithms(rows), lift)
    assert len(letters) == len(rows)
    assert "OI" not in "".join(letters)


@given(st.lists(odds, min_size=1, max_size=5))
def test_letters_are_the_best_of_all(rows: list[tuple[float, float, float]]) -> None:
    from itertools import product

    logs = logarithms(rows)

    def worth(letters: tuple[str, ...] | list[str]) -> float:
        return sum(row[LETTERS.index(letter)] for row, letter in zip(logs, letters, strict=True))

    allowed = [one for one in product(LETTERS, repeat=len(rows)) if "OI" not in "".join(one)]
    assert abs(max(map(worth, allowed)) - worth(best_letters(logs, 0.0))) < 1e-6


def test_a_lift_finds_more() -> None:
    rows = [(0.3, 0.0, 0.7)]
    assert best_letters(logarithms(rows), 0.0) == ["O"]
    assert best_letters(logarithms(rows), 1.0) == ["B"]
