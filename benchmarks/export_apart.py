"""One export in a process of its own, for its memory. Started by others: `export_apart.py SIDE PROJECT TARGET`."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from benchmarks.exporting import write_floor
from benchmarks.report_start import peak_memory
from benchmarks.timing import clock
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.project import ProjectReader


def main() -> None:
    """Print milliseconds and the peak of memory in MB."""
    side, project, target = sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3])
    if side == "floor":
        taken = clock(lambda: write_floor(project, target))
    else:
        taken = clock(lambda: export(ProjectReader(project), ExportRequest(target)))
    print(json.dumps({"ms": taken, "peak": peak_memory()}))


if __name__ == "__main__":
    main()
