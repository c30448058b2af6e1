"""What `clipdesk` does where there is no display: the whole job on the sample, and where the result is."""

from __future__ import annotations

from contextlib import closing

from clipdesk.cli.output import DONE, print_rows
from clipdesk.runtime.paths import PROJECT_SUFFIX, Places


def run(where: Places) -> int:
    """Import the sample clippings, tag them, export them as JSONL and as a review page, and say where they are."""
    from clipdesk.project.exporting import ExportRequest, export
    from clipdesk.project.sample import NAME, make_sample

    folder = where.projects
    path = folder / f"{NAME}{PROJECT_SUFFIX}"
    number = 1
    while path.exists():
        number += 1
        path = folder / f"{NAME} {number}{PROJECT_SUFFIX}"
    with closing(make_sample(path)) as project:
        counts = project.queries.counts()
        results = [
            export(project.reader, ExportRequest(path.with_suffix(suffix), key))
            for suffix, key in ((".jsonl", "jsonl"), (".html", "review"))
        ]
    print(f"Imported {counts.articles} clippings and tagged {counts.annotations} passages in them.")
    print_rows([("project", path), *(("export", result.target) for result in results)])
    return DONE
