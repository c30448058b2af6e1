"""JSON of spaCy: what `Doc.to_json` writes, pairs for training, and the files of version 2."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.registry import ImportOptions, Reading, SourceFile
from clipdesk.formats.spacy_json import SpacyJsonImporter
from tests.formats.exchange.round_trips import drafts, passages, readings, reasons

TEXT = "😀 Mayor Ana Ruiz spoke."


def read(value: Any) -> list[Reading]:
    file = SourceFile("a.json", json.dumps(value).encode())
    importer = builtin_registry().importer_for(file)
    assert importer.key == "spacy-json"
    return list(importer.read(file, ImportOptions()))


def test_a_document_has_entities_groups_and_categories() -> None:
    ents = [{"start": 8, "end": 16, "label": "PER"}]
    group = [{"start": 2, "end": 16, "label": "official", "kb_id": ""}, *ents]
    found = read({
        "text": TEXT, "ents": ents, "spans": {"sc": group}, "tokens": [{"id": 0, "start": 0, "end": 1}],
        "cats": {"POL": 1.0, "SPORT": 0.0},
    })  # fmt: skip
    assert passages(found) == [[("Ana Ruiz", "PER"), ("Mayor Ana Ruiz", "official")]]
    assert [one.label for one in drafts(found)[0].annotations if not one.spans] == ["POL"]
    assert not reasons(found)


def test_pairs_for_training_are_articles() -> None:
    found = read([[TEXT, {"entities": [[8, 16, "PER"]]}], ['She said "no".', {"entities": [], "cats": {"POL": True}}]])
    assert passages(found) == [[("Ana Ruiz", "PER")], []]
    assert drafts(found)[1].text == 'She said "no".'


def test_a_passage_beyond_the_text_and_a_pair_without_text_are_listed() -> None:
    found = read([[TEXT, {"entities": [[8, 99, "PER"]]}], [3, {}], "x"])
    assert passages(found) == [[]]
    assert len(reasons(found)) == 3


@pytest.mark.parametrize("raw", [TEXT, None])
def test_version_2_tags_words(raw: str | None) -> None:
    tags = [("😀", "O"), ("Mayor", "-"), ("Ana", "B-PER"), ("Ruiz", "L-PER"), ("spoke", "O"), (".", "O")]
    tokens = [{"id": number, "orth": word, "ner": tag} for number, (word, tag) in enumerate(tags)]
    found = read([{"id": 0, "paragraphs": [{"raw": raw, "sentences": [{"tokens": tokens}]}]}])
    assert passages(found) == [[("Ana Ruiz", "PER")]]
    assert drafts(found)[0].text == (raw or "😀 Mayor Ana Ruiz spoke .")


def test_sentences_whose_words_are_no_list_are_passed_over() -> None:
    found = read([{"paragraphs": [{"raw": TEXT, "sentences": [{"tokens": 5}, {"tokens": "x"}, 3]}]}])
    assert [one.text for one in drafts(found)] == [TEXT]


@pytest.mark.parametrize("data", [b"", b"[]", b'[["a", 1]]', b'{"text": "a", "ents": 3}', b'[["text", {"other": 1}]]'])
def test_other_json_is_not_taken_for_it(data: bytes) -> None:
    assert SpacyJsonImporter().sniff(SourceFile("a.json", data)) == 0.0


@settings(max_examples=60)
@given(st.text(min_size=1).filter(str.strip), st.data())
def test_any_passage_of_any_text_keeps_its_words(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    found = readings(SpacyJsonImporter(), json.dumps([[text, {"entities": [[start, end, "A"]]}]]).encode())
    for draft in drafts(found):
        for one in draft.annotations:
            assert draft.text[slice(*one.spans[0])] == one.quote or not one.quote
