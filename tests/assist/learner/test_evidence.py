"""Which parts of an article teach something about a label."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.learner.evidence import NO_SPANS, Evidence, Spans, disjoint, folds_of, labels_in
from clipdesk.assist.proposal import Reading
from clipdesk.domain.span import Span

FIRST, SECOND = Span(0, 10), Span(12, 20)
spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 50), st.integers(0, 20))


def evidence(
    tagged: Spans = NO_SPANS,
    refused: Spans = NO_SPANS,
    whole: frozenset[str] = frozenset(),
) -> Evidence:
    return Evidence("a", Reading("0123456789\n\n01234567"), tagged, refused, whole)


def test_a_whole_article_says_something_everywhere() -> None:
    one = evidence(whole=frozenset({"quote"}))
    assert one.speaks_of("quote")
    assert one.counts("quote", FIRST)
    assert one.counts("quote", SECOND)
    assert not one.speaks_of("policy")


def test_an_article_in_work_says_something_only_where_it_was_tagged_or_refused() -> None:
    tagged, refused = evidence(tagged={"quote": (Span(2, 4),)}), evidence(refused={"quote": (Span(13, 15),)})
    assert [tagged.counts("quote", one) for one in (FIRST, SECOND)] == [True, False]
    assert [refused.counts("quote", one) for one in (FIRST, SECOND)] == [False, True]
    assert tagged.speaks_of("quote")
    assert refused.speaks_of("quote")
    assert not tagged.speaks_of("policy")


def test_labels_are_those_that_something_is_tagged_with() -> None:
    assert labels_in([evidence(tagged={"b": (Span(0, 1),), "c": ()}), evidence(tagged={"a": (Span(0, 1),)})]) == (
        "a",
        "b",
    )


@given(st.lists(spans))
def test_disjoint_spans_do_not_overlap_and_are_among_those_given(given_spans: list[Span]) -> None:
    found = disjoint(given_spans)
    assert set(found) <= set(given_spans)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(any(one.overlaps(other) for other in found) for one in given_spans if one.length)


@given(st.lists(st.text(), min_size=1, unique=True), st.integers(1, 5))
def test_folds_are_even_and_the_same_whatever_the_order(keys: list[str], count: int) -> None:
    folds = folds_of(keys, count)
    sizes = [folds.count(one) for one in range(count)]
    assert max(sizes) - min(sizes) <= 1
    assert dict(zip(keys, folds, strict=True)) == dict(zip(keys[::-1], folds_of(keys[::-1], count), strict=True))
