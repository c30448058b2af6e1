"""What a report says about the program it comes from."""

from __future__ import annotations

import subprocess
import sys

import pytest

from clipdesk import __version__
from clipdesk.runtime.build_info import build_facts, build_lines, is_frozen


def test_the_versions_that_matter_are_named() -> None:
    import sqlite3

    facts = build_facts()
    assert facts["Clipdesk"] == __version__
    assert facts["Python"].split(".")[:2] == [str(part) for part in sys.version_info[:2]]
    assert facts["SQLite"] == sqlite3.sqlite_version
    assert f"Clipdesk: {__version__}\n" in build_lines()


def test_a_bundle_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_frozen()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert build_facts()["Clipdesk"] == f"{__version__} (bundled)"


def test_asking_loads_neither_qt_nor_sqlite() -> None:
    code = (
        "import sys; from clipdesk.runtime.build_info import build_facts; facts = build_facts();"
        "sys.exit('Qt' in facts or 'SQLite' in facts or 'PySide6' in sys.modules or 'sqlite3' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
