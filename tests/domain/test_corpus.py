"""The corpus in memory keeps the promises of the protocol."""

from __future__ import annotations

from clipdesk.domain.annotator import Annotator
from clipdesk.domain.article import Article, Source
from clipdesk.domain.corpus import AnnotatedArticle, Corpus, annotator_keys
from tests.builders import MemoryCorpus


def test_every_iteration_gives_the_same_articles() -> None:
    articles = tuple(AnnotatedArticle(Article(str(i), "Body.", Source())) for i in range(3))
    corpus: Corpus = MemoryCorpus("Harbour", articles=articles)
    assert list(corpus) == list(corpus) == list(articles)
    assert len(corpus) == 3
    assert corpus.name == "Harbour"
    assert list(corpus.codebook) == []


def test_annotators_are_written_by_their_short_names() -> None:
    assert annotator_keys([Annotator("1", "mk"), Annotator("2", "jt", "J. T.")]) == {"1": "mk", "2": "jt"}
