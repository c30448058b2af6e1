"""The card names every file and every field, and no name of a label breaks it."""

from __future__ import annotations

import json

from clipdesk.formats.hugging_face.card import card
from tests.builders import article, codebook, corpus


def test_it_has_a_front_and_names_files_and_fields() -> None:
    text = card(corpus(article("x"), name='Harbor: "dues"'), {"train": 1, "test": 2}, 1)
    _, front, body = text.split("---\n", 2)
    lines = front.splitlines()
    assert "  - {split: train, path: data/train.jsonl}" in lines
    assert "  - {split: test, path: data/test.jsonl}" in lines
    name = next(line for line in lines if line.startswith("pretty_name: ")).removeprefix("pretty_name: ")
    assert json.loads(name) == 'Harbor: "dues"'
    assert "size_categories: [n<1K]" in lines
    assert "    - {name: start, dtype: int64}" in lines
    assert "the seed 1" in body
    assert "- **quote**: Words of a person." in body


def test_one_split_is_not_drawn() -> None:
    assert "seed" not in card(corpus(), {"train": 0}, None)


def test_names_are_words_and_no_signs() -> None:
    text = card(corpus(labels=codebook("# <b>*x*</b>\n---")), {"train": 0}, None)
    assert r"- **\# \<b\>\*x\*\</b\> ---**" in text
