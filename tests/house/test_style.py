"""Lint, format and types, so that there is no second command to forget."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from tests.house.sources import PACKAGE, ROOT, TESTS, expect_none, python_files, shown, text_of

_EXEMPTION = re.compile(r"# (?:type: ignore\[[^\]]*\]|noqa(?:: ?[A-Z]+[0-9]+(?:, ?[A-Z]+[0-9]+)*)?)(?P<reason>.*)$")


_COMMANDS = (
    "ruff check .",
    "ruff format --check .",
    "mypy",
    # What only one system runs is seen only when the types are looked at as that system has them.
    "mypy --platform win32 --cache-dir .mypy_cache/win32 --no-warn-unreachable clipdesk benchmarks",
    "mypy --platform darwin --cache-dir .mypy_cache/darwin --no-warn-unreachable clipdesk benchmarks",
)


@pytest.mark.parametrize("command", _COMMANDS)
def test_nothing_is_found(command: str) -> None:
    result = subprocess.run(
        [sys.executable, "-m", *command.split()], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert result.returncode == 0, result.stdout + result.stderr


def test_every_exemption_gives_its_reason() -> None:
    faults = []
    for path in [*python_files(PACKAGE), *python_files(TESTS)]:
        for number, line in enumerate(text_of(path).splitlines(), 1):
            found = _EXEMPTION.search(line)
            if found and len(found["reason"].strip(" #-–—")) < 8:
                faults.append(f"{shown(path, number)}: {line.strip()}")
    expect_none(faults)
