"""JSON Lines: one training record a line. Knows lines; what a record is, `training` knows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.registry import ExportOptions, ImportOptions, Progress, Reading, SourceFile
from clipdesk.formats.training.reading import RecordReader, spelled_alike
from clipdesk.formats.training.recognition import head_in_utf8, likeness
from clipdesk.formats.training.strict_json import JsonError, lines, to_utf8
from clipdesk.formats.training.writing import RecordWriter


class JsonlExporter:
    """Writes one line for each article, without loss except for the codebook, which has no place in it.

    Hugging Face `datasets` infers types from the first 10 MB of a file; for larger ones, in which
    later articles may know what the first do not, `load_dataset("json", …, chunksize=1 << 30)` reads all at once.
    """

    key = "jsonl"
    name = "JSON Lines, for training"
    suffixes = (".jsonl", ".ndjson")
    carries = EVERYTHING - {Feature.CODEBOOK, Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        writer = RecordWriter(corpus, progress)
        for line in writer.lines():
            target.write(line)
            target.write(b"\n")
        return writer.report()


class JsonlImporter:
    """Reads training records, and any `{"text": …, "spans": [{"start", "end", "label"}]}` of other programs."""

    key = "jsonl"
    name = "JSON Lines"
    suffixes = (".jsonl", ".ndjson")
    is_foreign = False
    is_steady = True
    carries = EVERYTHING - {Feature.CODEBOOK, Feature.SUGGESTIONS}

    def sniff(self, file: SourceFile) -> float:
        """How much the first line looks like a training record."""
        try:
            data = head_in_utf8(file.data)
        except JsonError:
            return 0.0
        return next((likeness(data[start:end], 0) for _, start, end in lines(data)), 0.0)

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles, line by line; a line that cannot be read is reported with its number."""
        try:
            data = to_utf8(file.data, options.encoding)
        except JsonError as error:
            raise ImportFailedError(f"“{file.name}” {error}.", "Choose another encoding.") from error
        reader = RecordReader(file.name, None, spelled_alike(data, ((start, end) for _, start, end in lines(data))))
        found = False
        for number, start, end in lines(data):
            found = True
            yield from reader.read(data, start, end, f"line {number}")
        if not found:
            raise ImportFailedError(f"“{file.name}” is empty.")
        yield from reader.unread_fields()
