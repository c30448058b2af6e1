"""Parquet: one row for each article, for Arrow, DuckDB, Polars, pandas and `datasets`."""

from __future__ import annotations

import json
from typing import Any, BinaryIO

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.errors import ExportFailedError
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.rows import row
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.training.codebook_record import codebook_record
from clipdesk.formats.training.record import encode

CODEBOOK = b"clipdesk.codebook"
"""Under this key of the file's metadata stands the codebook as JSON."""
_ROWS_AT_ONCE = 256


class ParquetExporter:
    """Writes one file with one row for each article; offsets count code points. Needs the extra `parquet`."""

    key = "parquet"
    name = "Parquet"
    suffixes: tuple[str, ...] = (".parquet",)
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus and version of pyarrow give the same bytes.

        Raises `ExportFailedError` where pyarrow is not installed.
        """
        try:
            import pyarrow as pa
            import pyarrow.parquet
        except ImportError as error:
            raise ExportFailedError(
                "Parquet needs the library pyarrow, which is not installed.",
                'Install it with: pip install "clipdesk[parquet]".',
            ) from error
        schema = _schema(pa).with_metadata({CODEBOOK: encode(codebook_record(corpus.codebook))})
        sending = Sending(corpus, self.carries, progress)
        rows: list[dict[str, Any]] = []
        with pa.parquet.ParquetWriter(target, schema, compression="zstd") as writer:
            for item in sending:
                rows.append(row(item, sending.names))
                if len(rows) == _ROWS_AT_ONCE:
                    writer.write_table(pa.Table.from_pylist(rows, schema))
                    rows.clear()
            writer.write_table(pa.Table.from_pylist(rows, schema))
        return sending.report()

    def readable(self, file: BinaryIO) -> str:
        """The first row, as JSON."""
        import pyarrow.parquet

        first = next(pyarrow.parquet.ParquetFile(file).iter_batches(1), None)
        rows = first.to_pylist() if first is not None else []
        return json.dumps(rows[0], ensure_ascii=False, indent=1, default=str) if rows else ""


def _schema(arrow: Any) -> Any:
    """The types of `exchange.rows.row`."""
    words, number = arrow.string(), arrow.int64()
    place = [("start", number), ("end", number)]
    about = [(name, words) for name in ("id", "label", "annotator", "note", "attributes")]
    span = arrow.struct([*place, ("text", words), ("fragments", arrow.list_(arrow.struct(place))), *about])
    link = arrow.struct([(name, words) for name in ("id", "head", "child", "label", "annotator")])
    return arrow.schema([
        ("id", words), ("text", words), ("labels", arrow.list_(words)), ("spans", arrow.list_(span)),
        ("article_annotations", arrow.list_(arrow.struct(about))), ("relations", arrow.list_(link)),
        ("headline", words), ("byline", arrow.list_(words)),
        *((name, words) for name in (
            "outlet", "published", "url", "section", "dateline", "language", "copyright", "agency", "status",
        )),
        ("flagged", arrow.bool_()), ("note", words),
    ])  # fmt: skip
