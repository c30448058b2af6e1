"""The changes of `clipdesk codebook`: labels are made from nothing, in one step, as the window would."""

from __future__ import annotations

import io
import json
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from clipdesk.cli.codebook_changes import Change, command_of
from clipdesk.domain.errors import InvalidChangeError
from clipdesk.project.commands.annotations import Relate
from clipdesk.project.project import Project
from tests.builders import article
from tests.cli.conftest import Cli
from tests.project_builder import make_project


def described(cli: Cli, path: Path) -> dict[str, dict[str, Any]]:
    """What is said of each label, by name."""
    found = json.loads(cli("codebook", path, "--json").out)["labels"]
    return {one.pop("name"): one for one in found}


def test_a_label_is_added_and_described_in_one_step_that_can_be_undone(cli: Cli, project: Path, tmp_path: Path) -> None:
    (tmp_path / "harm.md").write_text("What hurts.\r\nAlso what may hurt.\n", encoding="utf-8-sig")
    before = cli("codebook", project, "--json").out
    said = cli(
        "codebook", project, "--add", " harm ", "--color", "harm", "plum", "--key", "harm", "h",
        "--definition", "harm", f"@{tmp_path / 'harm.md'}", "--include", "harm", "Injuries.",
        "--exclude", "HARM", "Insults.", "--below", "harm", "policy",
        "--attribute", "harm", "tone: choice = good | bad | good; value: number", "--whole-article", "harm", "yes",
    )  # fmt: skip
    assert said.code == 0
    harm = described(cli, project)["harm"]
    del harm["id"]
    assert harm == {
        "color": "plum", "key": "h", "parent": "policy", "whole_article": True, "annotations": 0,
        "definition": "What hurts.\nAlso what may hurt.", "include": "Injuries.", "exclude": "Insults.",
        "attributes": [
            {"name": "tone", "kind": "choice", "choices": ["good", "bad"]},
            {"name": "value", "kind": "number", "choices": []},
        ],
    }  # fmt: skip
    with closing(Project(project)) as opened:
        assert opened.undo() is not None
    assert cli("codebook", project, "--json").out == before


def test_one_label_is_shown_with_all_that_is_said_of_it(cli: Cli, project: Path) -> None:
    assert cli("codebook", project, "--definition", "quote", "One.\nTwo.").code == 0
    said = cli("codebook", project, "--show", "Quote")
    assert "definition:\nOne.\nTwo.\n" in said.out
    assert "attributes: kind: choice = direct | indirect | mixed" in said.out
    assert [one["name"] for one in json.loads(cli("codebook", project, "--show", "quote", "--json").out)["labels"]] == [
        "quote"
    ]


def test_words_come_from_standard_input(cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("Daß es gilt.".encode())))
    assert cli("codebook", project, "--definition", "policy", "@-").code == 0
    assert described(cli, project)["policy"]["definition"] == "Daß es gilt."


