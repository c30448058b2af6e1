"""Documents of other programs: their labels, relations, people and sources, and what is not taken."""

from __future__ import annotations

from typing import Any

import pytest

from clipdesk.formats.bioc.to_record import NO_PASSAGES, NO_RELATION_INFONS, tell

PLACE = [{"offset": 0, "length": 3}]


def document(*annotations: dict[str, Any], **values: Any) -> dict[str, Any]:
    passage = {"offset": 0, "text": "Ana spoke.", "annotations": list(annotations), **values.pop("passage", {})}
    return {"id": "7", "passages": [passage], **values}


@pytest.mark.parametrize(
    ("infons", "label", "attributes"),
    [
        ({"type": "Gene", "identifier": 5}, "Gene", {"identifier": "5"}),
        ({"type": "custom.Span", "label": "PER", "x": "y"}, "PER", {"x": "y"}),
        ({"type": "custom.Span", "values": "A | B"}, "Span", {"values": "A | B"}),
        ({"type": "Gene.Name"}, "Gene.Name", {}),
        ({"key": "value", "other": "z"}, "value", {"other": "z"}),
        ({"label": "PER", "key": "value"}, "PER", {"key": "value"}),
        ({}, "annotation", {}),
        ({"type": "A", "annotator": "mk", "note": "odd"}, "A", {}),
    ],
)
def test_the_label_is_the_type_or_what_says_more(
    infons: dict[str, Any], label: str, attributes: dict[str, str]
) -> None:
    told = tell(document({"id": "1", "infons": infons, "text": "Ana", "locations": PLACE}), is_ours=False)
    (span,) = told.record["spans"]
    assert (span["label"], span["attributes"]) == (label, attributes)
    assert (span["annotator"], span["note"]) == (infons.get("annotator"), infons.get("note"))


def test_numbers_of_two_texts_are_not_the_same() -> None:
    one = {"id": "1", "infons": {"type": "A"}, "text": "Ana", "locations": PLACE}
    first = tell(document(one), is_ours=False).record["spans"][0]["id"]
    other = tell(document(one, passage={"text": "Ana wrote."}), is_ours=False).record["spans"][0]["id"]
    assert first.endswith("-1")
    assert first != other
    assert tell(document(one), is_ours=True).record["spans"][0]["id"] == "1"


def test_annotations_without_a_place_are_about_the_article_and_wrong_ones_are_told() -> None:
    told = tell(
        document(
            {"id": "1", "infons": {"type": "A"}},
            {"id": "2", "infons": {"type": "B"}, "text": "Bo", "locations": PLACE},
            {"id": "3", "infons": {"type": "C"}, "text": "", "locations": [{"offset": 0, "length": 0}]},
        ),
        is_ours=False,
    )
    assert [one["label"] for one in told.record["article_annotations"]] == ["A"]
    assert told.record["spans"] == []
    assert told.refused == [
        ("annotation 2 B 0–3", "It was left out: the text there is “Ana”, not “Bo”."),
        ("annotation 3 C 0–0", "It was left out: it covers nothing."),
    ]


def test_relations_lead_from_the_first_node_to_the_others() -> None:
    def relation(*nodes: tuple[str, str], **infons: str) -> dict[str, Any]:
        return {"id": "R", "infons": infons, "nodes": [{"refid": ref, "role": role} for ref, role in nodes]}

    relations = [
        relation(("2", "child"), ("1", "Head"), type="says", annotator="mk"),
        relation(("1", "a"), ("2", "b"), ("3", "c"), type="all"),
        relation(("1", "a"), type="one"),
        relation(("1", ""), ("2", ""), relation="x", score="5"),
    ]
    told = tell(document(passage={"relations": relations}), is_ours=False)
    ends = [(one["head"][-1], one["child"][-1], one["label"]) for one in told.record["relations"]]
    assert ends == [("1", "2", "says"), ("1", "2", "all"), ("1", "3", "all"), ("1", "2", "x")]
    assert told.record["relations"][0]["annotator"] == "mk"
    assert told.refused == [("relation R one", "It was left out: it does not link two annotations.")]
    assert told.remarks == [NO_RELATION_INFONS]


def test_the_title_is_the_headline_and_what_has_no_place_becomes_the_note() -> None:
    passages = [
        {"offset": 0, "infons": {"type": "title", "authors": "Ana", "doi": "10"}, "text": "It\nrained"},
        {"offset": 10, "infons": {"type": "abstract"}, "text": "All day."},
    ]
    told = tell(
        {"id": "7", "infons": {"pmid": "5", "note": "odd", "language": "en"}, "passages": passages}, is_ours=False
    )
    meta = told.record["meta"]
    assert (meta["headline"], meta["authors"], meta["language"]) == ("It rained", "Ana", "en")
    assert meta["note"] == "odd\nid: 7\npmid: 5"
    assert told.remarks == [NO_PASSAGES]
    assert told.record["text"] == "It\nrained\n\nAll day."


def test_ours_has_its_own_id_its_byline_and_its_attributes() -> None:
    infons = {"type": "custom.Span", "attribute: type": "x", "whole article": "yes"}
    made = document(
        {"id": "a", "infons": infons, "text": "", "locations": [{"offset": 0, "length": 0}]},
        infons={"byline": "An", "byline 2": "Bo", "note": "n"},
    )
    record = tell(made, is_ours=True).record
    (topic,) = record["article_annotations"]
    assert (topic["label"], topic["attributes"]) == ("custom.Span", {"type": "x"})
    assert (record["id"], record["meta"]["byline"], record["meta"]["note"]) == ("7", ["An", "Bo"], "n")
