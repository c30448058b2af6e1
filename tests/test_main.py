"""`python -m clipdesk` is the program."""

from __future__ import annotations

import subprocess
import sys

from clipdesk import __version__


def test_the_module_runs_the_program_and_returns_its_code() -> None:
    command = [sys.executable, "-m", "clipdesk"]
    said = subprocess.run([*command, "--version"], capture_output=True, text=True, check=True).stdout
    assert said == f"Clipdesk {__version__}\n"
    assert subprocess.run([*command, "--base-dir"], capture_output=True, check=False).returncode == 2
