"""Writes the codebook as a table for spreadsheets: one row for each label, then one for each kind of relation."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator
from typing import BinaryIO

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.codebook_csv.cells import attributes_cell, names_cell
from clipdesk.formats.exchange.codebooks import codebook_report, without_articles
from clipdesk.formats.formula_guard import guarded
from clipdesk.formats.registry import ExportOptions, Progress

COLUMNS = (
    "label", "color", "key", "definition", "include", "exclude", "parent", "attributes", "whole article", "kind",
    "from", "to",
)  # fmt: skip
LABEL, RELATION, YES = "label", "relation", "yes"
"""What stands under `kind`, and under `whole article` of labels for whole articles."""


class CodebookCsvExporter:
    """Writes RFC 4180 in UTF-8 with a byte order mark, by which Excel knows it.

    A cell that a spreadsheet would take for a formula begins with an apostrophe, which is taken away when it is
    read. `parent`, `from` and `to` name labels; `from` and `to` are of relations, empty where all labels may be.
    """

    key = "codebook-csv"
    name = "Codebook as a table (CSV)"
    suffixes = (".codebook.csv",)
    carries = frozenset({Feature.CODEBOOK})

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the codebook; the same one gives the same bytes. Everything else of the corpus is noted as lost."""
        log = without_articles(corpus, progress)
        buffer = io.StringIO(newline="")
        writer = csv.writer(buffer, lineterminator="\r\n")
        writer.writerow(COLUMNS)
        for row in _rows(corpus.codebook):
            writer.writerow(map(guarded, row))
        target.write(codecs.BOM_UTF8 + buffer.getvalue().encode())
        return codebook_report(corpus, log)


def _rows(codebook: Codebook) -> Iterator[tuple[str, ...]]:
    names = {label.id: label.name for label in codebook}
    for one in codebook:
        yield (
            one.name, one.color, one.shortcut, one.definition, one.include, one.exclude, names.get(one.parent, ""),
            attributes_cell(one.attributes), YES if one.whole_article else "", LABEL, "", "",
        )  # fmt: skip
    for kind in codebook.relation_types:
        ends = (names_cell(names[id_] for id_ in side if id_ in names) for side in (kind.heads, kind.children))
        yield (kind.name, *[""] * 8, RELATION, *ends)