def test_where_standard_input_is_closed_there_are_no_words(
    cli: Cli, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert cli("codebook", project, "--definition", "policy", "@-").code == 0
    assert described(cli, project)["policy"]["definition"] == ""


def test_a_file_without_an_end_is_refused(cli: Cli, project: Path) -> None:
    said = cli("codebook", project, "--definition", "policy", "@/dev/zero")
    assert (said.code, "“/dev/zero” is larger than 1 MB." in said.err) == (2, True)


def test_attributes_are_changed_renamed_and_removed(cli: Cli, shared: Path) -> None:
    assert cli(
        "codebook", shared, "--attribute", "quote", "kind: text; tone: good | bad",
        "--rename-attribute", "quote", "kind", "sort", "--remove-attribute", "quote", "tone",
    ).code == 0  # fmt: skip
    assert described(cli, shared)["quote"]["attributes"] == [{"name": "sort", "kind": "text", "choices": []}]


def test_labels_are_put_in_order(cli: Cli, project: Path) -> None:
    assert cli("codebook", project, "--place", "official", "1", "--below", "quote", "policy").code == 0
    found = described(cli, project)
    assert list(found) == ["official", "statistic", "policy", "quote"]
    assert "    quote " in cli("codebook", project).out
    assert cli("codebook", project, "--below", "quote", "").code == 0
    assert described(cli, project)["quote"]["parent"] is None


def test_kinds_of_link_are_added_changed_and_removed(cli: Cli, project: Path) -> None:
    assert cli("codebook", project, "--link", "answers", "quote | statistic", "").code == 0
    assert cli("codebook", project, "--link", "answers", "quote", "quote").code == 0
    links = json.loads(cli("codebook", project, "--json").out)["links"]
    assert [(one["name"], one["from"], one["to"]) for one in links if one["name"] != "said_by"] == [
        ("answers", ["quote"], ["quote"])
    ]
    assert cli("codebook", project, "--remove-link", "answers").code == 0
    assert cli("codebook", project, "--remove-link", "answers").code == 2


def test_one_mistake_leaves_everything_as_it_was(cli: Cli, project: Path) -> None:
    before = cli("codebook", project, "--json").out
    said = cli("codebook", project, "--rename", "quote", "said", "--color", "quote", "plum")
    assert (said.code, "The project has no label “quote”." in said.err) == (2, True)
    assert cli("codebook", project, "--json").out == before


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--key", "quote", "12"), 2, "“12” is not one key."),
        (("--key", "quote", "2"), 1, "The key 2 belongs to the label “statistic”."),
        (("--place", "quote", "0"), 2, "“0” is not a place."),
        (("--below", "quote", "quote"), 1, "A label cannot stand below itself."),
        (("--below", "quote", "polcy"), 2, "Perhaps “policy” was meant."),
        (("--attribute", "quote", "when: date"), 2, "does not describe an attribute"),
        (("--attribute", "quote", "tone: choice"), 2, "“tone” has no values to choose from."),
        (("--attribute", "quote", "Kind: text"), 1, "There are two attributes named “Kind”."),
        (("--rename-attribute", "quote", "kinds", "x"), 2, "Perhaps “kind” was meant."),
        (("--rename-attribute", "quote", "kind", " "), 1, "An attribute needs a name."),
        (("--definition", "quote", "@/nowhere/x.md"), 2, "“/nowhere/x.md” cannot be read"),
        (("--whole-article", "quote", "maybe"), 2, "“maybe” is not among its values."),
        (("--add", " "), 1, "A label needs a name."),
        (("--add", "Quote"), 1, "There is already a label named “quote”."),
        (("--link", "answers", "qoute", ""), 2, "Perhaps “quote” was meant."),
        (("--remove-link", "said_bye"), 2, "Perhaps “said_by” was meant."),
    ],
)
def test_a_change_that_cannot_be_made_is_refused(
    cli: Cli, project: Path, options: tuple[str, ...], code: int, said: str
) -> None:
    before = cli("codebook", project, "--json").out
    found = cli("codebook", project, *options)
    assert (found.code, said in found.err) == (code, True), found.err
    assert cli("codebook", project, "--json").out == before


def test_links_are_counted_when_the_kind_is_removed(tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    with closing(make_project(path, article("[quote:“One,”] said [official:Ann]."))) as project:
        command = command_of(project, [Change("remove-link", ("said_by",))], is_forced=False)
        quote, official = project.queries.annotations("a1")
        project.execute(Relate(quote.id, official.id, project.codebook.relation_types[0].id))
        with pytest.raises(InvalidChangeError, match="“said_by” has 1 link"):
            project.execute(command)
        project.execute(command_of(project, [Change("remove-link", ("said_by",))], is_forced=True))
        assert not project.codebook.relation_types


def test_what_is_merged_into_a_label_in_the_same_step_is_not_removed_with_it_unasked(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "p.clipdesk"
    make_project(path, article("[quote:“One,”] said [official:Ann].")).close()
    asked = ("codebook", path, "--merge", "quote", "statistic", "--remove", "statistic")
    before = cli("codebook", path, "--json").out
    found = cli(*asked)
    assert (found.code, "“statistic” has 1 annotation." in found.err) == (1, True), found.err
    assert cli("codebook", path, "--json").out == before
    assert cli(*asked, "--force").code == 0
    assert described(cli, path).keys().isdisjoint({"quote", "statistic"})
