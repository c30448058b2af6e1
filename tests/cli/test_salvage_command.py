"""A damaged project is recovered on the command line, with a line for each loss."""

from __future__ import annotations

import json
from pathlib import Path

from clipdesk.store.text_backup import write_as_text
from tests.cli.conftest import Cli


def damage(project: Path) -> None:
    data = bytearray(project.read_bytes())
    data[:16] = bytes(16)
    project.write_bytes(data)


def test_what_can_be_read_becomes_a_new_project(cli: Cli, project: Path, tmp_path: Path) -> None:
    damage(project)
    assert cli("stats", project).code == 1
    said = cli("salvage", project, tmp_path / "new.clipdesk")
    assert said.code == 0
    assert "2 articles and 0 annotations; " in said.out
    assert "nothing is known to be lost" in said.out
    assert cli("check", tmp_path / "new.clipdesk").code == 0


def test_losses_are_listed_and_the_code_says_so(cli: Cli, project: Path, tmp_path: Path) -> None:
    import sqlite3
    from contextlib import closing

    with closing(sqlite3.connect(project, isolation_level=None)) as connection:
        connection.execute("DELETE FROM body WHERE article = 1")
        connection.execute("DELETE FROM article_fts WHERE rowid = 1")
    said = cli("salvage", project, tmp_path / "new.clipdesk", "--json")
    assert said.code == 1
    found = json.loads(said.out)
    assert found["articles"] == 1
    assert [one["reason"] for one in found["items"] if one["outcome"] == "skipped"] == ["Its text is lost."]


def test_a_text_backup_becomes_a_new_project(cli: Cli, project: Path, tmp_path: Path) -> None:
    write_as_text(project, tmp_path / "t.clipdesk.zip", tmp_path / "scratch", lambda _done, _total: None)
    said = cli("salvage", tmp_path / "t.clipdesk.zip", tmp_path / "new.clipdesk")
    assert said.code == 0
    assert "2 articles and 0 annotations; nothing is known to be lost" in said.out
    assert cli("check", tmp_path / "new.clipdesk").code == 0


def test_a_new_project_needs_its_suffix(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("salvage", project, tmp_path / "new.db")
    assert said.code == 2
    assert "Choose a name that ends in .clipdesk" in said.err
