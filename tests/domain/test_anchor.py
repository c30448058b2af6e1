"""Anchors: which spans fit, and the words that prove a passage."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.anchor import CONTEXT, Anchor, anchor, quote_of, spans_fit
from clipdesk.domain.span import Span

TEXT = "“We asked,” she said 😀, “for a timetable.” Nothing came of it for a very long time afterwards."


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, list[Span]]:
    text = draw(st.text(st.sampled_from("ab é😀\n"), min_size=1, max_size=90))
    ends = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    return text, [Span(*pair) for pair in zip(ends[::2], ends[1::2], strict=False)]


@given(texts_with_spans())
def test_an_anchor_holds_exactly_the_words_under_and_around_its_spans(case: tuple[str, list[Span]]) -> None:
    text, spans = case
    made = anchor(text, spans)
    assert made.spans == tuple(spans)
    assert made.quote == " ".join(text[span.start : span.end] for span in spans)
    if spans:
        assert (made.start, made.end) == (spans[0].start, spans[-1].end)
        assert text[: made.start].endswith(made.prefix)
        assert len(made.prefix) == min(CONTEXT, made.start)
        assert text[made.end :].startswith(made.suffix)
        assert len(made.suffix) == min(CONTEXT, len(text) - made.end)


@pytest.mark.parametrize("start", [0, 1, 31, 32, 33, 90])
@pytest.mark.parametrize("length", [1, 10])
def test_an_anchor_keeps_thirty_two_code_points_on_each_side(start: int, length: int) -> None:
    text = "".join(chr(0x4E00 + n) for n in range(start + length + 40))
    made = anchor(text, [Span(start, start + length)])
    assert made == Anchor(
        (Span(start, start + length),), text[start : start + length], text[max(0, start - 32) : start],
        text[start + length : start + length + 32],
    )  # fmt: skip
    assert anchor(text[: start + length], [Span(start, start + length)]).suffix == ""
    assert anchor(text, [Span(0, start + length)]).prefix == ""


def test_a_split_quote_is_joined_by_one_space() -> None:
    made = anchor(TEXT, [Span(1, 10), Span(25, 40)])
    assert made.quote == "We asked, for a timetable"
    assert quote_of(TEXT, made.spans) == made.quote
    assert quote_of(TEXT, [Span(21, 22)]) == "😀"


def test_the_whole_article_has_no_spans_and_no_words() -> None:
    made = anchor(TEXT, [])
    assert made == Anchor((), "", "", "")
    assert (made.start, made.end, quote_of(TEXT, ())) == (0, 0, "")


@given(st.lists(st.tuples(st.integers(-2, 12), st.integers(-2, 12)), max_size=4), st.integers(0, 10))
def test_spans_fit_when_ordered_disjoint_nonempty_and_inside(pairs: list[tuple[int, int]], length: int) -> None:
    spans = [Span(*pair) for pair in pairs]
    nonempty = all(span.start < span.end for span in spans)
    inside = all(span.start >= 0 and span.end <= length for span in spans)
    disjoint = not any(a.overlaps(b) for i, a in enumerate(spans) for b in spans[i + 1 :])
    assert spans_fit(spans, length) == (nonempty and inside and disjoint and spans == sorted(spans))


@pytest.mark.parametrize("spans", [[(3, 3)], [(5, 2)], [(-1, 2)], [(0, 999)], [(4, 8), (0, 2)], [(0, 5), (4, 8)]])
def test_spans_that_do_not_fit_are_refused(spans: list[tuple[int, int]]) -> None:
    with pytest.raises(ValueError, match="do not fit a text of"):
        anchor(TEXT, [Span(*span) for span in spans])


def test_touching_pieces_fit() -> None:
    assert anchor("abcd", [Span(0, 2), Span(2, 4)]).quote == "ab cd"
