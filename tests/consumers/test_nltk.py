"""Our coefficients and those of NLTK, computed independently, to twelve digits."""

from __future__ import annotations

import random
from collections import Counter

import pytest

from clipdesk.review.agreement import CohenKappa, NominalAlpha, PercentAgreement

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]

CASES = [(seed, people, 3 + seed % 40, "abcde"[: 2 + seed % 4]) for seed in range(60) for people in (2, 3, 5)]


@pytest.mark.parametrize(("seed", "people", "items", "categories"), CASES)
def test_kappa_alpha_and_percent(seed: int, people: int, items: int, categories: str) -> None:
    metrics = pytest.importorskip("nltk.metrics.agreement", reason="the extra “consumers” is not installed")
    rng = random.Random(seed)
    kept = 1.0 if people == 2 else 0.8  # with missing values where there are more than two
    judged = {
        (f"c{person}", item): rng.choice(categories)
        for item in range(items)
        for person in range(people)
        if rng.random() < kept
    }
    task = metrics.AnnotationTask(data=[(who, item, value) for (who, item), value in judged.items()])
    given = [[judged[who, item] for who in task.C if (who, item) in judged] for item in range(items)]
    ours = NominalAlpha(given).at([1] * items)
    if ours is not None:
        assert ours == pytest.approx(task.alpha(), abs=1e-12)
    if people == 2:
        tables = [Counter([(judged["c0", item], judged["c1", item])]) for item in range(items)]
        assert PercentAgreement(tables).at([1] * items) == pytest.approx(task.avg_Ao(), abs=1e-12)
        kappa = CohenKappa(tables).at([1] * items)
        if kappa is not None:
            assert kappa == pytest.approx(task.kappa_pairwise("c0", "c1"), abs=1e-12)
