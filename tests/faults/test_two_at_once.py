"""Two processes on one project: the second is refused at once, and nothing that either had acknowledged is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.scripts import needs_fork, run_script

pytestmark = needs_fork


def _at_once(folder: Path, edits: int) -> None:
    found = run_script("two_at_once", folder, edits, 1)
    assert [one.get("wrong") for one in found["children"]] == [None, None]
    assert found["problems"] == []
    assert found["same"]
    for one in found["children"]:
        assert one["done"] >= edits // 2
        assert one["turns"] > 3
        assert one["median"] < 1
    # They were at it at once; how often either is refused is up to the system.
    assert sum(one["refused"] for one in found["children"]) > 0


def test_two_processes_lose_nothing_of_each_other(tmp_path: Path) -> None:
    _at_once(tmp_path, 200)


@pytest.mark.soak
def test_ten_thousand_edits_of_two_processes_are_all_there(tmp_path: Path) -> None:
    _at_once(tmp_path, 10_000)
