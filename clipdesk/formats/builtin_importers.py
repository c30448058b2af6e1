"""The formats that Clipdesk reads, in the order in which the user sees them.

Format modules are imported here by name, so that a frozen program contains them; each of them
loads heavy libraries only when it reads.
"""

from __future__ import annotations

from clipdesk.formats.any_json import AnyJsonImporter
from clipdesk.formats.bioc.importer import BiocJsonImporter, BiocXmlImporter
from clipdesk.formats.brat.importer import BratImporter
from clipdesk.formats.codebook_csv.importer import CodebookCsvImporter
from clipdesk.formats.conll.importer import ConllImporter
from clipdesk.formats.conll_u.importer import ConllUImporter
from clipdesk.formats.doccano.importer import DoccanoImporter
from clipdesk.formats.docx import DocxImporter
from clipdesk.formats.email_file import EmailImporter
from clipdesk.formats.epub import EpubImporter
from clipdesk.formats.feed import FeedImporter
from clipdesk.formats.gate.importer import GateImporter
from clipdesk.formats.html import HtmlImporter
from clipdesk.formats.hugging_face.importer import HuggingFaceImporter
from clipdesk.formats.json_file import JsonImporter
from clipdesk.formats.jsonl import JsonlImporter
from clipdesk.formats.label_studio.importer import LabelStudioImporter
from clipdesk.formats.markdown import MarkdownImporter
from clipdesk.formats.mhtml import MhtmlImporter
from clipdesk.formats.news_database import NewsDatabaseImporter
from clipdesk.formats.news_xml import NewsXmlImporter
from clipdesk.formats.ninjs import NinjsImporter
from clipdesk.formats.odt import OdtImporter
from clipdesk.formats.pdf.importer import PdfImporter
from clipdesk.formats.plain_text import PlainTextImporter
from clipdesk.formats.prodigy.importer import ProdigyImporter
from clipdesk.formats.qualcoder import QualCoderImporter
from clipdesk.formats.refi_qda.codebook_file import RefiCodebookImporter
from clipdesk.formats.refi_qda.importer import RefiQdaImporter
from clipdesk.formats.registry import Importer
from clipdesk.formats.rtf import RtfImporter
from clipdesk.formats.spacy_json import SpacyJsonImporter
from clipdesk.formats.standoff.importer import StandoffImporter
from clipdesk.formats.table_rows import TableImporter
from clipdesk.formats.taguette import TaguetteImporter
from clipdesk.formats.taguette_page import TaguettePageImporter
from clipdesk.formats.uima.importer import UimaJsonImporter, UimaXmiImporter
from clipdesk.formats.uima.inception_project import InceptionProjectImporter
from clipdesk.formats.warc import WarcImporter
from clipdesk.formats.web_annotation.importer import WebAnnotationImporter
from clipdesk.formats.webanno_tsv.importer import WebAnnoTsvImporter
from clipdesk.formats.webarchive import WebArchiveImporter


def builtin_importers() -> tuple[Importer, ...]:
    """All that read. A child process that reads files needs no more, and has loaded them sooner."""
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
        StandoffImporter(),
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
