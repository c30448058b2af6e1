"""Writes CoNLL-U: the whole text, word by word, with passages of any kind in MISC."""

from __future__ import annotations

from collections.abc import Sequence
from typing import BinaryIO

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.conll_u.last_column import spaces, write_misc, write_spans
from clipdesk.formats.exchange.sending import Piece, Sending
from clipdesk.formats.exchange.words import sentences, words
from clipdesk.formats.loss_log import NO_TOKENS
from clipdesk.formats.registry import ExportOptions, Progress


class ConllUExporter:
    """Writes the words of each article with `Start` and `End` (code points) and all white space.

    Words are cut where passages begin and end, so that their bounds are exact; white space at the ends of a
    passage is no word and is cut off.
    """

    key = "conll-u"
    name = "CoNLL-U"
    suffixes = (".conllu",)
    carries = frozenset((Feature.TEXT, Feature.OVERLAPS, Feature.DOUBLES, Feature.PIECES))

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes."""
        sending = Sending(corpus, self.carries, progress)
        for item in sending:
            passages = [Piece(span, one) for one in item.annotations for span in one.spans]
            kept = sending.on_words(item, passages)
            tokens = words(item.article.text, [edge for one in kept for edge in one.span])
            if not tokens:
                sending.log.drop(NO_TOKENS, item.article.id, item.article.id)
                continue
            target.write("\n".join(_Sheet(item, tokens, kept, sending).lines()).encode("utf-8"))
        return sending.report()


class _Sheet:
    """One article."""

    def __init__(
        self, item: AnnotatedArticle, tokens: Sequence[Span], passages: Sequence[Piece], sending: Sending
    ) -> None:
        self._id = " ".join(item.article.id.split())
        self._text = item.article.text
        self._tokens = tokens
        self._marks = _marks(tokens, passages, sending)

    def lines(self) -> list[str]:
        """The lines, a blank one behind each sentence, and nothing behind the last line end."""
        lines = [f"# newdoc id = {self._id}"]
        place = 0
        for number, sentence in enumerate(sentences(self._text, self._tokens), 1):
            last = sentence[-1].end
            if number > 1 and "\n\n" in self._text[self._tokens[place - 1].end : sentence[0].start]:
                lines.append("# newpar")
            lines += [f"# sent_id = {self._id}-{number}", f"# text = {self._text[sentence[0].start : last]}"]
            for column, token in enumerate(sentence, 1):
                form = self._text[token.start : token.end]
                lines.append("\t".join((str(column), form, *"_" * 7, self._misc(place))))
                place += 1
            lines.append("")
        return [*lines, ""]

    def _misc(self, place: int) -> str:
        token = self._tokens[place]
        behind = self._tokens[place + 1].start if place + 1 < len(self._tokens) else len(self._text)
        gap = self._text[token.end : behind]
        values: dict[str, str] = {}
        if not gap:
            values["SpaceAfter"] = "No"
        elif gap != " ":
            values["SpacesAfter"] = spaces(gap)
        if place == 0 and token.start:
            values["SpacesBefore"] = spaces(self._text[: token.start])
        values |= {"Start": str(token.start), "End": str(token.end)}
        if self._marks[place]:
            values["Spans"] = write_spans(self._marks[place])
        return write_misc(values)


def _marks(tokens: Sequence[Span], passages: Sequence[Piece], sending: Sending) -> list[list[tuple[int, str, bool]]]:
    """For each word the passages it is in, which are numbered in reading order."""
    numbers: dict[str, int] = {}
    starts = {token.start: place for place, token in enumerate(tokens)}
    ends = {token.end: place for place, token in enumerate(tokens)}
    found: list[list[tuple[int, str, bool]]] = [[] for _ in tokens]
    for span, one in passages:
        number = numbers.setdefault(one.id, len(numbers) + 1)
        first = starts[span.start]
        for place in range(first, ends[span.end] + 1):
            found[place].append((number, sending.names.label(one), place == first))
    return found
