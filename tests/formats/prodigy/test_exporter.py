"""Tasks for Prodigy: tokens rebuild the text, spans lie on tokens, and what is lost is named."""

from __future__ import annotations

import itertools
import json
from collections import Counter
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given

from clipdesk.domain.article import Status
from clipdesk.domain.loss import LossKind
from clipdesk.formats.exchange.sending import FLATTENED
from clipdesk.formats.prodigy.exporter import ProdigyExporter
from tests.builders import MemoryCorpus, article, codebook, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids, pieces, written
from tests.strategies import corpora


def tasks(made: MemoryCorpus, dialect: str = "") -> list[dict[str, Any]]:
    return [json.loads(line) for line in written(ProdigyExporter(), made, dialect)[0].splitlines()]


@pytest.mark.parametrize("dialect", ["spans", "ner"])
def test_the_hard_corpus_is_written_as_ever(dialect: str) -> None:
    data, _ = written(ProdigyExporter(), hard_corpus(), dialect)
    assert data == (GOLDEN / f"hard.{dialect}.prodigy.jsonl").read_bytes()


@given(corpora())
def test_every_span_lies_on_its_tokens_and_covers_its_words(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    for task, item in zip(tasks(made), made.articles, strict=True):
        tokens = task["tokens"]
        assert "".join(token["text"] + " " * token["ws"] for token in tokens) == item.article.text
        assert [token["id"] for token in tokens] == list(range(len(tokens)))
        for span in task["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]
        seen = Counter(((span["start"], span["end"]), span["label"]) for span in task["spans"])
        assert seen == Counter((tuple(span), names[label]) for span, label in pieces(item).elements())


def test_a_relation_finds_its_end_though_the_first_piece_was_left_out() -> None:
    text = "[statistic#2:[quote#1:No] more], said [official#3:Kell], [quote#1:never]."
    (task,) = tasks(corpus(article(text, id="a1", relations=[("1", "said_by", "3")])), "ner")
    assert [span["label"] for span in task["spans"]] == ["statistic", "official", "quote"]
    (link,) = task["relations"]
    assert {link["head_id"], link["child_id"]} <= {span["id"] for span in task["spans"]}


@given(corpora())
def test_entities_do_not_overlap_and_the_report_names_the_others(made: MemoryCorpus) -> None:
    data, report = written(ProdigyExporter(), made, "ner")
    for line, item in zip(data.splitlines(), made.articles, strict=True):
        if item.article.status is Status.SKIPPED:
            told = [one.id for one in report.losses if one.article_id == item.article.id]
            assert told == [*(one.id for one in item.annotations), *(one.id for one in item.relations)]
            continue
        spans = json.loads(line)["spans"]
        assert all(one["end"] <= other["start"] for one, other in itertools.pairwise(spans))
        lost = [one for one in report.losses if one.reason == FLATTENED and one.article_id == item.article.id]
        assert len(spans) == pieces(item).total() - len(lost)


def test_relations_lead_between_tokens_and_those_of_no_passage_are_noted() -> None:
    task = tasks(hard_corpus())[0]
    said = task["relations"][0]
    assert (said["label"], task["tokens"][said["head"]]["text"], task["tokens"][said["child"]]["text"]) == (
        "said_by", "”", "Ruiz",
    )  # fmt: skip
    made = corpus(article("[quote#a:x] [quote#b:]", relations=[("a", "said_by", "b")]))
    assert lost_ids(written(ProdigyExporter(), made)[1], LossKind.DROPPED) == ["a1-r1"]


def test_labels_of_whole_articles_are_choices() -> None:
    labels = codebook("mood", "topic")
    labels = replace(labels, labels=tuple(replace(one, whole_article=one.name == "mood") for one in labels))
    made = corpus(article("[topic#a:][topic#b:][topic#c@mk:]x", notes={"a": "n"}), article("y", id="a2"), labels=labels)
    first, second = tasks(made)
    assert first["accept"] == ["topic"]
    assert [one["id"] for one in first["options"]] == ["mood", "topic"]
    assert (second["accept"], [one["id"] for one in second["options"]]) == ([], ["mood"])
    report = written(ProdigyExporter(), made)[1]
    assert (lost_ids(report, LossKind.TRIMMED), lost_ids(report, LossKind.MERGED)) == (
        ["a1-a", "a1-a"],  # its place and its note
        ["a1-b", "a1-c"],
    )


def test_a_skipped_article_is_ignored() -> None:
    first, second = tasks(corpus(article("a", status=Status.SKIPPED), article("b", id="a2", status=Status.DONE)))
    assert (first["answer"], second["answer"]) == ("ignore", "accept")
