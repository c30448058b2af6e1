"""Annotations find their texts and their places: by position, else by quote where it is the only one."""

from __future__ import annotations

from typing import Any

import pytest

from clipdesk.formats.web_annotation.contents import Contents, contents_of
from clipdesk.formats.web_annotation.nodes import Node

SOURCE = "http://example.org/page"
TEXT = {"id": SOURCE, "type": "Text", "value": "Ana said: Ana won. Eva lost."}


def annotation(selector: Any = None, **values: Any) -> dict[str, Any]:
    target = {"source": SOURCE, "selector": selector} if selector else SOURCE
    return {"type": "Annotation", "id": "http://example.org/1", "target": target, **values}


def contents(*values: dict[str, Any]) -> Contents:
    return contents_of(Node("", value) for value in values)


def spans(found: Contents) -> list[tuple[int, int, str]]:
    return [(one["start"], one["end"], one["text"]) for one in found.texts[SOURCE].spans]


@pytest.mark.parametrize(
    ("selector", "expected"),
    [
        ({"type": "TextQuoteSelector", "exact": "Eva"}, (19, 22, "Eva")),
        ({"type": "TextQuoteSelector", "exact": "Ana", "prefix": ": ", "suffix": " won"}, (10, 13, "Ana")),
        ({"type": "TextPositionSelector", "start": 0, "end": 3}, (0, 3, "")),
        ([{"type": "TextPositionSelector", "start": 10, "end": 13}, {"type": "TextQuoteSelector", "exact": "Ana"}], (10, 13, "Ana")),
    ],
)  # fmt: skip
def test_a_passage_is_found(selector: Any, expected: tuple[int, int, str]) -> None:
    assert spans(contents(annotation(selector), TEXT)) == [expected]


@pytest.mark.parametrize(
    ("selector", "reason"),
    [
        ({"type": "TextQuoteSelector", "exact": "Ana"}, "“Ana” stands in the text more than once"),
        ({"type": "TextQuoteSelector", "exact": "Bob"}, "“Bob” does not stand in the text"),
        ({"type": "TextQuoteSelector", "exact": "Ana", "prefix": "x"}, "“Ana” does not stand in the text"),
        ({"type": "XPathSelector", "value": "/p"}, "passages cannot be found by XPathSelector"),
        ("http://example.org/selector", "passages cannot be found by a selector elsewhere"),
    ],
)
def test_a_passage_that_cannot_be_found_is_listed(selector: Any, reason: str) -> None:
    found = contents(TEXT, annotation(selector))
    assert spans(found) == []
    assert [one.reason for one in found.texts[SOURCE].refused] == [f"It was left out: {reason}."]


def test_what_is_said_of_a_passage_is_told_apart() -> None:
    body = [
        {"type": "TextualBody", "purpose": "tagging", "value": "PER"}, {"type": "TextualBody", "value": "Hm"},
        {"type": "TextualBody", "purpose": ["commenting"], "value": "so"}, "http://example.org/note",
        {"type": "TextualBody", "purpose": "describing", "clipdesk:attribute": "role", "value": "mayor"},
        {"type": "TextualBody", "purpose": "tagging", "value": "F"}, {"source": "http://example.org/more"}, 5,
    ]  # fmt: skip
    creator = {"id": "http://example.org/u", "name": "Ana"}
    first, second = contents(TEXT, annotation(body=body, creator=creator, motivation="commenting")).texts[SOURCE].whole
    assert (first["label"], second["label"], first["id"], second["id"]) == ("PER", "F", "http://example.org/1", "")
    assert first["note"] == "Hm\nso\nhttp://example.org/note\nhttp://example.org/more\n5"
    assert (first["attributes"], first["annotator"]) == ({"role": "mayor"}, "Ana")


@pytest.mark.parametrize(
    ("values", "label", "note", "annotator"),
    [
        ({"motivation": "highlighting"}, "highlighting", "", ""),
        ({"bodyValue": "Just so", "creator": "http://example.org/me"}, "highlight", "Just so", "http://example.org/me"),
        ({"motivation": "tagging", "body": {"type": "TextualBody", "value": "PER"}}, "PER", "", ""),
        ({"body": {"type": "TextualBody", "value": "x"}, "creator": {"nickname": "n"}}, "highlight", "x", "n"),
    ],
)
def test_an_annotation_without_a_tag_is_called_by_its_motivation(
    values: dict[str, Any], label: str, note: str, annotator: str
) -> None:
    (one,) = contents(TEXT, annotation(**values)).texts[SOURCE].whole
    assert (one["label"], one["note"], one["annotator"]) == (label, note, annotator)


def test_texts_may_stand_in_the_target_and_give_their_address() -> None:
    found = contents({"type": "Annotation", "target": {"source": TEXT, "selector": None}})
    assert list(found.texts) == [SOURCE]
    assert found.texts[SOURCE].record()["meta"]["url"] == SOURCE


def test_texts_that_are_not_there_are_named() -> None:
    several = annotation(target=[SOURCE, "http://example.org/other"], id="2")
    found = contents(annotation(target="http://example.org/x"), several, {"type": "Video"}, {**TEXT, "value": ""}, TEXT)
    assert found.about == [
        ("http://example.org/x", "annotation http://example.org/1"),
        ("http://example.org/other", "annotation 2"),
    ]
    assert [one.reason for one in found.refused] == [
        "It is not an annotation.",
        "It is empty.",
        "It is about several texts at once.",
    ]


def test_links_need_both_of_their_ends() -> None:
    link = {
        "type": "Annotation", "id": "l", "motivation": "linking", "target": "http://example.org/1",
        "body": [{"type": "TextualBody", "value": "by"}, {"source": "http://example.org/2"}],
    }  # fmt: skip
    both = contents(link, TEXT, annotation(), annotation(id="http://example.org/2"))
    (one,) = both.texts[SOURCE].relations
    assert (one["head"], one["child"], one["label"]) == ("http://example.org/1", "http://example.org/2", "by")
    alone = contents(link, TEXT, annotation())
    assert [one.reason for one in alone.refused] == ["It links annotations that were not taken."]
    plain = contents(
        {**link, "body": "http://example.org/2"}, TEXT, annotation(), annotation(id="http://example.org/2")
    )
    assert plain.texts[SOURCE].relations[0]["label"] == "link"
