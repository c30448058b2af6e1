"""Found in turns: the first at once, all in the end, nothing of a search that was given up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from clipdesk.ui.models import article_finder
from clipdesk.ui.models.article_finder import ArticleFinder
from tests.ui.turns import a_turn_later


@pytest.fixture
def finder(qtbot: QtBot) -> ArticleFinder:
    return ArticleFinder()


def test_what_is_found_in_a_moment_is_all_there_is(finder: ArticleFinder) -> None:
    assert list(finder.begin(iter([[1], [2, 3]]))) == [1, 2, 3]
    assert not finder.is_running


def test_numbers_in_a_row_stay_a_range(finder: ArticleFinder) -> None:
    assert finder.begin(iter([range(1, 1_000_001)])) == range(1, 1_000_001)


def test_the_rest_follows_when_enough_is_found(finder: ArticleFinder, qtbot: QtBot) -> None:
    parts = [list(range(first, first + 100)) for first in range(0, 1000, 100)]
    with qtbot.waitSignal(finder.found_all) as told:
        assert list(finder.begin(iter(parts))) == list(range(200))
        assert finder.is_running
    assert told.args is not None
    assert list(told.args[0]) == list(range(1000))
    assert not finder.is_running


def test_where_nothing_is_found_for_long_the_window_goes_on(
    finder: ArticleFinder, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(article_finder, "_PATIENCE", 0.0)
    with qtbot.waitSignal(finder.found_all) as told:
        assert list(finder.begin(iter([[], [], [7]]))) == []
    assert told.args == [[7]]


def test_a_newer_search_ends_the_older(finder: ArticleFinder, qtbot: QtBot) -> None:
    told: list[Sequence[int]] = []
    finder.found_all.connect(told.append)

    def endless() -> Iterator[list[int]]:
        while True:
            yield [1] * 300

    finder.begin(endless())
    assert list(finder.begin(iter([[2]]))) == [2]
    a_turn_later()
    assert told == []


@given(st.lists(st.lists(st.integers(), max_size=300), max_size=9))
def test_nothing_is_lost_whatever_the_parts_are(parts: list[list[int]]) -> None:
    finder = ArticleFinder()
    told: list[Sequence[int]] = []
    finder.found_all.connect(told.append)
    found = finder.begin(iter(parts))
    everything = [number for part in parts for number in part]
    assert list(found) == everything[: len(found)]
    while finder.is_running:
        finder._take_turn()
    assert list(told[0] if told else found) == everything
