"""Saves a table of figures as a file for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from clipdesk.domain.errors import ExportFailedError
from clipdesk.project.targets import refuse_project
from clipdesk.runtime.files import write_bytes_atomically


def write_table(rows: Iterable[Sequence[str | int]], target: Path) -> None:
    """Write rows, the titles first, as UTF-8, comma-separated. Words are `guarded` already. Raises ExportFailedError."""
    refuse_project(target)
    buffer = io.StringIO(newline="")
    csv.writer(buffer, lineterminator="\r\n").writerows(rows)
    try:
        write_bytes_atomically(target, buffer.getvalue().encode())
    except OSError as error:
        reason = error.strerror or str(error)
        raise ExportFailedError(
            f"“{target}” cannot be written: {reason}.", "Choose another folder, or free some space."
        ) from error
