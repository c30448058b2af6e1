"""A codebook that travels alone: out without articles, and in as a draft without a text."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from clipdesk.domain.article import Source
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import Corpus
from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.loss import EVERYTHING
from clipdesk.domain.report import Outcome, ReportItem, TransferReport
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.loss_log import LossLog
from clipdesk.formats.registry import Progress, SourceFile

NO_ANNOTATIONS = "Annotations and relations have no place in a codebook."


def without_articles(corpus: Corpus, progress: Progress) -> LossLog:
    """Go through a corpus of which only the codebook is written, and note every annotation and relation as lost."""
    sending = Sending(corpus, EVERYTHING, progress)
    for item in sending:
        for id_ in (*(one.id for one in item.annotations), *(one.id for one in item.relations)):
            sending.log.drop(NO_ANNOTATIONS, id_, item.article.id)
    return sending.log


def codebook_report(corpus: Corpus, log: LossLog) -> TransferReport:
    """The report on a codebook that was written."""
    return TransferReport((ReportItem(corpus.name, Outcome.TAKEN),), log.losses())


def codebook_draft(
    file: SourceFile, codebook: Codebook, media_type: str, extractor: str, changes: Sequence[str]
) -> ArticleDraft:
    """What an importer gives for a file that holds a codebook and nothing else."""
    return ArticleDraft(
        "",
        Source(PurePath(file.name).stem),
        media_type=media_type,
        source_file=file.name,
        codebook=codebook,
        extractor=extractor,
        changes=tuple(changes),
    )
