"""What Qt has to say goes to the log, at the level that it gives; what keeps the window from being shown is also printed."""

from __future__ import annotations

import logging
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType

_log = logging.getLogger(__name__)

_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}
_OF_THE_DISPLAY = "qt.qpa.plugin"
"""What Qt calls the part that shows windows; its warnings say which library of the system is missing."""


def log_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str | None) -> None:
    """Log one message of Qt. Qt ends the program after a fatal one, which nobody would learn from the log."""
    category = context.category or "qt"
    level = _LEVELS.get(kind, logging.WARNING)
    _log.log(level, "%s: %s", category, message)
    is_needed = level >= logging.WARNING and category == _OF_THE_DISPLAY
    if sys.stderr is not None and (is_needed or kind == QtMsgType.QtFatalMsg):
        sys.stderr.write(f"clipdesk: {' '.join((message or '').split())}\n")
        sys.stderr.flush()
