"""Krippendorff's alpha for unitizing: the published examples, a second way to compute it, and what must hold of any data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.span import Span
from clipdesk.review.unitizing import Continuum, JointUnitizingAlpha, UnitizingAlpha, units_of


def units(*begins_and_lengths: tuple[int, int], shift: int = 0) -> list[Span]:
    return [Span(begin - shift, begin - shift + length) for begin, length in begins_and_lengths]


C = Continuum(
    300, units((225, 70), (370, 30), shift=150), units((220, 80), (355, 20), (400, 20), shift=150)
)  # fmt: skip
K = Continuum(300, units((180, 60), (300, 50), shift=150), units((180, 60), (300, 50), shift=150))
"""K. Krippendorff (2004), Content Analysis, page 254: a continuum from 150 to 450, two observers, categories c and k."""


@pytest.mark.parametrize(
    ("continuum", "observed", "expected", "value"), [(C, 0.0144, 0.0532, 0.7286), (K, 0, 0.049, 1)]
)
def test_krippendorffs_own_example(continuum: Continuum, observed: float, expected: float, value: float) -> None:
    measure = UnitizingAlpha([continuum])
    found = measure.disagreements([1])
    assert found is not None
    assert found.observed == pytest.approx(observed, abs=0.00005)
    assert found.expected == pytest.approx(expected, abs=0.00005)
    assert measure.at([1]) == pytest.approx(value, abs=0.00005)


def test_krippendorffs_own_example_over_both_categories() -> None:
    # In print from rounded figures: 1 - 0.0144 / (0.0532 + 0.0490).
    assert JointUnitizingAlpha([UnitizingAlpha([C]), UnitizingAlpha([K])]).at([1]) == pytest.approx(0.8591, abs=0.0005)


@pytest.mark.parametrize(
    ("a", "b", "observed"),
    [
        ([(2, 8), (14, 6)], [(4, 4), (15, 2)], 0.03125),
        ([(0, 18)], [(0, 2), (2, 1), (3, 1), (4, 1), (5, 1), (6, 3), (9, 1)], 2.26736),
        ([(2, 6), (10, 2), (14, 4), (20, 2)], [(0, 2), (4, 4), (10, 4), (16, 2), (20, 2)], 0.02777),
        ([(0, 2), (2, 8), (10, 4), (14, 6), (20, 4)], [(0, 4), (4, 4), (8, 7), (15, 2), (17, 7)], 0.38715),
    ],
)
def test_what_krippendorff_observed(a: list[tuple[int, int]], b: list[tuple[int, int]], observed: float) -> None:
    """K. Krippendorff (1995), On the reliability of unitizing continuous data, page 57."""
    found = UnitizingAlpha([Continuum(24, units(*a), units(*b))]).disagreements([1])
    assert found is not None
    assert found.observed == pytest.approx(observed, abs=0.00001)


def test_without_passages_there_is_no_value() -> None:
    assert UnitizingAlpha([Continuum(9, [], [])]).at([1]) is None
    assert UnitizingAlpha([]).at([]) is None
    assert JointUnitizingAlpha([]).at([1]) is None
    assert UnitizingAlpha([Continuum(9, units((0, 3)), [])]).at([0]) is None


def test_units_that_overlap_are_one_and_units_that_touch_are_two() -> None:
    assert units_of([Span(5, 9), Span(0, 3), Span(3, 6)]) == [Span(0, 3), Span(3, 9)]


@st.composite
def continua(draw: st.DrawFn) -> Continuum:
    length = draw(st.integers(1, 30))
    spans = st.lists(
        st.tuples(st.integers(0, length - 1), st.integers(1, length)).map(
            lambda one: Span(one[0], min(one[0] + one[1], length))
        ),
        max_size=4,
    ).map(units_of)
    return Continuum(length, draw(spans), draw(spans))


def by_definition(articles: list[Continuum]) -> float | None:
    """The formulas as they stand in print, loop by loop."""
    length = sum(one.length for one in articles)
    sides = [(one.length, side) for one in articles for side in (one.a, one.b)]
    found = [span.length for _, side in sides for span in side]
    gaps = []
    for whole, side in sides:
        edges = [0, *(edge for span in side for edge in span), whole]
        gaps += [edges[n + 1] - edges[n] for n in range(0, len(edges), 2) if edges[n + 1] > edges[n]]
    total = sum(
        (len(found) - 1) / 3 * (2 * one**3 - 3 * one**2 + one)
        + one**2 * sum(gap - one + 1 for gap in gaps if gap >= one)
        for one in found
    )
    pairs = 2 * length * (2 * length - 1) - sum(one * (one - 1) for one in found)
    if not found or not pairs:
        return None
    observed = 0
    for article in articles:
        for mine, other in ((article.a, article.b), (article.b, article.a)):
            for a in mine:
                met = [b for b in other if a.overlaps(b)]
                observed += sum((a.start - b.start) ** 2 + (a.end - b.end) ** 2 for b in met)
                observed += 0 if met else 2 * a.length**2
    expected = 2 / length * total / pairs
    return 1 - observed / (2 * length**2) / expected if expected else None


@given(st.lists(continua(), min_size=1, max_size=4))
def test_it_is_what_the_definition_says(articles: list[Continuum]) -> None:
    value = UnitizingAlpha(articles).at([1] * len(articles))
    assert value == pytest.approx(by_definition(articles), abs=1e-9)


@given(st.lists(st.tuples(continua(), st.integers(0, 3)), min_size=1, max_size=4))
def test_an_article_that_is_drawn_twice_counts_twice(drawn: list[tuple[Continuum, int]]) -> None:
    measure = UnitizingAlpha([one for one, _ in drawn])
    value = measure.at([weight for _, weight in drawn])
    laid_out = [one for one, weight in drawn for _ in range(weight)]
    assert value == pytest.approx(UnitizingAlpha(laid_out).at([1] * len(laid_out)), abs=1e-9)


@given(st.lists(continua(), min_size=1, max_size=4))
def test_exchanging_the_annotators_changes_nothing_and_the_same_units_agree(articles: list[Continuum]) -> None:
    weights = [1] * len(articles)
    turned = [Continuum(one.length, one.b, one.a) for one in articles]
    value = UnitizingAlpha(articles).at(weights)
    assert UnitizingAlpha(turned).at(weights) == value
    assert value is None or value <= 1
    same = UnitizingAlpha([Continuum(one.length, one.a, one.a) for one in articles]).at(weights)
    assert same in (None, 1)
