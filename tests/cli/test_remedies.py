"""On the command line an error names the command that mends it, and never a menu."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from clipdesk.cli.main import parser
from clipdesk.cli.remedies import COMMANDS, in_commands
from clipdesk.domain.remedy import Remedy
from tests.cli.conftest import Cli


def test_every_kind_has_words() -> None:
    assert set(COMMANDS) == set(Remedy)
    assert not [one for one in COMMANDS.values() if "menu" in one.casefold() or "reading only" in one]


@pytest.mark.parametrize("remedy", [one for one, words in COMMANDS.items() if "clipdesk " in words])
def test_a_command_that_is_named_can_be_run(remedy: Remedy) -> None:
    _, command = in_commands(remedy).removesuffix(".").split("clipdesk ", 1)
    assert parser().parse_args(shlex.split(command)).run


def test_a_damaged_project_leads_to_salvage(cli: Cli, project: Path) -> None:
    project.write_bytes(project.read_bytes()[:5000] + bytes(60_000))
    said = cli("stats", project, "--json")
    assert "clipdesk salvage DAMAGED NEW" in said.err
    assert "clipdesk salvage DAMAGED NEW" in json.loads(said.out)["remedy"]
    assert "menu" not in said.err


def test_a_file_that_is_no_project_may_be_a_damaged_one(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "no.clipdesk").write_bytes(bytes(5000))
    assert cli("stats", tmp_path / "no.clipdesk").err == (
        "clipdesk: “no.clipdesk” is not a Clipdesk project, or it is damaged."
        " Copy what can be read into a new project: clipdesk salvage DAMAGED NEW.\n"
    )


@pytest.mark.parametrize("dry", [(), ("--dry-run",)])
def test_a_report_of_an_import_names_commands_too(cli: Cli, tmp_path: Path, dry: tuple[str, ...]) -> None:
    (tmp_path / "a.csv").write_text("A,B\n1,2\n")
    said = cli("import", tmp_path / "p.clipdesk", tmp_path / "a.csv", *dry)
    assert "No column of “a.csv” holds a text. Say which one it is: clipdesk import PROJECT PATH --map text=NAME." in (
        said.out
    )
    assert "--map text=NAME" in cli("import", tmp_path / "p.clipdesk", tmp_path / "a.csv", *dry, "--json").out
