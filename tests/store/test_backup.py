"""Backups are whole or not there; what is restored is what was backed up, and nothing that stood there is lost."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.errors import ProjectDamagedError, ProjectError, ProjectLockedError
from clipdesk.store import backup as module
from clipdesk.store.backup import RECENT, BackupFile, Backups, describe, identity_in, superseded, verified
from clipdesk.store.database import execute
from clipdesk.store.store import Store
from tests.clock import NOON, Clock
from tests.store_builder import scratch, tables


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def backups(tmp_path: Path, clock: Clock) -> Backups:
    return Backups(tmp_path / "backups" / "of-one", clock)


def made(backups: Backups, path: Path) -> BackupFile:
    found = backups.make(path)
    assert found is not None
    return found


def note(store: Store, value: str) -> None:
    with store.transaction():
        store.set_meta("note", value)


def note_of(path: Path) -> str:
    store = Store(path, writing=False)
    try:
        return store.meta("note")
    finally:
        store.close()


# ------------------------------------------------------------------ making


def test_a_backup_of_a_project_at_work_is_the_project(store: Store, backups: Backups) -> None:
    note(store, "only in the log yet")
    found = made(backups, store.path)
    assert found == BackupFile(
        backups.folder / "2025-06-12T12-00-00Z filled.clipdesk", NOON, found.path.stat().st_size,
        articles=2, annotations=4, project="filled",
    )  # fmt: skip
    assert list(backups.folder.iterdir()) == [found.path]
    copy = Store(found.path, writing=False)
    assert tables(copy) == tables(store)
    copy.close()
    assert list(backups.folder.iterdir()) == [found.path]


def test_a_backup_may_be_made_in_another_thread_while_somebody_writes(store: Store, backups: Backups) -> None:
    found: list[BackupFile | None] = []
    thread = threading.Thread(target=lambda: found.append(backups.make(store.path)))
    thread.start()
    for number in range(50):
        note(store, str(number))
    thread.join()
    assert found[0] is not None
    assert note_of(found[0].path) in {"", *map(str, range(50))}
    assert store.meta("note") == "49"


def test_a_backup_of_a_closed_project_leaves_nothing_beside_it(store: Store, backups: Backups) -> None:
    store.close()
    made(backups, store.path)
    assert [one.name for one in store.path.parent.iterdir() if one.is_file()] == ["filled.clipdesk"]


def test_a_cancelled_backup_leaves_nothing(store: Store, backups: Backups, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_PAGES", 1)
    told: list[tuple[int, int]] = []

    def proceed(done: int, total: int) -> bool:
        told.append((done, total))
        return len(told) <= 3

    assert backups.make(store.path, proceed=proceed) is None
    assert list(backups.folder.iterdir()) == []
    total = told[0][1]
    assert total > 4
    assert told == [(1, total), (2, total), (3, total), (4, total)]


def test_what_is_changed_once_it_has_seen_is_not_in_the_backup(store: Store, backups: Backups) -> None:
    def change() -> None:
        with store.transaction():
            store.set_meta("note", "later")

    found = backups.make(store.path, seen=change)
    assert found is not None
    assert note_of(found.path) == ""
    assert store.meta("note") == "later"


def test_a_damaged_project_is_marked_and_takes_no_good_backup_with_it(
    store: Store, backups: Backups, clock: Clock
) -> None:
    good = made(backups, store.path)
    store.close()
    scratch(store.path)
    clock.now += timedelta(hours=1)
    with pytest.raises(ProjectDamagedError, match="damaged"):
        backups.make(store.path)
    assert backups.is_marked(store.path)
    clock.now += timedelta(days=400)
    assert backups.make(store.path) is None
    assert backups.all() == [good]


def test_a_damaged_copy_does_not_stop_the_backups_of_the_project(
    store: Store, backups: Backups, clock: Clock, tmp_path: Path
) -> None:
    copied = tmp_path / "elsewhere" / store.path.name
    copied.parent.mkdir()
    store.save_copy(copied)
    scratch(copied)
    first = made(backups, store.path)
    with pytest.raises(ProjectDamagedError):
        backups.make(copied)
    assert (backups.is_marked(copied), backups.is_marked(store.path)) == (True, False)
    clock.now += timedelta(minutes=10)
    second = made(backups, store.path)
    assert backups.is_marked(copied), "a copy that is whole says nothing of one that is not"
    assert backups.make(copied) is None
    assert backups.all() == [second, first]
    backups.restore(first.path, store.path.with_name("another.clipdesk"))
    assert backups.is_marked(copied)


def test_a_damaged_project_that_was_replaced_by_hand_is_backed_up_again(
    store: Store, backups: Backups, clock: Clock
) -> None:
    good = made(backups, store.path)
    store.close()
    scratch(store.path)
    with pytest.raises(ProjectDamagedError):
        backups.make(store.path)
    store.path.write_bytes(good.path.read_bytes())
    clock.now += timedelta(minutes=10)
    later = made(backups, store.path)
    assert not backups.is_marked(store.path)
    assert backups.all() == [later, good]
    scratch(store.path)
    with pytest.raises(ProjectDamagedError):
        backups.make(store.path)


def test_a_project_is_marked_by_its_place_under_whatever_name_it_is_asked_for(
    store: Store, backups: Backups, tmp_path: Path
) -> None:
    backups.mark(store.path)
    assert backups.is_marked(store.path.parent / "." / ".." / store.path.parent.name / store.path.name)
    backups.mark(store.path)
    backups.unmark(store.path)
    backups.unmark(store.path)
    assert not backups.is_marked(store.path)
    assert not backups.is_marked(tmp_path / "other.clipdesk")


def test_a_backup_that_was_stopped_says_nothing_of_a_marked_project(store: Store, backups: Backups) -> None:
    backups.mark(store.path)
    assert backups.make(store.path, proceed=lambda _done, _total: False) is None
    assert backups.is_marked(store.path)


def test_what_cannot_be_read_at_all_is_no_backup(tmp_path: Path, backups: Backups) -> None:
    rubbish = tmp_path / "rubbish.clipdesk"
    rubbish.write_bytes(b"\xa5" * 9000)
    with pytest.raises(ProjectDamagedError, match="cannot be backed up"):
        backups.make(rubbish)
    assert backups.all() == []
    assert backups.is_marked(rubbish)
    nowhere = tmp_path / "nowhere.clipdesk"
    with pytest.raises(ProjectError, match="cannot be backed up"):
        backups.make(nowhere)
    assert not backups.is_marked(nowhere)


@pytest.mark.skipif(os.name != "posix", reason="permissions are POSIX's here")
def test_a_folder_without_room_says_so(locked_folder: Path, clock: Clock) -> None:
    path = locked_folder / "p.clipdesk"
    Store.create(path)
    backups = Backups(locked_folder / "backups", clock)
    backups.folder.mkdir(mode=0o555)
    with pytest.raises(ProjectError, match="The backup cannot be written: Permission denied") as found:
        backups.make(path)
    assert found.value.remedy == "Check the folder for backups."
    assert not backups.is_marked(path)


@pytest.fixture
def brought(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is done, in this order, so that it is on the disk."""
    done: list[str] = []

    def renamed(work: Callable[[], object], _target: Path) -> None:
        done.append("renamed")
        work()

    monkeypatch.setattr("clipdesk.runtime.files._patiently", renamed)
    monkeypatch.setattr(module, "sync_file", lambda path: done.append(f"file {path.exists() and path.suffix}"))
    monkeypatch.setattr(module, "sync_folder", lambda path: done.append(f"folder {path.name}"))
    return done


