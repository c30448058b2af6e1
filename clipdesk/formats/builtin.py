"""The formats that Clipdesk ships, in the order in which the user sees them.

Format modules are imported here by name, so that a frozen program contains them; each of them
loads heavy libraries only when it reads or writes.
"""

from __future__ import annotations

from clipdesk.domain.loss import Purpose
from clipdesk.formats.any_json import AnyJsonImporter
from clipdesk.formats.bioc.exporter import BiocJsonExporter, BiocXmlExporter
from clipdesk.formats.bioc.importer import BiocJsonImporter, BiocXmlImporter
from clipdesk.formats.brat.exporter import BratExporter
from clipdesk.formats.brat.importer import BratImporter
from clipdesk.formats.codebook_csv.exporter import CodebookCsvExporter
from clipdesk.formats.codebook_csv.importer import CodebookCsvImporter
from clipdesk.formats.conll.exporter import CONLL_SCHEMES, ConllExporter
from clipdesk.formats.conll.importer import ConllImporter
from clipdesk.formats.conll_u.exporter import ConllUExporter
from clipdesk.formats.conll_u.importer import ConllUImporter
from clipdesk.formats.csv_table import SPREADSHEET, CsvExporter
from clipdesk.formats.doccano.exporter import DoccanoExporter
from clipdesk.formats.doccano.importer import DoccanoImporter
from clipdesk.formats.docx import DocxImporter
from clipdesk.formats.email_file import EmailImporter
from clipdesk.formats.epub import EpubImporter
from clipdesk.formats.feed import FeedImporter
from clipdesk.formats.gate.exporter import GateExporter
from clipdesk.formats.gate.importer import GateImporter
from clipdesk.formats.html import HtmlImporter
from clipdesk.formats.hugging_face.exporter import HuggingFaceExporter
from clipdesk.formats.hugging_face.importer import HuggingFaceImporter
from clipdesk.formats.json_file import JsonExporter, JsonImporter
from clipdesk.formats.jsonl import JsonlExporter, JsonlImporter
from clipdesk.formats.label_studio.exporter import LabelStudioExporter
from clipdesk.formats.label_studio.importer import LabelStudioImporter
from clipdesk.formats.markdown import MarkdownImporter
from clipdesk.formats.mhtml import MhtmlImporter
from clipdesk.formats.news_database import NewsDatabaseImporter
from clipdesk.formats.news_xml import NewsXmlImporter
from clipdesk.formats.ninjs import NinjsImporter
from clipdesk.formats.odt import OdtImporter
from clipdesk.formats.parquet import ParquetExporter
from clipdesk.formats.pdf.importer import PdfImporter
from clipdesk.formats.pdf_reading.exporter import PdfReadingExporter
from clipdesk.formats.plain_text import PlainTextImporter
from clipdesk.formats.prodigy.exporter import ProdigyExporter
from clipdesk.formats.prodigy.importer import ProdigyImporter
from clipdesk.formats.qualcoder import QualCoderImporter
from clipdesk.formats.refi_qda.codebook_file import RefiCodebookExporter, RefiCodebookImporter
from clipdesk.formats.refi_qda.exporter import RefiQdaExporter
from clipdesk.formats.refi_qda.importer import RefiQdaImporter
from clipdesk.formats.registry import Exporter, Importer, Registry
from clipdesk.formats.review_page.exporter import HtmlReviewExporter
from clipdesk.formats.rtf import RtfImporter
from clipdesk.formats.spacy_docs import SpacyExporter
from clipdesk.formats.spacy_json import SpacyJsonImporter
from clipdesk.formats.table_rows import TableImporter
from clipdesk.formats.taguette import TaguetteImporter
from clipdesk.formats.taguette_page import TaguettePageImporter
from clipdesk.formats.uima.exporter import UimaJsonExporter, UimaXmiExporter
from clipdesk.formats.uima.importer import UimaJsonImporter, UimaXmiImporter
from clipdesk.formats.uima.inception_project import InceptionProjectImporter
from clipdesk.formats.warc import WarcImporter
from clipdesk.formats.web_annotation.exporter import WebAnnotationExporter
from clipdesk.formats.web_annotation.importer import WebAnnotationImporter
from clipdesk.formats.webanno_tsv.exporter import WebAnnoTsvExporter
from clipdesk.formats.webanno_tsv.importer import WebAnnoTsvImporter
from clipdesk.formats.webarchive import WebArchiveImporter
from clipdesk.formats.word_reading.exporter import WordReadingExporter
from clipdesk.formats.xlsx_table import XlsxExporter


def builtin_registry() -> Registry:
    """All formats that ship with the program."""
    exporters = _exporters()
    purposes = {one.key: purpose for purpose, group in exporters.items() for one in group}
    return Registry(_importers(), tuple(one for group in exporters.values() for one in group), purposes)


def _importers() -> tuple[Importer, ...]:
    return (
        PlainTextImporter(),
        HtmlImporter(),
        MhtmlImporter(),
        WebArchiveImporter(),
        WarcImporter(),
        FeedImporter(),
        NewsXmlImporter(),
        NinjsImporter(),
        EmailImporter(),
        DocxImporter(),
        PdfImporter(),
        OdtImporter(),
        RtfImporter(),
        EpubImporter(),
        MarkdownImporter(),
        NewsDatabaseImporter(),
        TableImporter(),
        TableImporter("xlsx-articles"),
        JsonlImporter(),
        JsonImporter(),
        AnyJsonImporter(),
        DoccanoImporter(),
        ProdigyImporter(),
        LabelStudioImporter(),
        HuggingFaceImporter(),
        SpacyJsonImporter(),
        ConllImporter(),
        ConllUImporter(),
        WebAnnotationImporter(),
        BratImporter(),
        UimaXmiImporter(),
        UimaJsonImporter(),
        InceptionProjectImporter(),
        WebAnnoTsvImporter(),
        GateImporter(),
        BiocXmlImporter(),
        BiocJsonImporter(),
        RefiQdaImporter(),
        RefiCodebookImporter(),
        CodebookCsvImporter(),
        TaguetteImporter(),
        TaguettePageImporter(),
        QualCoderImporter(),
    )  # fmt: skip


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
