"""The power goes at any step: what was acknowledged is there, and nothing is torn, whatever the disk had not synced."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.faults.scripts import needs_fork, run_script

pytestmark = needs_fork


def _cut(folder: Path, work: str, seeds: int, every: int) -> dict[str, Any]:
    found = run_script("power_cuts", folder, work, seeds, every)
    if "skipped" in found:
        pytest.skip(found["skipped"])
    return found


@pytest.mark.parametrize(("work", "every"), [("commands", 5), ("migrate", 3)])
def test_power_cuts_lose_nothing_acknowledged(tmp_path: Path, work: str, every: int) -> None:
    assert _cut(tmp_path, work, 4, every)["wrong"] == []


def test_without_syncs_the_cuts_find_losses(tmp_path: Path) -> None:
    assert len(_cut(tmp_path, "careless", 2, 5)["wrong"]) > 5


@pytest.mark.soak
@pytest.mark.parametrize("work", ["commands", "migrate"])
def test_power_cuts_at_every_step_lose_nothing_acknowledged(tmp_path: Path, work: str) -> None:
    assert _cut(tmp_path, work, 20, 1)["wrong"] == []
