"""Figures say what they are, or why they are not."""

from __future__ import annotations

from clipdesk.domain.agreement import Figure, Undefined


def test_a_figure_without_an_interval_says_why() -> None:
    assert Figure(0.5, why=Undefined.FEW_ARTICLES) == (0.5, None, None, Undefined.FEW_ARTICLES)
    assert Figure(None, why=Undefined.UNUSED).value is None
    assert Undefined.UNUSED.value == "nobody used this label"
