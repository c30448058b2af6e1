"""Starts the measured programs as processes of their own, on the screen that was asked for."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
_PATIENCE_S = 120


class Started(NamedTuple):
    """What a program said of itself: milliseconds from exec to the painted window, processor time till then, resident MB."""

    painted: float
    processor: float
    resident: float


def start(module: str, *arguments: str) -> Started:
    """Run `benchmarks.<module>` with the time of its start as first argument; its window closes by itself."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ}
    command = [sys.executable, "-m", f"benchmarks.{module}", str(time.monotonic_ns()), *arguments]
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=_PATIENCE_S, check=False
    )
    lines = done.stdout.splitlines()
    if done.returncode or not lines:
        message = f"{module} ended with {done.returncode}: {done.stderr.strip()[-2000:]}"
        raise RuntimeError(message)
    return Started(**json.loads(lines[-1]))


@contextlib.contextmanager
def screen(platform: str) -> Iterator[None]:
    """Let what is started in here show itself on `platform`: "offscreen", or "xcb" on a virtual X server if there is none."""
    before = {name: os.environ.get(name) for name in ("QT_QPA_PLATFORM", "DISPLAY")}
    server: subprocess.Popen[str] | None = None
    os.environ["QT_QPA_PLATFORM"] = platform
    try:
        if platform == "xcb" and not os.environ.get("DISPLAY"):
            server = _x_server()
        yield
    finally:
        if server is not None:
            server.terminate()
            server.wait()
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


def can_show(platform: str) -> bool:
    """Whether there is such a screen here, or can be."""
    return platform == "offscreen" or bool(os.environ.get("DISPLAY")) or shutil.which("Xvfb") is not None


def _x_server() -> subprocess.Popen[str]:
    program = shutil.which("Xvfb")
    if program is None:
        message = "there is no display, and no Xvfb to make one"
        raise RuntimeError(message)
    reading, writing = os.pipe()
    command = [program, "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL, text=True)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        os.environ["DISPLAY"] = f":{pipe.readline().strip()}"
    return server