def test_a_backup_is_on_the_disk_before_it_has_its_name_and_the_name_before_another_goes(
    store: Store, backups: Backups, brought: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Backups, "_rotate", lambda _self, _made: brought.append("rotated"))
    made(backups, store.path)
    assert brought == ["file .tmp", "renamed", "folder of-one", "rotated"]
    brought.clear()
    backups.keep(store.save_copy, "another")
    assert brought[-3:] == ["file .tmp", "renamed", "folder of-one"]


def test_what_is_restored_is_on_the_disk_before_it_takes_the_place(
    store: Store, backups: Backups, brought: list[str]
) -> None:
    found = made(backups, store.path)
    store.close()
    brought.clear()
    backups.restore(found.path, store.path)
    assert brought == ["file .restoring", "renamed", f"folder {store.path.parent.name}"]


def test_a_backup_is_one_file_that_can_be_read_where_nothing_can_be_written(store: Store, backups: Backups) -> None:
    found = made(backups, store.path)
    # https://sqlite.org/fileformat2.html#file_format_version_numbers: 1 is without a log, 2 with one.
    assert store.path.read_bytes()[18:20] == b"\2\2"
    assert found.path.read_bytes()[18:20] == b"\1\1"


# ------------------------------------------------------------------ listing


def test_the_identity_of_a_project_is_read_without_a_trace(store: Store, tmp_path: Path) -> None:
    expected = store.meta("id")
    store.close()
    before = sorted(store.path.parent.iterdir())
    assert identity_in(store.path) == expected
    assert sorted(store.path.parent.iterdir()) == before
    rubbish = tmp_path / "rubbish.clipdesk"
    rubbish.write_bytes(b"\xa5" * 9000)
    assert identity_in(rubbish) == ""


