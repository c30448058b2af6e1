"""A schema must be exactly that of its version before anything is written; then it is brought up to date."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import stat
from pathlib import Path

import pytest

from clipdesk.domain.errors import ProjectDamagedError, ProjectError, ProjectTooNewError, ProjectUnwritableError
from clipdesk.domain.remedy import Remedy
from clipdesk.store import opening, vetting
from clipdesk.store.schema import upgrades
from clipdesk.store.store import Store
from tests.builders import article
from tests.store_builder import busy, make_store, opened, pragma, scratch, tables

# ------------------------------------------------------------------ the schema


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("CREATE TRIGGER spy AFTER INSERT ON meta BEGIN DELETE FROM article; END", "spy"),
        ("CREATE VIEW spy AS SELECT * FROM article", "spy"),
        ("CREATE TABLE spy (secret TEXT)", "spy"),
        ("CREATE INDEX spy ON article (headline)", "spy"),
        ("DROP INDEX article_outlet", "article_outlet"),
        ("ALTER TABLE meta ADD COLUMN more TEXT", "meta"),
    ],
)
def test_a_schema_that_is_not_exactly_ours_is_refused_by_name(path: Path, statement: str, name: str) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute(statement)
        connection.commit()
    for writing in (True, False):
        with pytest.raises(ProjectDamagedError) as found:
            Store(path, writing=writing)
        assert f"({name})" in found.value.sentence


@pytest.mark.parametrize("has_journal", [False, True])
def test_what_is_refused_was_not_written_to(path: Path, has_journal: bool) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA journal_mode = delete")
        connection.execute("CREATE TRIGGER spy AFTER INSERT ON meta BEGIN DELETE FROM article; END")
        connection.commit()
    journal = path.with_name(path.name + "-journal")
    if has_journal:
        journal.touch()
    before = path.read_bytes()
    with pytest.raises(ProjectDamagedError):
        Store(path, writing=True)
    assert path.read_bytes() == before
    journal.unlink(missing_ok=True)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("writing", [False, True])
def test_what_is_refused_has_nothing_left_beside_it(path: Path, writing: bool) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode = wal").fetchone() == ("wal",)
        connection.execute("CREATE TABLE spy (secret TEXT)")
        connection.commit()
    with pytest.raises(ProjectDamagedError):
        Store(path, writing=writing)
    assert list(path.parent.iterdir()) == [path]


def test_of_many_strange_things_the_first_three_are_named(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        for name in ("four", "one", "three", "two"):
            connection.execute(f"CREATE VIEW {name} AS SELECT 1")
        connection.commit()
    with pytest.raises(ProjectDamagedError, match=r"never holds \(four, one, three\); it was not opened"):
        Store(path, writing=True)


def test_looking_at_a_project_leaves_its_log_to_the_connection_that_follows(path: Path) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA journal_mode = wal").fetchone() == ("wal",)
    assert list(path.parent.iterdir()) == [path]
    vetting.vet(path)
    assert path.with_name(path.name + "-wal").stat().st_size == 0
    assert not opening.is_connected(path)
    Store(path, writing=True).close()
    assert list(path.parent.iterdir()) == [path]


def test_a_project_that_is_in_use_when_its_schema_is_read_says_so(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vetting, "_schema", busy)
    for writing in (True, False):
        with pytest.raises(ProjectError, match=r"Another program is using “small\.clipdesk”"):
            Store(path, writing=writing)


@pytest.mark.skipif(os.name != "posix", reason="one file with two names is SQLite's trouble with POSIX")
def test_a_file_with_two_names_is_refused_before_it_is_connected_to(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.with_name("another.clipdesk").hardlink_to(path)
    monkeypatch.setattr(opening, "connect", lambda *_, **__: pytest.fail("it was connected to"))
    with pytest.raises(ProjectUnwritableError, match="hard link"):
        vetting.vet(path)


def test_a_change_that_was_broken_off_is_taken_back_before_anything_is_looked_at(path: Path) -> None:
    copy = path.with_name("broken-off.clipdesk")
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = delete")
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("BEGIN")
        connection.execute("CREATE TABLE spy (secret TEXT)")
        connection.execute("INSERT INTO spy SELECT hex(zeroblob(100000))")
        for end in ("", "-journal"):
            shutil.copy(path.with_name(path.name + end), copy.with_name(copy.name + end))
    Store(copy, writing=True).close()
    assert [one.name for one in sorted(path.parent.iterdir())] == ["broken-off.clipdesk", path.name]


def test_an_older_project_is_held_against_the_schema_of_its_time(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TRIGGER spy AFTER INSERT ON meta BEGIN DELETE FROM article; END")
        connection.commit()
    _with_a_step(monkeypatch, _second)
    with pytest.raises(ProjectDamagedError, match=r"\(spy\)"):
        Store(path, writing=True)
    assert opening.Header(path).user_version == upgrades.CURRENT - 1
    assert vetting.expected_schema() - vetting.expected_schema(upgrades.CURRENT - 1) == {
        ("table", "shelf", "CREATE TABLE shelf (number INTEGER PRIMARY KEY)")
    }


# ------------------------------------------------------------------ older and newer projects


def _with_a_step(monkeypatch: pytest.MonkeyPatch, step: upgrades.Step) -> None:
    monkeypatch.setattr(upgrades, "UPGRADES", (*upgrades.UPGRADES, step))
    monkeypatch.setattr(upgrades, "CURRENT", upgrades.CURRENT + 1)


def _second(connection: sqlite3.Connection) -> None:
    connection.execute("CREATE TABLE shelf (number INTEGER PRIMARY KEY)")


def test_an_older_project_is_brought_up_to_date_with_all_it_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.clipdesk"
    made = make_store(path, article("[quote:Yes], he said."))
    before = tables(made)
    made.close()
    _with_a_step(monkeypatch, _second)
    with pytest.raises(ProjectError, match="older Clipdesk") as found:
        Store(path, writing=False)
    assert found.value.remedy is Remedy.BRING_UP_TO_DATE
    with opened(path, writing=True) as store:
        assert store.kept_before_update == tmp_path / f"old before update {upgrades.CURRENT - 1}.clipdesk"
        assert tables(store) == {**before, "shelf": []}
        assert pragma(store, "foreign_keys") == 1
    assert opening.Header(path).user_version == upgrades.CURRENT
    with opened(path, writing=True) as store:
        assert store.kept_before_update is None


def test_what_a_project_was_before_is_kept_whole_and_nothing_is_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.clipdesk"
    made = make_store(path, article("[quote:Yes], he said."))
    before = tables(made)
    made.close()
    taken = tmp_path / f"old before update {upgrades.CURRENT}.clipdesk"
    taken.write_text("mine")
    with monkeypatch.context() as patch:
        _with_a_step(patch, _second)
        with opened(path, writing=True) as store:
            kept = store.kept_before_update
    assert kept is not None
    assert taken.read_text() == "mine"
    assert kept.read_bytes()[18:20] == b"\1\1", "it needs no log (https://sqlite.org/fileformat2.html)"
    assert not list(tmp_path.glob(".*"))
    with opened(kept, writing=False) as store:
        assert tables(store) == before


def test_a_copy_that_is_not_whole_ends_the_update_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "old.clipdesk"
    make_store(path, *(article("[quote:Yes], he said. " * 200, id=f"a{n}", number=n) for n in range(1, 9))).close()
    scratch(path)
    _with_a_step(monkeypatch, _second)
    with pytest.raises(ProjectDamagedError, match=r"The project file “old\.clipdesk” is damaged"):
        Store(path, writing=True)
    assert opening.Header(path).user_version == upgrades.CURRENT - 1
    assert list(tmp_path.iterdir()) == [path]


def test_the_copy_is_on_the_disk_before_the_update_begins(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def synced(descriptor: int) -> None:
        done.append("folder" if stat.S_ISDIR(os.fstat(descriptor).st_mode) else "file")

    def step(connection: sqlite3.Connection) -> None:
        done.append("step")
        _second(connection)

    _with_a_step(monkeypatch, step)
    vetting.expected_schema()  # builds it once, with the step
    done.clear()
    monkeypatch.setattr(os, "fsync", synced)
    Store(path, writing=True).close()
    assert done == ["file", "folder", "step"] if os.name == "posix" else ["file", "step"]


def test_a_copy_that_cannot_be_made_says_why_and_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_descriptor: int) -> None:
        raise OSError(5, "Input/output error")

    before = path.read_bytes()
    _with_a_step(monkeypatch, _second)
    monkeypatch.setattr(os, "fsync", refused)
    with pytest.raises(
        ProjectError, match=r"no copy of it could be kept\. The system says: Input/output error"
    ) as found:
        Store(path, writing=True)
    assert found.value.remedy == "Make room beside it, or put it where you may write."
    assert list(path.parent.iterdir()) == [path]
    assert path.read_bytes()[100:] == before[100:]


def test_without_room_for_the_copy_an_older_project_stays_as_it_is(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()

    def full(_connection: sqlite3.Connection, _path: Path, _version: int) -> Path:
        raise ProjectError("No copy could be kept.")

    with monkeypatch.context() as patch:
        _with_a_step(patch, _second)
        patch.setattr(vetting, "keep", full)
        with pytest.raises(ProjectError, match="No copy"):
            Store(path, writing=True)
    assert path.read_bytes()[60:64] == before[60:64]


def test_a_step_that_fails_leaves_the_older_project_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = path.read_bytes()

    def fails(connection: sqlite3.Connection) -> None:
        _second(connection)
        connection.execute("INSERT INTO meta VALUES ('half', 'done')")
        error = sqlite3.OperationalError("disk I/O error")
        error.sqlite_errorname = "SQLITE_IOERR_WRITE"
        raise error

    with monkeypatch.context() as patch:
        _with_a_step(patch, fails)
        with pytest.raises(ProjectError, match=r"could not be brought up to date\. The disk reported an error\."):
            Store(path, writing=True)
    assert path.read_bytes()[60:64] == before[60:64]
    assert not list(path.parent.glob("* before update *"))
    with opened(path, writing=True) as store:
        assert store.meta("half") == ""


def test_a_step_that_only_the_log_knows_of_is_not_taken_twice(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = path.with_name("crashed.clipdesk")
    with monkeypatch.context() as patch:
        _with_a_step(patch, _second)
        with opened(path, writing=True):
            for end in ("", "-wal"):
                shutil.copy(path.with_name(path.name + end), copy.with_name(copy.name + end))
        assert opening.Header(copy).user_version == upgrades.CURRENT - 1
        Store(copy, writing=False).close()
        Store(copy, writing=True).close()
    with pytest.raises(ProjectTooNewError):
        Store(copy, writing=False)


@pytest.mark.parametrize("writing", [False, True])
def test_a_newer_version_that_only_the_log_knows_of_is_not_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch, writing: bool
) -> None:
    copy = path.with_name("crashed.clipdesk")
    with monkeypatch.context() as patch:
        _with_a_step(patch, lambda _connection: None)
        with opened(path, writing=True):
            for end in ("", "-wal"):
                shutil.copy(path.with_name(path.name + end), copy.with_name(copy.name + end))
    opening.Header(copy).check(copy)
    log = copy.with_name(copy.name + "-wal").read_bytes()
    with pytest.raises(ProjectTooNewError, match="newer Clipdesk"):
        Store(copy, writing=writing)
    assert copy.with_name(copy.name + "-wal").read_bytes() == log
    assert not list(path.parent.glob("crashed before*"))


def test_the_digests_are_those_of_the_schemas() -> None:
    made = {number: vetting.schema_digest(vetting.expected_schema(number)) for number in range(1, upgrades.CURRENT + 1)}
    assert made == vetting._DIGESTS


def test_no_schema_is_built_to_open_a_project_as_it_should_be(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vetting, "expected_schema", lambda _version: pytest.fail("3 ms of every opening"))
    for writing in (True, False):
        Store(path, writing=writing).close()


def test_without_a_digest_the_schema_is_compared_with_a_built_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Store.create(tmp_path / "a.clipdesk")
    monkeypatch.setattr(vetting, "_DIGESTS", {})
    Store(tmp_path / "a.clipdesk", writing=True).close()
    with contextlib.closing(sqlite3.connect(tmp_path / "a.clipdesk")) as connection:
        connection.execute("CREATE TABLE spy (secret TEXT)")
        connection.commit()
    with pytest.raises(ProjectDamagedError, match="spy"):
        Store(tmp_path / "a.clipdesk", writing=True)
