"""The guard of the suite notices whatever tries to leave the machine, even if that is refused and nobody says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.house.sources import ROOT

_TRY = "try:\n    socket.create_connection(('192.0.2.1', 80), 0.1)\nexcept OSError:\n    pass\n"
_TESTS = {
    "in a test": "import socket\ndef test_it():\n" + "".join(f"    {line}\n" for line in _TRY.splitlines()),
    "while it is imported": f"import socket\n{_TRY}def test_it():\n    pass\n",
    "by name": "import socket\ndef test_it():\n    try:\n        socket.getaddrinfo('example.org', 80)\n    except OSError:\n        pass\n",
}


def _run(folder: Path, code: str) -> subprocess.CompletedProcess[str]:
    (folder / "test_it.py").write_text(code, encoding="utf-8")
    line = [sys.executable, "-m", "pytest", "-q", "-p", "tests.conftest", "-p", "no:cacheprovider", str(folder)]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("when", _TESTS)
def test_whoever_tries_is_found(tmp_path: Path, when: str) -> None:
    done = _run(tmp_path, _TESTS[when])
    assert done.returncode == 1
    assert "network attempts: [" in done.stdout


def test_whoever_stays_on_the_machine_passes(tmp_path: Path) -> None:
    assert _run(tmp_path, "import socket\ndef test_it():\n    socket.getaddrinfo('127.0.0.1', 80)\n").returncode == 0
