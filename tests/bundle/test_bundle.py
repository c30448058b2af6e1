"""The stand-alone program in dist/, run as on a machine that has no Python: commands, window, and nothing superfluous."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from clipdesk import __version__
from tests.house.sources import ROOT
from tests.project.taught_project import taught_project

pytestmark = pytest.mark.bundle

_FOLDER = ROOT / "dist" / "clipdesk"
_PROGRAM = _FOLDER / ("clipdesk.exe" if sys.platform == "win32" else "clipdesk")
_MOST_MEGABYTES = 200
_SUPERFLUOUS = ("Qt6Qml", "Qt6Quick", "Qt6Pdf", "libgtk", "libQt6EglFS")


def _run(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the bundle with next to nothing in the environment."""
    kept = {name: os.environ[name] for name in ("HOME", "SYSTEMROOT", "TEMP") if name in os.environ}
    return subprocess.run(
        [_PROGRAM, *arguments], env=kept | environment, capture_output=True, text=True, encoding="utf-8",
        check=False, timeout=120,
    )  # fmt: skip


@pytest.fixture
def clippings(tmp_path: Path) -> Path:
    """A text and a page, as a researcher keeps them."""
    folder = tmp_path / "clippings"
    folder.mkdir()
    (folder / "ferry.txt").write_text(
        "Ferry fares rise\n\n“We had no choice,” the harbor master said. 😀\n", encoding="utf-8"
    )
    sentence = "The council voted nine to two on Tuesday to keep the night ferry running through the winter. "
    (folder / "vote.html").write_text(
        f"<html><head><title>Night ferry stays</title></head><body><article><h1>Night ferry stays</h1>"
        f"<p>{sentence * 4}</p><p>{sentence * 3}</p></article></body></html>",
        encoding="utf-8",
    )
    return folder


def test_the_version_is_said() -> None:
    result = _run("--version")
    assert (result.returncode, result.stdout) == (0, f"Clipdesk {__version__}\n")


def test_clippings_go_in_and_records_come_out(tmp_path: Path, clippings: Path) -> None:
    project, out = tmp_path / "ferries.clipdesk", tmp_path / "out.jsonl"
    base = ("--base-dir", tmp_path / "base")
    imported = _run(*base, "import", project, clippings)
    assert imported.returncode == 0, imported.stdout + imported.stderr
    exported = _run(*base, "export", project, out)
    assert exported.returncode == 0, exported.stdout + exported.stderr
    texts = [json.loads(line)["text"] for line in out.read_text(encoding="utf-8").splitlines()]
    assert len(texts) == 2
    assert any("“We had no choice,”" in text and "😀" in text for text in texts)
    assert any("nine to two" in text for text in texts)
    assert not any("<p>" in text for text in texts)


def test_it_learns_in_child_processes(tmp_path: Path) -> None:
    project, base = tmp_path / "taught.clipdesk", ("--base-dir", tmp_path / "base")
    taught_project(project, taught=8).close()
    learned = _run(*base, "learn", project, "--json")
    assert learned.returncode == 0, learned.stdout + learned.stderr
    assert [one["used"] for one in json.loads(learned.stdout)["labels"]] == [True]
    assert _run(*base, "learn", project, "--show").returncode == 0
    assert _run(*base, "suggest", project).returncode == 0


def test_the_window_opens_and_closes(tmp_path: Path) -> None:
    result = _run("--base-dir", tmp_path / "base", QT_QPA_PLATFORM="offscreen", CLIPDESK_QUIT_AFTER_MS="1500")
    assert (result.returncode, result.stderr) == (0, "")
    assert list((tmp_path / "base").rglob("crash-*")) == []


def test_nothing_is_shipped_that_a_window_of_widgets_does_not_use() -> None:
    files = [path for path in _FOLDER.rglob("*") if path.is_file() and not path.is_symlink()]
    superfluous = [path.name for path in files if any(word in path.name for word in _SUPERFLUOUS)]
    assert superfluous == []
    assert sum(path.stat().st_size for path in files) < _MOST_MEGABYTES * 1_000_000


def test_the_resources_are_shipped() -> None:
    shipped = {path.relative_to(ROOT / "resources") for path in (ROOT / "resources").rglob("*") if path.is_file()}
    inside = next(_FOLDER.rglob("clipdesk/resources"))
    assert {path.relative_to(inside) for path in inside.rglob("*") if path.is_file()} == shipped
