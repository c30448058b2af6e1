"""`clipdesk adjudicate`."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

from clipdesk.project.project import Project
from tests.builders import article
from tests.cli.conftest import Cli
from tests.project_builder import make_project


def lines(out: str) -> list[str]:
    return [" ".join(line.split()) for line in out.splitlines()]


def test_cases_are_listed_with_their_state(cli: Cli, shared: Path) -> None:
    found = lines(cli("adjudicate", shared).out)
    assert found[0] == "bo (first) and cy (second): 4 differences, 4 open, 0 ruled, 0 outdated."
    assert found[1] == "open – topic whole article – Acts"
    assert "open – quote 0–16: “Two,” she said. quote 7–16: she said. Dues" in found
    assert len(lines(cli("adjudicate", shared, "--kind", "label").out)) == 2


def test_all_of_one_kind_are_ruled_on_in_one_step(cli: Cli, shared: Path) -> None:
    said = lines(cli("adjudicate", shared, "--kind", "only", "--stands", "first", "--note", "all of bo").out)
    assert said == ["bo (first) and cy (second): 4 differences, 2 open, 2 ruled, 0 outdated.", "2 rulings made."]
    assert cli("adjudicate", shared, "--kind", "only", "--stands", "neither").code == 1
    assert (
        "2 rulings made." in cli("adjudicate", shared, "--kind", "only", "--stands", "neither", "--state", "ruled").out
    )
    found = json.loads(cli("adjudicate", shared, "--state", "ruled", "--json").out)
    assert (found["annotators"], found["open"], found["ruled"], found["agreed"]) == (["bo", "cy"], 2, 2, 1)
    assert [one["ruled"]["stands"] for one in found["cases"]] == ["neither", "neither"]
    assert found["cases"][0]["kind"] == "only the first"
    assert found["cases"][0]["a"]["label"] == "topic"


def test_a_reason_without_a_ruling_is_wrong_use(cli: Cli, shared: Path) -> None:
    for beside in ((), ("--withdraw",)):
        said = cli("adjudicate", shared, "--note", "as agreed", *beside)
        assert (said.code, "--note is for --stands." in said.err) == (2, True)


def test_rulings_are_withdrawn(cli: Cli, shared: Path) -> None:
    cli("adjudicate", shared, "--stands", "both")
    assert json.loads(cli("adjudicate", shared, "--withdraw", "--label", "Policy", "--json").out)["changed"] == 2
    assert "2 open, 2 ruled" in cli("adjudicate", shared).out


def test_a_ruling_on_none_is_not_done(cli: Cli, shared: Path) -> None:
    said = cli("adjudicate", shared, "--withdraw")
    assert (said.code, "No ruling is like that; nothing was changed." in said.err) == (1, True)
    assert cli("adjudicate", shared, "--stands", "both").code == 0
    said = cli("adjudicate", shared, "--stands", "both")
    assert (said.code, "No difference is like that; nothing was changed." in said.err) == (1, True)


def test_who_rules_is_added_with_the_ruling(cli: Cli, shared: Path) -> None:
    def people() -> list[str]:
        with closing(Project(shared, read_only=True)) as opened:
            return [one.key for one in opened.annotators]

    before = people()
    assert cli("adjudicate", shared, "--stands", "both").code == 0
    assert len(people()) == len(before) + 1
    assert cli("undo", shared).code == 0
    assert people() == before


def test_values_that_differ_are_told(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "values.clipdesk"
    made = article("[quote#1@bo,quote#2@cy:one]", attributes={"1": {"kind": "direct"}, "2": {"kind": "mixed"}})
    make_project(path, made).close()
    found = lines(cli("adjudicate", path, "--kind", "values").out)
    assert found[1].startswith("open – quote 0–3: one (kind: direct) quote 0–3: one (kind: mixed)")
    assert "1 ruling made." in cli("adjudicate", path, "--kind", "values", "--stands", "second").out
    target = tmp_path / "gold.jsonl"
    cli("export", path, target, "--gold", "bo", "cy")
    (span,) = json.loads(target.read_text(encoding="utf-8"))["spans"]
    assert span["attributes"] == {"kind": "mixed"}
