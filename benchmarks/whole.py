"""What reads all of a project: export, check, backup. Linear by nature; the window must stay usable meanwhile."""

from __future__ import annotations

import json
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
from clipdesk.project.backups import backups_of
from clipdesk.project.checking import check
from clipdesk.project.jobs import Progress
from clipdesk.ui.assembly import Assembly

_EXPORT_MB = 300
_BEAT_MS = 5
_STALL_MS = 200
"""A window that answers within this long is usable."""
_PATIENCE_S = 1_800


def whole_rows(context: Context, shape: Shape) -> Iterator[Row]:
    """Once each: they take long in a large project, and are told against floors of the same minute."""
    project = context.cache.project(shape)
    with context.cache.scratch() as name:
        folder = Path(name)
        floor, ours = (_exported(side, project, folder / f"{side}.jsonl") for side in ("floor", "clipdesk"))
        yield Row("export to JSONL", floor["ms"], ours["ms"], times(2))
        yield Row("export to JSONL, memory", floor["peak"], ours["peak"], at_most(_EXPORT_MB), "MB")
        with window(context.cache.copy(shape, folder), folder / "base") as assembly:
            path, backups = assembly.session.project.path, backups_of(folder / "backups", "bench")
            yield from _job(assembly, "check", lambda progress: check(assembly.session.project.reader, progress))
            yield from _job(
                assembly,
                "backup",
                lambda progress: backups.make(path, proceed=lambda done, total: progress(done, total, "") is None),
            )


def _exported(side: str, project: Path, target: Path) -> dict[str, float]:
    """Milliseconds and peak memory (MB) of an export in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.export_apart", side, str(project), str(target)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=_PATIENCE_S, check=True)
    target.unlink()
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found


def _job(assembly: Assembly, what: str, job: Callable[[Progress], Any]) -> Iterator[Row]:
    """Its time, and the longest that the window did not answer while it ran."""
    ended: list[object] = []
    beats = [time.perf_counter()]
    longest = 0.0

    def beat() -> None:
        nonlocal longest
        now = time.perf_counter()
        longest = max(longest, (now - beats[0]) * 1000)
        beats[0] = now

    timer = QTimer(assembly)
    timer.timeout.connect(beat)
    timer.start(_BEAT_MS)
    begun = time.perf_counter()
    handle = assembly.jobs.start(what, job, ended.append, ended.append)
    while assembly.jobs.running and time.perf_counter() - begun < _PATIENCE_S:
        QApplication.processEvents()
        time.sleep(0.0005)
    taken = (time.perf_counter() - begun) * 1000
    timer.stop()
    if not ended or isinstance(ended[0], Exception):
        message = f"{what} did not end well: {ended or handle}"
        raise RuntimeError(message)
    yield Row(what, 0.0, taken, NO_TARGET)
    yield Row(f"{what}, longest silence of the window", 0.0, longest, at_most(_STALL_MS))
