"""Reads annotations without texts: drafts that a project places in its own copies of the articles, by their proofs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook
from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.proof import PieceProof, Proof, TextProof
from clipdesk.domain.report import Outcome, ReportItem
from clipdesk.domain.span import Span
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.standoff.names import CARRIES, FORMAT_VERSION, HEAD, SUFFIXES
from clipdesk.formats.training.codebook_record import read_annotators, read_codebook
from clipdesk.formats.training.drafts import (
    Refusal,
    annotation_draft,
    article_annotations,
    relation_drafts,
    source_of,
    with_unique_ids,
)
from clipdesk.formats.training.json_values import as_dict, as_list, storable
from clipdesk.formats.training.recognition import head_in_utf8, head_of
from clipdesk.formats.training.strict_json import (
    JsonError,
    Member,
    first_value,
    member_value,
    members,
    numbered_members,
    to_utf8,
)

_HASH_DIGITS, _FINGERPRINT_BYTES = 64, 16


class StandoffImporter:
    """Reads what `StandoffExporter` writes. Every article brings the codebook and the people: any of them may be met alone."""

    key = "standoff"
    name = "Annotations without the texts"
    suffixes = SUFFIXES
    is_foreign = False
    carries = CARRIES

    def sniff(self, file: SourceFile) -> float:
        """Certain for a file that says so first of all."""
        try:
            data = head_in_utf8(file.data)
            start = first_value(data)
            return float(data[start : start + 1] == b"{" and next(members(data, start)).name == HEAD)
        except (JsonError, StopIteration):
            return 0.0

    def read(self, file: SourceFile, options: ImportOptions) -> Iterator[Reading]:
        """The articles as drafts with a proof in place of a text, and a line for everything that is not sound."""
        try:
            data = to_utf8(file.data, options.encoding)
            start = first_value(data)
            if data[start : start + 1] != b"{":
                raise JsonError("holds no annotations without texts")
            found = {member.name: member for member in members(data, start)}
            yield from _File(file.name, data, found).articles()
        except JsonError as error:
            raise ImportFailedError(f"“{file.name}” {error}.", "Ask for the file again.") from error


class _UnsoundError(ValueError):
    """A part of the file is not as its version has it; `str()` is a sentence."""


class _File:
    """One file: its head, and its articles one after the other."""

    def __init__(self, name: str, data: bytes, found: dict[str, Member]) -> None:
        self._name = name
        self._data = data
        about = head_of(member_value(data, found.get(HEAD)), FORMAT_VERSION, name)
        try:
            self._salt = bytes.fromhex(storable(about.get("salt")))
        except ValueError:
            raise JsonError("has no salt of hexadecimal digits") from None
        self._codebook: Codebook | None = read_codebook(member_value(data, found.get("codebook")))
        self._people: tuple[Annotator, ...] = read_annotators(about.get("annotators"))
        listed = found.get("articles")
        if listed is None or data[listed.start : listed.start + 1] != b"[":
            raise JsonError("has no list of articles")
        self._start = listed.start

    def articles(self) -> Iterator[Reading]:
        for member, line in numbered_members(self._data, self._start):
            yield from self._article(member, f"line {line}")

    def _article(self, member: Member, place: str) -> Iterator[Reading]:
        try:
            draft, refused = self._draft(as_dict(member_value(self._data, member)), place)
        except (_UnsoundError, JsonError) as error:
            yield ReportItem(f"{self._name}, {place}", Outcome.SKIPPED, f"It was left out: {error}.")
            return
        yield draft
        for part, reason in refused:
            yield ReportItem(f"{self._name}, {place}, {part}", Outcome.SKIPPED, reason)

    def _draft(self, record: dict[str, Any], place: str) -> tuple[ArticleDraft, list[Refusal]]:
        refused: list[Refusal] = []
        text = TextProof(
            _number(record, "length"),
            _hash(record, "sha256"),
            _fingerprint(record),
            _hash(record, "letters_sha256"),
            self._salt,
        )
        annotations: list[AnnotationDraft] = []
        pieces: list[tuple[PieceProof, ...]] = []
        for number, entry in enumerate(map(as_dict, as_list(record.get("spans"))), 1):
            try:
                made, proofs = _passage(entry, text.length)
            except _UnsoundError as error:
                refused.append(Refusal(f"span {number}", f"It was left out: {error}."))
                continue
            annotations.append(made)
            pieces.append(proofs)
        whole = list(article_annotations(record, refused))
        every = with_unique_ids((*annotations, *whole))
        draft = ArticleDraft(
            "",
            source=source_of({}, as_dict(record.get("source")))[0],
            source_file=f"{self._name}, {place}",
            id=storable(record.get("id")),
            annotations=every,
            relations=tuple(relation_drafts(record.get("relations"), every, refused)),
            codebook=self._codebook,
            annotators=self._people,
            proof=Proof(text, (*pieces, *(() for _ in whole))),
        )
        return draft, refused


def _passage(entry: dict[str, Any], length: int) -> tuple[AnnotationDraft, tuple[PieceProof, ...]]:
    label = storable(entry.get("label")).strip()
    if not label:
        raise _UnsoundError("it has no label")
    pieces = [as_dict(one) for one in as_list(entry.get("pieces"))]
    spans = tuple(Span(_number(one, "start"), _number(one, "end")) for one in pieces)
    ends = [0, *(end for span in spans for end in span), length]
    if not spans or ends != sorted(ends) or any(span.length == 0 for span in spans):
        raise _UnsoundError("its pieces lie outside the text, or not one behind the other")
    return annotation_draft(entry, label, spans), tuple(map(_piece, pieces))


def _piece(record: dict[str, Any]) -> PieceProof:
    start, end = _pair(record, "letters")
    opening, closing = _pair(record, "marks")
    if start > end:
        raise _UnsoundError("its letters are not counted from start to end")
    return PieceProof(
        start,
        end,
        _hash(record, "sha256"),
        _hash(record, "before_sha256") if record.get("before_sha256") else "",
        _hash(record, "after_sha256") if record.get("after_sha256") else "",
        _number(record, "times"),
        opening,
        closing,
        record.get("begins_word") is not False,
    )


def _number(record: dict[str, Any], name: str) -> int:
    value = record.get(name)
    if type(value) is not int or not 0 <= value < 1 << 40:
        raise _UnsoundError(f"its “{name}” is not a whole number from 0 on")
    return value


def _pair(record: dict[str, Any], name: str) -> tuple[int, int]:
    value = record.get(name)
    if not isinstance(value, list) or len(value) != 2:
        raise _UnsoundError(f"its “{name}” are not two whole numbers")
    first, last = (_number({name: one}, name) for one in value)
    return first, last


def _hash(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    if not isinstance(value, str) or not _is_hexadecimal(value, _HASH_DIGITS):
        raise _UnsoundError(f"its “{name}” is not {_HASH_DIGITS} hexadecimal digits")
    return value.lower()


def _fingerprint(record: dict[str, Any]) -> bytes:
    value = record.get("fingerprint")
    if not isinstance(value, str) or not _is_hexadecimal(value, 2 * _FINGERPRINT_BYTES):
        raise _UnsoundError(f"its “fingerprint” is not {2 * _FINGERPRINT_BYTES} hexadecimal digits")
    return bytes.fromhex(value)


def _is_hexadecimal(value: str, digits: int) -> bool:
    return len(value) == digits and all(sign in "0123456789abcdefABCDEF" for sign in value)
