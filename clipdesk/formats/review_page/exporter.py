"""Writes the review page."""

from __future__ import annotations

from typing import BinaryIO

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.loss import EVERYTHING, Feature
from clipdesk.domain.report import ItemLog, TransferReport
from clipdesk.formats.exchange.reading_language import wording
from clipdesk.formats.exchange.reading_survey import survey
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.review_page.article_part import ArticlePart
from clipdesk.formats.review_page.frame import closing, opening
from clipdesk.formats.verified import taken, verified


class HtmlReviewExporter:
    """Writes one HTML file with all articles, their passages, notes, a legend, filters and a contents list.

    The file loads nothing and runs nothing: filters work by style rules alone.
    """

    key = "review"
    name = "Review page, for any browser"
    suffixes = (".html", ".htm")
    carries = EVERYTHING - {Feature.SUGGESTIONS}

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the page; the same corpus gives the same bytes. Reads the corpus twice."""
        say = wording(options.language)
        target.write(opening(corpus, survey(corpus, progress), say).encode("utf-8"))
        part = ArticlePart(corpus, say)
        items = ItemLog()
        total = len(corpus)
        for done, item in enumerate(corpus, 1):
            sound, left_out = verified(item)
            target.write(part.html(sound).encode("utf-8"))
            items.add(taken(sound), *left_out)
            progress(done, total)
        target.write(closing().encode("utf-8"))
        return TransferReport(items.items())
