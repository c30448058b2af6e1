"""The parser: wrong use is 2, user errors are 1 with one sentence, and help names every verb."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clipdesk import __version__
from clipdesk.cli.main import parser
from tests.cli.conftest import Cli, Said


@pytest.mark.parametrize(
    ("words", "wrong"),
    [
        ("import", "import: the following arguments are required: PROJECT, PATH; see clipdesk import --help"),
        ("export p.clipdesk", "export: the following arguments are required: OUT; see clipdesk export --help"),
        ("stats a b", "stats: there is more than it takes: b; see clipdesk stats --help"),
        ("stats a --fly=1", "stats: there is no option --fly; see clipdesk stats --help"),
        ("import a b --fly c", "import: there is no option --fly; see clipdesk import --help"),
        ("stats a --base-dir d", "stats: --base-dir stands before the verb; see clipdesk stats --help"),
        ("p.clipdesk stats", "a verb stands before the project (clipdesk stats p.clipdesk); see clipdesk --help"),
    ],
)
def test_wrong_use_is_exit_code_2_and_one_line(cli: Cli, words: str, wrong: str) -> None:
    assert cli(*words.split()) == Said(2, "", f"clipdesk: {wrong}\n")


def test_an_empty_name_is_no_project(cli: Cli) -> None:
    assert cli("stats", "").err == "clipdesk: stats: the name of the project is empty; see clipdesk stats --help\n"
    assert cli("salvage", "", "new.clipdesk").err.startswith("clipdesk: salvage: the name of the project is empty")


def test_options_may_stand_among_files(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    said = cli("import", tmp_path / "p.clipdesk", clippings / "dues.txt", "--keep-all", clippings / "ferry.txt")
    assert (said.code, said.out[:8]) == (0, "2 taken,")


def test_a_word_that_is_no_verb_may_be_meant_for_a_project(cli: Cli) -> None:
    said = cli("harbor", "--json")
    assert said.code == 2
    assert said.err == (
        "clipdesk: there is no verb “harbor”; see clipdesk --help. A project is opened by its file: harbor.clipdesk.\n"
    )


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("export {p} o --format htlm", "There is no export format “htlm”. Perhaps “review” was meant."),
        ("export {p} o.jsnol", "does not say which format to write. Perhaps “.jsonl”"),
        (
            "export {p} o.html --status don",
            "export: --status: “don” is not among its values. Perhaps “done” was meant.",
        ),
        ("export {p} o.html --label qoute", "The project has no label “qoute”. Perhaps “quote” was meant."),
        ("export {p} o.doccano.jsonl --dialect flta", "has no dialect “flta”. Perhaps “flat” was meant."),
        ("import {p} . --format jsnol", "There is no import format “jsnol”. Perhaps “jsonl”"),
        ("suggest {p} --assistant quote", "There is no assistant “quote”. Perhaps “quotes” was meant."),
        ("exprot {p} o.html", "there is no verb “exprot”; did you mean export?"),
    ],
)
def test_a_mistyped_name_is_wrong_use_and_leads_to_the_near_one(cli: Cli, project: Path, words: str, said: str) -> None:
    found = cli(*words.format(p=project).split())
    assert (found.code, found.out, said in found.err) == (2, "", True), found.err


def test_help_names_every_verb(cli: Cli) -> None:
    said = cli("--help")
    assert said.code == 0
    for verb in ("import", "export", "suggest", "stats", "check", "formats"):
        assert f"  {verb}" in said.out
    assert "exit codes:\n  0    done" in said.out


def test_the_version(cli: Cli) -> None:
    assert f"Clipdesk {__version__}" in cli("--version").out


def test_every_verb_can_speak_json() -> None:
    for verb, rest in {
        "import": ["p", "f"],
        "export": ["p", "o"],
        "stats": ["p"],
        "check": ["p"],
        "formats": [],
    }.items():
        assert parser().parse_args([verb, *rest, "--json"]).json


@pytest.mark.skipif(sys.platform == "win32", reason="pipes end otherwise on Windows")
def test_nothing_is_said_when_the_reader_of_a_pipe_has_gone(tmp_path: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path), "formats"]
    done = subprocess.run(command, stdout=write, stderr=subprocess.PIPE, check=False, timeout=60)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_what_cannot_be_printed_for_lack_of_room_is_told_in_a_sentence(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path), "formats"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, timeout=60, text=True)
    assert done.returncode == 1
    assert done.stderr == "clipdesk: what it says cannot be written: No space left on device.\n"


@pytest.mark.skipif(sys.platform == "win32", reason="what a terminal is told to be is another on Windows")
def test_a_terminal_without_the_letters_gets_codes_and_json_stays_json(cli: Cli, tmp_path: Path, project: Path) -> None:
    environment = os.environ | {"PYTHONIOENCODING": "ascii"}
    (tmp_path / "dársena.txt").write_text("The basin was dredged.")
    command = [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path), "import", str(project), "--dry-run"]
    done = subprocess.run(
        [*command, tmp_path / "dársena.txt"], capture_output=True, check=False, timeout=60, env=environment
    )
    assert (done.returncode, done.stderr) == (0, b"")
    assert rb"  + d\xe1rsena.txt: " in done.stdout
    done = subprocess.run(
        [*command, "--json", tmp_path / "dársena.txt"], capture_output=True, check=False, timeout=60, env=environment
    )
    assert json.loads(done.stdout)["items"][0]["name"] == "dársena.txt"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no shell to close it")
def test_standard_output_that_is_closed_costs_nothing(tmp_path: Path) -> None:
    command = ["sh", "-c", '"$0" -m clipdesk --base-dir "$1" formats >&-', sys.executable, str(tmp_path)]
    done = subprocess.run(command, stderr=subprocess.PIPE, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    "words", ["export {p} {long}.jsonl", "import {long}.clipdesk {p}", "salvage {p} {long}.clipdesk"]
)
def test_a_name_that_is_too_long_is_told_in_one_line(cli: Cli, clippings: Path, tmp_path: Path, words: str) -> None:
    project = tmp_path / "p.clipdesk"
    cli("import", project, clippings / "dues.txt")
    said = cli(*(one.format(p=project, long=tmp_path / ("n" * 300)) for one in words.split()))
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert "too long" in said.err
    assert len(said.err) < 250
