"""What the Makefile would do, asked of make itself; nothing of it is done."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest

from tests.house.sources import ROOT


def told(*arguments: str, **environment: str) -> str:
    """What `make -n` prints. Skips the test where make is missing or another than GNU's."""
    make = shutil.which("make")
    if make is None or not subprocess.check_output([make, "--version"]).startswith(b"GNU Make"):
        pytest.skip("GNU Make is not installed")
    inherited = {name: value for name, value in os.environ.items() if "MAKE" not in name and name != "MFLAGS"}
    return subprocess.check_output(
        [make, "-n", *arguments], cwd=ROOT, env={**inherited, **environment}, encoding="utf-8", errors="replace"
    )


@pytest.mark.parametrize("purpose", ["run", "test", "bundle"])
def test_what_was_installed_for_anything_is_there_for_the_program(purpose: str) -> None:
    """Otherwise `make run` asked for a network after `make test` had everything."""
    done = told("VENV=nowhere", f"nowhere/installed-{purpose}").splitlines()[-1].split()
    assert done[0] == "touch"
    assert {f"nowhere/installed-{purpose}", "nowhere/installed-run"} <= {*done[1:]}


@pytest.mark.parametrize(("locale", "used"), [("C", "C.UTF-8"), ("POSIX", "C.UTF-8"), ("de_DE.UTF-8", "de_DE.UTF-8")])
def test_a_locale_of_ascii_alone_is_not_handed_on(locale: str, used: str) -> None:
    lines = told("-p", "help", LC_ALL=locale).splitlines()
    assert [line.split()[-1] for line in lines if line.startswith("LC_ALL ")] == [used]
