"""spaCy's `.spacy`: documents for training `spancat`, `ner` and `textcat`."""

from __future__ import annotations

from typing import Any, BinaryIO

from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.errors import ExportFailedError
from clipdesk.domain.loss import Feature
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.sending import Sending, source_record
from clipdesk.formats.registry import ExportOptions, Progress

SPANS_KEY = "sc"
"""The group of spans that `spancat` reads unless told otherwise."""
EXPANDED = "Passages that begin or end inside a spaCy token are extended to whole tokens."
TWICE = "Labels that an article has twice become one."
_ANY_LANGUAGE = "xx"


class SpacyExporter:
    """Writes a `DocBin`. Every passage is in `doc.spans["sc"]`; of those that overlap, `doc.ents` has the longest.

    Tokens are those of the blank pipeline of the article's language, as in training with it. `span.id_` is the id of
    the annotation; labels of the whole article are `doc.cats`; `doc.user_data` has id and source of the article.
    Needs the extra `spacy`. https://spacy.io/api/docbin, https://spacy.io/api/doc#char_span
    """

    key = "spacy"
    name = "spaCy documents"
    suffixes: tuple[str, ...] = (".spacy",)
    carries = frozenset((
        Feature.TEXT, Feature.OVERLAPS, Feature.DOUBLES, Feature.WHOLE_ARTICLE, Feature.SOURCE,
    ))  # fmt: skip

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus and version of spaCy give the same bytes.

        Raises `ExportFailedError` where spaCy is not installed.
        """
        try:
            from spacy.tokens import DocBin
        except ImportError as error:
            raise ExportFailedError(
                "This format needs the library spaCy, which is not installed.",
                'Install it with: pip install "clipdesk[spacy]".',
            ) from error
        sending = Sending(corpus, self.carries, progress)
        classes = {label.name: 0.0 for label in corpus.codebook if label.whole_article}
        tokenizers = _Tokenizers()
        found = DocBin(store_user_data=True)
        for item in sending:
            found.add(_document(item, sending, tokenizers, classes))
        target.write(found.to_bytes())
        return sending.report()

    def readable(self, file: BinaryIO) -> str:
        """The text of the first document, then its spans with their label, and from where to where they go."""
        from spacy.tokens import DocBin
        from spacy.vocab import Vocab

        first = next(DocBin(store_user_data=True).from_bytes(file.read()).get_docs(Vocab()), None)
        if first is None:
            return ""
        lines = [
            f"[{one.start_char}:{one.end_char}] {one.label_}: {' '.join(one.text.split())}"
            for one in first.spans[SPANS_KEY]
        ]
        lines += (
            [f"cats: {', '.join(name for name, value in first.cats.items() if value)}"]
            if any(first.cats.values())
            else []
        )
        return "\n".join((first.text, "", *lines))


class _Tokenizers:
    """The blank pipelines of languages, each made once. One that lacks what it needs becomes that of any language."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def of(self, language: str) -> Any:
        """The tokenizer for an article in this language, a BCP 47 tag; empty when it is not known."""
        code = language.split("-")[0].lower() or _ANY_LANGUAGE
        if code not in self._made:
            self._made[code] = self._make(code)
        return self._made[code]

    def _make(self, code: str) -> Any:
        import spacy

        try:
            return spacy.blank(code).tokenizer
        except ImportError:  # no such language, or the library that finds its words is not there
            return spacy.blank(_ANY_LANGUAGE).tokenizer


def _document(item: AnnotatedArticle, sending: Sending, tokenizers: _Tokenizers, classes: dict[str, float]) -> Any:
    from spacy.util import filter_spans

    article = item.article
    doc = tokenizers.of(article.source.language)(article.text)
    spans = []
    for passage in sending.on_words(item, sending.pieces(item)):
        (start, end), one = passage
        span = doc.char_span(start, end, label=sending.names.label(one), span_id=one.id, alignment_mode="expand")
        if (span.start_char, span.end_char) != (start, end):
            sending.log.trim(EXPANDED, one.id, article.id)
        spans.append(span)
    doc.spans[SPANS_KEY] = spans
    doc.ents = filter_spans(spans)
    doc.cats = dict(classes)
    seen: set[str] = set()
    for one in item.annotations:
        if one.is_whole_article:
            name = sending.names.label(one)
            if name in seen:
                sending.log.merge(TWICE, one.id, article.id)
            seen.add(name)
            doc.cats[name] = 1.0
    doc.user_data["article_id"] = article.id
    doc.user_data["source"] = source_record(article.source)
    return doc
