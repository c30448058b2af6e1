"""Numbers of classes get the names that stand in the card or the description beside the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.hugging_face.class_names import class_names, named, of_card, of_description
from clipdesk.formats.registry import ImportOptions, SourceFile

CARD = """---
license: mit
dataset_info:
  features:
  - name: tokens
    sequence: string
  - name: ner_tags
    sequence:
      class_label:
        names:
          '0': O
          '1': B-PER
          '2': I-PER
  - name: label
    dtype:
      class_label:
        names:
          '0': "bad: very"
          '1': good
  splits:
  - name: train
---

# A set
"""
INLINE = (
    "---\nfeatures:\n  - {name: label, dtype: {class_label: {names: {'0': bad, '1': good}}}}\n  - name: other\n---\n"
)
LISTED = "---\nfeatures:\n- name: label\n  dtype:\n    class_label:\n      names:\n      - bad\n      - good\n---\n"
OLD = json.dumps(
    {"default": {"features": {
        "ner_tags": {"feature": {"names": ["O", "B-PER", "I-PER"], "_type": "ClassLabel"}, "_type": "Sequence"},
        "label": {"names": ["bad", "good"], "_type": "ClassLabel"}, "text": {"dtype": "string"},
    }}}
)  # fmt: skip


def _read(folder: Path, name: str, *records: object) -> list[ArticleDraft]:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(map(json.dumps, records)))
    file = SourceFile(path.name, path.read_bytes(), str(path))
    readings = builtin_registry().importer_for(file).read(file, ImportOptions())
    return [one for one in readings if isinstance(one, ArticleDraft)]


@pytest.mark.parametrize(("beside", "words"), [("README.md", CARD), ("dataset_infos.json", OLD)])
def test_tags_and_classes_get_their_names(tmp_path: Path, beside: str, words: str) -> None:
    (tmp_path / beside).write_text(words)
    record = {"tokens": ["Ana", "Ruiz", "spoke"], "ner_tags": [1, 2, 0]}
    (draft,) = _read(tmp_path, "data/train.jsonl", record)
    ((one,),) = [draft.annotations]
    assert (one.label, draft.text[slice(*one.spans[0])]) == ("PER", "Ana Ruiz")
    (draft,) = _read(tmp_path, "data/test.jsonl", {"text": "It closed.", "label": 1})
    assert [one.label for one in draft.annotations] == ["good"]
    folder = builtin_registry().companions([beside, "dataset_info.json"])
    assert {beside, "dataset_info.json"} == folder


def test_cards_are_read_in_each_of_their_forms() -> None:
    assert of_card(CARD) == {"ner_tags": ["O", "B-PER", "I-PER"], "label": ["bad: very", "good"]}
    assert of_card(INLINE) == of_card(LISTED) == {"label": ["bad", "good"]}
    assert of_card("# No front matter\nnames:\n") == of_card("---\nnames:\n  a\n---") == of_description("{") == {}


def test_numbers_without_a_name_stay(tmp_path: Path) -> None:
    names = {"label": ["bad", "good"]}
    assert named({"label": 1, "text": "a"}, names) == {"label": "good", "text": "a"}
    assert named({"label": 2}, names) == {"label": 2}
    assert named({"label": [0, 1]}, names) == {"label": ["bad", "good"]}
    assert named({"label": [0, 7]}, names) == {"label": [0, 7]}
    assert (
        class_names(SourceFile("a.jsonl", b"", str(tmp_path / "x" / "a.jsonl")))
        == class_names(SourceFile("a", b""))
        == {}
    )
