"""The articles made for measuring are what they say, and copies are found among them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from benchmarks.copies import WAYS, Score, articles, by_hand, placed, scored
from clipdesk.assist.near_duplicates import LEAST, Stories, stories_of
from clipdesk.project import copies as project_copies


@pytest.fixture(scope="module")
def score() -> Score:
    return scored(articles(400))


def test_every_way_is_made_and_every_run_makes_the_same() -> None:
    made = articles(400)
    assert {one.way for one in made} == {"", *WAYS}
    assert made == articles(400)
    assert made != articles(400, seed=12)
    assert all(len(one.text.split()) > LEAST // 2 for one in made)


def test_hardly_a_pair_is_wrong_and_most_are_found(score: Score) -> None:
    assert score.right >= 0.995 * score.found
    assert score.expected >= score.tied >= score.right >= 0.85 * score.expected


def test_what_only_looks_otherwise_is_nearly_always_found(score: Score) -> None:
    for way in ("wrapped at 50 letters", "other quotation marks"):
        found, every = score.by_way[way]
        assert found >= 0.9 * every > 0


def test_passages_are_placed_where_they_stand() -> None:
    found = placed(articles(200))
    assert all(one.placed <= one.standing <= one.every for one in found.values())
    assert found["wrapped at 50 letters"].placed > 0.9 * found["wrapped at 50 letters"].every


def test_after_work_by_hand_copies_are_not_looked_for_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []

    def counted(texts: Iterable[tuple[str, str]], *rest: Any, **more: Any) -> Stories:
        given = list(texts)
        looked.append(len(given))
        return stories_of(given, *rest, **more)

    monkeypatch.setattr(project_copies, "stories_of", counted)
    waited = by_hand(articles(400), tmp_path)
    assert looked == [400]
    assert waited.first > 0
    assert waited.again > 0
