"""`clipdesk counts`."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Cli


def test_counts_for_a_reader(cli: Cli, project: Path) -> None:
    said = cli("counts", project)
    assert said.code == 0
    first, *_, last = said.out.splitlines()
    assert first.split()[:2] == ["outlet", "articles"]
    assert last.split()[:2] == ["(all)", "2"]


def test_counts_for_a_machine(cli: Cli, project: Path) -> None:
    answer = json.loads(cli("counts", project, "--by", "status", "--count", "stories", "--json").out)
    assert (answer["by"], answer["count"], answer["alike_counted_once"]) == ("status", "stories", False)
    assert [(one["value"], one["stories"]) for one in answer["rows"]] == [("todo", 2)]
    assert answer["all"]["labels"]["quote"] == 0


def test_the_table_is_saved_and_replaced_only_when_asked(cli: Cli, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "counts.csv"
    assert "Counts written" in cli("counts", project, "--csv", target).out
    assert target.read_text("utf-8").startswith("outlet,articles,")
    again = cli("counts", project, "--csv", target)
    assert (again.code, "already exists" in again.err) == (1, True)
    assert cli("counts", project, "--csv", target, "--force", "--status", "done").code == 0


def test_what_there_is_not_is_wrong_use(cli: Cli, project: Path) -> None:
    assert cli("counts", project, "--annotator", "nobody").code == 2
    assert "outlet" in cli("counts", project, "--by", "outlets").err
