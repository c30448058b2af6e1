"""Writes a format of several files into memory."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import TransferReport
from clipdesk.formats.registry import ExportOptions, FolderExporter


class MemorySink:
    """Files by name."""

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}

    @contextmanager
    def open(self, name: str) -> Iterator[BinaryIO]:
        assert name not in self.files
        target = io.BytesIO()
        yield target
        self.files[name] = target.getvalue()


def written_files(exporter: FolderExporter, made: Corpus) -> tuple[dict[str, bytes], TransferReport]:
    """The files and the report of an export, which must be the same twice and tell its progress."""
    told: list[tuple[int, int]] = []
    sink, again = MemorySink(), MemorySink()
    report = exporter.write_files(made, sink, ExportOptions(), lambda done, total: told.append((done, total)))
    assert exporter.write_files(made, again, ExportOptions(), lambda done, total: None) == report
    assert again.files == sink.files
    assert told == [(done, len(made)) for done in range(1, len(made) + 1)]
    return sink.files, report
