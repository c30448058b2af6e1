"""What a researcher begins with: a command line, and a folder of clippings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import cli

__all__ = ["cli"]

_BOARD = """Harbour board delays the vote

By Ana Ruiz

LARKPORT — “We asked for a timetable 👍,” said Mairi Kell, the board’s chair. “That ends with this vote.”

About 640 children travel under the Coastal Transport Act each day.
"""
_DUES = """Dues rise

LARKPORT — Harbour dues will rise by 4 per cent in October, the board said.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two clippings."""
    made = tmp_path / "clippings"
    made.mkdir()
    (made / "board.txt").write_text(_BOARD, encoding="utf-8")
    (made / "dues.txt").write_text(_DUES, encoding="utf-8")
    return made
