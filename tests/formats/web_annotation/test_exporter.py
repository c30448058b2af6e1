"""Annotations of the standard: in its shape, anchored twice, and every quote where its position says."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from hypothesis import given

from clipdesk.formats.web_annotation.exporter import STANDOFF, WITH_TEXTS, WebAnnotationExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, written
from tests.strategies import corpora

IRI = {"type": "string", "pattern": r"^[a-z]+:\S+$"}
BODY = {
    "type": "object",
    "required": ["type", "purpose"],
    "properties": {
        "type": {"enum": ["TextualBody", "SpecificResource"]},
        "purpose": {"enum": ["tagging", "commenting", "describing", "linking"]},
        "source": IRI,
    },
}
SELECTOR = {
    "oneOf": [
        {"required": ["exact"], "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string"}}},
        {
            "required": ["start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 1},
            },
        },
    ]
}
TARGET = {
    "type": "object",
    "required": ["source", "selector"],
    "properties": {"source": IRI, "selector": {"type": "array", "items": SELECTOR}},
}
SCHEMA = {
    "type": "object",
    "required": ["@context", "type", "label", "total", "first"],
    "properties": {
        "type": {"const": "AnnotationCollection"},
        "first": {
            "required": ["type", "items"],
            "properties": {
                "type": {"const": "AnnotationPage"},
                "items": {
                    "items": {
                        "required": ["id", "type", "motivation", "body", "target", "creator"],
                        "properties": {
                            "id": IRI,
                            "type": {"const": "Annotation"},
                            "motivation": {"enum": ["tagging", "linking"]},
                            "created": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$"},
                            "body": {"type": "array", "items": BODY},
                            "target": {"oneOf": [IRI, TARGET, {"type": "array", "minItems": 2, "items": TARGET}]},
                        },
                    }
                },
            },
        },
    },
}
"""What of the standard (w3.org/TR/annotation-model) we use."""


def parsed(made: MemoryCorpus, dialect: str = "") -> dict[str, Any]:
    found: dict[str, Any] = json.loads(written(WebAnnotationExporter(), made, dialect)[0])
    return found


@pytest.mark.parametrize("dialect", [WITH_TEXTS, STANDOFF])
def test_the_hard_corpus_is_written_as_ever(dialect: str) -> None:
    assert (
        written(WebAnnotationExporter(), hard_corpus(), dialect)[0] == (GOLDEN / f"hard.{dialect}.jsonld").read_bytes()
    )


@given(corpora())
def test_any_corpus_has_the_shape_of_the_standard_and_quotes_stand_at_their_positions(made: MemoryCorpus) -> None:
    collection = parsed(made)
    jsonschema.validate(collection, SCHEMA)
    texts = {one["id"]: one["value"] for one in collection["clipdesk:texts"]}
    assert list(texts.values()) == [item.article.text for item in made.articles]
    items = collection["first"]["items"]
    assert collection["total"] == len(items)
    assert len(items) == sum(len(item.annotations) + len(item.relations) for item in made.articles)
    for one in items:
        targets = one["target"] if isinstance(one["target"], list) else [one["target"]]
        for target in (target for target in targets if isinstance(target, dict)):
            quote, position = target["selector"]
            text, start, end = texts[target["source"]], position["start"], position["end"]
            assert text[start:end] == quote["exact"]
            assert text[:start].endswith(quote["prefix"])
            assert text[end:].startswith(quote["suffix"])


def test_texts_can_stay_at_home() -> None:
    made = hard_corpus()
    collection = parsed(made, STANDOFF)
    assert [one["clipdesk:sha256"] for one in collection["clipdesk:texts"]] == [
        item.article.text_hash for item in made.articles
    ]
    assert not any("value" in one for one in collection["clipdesk:texts"])


def test_a_project_of_many_annotations_waits_on_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = written(WebAnnotationExporter(), hard_corpus())[0]
    monkeypatch.setattr("clipdesk.formats.web_annotation.exporter._IN_MEMORY", 10)
    assert written(WebAnnotationExporter(), hard_corpus())[0] == whole


def test_nothing_is_lost_but_what_the_article_says_of_the_work() -> None:
    assert written(WebAnnotationExporter(), hard_corpus())[1].losses == ()
    assert parsed(corpus(article("x")))["first"]["items"] == []
