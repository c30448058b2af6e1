"""Writes annotations without the articles' texts: positions, hashes that prove the words, labels, codebook and people."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from typing import BinaryIO

from clipdesk import __version__
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Article
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.label import Attribute, AttributeKind
from clipdesk.domain.proof import Letters, PieceProof, prove_pieces, prove_text
from clipdesk.domain.report import TransferReport
from clipdesk.domain.text import digest
from clipdesk.formats.exchange.sending import Sending, source_record
from clipdesk.formats.loss_log import LossLog
from clipdesk.formats.registry import ExportOptions, Progress
from clipdesk.formats.standoff.guidelines import Guidelines
from clipdesk.formats.standoff.names import CARRIES, FORMAT_VERSION, HEAD, SCHEMA, SUFFIXES, Words
from clipdesk.formats.training.codebook_record import annotator_records, codebook_record
from clipdesk.formats.training.record import OFFSET_UNIT, Record, RecordMaker, encode

NO_SOURCE = "Headline, byline, outlet and section are left out: they may be words of the article."
NO_VALUES = "Attributes with values of your own are left out: they may be words of the article."
NO_GUIDELINES = (
    "Guidelines that have three words in a row in common with an article are left out; export the codebook by itself."
)
_OPEN = ("url", "published", "language")
"""Fields of the source that stand in every file."""
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}\S*")
_SALT_BYTES = 16
_SURVEYED = 200
"""After so many articles the survey may be stopped."""


class StandoffExporter:
    """Writes `{"clipdesk_standoff": …, "codebook": …, "articles": […]}`, one article a line.

    The salt of the hashes is made of the hashes of all texts in the file, so that the same corpus gives the same bytes.
    """

    key = "standoff"
    name = "Annotations without the texts"
    suffixes = SUFFIXES
    carries = CARRIES
    dialects = (
        ("none", "No words of the articles"),
        ("sources", "With headlines, bylines and outlets"),
        ("context", "With these, and up to 32 characters before and after each passage"),
    )

    def write(self, corpus: Corpus, target: BinaryIO, options: ExportOptions, progress: Progress) -> TransferReport:
        """Write the corpus; the same corpus gives the same bytes. It is gone through twice."""
        words = Words(options.dialect or Words.NONE)
        salt, guidelines = _survey(corpus, progress)
        sending = Sending(corpus, self.carries, progress)
        codebook = corpus.codebook
        if words is Words.NONE:
            codebook = guidelines.without_repeating()
            for label_id in guidelines.repeating:
                sending.log.trim(NO_GUIDELINES, label_id)
        about = {
            "format": FORMAT_VERSION,
            "schema": SCHEMA,
            "version": __version__,
            "offset_unit": OFFSET_UNIT,
            "words": words.value,
            "salt": salt.hex(),
            "annotators": annotator_records(corpus.annotators),
        }
        target.write(b'{"%s": ' % HEAD.encode() + encode(about) + b',\n"codebook": ')
        target.write(encode(codebook_record(codebook)) + b',\n"articles": [')
        maker, separator = _Maker(corpus, words, salt, sending.log), b"\n"
        for item in sending:
            target.write(separator + encode(maker.record(item)))
            separator = b",\n"
        target.write(b"\n]}\n")
        return sending.report()


def _survey(corpus: Corpus, progress: Progress) -> tuple[bytes, Guidelines]:
    """The salt of the file, and which guidelines repeat words of an article."""
    guidelines, made, total = Guidelines(corpus.codebook), hashlib.sha256(HEAD.encode()), len(corpus)
    for number, item in enumerate(corpus, 1):
        made.update(digest(item.article.text).encode())
        guidelines.compare(item.article.text)
        if number % _SURVEYED == 0:
            progress(0, total)
    return made.digest()[:_SALT_BYTES], guidelines


class _Maker:
    """Makes the records of articles."""

    def __init__(self, corpus: Corpus, words: Words, salt: bytes, log: LossLog) -> None:
        self._records = RecordMaker(corpus)
        self._words = words
        self._salt = salt
        self._log = log
        self._closed = _closed_attributes(corpus.codebook)

    def record(self, item: AnnotatedArticle) -> Record:
        """An article as its hashes, with everything that is annotated in it."""
        article = item.article
        item = item._replace(annotations=tuple(self._without_words(one, article.id) for one in item.annotations))
        rest = self._records.rest(item)
        text = prove_text(article.text, self._salt)
        letters = Letters(article.text, self._salt)
        return {
            "id": article.id,
            "length": text.length,
            "sha256": text.text_hash,
            "fingerprint": text.fingerprint.hex(),
            "letters_sha256": text.letters_hash,
            "source": self._source(article),
            "spans": [self._span(one, letters) for one in item.annotations if one.spans],
            "article_annotations": [_told(one) for one in rest["article_annotations"]],
            "relations": rest["relations"],
        }

    def _source(self, article: Article) -> Record:
        record = source_record(article.source)
        if self._words in {Words.SOURCES, Words.CONTEXT}:
            return record
        found = {name: value for name, value in record.items() if name in _OPEN and len(str(value).split()) == 1}
        if not _DATE.fullmatch(article.source.published):
            found.pop("published", None)
        if found != record:
            self._log.trim(NO_SOURCE, article.id, article.id)
        return found

    def _without_words(self, one: Annotation, article_id: str) -> Annotation:
        """The annotation with those attributes alone whose values the codebook lists."""
        kept = {
            name: value
            for name, value in one.attributes.items()
            if (attribute := self._closed.get((one.label_id, name))) is not None and attribute.fits(value)
        }
        if kept != dict(one.attributes):
            self._log.trim(NO_VALUES, one.id, article_id)
        return one._replace(attributes=kept)

    def _span(self, one: Annotation, letters: Letters) -> Record:
        record = _told(self._records.span(one, letters.text))
        proofs = prove_pieces(letters, one.spans)
        record["pieces"] = [_piece(span, proof) for span, proof in zip(one.spans, proofs, strict=True)]
        if self._words is Words.CONTEXT:
            record |= {"prefix": one.anchor.prefix, "suffix": one.anchor.suffix}
        return record


def _told(record: Record) -> Record:
    """What the record of an annotation says, without the words."""
    return {name: value for name, value in record.items() if name not in {"text", "note", "fragments"}}


def _piece(span: Sequence[int], proof: PieceProof) -> Record:
    return {
        "start": span[0],
        "end": span[1],
        "letters": [proof.start, proof.end],
        "sha256": proof.letters_hash,
        "before_sha256": proof.before or None,
        "after_sha256": proof.after or None,
        "times": proof.times,
        "marks": [proof.opening, proof.closing],
        "begins_word": proof.begins_word,
    }


def _closed_attributes(codebook: Codebook) -> dict[tuple[str, str], Attribute]:
    """By label and name the attributes whose values the codebook lists: those of a choice, and yes or no of a flag."""
    return {
        (label.id, one.name): one
        for label in codebook
        for one in label.attributes
        if one.kind in {AttributeKind.CHOICE, AttributeKind.FLAG}
    }
