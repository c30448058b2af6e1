"""Writes the Word document."""

from __future__ import annotations

import shutil
import zipfile
from tempfile import SpooledTemporaryFile
from typing import BinaryIO

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.archives import zip_entry
from clipdesk.formats.exchange.reading_language import wording
from clipdesk.formats.exchange.reading_survey import survey
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.word_reading.article_part import ArticleParts
from clipdesk.formats.word_reading.front import front
from clipdesk.formats.word_reading.package import DOCUMENT_FOOT, DOCUMENT_HEAD, PARTS, comments_foot, comments_head

_IN_MEMORY = 16 << 20
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
"""The name space of the elements of a Word document."""


class WordReadingExporter:
    """Writes one document with legend, contents, all articles, their passages in color and a comment on each.

    What is to be read is there without color and on paper as well: a small name with a number stands behind each
    passage, and a list behind each article says everything about them.
    """

    key = "word-reading"
    name = "Word document, for reading"
    suffixes = (".docx",)
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the document; the same corpus gives the same bytes. Reads the corpus twice."""
        say = wording(options.language)
        found = survey(corpus, progress)
        sending = Sending(corpus, self.carries, progress)
        with SpooledTemporaryFile(_IN_MEMORY) as comments, zipfile.ZipFile(target, "w") as archive:
            for name, data in PARTS:
                with archive.open(zip_entry(name), "w") as part:
                    part.write(data.encode())
            comments.write(comments_head().encode())
            parts = ArticleParts(corpus, say, lambda xml: _put(comments, xml))
            with archive.open(zip_entry("word/document.xml"), "w", force_zip64=True) as document:
                for xml in (DOCUMENT_HEAD, *front(corpus, found, say)):
                    document.write(xml.encode())
                for place, item in enumerate(sending, 1):
                    for xml in parts.xml(item, place):
                        document.write(xml.encode())
                document.write(DOCUMENT_FOOT.encode())
            comments.write(comments_foot().encode())
            comments.seek(0)
            with archive.open(zip_entry("word/comments.xml"), "w", force_zip64=True) as part:
                shutil.copyfileobj(comments, part)
        return sending.report()

    def readable(self, file: BinaryIO) -> str:
        """The paragraphs from the first article on."""
        from lxml import etree

        with zipfile.ZipFile(file) as archive:
            body = etree.fromstring(archive.read("word/document.xml"))[0]
        lines: list[str] = []
        for one in body.iterchildren(f"{WORD}p"):
            is_headline = one.find(f"{WORD}pPr/{WORD}pStyle[@{WORD}val='Heading1']") is not None
            if lines or is_headline:
                lines.append("".join(part.text or "\t" for part in one.iter(f"{WORD}t", f"{WORD}tab")))
        return "\n".join(lines)


def _put(file: SpooledTemporaryFile[bytes], xml: str) -> None:
    file.write(xml.encode())
