"""`clipdesk copies`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from clipdesk.cli import copies_command
from clipdesk.project import copies
from clipdesk.project.commands.stories import PlaceInStory, TakeOutOfStory
from clipdesk.project.copies import Copies
from clipdesk.project.jobs import Progress
from clipdesk.project.project import Project
from tests.builders import article
from tests.cli.conftest import Cli
from tests.project.told_stories import STORY
from tests.project_builder import make_project


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    path = tmp_path / "copied.clipdesk"
    make_project(
        path,
        article(f"Here: {STORY}", headline="Ferries late", outlet="Wire", published="2025-06-11T08:00:00Z"),
        article(STORY, id="a2", number=2, headline="Late again", outlet="Lantern", published="2025-06-12"),
        article("Brief.", id="a3", number=3, headline="Brief"),
        article("Briefer.", id="a4", number=4, headline="Briefer"),
    ).close()
    return path


def test_stories_and_what_is_too_short(cli: Cli, copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copies_command, "_SHOWN", 1)
    out = " ".join(cli("copies", copied).out.split())
    assert out == (
        "4 articles: 2 are copies of 1 story Ferries late 99% 121 2025-06-11 Wire Ferries late"
        " 100% 120 2025-06-12 Lantern Late again"
        " 2 articles of fewer than 50 words: too short to judge – – Brief … and 1 more (--json lists all)"
    )


def test_everything_for_a_machine(cli: Cli, copied: Path) -> None:
    found = json.loads(cli("copies", copied, "--json").out)
    assert (found["articles"], found["links"]) == (4, [])
    ((full, late),) = found["stories"]
    assert late == {
        "article": "a2", "headline": "Late again", "outlet": "Lantern", "published": "2025-06-12", "words": 120,
        "share": 1.0, "by_hand": False,
    }  # fmt: skip
    assert full["article"] == "a1"
    assert [one["article"] for one in found["too_short"]] == ["a3", "a4"]


def test_where_there_are_none_it_says_so(cli: Cli, tmp_path: Path) -> None:
    path = tmp_path / "alone.clipdesk"
    make_project(path, article(STORY)).close()
    assert cli("copies", path).out == "1 article: none is a copy of another\n"


@pytest.fixture
def tagged(tmp_path: Path) -> Path:
    path = tmp_path / "tagged.clipdesk"
    make_project(
        path,
        article("Here: [policy:word0 word1 word2]" + STORY.removeprefix("word0 word1 word2"), headline="Full"),
        article(STORY.replace("word1 ", "other "), id="a2", number=2, headline="Changed"),
        article(f"A lead.\n\nHere: {STORY}", id="a3", number=3, headline="Led"),
    ).close()
    return path


def test_what_is_tagged_is_suggested_in_the_copies(cli: Cli, tagged: Path) -> None:
    out = " ".join(cli("copies", tagged, "--suggest").out.split())
    assert out.endswith(
        "1 suggestion waits in copies, 1 without a plain place"
        " ! Changed: “word0 word1 word2” (policy) is changed or missing there."
    )
    found = json.loads(cli("copies", tagged, "--suggest", "--json").out)
    assert found["suggestions_waiting"] == 1
    assert [one["article"] for one in found["without_a_plain_place"]] == ["a2"]
    assert "suggestions_waiting" not in json.loads(cli("copies", tagged, "--json").out)


def told(cli: Cli, copied: Path, *arguments: str) -> list[set[str]]:
    found = json.loads(cli("copies", copied, *arguments, "--json").out)
    return [{one["article"] for one in story} for story in found["stories"]]


def test_articles_are_put_into_one_story_and_taken_out(cli: Cli, copied: Path) -> None:
    assert told(cli, copied, "--together", "a3", "a4") == [{"a1", "a2"}, {"a3", "a4"}]
    assert told(cli, copied, "--apart", "a4") == [{"a1", "a2"}]
    assert told(cli, copied, "--together", "a4", "a2") == [{"a1", "a2", "a4"}]
    assert told(cli, copied, "--apart", "a1") == [{"a2", "a4"}]
    refused = cli("copies", copied, "--together", "a2", "a4")
    assert refused.code == 1
    assert "These articles are in one story already." in refused.err
    said = cli("copies", copied, "--apart", "gone")
    assert (said.code, "no article with the id or headline “gone”" in said.err) == (2, True)


def test_several_articles_are_taken_out_at_once_or_none(cli: Cli, copied: Path) -> None:
    assert told(cli, copied, "--together", "a3", "a4") == [{"a1", "a2"}, {"a3", "a4"}]
    refused = cli("copies", copied, "--apart", "a1", "a3", "gone")
    assert (refused.code, told(cli, copied)) == (2, [{"a1", "a2"}, {"a3", "a4"}])
    assert told(cli, copied, "--apart", "a1", "a3") == []
    project = Project(copied)
    assert [one.command for one in project.queries.history()].count("Batch") == 1
    assert len(project.queries.history()) == 3  # with the import and putting together
    project.undo()
    project.close()
    assert told(cli, copied) == [{"a1", "a2"}, {"a3", "a4"}]


def test_somebody_waits_for_the_stories(cli: Cli, copied: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[dict[str, bool]]()

    def note(_path: Path, job: Callable[[Progress], Copies], progress: Progress, **how: bool) -> Copies:
        asked.append(how)
        return job(progress)

    monkeypatch.setattr(copies, "apart_if_large", note)
    assert told(cli, copied) == [{"a1", "a2"}]
    assert asked == [{"is_awaited": True}]


def test_what_was_placed_by_hand_is_said(cli: Cli, copied: Path) -> None:
    project = Project(copied)
    project.execute(PlaceInStory(("a3",), "a2"))
    project.execute(TakeOutOfStory(("a1",), ("a2", "a3")))
    project.close()
    out = " ".join(cli("copies", copied).out.split())
    assert (
        "4 articles: 2 are copies of 1 story Late again 0% 120 2025-06-12 Lantern Late again 0% 1 – – Brief by hand"
        in out
    )
    assert "1 article taken out by hand 2025-06-11 Wire Ferries late" in out
    found = json.loads(cli("copies", copied, "--json").out)
    assert [one["article"] for one in found["taken_out"]] == ["a1"]
    assert [[one["by_hand"] for one in story] for story in found["stories"]] == [[False, True]]
