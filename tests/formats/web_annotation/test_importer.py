"""Web Annotations come back whole; without positions by quote; without their text not at all, which is said."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from clipdesk.domain.draft import AnnotationDraft, ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.registry import SourceFile
from clipdesk.formats.web_annotation.exporter import STANDOFF, WebAnnotationExporter
from clipdesk.formats.web_annotation.importer import WebAnnotationImporter
from tests.builders import MemoryCorpus, article, corpus, draft_of, hard_corpus
from tests.formats.exchange.round_trips import (
    SAMPLES,
    assert_emoji_move_nothing,
    drafts,
    needs_samples,
    readings,
    reasons,
    written,
)
from tests.strategies import corpora


def parsed(made: MemoryCorpus) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(WebAnnotationExporter(), made)[0])
    return found


def read(value: Any) -> list[ArticleDraft]:
    return drafts(readings(WebAnnotationImporter(), json.dumps(value).encode()))


def told(one: AnnotationDraft) -> tuple[object, ...]:
    return (
        one.id, one.spans, one.label, one.annotator, one.note, tuple(sorted(one.attributes.items())), one.origin, one.quote,
        one.created_at, one.modified_at,
    )  # fmt: skip


@given(corpora())
def test_any_corpus_comes_back_whole(made: MemoryCorpus) -> None:
    data, report = written(WebAnnotationExporter(), made)
    assert report.losses == ()
    found = readings(WebAnnotationImporter(), data) if made.articles else []
    assert reasons(found) == []
    for draft, item in zip(drafts(found), made.articles, strict=True):
        expected = draft_of(item, made)
        assert (draft.text, draft.id, draft.note) == (expected.text, expected.id, expected.note)
        assert source_record(draft.source) == source_record(expected.source)
        assert Counter(map(told, draft.annotations)) == Counter(map(told, expected.annotations))
        assert set(draft.relations) == set(expected.relations)


def test_emoji_move_nothing() -> None:
    assert_emoji_move_nothing(WebAnnotationExporter(), WebAnnotationImporter(), ("Ana Ruiz", "“yes”😀 ", "it"))


def test_positions_of_hypothesis_are_found_to_be_utf16_units() -> None:
    collection = parsed(corpus(article("😀 [official:Ana]")))
    for selector in collection["first"]["items"][0]["target"]["selector"]:
        if "start" in selector:
            selector["start"] += 1
            selector["end"] += 1
    (draft,) = read(collection)
    assert draft.text[slice(*draft.annotations[0].spans[0])] == "Ana"
    assert draft.changes == ("Positions were counted in UTF-16 units and have been converted.",)


@given(corpora())
def test_without_positions_every_unique_quote_finds_its_place(made: MemoryCorpus) -> None:
    collection = parsed(made)
    for one in collection["first"]["items"]:
        for target in one["target"] if isinstance(one["target"], list) else [one["target"]]:
            if isinstance(target, dict):
                target["selector"] = [one for one in target["selector"] if one["type"] == "TextQuoteSelector"]
    if not made.articles:
        return
    found = readings(WebAnnotationImporter(), json.dumps(collection).encode())
    places = {one.id: one.spans for item in made.articles for one in item.annotations}
    placed = {one.id: one.spans for draft in drafts(found) for one in draft.annotations}
    assert all(places[id_] == spans for id_, spans in placed.items())
    lost = [reason for reason in reasons(found) if "more than once" not in reason and "links annotations" not in reason]
    assert [reason for reason in lost if "An annotation it links is not there" not in reason] == []


def test_annotations_without_their_texts_are_refused_and_some_of_many_listed() -> None:
    with pytest.raises(ImportFailedError, match="about urn:clipdesk:id:hard, whose text is not in the file"):
        readings(WebAnnotationImporter(), written(WebAnnotationExporter(), hard_corpus(), STANDOFF)[0])
    collection = parsed(hard_corpus())
    del collection["clipdesk:texts"][-1]
    collection["first"]["items"].append(
        {"type": "Annotation", "id": "urn:x", "motivation": "linking", "target": "urn:y"}
    )
    found = readings(WebAnnotationImporter(), json.dumps(collection).encode())
    assert [draft.id for draft in drafts(found)] == ["hard", "bare"]
    assert reasons(found) == [
        "The text of urn:clipdesk:id:plain is not in the file.", "It links annotations that were not taken.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("record", "sure"),
    [
        ({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}, 0.95),
        ({"type": "AnnotationPage", "items": []}, 0.7),
        ({"type": "Annotation"}, 0.0),
        ({"text": "a"}, 0.0),
    ],
)
def test_it_knows_its_records(record: dict[str, object], sure: float) -> None:
    assert WebAnnotationImporter().sniff(SourceFile("a", json.dumps(record).encode())) == sure


@needs_samples
@pytest.mark.parametrize("path", sorted(SAMPLES.glob("web-annotation/*.json")), ids=lambda path: path.stem)
def test_samples_of_the_standard_are_about_texts_elsewhere_and_refused_with_that_reason(path: Path) -> None:
    assert WebAnnotationImporter().sniff(SourceFile(path.name, path.read_bytes())) == 0.95
    with pytest.raises(ImportFailedError, match=r"whose text is not in the file|are about no text"):
        readings(WebAnnotationImporter(), path.read_bytes(), path.name)
