"""`clipdesk articles`: articles are listed, chosen, marked, flagged and removed, and every change is one undo step."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from clipdesk.project.project import Project
from tests.cli.conftest import Cli


def listed(cli: Cli, path: Path, *options: object) -> list[dict[str, Any]]:
    """What the verb prints as JSON."""
    found: list[dict[str, Any]] = json.loads(cli("articles", path, *options, "--json").out)
    return found


def test_articles_are_listed_with_what_leads_to_them(cli: Cli, project: Path) -> None:
    found = listed(cli, project, "--sort", "headline")
    assert [(one["headline"], one["status"], one["annotations"]) for one in found] == [
        ("Dues rise", "todo", 0),
        ("Ferry runs again", "todo", 0),
    ]
    said = cli("articles", project)
    assert found[0]["id"] in said.out
    assert said.out.endswith("2 articles found.\n")


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--words", "ferry"), 1),
        (("--status", "done"), 0),
        (("--untouched",), 2),
        (("--flagged",), 0),
        (("--label", "quote"), 0),
        (("--article", "dues rise"), 1),
        (("--article", "dues rise", "--words", "ferry"), 0),
    ],
)
def test_they_are_chosen_by_all_that_is_said(cli: Cli, project: Path, options: tuple[str, ...], count: int) -> None:
    assert len(listed(cli, project, *options)) == count


def test_chosen_ones_are_marked_flagged_and_removed(cli: Cli, project: Path) -> None:
    before = listed(cli, project)
    assert cli("articles", project, "--words", "ferry", "--mark", "done").out.endswith("1 article changed.\n")
    assert cli("articles", project, "--status", "done", "--flag", "yes").code == 0
    assert [one["headline"] for one in listed(cli, project, "--flagged")] == ["Ferry runs again"]
    assert cli("articles", project, "--flagged", "--remove").out.endswith("1 article removed.\n")
    assert len(listed(cli, project)) == 1
    with closing(Project(project)) as opened:
        for _ in range(3):
            assert opened.undo() is not None
    assert listed(cli, project) == before


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--remove",), "Nothing says which articles are meant."),
        (("--status", "doen"), "Perhaps “done” was meant."),
        (("--outlet", "Nowhere"), "The project has no outlet “Nowhere”."),
        (("--label", "qoute"), "Perhaps “quote” was meant."),
        (("--article", "Dues rose"), "Perhaps “Dues rise” was meant."),
        (("--untouched", "--mark", "done", "--remove"), "not allowed with"),
    ],
)
def test_what_there_is_not_is_wrong_use(cli: Cli, project: Path, options: tuple[str, ...], said: str) -> None:
    found = cli("articles", project, *options)
    assert (found.code, said in found.err) == (2, True), found.err


@pytest.mark.parametrize("option", ["--words", "--article", "--label", "--outlet", "--status", "--since", "--until"])
@pytest.mark.parametrize("given", ["", " "])
def test_a_blank_option_chooses_nothing_and_removes_nothing(cli: Cli, project: Path, option: str, given: str) -> None:
    assert cli("articles", project, option, given, "--remove").code == 2
    assert len(listed(cli, project)) == 2


def test_a_change_of_none_is_not_done_and_a_list_of_none_is_one(cli: Cli, project: Path) -> None:
    said = cli("articles", project, "--words", "zebra", "--mark", "done")
    assert (said.code, said.out) == (1, "")
    assert (
        said.err
        == "clipdesk: No article is like that; nothing was changed. Without options the verb lists what there is.\n"
    )
    said = cli("articles", project, "--since", "2025", "--remove")
    assert said.err.endswith("nothing was changed. 2 articles have no date and were left out.\n")
    assert cli("articles", project, "--words", "zebra").code == 0


def test_what_changed_is_counted_not_what_was_chosen(cli: Cli, project: Path) -> None:
    assert cli("articles", project, "--words", "ferry", "--mark", "done").out.endswith("1 article changed.\n")
    assert cli("articles", project, "--words", "ferry", "--mark", "done").out.endswith("0 articles changed.\n")


def test_the_source_of_those_chosen_is_corrected_in_one_step(cli: Cli, project: Path) -> None:
    before = listed(cli, project)
    said = cli(
        "articles", project, "--article", "dues rise", "--set", "byline=Jo Field;  Kim Lee", "--set", "published=2025-06",
        "--set", "headline=Dues  fall",
    )  # fmt: skip
    assert said.out.endswith("1 article changed.\n"), said.err
    (found,) = listed(cli, project, "--article", "dues fall")
    assert (found["byline"], found["published"]) == (["Jo Field", "Kim Lee"], "2025-06")
    with closing(Project(project)) as opened:
        article = opened.queries.article(found["id"])
        assert article is not None
        assert {article.source.provenance[one] for one in ("byline", "published", "headline")} == {"typed"}
        assert opened.undo() is not None
    assert listed(cli, project) == before


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("bylines=Jo", "Perhaps “byline” was meant."),
        ("published=someday", "“someday” is not a date."),
        ("language=Deutsch", "“Deutsch” is not the code of a language. Write it as en, es or pt-BR."),
        ("headline", "“headline” is not a value. Write NAME=VALUE, as byline=“Jo Field; Kim Lee”."),
        ("published", "“published” is not a value."),
    ],
)
def test_what_is_no_field_and_no_date_changes_nothing(cli: Cli, project: Path, typed: str, said: str) -> None:
    before = listed(cli, project)
    found = cli("articles", project, "--words", "ferry", "--set", typed)
    assert (found.code, said in found.err) == (2, True), found.err
    assert listed(cli, project) == before
