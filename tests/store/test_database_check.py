"""What SQLite finds wrong is told as damage, and a disk that cannot be read as what it is."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any, cast

import pytest

from clipdesk.domain.errors import ProjectDamagedError, ProjectError
from clipdesk.store import database as db
from clipdesk.store.project_database import ProjectDatabase
from tests.store_builder import make_with_wrong_index, opened


class _Saying:
    """Stands for a connection on which SQLite's checks say this, or fail so."""

    def __init__(self, *says: str | Exception) -> None:
        self._says = says

    def connection(self) -> _Saying:
        return self

    def execute(self, sql: str) -> Any:
        found = [] if sql == "PRAGMA foreign_key_check" else list(self._says)
        for one in found:
            if isinstance(one, Exception):
                raise one
        return _Rows([(one,) for one in found])


class _Rows(list[tuple[object]]):
    def fetchall(self) -> list[tuple[object]]:
        return list(self)


def checked(*says: str | Exception) -> list[str]:
    return db.quick_check(cast("ProjectDatabase", _Saying(*says)))


def failing(code: str) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("no")
    error.sqlite_errorname = code
    return error


def test_only_the_thorough_check_holds_indexes_against_their_tables(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    make_with_wrong_index(path)
    with opened(path, writing=False) as store:
        assert store.quick_check() == db.quick_check(store._database) == []
        assert any("annotation_article" in one for one in store.quick_check(thorough=True))


def test_what_is_found_is_told_in_one_line_each() -> None:
    assert checked("ok") == []
    assert checked("*** in database main ***\nTree 5 page 3: wrong", "row 1 missing") == [
        "Tree 5 page 3: wrong",
        "row 1 missing",
    ]


@pytest.mark.parametrize("code", ["SQLITE_IOERR_READ", "SQLITE_BUSY", "SQLITE_CANTOPEN"])
def test_a_check_that_could_not_be_made_says_nothing_of_the_file(code: str) -> None:
    with pytest.raises(sqlite3.OperationalError):
        checked(failing(code))
    wrapped = ProjectError("It cannot be read.")
    wrapped.__cause__ = failing(code)
    with pytest.raises(ProjectError, match="cannot be read"):
        checked(wrapped)


def test_a_check_that_damage_ends_has_found_damage() -> None:
    assert checked(failing("SQLITE_CORRUPT_INDEX")) == ["no"]
    wrapped = ProjectError("It is damaged.")
    wrapped.__cause__ = failing("SQLITE_CORRUPT")
    assert checked(wrapped) == ["no"]


def test_a_page_that_the_disk_does_not_give_is_no_damage() -> None:
    # https://sqlite.org/rescode.html: 266 is SQLITE_IOERR_READ, 11 SQLITE_CORRUPT
    with pytest.raises(ProjectError, match="cannot be read at the moment") as found:
        checked("Tree 5 page 3: unable to get the page. error code=266")
    assert not isinstance(found.value, ProjectDamagedError)
    assert checked("Tree 5 page 3: unable to get the page. error code=11") != []
