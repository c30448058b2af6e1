"""Starts Qt: application, translators, theme, crash dialog, and one window."""

from __future__ import annotations

import logging
import os
import sys

from PySide6.QtCore import QEvent, Qt, QTimer, Signal, qInstallMessageHandler, qVersion
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from clipdesk import __version__
from clipdesk.runtime.crash import CrashHook
from clipdesk.runtime.paths import Places
from clipdesk.runtime.settings import SettingsFile
from clipdesk.ui.plain_imports import import_plainly
from clipdesk.ui.qt_log import log_qt_message


class Application(QApplication):
    """`file_requested` carries the path of a file that the system hands over: macOS names none when it starts a program."""

    file_requested = Signal(str)

    def event(self, event: QEvent) -> bool:
        """Take a double click on a project, or a file that was dropped on the icon in the Dock."""
        if isinstance(event, QFileOpenEvent) and event.file():
            self.file_requested.emit(event.file())
            return True
        return super().event(event)


_logger = logging.getLogger(__name__)
QUIT_AFTER = "CLIPDESK_QUIT_AFTER_MS"
"""Environment variable: close the window so many milliseconds after it was shown. For tests of the bundle."""


_PATIENCE_MS = 5_000
_SWITCH_S = 0.001
"""How long the window may have to wait for a job's thread each time it needs Python: at 5 ms, which is usual, what is
painted while a job computes takes up to three times as long."""


def run(project: str | None, where: Places, settings_file: SettingsFile, crash: CrashHook) -> int:
    """Show the window until it is closed; returns the exit code."""
    import_plainly()
    from clipdesk.ui.assembly import Assembly
    from clipdesk.ui.collector import Collector
    from clipdesk.ui.language import install_language
    from clipdesk.ui.preferences import Preferences
    from clipdesk.ui.system_requests import SystemRequests
    from clipdesk.ui.theme import Theme

    qInstallMessageHandler(log_qt_message)
    QApplication.setApplicationName("Clipdesk")
    QApplication.setApplicationVersion(__version__)
    QApplication.setDesktopFileName("clipdesk")
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = Application(sys.argv[:1])
    _logger.info("Qt %s, %s", qVersion(), application.platformName())
    preferences = Preferences(settings_file, application)
    translators = install_language(application, preferences.settings.language)
    theme = Theme(application, preferences.settings.theme)
    assembly = Assembly(theme, preferences, where, crash)
    SystemRequests(assembly, application, application.file_requested)
    assembly.begin(project)
    assembly.window.when_painted(assembly.rest.begin)
    assembly.rest.ended.connect(Collector(assembly).begin)
    wait = os.environ.get(QUIT_AFTER, "")
    if wait.isdigit():
        QTimer.singleShot(int(wait), assembly.window.close)
        QTimer.singleShot(int(wait) + _PATIENCE_MS, application.quit)  # a dialog may stand in the way
    sys.setswitchinterval(_SWITCH_S)
    code = application.exec()
    assembly.session.close()
    assembly.jobs.cancel_all()
    del translators
    return code
