"""Articles are encoded one by one, with progress; what does not stand is left out and reported."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from clipdesk.domain.errors import CancelledError
from clipdesk.domain.report import Outcome
from clipdesk.formats.training.writing import RecordWriter
from tests.builders import article, corpus, hard_corpus
from tests.refusing import stop


def test_every_article_is_one_line_and_one_step_of_progress() -> None:
    steps: list[tuple[int, int]] = []
    writer = RecordWriter(hard_corpus(), lambda done, total: steps.append((done, total)))
    assert [json.loads(line)["id"] for line in writer.lines()] == ["hard", "bare", "plain"]
    assert steps == [(1, 3), (2, 3), (3, 3)]
    assert [(item.name, item.outcome) for item in writer.report().items] == [
        ("“Won” <b>again</b> & again 😀", Outcome.TAKEN),
        ("Nothing here.", Outcome.TAKEN),
        ("Second", Outcome.TAKEN),
    ]


def test_an_annotation_that_lost_its_place_is_left_out_and_reported() -> None:
    item = article("[quote#q:No], [official#o:Kell] said.", relations=[("q", "said_by", "o")])
    moved = item._replace(article=replace(item.article, text="He said: No."))
    writer = RecordWriter(corpus(moved), lambda done, total: None)
    (line,) = writer.lines()
    assert json.loads(line)["spans"] == json.loads(line)["relations"] == []
    assert [one.outcome for one in writer.report().items] == [Outcome.TAKEN] + [Outcome.SKIPPED] * 3


def test_cancelling_goes_through() -> None:
    with pytest.raises(CancelledError):
        list(RecordWriter(hard_corpus(), stop).lines())
