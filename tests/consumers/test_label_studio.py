"""The tasks in Label Studio's own library: it takes every annotation under the configuration we write."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.suggestion import Suggestion
from clipdesk.formats.label_studio.exporter import LabelStudioExporter
from tests.builders import article, corpus, hard_corpus
from tests.formats.exchange.round_trips import SAMPLES, needs_samples
from tests.formats.label_studio.folders import written_files

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]


def interface(xml: str) -> Any:
    library = pytest.importorskip("label_studio_sdk.label_interface", reason="the extra “consumers” is not installed")
    return library.LabelInterface(xml)


def exported(made: Corpus) -> tuple[Any, list[dict[str, Any]]]:
    files, _ = written_files(LabelStudioExporter(), made)
    reader = interface(files["config.xml"].decode())
    reader.validate()
    return reader, json.loads(files["tasks.json"])


def test_label_studio_takes_every_annotation_and_sees_our_words() -> None:
    made = hard_corpus()
    reader, tasks = exported(made)
    count = 0
    for task, item in zip(tasks, made, strict=True):
        for work in task["annotations"]:
            assert reader.validate_annotation(work)
            for one in work["result"]:
                if one["type"] == "labels":
                    value = one["value"]
                    assert item.article.text[value["start"] : value["end"]] == value["text"]
                    count += 1
    assert count == sum(len(one.spans) for item in made for one in item.annotations)


def test_label_studio_takes_suggestions_as_predictions() -> None:
    item = article("[quote#q:“Yes”], said [official#o:Ana].")
    suggestions = tuple(
        Suggestion(f"s-{one.id}", "a1", one.label_id, "speakers", one.anchor, 0.5, "why", {"kind": "direct"}, said)
        for one, said in zip(item.annotations, ("s-a1-o", ""), strict=True)
    )
    reader, (task,) = exported(corpus(item._replace(annotations=(), suggestions=suggestions)))
    (prediction,) = task["predictions"]
    assert reader.validate_prediction(prediction, return_errors=True) == []
    prediction["result"][0]["value"]["labels"] = ["nobody knows this"]
    assert reader.validate_prediction(prediction, return_errors=True) != []


def test_odd_names_are_taken_and_unknown_ones_refused() -> None:
    reader, (task,) = exported(corpus(article("[policy law:x] [a_b. c:y]", attributes={"n1": {"官 <員>": "1"}})))
    (work,) = task["annotations"]
    assert reader.validate_annotation(work)
    work["result"][0]["value"]["labels"] = ["nobody knows this"]
    assert not reader.validate_annotation(work)


@needs_samples
def test_the_sample_is_as_label_studio_has_it() -> None:
    folder: Path = SAMPLES / "label-studio" / "news"
    reader = interface((folder / "label_config.xml").read_text("utf-8"))
    for task in json.loads((folder / "export.json").read_bytes()):
        assert all(reader.validate_annotation(work) for work in task["annotations"])
