"""Intervals: always the same for the same data, missing where they would say nothing, and stopped when asked."""

from __future__ import annotations

import pytest

from clipdesk.domain.agreement import Figure, Undefined
from clipdesk.domain.errors import CancelledError
from clipdesk.review.columns import Column, Weights
from clipdesk.review.resampling import RESAMPLES, figures
from clipdesk.review.span_scores import MatchCount, SpanF1


def silent(_done: int) -> None:
    pass


def of(*counts: tuple[int, int, int]) -> SpanF1:
    return SpanF1([MatchCount(*one) for one in counts])


def test_an_interval_lies_around_the_figure_and_is_always_the_same() -> None:
    measure = of(*[(2, 2, n % 3) for n in range(40)])
    (figure,) = figures([measure], 40, silent)
    assert figure.value is not None
    assert figure.low is not None
    assert figure.high is not None
    assert figure.low < figure.value < figure.high
    # The standard error of the mean of 0, 1/2 and 1 over forty articles is 0.065.
    assert figure.high - figure.low == pytest.approx(2 * 1.96 * 0.065, abs=0.03)
    assert figures([measure, measure], 40, silent) == [figure, figure]


def test_without_any_difference_the_interval_is_a_point() -> None:
    assert figures([of(*[(1, 1, 1)] * 5)], 5, silent) == [Figure(1, 1, 1)]


def test_an_interval_needs_two_articles() -> None:
    assert figures([of((2, 2, 1))], 1, silent) == [Figure(0.5, why=Undefined.FEW_ARTICLES)]


def test_a_label_in_one_of_many_articles_has_no_interval() -> None:
    assert figures([of((2, 2, 1), *[(0, 0, 0)] * 20)], 21, silent) == [Figure(0.5, why=Undefined.RARE)]


def test_what_is_not_defined_says_why() -> None:
    nothing = of(*[(0, 0, 0)] * 3)
    assert figures([nothing], 3, silent) == [Figure(None, why=Undefined.NO_VARIATION)]
    assert figures([nothing], 1, silent) == [Figure(None, why=Undefined.NO_VARIATION)]


def test_every_draw_has_as_many_articles_as_there_are() -> None:
    class Watching:
        def __init__(self) -> None:
            self.seen: list[Weights] = []
            self.columns: tuple[Column, ...] = ()

        def at(self, weights: Weights) -> float:
            self.seen.append(list(weights))
            return 1.0

    watching = Watching()
    figures([watching], 7, silent)
    assert len(watching.seen) == RESAMPLES + 1
    assert {sum(one) for one in watching.seen} == {7}


def test_it_stops_when_asked() -> None:
    def stop(done: int) -> None:
        if done >= 100:
            raise CancelledError

    with pytest.raises(CancelledError):
        figures([of((1, 1, 1), (1, 1, 0))], 2, stop)
