"""Writes BioC collections: XML, and JSON of the same shape."""

from __future__ import annotations

from typing import BinaryIO

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import TransferReport
from clipdesk.formats.bioc.building import collection, document
from clipdesk.formats.bioc.names import CARRIES
from clipdesk.formats.bioc.xml import COLLECTION_END, collection_start, document_element
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.training.record import encode


class BiocXmlExporter:
    """Writes a document of one passage for each article; offsets count code points, as Python's BioC library does.

    Attributes are infons; labels of whole articles are annotations of no length, and say so.
    """

    key = "bioc"
    name = "BioC XML"
    suffixes = (".bioc.xml",)
    carries = CARRIES

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        sending = Sending(corpus, CARRIES, progress)
        target.write(collection_start(collection(corpus)).encode())
        target.writelines(document_element(document(item, sending.names)).encode() for item in sending)
        target.write(COLLECTION_END.encode())
        return sending.report()


class BiocJsonExporter:
    """Writes what `BiocXmlExporter` writes, as JSON."""

    key = "bioc-json"
    name = "BioC JSON"
    suffixes = (".bioc.json",)
    carries = CARRIES

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus, a document a line; the same corpus gives the same bytes."""
        sending = Sending(corpus, CARRIES, progress)
        target.write(encode(collection(corpus))[:-1] + b', "documents": [')
        separator = b"\n"
        for item in sending:
            target.write(separator + encode(document(item, sending.names)))
            separator = b",\n"
        target.write(b"\n]}\n")
        return sending.report()
