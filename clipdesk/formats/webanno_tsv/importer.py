"""Reads WebAnno TSV 3, one article from each file, or those of an archive."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.formats.encoding import decode
from clipdesk.formats.exchange.archives import names_in, readings_in, sniffed_in
from clipdesk.formats.exchange.foreign import foreign_readings
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.webanno_tsv.table import FORMAT, read_table
from clipdesk.formats.webanno_tsv.to_record import RecordMaker

_TSV = ".tsv"
_BOM = b"\xef\xbb\xbf"


class WebAnnoTsvImporter:
    """Reads versions 3.0 to 3.3: spans, slots, chains and relations; the text is put together from the sentences."""

    key = "webanno-tsv"
    name = "WebAnno TSV 3"
    suffixes: tuple[str, ...] = (".webanno.tsv",)
    is_foreign = True
    carries = frozenset(
        (Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.RELATIONS, Feature.ATTRIBUTES)
    )

    def sniff(self, file: SourceFile) -> float:
        """Whether the first line names the format, or that of a file in the archive does."""
        if names := names_in(file.data):
            if "exportedproject.json" in names:
                return 0.0
            return sniffed_in(file, _TSV, lambda one: 0.9 if _is_table(one.data) else 0.0)
        return 0.98 if _is_table(file.data) else 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles; of an archive, a bad file costs its own line."""
        if not names_in(file.data):
            yield from _of_file(options, file.name, file.data)
            return
        yield from readings_in(file, _TSV, partial(_of_file, options))


def _of_file(options: ImportOptions, name: str, data: bytes) -> Iterator[Reading]:
    if not _is_table(data):
        raise ImportFailedError(f"“{name}” is not WebAnno TSV 3: its first line does not say so.")
    table = read_table(decode(data, options.encoding, "utf-8").text)
    if not table.sentences:
        raise ImportFailedError(f"There is no sentence in “{name}”.")
    telling = RecordMaker(table)
    yield from foreign_readings(telling.record(), name, "", telling.refused)


def _is_table(data: bytes) -> bool:
    return data.removeprefix(_BOM).startswith(FORMAT.encode())
