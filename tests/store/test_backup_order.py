"""The order of backups is that in which they were made, as far as that is known."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from clipdesk.store.backup import Backups
from clipdesk.store.backup_order import date_in_name, newest_first, note_made
from clipdesk.store.store import Store
from tests.clock import NOON, Clock

LATER = datetime(2026, 1, 1, tzinfo=UTC)


def make(folder: Path, *days: int) -> None:
    for day in days:
        path = folder / f"2025-06-{day:02}T12-00-00Z p.clipdesk"
        path.touch()
        note_made(path)


def days_in(folder: Path) -> list[int]:
    found = [(one, date) for one in folder.iterdir() if (date := date_in_name(one))]
    return [date.day for _, date in newest_first(found, lambda one: one[0], lambda one: one[1])]


def test_dates_tell_the_order_and_nothing_is_written(tmp_path: Path) -> None:
    make(tmp_path, 3, 4, 9)
    assert days_in(tmp_path) == [9, 4, 3]
    assert len(list(tmp_path.iterdir())) == 3


def test_where_the_clock_was_set_back_what_was_made_last_is_the_newest(tmp_path: Path) -> None:
    make(tmp_path, 3, 20, 21, 4, 5, 22, 23, 6)
    assert days_in(tmp_path) == [6, 23, 22, 5, 4, 21, 20, 3]
    (tmp_path / "2025-06-21T12-00-00Z p.clipdesk").unlink()
    make(tmp_path, 21)
    assert days_in(tmp_path) == [21, 6, 23, 22, 5, 4, 20, 3]


def test_what_was_made_without_being_listed_stands_by_its_date(tmp_path: Path) -> None:
    make(tmp_path, 20, 4, 5)
    for day in (3, 21):
        (tmp_path / f"2025-06-{day:02}T12-00-00Z p.clipdesk").touch()
    assert days_in(tmp_path) == [21, 5, 4, 20, 3]


def test_one_that_was_renamed_has_no_date_and_is_not_listed(tmp_path: Path) -> None:
    renamed = tmp_path / "before the merge.clipdesk"
    renamed.touch()
    make(tmp_path, 20, 4)
    assert days_in(tmp_path) == [4, 20]
    found = newest_first([renamed, *tmp_path.glob("2025*")], lambda one: one, lambda one: date_in_name(one) or LATER)
    assert found[0] == renamed


def test_a_list_that_cannot_be_written_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make(tmp_path, 20, 4)

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", fail)
        with pytest.raises(OSError, match="No space"):
            make(tmp_path, 3)
    assert days_in(tmp_path) == [4, 20, 3]
    assert not list(tmp_path.glob("*.tmp"))


def test_after_the_clock_was_set_back_the_last_one_made_is_the_newest_and_stays(store: Store, tmp_path: Path) -> None:
    clock = Clock()
    backups = Backups(tmp_path / "backups", clock)
    order = list[Path]()
    for begun in (timedelta(), timedelta(minutes=-95), timedelta(minutes=-120)):
        clock.now = NOON + begun
        for _ in range(12):
            clock.now += timedelta(minutes=1)
            made = backups.make(store.path)
            assert made is not None
            order.append(made.path)
    found = [one.path for one in backups.all()]
    assert found == [one for one in reversed(order) if one in found]
    assert found[:10] == order[:-11:-1]
    assert set(order[14:24]) <= set(found), "what lies in the future now was made later than what lies further ahead"
