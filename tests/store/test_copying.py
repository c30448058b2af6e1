"""A copy is whole or not there, also where it is stopped while SQLite writes it. More of it: `test_store`."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from clipdesk.domain.errors import CancelledError, ProjectDamagedError, ProjectError
from clipdesk.store import progress
from clipdesk.store.copying import copy, settle_log
from clipdesk.store.opening import connect, disconnect
from clipdesk.store.store import Store
from tests.builders import article
from tests.project_builder import make_project
from tests.store_builder import make_store, opened, scratch, tables


def test_a_copy_that_is_stopped_is_not_left_half(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "_STEPS", 10)
    path = tmp_path / "harbor.clipdesk"
    make_project(path, *(article(f"The board met for the {number}th time.") for number in range(50))).close()
    told: list[int] = []

    def tell() -> None:
        told.append(1)
        if len(told) == 20:
            raise CancelledError

    database = connect(path, writing=False)
    try:
        with pytest.raises(CancelledError):
            copy(database, tmp_path / "copy.clipdesk", "", tell)
        assert len(told) == 20
        assert not [one.name for one in tmp_path.iterdir() if "copy" in one.name]
        copy(database, tmp_path / "copy.clipdesk")
    finally:
        disconnect(database, path)
    assert (tmp_path / "copy.clipdesk").exists()


@pytest.mark.skipif(os.name != "posix", reason="a file that is open cannot be renamed there")
def test_what_was_moved_while_it_is_open_is_copied_through_the_open_connection(store: Store, tmp_path: Path) -> None:
    for value in ("swordfish" * 200, ""):
        with store.transaction():
            store.set_meta("secret", value)
    store.path.rename(tmp_path / "moved.clipdesk")
    store.save_copy(tmp_path / "copy.clipdesk")
    assert b"swordfish" not in (tmp_path / "copy.clipdesk").read_bytes(), "what was deleted is not handed on"
    with opened(tmp_path / "copy.clipdesk", writing=False) as copied:
        assert tables(copied) == tables(store)
    assert (tmp_path / "copy.clipdesk").read_bytes()[18:20] == b"\1\1", "it needs no log"
    (tmp_path / "moved.clipdesk").rename(store.path)


def test_a_damaged_project_is_not_copied_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "harbor.clipdesk"
    make_store(path, *(article("He said it. " * 400, id=f"a{n}", number=n) for n in range(1, 9))).close()
    scratch(path)
    with (
        opened(path, writing=False) as store,
        pytest.raises(ProjectDamagedError, match=r"“harbor\.clipdesk” is damaged"),
    ):
        store.save_copy(tmp_path / "copy.clipdesk")
    assert not (tmp_path / "copy.clipdesk").exists()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("SQLITE_FULL", r"The disk is full: “mine\.clipdesk” needs about \d"),
        ("SQLITE_IOERR_WRITE", r"mine\.clipdesk” cannot be written\. The disk reported an error\."),
    ],
)
def test_a_disk_that_does_not_take_the_copy_is_told(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: str, words: str
) -> None:
    def fails(*_: object, **__: object) -> None:
        error = sqlite3.OperationalError("no")
        error.sqlite_errorname = code
        raise error

    with monkeypatch.context() as patch:
        patch.setattr("clipdesk.store.copying.with_progress", fails)
        with pytest.raises(ProjectError, match=words):
            store.save_copy(tmp_path / "aside", "mine.clipdesk")
    assert not (tmp_path / "aside").exists()


def test_what_is_no_database_keeps_what_lies_beside_it(tmp_path: Path) -> None:
    parts = {tmp_path / "c": b"an older copy", tmp_path / "c-wal": b"log", tmp_path / "d-wal": b"log of nothing"}
    for path, data in parts.items():
        path.write_bytes(data)
    settle_log(tmp_path / "c")
    settle_log(tmp_path / "d")
    assert {one: one.read_bytes() for one in tmp_path.iterdir()} == parts
