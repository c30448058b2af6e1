"""Codebooks and people survive the way to JSON and back; what is broken gets its usual value."""

from __future__ import annotations

import json

from hypothesis import given, settings

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.codebook import Codebook, reading_order
from clipdesk.formats.training.codebook_record import annotator_records, codebook_record, read_annotators, read_codebook
from tests.builders import codebook
from tests.strategies import codebooks


@settings(max_examples=100)
@given(codebooks())
def test_a_codebook_comes_back_whole(made: Codebook) -> None:
    back = read_codebook(json.loads(json.dumps(codebook_record(made))))
    assert back == Codebook(reading_order(made.labels), made.relation_types, made.version)


def test_people_come_back_in_the_order_of_their_keys() -> None:
    people = (Annotator("2", "mk", "M. K."), Annotator("1", "an", is_assistant=True))
    assert read_annotators(annotator_records(people)) == people[::-1]
    assert read_annotators([{"name": "nobody"}, 3]) == read_annotators("x") == ()


def test_who_has_no_id_gets_one() -> None:
    found = read_annotators(
        [{"key": "mk", "id": ""}, {"key": "bo", "id": " "}, {"key": "cy"}, {"key": "di", "id": "4"}]
    )
    assert [one.key for one in found] == ["mk", "bo", "cy", "di"]
    assert len({one.id.strip() for one in found} - {""}) == 4
    assert found[-1].id == "4"


def test_a_codebook_by_another_hand_is_completed() -> None:
    back = read_codebook(
        {
            "labels": [
                {"name": "claim"},
                {"name": "CLAIM"},
                {},
                {"name": "sub", "parent": "claim", "color": "#f00"},
                5,
            ],
            "relation_types": [{"name": "backs"}, {"id": "x"}],
            "version": "new",
        }
    )
    assert back is not None
    assert [(one.id, one.name, one.color, one.parent) for one in back] == [
        ("claim", "claim", "blue", ""),
        ("sub", "sub", "amber", "claim"),
    ]
    assert [kind.name for kind in back.relation_types] == ["backs"]
    assert back.version == 1


def test_attributes_of_unknown_kind_are_text() -> None:
    back = read_codebook({"labels": [{"name": "a", "attributes": [{"name": "n", "kind": "date"}, {"kind": "text"}]}]})
    assert back is not None
    assert [(one.name, one.kind) for one in back.labels[0].attributes] == [("n", "text")]


def test_no_codebook_is_none() -> None:
    assert read_codebook(None) is None
    assert read_codebook(codebook_record(codebook())) == codebook()
