"""Writes CoNLL columns in IOB2 or BILOU, with the offsets of each word, or in the four columns of CoNLL-2003."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import BinaryIO

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.sending import Piece, Sending
from clipdesk.formats.exchange.tags import BILOU, IOB2, Run, tags
from clipdesk.formats.exchange.words import sentences, words
from clipdesk.formats.loss_log import NO_TOKENS
from clipdesk.formats.registry import ExportOptions, Progress

OFFSETS, PLAIN = "offsets", "plain"
DOCUMENT = "-DOCSTART- -X- O O"
_BLANK = re.compile(r"\s")


class ConllExporter:
    """Writes the words of each article, a blank line behind each sentence, `-DOCSTART-` before each article.

    The tag is in the last column. With offsets the columns are word, -X-, id of the article, start, end (code points)
    and tag; else word, -X-, _ and tag. Words are cut where passages begin and end, so that their bounds are exact;
    no sentence ends inside a passage. Of passages that overlap the longest is written.
    """

    carries: frozenset[Feature] = frozenset()

    def __init__(self, scheme: str = IOB2) -> None:
        self._scheme = scheme
        self.key = "conll" if scheme == IOB2 else "conll-bilou"
        self.name = f"CoNLL columns, {scheme.upper()}"
        self.suffixes = (".iob2.conll", ".conll") if scheme == IOB2 else (".bilou.conll",)
        self.dialects = (
            (OFFSETS, "With the id of the article and the offsets of each word"),
            (PLAIN, "Four columns, as in CoNLL-2003"),
        )

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        sending = Sending(corpus, self.carries, progress)
        labels = _Labels(sending)
        for item in sending:
            passages = sending.without_doubles(item, sending.on_words(item, sending.pieces(item)))
            kept = sending.flat(item, passages)
            tokens = words(item.article.text, [edge for one in kept for edge in one.span])
            if not tokens:
                sending.log.drop(NO_TOKENS, item.article.id, item.article.id)
                continue
            lines = [DOCUMENT, ""]
            for sentence in sentences(item.article.text, tokens, [one.span for one in kept]):
                lines += self._rows(item, sentence, kept, labels, is_plain=options.dialect == PLAIN)
                lines.append("")
            target.write("\n".join([*lines, ""]).encode("utf-8"))
        return sending.report()

    def _rows(
        self,
        item: AnnotatedArticle,
        sentence: Sequence[Span],
        kept: Sequence[Piece],
        labels: _Labels,
        *,
        is_plain: bool,
    ) -> list[str]:
        starts = {token.start: place for place, token in enumerate(sentence)}
        ends = {token.end: place for place, token in enumerate(sentence)}
        inside = [
            Run(starts[one.span.start], ends[one.span.end], labels.written(one, item))
            for one in kept
            if one.span.start in starts
        ]
        text, id_ = item.article.text, _BLANK.sub("_", item.article.id)
        return [
            f"{text[start:end]} -X- {'_' if is_plain else f'{id_} {start} {end}'} {tag}"
            for (start, end), tag in zip(sentence, tags(len(sentence), inside, self._scheme), strict=True)
        ]


class _Labels:
    """Names of labels without white space, which would break a line into more columns; no two alike."""

    def __init__(self, sending: Sending) -> None:
        self._sending = sending
        self._written: dict[str, str] = {}
        self._taken: set[str] = set()

    def written(self, passage: Piece, item: AnnotatedArticle) -> str:
        """The name as it is written; that it had to be changed is noted for each passage."""
        name = self._sending.names.label(passage.annotation)
        if name not in self._written:
            bare = _BLANK.sub("_", name)
            number = 1
            while (tried := f"{bare}_{number}" if number > 1 else bare) in self._taken:
                number += 1
            self._written[name] = tried
            self._taken.add(tried)
        if self._written[name] != name:
            reason = "White space in the name of the label became “_”."
            self._sending.log.trim(reason, passage.annotation.id, item.article.id)
        return self._written[name]


CONLL_SCHEMES = (IOB2, BILOU)
"""The schemes on offer, the usual one first."""
