"""Every kind of doccano's files comes in with the right words, or is refused in words."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.doccano.exporter import DoccanoExporter
from clipdesk.formats.doccano.importer import DoccanoImporter
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.registry import SourceFile
from tests.builders import MemoryCorpus
from tests.formats.exchange.round_trips import (
    SAMPLES,
    assert_emoji_move_nothing,
    assert_the_same_again,
    drafts,
    found_pieces,
    needs_samples,
    pieces,
    readings,
    reasons,
    written,
)
from tests.strategies import corpora


def read(text: str) -> ArticleDraft:
    (draft,) = drafts(readings(DoccanoImporter(), text.encode()))
    return draft


@given(corpora())
def test_any_corpus_comes_back_as_far_as_it_goes(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    for dialect in ("spans", "relations", "flat", "topics"):
        data, _report = written(DoccanoExporter(), made, dialect)
        found = readings(DoccanoImporter(), data) if data else []
        assert reasons(found) == []
        for draft, item in zip(drafts(found), made.articles, strict=True):
            assert draft.text == item.article.text
            assert draft.id == item.article.id
            assert source_record(draft.source) == source_record(item.article.source)
            if dialect in ("spans", "relations"):
                assert found_pieces(draft) == Counter({(span, names[label]) for span, label in pieces(item)})
            if dialect == "topics":
                whole = {names[one.label_id] for one in item.annotations if not one.spans}
                assert {one.label for one in draft.annotations} == whole


def test_relations_come_back_between_their_ends() -> None:
    data = '{"text": "Ana said no.", "entities": [{"id": 4, "start_offset": 0, "end_offset": 3, "label": "PER"}, ' \
        '{"id": 5, "start_offset": 9, "end_offset": 11, "label": "Q"}], "relations": [{"from_id": 5, "to_id": 4, "type": "by"}]}'  # fmt: skip
    draft = read(data)
    (link,) = draft.relations
    labels = {one.id: one.label for one in draft.annotations}
    assert (labels[link.head], link.label, labels[link.child]) == ("Q", "by", "PER")


def test_emoji_move_nothing() -> None:
    assert_emoji_move_nothing(DoccanoExporter(), DoccanoImporter(), ("Ana Ruiz", "“yes”😀 ", "it"))


def test_positions_that_cannot_be_verified_are_said_to_be() -> None:
    draft = read('{"text": "😀 Ana", "label": [[2, 5, "PER"]]}')
    assert draft.changes == ("Positions were taken as code points; the file quotes no words to verify them by.",)


def test_comments_and_categories_are_taken() -> None:
    draft = read('{"id": 7, "text": "Hm.", "label": ["POL", 3], "Comments": ["one", {"text": "two"}], "url": "u"}')
    assert [(one.label, one.spans) for one in draft.annotations] == [("POL", ()), ("3", ())]
    assert (draft.note, draft.source.url, draft.id) == ("one\ntwo", "u", "")


def test_bad_parts_are_listed_and_the_rest_is_taken() -> None:
    data = (
        b'{"text": "Ana", "label": [[0, 9, "A"], [2, 1, "B"], [0, 1], [0, 3, "C"], ["x", 3, "D"], [0, 1, ""]]}\n'
        b'{"label": []}\nnonsense\n"text"\n{"text": "Eva", "label": [], "entities": {}, "other": 1}'
    )
    found = readings(DoccanoImporter(), data, "f.jsonl")
    assert [[one.label for one in draft.annotations] for draft in drafts(found)] == [["C"], []]
    assert reasons(found) == [
        "It is not an object.",
        "It was left out: it lies outside the text.",
        "It was left out: it covers nothing.",
        "It was left out: its start and end are not whole numbers.",
        "It was left out: it has no label.",
        "Line 2 has no text.",
        "Line 3 is not JSON: expecting value at character 1.",
        "Line 4 has no text.",
        "They are not a list and were left out.",
        "These fields are not read: “other”.",
    ]
    with pytest.raises(ImportFailedError, match="is empty"):
        readings(DoccanoImporter(), b"")


@pytest.mark.parametrize(
    ("record", "sure"),
    [
        ({"text": "a", "label": [[0, 1, "X"]]}, 0.9),
        ({"text": "a", "entities": [{"start_offset": 0, "end_offset": 1, "label": "X", "id": 1}]}, 0.9),
        ({"text": "a", "label": ["X"]}, 0.7),
        ({"text": "a", "label": []}, 0.5),
        ({"text": "a", "label": [{"start": 0}]}, 0.0),
        ({"text": "a", "spans": []}, 0.0),
        ({"label": [[0, 1, "X"]]}, 0.0),
        ({"text": "a"}, 0.0),
    ],
)
def test_it_knows_its_records(record: dict[str, object], sure: float) -> None:
    assert DoccanoImporter().sniff(SourceFile("a", json.dumps(record).encode())) == sure


@needs_samples
@pytest.mark.parametrize(
    "path", sorted(SAMPLES.glob("doccano/*/*/*.json*")), ids=lambda path: "-".join(path.parts[-3:])
)
def test_samples_of_doccano_come_in_go_out_and_come_in_the_same(path: Path) -> None:
    found = readings(DoccanoImporter(), path.read_bytes())
    assert reasons(found) == []
    assert drafts(found)
    assert DoccanoImporter().sniff(SourceFile(path.name, path.read_bytes())) > 0.5
    whole = any(not one.spans for draft in drafts(found) for one in draft.annotations)
    dialect = "topics" if whole and path.parent.name != "intent_detection" else "relations"
    if path.parent.name != "intent_detection":
        assert_the_same_again(DoccanoExporter(), DoccanoImporter(), found, dialect)
    if path.parent.name == "sequence_labeling":
        words = [draft.text[slice(*one.spans[0])] for draft in drafts(found) for one in draft.annotations]
        assert words in (["EU", "German", "Peter Blackburn", "Obama"], ["EU", "Peter Blackburn", "Obama"])


def test_what_its_first_versions_wrote_is_read() -> None:
    data = {
        "id": 1, "text": "Ana said", "annotation_approver": None, "meta": {"url": "u"},
        "annotations": [{"label": 3, "start_offset": 0, "end_offset": 3, "user": 2}, {"label": 5, "user": 2}],
    }  # fmt: skip
    assert DoccanoImporter().sniff(SourceFile("a", json.dumps(data).encode())) == 0.9
    draft = read(json.dumps(data))
    assert [(one.label, one.spans, one.annotator) for one in draft.annotations] == [
        ("3", ((0, 3),), "user 2"),
        ("5", (), ""),
    ]
    assert draft.source.url == "u"


def test_fields_within_that_are_not_read_are_named() -> None:
    entity = {"id": 1, "start_offset": 0, "end_offset": 4, "label": "pier", "kind": "noun"}
    data = json.dumps({"text": "Pier shut", "entities": [entity], "meta": {"kicker": "Harbor"}}).encode()
    found = readings(DoccanoImporter(), data, "f.jsonl")
    assert reasons(found) == ["These fields are not read: “meta.kicker”, “entities.kind”."]
