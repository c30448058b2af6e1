"""Export of training records, against reading the rows from SQLite and writing them as JSON."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from benchmarks.context import Context
from benchmarks.generate import Shape
from benchmarks.results import Row, times
from benchmarks.timing import clock, in_turns
from clipdesk.project.exporting import ExportRequest, export
from clipdesk.project.project import ProjectReader

_OTHERS = ("jsonl", "csv", "html")


def measure(context: Context) -> Iterator[Row]:
    """JSON has a target; the other formats are told besides, against the same floor."""
    scale = context.scale
    spans = scale.imported * scale.spans_each
    shape = Shape(scale.imported, spans, scale.imported_size)
    project = context.cache.project(shape)
    with context.cache.scratch() as name:
        folder = Path(name)
        for suffix in ("json", *_OTHERS):
            samples = in_turns(
                scale.rounds,
                lambda: clock(lambda: write_floor(project, folder / "floor.json")),
                lambda suffix=suffix: clock(lambda: _export(project, folder / f"out.{suffix}")),  # type: ignore[misc]
            )
            what = f"export {spans:,} spans in {scale.imported:,} articles to {suffix.upper()}"
            row = samples.row(what, times(2))
            yield row if suffix == "json" else Row(row.what, row.floor, row.clipdesk)


def _export(project: Path, target: Path) -> None:
    result = export(ProjectReader(project), ExportRequest(target))
    if not result.articles:
        message = f"nothing was written to {target.name}"
        raise RuntimeError(message)


_PORTION = 10_000
"""Articles that the floor holds at a time: all of a project of a million do not fit into the memory of most machines."""


def write_floor(project: Path, target: Path) -> None:
    """The same facts, without any check."""
    connection = sqlite3.connect(f"file:{project}?mode=ro", uri=True)
    labels = dict(connection.execute("SELECT number, name FROM label"))
    people = dict(connection.execute("SELECT number, key FROM annotator"))
    last = connection.execute("SELECT max(number) FROM article").fetchone()[0] or 0
    with target.open("w", encoding="utf-8") as file:
        for first in range(1, last + 1, _PORTION):
            records = _records(connection, (first, first + _PORTION - 1), labels, people)
            file.write(("," if first > 1 else '{"articles": [') + json.dumps(records, ensure_ascii=False)[1:-1])
        file.write("]}")
    connection.close()


def _records(
    connection: sqlite3.Connection, numbers: tuple[int, int], labels: dict[int, str], people: dict[int, str]
) -> list[dict[str, Any]]:
    spans: defaultdict[int, list[dict[str, Any]]] = defaultdict(list)
    rows = connection.execute(
        "SELECT article, id, start, stop, label, quote, annotator, note, origin FROM annotation"
        " WHERE article BETWEEN ? AND ? ORDER BY article, start",
        numbers,
    )
    for article, span_id, start, stop, label, quote, annotator, note, origin in rows:
        spans[article].append(
            {
                "id": span_id, "start": start, "end": stop, "label": labels[label], "text": quote,
                "annotator": people[annotator], "note": note, "origin": origin,
            }
        )  # fmt: skip
    articles = connection.execute(
        "SELECT number, id, text, headline, byline, outlet, published, url, section, dateline, language, status,"
        " source_file, text_hash FROM article JOIN body ON article = number WHERE number BETWEEN ? AND ? ORDER BY number",
        numbers,
    )
    names = [column[0] for column in articles.description]
    records = []
    for row in articles:
        meta = dict(zip(names[3:], row[3:], strict=True))
        records.append({"id": row[1], "text": row[2], "spans": spans[row[0]], "meta": meta})
    return records
