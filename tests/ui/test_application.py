"""The program's window from start to end, in a process of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from clipdesk.ui.application import QUIT_AFTER
from clipdesk.ui.language import install_language


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


def test_a_project_can_be_named(tmp_path: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path), str(tmp_path / "none.clipdesk")],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", QUIT_AFTER: "200"},
        capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert run.returncode == 0


@pytest.mark.parametrize("language", ["en", "xx"])
def test_a_language_without_translation_is_no_error(language: str, qapp: QApplication) -> None:
    translators = install_language(qapp, language)
    for translator in translators:
        qapp.removeTranslator(translator)
