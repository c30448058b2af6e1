"""Dates in ISO 8601."""

from __future__ import annotations

import pytest

from clipdesk.domain.dates import day_of, is_date, is_later, is_shaped_as_date


@pytest.mark.parametrize("text", ["2025", "2025-06", "2024-02-29", "2025-06-12T08:00:00+02:00", "2025-06-12T08:00:00Z"])
def test_years_months_days_and_instants_are_dates(text: str) -> None:
    assert is_date(text)


@pytest.mark.parametrize(
    "text",
    ["", "0000", "2025-13", "2025-02-29", "2025-06-12T25:00:00", "2025-6", "12.6.2025", "soon", "٢٠٢٤", "2025-06-12 "],
)
def test_what_does_not_exist_or_is_written_otherwise_is_none(text: str) -> None:
    assert not is_date(text)


def test_a_day_that_does_not_exist_has_the_shape_of_one() -> None:
    assert is_shaped_as_date("2025-02-29")
    assert not is_shaped_as_date("29/02/2025")


def test_an_instant_is_of_the_day_it_has_at_its_own_offset() -> None:
    assert day_of("2025-06-12T23:30:00-08:00") == "2025-06-12"
    assert [day_of(one) for one in ("2025", "2025-06", "")] == ["2025", "2025-06", ""]


@pytest.mark.parametrize(
    ("date", "other", "later"),
    [
        ("2025-06", "2025-05", True), ("2025-06-12", "2025-06-11", True), ("2026", "2025-12-31", True),
        ("2025-06", "2025-06", False), ("2025-06-12", "2025", False), ("2025", "2025-06-12", False),
        ("2025-05", "2025-06", False), ("2025", "", False), ("", "2025", False),
    ],
)  # fmt: skip
def test_dates_are_compared_as_exactly_as_the_less_exact_one_tells(date: str, other: str, later: bool) -> None:
    assert is_later(date, other) is later
