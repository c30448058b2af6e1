"""What a measured program says of itself: when its window was painted, and how much memory it has then."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

_MEGABYTE = 1_000_000


def resident() -> float:
    """Resident memory of this process in MB (10^6 bytes)."""
    return _memory("VmRSS")


def peak_memory() -> float:
    """The most that this process has had so far, in MB (10^6 bytes)."""
    return _memory("VmHWM")  # of this program alone: what `resource` tells begins with that of whoever started it


def _memory(name: str) -> float:
    status = Path("/proc/self/status")
    if status.exists():
        lines = dict(line.split(":", 1) for line in status.read_text(encoding="ascii").splitlines())
        return int(lines[name].split()[0]) * 1024 / _MEGABYTE
    if sys.platform == "win32":
        return 0.0
    import resource

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / _MEGABYTE


class StartReport:
    """Prints one line of JSON. `started` is the monotonic clock, in nanoseconds, before the process was made."""

    def __init__(self, started: int) -> None:
        self._started = started
        self._painted = 0.0
        self._processor = 0.0

    def note_painted(self) -> None:
        """The window is painted now."""
        self._painted = (time.monotonic_ns() - self._started) / 1e6
        self._processor = time.process_time() * 1000

    def write(self) -> None:
        """Say it."""
        print(json.dumps({"painted": self._painted, "processor": self._processor, "resident": resident()}), flush=True)
