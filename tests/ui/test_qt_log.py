"""What Qt says goes to the log."""

from __future__ import annotations

import logging

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from clipdesk.ui.qt_log import log_qt_message


def test_a_warning_of_qt_is_a_warning_of_ours(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), "something is odd")
        log_qt_message(QtMsgType.QtCriticalMsg, QMessageLogContext(), "something is wrong")
    assert [record.levelname for record in caplog.records] == ["WARNING", "ERROR"]
    assert "something is odd" in caplog.text
