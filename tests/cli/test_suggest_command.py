"""`clipdesk suggest`: proposals are kept and told; nothing is tagged."""

from __future__ import annotations

import json
from pathlib import Path

from clipdesk.project.project import Project
from tests.cli.conftest import Cli


def test_what_waits_is_told_to_a_reader_and_nothing_is_tagged(cli: Cli, project: Path) -> None:
    said = cli("suggest", project)
    assert said.code == 0
    assert "2 articles read; 1 suggestion waits in p.clipdesk." in said.out
    assert "statistic        1" in said.out
    opened = Project(project, read_only=True)
    assert opened.queries.counts().annotations == 0
    assert opened.queries.history(1)[0].command == "AddArticles"
    opened.close()


def test_who_asks_for_suggestions_leaves_no_trace(cli: Cli, shared: Path) -> None:
    before = Project(shared, read_only=True)
    people = before.annotators
    before.close()
    assert cli("suggest", shared).code == 0
    after = Project(shared, read_only=True)
    assert after.annotators == people
    after.close()


def test_articles_that_did_not_change_are_not_read_again_unless_asked_for(cli: Cli, project: Path) -> None:
    assert json.loads(cli("suggest", project, "--json").out)["read"] == 2
    assert json.loads(cli("suggest", project, "--json").out)["read"] == 0
    assert json.loads(cli("suggest", project, "--json", "--again").out)["read"] == 2
    assert json.loads(cli("suggest", project, "--json", "--assistant", "quotes").out)["read"] == 2


def test_everything_is_told_to_a_machine(cli: Cli, project: Path) -> None:
    answer = json.loads(cli("suggest", project, "--json", "--label", "statistic").out)
    assert answer["labels"] == {"statistic": {"waiting": 1, "accepted": 0, "corrected": 0, "refused": 0, "proposed": 1}}
    (one,) = answer["suggestions"]
    assert (one["label"], one["assistant"], one["quote"]) == ("statistic", "statistics", "4 per cent")
    assert one["attributes"]["value"] == "4"
    assert 0 < one["score"] <= 1
    assert one["reason"]
    assert json.loads(cli("suggest", project, "--json", "--label", "quote").out)["suggestions"] == []


def test_what_is_not_there_is_said(cli: Cli, project: Path) -> None:
    for option, words in (("--assistant", "no assistant “none”"), ("--label", "no label “none”")):
        said = cli("suggest", project, option, "none")
        assert said.code == 2
        assert words in said.err
