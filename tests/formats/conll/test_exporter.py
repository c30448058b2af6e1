"""Columns: words that are exact, sentences that keep passages whole, and every loss named."""

from __future__ import annotations

import pytest
from hypothesis import given

from clipdesk.domain.loss import LossKind
from clipdesk.formats.conll.exporter import CONLL_SCHEMES, OFFSETS, PLAIN, ConllExporter
from clipdesk.formats.exchange.sending import ALIKE, FLATTENED
from clipdesk.formats.exchange.tags import runs
from clipdesk.formats.loss_log import NO_TOKENS
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.exchange.round_trips import GOLDEN, lost_ids, worded_pieces, written
from tests.strategies import corpora


def rows(data: bytes) -> list[list[str]]:
    return [line.split() for line in data.decode().split("\n") if line and not line.startswith("-DOCSTART-")]


@pytest.mark.parametrize("scheme", CONLL_SCHEMES)
@pytest.mark.parametrize("dialect", [OFFSETS, PLAIN])
def test_the_hard_corpus_is_written_as_ever(scheme: str, dialect: str) -> None:
    data, _ = written(ConllExporter(scheme), hard_corpus(), dialect)
    assert data == (GOLDEN / f"hard.{dialect}.{scheme}.conll").read_bytes()


@pytest.mark.parametrize("scheme", CONLL_SCHEMES)
@given(made=corpora())
def test_offsets_cover_each_word_and_losses_make_up_for_what_is_not_tagged(scheme: str, made: MemoryCorpus) -> None:
    data, report = written(ConllExporter(scheme), made)
    articles = {item.article.id: item for item in made.articles}
    for form, _, id_, start, end, _ in rows(data):
        assert articles[id_].article.text[int(start) : int(end)] == form
    for item in made.articles:
        mine = [row for row in rows(data) if row[2] == item.article.id]
        lost = [
            loss for loss in report.losses if loss.reason in (ALIKE, FLATTENED) and loss.article_id == item.article.id
        ]
        assert len(runs([row[-1] for row in mine])) == len(worded_pieces(item)) - len(lost)


@given(corpora())
def test_four_columns_are_the_same_words_and_tags(made: MemoryCorpus) -> None:
    full, plain = rows(written(ConllExporter(), made)[0]), rows(written(ConllExporter(), made, PLAIN)[0])
    assert [(row[0], row[-1]) for row in plain] == [(row[0], row[-1]) for row in full]
    assert all(len(row) == 4 for row in plain)


def test_no_sentence_ends_inside_a_passage() -> None:
    data, _ = written(ConllExporter(), corpus(article("[quote:I go. You\nstay.] He left. She too.")), PLAIN)
    assert [block.count("\n") + 1 for block in data.decode().strip().split("\n\n")] == [1, 6, 3, 3]


def test_names_with_white_space_are_told_apart_and_noted() -> None:
    made = corpus(article("[policy law:a] [policy_law:b] [policy law:c]"))
    data, report = written(ConllExporter(), made, PLAIN)
    assert [row[-1] for row in rows(data)] == ["B-policy_law", "B-policy_law_2", "B-policy_law"]
    assert lost_ids(report, LossKind.TRIMMED) == ["a1-n1", "a1-n2", "a1-n3"]


def test_an_article_of_white_space_is_noted_and_an_empty_corpus_an_empty_file() -> None:
    data, report = written(ConllExporter(), corpus(article(" \n", id="w")))
    assert data == b""
    assert [(loss.reason, loss.id) for loss in report.losses] == [(NO_TOKENS, "w")]
