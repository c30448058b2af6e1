"""Writes WebAnno TSV 3.3, a file for each article, with INCEpTION's own layers for spans and relations."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.loss import Feature
from clipdesk.domain.offsets import Utf16Map
from clipdesk.domain.report import TransferReport
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.naming import file_stem
from clipdesk.formats.exchange.sending import Sending
from clipdesk.formats.exchange.words import sentences, words
from clipdesk.formats.loss_log import NO_TOKENS
from clipdesk.formats.registry import ExportOptions, FileSink, Progress
from clipdesk.formats.training.json_values import storable
from clipdesk.formats.webanno_tsv.escaping import escape_text, escape_value

_HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=custom.Span|label\n"
_RELATIONS = "#T_RL=custom.Relation|label|BT_custom.Span\n"
_LEADING = "White space before the first word of an article becomes spaces."
_ENDS = "Relations lead from one passage to another in WebAnno."


class WebAnnoTsvExporter:
    """Writes words as rows; where a passage begins or ends inside a word, the part of the word is a row of its own.

    Only the label is written of an annotation: INCEpTION refuses files with features that its project does not know.
    Sentences take the white space behind them along, so that the text is the same when it is read.
    """

    key = "webanno-tsv"
    name = "WebAnno TSV 3.3"
    suffixes = (".webanno.zip", ".webanno")
    carries = frozenset((Feature.TEXT, Feature.PLACES, Feature.OVERLAPS, Feature.DOUBLES, Feature.RELATIONS))

    def write_files(self, corpus: Corpus, sink: FileSink, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes. Articles without words get no file."""
        sending = Sending(corpus, self.carries, progress)
        for place, item in enumerate(sending, 1):
            page = _Page(item, sending)
            if not page.tokens:
                sending.log.drop(NO_TOKENS, item.article.id, item.article.id)
                list(sending.links(item, {}, _ENDS))  # none of them has a place
                continue
            data = page.table().encode()
            with sink.open(f"{file_stem(item.article, place)}.tsv") as file:
                file.write(data)
        return sending.report()


class _Page:
    """One article as a table."""

    def __init__(self, item: AnnotatedArticle, sending: Sending) -> None:
        self._item = item
        self._sending = sending
        self._text = item.article.text
        self._units = Utf16Map(self._text)
        self.tokens = words(self._text)
        self._starts = [token.start for token in self.tokens]
        self._ends = [token.end for token in self.tokens]
        self._pieces = sending.on_words(item, sending.pieces(item))
        self._covered = [self._tokens_under(one.span) for one in self._pieces]
        self._parts: dict[int, set[Span]] = {}
        for (span, _), places in zip(self._pieces, self._covered, strict=True):
            for place in places:
                self._parts.setdefault(place, set()).add(self._part(place, span))
        self._columns: dict[str, list[str]] = {}
        self._links: dict[str, list[tuple[str, str]]] = {}

    def table(self) -> str:
        """The file."""
        chunks = list(sentences(self._text, self.tokens))
        lead = self._text[: self.tokens[0].start]
        if lead.strip(" "):
            self._sending.log.trim(_LEADING, self._item.article.id, self._item.article.id)
        rows: list[list[tuple[str, Span]]] = []
        done = 0
        for number, tokens in enumerate(chunks, 1):
            rows.append(list(self._rows(number, done, tokens)))
            done += len(tokens)
        self._annotate([row for sentence in rows for row in sentence])
        parts = [_HEAD, _RELATIONS if self._links else "", "\n\n"]
        starts = [tokens[0].start for tokens in chunks]
        for (start, end), sentence in zip(pairwise([*starts, len(self._text)]), rows, strict=True):
            chunk = self._text[start:end]
            if end < len(self._text):
                chunk = chunk.removesuffix("\n")
            parts += [f"#Text={escape_text(line)}\n" for line in chunk.split("\n")]
            parts += [self._line(id_, span) for id_, span in sentence]
            parts.append("\n")
        return "".join(parts).removesuffix("\n")

    def _tokens_under(self, span: Span) -> range:
        """The places of the words that a span touches."""
        return range(bisect_right(self._ends, span.start), bisect_left(self._starts, span.end))

    def _part(self, place: int, span: Span) -> Span:
        """What of the word at a place lies in a span."""
        token = self.tokens[place]
        return Span(max(token.start, span.start), min(token.end, span.end))

    def _rows(self, number: int, done: int, tokens: Sequence[Span]) -> Iterator[tuple[str, Span]]:
        """Every word of a sentence, each followed by the parts of it that passages begin or end with."""
        for place, token in enumerate(tokens):
            yield f"{number}-{place + 1}", token
            parts = self._parts.get(done + place, set()) - {token}
            for part, span in enumerate(sorted(parts), 1):
                yield f"{number}-{place + 1}.{part}", span

    def _annotate(self, rows: list[tuple[str, Span]]) -> None:
        """What stands on which row. What covers several rows, or shares one, has a number."""
        ids = {span: id_ for id_, span in rows}
        covered = [
            [ids[self._part(place, piece.span)] for place in places]
            for piece, places in zip(self._pieces, self._covered, strict=True)
        ]
        shared = Counter(id_ for one in covered for id_ in one)
        first: dict[str, tuple[str, int]] = {}
        count = 0
        for piece, on in zip(self._pieces, covered, strict=True):
            number = 0
            if len(on) > 1 or shared[on[0]] > 1:
                count += 1
                number = count
            label = escape_value(storable(self._sending.names.label(piece.annotation)))
            for id_ in on:
                self._columns.setdefault(id_, []).append(f"{label}[{number}]" if number else label)
            first.setdefault(piece.annotation.id, (on[0], number))
        self._link(first)

    def _link(self, first: dict[str, tuple[str, int]]) -> None:
        """The relations, each on the row of its child; `first` are the first row of each passage and its number there."""
        for one, (start, head), (end, child) in self._sending.links(self._item, first, _ENDS):
            told = f"[{head}_{child}]" if head or child else ""
            label = escape_value(storable(self._sending.names.kind(one)))
            self._links.setdefault(end, []).append((label, start + told))

    def _line(self, id_: str, span: Span) -> str:
        begin, end = self._units.to_utf16(span.start), self._units.to_utf16(span.end)
        fields = [id_, f"{begin}-{end}", escape_text(self._text[span.start : span.end])]
        fields.append("|".join(self._columns.get(id_, ())) or "_")
        if self._links:
            links = self._links.get(id_, [])
            fields += ["|".join(label for label, _ in links) or "_", "|".join(source for _, source in links) or "_"]
        return "\t".join(fields) + "\t\n"
