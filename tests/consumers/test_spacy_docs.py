"""`.spacy` in spaCy: every passage in the group of spans, the longest in the entities, all texts to the letter."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings

from clipdesk.domain.corpus import Corpus
from clipdesk.domain.report import TransferReport
from clipdesk.formats.exchange.sending import IN_PIECES, NO_WORDS, ON_WORDS
from clipdesk.formats.registry import ExportOptions
from clipdesk.formats.spacy_docs import EXPANDED, SPANS_KEY, TWICE, SpacyExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.strategies import corpora

pytestmark = [pytest.mark.consumers, pytest.mark.filterwarnings("ignore")]
spacy = pytest.importorskip("spacy", reason="the extra “consumers” is not installed")


def exported(made: Corpus) -> tuple[bytes, TransferReport]:
    target = io.BytesIO()
    report = SpacyExporter().write(made, target, ExportOptions(), lambda done, total: None)
    return target.getvalue(), report


def documents(data: bytes) -> list[Any]:
    found = spacy.tokens.DocBin(store_user_data=True).from_bytes(data)
    return list(found.get_docs(spacy.blank("xx").vocab))


def check(made: Corpus) -> None:
    data, report = exported(made)
    changed = {one.id for one in report.losses if one.reason in {EXPANDED, ON_WORDS, NO_WORDS, IN_PIECES}}
    for doc, item in zip(documents(data), made, strict=True):
        assert doc.text == item.article.text
        assert doc.user_data["article_id"] == item.article.id
        by_id = {one.id: one for one in item.annotations}
        found = {(span.id_, span.start_char, span.end_char, span.text) for span in doc.spans[SPANS_KEY]}
        for id_, start, end, words in found:
            if id_ not in changed:
                assert ((start, end),) == by_id[id_].spans
                assert words == by_id[id_].anchor.quote
        dropped = {one.id for one in report.losses if one.reason == NO_WORDS}
        assert {one.id for one in item.annotations if one.spans} - dropped <= {id_ for id_, *_ in found}
        assert {one.text for one in doc.ents} <= {words for *_, words in found}


def test_the_hard_corpus_arrives() -> None:
    check(hard_corpus())


@settings(max_examples=60, deadline=None)
@given(corpora())
def test_any_corpus_arrives_the_same_every_time(made: MemoryCorpus) -> None:
    check(made)
    assert exported(made)[0] == exported(made)[0]


def test_classes_are_cats_and_passages_inside_words_grow() -> None:
    made = corpus(article("Fer[quote#q:ries] sail.[policy#a:][policy#b@mk:]", language="en-GB"))
    data, report = exported(made)
    (doc,) = documents(data)
    assert doc.cats == {"policy": 1.0}
    assert [span.text for span in doc.spans[SPANS_KEY]] == ["Ferries"]
    assert [(one.reason, one.id) for one in report.losses] == [(EXPANDED, "a1-q"), (TWICE, "a1-b")]
