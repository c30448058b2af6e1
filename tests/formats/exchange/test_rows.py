"""Every row has the same fields of the same types, and every passage its words."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given

from clipdesk.formats.exchange.rows import row
from clipdesk.formats.training.record import Names
from tests.builders import MemoryCorpus, hard_corpus
from tests.strategies import corpora


def shape(value: Any) -> Any:
    """The types of a row, and of the first thing in each of its lists."""
    if isinstance(value, dict):
        return {name: shape(one) for name, one in value.items()}
    return [shape(one) for one in value[:1]] if isinstance(value, list) else type(value)


@given(corpora())
def test_rows_have_one_shape_and_passages_their_words(made: MemoryCorpus) -> None:
    full = shape(row(hard_corpus().articles[0], Names(hard_corpus())))
    for item in made:
        found = row(item, Names(made))
        assert list(found) == list(full)
        for span in found["spans"]:
            assert " ".join(found["text"][one["start"] : one["end"]] for one in span["fragments"]) == span["text"]
            assert shape(span) == full["spans"][0]
        attributes = {one["id"]: json.loads(one["attributes"]) for one in found["spans"] + found["article_annotations"]}
        assert attributes == {one.id: dict(one.attributes) for one in item.annotations}
