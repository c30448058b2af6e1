"""The changes of one entry in the form in which the history stores them: JSON, compressed, with a checksum.

Touches no database. One entry may have hundreds of thousands of annotations: they are written and read some records
at a time, and are never in memory all together, neither as text nor as JSON.
"""

from __future__ import annotations

import codecs
import json
import zlib
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import ArticleState, Kind, Record, RecordChange
from clipdesk.store.mapping import Json, annotation_from, dumps, record_from, record_json, state_json

_PORTION = 500
"""Changes that are compressed at once."""
_LEVEL = 1
_BYTES = 1 << 20
"""Bytes that are decompressed at once, where no record is larger."""
_quoted = json.encoder.encode_basestring
"""A text as JSON writes it where not all must be ASCII."""


def pack_changes(changes: Iterable[RecordChange]) -> bytes:
    """Changes as an entry keeps them, without its seal."""
    packer = zlib.compressobj(_LEVEL)
    texts = change_texts(changes)
    packed = [packer.compress(b"[" + next(texts, "").encode("utf-8"))]
    while portion := list(islice(texts, _PORTION)):
        packed.append(packer.compress(f",{','.join(portion)}".encode()))
    return b"".join((*packed, packer.compress(b"]"), packer.flush()))


def seal(told: Sequence[str]) -> bytes:
    """Four bytes behind the changes of an entry that reveal a flipped bit: the CRC-32 of the entry."""
    return zlib.crc32("\0".join(told).encode("utf-8", "surrogatepass")).to_bytes(4, "big")


def sealed_changes(seq: int, told: Sequence[str], data: bytes) -> list[RecordChange]:
    """The changes of entry `seq`, of which `told` says step, time, annotator, command and title.

    Raises zlib.error, or one of `SENSELESS`, where these or what is told is not as it was written.
    """
    unpacking = zlib.decompressobj()
    changes = _changes_in(unpacking, data)
    if not unpacking.eof or unpacking.unused_data not in (b"", seal(told)):
        raise ValueError(f"entry {seq} of the history does not say what it said")
    return changes


def unsealed_changes(data: bytes) -> list[RecordChange]:
    """As `sealed_changes`, without checking the seal."""
    return _changes_in(zlib.decompressobj(), data)


# ------------------------------------------------------------------ writing


def change_texts(changes: Iterable[RecordChange]) -> Iterator[str]:
    """Each change as JSON: `[kind, before, after]`."""
    writer = _AnnotationWriter()
    for before, after in changes:
        record = before if after is None else after
        if isinstance(record, Annotation):
            yield f'["annotation",{writer.text(before)},{writer.text(after)}]'
        else:
            change = RecordChange(before, after)
            yield dumps([change.kind.value, *_both(before, after)])


class _AnnotationWriter:
    """Encodes annotations as `dumps(record_json(one))` does, in a fifth of the time: there may be very many.

    Parts that many of them share are encoded once, and so is a passage that is the same before and after.
    """

    def __init__(self) -> None:
        self._heads: dict[tuple[str, str, str], str] = {}
        self._ends: dict[tuple[str, str, str], str] = {}
        self._passage: tuple[object, str] = (None, "")

    def text(self, one: Record | None) -> str:
        if one is None:
            return "null"
        assert isinstance(one, Annotation)
        own_id, article, label, annotator, passage, note, attributes, origin, made, changed = one
        head = self._heads.get((article, label, annotator)) or self._head(article, label, annotator)
        end = self._ends.get((origin, made, changed)) or self._end(origin, made, changed)
        if passage is not self._passage[0]:
            self._passage = (passage, _passage_text(*passage))
        return (
            f'{{"id":{_quoted(own_id)}{head}{self._passage[1]}"note":{_quoted(note)},'
            f'"attributes":{dumps(dict(attributes)) if attributes else "{}"}{end}'
        )

    def _head(self, article: str, label: str, annotator: str) -> str:
        made = f',"article":{_quoted(article)},"label":{_quoted(label)},"annotator":{_quoted(annotator)},'
        self._heads[article, label, annotator] = made
        return made

    def _end(self, origin: str, created: str, modified: str) -> str:
        made = f',"origin":{_quoted(origin)},"created_at":{_quoted(created)},"modified_at":{_quoted(modified)}}}'
        self._ends[origin, created, modified] = made
        return made


