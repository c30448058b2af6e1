"""What people did in Label Studio comes in with the right words; what models predicted is a suggestion."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.suggestion import Suggestion
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.label_studio.exporter import LabelStudioExporter
from clipdesk.formats.label_studio.importer import LabelStudioImporter
from clipdesk.formats.registry import Reading, SourceFile
from tests.builders import MemoryCorpus, article, corpus
from tests.formats.exchange.bundles import zipped
from tests.formats.exchange.round_trips import (
    SAMPLES,
    assert_described_alike,
    corpus_of,
    drafts,
    needs_samples,
    readings,
    reasons,
    told,
    with_emoji,
)
from tests.formats.label_studio.folders import written_files
from tests.strategies import corpora


def read(*tasks: Any) -> list[Reading]:
    return readings(LabelStudioImporter(), json.dumps(tasks).encode())


def region(start: int, end: int, text: str, label: str = "PER", **values: Any) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": text, "labels": [label]}
    return {"id": "r1", "from_name": "label", "to_name": "text", "type": "labels", "value": value, **values}


def task(*results: Any, text: str = "Ana spoke.", **values: Any) -> dict[str, Any]:
    return {"data": {"text": text}, "annotations": [{"completed_by": 4, "result": list(results), **values}]}


def again(made: MemoryCorpus) -> list[ArticleDraft]:
    return drafts(readings(LabelStudioImporter(), written_files(LabelStudioExporter(), made)[0]["tasks.json"]))


@given(corpora())
def test_any_corpus_comes_back_as_far_as_it_goes(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    people = {one.id: one.key for one in made.annotators}
    for draft, item in zip(again(made), made.articles, strict=True):
        assert (draft.text, draft.id, draft.note) == (item.article.text, item.article.id, item.article.note)
        assert source_record(draft.source) == source_record(item.article.source)
        assert_described_alike(draft, item, made)
        makers = {one.id: one.annotator_id for one in item.annotations if one.spans}
        assert {(one.head, one.child) for one in draft.relations} == {
            (one.head, one.child) for one in item.relations
            if one.head in makers and one.child in makers and makers[one.head] == makers[one.child]
        }  # fmt: skip
        whole = {(names[one.label_id], people[one.annotator_id]) for one in item.annotations if not one.spans}
        assert {(one.label, one.annotator) for one in draft.annotations if not one.spans} == whole


def test_emoji_move_nothing() -> None:
    for count, made in with_emoji():
        assert isinstance(made, MemoryCorpus)
        (draft,) = again(made)
        assert [one.quote for one in draft.annotations] == ["Ana Ruiz", "“yes”😀 ", "it"], count
        assert [draft.text[slice(*one.spans[0])] for one in draft.annotations] == ["Ana Ruiz", "“yes”😀 ", "it"]


def test_utf16_positions_of_older_versions_are_found_out() -> None:
    (draft,) = drafts(read(task(region(3, 6, "Ana"), text="😀 Ana spoke.")))
    assert draft.text[slice(*draft.annotations[0].spans[0])] == "Ana"
    assert draft.changes == ("Positions were counted in UTF-16 units and have been converted.",)


def test_predictions_are_suggestions_and_not_annotations() -> None:
    made = task(region(0, 3, "Ana"))
    shade = {"id": "r1", "from_name": "attribute1.mood", "type": "textarea", "value": {"text": ["sure"]}}
    topic = {"id": "c", "from_name": "topic", "type": "choices", "value": {"choices": ["POL"]}}
    link = {"type": "relation", "from_id": "r1", "to_id": "r2", "labels": ["said_by", "other"]}
    made["predictions"] = [
        {
            "model_version": "m1", "score": 0.5,
            "result": [
                region(4, 9, "spoke", "ACT", meta={"text": ["verb"]}), region(0, 9, "Ana spoke", id="r2", score=0.9), shade,
                topic, link,
            ],
        },
        {"score": 7, "result": [region(4, 9, "spoke"), region(0, 3, "Eva")]}, {"model_version": "m2", "result": []}, 7,
    ]  # fmt: skip
    found = read(made)
    (draft,) = drafts(found)
    assert [(one.label, one.id, one.quote) for one in draft.annotations] == [("PER", "r1", "Ana")]
    assert draft.relations == ()
    told_suggestions = [
        (draft.text[slice(*one.spans[0])], one.label, one.assistant, one.score, one.reason, dict(one.attributes))
        for one in draft.suggestions
    ]
    assert told_suggestions == [
        ("spoke", "ACT", "m1", 0.5, "verb", {"mood": "sure"}), ("Ana spoke", "PER", "m1", 0.9, "", {}),
        ("spoke", "PER", "", 1.0, "", {}),
    ]  # fmt: skip
    assert draft.suggestions[0].said_by == draft.suggestions[1].id
    assert draft.changes == ("Links of proposals other than “said_by” were left out: 1.",)
    assert reasons(found) == [
        "It was left out: only passages can be proposed.",
        "It has no list of results.",
        "It was left out: the text there is “Ana”, not “Eva”.",
    ]


def test_suggestions_go_out_as_predictions_and_come_back() -> None:
    item = article("[quote#q:“Yes”], said [official#o:Ana].")
    quote, official = (
        Suggestion(
            f"s-{one.id}", "a1", one.label_id, "speakers", one.anchor, score, "because", {"kind": "direct"},
            said_by="s-a1-o" if score < 1 else "",
        )
        for one, score in zip(item.annotations, (0.25, 1.0), strict=True)
    )  # fmt: skip
    (draft,) = again(corpus(item._replace(annotations=(), suggestions=(official, quote))))
    assert draft.annotations == ()
    assert [
        (one.spans, one.label, one.assistant, one.score, one.reason, dict(one.attributes)) for one in draft.suggestions
    ] == [
        (quote.spans, "quote", "speakers", 0.25, "because", {"kind": "direct"}),
        (official.spans, "official", "speakers", 1.0, "because", {"kind": "direct"}),
    ]
    assert draft.suggestions[0].said_by == draft.suggestions[1].id


def test_people_who_began_with_the_same_prediction_keep_their_own_relations() -> None:
    results = [
        region(0, 3, "Ana"), region(4, 9, "spoke", "ACT", id="r2"),
        {"type": "relation", "from_id": "r1", "to_id": "r2", "labels": ["did"]},
    ]  # fmt: skip
    made = task(*results)
    made["annotations"].append({"completed_by": 5, "result": results})
    (draft,) = drafts(read(made))
    people = {one.id: one.annotator for one in draft.annotations}
    assert len(people) == 4
    assert [(people[one.head], people[one.child]) for one in draft.relations] == [
        ("user 4", "user 4"),
        ("user 5", "user 5"),
    ]


def test_people_attributes_notes_relations_and_answers() -> None:
    first = region(0, 3, "Ana", meta={"text": ["sure", "yes"]})
    second = {**region(4, 9, "spoke", "ACT"), "id": "r2"}
    (draft,) = drafts(read(task(
        first, second,
        {"id": "r1", "from_name": "sex", "to_name": "text", "type": "choices", "value": {"choices": ["f", "x"]}},
        {"id": "r1", "from_name": "attribute3.full%20name", "type": "textarea", "value": {"text": ["Ana Ruiz"]}},
        {"id": "c", "from_name": "topic", "to_name": "text", "type": "choices", "value": {"choices": ["POL", "ECO"]}},
        {"id": "t", "from_name": "why", "to_name": "text", "type": "textarea", "value": {"text": ["a", "b"]}},
        {"id": "n", "from_name": "score", "to_name": "text", "type": "rating", "value": {"rating": 4}},
        {"type": "relation", "from_id": "r1", "to_id": "r2", "direction": "left", "labels": ["by"]},
        {"type": "relation", "from_id": "r1", "to_id": "r2", "direction": "right"},
        completed_by={"email": "ana@example.org"},
    )))  # fmt: skip
    one = draft.annotations[0]
    assert (one.annotator, one.note, dict(one.attributes)) == (
        "ana@example.org", "sure\nyes", {"sex": "f; x", "full name": "Ana Ruiz"},
    )  # fmt: skip
    assert [(link.head, link.label, link.child) for link in draft.relations] == [
        ("r2", "by", "r1"),
        ("r1", "relation", "r2"),
    ]
    assert [(whole.label, whole.note) for whole in draft.annotations if not whole.spans] == [
        ("POL", ""), ("ECO", ""), ("why", "a\nb"), ("score", "4"),
    ]  # fmt: skip
    (draft,) = drafts(read(task(region(0, 3, "Ana"))))
    assert draft.annotations[0].annotator == "user 4"


def test_several_labels_on_a_region_are_several_annotations() -> None:
    value = {"start": 0, "end": 3, "text": "Ana", "labels": ["PER", "F"]}
    (draft,) = drafts(read(task({**region(0, 3, "Ana"), "value": value})))
    assert [(one.label, one.id) for one in draft.annotations] == [("PER", "r1"), ("F", "")]


def test_bad_parts_are_listed_and_the_rest_is_taken() -> None:
    page = region(0, 3, "Ana", id="r7", type="hypertextlabels")
    page["value"] = {"start": "/p[1]", "end": "/p[1]", "startOffset": 0, "endOffset": 3, "hypertextlabels": ["X"]}
    found = read(
        task(region(0, 3, "Eva"), region(4, 9, "spoke", "ACT"), page, 5, {"type": "rectangle", "value": {"x": 1}},
             {**region(0, 3, "Ana"), "value": 3}),
        {"data": {"text": "Two"}, "annotations": [{"was_cancelled": True, "result": [region(0, 3, "Two")]}, {}, 3]},
        {"data": {}}, "text", {"data": {"image": 3}},
    )  # fmt: skip
    assert [[one.label for one in draft.annotations] for draft in drafts(found)] == [["ACT"], []]
    assert reasons(found) == [
        "It was left out: it is a place in the markup of a page, not in a text.",
        "It is not an object.",
        "It was left out: nothing like it is in Clipdesk.",
        "It was left out: the text there is “Ana”, not “Eva”.",
        "It was left out: its start and end are not whole numbers.",
        "It was skipped in Label Studio and was not taken.",
        "It has no list of results.",
        "It has no list of results.",
        "Line 1 has no text.",
        "Line 1 has no text.",
        "Line 1 has no text.",
    ]


def test_the_text_is_the_field_in_which_the_quotes_occur() -> None:
    made = task(region(0, 3, "Ana"))
    made["data"] = {"headline": "A longer headline than the body is", "body": "Ana spoke."}
    (draft,) = drafts(read(made))
    assert (draft.text, draft.source.headline) == ("Ana spoke.", "A longer headline than the body is")


@pytest.mark.parametrize(
    ("record", "sure"),
    [
        (task(), 0.95),
        ({"data": {"text": "a"}}, 0.5),
        ({"text": "a", "annotator": 1, "label": [{"start": 0, "end": 1, "labels": ["X"]}]}, 0.9),
        ({"text": "a", "annotator": 1}, 0.0),
        ({"text": "a", "spans": []}, 0.0),
    ],
)
def test_it_knows_its_records(record: dict[str, object], sure: float) -> None:
    assert LabelStudioImporter().sniff(SourceFile("a", json.dumps([record]).encode())) == sure


@needs_samples
@pytest.mark.parametrize("name", ["export.json", "JSON_MIN/result.json"])
def test_samples_of_label_studio_come_in_go_out_and_come_in_the_same(name: str) -> None:
    data = (SAMPLES / "label-studio" / "news" / name).read_bytes()
    found = readings(LabelStudioImporter(), data)
    assert reasons(found) == []
    before = drafts(found)
    assert len(before) == 3
    full = json.loads((SAMPLES / "label-studio" / "news" / "export.json").read_bytes())
    expected = [
        [(one["value"]["text"], one["value"]["labels"][0]) for one in record["annotations"][0]["result"]
         if one["type"] == "labels"]
        for record in full
    ]  # fmt: skip
    assert [[(one.quote, one.label) for one in draft.annotations if one.spans] for draft in before] == expected
    assert all(one.annotator == "user 1" for draft in before for one in draft.annotations)
    assert [told(draft) for draft in again(corpus_of(before))] == [told(draft) for draft in before]


def test_what_the_exporter_packs_is_read_as_it_is() -> None:
    made = corpus(article("[quote:Yes], said [official:Ana Ruiz]."), article("[policy:The act].", id="a2", number=2))
    importer, packed = LabelStudioImporter(), zipped(written_files(LabelStudioExporter(), made)[0])
    assert importer.sniff(SourceFile("x.label-studio.zip", packed)) >= 0.9
    assert [one.text for one in drafts(readings(importer, packed))] == [one.article.text for one in made.articles]


def test_other_archives_are_not_taken() -> None:
    assert LabelStudioImporter().sniff(SourceFile("x.zip", zipped({"a.json": '{"text": "A"}', "config.xml": ""}))) == 0
    assert LabelStudioImporter().sniff(SourceFile("x.zip", zipped({"a.txt": "A"}))) == 0


def test_the_configuration_beside_the_tasks_is_no_article() -> None:
    assert LabelStudioImporter().companions(["tasks.json", "config.xml", "a.xml"]) == {"config.xml"}
    assert not LabelStudioImporter().companions(["config.xml"])


def test_data_beside_the_text_that_are_not_read_are_named() -> None:
    turns = [{"author": "Ana", "text": "We won."}]
    tasks = [
        {"data": {"text": "Pier shut", "title": "Pier", "kicker": "Harbor"}, "annotations": []},
        {"data": {"talk": turns, "day": 3}, "annotations": []},
    ]
    found = readings(LabelStudioImporter(), json.dumps(tasks).encode(), "f.json")
    assert reasons(found) == ["These fields are not read: “data.kicker”, “data.day”."]
