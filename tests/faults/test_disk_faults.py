"""Every step to the disk fails once, or for good, or is the last before a kill: a sentence, and nothing torn or lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.operations import OPERATIONS
from tests.faults.scripts import needs_fork, run_script

pytestmark = needs_fork

# Together every operation and every way to fail, with a step between the points that is prime to none of the others.
SHORT = [
    ("tag", "once", 5), ("retag", "stays", 5), ("import", "full", 23), ("codebook", "kill", 5), ("migrate", "once", 7),
    ("migrate", "kill", 3), ("upgrade", "kill", 9), ("upgrade", "stays", 29), ("backup", "once", 17), ("backup", "kill", 9), ("restore", "kill", 5), ("restore", "stays", 19),
    ("text backup", "full", 19), ("text backup", "kill", 23),
    ("export", "stays", 5), ("export", "kill", 2), ("copy", "full", 9),
]  # fmt: skip


def _run(folder: Path, operation: str, mode: str, every: int) -> None:
    found = run_script("fault_runs", folder, operation, mode, every)
    if "skipped" in found:
        pytest.skip(found["skipped"])
    assert found["wrong"] == []
    assert found["silent"] == 0
    assert found["points"] > 3
    if mode != "kill":
        assert found["sentences"]


@pytest.mark.parametrize(("operation", "mode", "every"), SHORT)
def test_a_disk_that_fails_here_and_there(tmp_path: Path, operation: str, mode: str, every: int) -> None:
    _run(tmp_path, operation, mode, every)


@pytest.mark.soak
@pytest.mark.parametrize("mode", ["once", "stays", "full", "kill"])
@pytest.mark.parametrize("operation", OPERATIONS)
def test_a_disk_that_fails_at_every_step(tmp_path: Path, operation: str, mode: str) -> None:
    _run(tmp_path, operation, mode, 1)
