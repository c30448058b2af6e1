"""What becomes of the structures of other programs: passages, attributes, relations, labels of articles, source."""

from __future__ import annotations

from typing import Any

from clipdesk.formats.uima.cas import ANNOTATION_BASE, Cas, Structure, TypeSystem
from clipdesk.formats.uima.to_record import RecordMaker

DKPRO = "de.tudarmstadt.ukp.dkpro.core.api."


def told(
    *structures: tuple[int, str, dict[str, str | list[str]]], supertypes: dict[str, str] | None = None
) -> tuple[RecordMaker, dict[str, Any]]:
    made = {id_: Structure(id_, type_, {"sofa": "1", **values}) for id_, type_, values in structures}
    cas = Cas(made, {1: ("_InitialView", "Ana told Bo of it")}, TypeSystem(supertypes or {}))
    telling = RecordMaker(cas, 1, "mk")
    return telling, telling.record()


def at(begin: int, end: int, **values: str | list[str]) -> dict[str, str | list[str]]:
    return {"begin": str(begin), "end": str(end), **values}


def test_passages_are_called_after_their_value_or_their_type() -> None:
    _, record = told(
        (2, DKPRO + "ner.type.NamedEntity", at(0, 3, value="PER", identifier="Q1")),
        (3, DKPRO + "ner.type.NamedEntity", at(9, 11)),
        (4, "webanno.custom.Quote", at(0, 8, kind="direct", many=["a", "b"])),
        (5, DKPRO + "segmentation.type.Token", at(0, 3)),
        (6, "custom.Span", at(4, 8, label="Verb", note="n", annotator="ab", attributes=["a\\=b=c"])),
    )
    spans = [(one["label"], one["attributes"], one["note"], one["annotator"]) for one in record["spans"]]
    assert spans == [
        ("PER", {"identifier": "Q1"}, "", "mk"), ("NamedEntity", {}, "", "mk"),
        ("Quote", {"kind": "direct", "many": "a; b"}, "", "mk"), ("Verb", {"a=b": "c"}, "n", "ab"),
    ]  # fmt: skip


def test_links_slots_and_chains_become_relations() -> None:
    telling, record = told(
        (2, DKPRO + "segmentation.type.Token", at(0, 3)),
        (3, DKPRO + "segmentation.type.Token", at(4, 8)),
        (4, DKPRO + "syntax.type.dependency.Dependency", at(0, 3, Governor="3", Dependent="2", DependencyType="nsubj")),
        (5, "w.Host", at(4, 8, links="6 7")),
        (6, "w.Link", {"role": "who", "target": "8"}),
        (7, "w.Link", {"target": "9"}),
        (8, "w.Mention", at(0, 3, next="9", referenceRelation="same")),
        (9, "w.Mention", at(9, 11)),
        (10, "w.Relation", at(0, 3, Governor="8", Dependent="8", label="self")),
        (11, "w.Relation", at(0, 3, Governor="77", Dependent="8")),
    )
    names = {one["id"]: (one["label"], one["start"]) for one in record["spans"]}
    assert [(names[one["head"]], one["label"], names[one["child"]]) for one in record["relations"]] == [
        (("Token", 4), "nsubj", ("Token", 0)), (("Host", 4), "who", ("Mention", 0)),
        (("Host", 4), "links", ("Mention", 9)), (("Mention", 0), "same", ("Mention", 9)),
    ]  # fmt: skip
    assert [one.reason for one in telling.refused] == [
        "It was left out: it does not lead from a passage to another.", "It was left out: it does not say what it links.",
    ]  # fmt: skip


def test_structures_without_a_place_are_labels_of_the_article() -> None:
    _, record = told(
        (2, "my.Topic", {"value": "news"}), (3, "my.Other", {"x": "y"}), supertypes={"my.Topic": ANNOTATION_BASE}
    )
    assert [(one["label"], one["attributes"]) for one in record["article_annotations"]] == [
        ("Topic", {"value": "news"})
    ]


def test_suggestions_stay_apart_and_nothing_makes_passages_of_them() -> None:
    def proposed(begin: int, end: int, **values: str | list[str]) -> dict[str, str | list[str]]:
        return at(begin, end, suggestionId="s", label="Verb", score="nan", **values)

    telling, record = told(
        (2, "custom.Suggestion", proposed(9, 11, reason="odd")),
        (3, "custom.Suggestion", proposed(4, 8, reason="r", assistant=" m ", attributes=["a=b"], saidBy="s")),
        (4, "custom.Suggestion", at(0, 3, label="A", suggestionId="t", score="0.5", saidBy="s")),
        (5, "custom.Suggestion", at(0, 3, label="a layer of this name")),
        (6, "w.Relation", at(0, 3, Governor="3", Dependent="4", label="odd")),
    )
    own, first, split = record["spans"]
    assert (own["label"], first["label"], split["label"]) == ("Suggestion", "A", "Verb")
    assert (split["fragments"], split["note"], split["attributes"]) == ([[4, 8], [9, 11]], "r", {"a": "b"})
    assert telling.proposed == {first["id"]: ("", 0.5), split["id"]: ("m", 1.0)}
    assert record["relations"] == [{"head": first["id"], "child": split["id"], "label": "said_by"}]
    assert record["article_annotations"] == []
    assert [one.reason for one in telling.refused] == ["It was left out: it does not lead from a passage to another."]


def test_the_source_is_what_the_document_says() -> None:
    meta = DKPRO + "metadata.type.DocumentMetaData"
    _, record = told((2, meta, at(0, 17, documentTitle="Ana told", documentUri="https://a.example/x", language="en")))
    assert record["meta"] | {"offset_unit": ""} == {
        "headline": "Ana told",
        "url": "https://a.example/x",
        "language": "en",
        "offset_unit": "",
    }
    _, record = told((2, meta, at(0, 17, documentTitle="a.txt", documentUri="file:/a.txt", language="x-unspecified")))
    assert set(record["meta"]) == {"offset_unit"}
    telling, record = told(
        (2, meta, at(0, 17, documentTitle="Title")), (3, "custom.Source", {"articleId": "a1", "byline": ["A", "B"]})
    )
    assert (telling.own_id, record["meta"]["byline"], record["meta"].get("headline")) == ("a1", ["A", "B"], None)
    telling, _ = told((2, meta, at(0, 17)), (3, "custom.Source", {"articleId": "a\ud83d"}))
    assert telling.own_id == "a\ufffd"
