"""The floor: a bare window with a text pane. Started by others: `bare_window.py STARTED TEXT_FILE`."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTextEdit

from benchmarks.painting import PaintWatch
from benchmarks.report_start import StartReport

REST_MS = 400


def main() -> None:
    """Show the window, say when it was painted, and end."""
    started, text_file = sys.argv[1:]
    report = StartReport(int(started))
    application = QApplication(sys.argv[:1])
    window = QMainWindow()
    pane = QTextEdit()
    pane.setReadOnly(True)
    pane.setPlainText(Path(text_file).read_text(encoding="utf-8"))
    window.setCentralWidget(pane)
    window.resize(1280, 820)
    watch = PaintWatch(window, pane.viewport())

    def painted() -> None:
        report.note_painted()
        QTimer.singleShot(REST_MS, end)

    def end() -> None:
        report.write()
        window.close()

    watch.when_done(painted)
    window.show()
    application.exec()


if __name__ == "__main__":
    main()
