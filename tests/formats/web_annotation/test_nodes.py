"""Nodes are found wherever the standard puts them, and a bad one costs itself."""

from __future__ import annotations

import json
from typing import Any

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.report import ReportItem
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, SourceFile
from clipdesk.formats.web_annotation.nodes import Node, is_a, nodes

ONE, TWO = {"type": "Annotation", "id": "1"}, {"type": ["Annotation"], "id": "2", "target": {"items": ["x"]}}


def read(data: bytes) -> list[Node | ReportItem]:
    return list(nodes(SourceFile("f", data), ImportOptions()))


@pytest.mark.parametrize(
    "value",
    [
        {"type": "AnnotationPage", "items": [ONE, TWO]},
        {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [ONE, TWO]}},
        {"@graph": [ONE, TWO]},
        [ONE, TWO],
        [{"type": "AnnotationCollection", "first": {"items": [ONE]}}, [TWO]],
        {"type": "AnnotationPage", "items": [{"type": "AnnotationPage", "items": [ONE]}, TWO]},
    ],
)
def test_annotations_are_found_in_every_holder(value: Any) -> None:
    for data in (json.dumps(value).encode(), json.dumps(value, indent=2).encode()):
        found = [one.value for one in read(data) if isinstance(one, Node)]
        assert [one for one in found if is_a(one, "Annotation")] == [ONE, TWO]
        assert not any("items" in one or "first" in one for one in found if not is_a(one, "Annotation"))


def test_lines_are_read_too() -> None:
    assert read(f"{json.dumps(ONE)}\n{json.dumps(TWO)}".encode()) == [Node("line 1", ONE), Node("line 2", TWO)]


def test_a_bad_item_costs_itself() -> None:
    bad, good, shell = read(b'{"type": "AnnotationPage", "items": [{"a": NaN}, {"type": "Annotation", "id": "1"}]}')
    assert isinstance(bad, ReportItem)
    assert (bad.name, bad.reason) == ("f, items, number 1", "It holds NaN, which is not a number.")
    assert good == Node("items, number 2", ONE)
    assert shell == Node("", {"type": "AnnotationPage"})


@pytest.mark.parametrize("data", [b"", b"{", b'{"a": NaN}', b"["])
def test_nothing_to_read_is_one_sentence(data: bytes) -> None:
    with pytest.raises(ImportFailedError, match="“f”"):
        read(data)


def test_annotations_of_hypothesis_are_told_in_the_words_of_the_standard() -> None:
    selector = [{"type": "TextQuoteSelector", "exact": "Ana"}]
    given = {"id": "h1", "uri": "https://x.example/a", "user": "acct:ana@hypothes.is", "tags": ["PER"], "text": "who?",
             "target": [{"source": "https://x.example/a", "selector": selector}]}  # fmt: skip
    for shell in ({"rows": [given], "total": 1}, {"export_date": "2025", "annotations": [given]}, [given]):
        file = SourceFile("a.json", json.dumps(shell).encode())
        told = [one.value for one in nodes(file, ImportOptions()) if isinstance(one, Node) and "body" in one.value]
        assert [(one["type"], one["target"]) for one in told] == [("Annotation", given["target"])]
        assert [body["value"] for body in told[0]["body"]] == ["PER", "who?"]
        importer = builtin_registry().importer_for(file)
        assert importer.key == "web-annotation", "its comments are no articles"
        with pytest.raises(ImportFailedError, match="whose text is not in the file"):
            list(importer.read(file, ImportOptions()))
