"""What an entry of the history changed comes back whole, however much it is, and nothing else passes for it."""

from __future__ import annotations

import json
import tracemalloc
import zlib
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.annotation import Annotation
from clipdesk.domain.change import KIND_OF, ArticleBody, Kind, RecordChange
from clipdesk.store import mapping, packed_changes
from clipdesk.store.packed_changes import pack_changes, seal, sealed_changes, unsealed_changes
from tests.builders import MemoryCorpus, hard_corpus
from tests.every_record import records
from tests.strategies import corpora

TOLD = ("step", "2025-06-12T09:30:00Z", "mk", "MergeLabel", '["Merge into {0}","policy"]')


def changes_of(made: MemoryCorpus) -> list[RecordChange]:
    """Every record coming, going, and changing into the next one of its kind."""
    found = records(made)
    alike = [(one, other) for one, other in pairwise(found) if type(one) is type(other)]
    tagged = [one for one in found if isinstance(one, Annotation)]
    return [
        *(RecordChange(None, one) for one in found),
        *(RecordChange(one, None) for one in found),
        *(RecordChange(one, other) for one, other in alike),
        *(RecordChange(one, one._replace(label_id="other", note=one.note + "“”")) for one in tagged),
    ]


def text_of(packed: bytes) -> str:
    """The JSON in the changes of an entry."""
    return zlib.decompress(packed).decode("utf-8")


@settings(max_examples=40)
@given(corpora(), st.sampled_from([1, 2, 3, 500]), st.sampled_from([1, 7, 100, 1 << 20]))
def test_changes_come_back_whatever_is_packed_and_unpacked_at_once(made: MemoryCorpus, portion: int, size: int) -> None:
    changes = changes_of(made)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packed_changes, "_PORTION", portion)
        patch.setattr(packed_changes, "_BYTES", size)
        packed = pack_changes(changes)
        assert sealed_changes(1, TOLD, packed + seal(TOLD)) == changes
        assert unsealed_changes(packed) == changes


@settings(max_examples=40)
@given(corpora())
def test_annotations_are_written_out_as_every_other_record(made: MemoryCorpus) -> None:
    changes = changes_of(made)

    def plain(one: RecordChange) -> list[object]:
        both = [mapping.record_json(record) if record is not None else None for record in one]
        return [KIND_OF[type(one.record)].value, *both]

    assert text_of(pack_changes(changes)) == mapping.dumps([plain(one) for one in changes])


def test_no_changes_are_an_empty_list() -> None:
    assert text_of(pack_changes([])) == "[]"
    assert unsealed_changes(pack_changes([])) == []


def test_an_annotation_that_stays_where_it_is_keeps_one_passage_in_memory() -> None:
    one = hard_corpus().articles[0].annotations[0]
    ((before, after),) = unsealed_changes(pack_changes([RecordChange(one, one._replace(label_id="other"))]))
    assert isinstance(before, Annotation)
    assert isinstance(after, Annotation)
    assert after.anchor is before.anchor


@pytest.mark.parametrize(
    "text",
    [
        "", "[", "]", "{}", "[]]", "[] ", "[][]", "null", "[,]", '["annotation",null,null',
        '[["annotation",null,null],]', '[["annotation",null,null]', '[["annotation",null,null]]x',
        '[["annotation",null,null]["annotation",null,null]]', '[["nothing",null,null]]', "[[1,2]]", "[1]",
    ],
)  # fmt: skip
def test_what_is_no_list_of_changes_is_none(text: str) -> None:
    with pytest.raises((ValueError, TypeError)):
        unsealed_changes(zlib.compress(text.encode("utf-8")))


def test_a_stream_that_ends_too_soon_or_says_something_else_is_none() -> None:
    packed = pack_changes(changes_of(hard_corpus()))
    for length in range(0, len(packed), 7):
        with pytest.raises((ValueError, zlib.error)):
            sealed_changes(1, TOLD, packed[:length])
    for other in (b"", b"1234", seal(TOLD) + b"1"):
        if other:
            with pytest.raises(ValueError, match="does not say what it said"):
                sealed_changes(1, TOLD, packed + other)
    with pytest.raises(ValueError, match="entry 3 of the history does not say what it said"):
        sealed_changes(3, ("other", *TOLD[1:]), packed + seal(TOLD))


def test_entries_written_before_there_were_seals_are_read() -> None:
    changes = changes_of(hard_corpus())
    assert sealed_changes(1, TOLD, pack_changes(changes)) == changes


def test_a_record_larger_than_what_is_unpacked_at_once_is_read_in_linear_time() -> None:
    body = ArticleBody("a", "Rates fell. “No.” " * 200_000, ())
    change = RecordChange(body, body)
    decoded = 0
    plain = json.JSONDecoder.raw_decode

    def counting(self: json.JSONDecoder, text: str, place: int = 0) -> tuple[object, int]:
        nonlocal decoded
        decoded += len(text) - place
        found: tuple[object, int] = plain(self, text, place)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(json.JSONDecoder, "raw_decode", counting)
        assert unsealed_changes(pack_changes([change])) == [change]
    assert decoded < 4 * 2 * len(body.text)


def test_many_changes_do_not_lie_in_memory_as_json() -> None:
    one = hard_corpus().articles[0].annotations[0]
    packed = pack_changes(RecordChange(one._replace(id=f"{n:032}"), None) for n in range(20_000))
    size = len(text_of(packed))
    tracemalloc.start()
    found = packed_changes.change_texts(RecordChange(one, None) for _ in range(20_000))
    assert sum(len(text) + 1 for text in found) > size * 0.8
    assert tracemalloc.get_traced_memory()[1] < size / 20
    tracemalloc.stop()
    assert {change.kind for change in unsealed_changes(packed)} == {Kind.ANNOTATION}
