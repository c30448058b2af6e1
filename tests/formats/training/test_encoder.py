"""Lines that are written out by hand say the same as the records."""

from __future__ import annotations

import json

from hypothesis import given

from clipdesk.domain.corpus import Corpus
from clipdesk.formats.training.encoder import RecordEncoder
from clipdesk.formats.training.record import RecordMaker, encode
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.strategies import corpora


def assert_same(made: Corpus) -> None:
    encoder, maker = RecordEncoder(made), RecordMaker(made)
    for item in made:
        assert encoder.line(item) == encode(maker.record(item))


@given(corpora())
def test_a_line_is_the_record_byte_for_byte(made: MemoryCorpus) -> None:
    assert_same(made)


def test_what_is_hard_is_written_alike() -> None:
    assert_same(hard_corpus())
    assert_same(corpus(article("[quote#1:“a\u2028\\ \t”] b [quote#1:c] [official@mk:d\x7f]")))


def test_passages_are_written_in_reading_order_whatever_their_order_was() -> None:
    item = article("[quote#b:No], [official#a:Kell] [quote#c:said].")
    made = corpus(item._replace(annotations=tuple(reversed(item.annotations))))
    assert_same(made)
    line = RecordEncoder(made).line(next(iter(made)))
    assert [one["text"] for one in json.loads(line)["spans"]] == ["No", "Kell", "said"]


def test_what_has_no_time_and_no_known_label_is_written_alike() -> None:
    item = article("[quote#q:No], he said.")
    odd = tuple(
        one._replace(created_at="", modified_at="", label_id="l\u2029", annotator_id='"', note="a\nb")
        for one in item.annotations
    )
    made = corpus(item._replace(annotations=odd))
    assert_same(made)
    assert b'"created": null, "modified": null' in RecordEncoder(made).line(next(iter(made)))
