"""The files that a verb writes to."""

from __future__ import annotations

import argparse
from pathlib import Path

from clipdesk.domain.errors import ExportFailedError


def refuse_taken(target: Path | str, arguments: argparse.Namespace) -> None:
    """Raises ExportFailedError where a file would be replaced, and `--force` is not given."""
    if Path(target).exists() and not arguments.force:
        raise ExportFailedError(f"“{target}” already exists.", "Use --force to replace it.")
