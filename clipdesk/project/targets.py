"""What no export and no table may take the place of."""

from __future__ import annotations

from pathlib import Path

from clipdesk.domain.errors import ExportFailedError
from clipdesk.runtime.paths import PROJECT_SUFFIX


def refuse_project(target: Path) -> None:
    """Raises ExportFailedError where a file would take the place of a project, or only have the name of one."""
    if target.resolve().suffix.lower() == PROJECT_SUFFIX:
        raise ExportFailedError(f"“{target.name}” is the name of a project.", "Choose another name.")
