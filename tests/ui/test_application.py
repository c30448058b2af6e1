"""The program's window from start to end, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from clipdesk.project.project import Project
from clipdesk.runtime.paths import places
from clipdesk.runtime.settings import SettingsFile
from clipdesk.ui.application import QUIT_AFTER
from tests.house.sources import ROOT


def test_it_starts_on_the_sample_and_ends_cleanly(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-W", "error", "-m", "clipdesk", "--base-dir", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", QUIT_AFTER: "300"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert (run.returncode, run.stdout) == (0, "")
    assert [one.name for one in (tmp_path / "projects").iterdir()] == ["Harbour coverage.clipdesk"]
    assert "Traceback" not in run.stderr
    log = (tmp_path / "logs" / "clipdesk.log").read_text("utf-8")
    assert "ERROR" not in log
    for told in (
        "Clipdesk ",
        " on Python ",
        " Qt ",
        " SQLite ",
        "journal_mode wal",
        "synchronous 2",
    ):
        assert told in log


def test_what_qt_says_is_in_the_log(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", QUIT_AFTER: "100", "QT_STYLE_OVERRIDE": "no such style"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0
    assert "no such style" in (tmp_path / "logs" / "clipdesk.log").read_text("utf-8")
    assert "no such style" not in run.stderr


def test_a_project_can_be_named(tmp_path: Path) -> None:
    project = tmp_path / "named.clipdesk"
    Project.create(project).close()
    run = subprocess.run(
        [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path), str(project)],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", QUIT_AFTER: "200"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0
    assert SettingsFile(places(tmp_path).settings_file).read().last_project == str(project)


_HANDED_OVER = """
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFileOpenEvent
from clipdesk.ui.application import Application
application = Application([])
application.file_requested.connect(print)
QCoreApplication.sendEvent(application, QFileOpenEvent("/Users/zoë/Harbour 1.clipdesk"))
QCoreApplication.sendEvent(application, QFileOpenEvent(""))
"""


def test_the_system_may_hand_a_file_over(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", _HANDED_OVER],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True, text=True, timeout=60, check=False, cwd=ROOT, encoding="utf-8",
    )  # fmt: skip
    assert (run.returncode, run.stdout) == (0, "/Users/zoë/Harbour 1.clipdesk\n"), run.stderr
