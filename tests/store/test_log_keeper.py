"""What an import leaves in the log comes into the project file without whoever writes waiting for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

from clipdesk.domain.filters import ArticleFilter
from clipdesk.store import opening
from clipdesk.store.log_keeper import LogKeeper
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import new_article, opened


def _until(is_so: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not is_so() and time.monotonic() < end:
        time.sleep(0.01)
    return is_so()


def _add(store: Store, first: int, count: int = 40) -> None:
    """A bulk change: more than a hundred rows."""
    made = [article(f"Word {n} " * 50, id=f"a{n}", number=n) for n in range(first, first + count)]
    with store.transaction():
        store.articles.add([new_article(one) for one in made])


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _keepers() -> list[threading.Thread]:
    return [one for one in threading.enumerate() if one.name == "clipdesk-log"]


def test_the_log_is_brought_in_while_the_project_is_open(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Store.create(path)
    with opened(path, writing=True) as store:
        before = path.stat().st_size
        _add(store, 300)
        store.log_keeper.is_beside = True
        assert not _keepers()
        _add(store, 1)
        assert len(_keepers()) == 1
        assert _until(lambda: path.stat().st_size > before + 50_000)
        _add(store, 100)
        assert len(_keepers()) == 1
    assert not _keepers()
    assert not _log(path).exists()
    with opened(path, writing=False) as store:
        assert len(store.lists.numbers(ArticleFilter())) == 120


def test_a_project_that_is_closed_in_the_middle_of_it_is_one_file(tmp_path: Path) -> None:
    for turn in range(10):
        path = tmp_path / f"{turn}.clipdesk"
        Store.create(path)
        with opened(path, writing=True) as store:
            store.log_keeper.is_beside = True
            _add(store, 1, 100)
        assert not _log(path).exists()
        assert not opening.is_connected(path)


class _EndedAmid(threading.Event):
    """An event of a keeper that is told to end after its thread woke, before it has cleared the event."""

    def __init__(self, keeper: LogKeeper) -> None:
        super().__init__()
        self._keeper = keeper

    def clear(self) -> None:
        self._keeper._is_over = True
        self.set()
        super().clear()


def test_a_thread_that_is_told_to_end_as_it_wakes_ends(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Store.create(path)
    keeper = LogKeeper(path)
    keeper._asked = _EndedAmid(keeper)
    keeper.ask()
    thread = keeper._thread
    assert thread is not None
    thread.join(20)
    is_left = thread.is_alive()
    threading.Event.set(keeper._asked)  # whatever came of it: no thread outlives the test
    keeper.end()
    assert not is_left


def test_a_small_change_starts_no_thread(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Store.create(path)
    with opened(path, writing=True) as store:
        store.log_keeper.is_beside = True
        _add(store, 1, 2)
        assert not _keepers()


def test_where_the_thread_cannot_connect_the_log_stays_and_the_project_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    Store.create(path)
    with opened(path, writing=True) as store:
        keeper = store.log_keeper = LogKeeper(tmp_path / "gone" / "p.clipdesk")
        keeper.is_beside = True
        _add(store, 1)
        assert _until(lambda: not _keepers())
        _add(store, 100)
        assert len(store.lists.numbers(ArticleFilter())) == 80
    assert not (tmp_path / "gone").exists()
    assert not _log(path).exists()
