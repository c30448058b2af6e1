"""`clipdesk check`: quiet about a sound project, precise about another."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

from tests.cli.conftest import Cli


def test_a_sound_project(cli: Cli, project: Path) -> None:
    said = cli("check", project)
    assert said.code == 0
    assert "2 articles and 0 annotations checked: nothing is wrong." in said.out


def test_a_changed_text_is_found(cli: Cli, project: Path) -> None:
    connection = sqlite3.connect(project)
    with connection:
        connection.execute("UPDATE body SET text = replace(text, 'Monday', 'Friday')")
    connection.close()
    said = cli("check", project, "--json")
    assert said.code == 1
    problems = json.loads(said.out)["problems"]
    sentences = {one["check"]: one["problem"] for one in problems}
    assert "Ferry runs again" in sentences["texts"]


def test_what_sqlite_says_of_a_damaged_file_is_told_when_asked_for(cli: Cli, project: Path) -> None:
    connection = sqlite3.connect(project)
    with connection:
        connection.execute("UPDATE body SET article = 99 WHERE article = 1")
    connection.close()
    said = cli("check", project)
    assert said.code == 1
    assert "  ! file: Parts of the file are not as they were stored.\n" in said.out
    assert "refers to nothing" not in said.out
    assert "      row 99 of body refers to nothing\n" in cli("check", project, "--verbose").out
    problems = json.loads(cli("check", project, "--json").out)["problems"]
    assert {"check": "file", "detail": "row 99 of body refers to nothing"}.items() <= problems[0].items()


def test_a_file_that_is_no_project(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "p.clipdesk").write_text("Not a database at all, but long enough to have a header." * 4)
    said = cli("check", tmp_path / "p.clipdesk")
    assert said.code == 1
    assert "is not a Clipdesk project" in said.err
