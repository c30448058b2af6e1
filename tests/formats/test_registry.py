"""The look-up of formats, as the import and export dialogs and the command line use it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import pytest

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError, WrongUseError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import (
    Exporter,
    ExportOptions,
    Importer,
    ImportOptions,
    Progress,
    Reading,
    Registry,
    SourceFile,
)


@dataclass(frozen=True)
class MarkedImporter:
    """Sure of files that begin with its mark, unsure of everything else."""

    key: str
    name: str
    suffixes: tuple[str, ...]
    mark: bytes = b""
    unsure: float = 0.0
    is_foreign: bool = False
    carries: frozenset[Feature] = frozenset()

    def sniff(self, file: SourceFile) -> float:
        return 0.9 if self.mark and file.data.startswith(self.mark) else self.unsure

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        yield ArticleDraft(f"{self.key}: {file.name}")


@dataclass(frozen=True)
class NamedExporter:
    """Writes nothing."""

    key: str
    name: str
    suffixes: tuple[str, ...]
    carries: frozenset[Feature] = frozenset()

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        return TransferReport()


IMPORTERS: tuple[Importer, ...] = (
    MarkedImporter("text", "Plain text", (".txt",), unsure=0.2),
    MarkedImporter("web", "Web page", (".html", ".htm"), mark=b"<html"),
    MarkedImporter("table", "Table", (".csv",), unsure=0.2),
    MarkedImporter("sealed", "Sealed box", (".box",)),
)
EXPORTERS: tuple[Exporter, ...] = (
    NamedExporter("json", "JSON", (".json",)),
    NamedExporter("jsonl", "JSON Lines", (".jsonl", ".ndjson")),
    NamedExporter("label-studio", "Label Studio", (".ls.json",)),
    NamedExporter("prodigy", "Prodigy", (".jsonl",)),
)
REGISTRY = Registry(IMPORTERS, EXPORTERS)


@pytest.mark.parametrize(
    ("name", "data", "key"),
    [
        ("story.txt", b"Words.", "text"),
        ("story.csv", b"Words.", "table"),
        ("story.txt", b"<html>", "web"),
        ("story.HTM", b"Words.", "text"),
        ("story.box", b"", "text"),
        ("story", b"Words.", "text"),
    ],
)
def test_content_decides_then_the_suffix_then_the_order(name: str, data: bytes, key: str) -> None:
    assert REGISTRY.importer_for(SourceFile(name, data)).key == key


def test_a_forced_key_overrides_what_the_file_looks_like() -> None:
    assert REGISTRY.importer_for(SourceFile("story.html", b"<html>"), "table").key == "table"


def test_the_suffix_alone_is_enough_when_nobody_knows_the_content() -> None:
    registry = Registry((IMPORTERS[1], IMPORTERS[3]))
    assert registry.importer_for(SourceFile("a.box", b"\x00\x01")).key == "sealed"


def test_a_file_nobody_reads_is_refused_with_what_it_is_and_what_to_choose() -> None:
    registry = Registry(IMPORTERS[1:2])
    with pytest.raises(ImportFailedError) as refused:
        registry.importer_for(SourceFile("scan.pdf", b"%PDF-1.7\n"))
    assert refused.value.message == (
        "“scan.pdf” is a PDF document and cannot be read. "
        "Choose a text, a web page, a document, a table, or a file of another annotation program."
    )


def test_an_unknown_import_key_names_the_known_ones() -> None:
    with pytest.raises(WrongUseError, match="“doc”") as refused:
        REGISTRY.importer_for(SourceFile("a.txt", b""), "doc")
    assert refused.value.remedy == "There are: text, web, table, sealed."


@pytest.mark.parametrize(
    ("wanted", "key"),
    [
        ("json", "json"),
        ("out/set.json", "json"),
        ("out/SET.JSONL", "jsonl"),
        ("set.ndjson", "jsonl"),
        ("set.ls.json", "label-studio"),
        ("prodigy", "prodigy"),
    ],
)
def test_exporters_are_found_by_key_or_by_the_longest_suffix(wanted: str, key: str) -> None:
    assert REGISTRY.exporter_for(wanted).key == key


def test_a_name_without_a_known_suffix_says_what_can_be_written() -> None:
    with pytest.raises(WrongUseError) as refused:
        REGISTRY.exporter_for("set.doc")
    assert refused.value.sentence == "The name “set.doc” does not say which format to write."
    assert refused.value.remedy == "Choose a name that ends in .json, .jsonl, .ls.json."


def test_a_suffix_that_is_mistyped_leads_to_the_near_one() -> None:
    with pytest.raises(WrongUseError) as refused:
        REGISTRY.exporter_for("set.jsnol")
    assert refused.value.remedy.startswith("Perhaps “.jsonl” ")


def test_a_suffix_in_place_of_a_key_leads_to_its_format() -> None:
    with pytest.raises(WrongUseError) as refused:
        REGISTRY.importer("htm")
    assert refused.value.remedy.startswith("Perhaps “web” was meant.")


def test_formats_are_found_by_key() -> None:
    assert REGISTRY.importer("web").name == "Web page"
    assert REGISTRY.exporter("json").name == "JSON"
    with pytest.raises(WrongUseError, match="“xml”"):
        REGISTRY.exporter("xml")


def test_an_empty_registry_refuses_in_words() -> None:
    with pytest.raises(ImportFailedError):
        Registry().importer_for(SourceFile("a.txt", b"Words."))
    with pytest.raises(WrongUseError):
        Registry().exporter_for("a.json")


def test_files_that_belong_to_another_are_known() -> None:
    assert builtin_registry().companions(["a.ann", "a.txt", "b.txt", "annotation.conf"]) == {"a.txt", "annotation.conf"}
    assert builtin_registry().companions(["a.txt", "annotation.conf"]) == frozenset()
