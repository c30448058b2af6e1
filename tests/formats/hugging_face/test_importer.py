"""Records of data sets come in with the words they mean, and what they only number is said."""

from __future__ import annotations

import json
from typing import Any

import pytest

from clipdesk.formats.hugging_face.importer import HuggingFaceImporter
from clipdesk.formats.registry import Reading, SourceFile
from tests.formats.exchange.round_trips import drafts, readings, reasons


def read(*records: Any) -> list[Reading]:
    return readings(HuggingFaceImporter(), "\n".join(map(json.dumps, records)).encode())


def passages(found: list[Reading]) -> list[list[tuple[str, str]]]:
    return [
        [(draft.text[slice(*one.spans[0])], one.label) for one in draft.annotations if one.spans]
        for draft in drafts(found)
    ]


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
