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


def test_a_file_that_is_no_project(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "p.clipdesk").write_text("Not a database at all, but long enough to have a header." * 4)
    said = cli("check", tmp_path / "p.clipdesk")
    assert said.code == 1
    assert "is not a Clipdesk project" in said.err
