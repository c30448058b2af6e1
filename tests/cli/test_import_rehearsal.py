"""`clipdesk import --dry-run`: a line for every article, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipdesk.domain.codebook import Codebook
from clipdesk.project.project import Project
from clipdesk.store.schema import upgrades
from tests.builders import article, label
from tests.cli.conftest import Cli
from tests.project_builder import make_project


@pytest.fixture
def mixed(clippings: Path) -> Path:
    """Clippings of which the project has two, one comes twice and one cannot be read."""
    (clippings / "new.txt").write_text("Board votes\n\nBy Ana Ruiz\n\nLARKPORT — The board voted on Thursday.\n")
    (clippings / "newer.txt").write_text("Board votes\n\nBy Ana Ruiz\n\nLARKPORT — The board voted on Thursday.\n")
    (clippings / "scan.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    return clippings


def test_every_article_has_a_line_with_what_was_recognized(cli: Cli, project: Path, mixed: Path) -> None:
    before = project.read_bytes()
    said = cli("import", "--dry-run", project, mixed)
    assert said.code == 1
    assert "  + clippings/new.txt: Board votes · Ana Ruiz · 7 words · " in said.out
    assert "  = clippings/newer.txt: Board votes · " in said.out
    assert "It comes more than once in this import, and would be taken once." in said.out
    assert "  = clippings/ferry.txt: Ferry runs again · Ana Ruiz · " in said.out
    assert "The project has this article already." in said.out
    assert "  ! clippings/scan.png: " in said.out
    assert said.out.endswith(
        "1 would be taken, 3 already there, 1 not taken; p.clipdesk would hold 3 articles. Nothing was written.\n"
    )
    assert project.read_bytes() == before
    assert [one.name for one in project.parent.glob("p.clipdesk*")] == ["p.clipdesk"]


def test_the_import_then_says_the_same_numbers(cli: Cli, project: Path, mixed: Path) -> None:
    records = [{"text": f"The {one} board met.", "meta": {"headline": f"{one} ferry"}} for one in ("North", "South")]
    (mixed / "two.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records))
    told = json.loads(cli("import", "--dry-run", "--json", project, mixed).out)
    done = json.loads(cli("import", "--json", project, mixed).out)
    same = ("taken", "duplicates", "joined", "skipped", "articles")
    assert [told[one] for one in same] == [done[one] for one in same]
    assert [(one["name"], one["outcome"]) for one in sorted(told["items"], key=lambda one: str(one["name"]))] == [
        (one["name"], one["outcome"]) for one in sorted(done["items"], key=lambda one: str(one["name"]))
    ]
    by_name = {one["name"]: one for one in told["items"]}
    assert any(name.startswith("clippings/two.jsonl") and name.endswith(": North ferry") for name in by_name)
    new = by_name["clippings/new.txt"]
    assert (new["headline"], new["byline"], new["dateline"], new["words"]) == (
        "Board votes",
        ["Ana Ruiz"],
        "LARKPORT",
        7,
    )
    assert "Ana Ruiz" in "".join(one["text"] for one in new["cut"])
    assert by_name["clippings/ferry.txt"]["article"]


def test_a_project_that_is_not_there_is_not_made(cli: Cli, clippings: Path, tmp_path: Path) -> None:
    said = cli("import", "--dry-run", tmp_path / "new.clipdesk", clippings)
    assert said.code == 0
    assert "2 would be taken, 0 already there, 0 not taken; new.clipdesk would be made and hold 2 articles." in said.out
    assert not (tmp_path / "new.clipdesk").exists()
    said = cli("import", "--dry-run", tmp_path / "deep" / "new.clipdesk", clippings)
    assert (said.code, "There is no folder" in said.err) == (1, True)
    said = cli("import", "--dry-run", tmp_path / "new.txt", clippings)
    assert (said.code, "Choose a name that ends in .clipdesk." in said.err) == (2, True)


def test_labels_that_would_come_and_annotations_that_would_be_added_are_told(
    cli: Cli, project: Path, tmp_path: Path
) -> None:
    cli("export", project, tmp_path / "out.jsonl")
    records = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text("utf-8").splitlines()]
    records[0]["spans"] = [{"start": 0, "end": 3, "label": "claim", "annotator": "mk"}]
    (tmp_path / "out.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records), "utf-8")
    said = cli("import", "--dry-run", project, tmp_path / "out.jsonl")
    assert "  & " in said.out
    assert "1 annotation · " in said.out
    assert "What is new in its annotations would be added." in said.out
    assert "The codebook would get: claim." in said.out
    assert "2 already there (1 with annotations, of which what is new would be added)" in said.out
    assert json.loads(cli("stats", project, "--json").out)["annotations"] == 0


def test_a_project_of_an_older_version_stays_what_it_is(
    cli: Cli, project: Path, clippings: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = project.read_bytes()
    monkeypatch.setattr(upgrades, "CURRENT", upgrades.CURRENT + 1)
    said = cli("import", "--dry-run", project, clippings)
    assert (said.code, "without --dry-run, it is brought up to date first." in said.err) == (1, True)
    assert project.read_bytes() == before


def test_a_project_that_is_open_in_the_window_can_be_asked(cli: Cli, project: Path, clippings: Path) -> None:
    window = Project(project)
    try:
        assert "2 already there" in cli("import", "--dry-run", project, clippings).out
    finally:
        window.close()


def test_annotations_without_texts_say_where_they_would_stand(cli: Cli, project: Path, tmp_path: Path) -> None:
    shared = tmp_path / "shared.standoff.json"
    assert cli("export", project, shared).code == 0
    said = cli("import", "--dry-run", project, shared)
    assert said.code == 0
    assert "annotation" in said.out
    assert "0 would be taken, 2 already there" in said.out
    empty = tmp_path / "empty.clipdesk"
    said = cli("import", "--dry-run", empty, shared)
    assert (said.code, "This article is missing: " in said.out) == (1, True)
    done = cli("import", empty, shared)
    assert (done.code, "This article is missing: " in done.out) == (1, True)
    assert "0 taken, 0 already there, 2 not taken" in done.out


def test_annotations_without_texts_are_met_by_what_comes_with_them_and_labels_give_way_to_theirs(
    cli: Cli, tmp_path: Path
) -> None:
    theirs, shared, text = tmp_path / "theirs.clipdesk", tmp_path / "a.standoff.json", tmp_path / "b.txt"
    make_project(theirs, article("The [harm:board] voted."), labels=Codebook((label("harm"),))).close()
    assert cli("export", theirs, shared).code == 0
    text.write_text("The board voted.")
    said = cli("import", "--dry-run", tmp_path / "new.clipdesk", shared, text)
    done = cli("import", tmp_path / "new.clipdesk", shared, text)
    assert (said.code, done.code) == (0, 0)
    assert "Its article comes in the same import." in said.out
    assert "1 would be taken, 1 already there (1 with annotations, of which what is new would be added)" in said.out
    assert "1 taken, 1 already there" in done.out
    assert (
        "Labels that every project begins with would give way to these: quote, statistic, policy, official." in said.out
    )
    assert "Labels that every project begins with gave way to these: quote, statistic, policy, official." in done.out


def test_a_project_without_articles_is_a_file_too(cli: Cli, project: Path, tmp_path: Path) -> None:
    make_project(tmp_path / "theirs.clipdesk").close()
    told = cli("import", "--dry-run", project, tmp_path / "theirs.clipdesk")
    assert "There is no file to import there." not in told.out
    assert told.code == cli("import", project, tmp_path / "theirs.clipdesk").code == 0
