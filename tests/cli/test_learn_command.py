"""`clipdesk learn`: what was learned is told, kept, shown, used by `suggest`, and forgotten."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Cli
from tests.project.taught_project import taught_project


@pytest.fixture
def taught(tmp_path: Path) -> Path:
    """A project of eight articles that were gone through and two more."""
    path = tmp_path / "taught.clipdesk"
    taught_project(path, taught=8, untouched=2).close()
    return path


def test_it_learns_and_says_how_well(cli: Cli, taught: Path) -> None:
    said = cli("learn", taught)
    assert said.code == 0
    assert "Learned from 8 articles of taught.clipdesk" in said.out
    row = next(line for line in said.out.splitlines() if line.strip().startswith("vessel"))
    assert row.split()[1:5] == ["32", "8", "8", "0"]
    assert "“ferry”" in said.out


def test_suggest_proposes_what_was_learned_until_it_is_forgotten(cli: Cli, taught: Path) -> None:
    cli("learn", taught)
    found = json.loads(cli("suggest", taught, "--json", "--label", "vessel").out)["suggestions"]
    assert len(found) == 8
    assert {one["assistant"] for one in found} == {"learned"}
    assert cli("learn", taught, "--forget").out == "What was learned from taught.clipdesk is forgotten.\n"
    assert json.loads(cli("suggest", taught, "--json", "--label", "vessel").out)["suggestions"] == []
    assert cli("learn", taught, "--forget").out == "Nothing was learned from taught.clipdesk.\n"


def test_what_was_learned_is_shown_to_a_machine_without_learning(cli: Cli, taught: Path) -> None:
    assert json.loads(cli("learn", taught, "--show", "--json").out) == {"at": "", "articles": 0, "labels": []}
    assert (
        cli("learn", taught, "--show").out
        == "Nothing has been learned from taught.clipdesk yet: tag passages, and mark articles as done.\n"
    )
    learned = json.loads(cli("learn", taught, "--json").out)
    assert json.loads(cli("learn", taught, "--show", "--json").out) == learned
    (label,) = learned["labels"]
    assert (label["label"], label["used"], label["lack"], label["done"]) == ("vessel", True, "", 8)
    assert label["held_out"]["f1"] > 0.9
    assert label["rules"] is None
    assert json.loads(cli("learn", taught, "--forget", "--json").out) == {"forgotten": True}


def test_too_little_is_told_and_nothing_is_proposed(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "few.clipdesk"
    taught_project(path, taught=1, untouched=1).close()
    assert "too few passages" in cli("learn", path).out
    assert json.loads(cli("suggest", path, "--json", "--label", "vessel").out)["suggestions"] == []
