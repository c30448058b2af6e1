"""Imports are Python's own again once PySide6 is loaded."""

from __future__ import annotations

import subprocess
import sys

_PROBE = """
import builtins, linecache, sys
own = builtins.__import__
import PySide6.QtCore
from clipdesk.ui.plain_imports import import_plainly
hooked = builtins.__import__
import_plainly()
import_plainly()
import clipdesk.domain.span, wave
print(hooked is not own, builtins.__import__ is hooked, clipdesk.domain.span.__file__ in linecache.cache)
"""


def test_no_source_is_read_by_an_import() -> None:
    done = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True", "False", "False"]


def test_nothing_happens_without_the_hook() -> None:
    probe = (
        "import builtins; own = builtins.__import__\n"
        "from clipdesk.ui.plain_imports import import_plainly\n"
        "import_plainly(); print(builtins.__import__ is own)"
    )
    done = subprocess.run([sys.executable, "-c", probe], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "True"
