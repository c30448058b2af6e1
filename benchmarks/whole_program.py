"""Clipdesk itself, as it is started by a user, with a witness. Started by others: `whole_program.py STARTED BASE PROJECT`."""

from __future__ import annotations

import sys
from typing import Any

from PySide6.QtCore import QTimer

from benchmarks.bare_window import REST_MS
from benchmarks.painting import PaintWatch
from benchmarks.report_start import StartReport
from clipdesk import bootstrap
from clipdesk.ui.assembly import Assembly


def main() -> int:
    """Run the program until its window was painted."""
    started, base, project = sys.argv[1:]
    report = StartReport(int(started))
    begin = Assembly.begin
    watches: list[PaintWatch] = []

    def begin_watched(assembly: Assembly, *arguments: Any) -> None:
        def is_filled() -> bool:
            return assembly.session.article is not None and assembly.articles.model.rowCount() > 0

        watch = PaintWatch(
            assembly.window,
            assembly.reading.view.viewport(),
            assembly.articles.view.viewport(),
            is_ready=is_filled,
        )
        watches.append(watch)

        def painted() -> None:
            report.note_painted()
            watch.stop()
            QTimer.singleShot(REST_MS, end)

        def end() -> None:
            report.write()
            assembly.window.close()

        watch.when_done(painted)
        begin(assembly, *arguments)

    Assembly.begin = begin_watched  # type: ignore[method-assign,assignment]  # the program itself has no place for a witness
    return bootstrap.main(["--base-dir", base, project])


if __name__ == "__main__":
    sys.exit(main())
