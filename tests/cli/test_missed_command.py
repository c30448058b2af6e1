"""`clipdesk missed`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipdesk.cli import missed_command
from clipdesk.project.commands.setting_aside import SetAside
from clipdesk.project.missed import missed
from clipdesk.project.project import Project
from tests.builders import article
from tests.cli.conftest import Cli
from tests.project_builder import make_project


@pytest.fixture
def lacking(tmp_path: Path) -> Path:
    path = tmp_path / "lacking.clipdesk"
    make_project(
        path,
        article("[quote:“One.”] The [policy:Clean Air Act]. The Clean Air Act.", headline="Acts"),
        article("Nothing.", id="a2", number=2, headline="Empty"),
        article("Nothing at all.", id="a3", number=3, headline="Bare"),
    ).close()
    return path


def test_each_kind_is_counted_and_shown(cli: Cli, lacking: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(missed_command, "_SHOWN", 1)
    out = " ".join(cli("missed", lacking).out.split())
    assert "same words not tagged: 1 Clean Air Act policy Acts" in out
    assert "same words under two labels: 0" in out
    assert "quote without a speaker: 1 “One.” quote Acts" in out
    assert "article without annotations: 2 Empty … and 1 more" in out


def test_every_place_for_a_machine(cli: Cli, lacking: Path) -> None:
    found = json.loads(cli("missed", lacking, "--json").out)
    assert [(one["kind"], one["article"]) for one in found] == [
        ("same words not tagged", "a1"), ("quote without a speaker", "a1"),
        ("article without annotations", "a2"), ("article without annotations", "a3"),
    ]  # fmt: skip
    assert (found[0]["words"], found[0]["labels"], found[0]["annotation"]) == ("Clean Air Act", ["policy"], "")
    assert (found[0]["before"], found[0]["after"]) == ("“One.” The Clean Air Act. The ", ".")
    assert found[3]["span"] is None


def test_what_was_set_aside_is_listed_only_when_asked_for(cli: Cli, lacking: Path) -> None:
    project = Project(lacking)
    project.use_annotator("mk", "Mairi Kell")
    project.execute(SetAside(tuple(missed(project._store)[:2])))
    project.close()
    out = cli("missed", lacking).out
    assert "same words not tagged: 0" in out
    assert "set aside: 2 (--set-aside lists them)" in out
    assert [one["set_aside"] for one in json.loads(cli("missed", lacking, "--json").out)] == [False, False]
    aside = json.loads(cli("missed", lacking, "--set-aside", "--json").out)
    assert [(one["kind"], one["set_aside"]) for one in aside] == [
        ("same words not tagged", True), ("quote without a speaker", True),
    ]  # fmt: skip
    out = cli("missed", lacking, "--set-aside").out
    assert "quote without a speaker: 1" in out
    assert "--set-aside lists" not in out
