"""Tasks of Prodigy come in as articles: checked against their tokens, gathered by text, accepted ones only."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given

from clipdesk.domain.article import Status
from clipdesk.domain.draft import ArticleDraft
from clipdesk.formats.exchange.sending import source_record
from clipdesk.formats.prodigy.exporter import ProdigyExporter
from clipdesk.formats.prodigy.importer import ProdigyImporter
from clipdesk.formats.registry import SourceFile
from tests.builders import MemoryCorpus
from tests.formats.exchange.round_trips import (
    SAMPLES,
    assert_described_alike,
    assert_emoji_move_nothing,
    assert_the_same_again,
    drafts,
    needs_samples,
    readings,
    reasons,
    written,
)
from tests.strategies import corpora


def lines(*tasks: dict[str, Any]) -> bytes:
    return "\n".join(json.dumps(task) for task in tasks).encode()


def read(*tasks: dict[str, Any]) -> ArticleDraft:
    (draft,) = drafts(readings(ProdigyImporter(), lines(*tasks)))
    return draft


@given(corpora())
def test_any_corpus_comes_back_as_far_as_it_goes(made: MemoryCorpus) -> None:
    names = {label.id: label.name for label in made.codebook}
    articles = {item.article.text: item for item in reversed(made.articles)}
    made = MemoryCorpus(made.name, made.codebook, made.annotators, tuple(reversed(articles.values())))
    data, _report = written(ProdigyExporter(), made)
    found = readings(ProdigyImporter(), data) if data else []
    for draft, item in zip(drafts(found), made.articles, strict=True):
        assert (draft.text, draft.id, draft.note) == (item.article.text, item.article.id, item.article.note)
        assert source_record(draft.source) == source_record(item.article.source)
        if item.article.status is Status.SKIPPED:
            assert (draft.status, draft.annotations) == (Status.SKIPPED, ())
            continue
        assert_described_alike(draft, item, made)
        passages = {one.id for one in item.annotations if one.spans}
        assert {(one.id, one.head, one.child) for one in draft.relations} == {
            (one.id, one.head, one.child) for one in item.relations if {one.head, one.child} <= passages
        }
        whole = {names[one.label_id] for one in item.annotations if not one.spans}
        assert {one.label for one in draft.annotations if not one.spans} == whole


def test_emoji_move_nothing() -> None:
    assert_emoji_move_nothing(ProdigyExporter(), ProdigyImporter(), ("Ana Ruiz", "“yes”😀 ", "it"))


def test_the_unit_of_positions_is_found_by_the_tokens() -> None:
    draft = read({
        "text": "😀 Ana spoke",
        "tokens": [{"text": "😀", "start": 0, "end": 2}, {"text": "Ana", "start": 3, "end": 6}],
        "spans": [{"start": 3, "end": 6, "token_start": 1, "token_end": 1, "label": "PER"}],
        "answer": "accept",
    })  # fmt: skip
    assert draft.text[slice(*draft.annotations[0].spans[0])] == "Ana"
    assert draft.changes == ("Positions were counted in UTF-16 units and have been converted.",)


def test_a_span_whose_tokens_say_other_words_is_listed() -> None:
    task = {
        "text": "Ana spoke", "tokens": [{"text": "Ana", "start": 0, "end": 3}, {"text": "spoke", "start": 4, "end": 9}],
        "spans": [
            {"start": 0, "end": 3, "token_start": 1, "token_end": 1, "label": "BAD"},
            {"start": 0, "end": 9, "token_start": 0, "token_end": 1, "label": "ALL"},
            {"start": 4, "end": 9, "token_start": 7, "token_end": 1, "label": "NO TOKEN"},
            {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "PER"},
            "span",
        ],
    }  # fmt: skip
    found = readings(ProdigyImporter(), lines(task))
    assert [one.label for one in drafts(found)[0].annotations] == ["ALL", "NO TOKEN", "PER"]
    assert "It was left out: the text there is “Ana”, not “spoke”." in reasons(found)
    assert "It is not an object." in reasons(found)


def test_tasks_on_one_text_are_one_article_by_several_people() -> None:
    def task(label: str, person: str, answer: str = "accept") -> dict[str, Any]:
        span = {"start": 0, "end": 3, "label": label}
        return {"text": "Ana spoke", "spans": [span], "_annotator_id": person, "answer": answer}

    found = readings(ProdigyImporter(), lines(task("A", "set-x"), task("B", "set-y"), task("C", "set-y", "reject")))
    (draft,) = drafts(found)
    assert [(one.label, one.annotator, one.id) for one in draft.annotations] == [("A", "set-x", ""), ("B", "set-y", "")]
    assert reasons(found) == ["Its answer is “reject”: 1 span was not taken."]


def test_choices_and_relations_of_prodigy_itself() -> None:
    spans = [{"start": 0, "end": 3, "label": "PER"}, {"start": 4, "end": 9, "label": "ACT"}]
    link = {"head": 1, "child": 0, "head_span": spans[1], "child_span": spans[0], "label": "BY"}
    draft = read({
        "text": "Ana spoke", "spans": spans, "relations": [link, {**link, "head_span": None}, 7], "accept": ["p"],
        "options": [{"id": "p", "text": "Politics"}, 3], "answer": "accept",
    })  # fmt: skip
    labels = {one.id: one.label for one in draft.annotations}
    assert [(labels[one.head], one.label, labels[one.child]) for one in draft.relations] == [("ACT", "BY", "PER")]
    assert draft.annotations[-1].label == "Politics"


def test_what_is_no_task_is_one_line() -> None:
    found = readings(ProdigyImporter(), b'{"text": ""}\n{"x": 1}\n[\n{"text": "Ana", "spans": 3, "meta": 4}')
    assert [draft.text for draft in drafts(found)] == ["Ana"]
    assert reasons(found)[:2] == ["Line 1 has no text.", "Line 2 has no text."]


@pytest.mark.parametrize(
    ("record", "sure"),
    [
        ({"text": "a", "_task_hash": 1}, 0.95),
        ({"text": "a", "spans": [], "answer": "accept"}, 0.8),
        ({"text": "a", "answer": "accept"}, 0.0),
        ({"_task_hash": 1}, 0.0),
    ],
)
def test_it_knows_its_records(record: dict[str, object], sure: float) -> None:
    assert ProdigyImporter().sniff(SourceFile("a", json.dumps(record).encode())) == sure


@needs_samples
def test_the_sample_of_prodigy_comes_in_with_the_right_words() -> None:
    data = (SAMPLES / "prodigy" / "annotated_news_headlines-first60.jsonl").read_bytes()
    found = readings(ProdigyImporter(), data)
    assert reasons(found) == []
    by_text = {draft.text: draft for draft in drafts(found)}
    count = 0
    for line in data.splitlines():
        task = json.loads(line)
        draft = by_text[task["text"]]
        for span in task.get("spans", []):
            words = task["text"][span["start"] : span["end"]]
            first, last = task["tokens"][span["token_start"]], task["tokens"][span["token_end"]]
            assert words.startswith(first["text"])
            assert words.endswith(last["text"])
            assert any(one.label == span["label"] and one.quote == words for one in draft.annotations)
            count += 1
    assert sum(len(draft.annotations) for draft in by_text.values()) == count > 50
    assert_the_same_again(ProdigyExporter(), ProdigyImporter(), found)


def test_one_label_for_a_text_is_taken_when_it_was_accepted() -> None:
    task = {"text": "Ana", "label": "POLITICS", "answer": "accept", "_session_id": "set-2024-05-02_10-11-12"}
    (one,) = read(task).annotations
    assert (one.label, one.spans, one.annotator) == ("POLITICS", (), "")
    assert read({**task, "answer": "reject"}).annotations == ()
    assert ProdigyImporter().sniff(SourceFile("a", lines(task))) == 0.8


def test_fields_that_are_not_read_are_named() -> None:
    task = {
        "text": "Pier shut", "spans": [{"start": 0, "end": 4, "label": "pier", "kind": "noun", "source": "m"}],
        "meta": {"headline": "Pier", "kicker": "Harbor", "score": 0.5}, "weight": 2, "answer": "accept", "_view_id": "v",
    }  # fmt: skip
    *_, last = readings(ProdigyImporter(), lines(task))
    assert reasons([last]) == ["These fields are not read: “weight”, “meta.kicker”, “spans.kind”."]
