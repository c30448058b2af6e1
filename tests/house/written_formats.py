"""What every exporter writes of the same corpus."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import TransferReport
from clipdesk.formats.loss_log import WatchedCorpus
from clipdesk.formats.registry import Exporter, ExportOptions, FolderExporter, dialects_of
from clipdesk.project.file_sinks import ZipSink
from tests.house.sources import TESTS

GOLDEN = TESTS / "data" / "formats"


LIBRARIES = {"parquet": "pyarrow.parquet", "spacy": "spacy"}
"""What formats need that does not come with the program."""


def written(exporter: Exporter, made: Corpus, dialect: str = "") -> tuple[bytes, TransferReport]:
    """The export as bytes, that of several files as an archive, with all losses."""
    if exporter.key in LIBRARIES:
        pytest.importorskip(LIBRARIES[exporter.key], reason=f"the extra “{exporter.key}” is not installed")
    target = io.BytesIO()
    watched = WatchedCorpus(made, exporter.carries)
    if isinstance(exporter, FolderExporter):
        with zipfile.ZipFile(target, "w") as archive:
            report = exporter.write_files(watched, ZipSink(archive), ExportOptions(dialect), lambda done, total: None)
    else:
        report = exporter.write(watched, target, ExportOptions(dialect), lambda done, total: None)
    return target.getvalue(), report.joined([TransferReport(losses=watched.losses())])


def dialects(exporter: Exporter) -> Iterator[str]:
    yield from (key for key, _ in dialects_of(exporter) or (("", ""),))


def golden(exporter: Exporter) -> Path:
    """The golden file, or folder, of the first dialect."""
    suffix = exporter.suffixes[0].removesuffix(".zip")
    names = [f"hard{suffix}", f"hard.{next(dialects(exporter))}{suffix}"]
    return next((GOLDEN / name for name in names if (GOLDEN / name).exists()), GOLDEN / names[0])
