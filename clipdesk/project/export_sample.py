"""What an export would look like: its beginning, written for one article and read back. Leaves no file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Readable
from clipdesk.project.exporting import ExportRequest, export, format_for, main_suffix, writes_folder
from clipdesk.project.file_sinks import MARKER
from clipdesk.project.jobs import Progress, silent
from clipdesk.project.project import ProjectReader

_MOST = 4_000


def export_sample(reader: ProjectReader, request: ExportRequest, progress: Progress = silent) -> str:
    """The beginning of what `request` would write, up to 4,000 code points.

    For a format that is not text, the exporter turns it into text; empty if it cannot. For a format of several files
    it is the beginning of the one with the annotations. The time grows with the number of articles chosen: give one.
    Safe in another thread.
    """
    key = request.format_key or format_for(request.target.name)
    with TemporaryDirectory(prefix="clipdesk-") as folder:
        is_folder = writes_folder(key)
        target = Path(folder) / ("sample" if is_folder else request.target.name or "sample")
        export(reader, replace(request, target=target, format_key=key), progress)
        exporter = builtin_registry().exporter(key)
        with (_main_file(target, key) if is_folder else target).open("rb") as file:
            if isinstance(exporter, Readable):
                return exporter.readable(file)[:_MOST]
            data = file.read(4 * _MOST)
    if b"\x00" in data:
        return ""
    text = data.decode("utf-8-sig", "ignore")
    return text[:_MOST].replace("\r\n", "\n")


def _main_file(folder: Path, key: str) -> Path:
    """The file that the exporter says has the annotations, else the longest."""
    files = sorted(one for one in folder.rglob("*") if one.is_file() and one.name != MARKER)
    suffix = main_suffix(key)
    return max(files, key=lambda one: (bool(suffix) and one.name.endswith(suffix), one.stat().st_size))
