"""`clipdesk annotations`: annotations are listed, chosen and changed, and every change is one undo step."""

from __future__ import annotations

import json
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from clipdesk.project.project import Project
from tests.builders import article
from tests.cli.conftest import Cli
from tests.project_builder import make_project


def listed(cli: Cli, path: Path, *options: object) -> list[dict[str, Any]]:
    """What the verb prints as JSON."""
    found: list[dict[str, Any]] = json.loads(cli("annotations", path, *options, "--json").out)
    return found


def undone(path: Path) -> None:
    """Take the last step back, as the window would."""
    with closing(Project(path)) as opened:
        assert opened.undo() is not None


def test_all_are_listed_in_the_order_of_articles_and_of_reading(cli: Cli, shared: Path) -> None:
    found = listed(cli, shared)
    told = [(one["headline"], one["label"], one["annotator"], one["text"]) for one in found]
    assert [one[0] for one in told] == ["Acts"] * 4 + ["Dues"] * 4
    assert (told[3], told[4]) == (("Acts", "policy", "bo", "the act"), ("Dues", "quote", "bo", "“Two,” she said."))
    assert ("Acts", "topic", "bo", "") in told
    said = cli("annotations", shared)
    assert said.out.endswith("8 annotations found.\n")


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--label", "quote"), 4),
        (("--label", "quote", "--label", "policy"), 6),
        (("--annotator", "bo"), 5),
        (("--article", "dues"), 4),
        (("--article", "Dues", "--label", "quote", "--annotator", "cy"), 1),
        (("--words", "SHE  said"), 2),
        (("--value", "kind="), 4),
        (("--value", "kind=direct"), 0),
    ],
)
def test_they_are_chosen_by_all_that_is_said(cli: Cli, shared: Path, options: tuple[str, ...], count: int) -> None:
    assert len(listed(cli, shared, *options)) == count


def test_chosen_ones_get_another_label_in_one_step(cli: Cli, shared: Path) -> None:
    before = listed(cli, shared)
    said = cli("annotations", shared, "--annotator", "bo", "--label", "quote", "--relabel", "policy")
    assert (said.code, said.out.endswith("2 annotations changed.\n")) == (0, True)
    assert len(listed(cli, shared, "--label", "policy")) == 4
    undone(shared)
    assert listed(cli, shared) == before


def test_two_labels_at_once_get_another_in_one_step(cli: Cli, shared: Path) -> None:
    before = listed(cli, shared)
    assert cli("annotations", shared, "--label", "policy", "--label", "statistic", "--relabel", "quote").code == 0
    assert {one["label"] for one in listed(cli, shared)} == {"quote", "topic"}
    undone(shared)
    assert listed(cli, shared) == before


def test_a_label_is_split(cli: Cli, shared: Path) -> None:
    assert cli("annotations", shared, "--label", "quote", "--words", "said", "--split-off", "said so").code == 0
    assert len(listed(cli, shared, "--label", "said so")) == 2
    made = json.loads(cli("codebook", shared, "--show", "said so", "--json").out)["labels"][0]
    assert [one["name"] for one in made["attributes"]] == ["kind"]
    undone(shared)
    assert cli("codebook", shared, "--show", "said so").code == 2


def test_notes_and_values_are_written_to_all_that_are_chosen(cli: Cli, shared: Path) -> None:
    assert cli("annotations", shared, "--label", "quote", "--note", "See\nbelow.").code == 0
    assert cli("annotations", shared, "--words", "below", "--set", "kind=direct").code == 0
    found = listed(cli, shared, "--value", "kind=direct")
    assert [(one["note"], one["attributes"]) for one in found] == [("See\nbelow.", {"kind": "direct"})] * 4
    assert cli("annotations", shared, "--label", "quote", "--set", "kind=").code == 0
    assert not listed(cli, shared, "--value", "kind=direct")


def test_a_quote_is_linked_to_who_said_it(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "linked.clipdesk"
    make_project(path, article("[official:Mayor Kell] said: [quote:“One.”] [quote:“Two.”]", headline="Said")).close()
    (official,) = listed(cli, path, "--label", "official")
    before = listed(cli, path)
    said = cli("annotations", path, "--label", "quote", "--link", "said_by", official["id"])
    assert (said.code, said.out.endswith("2 annotations changed.\n")) == (0, True)
    assert [one["links"] for one in listed(cli, path, "--label", "quote")] == [
        [{"kind": "said_by", "to": official["id"]}]
    ] * 2
    undone(path)
    assert listed(cli, path) == before
    refused = cli("annotations", path, "--label", "official", "--link", "said_by", before[1]["id"])
    assert (refused.code, "cannot begin or end at a passage tagged" in refused.err) == (1, True)
    assert cli("annotations", path, "--label", "quote", "--link", "said_by", "nothing").code == 2
    assert cli("annotations", path, "--label", "quote", "--link", "sad_by", official["id"]).code == 2


def test_chosen_ones_are_removed_and_come_back(cli: Cli, shared: Path) -> None:
    before = listed(cli, shared)
    one = before[0]["id"]
    assert cli("annotations", shared, "--id", one, "--remove").out.endswith("1 annotation removed.\n")
    assert len(listed(cli, shared)) == 7
    undone(shared)
    assert listed(cli, shared) == before


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (("--remove",), 2, "Nothing says which annotations are meant."),
        (("--label", "qoute"), 2, "Perhaps “quote” was meant."),
        (("--annotator", "zz"), 2, "The project has no annotator “zz”."),
        (("--article", "Nowhere"), 2, "no article with the id or headline “Nowhere”"),
        (("--id", "nothing"), 2, "The project has no annotation “nothing”."),
        (("--value", "kind"), 2, "“kind” is not a value."),
        (("--label", "quote", "--set", "kind=drect"), 1, "“kind” cannot be “drect”."),
        (("--label", "quote", "--set", "name=x"), 2, "has no attribute “name”"),
        (("--label", "quote", "--relabel", "x"), 2, "The project has no label “x”."),
        (("--annotator", "bo", "--split-off", "x"), 2, "A new label is split off from one label."),
        (("--label", "quote", "--split-off", "policy"), 1, "There is already a label named “policy”."),
    ],
)
def test_what_cannot_be_done_changes_nothing(
    cli: Cli, shared: Path, options: tuple[str, ...], code: int, said: str
) -> None:
    before = listed(cli, shared)
    found = cli("annotations", shared, *options)
    assert (found.code, said in found.err) == (code, True), found.err
    assert listed(cli, shared) == before


