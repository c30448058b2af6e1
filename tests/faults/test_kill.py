"""A killed program loses nothing that it had acknowledged, and no change is ever torn."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.scripts import needs_fork, run_script


def _rounds(folder: Path, rounds: int, seed: int) -> None:
    found = run_script("kill_rounds", folder, rounds, seed)
    assert found["verdicts"].keys() <= {"as acknowledged", "one more, whole"}
    assert sum(found["verdicts"].values()) == rounds
    # It was killed at work, not at rest.
    assert found["commits"] > rounds


@needs_fork
def test_a_killed_program_loses_nothing(tmp_path: Path) -> None:
    _rounds(tmp_path, 60, 1)


@needs_fork
@pytest.mark.soak
def test_a_program_killed_a_thousand_times_loses_nothing(tmp_path: Path) -> None:
    _rounds(tmp_path, 1000, 2)
