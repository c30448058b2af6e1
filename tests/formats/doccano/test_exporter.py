"""doccano reads every line, and keeps what the report does not name as lost."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from hypothesis import given

from clipdesk.domain.loss import LossKind
from clipdesk.formats.doccano.exporter import DoccanoExporter
from clipdesk.formats.exchange.sending import ALIKE, FLATTENED
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids, pieces, written
from tests.strategies import corpora


def labels_in_doccano(row: dict[str, Any], *, allow_overlapping: bool) -> list[tuple[int, int, str]]:
    """What doccano keeps of a row: its parser of spans, and its cleaning where a project does not allow overlaps.

    Told after `backend/data_import/pipeline/label.py` and `labels.py`: a bad span refuses the row.
    """
    spans: list[tuple[int, int, str]] = []
    for entry in row.get("label", row.get("entities", [])):
        start, end, label = (
            (entry["start_offset"], entry["end_offset"], entry["label"]) if isinstance(entry, dict) else entry
        )
        assert 0 <= start < end
        assert label
        spans.append((start, end, label))
    if allow_overlapping:
        return spans
    kept: list[tuple[int, int, str]] = []
    last = -1
    for span in sorted(spans, key=lambda one: one[0]):
        if span[0] >= last:
            kept.append(span)
            last = span[1]
    return kept


def rows(data: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in data.splitlines()]


@pytest.mark.parametrize("dialect", ["spans", "flat", "relations", "topics"])
def test_the_hard_corpus_is_written_as_ever(dialect: str) -> None:
    assert (
        written(DoccanoExporter(), hard_corpus(), dialect)[0] == (GOLDEN / f"hard.{dialect}.doccano.jsonl").read_bytes()
    )


@given(corpora())
def test_doccano_sees_every_passage_but_the_merged_ones(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    for dialect in ("spans", "relations"):
        data, report = written(DoccanoExporter(), made, dialect)
        merged = Counter(loss.article_id for loss in report.losses if loss.reason == ALIKE)
        for row, item in zip(rows(data), made.articles, strict=True):
            seen = labels_in_doccano(row, allow_overlapping=True)
            expected = pieces(item)
            assert set(seen) == {(*span, names[label]) for span, label in expected}
            assert len(seen) == expected.total() - merged[item.article.id]
            assert [row["text"][start:end] for start, end, _ in seen] == [
                item.article.text[start:end] for start, end, _ in seen
            ]


@given(corpora())
def test_of_the_flat_dialect_doccano_drops_nothing_and_the_report_names_the_rest(made: MemoryCorpus) -> None:
    data, report = written(DoccanoExporter(), made, "flat")
    for row, item in zip(rows(data), made.articles, strict=True):
        seen = labels_in_doccano(row, allow_overlapping=False)
        assert [list(one) for one in seen] == row["label"]
        lost = [
            loss for loss in report.losses
            if loss.reason in (ALIKE, FLATTENED) and loss.article_id == item.article.id
        ]  # fmt: skip
        assert len(seen) == pieces(item).total() - len(lost)


def test_without_the_flat_dialect_doccano_would_lose_passages_silently() -> None:
    """Why the dialect exists: the longer passage is not the one it keeps."""
    made = corpus(article("[policy:The [official:Mayor]] and [quote:more [statistic:than 3]]"))
    (row,) = rows(written(DoccanoExporter(), made)[0])
    assert len(labels_in_doccano(row, allow_overlapping=False)) < len(row["label"])


def test_relations_lead_between_entities_and_others_are_noted() -> None:
    made = hard_corpus()
    data, report = written(DoccanoExporter(), made, "relations")
    row = rows(data)[0]
    ends = {one["id"]: row["text"][one["start_offset"] : one["end_offset"]] for one in row["entities"]}
    assert [(ends[one["from_id"]], one["type"], ends[one["to_id"]]) for one in row["relations"]] == [
        ("“We won.”", "said_by", "Ana Ruiz"),
        ("Shares fell 3%", "said_by", "Mayor 👩‍💻 Ana Ruiz"),
    ]
    assert lost_ids(report, LossKind.DROPPED) == ["hard-whole"]
    loop = article("[quote#a,quote#b:x]", relations=[("a", "said_by", "b")])
    data, report = written(DoccanoExporter(), corpus(loop), "relations")
    assert rows(data)[0]["relations"] == []
    assert lost_ids(report, LossKind.DROPPED) == ["a1-r1"]


def test_topics_are_each_written_once() -> None:
    made = corpus(article("[quote#a:][quote#b:][policy#c:][official#d:x]"))
    data, report = written(DoccanoExporter(), made, "topics")
    assert rows(data)[0]["label"] == ["quote", "policy"]
    assert (lost_ids(report, LossKind.MERGED), lost_ids(report, LossKind.DROPPED)) == (["a1-b"], ["a1-d"])
