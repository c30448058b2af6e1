"""Foreign databases are read from a copy, and only read."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.foreign_sqlite import mentions, opened
from tests.formats.foreign_databases import database


def test_rows_come_in_order_and_columns_that_are_missing_are_none(tmp_path: Path) -> None:
    data = database(tmp_path, """CREATE TABLE "a""b" (x, y); INSERT INTO "a""b" VALUES (2, 'two'), (1, 'one');""")
    with opened(data, "f") as found:
        assert list(found.rows('a"b', "y", "gone", "x")) == [
            {"y": "two", "gone": None, "x": 2}, {"y": "one", "gone": None, "x": 1},
        ]  # fmt: skip
        assert list(found.rows("none", "x")) == []
        assert found.has('a"b')
        assert not found.has("none")


def test_nothing_in_a_schema_is_run_and_nothing_stays_on_the_disk(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    data = database(tmp_path, "CREATE TABLE t (x); CREATE VIEW documents AS SELECT load_extension('evil') AS x;")
    with opened(data, "f") as found:
        assert len(list(folder.iterdir())) == 1
        assert not found.has("documents")
        assert list(found.rows("documents", "x")) == []
    assert list(folder.iterdir()) == []


def test_damage_is_told(tmp_path: Path) -> None:
    data = database(tmp_path, "CREATE TABLE t (x); INSERT INTO t VALUES ('" + "long " * 5000 + "');")
    assert mentions(data, "t")
    assert not mentions(data, "u")
    with (
        pytest.raises(ImportFailedError, match="damaged"),
        opened(data[:4096] + b"\xff" * (len(data) - 4096), "f") as found,
    ):
        list(found.rows("t", "x"))
    with pytest.raises(ImportFailedError, match="damaged"), opened(data[:16] + b"\x07" * 4000, "f"):
        pass
    with pytest.raises(ImportFailedError, match="not a database"), opened(b"text", "f"):
        pass
