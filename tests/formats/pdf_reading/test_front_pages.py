"""Legend, annotators and contents."""

from __future__ import annotations

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import Corpus
from tests.builders import article, codebook, corpus, hard_corpus, label
from tests.formats.pdf_reading.pages import exported, page_texts


def front(made: Corpus) -> str:
    return page_texts(exported(made)[0])[0]


def test_all_labels_are_listed_with_counts_and_guidelines() -> None:
    words = front(corpus(article("[quote:a] [quote:b]"), labels=codebook()))
    assert "\nquote 2\n" in words
    assert "\npolicy 0\n" in words
    assert "Words of a person.\nInclude: Direct speech.\nExclude: Titles." in words


def test_annotators_are_listed_when_there_are_several() -> None:
    words = front(corpus(article("[quote@mk:a] [quote@an:b]")))
    assert "Annotators" in words
    assert "mk · MK." in words
    assert "Annotators" not in front(corpus(article("[quote@mk:a]")))


def test_contents_name_every_article_with_its_page() -> None:
    words = front(hard_corpus())
    assert "0 annotations" in words
    assert "Second" in words
    assert "1 annotation\n" in words


def test_without_labels_there_is_no_legend() -> None:
    assert "Labels" not in front(corpus(article("bare"), labels=Codebook()))


def test_a_long_codebook_goes_over_several_pages() -> None:
    labels = Codebook(tuple(label(f"label {n}", order=n, definition="Words. " * 40) for n in range(40)))
    pages = page_texts(exported(corpus(article("bare"), labels=labels))[0])
    assert sum("label" in page for page in pages) >= 3
