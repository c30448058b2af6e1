"""Tasks for Label Studio: every region quotes its words; one annotation for each annotator."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

from hypothesis import given
from lxml import etree

from clipdesk.domain.loss import LossKind
from clipdesk.formats.label_studio.exporter import LabelStudioExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids, pieces
from tests.formats.label_studio.folders import written_files
from tests.strategies import corpora


def tasks(made: MemoryCorpus) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written_files(LabelStudioExporter(), made)[0]["tasks.json"])
    return found


def results(task: dict[str, Any], kind: str = "labels") -> list[dict[str, Any]]:
    return [one for work in task["annotations"] for one in work["result"] if one["type"] == kind]


def test_the_hard_corpus_is_written_as_ever() -> None:
    files, _ = written_files(LabelStudioExporter(), hard_corpus())
    for name, data in files.items():
        assert data == (GOLDEN / "hard.label-studio" / name).read_bytes()


def test_an_empty_corpus_is_a_list_without_tasks() -> None:
    assert tasks(corpus()) == []


@given(corpora())
def test_every_region_covers_its_words_and_has_its_controls(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    files, _ = written_files(LabelStudioExporter(), made)
    root = etree.fromstring(files["config.xml"])
    controls = set(root.xpath("//@name"))
    offered = set(root.xpath("//Label/@value"))
    for task, item in zip(json.loads(files["tasks.json"]), made.articles, strict=True):
        text = task["data"]["text"]
        assert text == item.article.text
        seen: Counter[object] = Counter()
        for one in results(task):
            value = one["value"]
            assert text[value["start"] : value["end"]] == value["text"]
            (label,) = value["labels"]
            assert label in offered
            seen[(value["start"], value["end"]), label] += 1
        assert seen == Counter((tuple(span), names[label]) for span, label in pieces(item).elements())
        for kind in ("labels", "textarea", "choices"):
            assert {one["from_name"] for one in results(task, kind)} <= controls
        ids = [one["id"] for one in results(task)]
        assert len(set(ids)) == len(ids)


def test_each_annotator_has_an_annotation() -> None:
    made = corpus(article("[quote@b:x] [quote@a:y] [policy#n@a:z]", notes={"n": "why"}))
    (task,) = tasks(made)
    assert [(work["annotator"], len(work["result"])) for work in task["annotations"]] == [("a", 2), ("b", 1)]
    assert task["annotations"][0]["result"][1]["meta"] == {"text": ["why"]}


def test_what_has_no_place_is_named() -> None:
    made = corpus(
        article(
            "[quote#a@x:a] [quote#b@y:b] [quote#c@x:c] [quote#w@x:][quote#v@x:] [policy#p:d] e [policy#p:f]",
            relations=[("a", "said_by", "b"), ("a", "said_by", "w"), ("a", "said_by", "c")],
            notes={"w": "note"},
        )
    )
    (task,) = tasks(made)
    assert [(one["from_id"], one["to_id"]) for one in results(task, "relation")] == [("a1-a", "a1-c")]
    report = written_files(LabelStudioExporter(), made)[1]
    assert lost_ids(report, LossKind.DROPPED) == ["a1-r1", "a1-r2"]
    assert lost_ids(report, LossKind.MERGED) == ["a1-w"]
    assert lost_ids(report, LossKind.TRIMMED) == ["a1-p", "a1-r3"]
