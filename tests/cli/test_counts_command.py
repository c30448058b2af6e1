"""`clipdesk counts`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.label import Attribute
from clipdesk.project.commands.annotations import SetAttribute
from tests.builders import article, label
from tests.cli.conftest import Cli
from tests.project_builder import make_project


def test_counts_for_a_reader(cli: Cli, project: Path) -> None:
    said = cli("counts", project)
    assert said.code == 0
    first, *_, last = said.out.splitlines()
    assert first.split()[:2] == ["outlet", "articles"]
    assert last.split()[:2] == ["(all)", "2"]


def counted(cli: Cli, path: Path, *options: str) -> dict[str, Any]:
    """What the verb prints as JSON."""
    found: dict[str, Any] = json.loads(cli("counts", path, *options, "--json").out)
    return found


def test_counts_for_a_machine(cli: Cli, shared: Path) -> None:
    answer = counted(cli, shared, "--by", "status", "--count", "stories")
    assert (answer["by"], answer["count"], answer["alike_counted_once"]) == ("status", "stories", False)
    assert [(one["value"], one["stories"]) for one in answer["rows"]] == [("todo", 2)]
    labels = answer["all"]["labels"]
    assert {name: labels[name] for name in ("quote", "policy", "statistic", "topic", "official")} == {
        "quote": 2, "policy": 2, "statistic": 1, "topic": 1, "official": 0,
    }  # fmt: skip


def test_what_two_tagged_alike_is_counted_once_and_each_of_them_alone_in_full(cli: Cli, shared: Path) -> None:
    everybody = counted(cli, shared)
    assert (everybody["alike_counted_once"], everybody["all"]["all_labels"]) == (True, 7)
    alone = {key: counted(cli, shared, "--annotator", key)["all"] for key in ("bo", "cy")}
    assert {key: (one["all_labels"], one["labels"]["quote"]) for key, one in alone.items()} == {
        "bo": (5, 2), "cy": (3, 2),
    }  # fmt: skip
    rows = counted(cli, shared, "--by", "annotator")["rows"]
    assert {one["value"]: one["all_labels"] for one in rows} == {"bo": 5, "cy": 3}


def test_the_table_is_saved_and_replaced_only_when_asked(cli: Cli, project: Path, tmp_path: Path) -> None:
    target = tmp_path / "counts.csv"
    assert "Counts written" in cli("counts", project, "--csv", target).out
    assert target.read_text("utf-8").startswith("outlet,articles,")
    before = target.read_bytes()
    assert "(all),2," in before.decode("utf-8")
    again = cli("counts", project, "--csv", target)
    assert (again.code, "already exists" in again.err) == (1, True)
    assert target.read_bytes() == before
    assert cli("counts", project, "--csv", target, "--force", "--status", "done").code == 0
    assert "(all),0," in target.read_text("utf-8")
    held = project.read_bytes()
    instead = cli("counts", project, "--csv", project, "--force")
    assert (instead.code, "name of a project" in instead.err) == (1, True)
    assert project.read_bytes() == held


def test_what_there_is_not_is_wrong_use(cli: Cli, project: Path) -> None:
    for key in ("nobody", "", " "):
        assert cli("counts", project, "--annotator", key).code == 2
    assert "outlet" in cli("counts", project, "--by", "outlets").err


def test_values_of_an_attribute_are_columns(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "valued.clipdesk"
    kind = (Attribute("kind"), Attribute("sure"))
    labels = Codebook((label("quote", attributes=kind), label("policy", order=1, attributes=kind[1:])))
    made = make_project(path, article("[quote:One], [quote:two]. [policy:The Act].", outlet="Herald"), labels=labels)
    first, *_ = made.queries.annotations("a1")
    made.execute(SetAttribute(first.id, "kind", "direct"))
    made.close()
    found = counted(cli, path, "--attribute", "kind")
    assert found["attribute"] == "kind"
    assert found["rows"] == [
        {"value": "Herald", "articles": 1, "all_values": 2, "values": {"direct": 1}, "other_values": 0, "no_value": 1}
    ]
    assert counted(cli, path, "--attribute", "sure", "--label", "policy")["all"]["all_values"] == 1
    assert counted(cli, path)["attribute"] is None
    refused = cli("counts", path, "--attribute", "sure")
    assert (refused.code, "“quote”, “policy”" in refused.err) == (2, True)
    assert "kind" in cli("counts", path, "--attribute", "kinds").err
    assert cli("counts", path, "--attribute", "kind", "--label", "policy").code == 2
    assert cli("counts", path, "--label", "policy").code == 2
    assert cli("counts", path, "--attribute", "kind").out.splitlines()[0].split()[:2] == ["outlet", "articles"]


def test_whose_annotations_are_counted_may_be_typed_in_capitals(cli: Cli, shared: Path) -> None:
    assert counted(cli, shared, "--annotator", "BO") == counted(cli, shared, "--annotator", "bo")


def test_a_value_called_as_a_column_is_told_from_it(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "valued.clipdesk"
    labels = Codebook((label("quote", attributes=(Attribute("kind"),)),))
    made = make_project(path, article("[quote:One], [quote:two], [quote:three] [quote:four]."), labels=labels)
    first, second, *_ = made.queries.annotations("a1")
    made.execute(SetAttribute(first.id, "kind", "(no value)"))
    made.execute(SetAttribute(second.id, "kind", "(other values)"))
    made.close()
    found = counted(cli, path, "--attribute", "kind")["all"]
    assert found["values"] == {"(no value)": 1, "(other values)": 1}
    assert (found["no_value"], found["other_values"], found["all_values"]) == (2, 0, 4)
