"""What every format keeps, taken from the registry: a new one is under these tests by its line there."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest

from clipdesk.domain.loss import Feature
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import Exporter, FolderExporter, Readable
from tests.builders import MemoryCorpus, hard_corpus
from tests.house.written_formats import LIBRARIES, dialects, golden, written

EXPORTERS = builtin_registry().exporters
IMPORTERS = {one.key: one for one in builtin_registry().importers}
BYTES_OF_A_LIBRARY = {*LIBRARIES, "reading-pdf", "xlsx"}
"""Formats whose bytes change with the version of a library: their content is tested, not kept as a golden file."""

_STYLE = re.compile(rb"<style>.*?</style>", re.DOTALL)
"""The looks of a page may change at any time."""
every_exporter = pytest.mark.parametrize("exporter", EXPORTERS, ids=lambda one: one.key)


@pytest.mark.parametrize("group", [EXPORTERS, tuple(IMPORTERS.values())], ids=["out", "in"])
def test_keys_and_suffixes_are_fit_for_a_command_line(group: tuple[Any, ...]) -> None:
    assert len({one.key for one in group}) == len(group)
    for one in group:
        assert one.key == one.key.lower()
        assert " " not in one.key
        assert all(suffix.startswith(".") for suffix in one.suffixes)
        assert one.carries <= frozenset(Feature)


@every_exporter
def test_what_stands_in_the_file_can_be_shown(exporter: Exporter) -> None:
    if isinstance(exporter, FolderExporter):
        return
    data, _ = written(exporter, hard_corpus())
    shown = exporter.readable(io.BytesIO(data)) if isinstance(exporter, Readable) else data.decode("utf-8")
    assert "\x00" not in shown
    if exporter.key not in {"refi-codebook", "codebook-csv", "standoff"}:
        assert "Mayor" in shown


def _parts(data: bytes) -> object:
    """What has to stay the same: of an archive what is in it, as Python and zlib pack it otherwise in each version."""
    if not data.startswith(b"PK\x03\x04"):
        return _STYLE.sub(b"", data)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(one.filename, one.date_time, one.compress_type, archive.read(one)) for one in archive.infolist()]


@every_exporter
def test_the_hard_corpus_is_written_as_ever(exporter: Exporter) -> None:
    if exporter.key in BYTES_OF_A_LIBRARY:
        return
    data, _ = written(exporter, hard_corpus())
    kept = golden(exporter)
    if kept.is_dir():
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            files = {name: archive.read(name) for name in archive.namelist()}
        assert files == {
            path.relative_to(kept).as_posix(): path.read_bytes() for path in kept.rglob("*") if path.is_file()
        }
    else:
        assert _parts(data) == _parts(kept.read_bytes())


@every_exporter
def test_an_empty_corpus_is_written_and_nothing_is_lost(exporter: Exporter) -> None:
    for dialect in dialects(exporter):
        _, report = written(exporter, MemoryCorpus(), dialect)
        assert report.losses == ()


@every_exporter
def test_the_same_corpus_gives_the_same_bytes_and_every_loss_names_what_there_is(exporter: Exporter) -> None:
    made = hard_corpus()
    known = {one.id for one in made.codebook} | {one.id for one in made.annotators}
    known |= {one.id for one in made.codebook.relation_types}
    for item in made:
        known |= {item.article.id, *(one.id for one in item.annotations), *(one.id for one in item.relations)}
    for dialect in dialects(exporter):
        first = written(exporter, made, dialect)
        assert written(exporter, made, dialect) == first
        assert {one.id for one in first[1].losses} <= known
        assert all(one.reason.endswith(".") for one in first[1].losses)
