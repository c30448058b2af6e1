"""`clipdesk export`: by suffix or key, filtered, never over a file without being told."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from tests.builders import article
from tests.cli.conftest import Cli, Said
from tests.project_builder import make_project


def test_it_writes_by_the_suffix(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "out.jsonl")
    assert said.code == 0
    assert "2 articles written" in said.out
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    assert sorted(one["meta"]["headline"] for one in records) == ["Dues rise", "Ferry runs again"]


def test_the_format_can_be_named(cli: Cli, project: Path, tmp_path: Path) -> None:
    assert cli("export", project, tmp_path / "out.txt", "--format", "jsonl").code == 0
    assert len((tmp_path / "out.txt").read_text("utf-8").splitlines()) == 2


def test_it_does_not_write_over_a_file(cli: Cli, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    out.write_text("mine")
    said = cli("export", project, out)
    assert said.code == 1
    assert "--force" in said.err
    assert out.read_text() == "mine"
    assert cli("export", project, out, "--force").code == 0
    assert json.loads(out.read_text())["articles"]


def test_an_unknown_suffix_is_told_with_the_choices(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "out.mp3")
    assert said.code == 2
    assert "does not say which format" in said.err
    assert ".jsonl" in said.err
    assert said.err.endswith(" that clipdesk formats lists.\n")
    assert len(said.err.split("to write.")[1]) < 150


def test_a_label_that_is_not_there_is_told_with_those_that_are(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "out.json", "--label", "quotes")
    assert said.code == 2
    assert "no label “quotes”" in said.err
    assert "quote, statistic, policy, official" in said.err
    assert not (tmp_path / "out.json").exists()


def test_a_status_filters_articles(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "done.jsonl", "--status", "done", "--json")
    assert json.loads(said.out)["articles"] == 0


def test_flagged_is_a_status_too(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "f.jsonl", "--status", "flagged", "--json")
    assert json.loads(said.out)["articles"] == 0


def test_files_for_reading_speak_the_language_asked_for(cli: Cli, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "read.html"
    assert cli("export", project, out, "--language", "es").code == 0
    assert "Artículos" in out.read_text("utf-8")
    said = cli("export", project, tmp_path / "other.html", "--language", "de")
    assert said.code == 2
    assert "There are: en, es." in said.err


def test_a_project_that_is_not_there(cli: Cli, tmp_path: Path) -> None:
    said = cli("export", tmp_path / "none.clipdesk", tmp_path / "o.json")
    assert said.code == 1
    assert "There is no file" in said.err


def test_labels_and_annotators_filter_spans(cli: Cli, tmp_path: Path) -> None:
    spans = [
        {"start": 0, "end": 4, "label": "official", "annotator": "mk"},
        {"start": 5, "end": 11, "label": "quote", "annotator": "rb"},
    ]
    (tmp_path / "r.jsonl").write_text(json.dumps({"text": "Kell denied it.", "spans": spans}) + "\n")
    cli("import", tmp_path / "p.clipdesk", tmp_path / "r.jsonl")
    for option, value, expected in (("--label", "quote", "denied"), ("--annotator", "mk", "Kell")):
        cli("export", tmp_path / "p.clipdesk", tmp_path / "o.jsonl", option, value, "--force")
        record = json.loads((tmp_path / "o.jsonl").read_text())
        assert [one["text"] for one in record["spans"]] == [expected]


def test_losses_are_told_with_the_file_that_lists_them(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "o.jsonl")
    assert "o.jsonl.loss.json" in said.out
    assert "4  trimmed  Labels go by their names" in said.out
    answer = json.loads(cli("export", project, tmp_path / "o.jsonl", "--force", "--json").out)
    assert [(one["kind"], one["count"]) for one in answer["lost"]] == [("trimmed", 4)]
    assert answer["lost"] == json.loads((tmp_path / "o.jsonl.loss.json").read_text("utf-8"))["lost"]


def test_a_dry_run_tells_them_and_writes_nothing(cli: Cli, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "o.jsonl"
    assert "4  trimmed  Labels go by their names" in cli("export", project, out, "--dry-run").out
    assert json.loads(cli("export", project, out, "--dry-run", "--json").out)["lost"][0]["count"] == 4
    assert "carries everything" in cli("export", project, tmp_path / "o.json", "--dry-run").out
    assert not any(tmp_path.glob("o.*"))


def test_a_dash_writes_to_standard_output_and_says_the_rest_elsewhere(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, "-", "--format", "jsonl")
    assert said.code == 0
    records = [json.loads(line) for line in said.out.splitlines()]
    assert sorted(one["meta"]["headline"] for one in records) == ["Dues rise", "Ferry runs again"]
    assert "2 articles written to standard output" in said.err
    assert "What this format cannot carry:" in said.err
    assert not (tmp_path / "-").exists()
    said = cli("export", project, "-")
    assert (said.code, "Name it with --format." in said.err) == (2, True)


def test_a_format_or_dialect_that_is_not_there_is_told_with_those_that_are(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "o.conll"
    said = cli("export", project, out, "--format", "nope")
    assert "There is no export format “nope”. There are: jsonl, " in said.err
    said = cli("export", project, out, "--dialect", "nope")
    assert "The format “conll” has no dialect “nope”. There are: offsets, plain." in said.err
    said = cli("export", project, tmp_path / "o.json", "--dialect", "nope")
    assert "The format “json” has no dialect “nope”. There are none." in said.err
    assert not out.exists()


def test_where_nothing_is_in_the_file_it_says_why(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "o.jsonl", "--status", "done", "--status", "flagged")
    assert "No article of the project is done or flagged.\n0 articles written to " in said.out


def test_a_codebook_is_no_number_of_articles(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "labels.codebook.csv")
    assert "Codebook written to " in said.out
    assert "articles written" not in said.out
    assert "cannot carry" not in said.out
    assert [one.name for one in tmp_path.glob("labels*")] == ["labels.codebook.csv"]


def test_gold_of_two_annotators(cli: Cli, tmp_path: Path) -> None:
    path, out = tmp_path / "shared.clipdesk", tmp_path / "gold.jsonl"
    make_project(path, article("[quote@bo,quote@cy:“One”] 👍 [policy@bo,statistic@cy:4 %]")).close()
    said = cli("export", path, out, "--gold", "bo", "cy")
    assert "1 difference is not ruled on and left out" in said.out
    cli("adjudicate", path, "--stands", "second")
    answer = json.loads(cli("export", path, out, "--gold", "cy", "bo", "--force", "--json").out)
    assert (answer["articles"], answer["left_open"]) == (1, 0)
    record = json.loads(out.read_text("utf-8"))
    assert [(one["label"], one["text"], one["annotator"]) for one in record["spans"]] == [
        ("quote", "“One”", "gold"),
        ("statistic", "4 %", "gold"),
    ]
    assert all(record["text"][one["start"] : one["end"]] == one["text"] for one in record["spans"])
    for refused, words in (
        (("--gold", "bo", "bo"), "Gold is that of two annotators."),
        (("--gold", "bo", "zz"), "no annotator “zz”"),
        (("--gold", "bo", "cy", "--annotator", "bo"), "not allowed with"),
    ):
        said = cli("export", path, out, "--force", *refused)
        assert (said.code > 0, words in said.err) == (True, True)
    said = cli("export", path, out, "--force", "--gold", "bo", "cy", "--articles", "done")
    assert "No article of the project is done.\n0 articles written" in said.out


def test_articles_of_gold_are_no_choice_elsewhere(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "n.jsonl", "--articles", "done")
    assert said.code == 2
    assert said.err == "clipdesk: --articles is for an export of gold. Use --status to choose articles.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no named pipes among files")
def test_a_pipe_or_a_device_is_never_replaced(cli: Cli, project: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.jsonl"
    os.mkfifo(pipe)
    said = cli("export", project, pipe, "--force")
    assert (said.code, said.err.partition(". ")[0]) == (
        1,
        f"clipdesk: “{pipe}” cannot be written: it is a pipe or a device",
    )
    assert pipe.is_fifo()


@pytest.mark.parametrize("out", [".", "..", "new/"])
def test_a_folder_is_no_file_to_write(
    cli: Cli, project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, out: str
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    assert cli("export", project, out) == Said(2, "", f"clipdesk: “{out}” is a folder. Name the file to write in it.\n")


@pytest.mark.parametrize("suffix", ["html", "pdf"])
def test_what_is_exported_for_reading_does_not_come_in_as_an_article(
    cli: Cli, project: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"reading.{suffix}"
    assert cli("export", project, out).code == 0
    said = cli("import", project, out)
    assert said.code == 1
    assert f"“reading.{suffix}” was exported by Clipdesk for reading. Export the project as JSON and import that." in (
        said.out
    )


def test_no_folder_gets_the_name_of_a_file(cli: Cli, project: Path, tmp_path: Path) -> None:
    out = tmp_path / "tasks.json"
    said = cli("export", project, out, "--format", "label-studio")
    assert said.code == 1
    assert "“tasks.json” would be a folder with the name of a file" in said.err
    assert "Let its name end in one of these: .label-studio.zip, .label-studio" in said.err
    assert not out.exists()
    assert cli("export", project, tmp_path / "tasks", "--format", "label-studio").code == 0
    assert (tmp_path / "tasks" / "tasks.json").is_file()


@pytest.mark.parametrize("name", ["other.clipdesk", "tasks.xml", "tasks.LOG", "tasks.doc", "tasks.tar.gz"])
def test_no_folder_gets_the_name_of_a_file_of_another_program(
    cli: Cli, project: Path, tmp_path: Path, name: str
) -> None:
    said = cli("export", project, tmp_path / name, "--format", "brat")
    assert said.code == 1
    assert f"“{name}” would be a folder with the name of a file" in said.err
    assert not (tmp_path / name).exists()


def test_a_folder_may_have_a_dot_in_its_name(cli: Cli, project: Path, tmp_path: Path) -> None:
    assert cli("export", project, tmp_path / "june.v2", "--format", "brat").code == 0
    assert (tmp_path / "june.v2").is_dir()


def test_articles_that_stand_nowhere_in_the_file_are_not_called_written(cli: Cli, tmp_path: Path) -> None:
    make_project(tmp_path / "p.clipdesk", article("[quote:“No,”] they said.", id="a"), article("Rain.", id="b")).close()
    said = cli("export", tmp_path / "p.clipdesk", tmp_path / "out.csv")
    assert "1 article written to " in said.out
    assert json.loads(cli("export", tmp_path / "p.clipdesk", "-", "--format", "csv", "--json").err)["articles"] == 1
