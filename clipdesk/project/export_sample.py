"""What an export would look like: its beginning, written for one article and read back. Leaves no file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader

_MOST = 4_000


def export_sample(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> str:
    """The beginning of what `request` would write, up to 4,000 code points; empty where the format is not text.

    Takes time with the number of articles chosen: give one. Safe in another thread.
    """
    with TemporaryDirectory(prefix="clipdesk-") as folder:
        target = Path(folder) / (request.target.name or "sample")
        export(reader, replace(request, target=target), progress)
        with target.open("rb") as file:
            data = file.read(4 * _MOST)
    if b"\x00" in data:
        return ""
    text = data.decode("utf-8-sig", "ignore")
    return text[:_MOST].replace("\r\n", "\n")
