"""What reads all of a project: export, check, backup, salvage. Linear by nature; the window must stay usable meanwhile."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from benchmarks.context import Context
from benchmarks.generate import Shape
from benchmarks.processes import ROOT
from benchmarks.results import NO_TARGET, Row, at_most, times
from benchmarks.window import window
from clipdesk.project.backups import BackupSchedule
from clipdesk.project.checking import check_apart
from clipdesk.project.exporting import ExportRequest, export_apart
from clipdesk.project.jobs import Progress
from clipdesk.project.salvaging import salvage_apart
from clipdesk.ui.assembly import Assembly

_EXPORT_MB = 300
_BEAT_MS = 5
_STALL_MS = 200
"""A window that answers within this long is usable."""
_PATIENCE_S = 7_200
_CALM_S = 10.0
_CANCEL_MS = 1_000
_CANCELLED_AT, _CANCELLED_BY_S = (0.05, 0.2, 0.5, 0.8, 0.95), 60.0
"""Shares of the time that a job takes when it is left alone, or of so many seconds."""
_SALVAGED = 100_000
"""Articles up to which a salvage is measured; it reads page by page."""
_MADE = "made"
Job = Callable[[Progress], Any]


def whole_rows(context: Context, shape: Shape) -> Iterator[Row]:
    """Once each: they take long in a large project, and are told against floors of the same minute."""
    project = context.cache.project(shape)
    with context.cache.scratch() as name:
        folder = Path(name)
        floor, ours = (_exported(side, project, folder / f"{side}.jsonl") for side in ("floor", "clipdesk"))
        yield Row("export to JSONL", floor["ms"], ours["ms"], times(2))
        yield Row("export to JSONL, memory", floor["peak"], ours["peak"], at_most(_EXPORT_MB), "MB")
        with window(context.cache.copy(shape, folder), folder / "base") as assembly:
            watch = _Watch(assembly)
            calm = watch.calm()
            for what, job in _jobs(assembly, project, folder, with_salvage=shape.articles <= _SALVAGED):
                taken = watch.run(what, job)
                if what != "export":
                    yield Row(what, 0.0, taken, NO_TARGET)
                yield Row(f"{what}, longest silence of the window", calm, watch.longest, at_most(_STALL_MS))
                yield Row(f"{what}, slowest cancel", 0.0, watch.slowest_cancel(what, job, taken), at_most(_CANCEL_MS))
                shutil.rmtree(folder / _MADE, ignore_errors=True)
            watch.stop()


def _jobs(assembly: Assembly, whole: Path, folder: Path, *, with_salvage: bool) -> Iterator[tuple[str, Job]]:
    """What reads all of a project, by name; what it writes lies in a folder that can be thrown away after each."""
    made, reader = folder / _MADE, assembly.session.project.reader
    schedule = BackupSchedule(assembly.session.project, made)

    def exported(progress: Progress) -> object:
        made.mkdir(exist_ok=True)
        return export_apart(reader, ExportRequest(made / "all.jsonl"), progress)

    def salvaged(progress: Progress) -> object:
        made.mkdir(exist_ok=True)
        target = made / "salvaged.clipdesk"
        target.unlink(missing_ok=True)
        return salvage_apart(whole, target, progress)

    yield "export", exported
    yield "check", lambda progress: check_apart(reader, progress)
    yield "backup", schedule.job()
    if with_salvage:
        yield "salvage", salvaged


def _exported(side: str, project: Path, target: Path) -> dict[str, float]:
    """Milliseconds and peak memory (MB) of an export in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.export_apart", side, str(project), str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=True)
    target.unlink()
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


class _Watch:
    """Runs jobs in the window and notes the longest, in milliseconds, that it did not answer."""

    def __init__(self, assembly: Assembly) -> None:
        self._jobs = assembly.jobs
        self.longest = 0.0
        self._last = time.perf_counter()
        self._timer = QTimer(assembly)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_BEAT_MS)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest = max(self.longest, (now - self._last) * 1000)
        self._last = now

    def _until(self, is_over: Callable[[], bool], most: float) -> float:
        """Milliseconds until it is over; at most so many seconds."""
        begun = time.perf_counter()
        while not is_over() and time.perf_counter() - begun < most:
            QApplication.processEvents()
            time.sleep(0.0005)
        return (time.perf_counter() - begun) * 1000

    def calm(self) -> float:
        """The longest silence while nothing is done: what the machine takes by itself."""
        self._until(lambda: False, 1.0)
        self.longest = 0.0
        self._until(lambda: False, _CALM_S)
        return self.longest

    def run(self, what: str, job: Job) -> float:
        """Milliseconds that a job takes."""
        ended: list[object] = []
        self._beat()
        self.longest = 0.0
        self._jobs.start(what, job, ended.append, ended.append)
        taken = self._until(lambda: not self._jobs.running, _PATIENCE_S)
        if not ended or isinstance(ended[0], Exception):
            message = f"{what} did not end well: {ended}"
            raise RuntimeError(message)
        return taken

    def slowest_cancel(self, what: str, job: Job, taken: float) -> float:
        """The most milliseconds from a cancel to the end of the job, over cancels all along its way."""
        slowest = 0.0
        for share in _CANCELLED_AT:
            handle = self._jobs.start(what, job, lambda _result: None, lambda _error: None)
            self._until(lambda: not self._jobs.running, min(_CANCELLED_BY_S, taken / 1000) * share)
            handle.cancel()
            slowest = max(slowest, self._until(lambda: not self._jobs.running, _PATIENCE_S))
        return slowest

    def stop(self) -> None:
        """Look no longer."""
        self._timer.stop()
