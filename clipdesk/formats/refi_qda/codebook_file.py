"""The codebook alone, as a `.qdc`: in from whatever wrote it, out strictly after the schema."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from typing import BinaryIO

from clipdesk import __version__
from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.documents.package import local_name, xml_root
from clipdesk.formats.exchange.codebooks import codebook_draft, codebook_report, without_articles
from clipdesk.formats.exchange.elements import child, start
from clipdesk.formats.refi_qda.codes import Codes, codes
from clipdesk.formats.refi_qda.exporter import ORIGIN
from clipdesk.formats.registry import ExportOptions, ImportOptions, Progress, Reading, SourceFile

NAMESPACE = "urn:QDA-XML:codebook:1.0"
_HEAD = 4096


class RefiCodebookExporter:
    """Writes the labels as codes, nested, with color and guideline."""

    key = "refi-codebook"
    name = "REFI-QDA codebook"
    suffixes = (".qdc",)
    carries = frozenset({Feature.CODEBOOK})

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the codebook; the same one gives the same bytes. Everything else of the corpus is noted as lost."""
        log = without_articles(corpus, progress)
        book = codes(corpus.codebook, log) or "<Codes/>\n"
        head = start("CodeBook", {"xmlns": NAMESPACE, "origin": f"{ORIGIN} {__version__}"})
        target.write(f'<?xml version="1.0" encoding="utf-8"?>\n{head}\n{book}</CodeBook>\n'.encode())
        return codebook_report(corpus, log)


class RefiCodebookImporter:
    """Reads the labels of a `.qdc`; sets of them are nothing that Clipdesk has."""

    key = "refi-codebook"
    name = "REFI-QDA codebook"
    suffixes: tuple[str, ...] = (".qdc",)
    is_foreign = True
    carries = frozenset({Feature.CODEBOOK})

    def sniff(self, file: SourceFile) -> float:
        """Certain of a file that names the standard."""
        head = file.data[:_HEAD].removeprefix(codecs.BOM_UTF8).replace(b"\x00", b"")
        return 1.0 if NAMESPACE.encode() in head and b"<CodeBook" in head else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The codebook, as a draft without a text.

        Raises `ImportFailedError` when there are no codes in the file.
        """
        root = xml_root(file.data, file.name)
        found = Codes(child(root, "Codes"))
        if local_name(root) != "CodeBook" or not found.codebook.labels:
            raise ImportFailedError(f"“{file.name}” holds no codes.", "Export the codebook once more from its program.")
        yield codebook_draft(file, found.codebook, "application/xml", "refi-codebook 1", found.renamed)
