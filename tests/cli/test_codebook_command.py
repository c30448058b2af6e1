"""`clipdesk codebook`: labels are listed and changed, and every change can be undone."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.project.project import Project
from tests.cli.conftest import Cli, Said


def labels(cli: Cli, path: Path) -> dict[str, tuple[str, int]]:
    """Color and number of annotations by name."""
    found = json.loads(cli("codebook", path, "--json").out)["labels"]
    return {one["name"]: (one["color"], one["annotations"]) for one in found}


def test_the_labels_are_listed(cli: Cli, shared: Path) -> None:
    said = cli("codebook", shared)
    assert said.code == 0
    assert any(line.split()[0] == "quote" and line.split()[-1] == "4" for line in said.out.splitlines()[:-1])


def test_a_label_gets_another_name_or_color(cli: Cli, shared: Path) -> None:
    before = labels(cli, shared)
    assert cli("codebook", shared, "--rename", "quote", " said ").code == 0
    assert cli("codebook", shared, "--color", "said", "plum").code == 0
    after = labels(cli, shared)
    assert "quote" not in after
    assert after["said"] == ("plum", before["quote"][1])


def test_a_label_is_merged_into_another(cli: Cli, shared: Path) -> None:
    before = labels(cli, shared)
    assert cli("codebook", shared, "--merge", "statistic", "policy").code == 0
    after = labels(cli, shared)
    assert "statistic" not in after
    assert after["policy"][1] == before["policy"][1] + before["statistic"][1]


def test_labels_without_annotations_are_removed_in_one_step_that_can_be_undone(cli: Cli, project: Path) -> None:
    before = labels(cli, project)
    assert cli("codebook", project, "--remove", "quote", "--remove", "policy", "--remove", "quote").code == 0
    assert set(labels(cli, project)) == {"statistic", "official"}
    with closing(Project(project)) as opened:
        assert opened.undo() is not None
    assert labels(cli, project) == before


def test_a_label_with_annotations_is_removed_only_by_force(cli: Cli, shared: Path) -> None:
    before = labels(cli, shared)
    said = cli("codebook", shared, "--remove", "quote")
    assert (said.code, "“quote” has 4 annotations. Merge it into another label (--merge)" in said.err) == (1, True)
    assert labels(cli, shared) == before
    assert cli("codebook", shared, "--remove", "quote", "--force").code == 0
    assert "quote" not in labels(cli, shared)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--remove", "qoute"), "The project has no label “qoute”. Perhaps “quote” was meant."),
        (("--color", "quote", "plumm"), "“plumm” is not among its values. Perhaps “plum” was meant."),
        (("--merge", "quote", "x"), "The project has no label “x”."),
    ],
)
def test_a_name_that_there_is_not_is_wrong_use(cli: Cli, project: Path, options: tuple[str, ...], said: str) -> None:
    found = cli("codebook", project, *options)
    assert (found.code, said in found.err) == (2, True)


def test_a_name_that_is_taken_is_refused(cli: Cli, project: Path) -> None:
    assert cli("codebook", project, "--rename", "quote", "policy") == Said(
        1, "", "clipdesk: There is already a label named “policy”. Choose another name.\n"
    )


def test_one_codebook_sets_up_a_new_project(cli: Cli, tmp_path: Path) -> None:
    (tmp_path / "mine.codebook.csv").write_text("label,definition\nharm,What hurts.\nhelp,What helps.\n")
    path = tmp_path / "new.clipdesk"
    said = cli("import", "--dry-run", path, tmp_path / "mine.codebook.csv")
    assert "would give way to these: quote, statistic, policy, official." in said.out
    said = cli("import", path, tmp_path / "mine.codebook.csv")
    assert said.code == 0
    assert "gave way to these: quote, statistic, policy, official." in said.out
    assert list(labels(cli, path)) == ["harm", "help"]
    assert cli("undo", path).code == 0
    assert list(labels(cli, path)) == ["quote", "statistic", "policy", "official"]


def test_a_label_to_show_that_is_renamed_in_the_same_call_is_shown(cli: Cli, project: Path) -> None:
    assert cli("codebook", project, "--rename", "quote", "zitat", "--show", "quote").out.startswith("label: zitat\n")
    assert cli("codebook", project, "--rename", "zitat", "quote", "--show", "quote").out.startswith("label: quote\n")
    assert cli("codebook", project, "--add", "new", "--show", "new").out.startswith("label: new\n")


@pytest.mark.parametrize("change", [("--remove", "quote"), ("--rename", "quote", "zitat")])
def test_nothing_is_changed_where_there_is_nothing_to_show(cli: Cli, project: Path, change: tuple[str, ...]) -> None:
    before = cli("codebook", project, "--json").out
    shown = "quote" if change[0] == "--remove" else "qote"
    said = cli("codebook", project, *change, "--show", shown)
    assert (said.code, f"no label “{shown}”" in said.err) == (2, True)
    assert cli("codebook", project, "--json").out == before
