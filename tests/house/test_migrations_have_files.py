"""Every schema version that there ever was is kept as a file, with what is in it."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from pathlib import Path

import pytest

from clipdesk.store.opening import APPLICATION_ID, Header
from clipdesk.store.schema import upgrades
from tests.house.sources import PACKAGE, TESTS

FOLDER = TESTS / "data" / "projects"
VERSIONS = range(1, upgrades.CURRENT + 1)


def _schema(connection: sqlite3.Connection) -> set[tuple[str, str, str]]:
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema")
    return {(kind, name, re.sub(r"\s+", " ", sql)) for kind, name, sql in rows}


@pytest.mark.parametrize("version", VERSIONS)
def test_a_version_has_its_file_and_its_content(version: int) -> None:
    for name in (f"v{version:04}.clipdesk", f"v{version:04}.json"):
        assert (FOLDER / name).is_file(), f"version {version} lacks tests/data/projects/{name}"
    header = Header(FOLDER / f"v{version:04}.clipdesk")
    assert (header.application_id, header.user_version) == (APPLICATION_ID, version)


@pytest.mark.parametrize("version", VERSIONS)
def test_the_steps_lead_to_the_tables_of_the_file(version: int) -> None:
    """A step that was released is never edited. Before the release: run the script again."""
    file = FOLDER / f"v{version:04}.clipdesk"
    with (
        contextlib.closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as kept,
        contextlib.closing(sqlite3.connect(":memory:", isolation_level=None)) as made,
    ):
        for step in upgrades.UPGRADES[:version]:
            step(made)
        assert _schema(made) == _schema(kept), "run: python -m tests.data.projects.make"


def test_no_file_is_of_a_version_that_there_is_not() -> None:
    known = {f"v{version:04}" for version in VERSIONS}
    assert {path.stem for path in FOLDER.glob("v*")} == known


def test_every_step_has_its_module() -> None:
    modules = sorted(path.stem for path in (PACKAGE / "store" / "schema").glob("m*.py"))
    assert [name[:5] for name in modules] == [f"m{version:04}" for version in VERSIONS]


def test_the_kept_files_stay_small() -> None:
    sizes: dict[Path, int] = {path: path.stat().st_size for path in FOLDER.glob("*.clipdesk")}
    assert max(sizes.values()) <= 400_000
