"""A watched folder: what is new and settled in it, and what is not."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.project.watching import FolderWatch


def put(folder: Path, name: str, text: str = "The ferry ran.") -> Path:
    path = folder / name
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_text(text)
    return path


def names(paths: tuple[Path, ...]) -> list[str]:
    return [path.name for path in paths]


def test_what_is_there_when_it_begins_is_left_alone(tmp_path: Path) -> None:
    put(tmp_path, "old.txt")
    watch = FolderWatch(tmp_path)
    assert [watch.look(), watch.look(), watch.look()] == [(), (), ()]
    assert not watch.is_waiting


def test_a_file_is_told_when_it_is_the_same_at_two_looks(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    watch.look()
    new = put(tmp_path, "a.txt", "The")
    assert watch.look() == ()
    assert watch.is_waiting
    put(tmp_path, "a.txt", "The ferry ran.")
    assert watch.look() == ()
    assert watch.look() == (new,)
    assert watch.look() == (new,)
    watch.taken([new])
    assert watch.look() == ()
    assert not watch.is_waiting


def test_folders_below_are_watched_and_leftovers_and_unfinished_files_are_not(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    watch.look()
    for name in ("deep/b.txt", "a.txt", "c.html.crdownload", "d.part", ".hidden"):
        put(tmp_path, name)
    put(tmp_path, "empty.txt", "")
    (tmp_path / "link").symlink_to(tmp_path.parent)
    watch.look()
    assert names(watch.look()) == ["a.txt", "b.txt"]


def test_a_file_that_changed_is_new_again_and_one_that_went_is_forgotten(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    watch.look()
    new = put(tmp_path, "a.txt")
    watch.look()
    watch.taken(watch.look())
    put(tmp_path, "a.txt", "The ferry ran again today.")
    watch.look()
    assert watch.look() == (new,)
    new.unlink()
    assert watch.look() == ()
    assert not watch.is_waiting


def test_what_came_while_nobody_looked_is_new(tmp_path: Path) -> None:
    put(tmp_path, "old.txt")
    time.sleep(0.15)  # file systems count time in ticks
    since = time.time_ns()
    late = put(tmp_path, "late.txt")
    os.utime(late, (1_000_000_000, 1_000_000_000))  # copied with its old date
    watch = FolderWatch(tmp_path, since)
    watch.look()
    assert watch.look() == (late,)
    assert watch.since == since
    watch.taken([late])
    watch.look()
    assert watch.since > since


def test_a_time_in_the_future_hides_nothing_that_came_since(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The clock was an hour ahead when the folder was looked at last; what lay there for long is left alone all the same."""
    hour, day = 3_600_000_000_000, 86_400_000_000_000
    here = put(tmp_path, "late.txt")
    arrived = here.stat().st_ctime_ns
    clock = [arrived + day // 2]
    monkeypatch.setattr(time, "time_ns", lambda: clock[0])
    watch = FolderWatch(tmp_path, clock[0] + hour)
    watch.look()
    assert watch.look() == (here,)
    watch.taken([here])
    watch.look()
    assert watch.since == clock[0]
    clock[0] = arrived + 2 * day
    watch = FolderWatch(tmp_path, clock[0] + hour)
    watch.look()
    assert watch.look() == ()
    watch = FolderWatch(tmp_path, clock[0] + 365 * day)
    watch.look()
    assert watch.look() == (here,)


def test_a_folder_that_is_gone_is_one_sentence_and_works_again_when_it_is_back(tmp_path: Path) -> None:
    folder = tmp_path / "clippings"
    folder.mkdir()
    watch = FolderWatch(folder)
    watch.look()
    folder.rmdir()
    with pytest.raises(ImportFailedError, match="watched folder “clippings” cannot be read"):
        watch.look()
    new = put(folder, "a.txt")
    watch.look()
    assert watch.look() == (new,)


def test_a_file_that_was_changed_in_the_future_is_new_once(tmp_path: Path) -> None:
    watch = FolderWatch(tmp_path)
    watch.look()
    photo = put(tmp_path, "photo.txt")
    later = time.time() + 30 * 86_400
    os.utime(photo, (later, later))
    watch = FolderWatch(tmp_path, watch.since)
    watch.look()
    assert watch.look() == (photo,)
    watch.taken([photo])
    time.sleep(0.15)  # file systems count time in ticks
    watch.look()
    again = FolderWatch(tmp_path, watch.since)
    assert [again.look(), again.look()] == [(), ()]


def test_what_came_after_a_clock_was_set_back_by_a_little_is_new(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was set back by 50 seconds at most, and may have gone on since: what lay there for minutes is left alone."""
    second = 1_000_000_000
    here = put(tmp_path, "late.txt")
    arrived = here.stat().st_ctime_ns
    clock = [arrived + 2 * second]
    monkeypatch.setattr(time, "time_ns", lambda: clock[0])
    watch = FolderWatch(tmp_path, clock[0] + 50 * second)
    watch.look()
    assert watch.look() == (here,)
    clock[0] = arrived + 300 * second
    watch = FolderWatch(tmp_path, clock[0] + 50 * second)
    assert [watch.look(), watch.look()] == [(), ()]


def test_what_was_taken_is_not_new_after_a_clock_was_set_back_by_a_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    second = 1_000_000_000
    watch = FolderWatch(tmp_path)
    watch.look()
    taken = put(tmp_path, "taken.txt")
    clock = [taken.stat().st_ctime_ns + 55 * second]
    monkeypatch.setattr(time, "time_ns", lambda: clock[0])
    watch.look()
    watch.taken(watch.look())
    watch.look()
    late = put(tmp_path, "late.txt")
    clock[0] -= 50 * second
    again = FolderWatch(tmp_path, watch.since, watch.recent)
    assert set(again.recent) == set(watch.recent)
    again.look()
    assert again.look() == (late,)
    put(tmp_path, "taken.txt", "The ferry ran again today.")
    again = FolderWatch(tmp_path, watch.since, watch.recent)
    again.look()
    assert names(again.look()) == ["late.txt", "taken.txt"]


def test_a_file_of_tomorrow_that_was_taken_is_not_new_the_day_after(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    day = 86_400
    watch = FolderWatch(tmp_path)
    watch.look()
    new = put(tmp_path, "tomorrow.txt")
    now = time.time()
    os.utime(new, (now + day, now + day))
    watch.look()
    watch.taken(watch.look())
    time.sleep(0.15)  # file systems count time in ticks
    watch.look()
    monkeypatch.setattr(time, "time_ns", lambda: int((now + 2 * day) * 1e9))
    again = FolderWatch(tmp_path, watch.since, watch.recent)
    assert [again.look(), again.look()] == [(), ()]


def test_few_marks_are_kept_of_many_files_and_none_of_old_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(600):
        put(tmp_path, f"{number}.txt")
    watch = FolderWatch(tmp_path)
    watch.look()
    assert len(watch.recent) == 500
    monkeypatch.setattr(time, "time_ns", lambda: (tmp_path / "599.txt").stat().st_ctime_ns + 200_000_000_000)
    watch.look()
    assert watch.recent == ()
