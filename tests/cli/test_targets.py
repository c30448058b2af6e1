"""The files that a verb writes to."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

from clipdesk.cli.targets import refuse_taken
from clipdesk.domain.errors import ExportFailedError, WrongUseError


def test_a_file_that_is_there_is_replaced_by_force_alone(tmp_path: Path) -> None:
    target = tmp_path / "t.csv"
    refuse_taken(target, Namespace(force=False))
    target.touch()
    refuse_taken(target, Namespace(force=True))
    with pytest.raises(ExportFailedError, match="already exists"):
        refuse_taken(str(target), Namespace(force=False))


def test_no_file_is_called_by_the_sign_for_standard_output() -> None:
    with pytest.raises(WrongUseError, match="standard output"):
        refuse_taken("-", Namespace(force=True))


def test_a_folder_that_is_not_there_is_told_before_anything_is_counted(tmp_path: Path) -> None:
    with pytest.raises(ExportFailedError, match="There is no folder") as caught:
        refuse_taken(tmp_path / "nowhere" / "t.csv", Namespace(force=False))
    assert caught.value.remedy == "Make it first, or choose another place."
