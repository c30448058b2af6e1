"""The formats that Clipdesk ships, in the order in which the user sees them.

Format modules are imported here by name, so that a frozen program contains them; each of them
loads heavy libraries only when it writes.
"""

from __future__ import annotations

from clipdesk.domain.loss import Purpose
from clipdesk.formats.bioc.exporter import BiocJsonExporter, BiocXmlExporter
from clipdesk.formats.brat.exporter import BratExporter
from clipdesk.formats.builtin_importers import builtin_importers
from clipdesk.formats.codebook_csv.exporter import CodebookCsvExporter
from clipdesk.formats.conll.exporter import CONLL_SCHEMES, ConllExporter
from clipdesk.formats.conll_u.exporter import ConllUExporter
from clipdesk.formats.csv_table import SPREADSHEET, CsvExporter
from clipdesk.formats.doccano.exporter import DoccanoExporter
from clipdesk.formats.gate.exporter import GateExporter
from clipdesk.formats.hugging_face.exporter import HuggingFaceExporter
from clipdesk.formats.json_file import JsonExporter
from clipdesk.formats.jsonl import JsonlExporter
from clipdesk.formats.label_studio.exporter import LabelStudioExporter
from clipdesk.formats.parquet import ParquetExporter
from clipdesk.formats.pdf_reading.exporter import PdfReadingExporter
from clipdesk.formats.prodigy.exporter import ProdigyExporter
from clipdesk.formats.refi_qda.codebook_file import RefiCodebookExporter
from clipdesk.formats.refi_qda.exporter import RefiQdaExporter
from clipdesk.formats.registry import Exporter, Registry
from clipdesk.formats.review_page.exporter import HtmlReviewExporter
from clipdesk.formats.spacy_docs import SpacyExporter
from clipdesk.formats.standoff.exporter import StandoffExporter
from clipdesk.formats.uima.exporter import UimaJsonExporter, UimaXmiExporter
from clipdesk.formats.web_annotation.exporter import WebAnnotationExporter
from clipdesk.formats.webanno_tsv.exporter import WebAnnoTsvExporter
from clipdesk.formats.word_reading.exporter import WordReadingExporter
from clipdesk.formats.xlsx_table import XlsxExporter


def builtin_registry() -> Registry:
    """All formats that ship with the program."""
    exporters = _exporters()
    purposes = {one.key: purpose for purpose, group in exporters.items() for one in group}
    return Registry(builtin_importers(), tuple(one for group in exporters.values() for one in group), purposes)


def _exporters() -> dict[Purpose, tuple[Exporter, ...]]:
    return {
        Purpose.TRAINING: (
            JsonlExporter(),
            HuggingFaceExporter(),
            SpacyExporter(),
            ProdigyExporter(),
            *map(ConllExporter, CONLL_SCHEMES),
            ConllUExporter(),
            ParquetExporter(),
        ),
        Purpose.EXCHANGE: (
            JsonExporter(),
            DoccanoExporter(),
            LabelStudioExporter(),
            BratExporter(),
            StandoffExporter(),
            WebAnnotationExporter(),
            UimaXmiExporter(),
            UimaJsonExporter(),
            WebAnnoTsvExporter(),
            GateExporter(),
            BiocXmlExporter(),
            BiocJsonExporter(),
            RefiQdaExporter(),
            RefiCodebookExporter(),
        ),
        Purpose.TABLES: (
            CsvExporter(),
            CsvExporter(SPREADSHEET),
            XlsxExporter(),
            CodebookCsvExporter(),
        ),
        Purpose.READING: (
            HtmlReviewExporter(),
            WordReadingExporter(),
            PdfReadingExporter(),
        ),
    }  # fmt: skip
