"""`clipdesk tag`: words, offsets and whole articles are tagged, as the window would do it."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from clipdesk.project.project import Project
from tests.cli.conftest import Cli


def tagged(cli: Cli, path: Path) -> list[tuple[str, str, str]]:
    """Label, annotator and text of every annotation."""
    found = json.loads(cli("annotations", path, "--json").out)
    return [(one["label"], one["annotator"], one["text"]) for one in found]


def test_words_are_tagged_where_they_stand(cli: Cli, project: Path) -> None:
    said = cli("tag", project, "policy", "--words", "harbour  DUES", "--note", "Why?", "--annotator", "mk")
    assert (said.code, said.out.splitlines()) == (
        0,
        ["  Dues rise  11–23  Harbour dues", "1 passage tagged as policy."],
    )
    assert tagged(cli, project) == [("policy", "mk", "Harbour dues")]
    with closing(Project(project)) as opened:
        assert opened.history_state.undo is not None
        assert opened.undo() is not None
    assert tagged(cli, project) == []


def test_words_at_several_places_are_tagged_only_if_all_are_meant(cli: Cli, project: Path) -> None:
    said = cli("tag", project, "policy", "--words", "LARKPORT")
    assert (said.code, "“LARKPORT” stands at 2 places." in said.err) == (1, True)
    assert cli("tag", project, "policy", "--words", "LARKPORT", "--article", "Dues rise").code == 0
    assert cli("tag", project, "policy", "--words", "LARKPORT", "--all").out.endswith("1 passage tagged as policy.\n")
    assert cli("tag", project, "policy", "--words", "LARKPORT", "--all").out == "0 passages tagged as policy.\n"
    assert len(tagged(cli, project)) == 2
    again = cli("tag", project, "policy", "--words", "LARKPORT", "--all", "--annotator", "bo")
    assert again.out.endswith("2 passages tagged as policy.\n"), "who annotates independently tags all"


def test_who_tags_nothing_new_is_not_added(cli: Cli, project: Path) -> None:
    assert cli("tag", project, "policy", "--whole", "--article", "Dues rise", "--annotator", "zz").code == 0
    with closing(Project(project)) as opened:
        assert "zz" in {one.key for one in opened.annotators}
        opened.undo()
        assert "zz" not in {one.key for one in opened.annotators}
    refused = cli("tag", project, "policy", "--span", "0-90000", "--article", "Dues rise", "--annotator", "yy")
    assert refused.code == 1
    with closing(Project(project, read_only=True)) as opened:
        assert not {"yy", "zz"} & {one.key for one in opened.annotators}


def test_offsets_count_code_points_and_may_be_pieces_of_one_passage(cli: Cli, project: Path) -> None:
    with closing(Project(project, read_only=True)) as opened:
        texts = {one.headline: opened.queries.article(one.id) for one in opened.queries.listed([1, 2])}
    ferry = texts["Ferry runs again"]
    assert ferry is not None
    at = ferry.text.index("👍")
    said = cli(
        "tag", project, "quote", "--article", ferry.id, "--span", f"{at}-{at + 1}", "--span", "0-3",
        "--set", "kind=direct", "--json",
    )  # fmt: skip
    (made,) = json.loads(said.out)
    assert made["spans"] == [[0, 3], [at, at + 1]]
    assert made["text"].endswith("👍")
    found = json.loads(cli("annotations", project, "--value", "kind=direct", "--json").out)
    assert [one["id"] for one in found] == [made["id"]]


def test_whole_articles_are_tagged(cli: Cli, project: Path) -> None:
    said = cli("tag", project, "policy", "--whole", "--article", "Dues rise", "--article", "Ferry runs again")
    assert said.out == "2 articles tagged as policy.\n"
    assert cli("tag", project, "policy", "--whole", "--article", "Dues rise").code == 1


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("qoute", "--words", "dues"), 2, "Perhaps “quote” was meant."),
        (("quote", "--words", " "), 2, "it holds no words"),
        (("quote",), 2, "one of the arguments"),
        (("quote", "--span", "1-4"), 2, "This is done in one article, and 0 are named."),
        (("quote", "--whole"), 2, "This is done in articles, and 0 are named."),
        (("quote", "--span", "4-1", "--article", "Dues rise"), 2, "“4-1” is not a place."),
        (("quote", "--span", "1-9999", "--article", "Dues rise"), 1, "The passage lies outside the article"),
        (("quote", "--span", "0-2", "--article", "Dues rise", "--all"), 2, "--all is for --words."),
        (("quote", "--words", "zebra"), 1, "“zebra” stands nowhere."),
        (("quote", "--words", "dues", "--set", "kind=x"), 1, "“kind” cannot be “x”."),
    ],
)
def test_what_cannot_be_tagged_is_refused(
    cli: Cli, project: Path, options: tuple[str, ...], code: int, said: str
) -> None:
    found = cli("tag", project, *options)
    assert (found.code, said in found.err) == (code, True), found.err
    assert tagged(cli, project) == []


def test_an_annotator_without_a_word_is_wrong_use(cli: Cli, project: Path) -> None:
    said = cli("tag", project, "policy", "--words", "LARKPORT", "--all", "--annotator", " ")
    assert (said.code, "--annotator: it holds no words" in said.err) == (2, True)
    assert tagged(cli, project) == []
