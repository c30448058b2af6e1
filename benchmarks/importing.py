"""Import into a new project, against reading, inserting and indexing with bare SQLite; pages on two cores, against one."""

from __future__ import annotations

import json
import os
import random
import sqlite3
import sys
import uuid
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks import texts
from benchmarks.context import Context
from benchmarks.results import Row, times
from benchmarks.timing import Samples, clock, in_turns
from clipdesk.project.importing import ImportRequest, import_files
from clipdesk.project.project import Project
from clipdesk.project.starter import starter_codebook
from clipdesk.runtime.garbage import collect_seldom
from tests.formats.web.pages import COMMENTS, COOKIES, article, json_ld, page, paragraphs

_LABELS = ("quote", "statistic", "policy", "official")
Fill = Callable[[sqlite3.Connection], None]


def measure(context: Context) -> Iterator[Row]:
    """Text files as they are copied from web pages; JSONL without and with annotations."""
    collect_seldom()  # as the program itself, with a window and without
    scale = context.scale
    number = scale.imported
    with context.cache.scratch() as name:
        folder = Path(name)
        files = _write_files(folder / "clippings", number, scale.imported_size)
        yield _compared(context, folder, files, _insert_files(files)).row(f"import {number:,} text files", times(1.5))
        what = f"import {number:,} articles of JSONL"
        bare = _write_jsonl(folder / "bare.jsonl", number, scale.imported_size, 0)
        yield _compared(context, folder, bare, _insert_jsonl(bare)).row(what, times(1.5))
        tagged = _write_jsonl(folder / "tagged.jsonl", number, scale.imported_size, scale.spans_each)
        what = f"import {number:,} articles of JSONL with {number * scale.spans_each:,} spans"
        yield _compared(context, folder, tagged, _insert_jsonl(tagged)).row(what, times(1.5))
        cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else []
        if len(cores) < 2:
            context.tell("No second core: that saved pages are imported faster on two is not measured.")
            return
        pages = _write_pages(folder / "pages", number, scale.imported_size)
        samples = in_turns(
            max(1, scale.rounds - 4),
            lambda: _on_cores(cores[:1], lambda: _import(folder / "project.clipdesk", pages, number)),
            lambda: _on_cores(cores[:2], lambda: _import(folder / "project.clipdesk", pages, number)),
            warm_up=0,
        )
        yield samples.row(f"import {number:,} saved pages on two cores, against one", times(1 / 1.7))


def _on_cores(cores: Sequence[int], work: Callable[[], float]) -> float:
    """What `work` measures where the program has only these processors."""
    if sys.platform != "linux":
        return work()
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, cores)
    try:
        return work()
    finally:
        os.sched_setaffinity(0, before)


def _compared(context: Context, folder: Path, source: Path, fill: Fill) -> Samples:
    return in_turns(
        max(1, context.scale.rounds - 2),
        lambda: _floor(folder / "floor.db", fill),
        lambda: _import(folder / "project.clipdesk", source, context.scale.imported),
    )


# ------------------------------------------------------------------ the program


def _import(path: Path, source: Path, expected: int) -> float:
    """Milliseconds of one import into a new project."""
    project = Project.create(path, starter_codebook())
    project.use_annotator("bench")
    known = starter_codebook()
    taken: list[int] = []

    def work() -> None:
        report = import_files(project, ImportRequest((source,)), known=known)
        taken.append(report.taken)

    milliseconds = clock(work)
    project.close()
    path.unlink()
    if taken != [expected]:
        message = f"{taken} articles were taken from {source.name}, {expected} expected"
        raise RuntimeError(message)
    return milliseconds


# ------------------------------------------------------------------ the floor


def _floor(path: Path, fill: Fill) -> float:
    """Milliseconds of the same with SQLite alone, in one transaction."""
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in (
        "PRAGMA journal_mode = wal",
        "PRAGMA synchronous = FULL",
        "CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT, text TEXT)",
        "CREATE TABLE span (id TEXT PRIMARY KEY, article INTEGER, start INTEGER, stop INTEGER, label TEXT)",
        "CREATE INDEX span_article ON span (article)",
        "CREATE VIRTUAL TABLE article_fts USING fts5(text)",
    ):
        connection.execute(statement)

    def work() -> None:
        connection.execute("BEGIN")
        fill(connection)
        connection.execute("COMMIT")

    milliseconds = clock(work)
    connection.close()
    path.unlink()
    return milliseconds


def _insert(connection: sqlite3.Connection, name: str, text: str) -> int:
    cursor = connection.execute("INSERT INTO article (name, text) VALUES (?, ?)", (name, text))
    connection.execute("INSERT INTO article_fts (rowid, text) VALUES (?, ?)", (cursor.lastrowid, text))
    assert cursor.lastrowid is not None
    return cursor.lastrowid


def _insert_files(folder: Path) -> Fill:
    def fill(connection: sqlite3.Connection) -> None:
        for file in sorted(folder.iterdir()):
            _insert(connection, file.name, file.read_text(encoding="utf-8"))

    return fill


def _insert_jsonl(file: Path) -> Fill:
    def fill(connection: sqlite3.Connection) -> None:
        with file.open(encoding="utf-8") as lines:
            for line in lines:
                record = json.loads(line)
                number = _insert(connection, record["meta"]["headline"], record["text"])
                spans = ((one["id"], number, one["start"], one["end"], one["label"]) for one in record["spans"])
                connection.executemany("INSERT INTO span VALUES (?, ?, ?, ?, ?)", spans)

    return fill


# ------------------------------------------------------------------ the files


def _write_files(folder: Path, number: int, size: int) -> Path:
    chance = random.Random(31)
    folder.mkdir()
    for n in range(number):
        (folder / f"clipping{n:05}.txt").write_text(texts.clipping(chance, size), encoding="utf-8")
    return folder


def _write_pages(folder: Path, number: int, size: int) -> Path:
    chance = random.Random(41)
    folder.mkdir()
    for n in range(number):
        headline, story = texts.headline(chance), texts.news(chance, size).split("\n\n")
        body = f"{COOKIES}{article(paragraphs(tuple(story)), headline)}{COMMENTS}"
        made = page(body, json_ld(headline=headline, datePublished="2025-06-12"), title=headline)
        (folder / f"page{n:05}.html").write_text(made, encoding="utf-8")
    return folder


def _write_jsonl(file: Path, number: int, size: int, spans: int) -> Path:
    chance = random.Random(37)
    with file.open("w", encoding="utf-8") as out:
        for _ in range(number):
            out.write(json.dumps(_record(chance, size, spans), ensure_ascii=False) + "\n")
    return file


def _record(chance: random.Random, size: int, spans: int) -> dict[str, Any]:
    text = texts.news(chance, size)
    return {
        "text": text,
        "spans": [
            {
                "id": uuid.UUID(int=chance.getrandbits(128)).hex,
                "start": start,
                "end": end,
                "label": chance.choice(_LABELS),
                "text": text[start:end],
            }
            for start, end in texts.spans(chance, len(text), spans)
        ],
        "meta": {
            "headline": texts.headline(chance),
            "outlet": chance.choice(texts.OUTLETS),
            "byline": ["Jane Roe"],
            "published": "2025-06-12",
        },
    }
