"""Records of data sets come in with the words they mean, and what they only number is said."""

from __future__ import annotations

import json
from typing import Any

import pytest

from clipdesk.formats.hugging_face.importer import HuggingFaceImporter
from clipdesk.formats.registry import Reading, SourceFile
from tests.formats.exchange.bundles import zipped
from tests.formats.exchange.round_trips import drafts, passages, readings, reasons


def read(*records: Any) -> list[Reading]:
    return readings(HuggingFaceImporter(), "\n".join(map(json.dumps, records)).encode())


def test_words_with_tags_and_words_with_spans() -> None:
    found = read(
        {"tokens": ["😀", "Ana", "Ruiz", "spoke", "."], "ner_tags": ["O", "B-PER", "I-PER", "O", "O"]},
        {"tokenized_text": ["Ana", "Ruiz", "spoke"], "ner": [[0, 1, "person"], [0, 0, "first name"], [2, 9, "x"]]},
    )
    assert passages(found) == [[("Ana Ruiz", "PER")], [("Ana Ruiz", "person"), ("Ana", "first name")]]
    assert drafts(found)[0].changes == ("The record does not keep the white space between words: it was made up.",)
    assert reasons(found) == ["It was left out: it names words that are not there."]


def test_texts_with_entities_are_checked_by_their_words() -> None:
    found = read(
        {"text": "😀 Ana spoke", "entities": [{"start": 3, "end": 6, "label": "PER", "word": "Ana"}]},
        {
            "text": "Ana spoke",
            "entities": [{"start": 0, "end": 3, "entity_group": "PER", "word": "Eva"}, 3],
            "title": "T",
        },
        {"text": "Fine", "label": "good"},
        {"text": "Odd", "entities": 3, "tokens": ["Odd"]},
    )
    assert passages(found) == [[("Ana", "PER")], [], [], []]
    first, second, third, _ = drafts(found)
    assert first.changes == ("Positions were counted in UTF-16 units and have been converted.",)
    assert second.source.headline == "T"
    assert [one.label for one in third.annotations] == ["good"]
    assert reasons(found) == [
        "It is not an object.", "It was left out: the text there is “Ana”, not “Eva”.", "They are not a list.",
    ]  # fmt: skip


def test_tags_that_say_nothing_are_left_out_and_the_words_kept() -> None:
    found = read(
        {"tokens": ["a", "b"], "ner_tags": [0, 3]}, {"tokens": ["a", "b"], "tags": ["O"]}, {"words": ["a"], "tags": ["PER"]},
        {"tokens": ["a"]}, {"tokens": []}, 3,
    )  # fmt: skip
    assert [draft.text for draft in drafts(found)] == ["a b", "a b", "a", "a"]
    assert passages(found) == [[], [], [], []]
    assert reasons(found) == [
        "Its tags are numbers, whose names are in the card of the data set: they were left out.",
        "They are not one tag like “B-PER” or “O” for each word, and were left out.",
        "They are not one tag like “B-PER” or “O” for each word, and were left out.",
        "Line 5 has no text.",
        "Line 6 has no text.",
    ]


@pytest.mark.parametrize(
    ("record", "sure"),
    [
        ({"tokens": ["a"], "ner_tags": ["O"]}, 0.85),
        ({"tokenized_text": ["a"], "ner": []}, 0.85),
        ({"tokens": ["a"]}, 0.0),
        ({"text": "a", "entities": [{"start": 0, "end": 1, "label": "X"}]}, 0.8),
        ({"text": "a", "entities": [{"start_offset": 0, "end_offset": 1, "label": "X"}]}, 0.0),
        ({"text": "a", "label": "X"}, 0.6),
        ({"text": "a", "spans": []}, 0.0),
        ({"text": "a"}, 0.0),
    ],
)
def test_it_knows_its_records(record: dict[str, object], sure: float) -> None:
    assert HuggingFaceImporter().sniff(SourceFile("a", json.dumps(record).encode())) == sure


def test_what_the_exporter_packs_is_read_as_it_is_with_all_parts() -> None:
    rows = [json.dumps({"text": f"Text {n}.", "spans": [], "article_annotations": [], "relations": [], "status": "done", "flagged": False}) for n in range(3)]  # fmt: skip
    packed = zipped({"README.md": "---\n", "codebook.json": "{}", "data/train.jsonl": "\n".join(rows[:2]), "data/test.jsonl": rows[2]})  # fmt: skip
    importer = HuggingFaceImporter()
    assert importer.sniff(SourceFile("x.hf.zip", packed)) >= 0.9
    assert sorted(one.text for one in drafts(readings(importer, packed))) == ["Text 0.", "Text 1.", "Text 2."]
    assert importer.sniff(SourceFile("x.zip", zipped({"a.jsonl": '{"words": 3}'}))) == 0


def test_a_broken_part_costs_its_own_line() -> None:
    found = readings(HuggingFaceImporter(), zipped({"data/a.jsonl": "", "data/b.jsonl": '{"text": "A", "label": "x"}'}))
    assert [one.text for one in drafts(found)] == ["A"]
    assert len(reasons(found)) == 1


def test_the_codebook_beside_a_card_is_no_article() -> None:
    names = ["README.md", "codebook.json", "a.json"]
    assert HuggingFaceImporter().companions(names) == {"README.md", "codebook.json"}
    assert not HuggingFaceImporter().companions(["README.md", "a.json"])
    assert not HuggingFaceImporter().companions(["codebook.json"])


def test_fields_that_are_not_read_are_named() -> None:
    entity = {"start": 0, "end": 4, "label": "pier", "kind": "noun", "score": 0.5}
    found = read({"text": "Pier shut", "entities": [entity], "weight": 2, "meta": {"kicker": "Harbor"}})
    assert reasons(found) == ["These fields are not read: “weight”, “meta.kicker”, “entities.kind”."]
