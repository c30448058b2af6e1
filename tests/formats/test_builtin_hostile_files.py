"""Whatever a file holds, an importer gives sound articles and lines of the report, or one sentence."""

from __future__ import annotations

import copy
import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from clipdesk.domain.draft import ArticleDraft
from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.doccano.exporter import DoccanoExporter
from clipdesk.formats.jsonl import JsonlExporter
from clipdesk.formats.label_studio.exporter import LabelStudioExporter
from clipdesk.formats.prodigy.exporter import ProdigyExporter
from clipdesk.formats.registry import FileExporter, Importer, ImportOptions, SourceFile
from clipdesk.formats.web_annotation.exporter import WebAnnotationExporter
from tests.builders import hard_corpus
from tests.formats.exchange.round_trips import drafts, written
from tests.formats.label_studio.folders import written_files

JSON_KEYS = ("jsonl", "json", "doccano", "prodigy", "label-studio", "hugging-face", "web-annotation")
ROW_KEYS = ("conll", "conll-u")
NAMES = (
    "@context", "@graph", "@id", "@type", "Comments", "accept", "annotations", "annotator", "answer", "article_annotations",
    "article_id", "attributes", "body", "cats", "child", "child_span", "choices", "clipdesk:texts", "completed_by", "created",
    "creator", "data", "direction", "end", "end_offset", "entities", "exact", "first", "fragments", "from_id", "from_name",
    "head", "head_span", "id", "items", "label", "labels", "meta", "model_version", "motivation", "ner", "ner_tags", "note",
    "options", "predictions", "prefix", "published", "purpose", "relations", "result", "selector", "source", "spans", "start",
    "start_offset", "suffix", "target", "text", "to_id", "token_end", "token_start", "tokenized_text", "tokens", "type",
    "value", "was_cancelled", "words",
)  # fmt: skip
SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-2, 12), st.sampled_from([10**30, 1.5, -0.0, 3.0]),
    st.sampled_from([
        "", "a", "😀 Ana said", "Ana", "\ud83d", "\r\n", "B-X", "O", "Annotation", "TextQuoteSelector", "TextPositionSelector",
        "labels", "relation", "choices", "textarea", "linking", "tagging", "urn:uuid:x", "urn:clipdesk:id:%", "accept",
    ]),
)  # fmt: skip
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=5),
    max_leaves=25,
)
RECORDS = st.dictionaries(st.sampled_from(NAMES), VALUES, max_size=8).map(lambda one: {"text": "😀 Ana said", **one})
CELLS = st.sampled_from(
    ["1", "2", "1-2", "1-2-3", "1.1", "-DOCSTART-", "#", "# text = a", "Ana", "😀", "B-X", "I-X", "L-X", "O", "_", "-X-",
     "Start=1|End=2", "Spans=s1:A:B;s1:A:I;x", "SpaceAfter=No", "SpacesAfter=\\q\\n", "\ufeff", "\x00", "٣", "9" * 5000]
)  # fmt: skip
ROWS = st.lists(st.lists(CELLS, max_size=10).map("\t".join) | st.lists(CELLS, max_size=6).map(" ".join), max_size=8)


def lines(exporter: FileExporter, dialect: str = "") -> list[Any]:
    return [json.loads(line) for line in written(exporter, hard_corpus(), dialect)[0].splitlines()]


EXPORTED: dict[str, list[Any]] = {
    "jsonl": [*lines(JsonlExporter())],
    "json": [*lines(JsonlExporter())],
    "doccano": [*lines(DoccanoExporter()), *lines(DoccanoExporter(), "relations"), *lines(DoccanoExporter(), "topics")],
    "prodigy": [*lines(ProdigyExporter())],
    "label-studio": json.loads(written_files(LabelStudioExporter(), hard_corpus())[0]["tasks.json"]),
    "hugging-face": [
        {"tokens": ["a", "b"], "ner_tags": ["B-X", "O"]}, {"tokenized_text": ["a"], "ner": [[0, 0, "X"]]},
        {"text": "Ana", "entities": [{"start": 0, "end": 3, "label": "X", "word": "Ana"}], "label": "good"},
    ],
    "web-annotation": [json.loads(written(WebAnnotationExporter(), hard_corpus())[0])],
}  # fmt: skip
"""What each of the importers can read."""


@st.composite
def damaged(draw: st.DrawFn, key: str) -> Any:
    """What an importer can read, with up to three values, names or places in it exchanged for others."""
    value = copy.deepcopy(draw(st.sampled_from(EXPORTED[key])))
    for _ in range(draw(st.integers(1, 3))):
        holder: Any = value
        while True:
            places = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
            if not places:
                break
            place = draw(st.sampled_from(places))
            inner = holder[place]
            if isinstance(inner, (dict, list)) and inner and draw(st.integers(0, 4)):
                holder = inner
                continue
            if isinstance(holder, dict) and draw(st.integers(0, 3)) == 0:
                holder[draw(st.sampled_from(NAMES))] = holder.pop(place)
            else:
                holder[place] = draw(VALUES)
            break
    return value


def assert_harmless(importer: Importer, data: bytes) -> None:
    file = SourceFile("file", data)
    assert 0 <= importer.sniff(file) <= 1
    try:
        found = list(importer.read(file, ImportOptions()))
    except ImportFailedError:
        return
    for draft in drafts(found):
        assert draft.text
        assert all(one.label for one in draft.annotations)
        ids = {one.id for one in draft.annotations if one.id}
        assert all(one.head in ids and one.child in ids and one.label for one in draft.relations)
    for line in found:
        assert isinstance(line, ArticleDraft) or line.reason.endswith(".")


@pytest.mark.parametrize("key", JSON_KEYS)
@given(data=st.data())
def test_damaged_records_are_harmless(key: str, data: st.DataObject) -> None:
    assert_harmless(builtin_registry().importer(key), json.dumps(data.draw(damaged(key))).encode())


@pytest.mark.parametrize("key", JSON_KEYS)
@given(value=st.lists(RECORDS, max_size=2) | RECORDS | VALUES)
def test_any_json_is_harmless(key: str, value: Any) -> None:
    importer = builtin_registry().importer(key)
    assert_harmless(importer, json.dumps(value).encode())
    if isinstance(value, list):
        assert_harmless(importer, "\n".join(map(json.dumps, value)).encode())


@pytest.mark.parametrize("key", ROW_KEYS)
@given(rows=ROWS)
@example(rows=["1-2-3\tA" + "\t_" * 8])
@example(rows=["9" * 5000 + "\tA" + "\t_" * 8])
def test_any_rows_are_harmless(key: str, rows: list[str]) -> None:
    assert_harmless(builtin_registry().importer(key), "\n".join(rows).encode())


@pytest.mark.parametrize("key", [*JSON_KEYS, *ROW_KEYS])
@given(data=st.binary(max_size=40))
def test_any_bytes_are_harmless(key: str, data: bytes) -> None:
    assert_harmless(builtin_registry().importer(key), data)