def test_the_latest_backup_of_a_project_with_a_long_name_is_found(store: Store, backups: Backups) -> None:
    name = "The coverage of the harbour strike in all regional papers of the north, first half"
    long = store.path.with_name(f"{name}.clipdesk")
    store.save_copy(long)
    found = made(backups, long)
    assert found.project == name[:60]
    assert backups.latest(name) == found


def test_backups_are_listed_newest_first_and_only_those_that_open(store: Store, backups: Backups, clock: Clock) -> None:
    assert backups.all() == []
    first = made(backups, store.path)
    clock.now += timedelta(minutes=10)
    second = made(backups, store.path)
    (backups.folder / "2025-06-13T00-00-00Z.clipdesk").write_bytes(b"cut off")
    (backups.folder / "notes.txt").write_text("mine", encoding="utf-8")
    assert backups.all() == [second, first]


def test_a_renamed_backup_is_dated_by_its_file(store: Store, backups: Backups) -> None:
    found = made(backups, store.path)
    renamed = found.path.rename(found.path.with_name("before the great merge.clipdesk"))
    os.utime(renamed, (NOON.timestamp(), NOON.timestamp()))
    again = describe(renamed)
    assert again is not None
    assert (again.made_at, again.articles) == (NOON, 2)
    assert describe(backups.folder / "nowhere.clipdesk") is None


# ------------------------------------------------------------------ rotating


