"""`clipdesk stats`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from clipdesk.domain.article import Status
from clipdesk.project.commands.articles import SetStatus
from clipdesk.project.project import Project
from tests.cli.conftest import Cli


def test_counts_for_a_reader(cli: Cli, project: Path) -> None:
    said = cli("stats", project)
    assert said.code == 0
    words = " ".join(said.out.split())
    assert "articles 2" in words
    assert "todo 2" in words
    assert "quote 0" in words


def test_counts_for_a_machine(cli: Cli, project: Path) -> None:
    answer = json.loads(cli("stats", project, "--json").out)
    assert answer["articles"] == 2
    assert answer["status"] == {"todo": 2, "done": 0, "skipped": 0}
    assert (answer["untouched"], answer["unannotated"]) == (2, 2)
    assert answer["labels"] == {"quote": 0, "statistic": 0, "policy": 0, "official": 0}


def test_what_is_done_without_an_annotation_is_not_untouched(cli: Cli, project: Path) -> None:
    with closing(Project(project)) as opened:
        opened.execute(SetStatus((opened.queries.listed([1])[0].id,), Status.DONE))
    answer = json.loads(cli("stats", project, "--json").out)
    assert (answer["untouched"], answer["unannotated"]) == (1, 2)


def test_an_open_project_can_be_looked_at(cli: Cli, project: Path) -> None:
    held = Project(project)
    try:
        assert cli("stats", project).code == 0
    finally:
        held.close()


def test_errors_are_json_too_when_asked_for(cli: Cli, tmp_path: Path) -> None:
    said = cli("stats", tmp_path / "none.clipdesk", "--json")
    assert said.code == 1
    assert "There is no file" in json.loads(said.out)["error"]
