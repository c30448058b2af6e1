"""`clipdesk undo`: steps are taken back and done again after the program has ended."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.project.commands.articles import SetArticleNote
from clipdesk.project.project import Project
from tests.cli.conftest import Cli


def quotes(cli: Cli, path: Path) -> int:
    """How many annotations have the label."""
    return len(json.loads(cli("annotations", path, "--label", "quote", "--json").out))


def test_the_last_step_is_taken_back_and_done_again(cli: Cli, shared: Path) -> None:
    assert cli("annotations", shared, "--label", "quote", "--remove").code == 0
    assert quotes(cli, shared) == 0
    assert cli("undo", shared).out == "Taken back: Remove 4 annotations.\n"
    assert quotes(cli, shared) == 4
    assert cli("undo", shared, "--redo").out == "Done again: Remove 4 annotations.\n"
    assert quotes(cli, shared) == 0
    assert json.loads(cli("undo", shared, "--json").out) == {"undone": "Remove 4 annotations"}
    assert json.loads(cli("undo", shared, "--redo", "--json").out) == {"redone": "Remove 4 annotations"}


@pytest.mark.parametrize(("option", "said"), [((), "nothing to take back"), (("--redo",), "nothing to do again")])
def test_where_there_is_no_step_that_is_told(cli: Cli, shared: Path, option: tuple[str, ...], said: str) -> None:
    while cli("undo", shared).code == 0:
        pass
    if option:
        while cli("undo", shared, *option).code == 0:
            pass
    found = cli("undo", shared, *option)
    assert (found.code, said in found.err) == (1, True)


def test_the_changes_are_listed(cli: Cli, shared: Path) -> None:
    assert cli("annotations", shared, "--label", "quote", "--note", "See below.").code == 0
    assert cli("undo", shared).code == 0
    first = json.loads(cli("undo", shared, "--list", "--json").out)[0]
    assert (first["change"], first["state"], bool(first["annotator"])) == ("Edit note", "taken back", True)
    line = cli("undo", shared, "--list").out.splitlines()[0]
    assert "Edit note" in line
    assert line.endswith("taken back")
    assert quotes(cli, shared) == 4


def test_what_was_taken_back_and_cannot_come_again_is_listed_so(cli: Cli, shared: Path) -> None:
    assert cli("annotations", shared, "--label", "quote", "--note", "See below.").code == 0
    assert cli("undo", shared).code == 0
    assert cli("annotations", shared, "--label", "quote", "--note", "See above.").code == 0
    states = [one["state"] for one in json.loads(cli("undo", shared, "--list", "--json").out)]
    assert states[:2] == ["", "taken back"]


def test_a_step_of_many_parts_is_one_line(cli: Cli, shared: Path) -> None:
    assert cli("annotations", shared, "--label", "quote", "--note", "See below.").code == 0
    with closing(Project(shared)) as project:
        for number in range(30):
            project.execute(SetArticleNote("a2", f"{number} times."), step="typing")
    listed = [one["change"] for one in json.loads(cli("undo", shared, "--list", "--json").out)]
    assert listed[:2] == ["Edit article note", "Edit note"]
