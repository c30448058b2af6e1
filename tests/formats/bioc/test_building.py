"""An article as a document of BioC: one passage, offsets in code points, everything else in infons."""

from __future__ import annotations

from clipdesk.formats.bioc.building import collection, document
from clipdesk.formats.training.record import Names
from tests.builders import article, corpus, hard_corpus


def test_a_document_has_one_passage_with_all_of_the_text() -> None:
    made = corpus(
        article(
            "😀 [quote#a@bo:x] said [quote#b:y] and [quote#b:z][policy#w:]",
            notes={"a": "odd"},
            attributes={"a": {"type": "direct", "kind": "so"}},
            relations=[("a", "said_by", "b")],
            byline=("An", "Bo"),
            note="read twice",
        )
    )
    (item,) = made
    told = document(item, Names(made))
    assert (told["id"], told["infons"]) == ("a1", {"byline": "An", "byline 2": "Bo", "note": "read twice"})
    (passage,) = told["passages"]
    assert (passage["offset"], passage["text"]) == (0, "😀 x said y and z")
    found = {one["id"]: one for one in passage["annotations"]}
    assert found["a1-a"] == {
        "id": "a1-a",
        "infons": {"type": "quote", "annotator": "bo", "note": "odd", "kind": "so", "attribute: type": "direct"},
        "text": "x",
        "locations": [{"offset": 2, "length": 1}],
    }
    assert found["a1-b"]["text"] == "y and z"
    assert found["a1-b"]["locations"] == [{"offset": 9, "length": 1}, {"offset": 15, "length": 1}]
    assert found["a1-w"]["infons"]["whole article"] == "yes"
    assert found["a1-w"]["locations"] == [{"offset": 0, "length": 0}]
    assert passage["relations"] == [
        {
            "id": "a1-r1",
            "infons": {"type": "said_by", "annotator": "an"},
            "nodes": [{"refid": "a1-a", "role": "head"}, {"refid": "a1-b", "role": "child"}],
        }
    ]


def test_the_collection_says_who_wrote_it_and_what_offsets_count() -> None:
    assert collection(hard_corpus()) == {
        "source": "Hard corpus",
        "date": "",
        "key": "",
        "infons": {"generator": "Clipdesk", "offset unit": "code point"},
    }
