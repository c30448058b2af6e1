"""`clipdesk export --split`: a table of the parts, and what crosses."""

from __future__ import annotations

import json
from pathlib import Path

from clipdesk.cli.splitting import crossing_words
from clipdesk.domain.splitting import Crossing, PartReport, SplitReport, SplitWish, parts_named
from tests.cli.conftest import Cli


def test_parts_are_written_and_told(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "news.jsonl", "--split", "50/50")
    assert said.code == 0
    assert "No story has copies in two parts." in said.out
    assert "2 articles written to news.train.jsonl, news.test.jsonl, news.split.json" in said.out
    rows = [line.split() for line in said.out.splitlines() if line.strip().startswith(("train", "test"))]
    assert [row[:3] for row in rows] == [["train", "50.0%", "1"], ["test", "50.0%", "1"]]
    again = cli("export", project, tmp_path / "news.jsonl", "--split", "50/50")
    assert (again.code, "news.train.jsonl” already exists." in again.err) == (1, True)
    assert cli("export", project, tmp_path / "news.jsonl", "--split", "50/50", "--force").code == 0


def test_a_seed_that_is_no_number_is_wrong_use(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "news.jsonl", "--split", "50/50", "--seed", "x")
    assert (said.code, said.err) == (
        2, "clipdesk: export: --seed: “x” is not a whole number; see clipdesk export --help\n",
    )  # fmt: skip


def test_without_a_format_json_lines_are_written(cli: Cli, project: Path, tmp_path: Path) -> None:
    assert (
        cli("export", project, tmp_path / "data", "--split", "50/50", "--split-by", "article", "--seed", "7").code == 0
    )
    told = json.loads((tmp_path / "data.split.json").read_text("utf-8"))
    assert (told["by"], told["seed"]) == ("article", 7)
    assert (tmp_path / "data.train.jsonl").exists()


def test_a_dry_run_writes_nothing_and_json_says_the_same(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "news.jsonl", "--split", "50/50", "--dry-run")
    assert "train  50.0%" in said.out
    told = json.loads(cli("export", project, tmp_path / "n.jsonl", "--split", "50/50", "--dry-run", "--json").out)
    assert told["split"]["parts"]["test"]["articles"] == 1
    assert not list(tmp_path.glob("n*"))
    done = json.loads(cli("export", project, tmp_path / "n.jsonl", "--split", "50/50", "--json").out)
    assert done["split"] == told["split"]
    kept = json.loads((tmp_path / "n.split.json").read_text("utf-8"))
    assert [len(one.pop("ids")) for one in kept["parts"].values()] == [1, 1]
    assert kept == {"format": 1} | done["split"]


def test_an_option_of_parts_without_parts_is_refused(cli: Cli, project: Path, tmp_path: Path) -> None:
    for option in (("--split-by", "story"), ("--seed", "0")):
        said = cli("export", project, tmp_path / "n.jsonl", *option)
        assert (said.code, said.err.startswith(f"clipdesk: {option[0]} is for an export in parts.")) == (2, True)
    assert not list(tmp_path.glob("n*"))


def test_what_cannot_be_split_is_said_in_one_sentence(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "n.jsonl", "--split", "80/10/10")
    assert said.code == 1
    assert "The number of stories is 2, which is too few for 3 parts." in said.err
    assert cli("export", project, "-", "--format", "jsonl", "--split", "50/50").code == 2
    assert cli("export", project, tmp_path / "n.jsonl", "--split", "80/30").code == 2


def test_articles_too_short_to_be_judged_are_told(cli: Cli, project: Path, tmp_path: Path) -> None:
    said = cli("export", project, tmp_path / "n.jsonl", "--split", "50/50")
    assert "2 articles are too short to be judged as copies.\n" in said.out


def test_copies_that_cross_are_told() -> None:
    parts = parts_named("80/10/10")
    held = tuple(PartReport(one, 1, {}) for one in parts)
    report = SplitReport(SplitWish(parts), held, 3, Crossing(1, 3, {"dev": 1, "test": 1}))
    assert crossing_words(report) == (
        "1 story has copies in two or more parts (3 articles); with a copy in train: 1 of dev, 1 of test."
    )
