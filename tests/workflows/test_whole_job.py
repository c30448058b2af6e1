"""The whole job in a real window, over AT-SPI alone: import, tag, note, done, export; and ruling on differences."""

from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from clipdesk.project.checking import check
from clipdesk.project.project import Project
from tests.builders import article
from tests.project_builder import make_project

SCRIPT = Path(__file__).with_name("screen_reader.py")
SYSTEM_PYTHON = "/usr/bin/python3"
_TOOLS = ("Xvfb", "openbox", "dbus-run-session", SYSTEM_PYTHON, "/usr/libexec/at-spi-bus-launcher")

CLIPPING = """Local News

Harbour board delays the vote

By Ana Ruiz, The Larkport Courier

LARKPORT — “We asked for a timetable 👍,” said Mairi Kell, the board’s chair. “That ends with this vote.”

About 640 children travel under the Coastal Transport Act each day.

Comments
"""
TAGS = [
    ["“We asked for a timetable 👍,”", "quote"],
    ["Mairi Kell, the board’s chair", "official"],
    ["640 children", "statistic"],
    ["Coastal Transport Act", "policy"],
]


def missing() -> str:
    """What the system lacks for this test; empty for nothing."""
    gone = [tool for tool in _TOOLS if shutil.which(tool) is None]
    if not gone:
        probe = [SYSTEM_PYTHON, "-c", "import pyatspi"]
        if subprocess.run(probe, capture_output=True, check=False).returncode:
            gone.append("python3-pyatspi")
    return ", ".join(gone)


def done(task: Mapping[str, object], command: Sequence[str]) -> dict[str, Any]:
    """What the screen reader saw while it did the task."""
    environment = {key: value for key, value in os.environ.items() if not key.startswith("QT_")}
    run = subprocess.run(
        ["dbus-run-session", "--", SYSTEM_PYTHON, str(SCRIPT), json.dumps(task), *command],
        capture_output=True, text=True, timeout=300, check=False, env=environment,
    )  # fmt: skip
    seen: dict[str, Any] = json.loads(run.stdout.splitlines()[-1])
    assert "error" not in seen, f"{seen} {run.stderr[-500:]}"
    return seen


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is how Linux speaks to screen readers")
def test_a_screen_reader_can_do_the_whole_job(tmp_path: Path) -> None:
    lacking = missing()
    if lacking:
        pytest.skip(f"the system lacks {lacking}; see .ci/system-packages")
    assert importlib.util.find_spec("clipdesk")
    clipping, target = tmp_path / "vote.txt", tmp_path / "out.jsonl"
    clipping.write_text(CLIPPING, encoding="utf-8")
    task = {
        "file": str(clipping), "target": str(target), "headline": "Harbour board delays the vote", "tags": TAGS,
        "note": "Ask T.",
    }  # fmt: skip
    command = [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path / "base")]
    seen = done(task, command)
    assert seen["title"].endswith(" — Clipdesk")
    assert seen["rows"] == len(TAGS)
    records = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    (record,) = [one for one in records if one["meta"]["headline"] == task["headline"]]
    assert sorted([span["text"], span["label"]] for span in record["spans"]) == sorted(TAGS)
    for span in record["spans"]:
        assert record["text"][span["start"] : span["end"]] == span["text"]
    assert record["meta"]["status"] == "done"
    assert record["meta"]["byline"] == ["Ana Ruiz"]
    assert "Comments" not in record["text"]
    assert [span["note"] for span in record["spans"] if span["note"]] == ["Ask T."]
    (path,) = (tmp_path / "base" / "projects").glob("*.clipdesk")
    project = Project(path)
    try:
        assert check(project.reader).is_clean
    finally:
        project.close()


@pytest.mark.skipif(sys.platform != "linux", reason="AT-SPI is how Linux speaks to screen readers")
def test_a_screen_reader_can_rule_on_differences(tmp_path: Path) -> None:
    lacking = missing()
    if lacking:
        pytest.skip(f"the system lacks {lacking}; see .ci/system-packages")
    path, target = tmp_path / "ferry.clipdesk", tmp_path / "gold.jsonl"
    marked = "[quote@mk:[quote@zz:“We asked] for it,”] said [policy@mk:[official@zz:Mairi Kell]]. [statistic@zz:About 3%] rose."
    make_project(path, article(marked)).close()
    task = {"target": str(target), "presses": ["Keep: ZZ.", "Both", "Nothing stands: MK."]}
    command = [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path / "base"), str(path)]
    assert done(task, command) == {"cases": 3}
    (record,) = [json.loads(line) for line in target.read_text("utf-8").splitlines()]
    assert sorted((span["label"], span["text"], span["annotator"]) for span in record["spans"]) == [
        ("official", "Mairi Kell", "gold"), ("policy", "Mairi Kell", "gold"), ("quote", "“We asked", "gold"),
    ]  # fmt: skip