def test_what_another_window_rotated_away_already_is_no_mistake(
    store: Store, backups: Backups, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    unlink = Path.unlink

    def twice(self: Path, missing_ok: bool = False) -> None:
        unlink(self, missing_ok)
        unlink(self, missing_ok or self.suffix == ".tmp")

    for _ in range(10):
        clock.now += timedelta(minutes=10)
        made(backups, store.path)
    monkeypatch.setattr(Path, "unlink", twice)
    clock.now += timedelta(minutes=10)
    assert made(backups, store.path) in backups.all()
    assert len(backups.all()) == 10


def test_the_recent_ones_and_the_last_of_days_and_weeks_are_kept(store: Store, backups: Backups, clock: Clock) -> None:
    for _ in range(13):
        clock.now += timedelta(minutes=10)
        made(backups, store.path)
    assert [one.made_at for one in backups.all()] == [clock.now - timedelta(minutes=10) * n for n in range(10)]


@pytest.mark.parametrize("wrong", [timedelta(days=-500), timedelta(days=500)])
def test_a_clock_that_jumps_costs_no_backup(store: Store, backups: Backups, clock: Clock, wrong: timedelta) -> None:
    first = made(backups, store.path).path
    for _ in range(26):
        clock.now += timedelta(days=3)
        shutil.copy(first, backups.folder / f"{clock.now:%Y-%m-%dT%H-%M-%SZ} filled.clipdesk")
    clock.now += timedelta(minutes=10)
    made(backups, store.path)
    before, right = {one.path for one in backups.all()}, clock.now
    clock.now += wrong
    jumped = set()
    for _ in range(12):
        clock.now += timedelta(minutes=10)
        jumped.add(made(backups, store.path).path)
        newest = backups.latest("filled")
        assert newest is not None
        assert newest.made_at == clock.now
    assert len(jumped & {one.path for one in backups.all()}) == 10
    if wrong < timedelta():
        assert before <= {one.path for one in backups.all()}
    clock.now = right
    for number in range(3):
        clock.now += timedelta(minutes=10)
        assert made(backups, store.path).path.exists(), number
    newest = backups.latest("filled")
    assert newest is not None
    assert newest.made_at == clock.now


def test_two_of_the_same_second_are_both_kept(store: Store, backups: Backups) -> None:
    first = made(backups, store.path)
    note(store, "changed")
    second = made(backups, store.path)
    third = backups.keep(store.save_copy, store.path.stem)
    assert [one.path for one in backups.all()] == [third, second.path, first.path]
    assert [one.made_at - first.made_at for one in backups.all()] == [timedelta(seconds=n) for n in (2, 1, 0)]
    assert backups.latest(store.path.stem) == backups.all()[0]


def test_a_copy_of_a_project_takes_no_backup_of_the_first(store: Store, backups: Backups, clock: Clock) -> None:
    first = made(backups, store.path)
    copy = store.path.with_name("copy.clipdesk")
    store.save_copy(copy)
    for _ in range(RECENT + 2):
        clock.now += timedelta(minutes=10)
        made(backups, copy)
    assert backups.latest("filled") == first
    newest = backups.latest("copy")
    assert newest is not None
    assert newest.made_at == clock.now
    assert len(backups.all()) == RECENT + 1
    assert backups.latest("nothing") is None


def test_what_an_open_project_holds_is_kept_whole_or_not_at_all(store: Store, backups: Backups) -> None:
    note(store, "in the log alone")
    kept = backups.keep(store.save_copy, "a very long name " * 9)
    assert kept.name == f"2025-06-12T12-00-00Z {('a very long name ' * 9)[:60]}.clipdesk"
    assert note_of(kept) == "in the log alone"

    def half(target: Path) -> None:
        store.save_copy(target)
        target.write_bytes(target.read_bytes()[:5000])

    def refused(target: Path) -> None:
        target.touch()
        raise OSError(28, "No space left on device")

    for save, words in ((half, "damaged"), (refused, "cannot be written: No space left")):
        with pytest.raises(ProjectError, match=words):
            backups.keep(save, "another")
    assert list(backups.folder.iterdir()) == [kept]


def test_a_backup_that_somebody_renamed_stays(store: Store, backups: Backups, clock: Clock) -> None:
    renamed = made(backups, store.path).path.rename(backups.folder / "before the great merge.clipdesk")
    os.utime(renamed, (0, 0))
    for _ in range(12):
        clock.now += timedelta(minutes=10)
        made(backups, store.path)
    assert renamed.exists()
    assert len(backups.all()) == 11


def test_backups_that_somebody_renamed_stay_however_many(store: Store, backups: Backups, clock: Clock) -> None:
    first = made(backups, store.path).path
    for number in range(30):
        shutil.copy(first, backups.folder / f"kept {number}.clipdesk")
    clock.now += timedelta(minutes=10)
    made(backups, store.path)
    assert len(list(backups.folder.glob("kept *.clipdesk"))) == 30


def test_as_many_days_and_weeks_are_kept_as_are_promised() -> None:
    # NOON is a Thursday, on which weeks begin here (as 1 January 1970 was one).
    hours = [(Path(f"{n:05}"), NOON - timedelta(hours=n)) for n in range(24 * 90)]
    gone = set(superseded(hours))
    kept = [n for n, (path, _) in enumerate(hours) if path not in gone]
    recent = list(range(10))
    days = [12 + 1 + 24 * n for n in range(6)]  # 11 at night, today being among the recent ones
    weeks = [12 + 1 + 24 * 7 * n for n in range(7)]
    assert kept == sorted({*recent, *days, *weeks})


times = st.lists(st.integers(0, 60 * 24 * 120), unique=True, max_size=60)


@given(times)
def test_what_is_superseded_is_neither_recent_nor_the_last_of_anything(minutes: list[int]) -> None:
    files = [(Path(str(one)), NOON - timedelta(minutes=one)) for one in minutes]
    newest = sorted(files, key=lambda file: file[1], reverse=True)
    gone = set(superseded(newest))
    assert not gone & {path for path, _ in newest[:10]}
    kept = [file for file in newest if file[0] not in gone]
    assert len(kept) <= 25
    days = [made_at.date() for _, made_at in newest]
    for day in sorted(set(days), reverse=True)[:7]:
        last = next(path for path, made_at in newest if made_at.date() == day)
        assert last not in gone
    assert superseded(kept) == []


# ------------------------------------------------------------------ restoring


def test_a_restored_project_is_the_backup_and_the_other_is_kept(store: Store, backups: Backups) -> None:
    note(store, "old")
    found = made(backups, store.path)
    before = tables(store)
    note(store, "new")
    store.close()
    backups.mark(store.path)
    kept = backups.restore(found.path, store.path)
    assert kept == store.path.with_name("filled.replaced-2025-06-12T12-00-00Z.clipdesk")
    assert (note_of(store.path), note_of(kept)) == ("old", "new")
    assert not backups.is_marked(store.path)
    again = Store(store.path, writing=True)
    assert tables(again) == before
    again.close()
    assert sorted(one.name for one in store.path.parent.iterdir() if one.is_file()) == [store.path.name, kept.name]
    assert backups.all() == [found]


def test_a_backup_that_vanishes_while_it_is_looked_at_is_not_listed(
    store: Store, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = made(backups, store.path).path
    close = Store.close

    def close_and_remove(one: Store) -> None:
        close(one)
        if one.path == path:
            path.unlink()

    monkeypatch.setattr(Store, "close", close_and_remove)
    assert describe(path) is None


def test_a_project_that_is_gone_is_restored_too(store: Store, backups: Backups, tmp_path: Path) -> None:
    found = made(backups, store.path)
    store.close()
    place = tmp_path / "new folder" / "again.clipdesk"
    assert backups.restore(found.path, place) is None
    assert [one.name for one in place.parent.iterdir()] == ["again.clipdesk"]
    assert note_of(place) == ""


def test_a_damaged_project_is_kept_with_the_log_beside_it(store: Store, backups: Backups) -> None:
    found = made(backups, store.path)
    store.close()
    log = store.path.with_name(store.path.name + "-wal")
    log.write_bytes(b"what a crash left")
    kept = backups.restore(found.path, store.path)
    assert kept is not None
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"what a crash left"
    assert not log.exists()
    assert note_of(store.path) == ""


def test_an_open_project_is_not_replaced(store: Store, backups: Backups) -> None:
    found = made(backups, store.path)
    note(store, "new")
    with pytest.raises(ProjectLockedError):
        backups.restore(found.path, store.path)
    assert store.meta("note") == "new"
    assert [one.name for one in store.path.parent.glob("*replaced*")] == []


def test_a_copy_that_did_not_become_whole_replaces_nothing(
    store: Store, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(store, "new")
    found = made(backups, store.path)
    store.close()

    def failing(path: Path) -> dict[str, int]:
        if path.suffix == ".restoring":
            scratch(path)
        return verified(path)

    monkeypatch.setattr(module, "verified", failing)
    with pytest.raises(ProjectDamagedError):
        backups.restore(found.path, store.path)
    assert [one.name for one in store.path.parent.iterdir() if one.is_file()] == ["filled.clipdesk"]
    assert note_of(store.path) == "new"


@pytest.mark.skipif(os.name != "posix", reason="links need rights elsewhere")
def test_a_project_that_is_opened_through_a_link_is_restored_where_it_lies(
    store: Store, backups: Backups, tmp_path: Path
) -> None:
    found = made(backups, store.path)
    note(store, "new")
    store.close()
    link = tmp_path / "linked" / "p.clipdesk"
    link.parent.mkdir()
    link.symlink_to(store.path)
    kept = backups.restore(found.path, link)
    assert link.is_symlink()
    assert kept is not None
    assert kept.parent == store.path.parent
    assert (note_of(store.path), note_of(kept)) == ("", "new")


def test_a_backup_that_is_not_whole_replaces_nothing(store: Store, backups: Backups) -> None:
    found = made(backups, store.path)
    scratch(found.path, "label")
    store.close()
    with pytest.raises(ProjectDamagedError):
        backups.restore(found.path, store.path)
    assert [one.name for one in store.path.parent.iterdir() if one.is_file()] == ["filled.clipdesk"]
    assert note_of(store.path) == ""


def test_when_the_backup_cannot_be_put_in_place_the_project_stays(
    store: Store, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    note(store, "new")
    found = made(backups, store.path)
    store.close()
    replace = Path.replace

    def blocked(self: Path, target: Path) -> Path:
        if self.name.endswith(".restoring"):
            raise PermissionError(13, "Permission denied")
        return replace(self, target)

    monkeypatch.setattr(Path, "replace", blocked)
    backups.mark(store.path)
    with pytest.raises(ProjectError, match="cannot be put in place: Permission denied"):
        backups.restore(found.path, store.path)
    assert [one.name for one in store.path.parent.iterdir() if one.is_file()] == ["filled.clipdesk"]
    assert note_of(store.path) == "new"
    assert backups.is_marked(store.path), "what stands there is as bad as it was"


def test_a_backup_is_restored_into_a_folder_that_is_gone(store: Store, backups: Backups, tmp_path: Path) -> None:
    note(store, "kept")
    found = made(backups, store.path)
    target = tmp_path / "gone" / "too" / "p.clipdesk"
    assert backups.restore(found.path, target) is None
    assert note_of(target) == "kept"


def test_a_backup_of_a_restored_project_is_made_again(store: Store, backups: Backups, clock: Clock) -> None:
    found = made(backups, store.path)
    store.close()
    backups.restore(found.path, store.path)
    clock.now += timedelta(minutes=10)
    made(backups, store.path)
    assert len(backups.all()) == 2
    again = Store(store.path, writing=True)
    assert execute(again._database, "SELECT count(*) FROM annotation").fetchone() == (4,)
    again.close()
