"""What Qt says goes to the log."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from clipdesk.ui.qt_log import log_qt_message


def test_a_warning_of_qt_is_a_warning_of_ours(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "something is odd")
        log_qt_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), "something is wrong")
    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]
    assert "something is odd" in caplog.text


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="Qt always has a display there")
def test_why_no_window_can_be_shown_is_printed(tmp_path: Path) -> None:
    line = [sys.executable, "-m", "clipdesk", "--base-dir", str(tmp_path)]
    run = subprocess.run(
        line,
        env={**os.environ, "QT_QPA_PLATFORM": "nonsense"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert run.returncode != 0
    said = [one for one in run.stderr.splitlines() if one.startswith("clipdesk: ")]
    assert "nonsense" in said[0]
    assert "no Qt platform plugin could be initialized" in said[1]
