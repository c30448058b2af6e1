"""Ctrl+C is told once, and never within an import."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from clipdesk.runtime.interrupts import children_spared, interrupt

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a signal cannot be sent to oneself on Windows")

SCRIPT = """
import signal, sys
from clipdesk.runtime.interrupts import raise_interrupts_between_imports
sys.path.insert(0, sys.argv[1])
{before}
raise_interrupts_between_imports()
try:
    import interrupted
    print("imported", interrupted.WHOLE)
    import time
    time.sleep({wait})
    print("not told")
except KeyboardInterrupt:
    print("told", "interrupted" in sys.modules)
"""


HEARD = "signal.signal(signal.SIGINT, signal.default_int_handler)"
"""A shell that starts the tests in the background would have Ctrl+C ignored."""


def said_of(tmp_path: Path, before: str = HEARD, wait: float = 5) -> str:
    (tmp_path / "interrupted.py").write_text(
        "import signal, time\nsignal.raise_signal(signal.SIGINT)\ntime.sleep(0.3)\nWHOLE = True\n"
    )
    command = [sys.executable, "-c", SCRIPT.format(before=before, wait=wait), str(tmp_path)]
    return subprocess.run(command, capture_output=True, text=True, timeout=30, check=True).stdout


def test_an_import_is_finished_before_it_is_told(tmp_path: Path) -> None:
    assert said_of(tmp_path).split("\n")[:2] == ["imported True", "told True"]


def test_who_ignores_it_goes_on_ignoring_it(tmp_path: Path) -> None:
    assert "not told" in said_of(tmp_path, "signal.signal(signal.SIGINT, signal.SIG_IGN)", 0.3)


def test_it_is_told_at_once_where_nothing_is_imported() -> None:
    began = time.monotonic()
    with pytest.raises(KeyboardInterrupt):
        interrupt(signal.SIGINT, None)
    assert time.monotonic() - began < 1


def test_a_child_is_spared_and_its_parent_is_not() -> None:
    code = f"import signal; {HEARD}; signal.raise_signal(signal.SIGINT); print('goes on')"
    with children_spared():
        child = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (child.stdout, child.stderr) == ("goes on\n", "")
    assert signal.SIGINT not in signal.pthread_sigmask(signal.SIG_BLOCK, ())


def test_a_child_is_spared_also_where_the_first_child_starts_a_helper_of_python() -> None:
    code = """
import signal
from multiprocessing import resource_tracker
from clipdesk.runtime.interrupts import children_spared
with children_spared():
    resource_tracker.ensure_running()
    print(signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, ()))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=30, check=True)
    assert ran.stdout == "True\n"
