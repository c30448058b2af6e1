"""Writes the articles of a corpus as encoded records, one by one, and keeps the report."""

from __future__ import annotations

from collections.abc import Iterator

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import ItemLog, TransferReport
from clipdesk.formats.registry import Progress
from clipdesk.formats.training.encoder import RecordEncoder
from clipdesk.formats.verified import taken, verified


class RecordWriter:
    """Encodes the articles of `corpus` in its order; annotations whose words are not there are left out."""

    def __init__(self, corpus: Corpus, progress: Progress) -> None:
        self._corpus = corpus
        self._progress = progress
        self._report = TransferReport()

    def lines(self) -> Iterator[bytes]:
        """One line of JSON for each article, without a line end."""
        encoder = RecordEncoder(self._corpus)
        total = len(self._corpus)
        items = ItemLog()
        for done, item in enumerate(self._corpus, 1):
            sound, left_out = verified(item)
            yield encoder.line(sound)
            items.add(taken(sound), *left_out)
            self._progress(done, total)
        self._report = TransferReport(items.items())

    def report(self) -> TransferReport:
        """What was written, once `lines` has come to its end."""
        return self._report
