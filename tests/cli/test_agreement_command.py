"""`clipdesk agreement`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipdesk.cli import agreement_command
from clipdesk.domain.agreement import Figure
from tests.cli.conftest import Cli


def lines(out: str) -> list[str]:
    return [" ".join(line.split()) for line in out.splitlines()]


def test_figures_with_intervals_and_what_is_undefined(cli: Cli, shared: Path) -> None:
    out = lines(cli("agreement", shared).out)
    assert out[0].startswith("bo and cy: 2 articles that both have annotated, ")
    assert any(line.startswith("quote 2 2 0.500 [0.000, 1.000] 1.000 [1.000, 1.000]") for line in out)
    assert "official 0 0 – – – – –" in out
    assert "– nobody used this label" in out
    assert any(line.startswith("topic 1 0 0.500 [0.000, 1.000]") for line in out)
    assert any(line.startswith("How to cite: Computed with Clipdesk") for line in out)


def test_differences_are_counted_and_listed(cli: Cli, shared: Path) -> None:
    counted = lines(cli("agreement", shared).out)
    assert "4 differences, 0 ruled on (--list shows all)" in counted
    assert "only bo 2" in counted
    listed = lines(cli("agreement", shared, "--list").out)
    assert "edges differ open quote 0–16: “Two,” she said. quote 7–16: she said. Dues" in listed
    assert "same words, other label open policy 17–20: 4 % statistic 17–20: 4 % Dues" in listed
    assert "only bo open topic (whole article) – Acts" in listed


def test_everything_for_a_machine(cli: Cli, shared: Path) -> None:
    found = json.loads(cli("agreement", shared, "--json").out)
    assert (found["annotators"], found["articles"], found["resamples"]) == (["bo", "cy"], 2, 1000)
    by_label = {one["label"]: one for one in found["passages"]}
    assert by_label["quote"]["exact"]["f1"] == {"value": 0.5, "low": 0.0, "high": 1.0, "why": None}
    assert by_label["official"]["kappa"] == {"value": None, "low": None, "high": None, "why": "nobody used this label"}
    assert by_label[None]["counts"] == [4, 3]
    (edges,) = (one for one in found["differences"] if one["kind"] == "edges differ")
    assert (edges["a"]["spans"], edges["b"]["text"], edges["article"]) == ([[0, 16]], "she said.", "a2")
    assert found["whole_articles"]["annotators_of_alpha"] == ["bo", "cy"]


def test_one_label_of_done_articles(cli: Cli, shared: Path) -> None:
    said = cli("agreement", shared, "--articles", "done")
    assert (said.code, "No article is marked as done." in said.err) == (1, True)
    out = lines(cli("agreement", shared, "--label", "Policy").out)
    assert [line.split()[0] for line in out if " [" in line and line[0] in "pqso"] == ["policy"]


def test_the_table_is_saved_and_not_replaced_unasked(cli: Cli, shared: Path, tmp_path: Path) -> None:
    target = tmp_path / "figures.csv"
    assert f"Figures written to {target}." in cli("agreement", shared, "--csv", target).out
    assert target.read_text(encoding="utf-8").startswith("unit,label,annotator_a")
    again = cli("agreement", shared, "--csv", target)
    assert (again.code, "already exists" in again.err) == (1, True)
    assert cli("agreement", shared, "--csv", target, "--force").code == 0
    held = shared.read_bytes()
    assert cli("agreement", shared, "--csv", shared, "--force").code == 1
    assert shared.read_bytes() == held


def test_of_three_annotators_two_are_named(cli: Cli, crowded: Path) -> None:
    said = cli("agreement", crowded)
    assert said.code == 2
    assert "annotations of bo, cy, di. Name the two to compare" in said.err
    assert lines(cli("agreement", crowded, "--annotator", "di", "--annotator", "bo").out)[0].startswith(
        "di and bo: 1 article"
    )
    assert "Nobody called “xx”" in cli("agreement", crowded, "--annotator", "xx", "--annotator", "bo").err
    assert cli("agreement", crowded, "--annotator", "bo", "--annotator", "bo").code == 2
    assert "no label “xx”" in cli("agreement", crowded, "--annotator", "di", "--annotator", "bo", "--label", "xx").err


def test_one_annotator_is_not_enough(cli: Cli, project: Path) -> None:
    said = cli("agreement", project)
    assert (said.code, "Agreement needs the annotations of two people" in said.err) == (1, True)


def test_it_says_how_many_differences_are_ruled_on(cli: Cli, shared: Path) -> None:
    cli("adjudicate", shared, "--kind", "label", "--stands", "both")
    assert "4 differences, 1 ruled on (--list shows all)" in lines(cli("agreement", shared).out)
    found = json.loads(cli("agreement", shared, "--json").out)
    assert found["ruled"] == 1
    assert [one["state"] for one in found["differences"]] == ["open", "open", "open", "ruled"]
    of_label = json.loads(cli("agreement", shared, "--label", "Statistic", "--json").out)
    assert [(one["kind"], one["state"]) for one in of_label["differences"]] == [("only the second", "ruled")]


@pytest.mark.parametrize(("value", "shown"), [(-0.0004, "0.000"), (-0.0, "0.000"), (-0.0006, "-0.001"), (0.5, "0.500")])
def test_no_minus_stands_before_a_zero(value: float, shown: str) -> None:
    assert agreement_command._shown(Figure(value)) == f"{shown} [–]"
