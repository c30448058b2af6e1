"""Two people tag apart, on the command line: their work is merged, compared and ruled on, and becomes one gold set."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import Cli

BO = [("quote", "“We asked for a timetable 👍,”"), ("official", "Mairi Kell"), ("statistic", "4 per cent")]
CY = [BO[0], BO[2], ("policy", "Coastal Transport Act"), ("statistic", "640 children")]


def tagged(cli: Cli, path: Path) -> set[tuple[str, str, str]]:
    return {(one["annotator"], one["label"], one["text"]) for one in asked(cli, "annotations", path)}


def asked(cli: Cli, *words: object) -> Any:
    said = cli(*words, "--json")
    assert said.code == 0, said.err
    return json.loads(said.out)


def test_two_people_tag_apart_and_one_gold_set_comes_of_it(cli: Cli, folder: Path, tmp_path: Path) -> None:
    ours, theirs = tmp_path / "ours.clipdesk", tmp_path / "theirs.clipdesk"
    for path, who, work in ((ours, "bo", BO), (theirs, "cy", CY)):
        assert cli("import", path, folder).code == 0
        for label, words in work:
            assert cli("tag", path, label, "--words", words, "--annotator", who).code == 0

    assert cli("import", ours, theirs).code == 0
    both = {("bo", *one) for one in BO} | {("cy", *one) for one in CY}
    assert tagged(cli, ours) == both
    assert len(asked(cli, "articles", ours)) == 2, "the same clippings are the same articles"
    assert cli("import", ours, theirs).code == 0
    assert tagged(cli, ours) == both, "what came before does not come twice"

    found = asked(cli, "adjudicate", ours)
    assert (found["agreed"], found["open"]) == (2, 3)
    assert cli("adjudicate", ours, "--kind", "only", "--stands", "both").code == 0
    gold = tmp_path / "gold.jsonl"
    assert cli("export", ours, gold, "--gold", "bo", "cy").code == 0

    published = tmp_path / "published.clipdesk"
    assert cli("import", published, gold).code == 0
    assert tagged(cli, published) == {("gold", *one) for one in (*BO, *CY)}
    for path in (ours, theirs, published):
        assert cli("check", path).code == 0
    assert cli("undo", ours).code == 0
    assert asked(cli, "adjudicate", ours)["open"] == 3