def _passage_text(spans: Sequence[tuple[int, int]], quote: str, prefix: str, suffix: str) -> str:
    if len(spans) == 1:
        ((first, behind),) = spans
        places = f"[{first:d},{behind:d}]"
    else:
        places = ",".join([f"[{first:d},{behind:d}]" for first, behind in spans])
    return f'"spans":[{places}],"quote":{_quoted(quote)},"prefix":{_quoted(prefix)},"suffix":{_quoted(suffix)},'


def _both(before: Record | None, after: Record | None) -> tuple[Json | None, Json | None]:
    first = record_json(before) if before is not None else None
    if isinstance(before, ArticleState) and isinstance(after, ArticleState) and after.source is before.source:
        assert first is not None
        return first, state_json(after, first["source"])  # an import brings thousands
    return first, record_json(after) if after is not None else None


# ------------------------------------------------------------------ reading


def _changes_in(unpacking: Any, data: bytes) -> list[RecordChange]:
    """The changes that compressed JSON tells of. Raises zlib.error, or one of `SENSELESS`."""
    return [
        _annotation_change(before, after) if kind == Kind.ANNOTATION else _change(Kind(kind), before, after)
        for kind, before, after in _items(_Unpacked(unpacking, data))
    ]


def _change(kind: Kind, before: Json | None, after: Json | None) -> RecordChange:
    return RecordChange(
        record_from(kind, before) if before is not None else None,
        record_from(kind, after) if after is not None else None,
    )


def _annotation_change(first: Json | None, second: Json | None) -> RecordChange:
    """The same of an annotation; where it stays where it is, it has one passage before and after."""
    before = annotation_from(first) if first is not None else None
    if second is None:
        return RecordChange(before, None)
    if (
        before is not None
        and first is not None
        and first["spans"] == second["spans"]
        and first["quote"] == second["quote"]
        and first["prefix"] == second["prefix"]
        and first["suffix"] == second["suffix"]
    ):
        return RecordChange(before, annotation_from(second, before.anchor))
    return RecordChange(before, annotation_from(second))


class _Unpacked:
    """The text behind compressed bytes, from a place on; as much of it as was asked for."""

    def __init__(self, unpacking: Any, data: bytes) -> None:
        self._unpacking = unpacking
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._left = data
        self.text = ""

    def go_on(self, place: int, size: int) -> None:
        """Forget what stands before `place`, and have what `size` bytes more say behind the rest."""
        more = self._unpacking.decompress(self._left, size)
        self._left = self._unpacking.unconsumed_tail
        self.is_whole = self._unpacking.eof or (not self._left and len(more) < size)
        self.text = self.text[place:] + self._decoder.decode(more, self.is_whole)


def _items(unpacked: _Unpacked) -> Iterator[Any]:
    """The items of a JSON list without blanks, one after the other.

    Raises ValueError where it is none, at whatever item that shows. An item that is not there whole is read again when
    twice as much is there, so that the time is linear in its length.
    """
    decode = json.JSONDecoder().raw_decode
    size, place = _BYTES, 0
    unpacked.go_on(0, size)
    if unpacked.text == "[]" and unpacked.is_whole:
        return
    sign = "["
    while sign != "]":
        if not unpacked.text.startswith(sign, place):
            raise ValueError("this is no list of changes")
        try:
            item, end = decode(unpacked.text, place + 1)
        except ValueError:
            if unpacked.is_whole:
                raise
            unpacked.go_on(place, size)
            size, place = 2 * size, 0
            continue
        yield item
        size, place = _BYTES, end
        while place == len(unpacked.text) and not unpacked.is_whole:
            unpacked.go_on(place, size)
            place = 0
        sign = "]" if unpacked.text.startswith("]", place) else ","
    if place + 1 != len(unpacked.text) or not unpacked.is_whole:
        raise ValueError("something stands behind the changes")
