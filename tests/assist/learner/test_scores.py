"""Counting how well proposals fit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.assist.learner.scores import (
    NO_SCORES,
    Curve,
    Ratio,
    Scores,
    chance_of_gain,
    compared,
    exact_gain,
    fitted,
    gain,
    summed,
    trimmed,
)
from clipdesk.domain.span import Span
from tests.strategies import texts

TEXT = "“Wait,” she said. 40 percent of them."


def test_scores_count_exactly_by_words_and_by_overlap() -> None:
    known, proposed = [Span(0, 7), Span(18, 28)], [Span(1, 5), Span(18, 20), Span(29, 31)]
    scores = compared(TEXT, known, proposed)
    assert scores.exact == Ratio(0, 3, 0, 2)
    assert scores.words == Ratio(1, 3, 1, 2)
    assert scores.overlap == Ratio(2, 3, 2, 2)
    assert (scores.overlap.precision, scores.overlap.recall, scores.overlap.f1) == (2 / 3, 1.0, 0.8)


def test_nothing_known_and_nothing_proposed_is_worth_nothing() -> None:
    assert compared(TEXT, [], []).worth == NO_SCORES.worth == 0.0


def test_sums_are_those_of_the_counts() -> None:
    one = compared(TEXT, [Span(0, 7)], [Span(0, 7)])
    assert summed([one, one, NO_SCORES]).exact == Ratio(2, 2, 2, 2)
    assert summed([]) == NO_SCORES


@given(texts(), st.data())
def test_trimmed_spans_lie_within(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = Span(start, data.draw(st.integers(start + 1, len(text))))
    assert span.contains(trimmed(text, span))
    assert trimmed(text, span).is_valid


def test_the_chance_of_a_gain_tells_a_sure_one_from_luck() -> None:
    right, wrong = (Scores(*[Ratio(n, 1, n, 1)] * 3) for n in (1, 0))
    assert chance_of_gain([(right, wrong)] * 10) == 1.0
    assert chance_of_gain([(wrong, wrong)] * 10) == 0.0
    assert 0.2 < chance_of_gain([(right, wrong), (wrong, right)] * 5) < 0.8


def test_a_gain_in_one_of_ten_articles_is_enough_for_a_habit_and_not_for_weights() -> None:
    right, wrong = (compared("a b c", [Span(0, 1)], [Span(at, at + 1)]) for at in (0, 4))
    chance = chance_of_gain([(right, wrong), *[(right, right)] * 9])
    assert 0.6 <= chance < 0.8


def test_a_fitted_curve_says_how_many_are_right() -> None:
    cases = [(0.9, number % 2 == 0) for number in range(100)] + [(0.2, number % 20 == 0) for number in range(100)]
    curve = fitted(cases)
    assert abs(curve(0.9) - 0.5) < 0.1
    assert curve(0.2) < 0.15


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=30), st.floats(0, 1), st.floats(0, 1))
def test_a_curve_gives_odds_and_never_turns_the_order(
    cases: list[tuple[float, bool]], one: float, other: float
) -> None:
    curve = fitted(cases)
    assert 0 <= curve(one) <= 1
    assert (curve(one) <= curve(other)) or one > other


def test_without_cases_odds_stay_as_they_are() -> None:
    assert fitted([]) == Curve()
    assert abs(Curve()(0.3) - 0.3) < 1e-9


def test_places_that_are_lost_count_twice() -> None:
    before = Scores(Ratio(), Ratio(2, 4, 2, 4), Ratio(4, 4, 4, 4))
    after = Scores(Ratio(), Ratio(3, 4, 3, 4), Ratio(3, 4, 3, 4))
    assert gain(before, before) == 0.0
    assert gain(after, before) == pytest.approx(0.49 * 0.25 - 0.49 * 0.25 - 0.25 + _saved(after, before))
    assert gain(before, after) == pytest.approx(_saved(before, after))


def test_draws_count_what_is_asked_for() -> None:
    loose, sharp = Scores(Ratio(1, 2, 1, 2), Ratio(2, 2, 2, 2)), Scores(Ratio(2, 2, 2, 2), Ratio(1, 2, 1, 2))
    assert exact_gain(sharp, loose) == 0.5
    assert chance_of_gain([(sharp, loose)] * 3, exact_gain) == 1.0
    assert chance_of_gain([(sharp, loose)] * 3) == 0.0


def _saved(one: Scores, other: Scores) -> float:
    return 0.05 * (other.actions - one.actions)


def test_actions_are_those_of_one_suggestion_after_the_other() -> None:
    assert NO_SCORES.actions == 0.0
    nothing = compared(TEXT, [Span(0, 7), Span(18, 28)], [])
    assert nothing.actions == 2.0
    right, near, wrong = Span(0, 7), Span(18, 20), Span(29, 31)
    assert compared(TEXT, [Span(0, 7), Span(18, 28)], [right, near, wrong]).actions == (1 + 2 + 1) / 2
    assert compared(TEXT, [Span(0, 7), Span(18, 28)], [right, wrong]).actions == (1 + 1 + 2) / 2


def test_work_that_is_saved_is_a_gain_where_f1_tells_little() -> None:
    many = Scores(Ratio(), Ratio(2, 100, 2, 4), Ratio(4, 100, 4, 4))
    fewer = Scores(Ratio(), Ratio(2, 50, 2, 4), Ratio(4, 50, 4, 4))
    assert gain(fewer, many) > 0.5
