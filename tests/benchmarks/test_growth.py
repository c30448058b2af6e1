"""How figures grow: one size alone can be measured, and takes its place among what is known."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from benchmarks.context import Context
from benchmarks.generate import Cache
from benchmarks.growth import chosen_sizes, keep


def test_the_largest_project_is_measured_only_where_it_is_asked_for(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    assert [articles for articles, _ in chosen_sizes(Context(cache))] == [1_000, 10_000, 100_000]
    assert chosen_sizes(Context(cache, size=1_000_000)) == [(1_000_000, 10_000_000)]
    assert chosen_sizes(Context(cache, size=10_000)) == [(10_000, 100_000)]
    with pytest.raises(ValueError, match="no project of 7 articles"):
        chosen_sizes(Context(cache, size=7))


def test_figures_of_one_size_replace_what_was_known_of_it_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "growth.json"
    keep(path, {"start (ms)": [1000, 10_000, 1.0, 2.0], "check (ms)": [1000, 10_000, 0.0, 5.0]})
    keep(path, {"start (ms)": [100, 1_000, 1.0, 1.5]})
    keep(path, {"start (ms)": [1000, 10_000, 1.0, 3.0]})
    assert json.loads(path.read_text("utf-8")) == {
        "start (ms)": [[100, 1_000, 1.0, 1.5], [1000, 10_000, 1.0, 3.0]],
        "check (ms)": [[1000, 10_000, 0.0, 5.0]],
    }
