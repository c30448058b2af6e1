"""F1 of annotations, over articles as often as they are drawn."""

from __future__ import annotations

import pytest

from clipdesk.review.span_scores import MatchCount, SpanF1, share


def test_f1_is_the_harmonic_mean_of_precision_and_recall() -> None:
    precision, recall = share(3, 5), share(3, 4)
    assert (precision, recall) == (0.6, 0.75)
    expected = 2 * 0.6 * 0.75 / (0.6 + 0.75)
    assert SpanF1([MatchCount(4, 5, 3)]).at([1]) == pytest.approx(expected, abs=1e-12)


def test_articles_count_as_often_as_they_are_drawn() -> None:
    measure = SpanF1([MatchCount(1, 1, 1), MatchCount(2, 2, 0), MatchCount(0, 0, 0)])
    assert measure.at([1, 1, 1]) == pytest.approx(1 / 3)
    assert measure.at([2, 1, 0]) == 0.5


def test_nothing_tagged_has_no_value_and_nothing_shared_is_nought() -> None:
    assert SpanF1([MatchCount(0, 0, 0)]).at([1]) is None
    assert SpanF1([MatchCount(0, 2, 0)]).at([1]) == 0
    assert share(0, 0) is None
