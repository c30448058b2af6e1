"""What is written as XML is read as the same values."""

from __future__ import annotations

from hypothesis import given
from lxml import etree

from clipdesk.formats.bioc.building import collection, document
from clipdesk.formats.bioc.xml import COLLECTION_END, collection_start, document_element, read_collection
from clipdesk.formats.training.record import Names
from tests.builders import MemoryCorpus
from tests.strategies import corpora


@given(corpora())
def test_documents_come_back_as_values(made: MemoryCorpus) -> None:
    told = [document(item, Names(made)) for item in made.articles]
    head = collection(made)
    written = collection_start(head) + "".join(map(document_element, told)) + COLLECTION_END
    found = read_collection(etree.fromstring(written.encode()))
    assert (found["source"], found["infons"]) == (head["source"], head["infons"])
    for one, wanted in zip(found["documents"], told, strict=True):
        assert (one["id"], one["infons"]) == (wanted["id"], wanted["infons"])
        (passage,), (source,) = one["passages"], wanted["passages"]
        assert passage["text"] == source["text"]
        assert passage["relations"] == source["relations"]
        assert passage["annotations"] == [
            {**each, "locations": [{name: str(value) for name, value in at.items()} for at in each["locations"]]}
            for each in source["annotations"]
        ]


def test_a_key_that_comes_twice_keeps_both_values() -> None:
    root = etree.fromstring("<collection><infon key='a'>1</infon><infon key='a'/><infon key='b'>2</infon></collection>")
    assert read_collection(root) == {"source": "", "infons": {"a": "1 | ", "b": "2"}, "documents": []}
