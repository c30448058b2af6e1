"""Cohen's kappa and Krippendorff's nominal alpha: the published examples, and what must hold of any data."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.review.agreement import CohenKappa, NominalAlpha, PercentAgreement

COHEN = {
    (1, 1): 88, (1, 2): 14, (1, 3): 18,
    (2, 1): 10, (2, 2): 40, (2, 3): 10,
    (3, 1): 2, (3, 2): 6, (3, 3): 12,
}  # fmt: skip
"""J. Cohen (1960), table 1: 200 patients; p_o = 0.70, p_e = 0.41, κ = 0.492."""
KRIPPENDORFF_C = ["111", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", "555", "11", "3"]
"""K. Krippendorff (2011), example C: four observers, missing values; α = 0.743."""
KRIPPENDORFF_B = ["ab", "aa", "bb", "bb", "db", "cc", "cc", "cc", "ee", "dd", "dd", "ad"]
"""The same, example B: two observers, five categories; α = 0.692."""
KRIPPENDORFF_A = ["01", "11", "01", "00", "00", "01", "00", "00", "10", "00"]
"""The same, example A: two observers, two categories; α = 0.095."""

Pairs = list[tuple[str, str]]
PAIRS = st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from("abc")), min_size=1, max_size=30)


def table(pairs: Pairs) -> Counter[tuple[str, str]]:
    return Counter(pairs)


def kappa(pairs: Pairs) -> float | None:
    return CohenKappa([table(pairs)]).at([1])


def alpha(units: list[str]) -> float | None:
    return NominalAlpha(units).at([1] * len(units))


def test_cohens_own_example() -> None:
    assert PercentAgreement([COHEN]).at([1]) == 0.7
    assert CohenKappa([COHEN]).at([1]) == pytest.approx((0.7 - 0.41) / (1 - 0.41), abs=1e-12)


@pytest.mark.parametrize(
    ("units", "published"), [(KRIPPENDORFF_A, 0.095), (KRIPPENDORFF_B, 0.692), (KRIPPENDORFF_C, 0.743)]
)
def test_krippendorffs_own_examples(units: list[str], published: float) -> None:
    assert alpha(units) == pytest.approx(published, abs=0.0005)


def test_untagged_text_counts_by_the_standard_formula() -> None:
    half = {(True, True): 250, (True, False): 250, (False, True): 250, (False, False): 250}
    few = {(True, True): 80, (True, False): 20, (False, True): 20, (False, False): 880}
    assert CohenKappa([half]).at([1]) == 0
    assert CohenKappa([few]).at([1]) == pytest.approx(7 / 9, abs=1e-12)


def test_no_variation_has_no_value() -> None:
    same = {("a", "a"): 9}
    assert PercentAgreement([same]).at([1]) == 1
    assert CohenKappa([same]).at([1]) is None
    assert alpha(["aa", "aa"]) is None
    assert PercentAgreement([]).at([]) is None
    assert NominalAlpha([]).at([]) is None


def test_a_single_value_says_nothing() -> None:
    assert alpha(["aa", "bb", "ab", "c", ""]) == alpha(["aa", "bb", "ab"])


@given(PAIRS)
def test_exchanging_the_annotators_changes_nothing(pairs: Pairs) -> None:
    turned = [(b, a) for a, b in pairs]
    assert kappa(turned) == kappa(pairs)
    assert alpha([b + a for a, b in pairs]) == alpha([a + b for a, b in pairs])


@given(PAIRS, st.permutations("abc"))
def test_names_of_categories_do_not_matter(pairs: Pairs, others: list[str]) -> None:
    renamed = [("abc".index(a), "abc".index(b)) for a, b in pairs]
    named = [(others[a], others[b]) for a, b in renamed]
    assert kappa(named) == kappa(pairs)
    assert alpha([a + b for a, b in named]) == pytest.approx(alpha([a + b for a, b in pairs]), abs=1e-12)


@given(PAIRS)
def test_bounds_and_identity(pairs: Pairs) -> None:
    for value in (kappa(pairs), alpha([a + b for a, b in pairs])):
        assert value is None or -1 <= value <= 1
    same = [(a, a) for a, _ in pairs]
    expected = 1 if len({a for a, _ in pairs}) > 1 else None
    assert kappa(same) == alpha([a + a for a, _ in same]) == expected


@given(st.lists(st.tuples(PAIRS, st.integers(0, 3)), min_size=1, max_size=5))
def test_an_article_that_is_drawn_twice_counts_twice(drawn: list[tuple[Pairs, int]]) -> None:
    weights = [weight for _, weight in drawn]
    laid_out = [table(pairs) for pairs, weight in drawn for _ in range(weight)]
    tables = [table(pairs) for pairs, _ in drawn]
    for measure in (CohenKappa, PercentAgreement):
        assert measure(tables).at(weights) == measure(laid_out).at([1] * len(laid_out))
    units = [(a + b, weight) for pairs, weight in drawn for a, b in pairs]
    repeated = [unit for unit, weight in units for _ in range(weight)]
    value = NominalAlpha([unit for unit, _ in units]).at([weight for _, weight in units])
    assert value == pytest.approx(alpha(repeated), abs=1e-12)