def test_a_change_of_none_is_not_done_and_a_list_of_none_is_one(cli: Cli, shared: Path) -> None:
    for change in (
        ["--remove"],
        ["--note", "x"],
        ["--set", "kind=direct"],
        ["--relabel", "quote"],
        ["--split-off", "n"],
    ):
        said = cli("annotations", shared, "--words", "zebra", *change)
        assert (said.code, said.out) == (1, "")
        assert (
            said.err
            == "clipdesk: No annotation is like that; nothing was changed. Without options the verb lists what there is.\n"
        )
    assert cli("annotations", shared, "--words", "zebra").code == 0


@pytest.mark.parametrize("words", ["", " ", "\t\n"])
def test_words_without_a_word_choose_nothing_and_remove_nothing(cli: Cli, shared: Path, words: str) -> None:
    said = cli("annotations", shared, "--words", words, "--remove")
    assert (said.code, "it holds no words" in said.err) == (2, True)
    assert len(listed(cli, shared)) == 8


@pytest.mark.parametrize("option", ["--label", "--annotator", "--article", "--value", "--id"])
@pytest.mark.parametrize("given", ["", " "])
def test_a_blank_name_chooses_nothing(cli: Cli, shared: Path, option: str, given: str) -> None:
    said = cli("annotations", shared, option, given, "--remove")
    assert said.code == 2
    assert len(listed(cli, shared)) == 8


def test_an_attribute_that_there_is_not_is_refused(cli: Cli, shared: Path) -> None:
    said = cli("annotations", shared, "--value", "kinde=", "--remove")
    assert (said.code, "Perhaps “kind” was meant." in said.err) == (2, True)
    said = cli("annotations", shared, "--label", "policy", "--value", "kind=", "--remove")
    assert (said.code, "No label that is asked for has an attribute “kind”." in said.err) == (2, True)
    assert len(listed(cli, shared)) == 8


def test_a_value_of_an_attribute_that_was_removed_can_be_chosen(cli: Cli, shared: Path) -> None:
    assert cli("annotations", shared, "--label", "quote", "--annotator", "bo", "--set", "kind=direct").code == 0
    assert cli("codebook", shared, "--remove-attribute", "quote", "kind").code == 0
    assert len(listed(cli, shared, "--value", "kind=direct")) == 2
    assert listed(cli, shared, "--value", "kind=") == []


@pytest.mark.parametrize(
    ("options", "count"),
    [
        (("--label", "quote", "--relabel", "quote"), "0 annotations changed.\n"),
        (("--label", "quote", "--label", "policy", "--relabel", "quote"), "2 annotations changed.\n"),
        (("--label", "quote", "--note", ""), "0 annotations changed.\n"),
        (("--label", "quote", "--set", "kind=direct"), "4 annotations changed.\n"),
    ],
)
def test_what_changed_is_counted_not_what_was_chosen(
    cli: Cli, shared: Path, options: tuple[str, ...], count: str
) -> None:
    assert cli("annotations", shared, *options).out.endswith(count)


def test_a_long_list_is_cut_and_counted_whole(cli: Cli, shared: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.cli.annotations_command._SHOWN", 3)
    lines = cli("annotations", shared).out.splitlines()
    assert (len(lines), lines[-2].strip(), lines[-1]) == (
        5, "… and 5 more (--json lists all)", "8 annotations found.",
    )  # fmt: skip


def test_what_a_colleague_removed_is_named_by_their_import_and_removed_in_one_step(
    cli: Cli, shared: Path, tmp_path: Path
) -> None:
    theirs = Path(shutil.copy(shared, tmp_path / "theirs.clipdesk"))
    assert cli("annotations", theirs, "--label", "policy", "--remove").code == 0
    items = json.loads(cli("import", "--json", shared, theirs).out)["items"]
    stay = [one["annotation"] for one in items if one["outcome"] == "conflict"]
    before = listed(cli, shared)
    assert sorted(stay) == sorted(one["id"] for one in before if one["label"] == "policy")
    assert len(stay) == 2
    assert cli("annotations", shared, *(word for one in stay for word in ("--id", one)), "--remove").code == 0
    assert listed(cli, shared, "--label", "policy") == []
    assert cli("undo", shared).code == 0
    assert listed(cli, shared) == before
