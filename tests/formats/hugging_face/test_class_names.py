"""Numbers of classes get the names that stand in the card or the description beside the file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from clipdesk.domain.draft import ArticleDraft
from clipdesk.formats.builtin import builtin_registry
from clipdesk.formats.exchange.archives import Archive
from clipdesk.formats.hugging_face.class_names import class_names, class_names_in, named, of_card, of_description
from clipdesk.formats.registry import ImportOptions, SourceFile
from tests.formats.exchange.bundles import zipped

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


DESCRIPTION = json.dumps({"features": {"label": {"names": ["bad", "good"], "_type": "ClassLabel"}}})


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ({"README.md": CARD}, ("bad: very", "good")),
        ({"set/README.md": CARD}, ("bad: very", "good")),
        ({"dataset_info.json": DESCRIPTION}, ("bad", "good")),
        ({"set/data/dataset_infos.json": DESCRIPTION}, ("bad", "good")),
        ({"set/README.md": "no card", "README.md": CARD}, ("bad: very", "good")),
        ({"other/README.md": CARD}, None),
        ({"README.md": CARD + " " * (1 << 20)}, None),
    ],
)
def test_the_card_in_an_archive_names_the_classes(beside: dict[str, str], expected: tuple[str, str] | None) -> None:
    rows = "".join(json.dumps({"text": text, "label": number}) + "\n" for number, text in enumerate(("A", "B")))
    file = SourceFile("x.hf.zip", zipped(beside | {"set/data/train.jsonl": rows}))
    importer = builtin_registry().importer("hugging-face")
    assert (importer.sniff(file) > 0.5) is (expected is not None)
    found = [one for one in importer.read(file, ImportOptions()) if isinstance(one, ArticleDraft)]
    labels = tuple(label.label for draft in found for label in draft.annotations)
    assert labels == (expected or ())


def test_a_card_that_cannot_be_read_names_nothing() -> None:
    archive = zipped({"README.md": CARD, "a.jsonl": "{}"})
    at = archive.index(b"dataset_info")
    broken = Archive(archive[:at] + b"?" + archive[at + 1 :], "x.zip")
    assert class_names_in(broken, "a.jsonl") == {}
