"""`clipdesk people`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.builders import article
from tests.cli.conftest import Cli
from tests.project_builder import make_project


@pytest.fixture
def named(tmp_path: Path) -> Path:
    path = tmp_path / "named.clipdesk"
    made = article(
        "[official#1:Mayor Ana Ruiz] said [quote#2:“Yes”].",
        attributes={"1": {"name": "Ana Ruiz", "role": "mayor"}},
        relations=[("2", "said_by", "1")],
        published="2024-05-01T14:15:00+00:00",
        outlet="The Herald",
    )
    make_project(path, made).close()
    return path


def test_the_register_for_a_reader(cli: Cli, named: Path) -> None:
    said = cli("people", named)
    assert said.code == 0
    assert said.out.split("\n")[1].split() == ["Ana", "Ruiz", "1", "1", "1", "mayor", "(2024-05-01)"]


def test_the_register_for_a_machine(cli: Cli, named: Path) -> None:
    (one,) = json.loads(cli("people", named, "--json").out)
    assert (one["name"], one["quotes"], one["roles"]) == (
        "Ana Ruiz",
        1,
        [{"role": "mayor", "since": "2024-05-01T14:15:00+00:00"}],
    )
    assert one["mentions"][0]["quotes"] == ["a1-2"]


def test_a_role_alone_is_no_name(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "roles.clipdesk"
    make_project(path, article("[official#1:The mayor] left.", attributes={"1": {"role": "mayor"}})).close()
    assert "mayor (no name)" in cli("people", path).out
    (one,) = json.loads(cli("people", path, "--json").out)
    assert (one["name"], one["is_named"]) == ("mayor", False)


def test_nobody_is_nobody(cli: Cli, project: Path) -> None:
    assert cli("people", project).out == "Nobody is tagged yet.\n"
    assert json.loads(cli("people", project, "--json").out) == []


def test_one_outlet_alone(cli: Cli, named: Path) -> None:
    assert "Ana Ruiz" in cli("people", named, "--outlet", "The Herald").out
    said = cli("people", named, "--outlet", "The Herold")
    assert (said.code, said.err) == (
        2,
        "clipdesk: The project has no outlet “The Herold”. Perhaps “The Herald” was meant. There are: The Herald.\n",
    )
