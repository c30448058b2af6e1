"""Runs a module of this folder as a program of its own and gives back what it found.

What kills, forks or changes how SQLite reaches the disk is done there: in a process with one thread and nothing to lose.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import Any

import pytest

from tests.house.sources import ROOT

PATIENCE = 3600.0
needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork, which these rounds do")


def run_script(module: str, *arguments: object, patience: float = PATIENCE) -> dict[str, Any]:
    """The JSON that `python -m tests.faults.<module> <arguments>` prints last. Fails where the program does."""
    line = [sys.executable, "-m", f"tests.faults.{module}", *(str(one) for one in arguments)]
    done = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, timeout=patience, check=False)
    assert done.returncode == 0, f"{module} ended with {done.returncode}:\n{done.stdout[-2000:]}\n{done.stderr[-6000:]}"
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found
