"""The files that a verb writes to."""

from __future__ import annotations

import argparse
from pathlib import Path

from clipdesk.domain.errors import ExportFailedError, WrongUseError


def refuse_taken(target: Path | str, arguments: argparse.Namespace) -> None:
    """Raises ExportFailedError where a file would be replaced, and `--force` is not given, or its folder is not there.

    Raises WrongUseError for no file.
    """
    if str(target) == "-":
        raise WrongUseError("A table goes into a file, not to standard output.", "Name one, or use --json.")
    if Path(target).exists() and not arguments.force:
        raise ExportFailedError(f"“{target}” already exists.", "Use --force to replace it.")
    if not Path(target).parent.exists():
        raise ExportFailedError(
            f"There is no folder “{Path(target).parent}”.", "Make it first, or choose another place."
        )
