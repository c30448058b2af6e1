"""What leaves the house: no words of the articles, and everything that proves where they stand."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.codebook import Codebook
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.domain.text import digest
from clipdesk.formats.standoff.exporter import NO_GUIDELINES, NO_SOURCE, NO_VALUES, StandoffExporter
from tests.builders import MemoryCorpus, article, codebook, corpus, hard_corpus, label
from tests.formats.exchange.round_trips import written
from tests.formats.schemas import validator
from tests.strategies import corpora

WORDS = ["harbor", "board", "voted", "tuesday", "ferries", "“yes”", "won’t", "said", "Kell", "20", "per", "cent", "été"]


def exported(made: MemoryCorpus, dialect: str = "") -> Any:
    return json.loads(written(StandoffExporter(), made, dialect)[0])


def runs(text: str) -> Iterator[str]:
    words = text.split()
    for first in range(len(words) - 2):
        yield " ".join(words[first : first + 3])


def leaks(made: MemoryCorpus, data: bytes) -> list[str]:
    """Three words in a row of an article that stand in the bytes, in any dress that JSON gives them."""
    shown = " ".join(re.findall(r"\w+", data.decode()))
    plain = " ".join(data.decode().split())
    found = []
    for item in made:
        found += [run for run in runs(item.article.text) if run in plain]
        bare = " ".join(re.findall(r"\w+", item.article.text))
        found += [run for run in runs(bare) if re.search(rf"(?<!\w){re.escape(run)}(?!\w)", shown)]
    return found


@st.composite
def news(draw: st.DrawFn) -> MemoryCorpus:
    """Articles, annotated all over, with notes, values, sources and guidelines that quote them."""
    items: list[AnnotatedArticle] = []
    for number in range(draw(st.integers(1, 3))):
        words = draw(st.lists(st.sampled_from(WORDS), min_size=6, max_size=40))
        text = " ".join(words)
        marked = f"[quote#q:{' '.join(words[:4])}] [statistic#s:{' '.join(words[4:])}]"
        items.append(
            article(
                marked, id=f"a{number}", notes={"q": text}, attributes={"s": {"value": text}, "q": {"kind": text}},
                headline=text, byline=(text,), outlet=text, section=text, dateline=text, published=text, url=text,
                language=text, note=text, source_file=text,
            )
        )  # fmt: skip
    quoting = label("quoting", definition=items[0].article.text, include="Anything.", exclude=items[-1].article.text)
    book = codebook()
    return corpus(*items, labels=Codebook((*book.labels, quoting), book.relation_types))


@given(news())
def test_no_three_words_in_a_row_of_any_article_are_in_the_file(made: MemoryCorpus) -> None:
    data, _ = written(StandoffExporter(), made)
    assert leaks(made, data) == []


def test_the_test_for_words_would_find_them() -> None:
    made = corpus(article("[quote:the harbor board voted] on it", headline="the harbor board voted"))
    assert leaks(made, written(StandoffExporter(), made, "sources")[0])


@pytest.mark.parametrize("dialect", ["none", "sources", "context"])
@given(made=corpora())
def test_any_corpus_fits_the_schema(dialect: str, made: MemoryCorpus) -> None:
    validator("standoff").validate(exported(made, dialect))


def test_an_article_is_told_by_its_hashes_its_address_and_its_date() -> None:
    made = corpus(
        article("We [quote:won].", headline="Won", outlet="Gazette", published="2025-06-12", url="https://g.example/1")
    )
    (record,) = exported(made)["articles"]
    assert record["sha256"] == digest("We won.")
    assert record["length"] == 7
    assert record["source"] == {"published": "2025-06-12", "url": "https://g.example/1"}
    assert exported(made, "sources")["articles"][0]["source"]["headline"] == "Won"


def test_values_of_the_codebook_are_told_and_no_others() -> None:
    told = {"q": {"kind": "direct", "speaker": "Kell"}, "s": {"value": "3", "rounded": "true"}}
    report_of = written(StandoffExporter(), corpus(article("[quote#q:a] [statistic#s:b]", attributes=told)))
    spans = json.loads(report_of[0])["articles"][0]["spans"]
    assert [one["attributes"] for one in spans] == [{"kind": "direct"}, {"rounded": "true"}]
    assert [one.id for one in report_of[1].losses if one.reason == NO_VALUES] == ["a1-q", "a1-s"]


def test_what_is_around_passages_is_told_only_when_asked_for() -> None:
    made = corpus(article("before [quote:it] after"))
    for dialect in ("none", "sources"):
        assert "prefix" not in exported(made, dialect)["articles"][0]["spans"][0]
    (span,) = exported(made, "context")["articles"][0]["spans"]
    assert (span["prefix"], span["suffix"]) == ("before ", " after")
    assert "text" not in span


def test_guidelines_that_quote_are_left_out_and_named_unless_sources_are_told() -> None:
    book = Codebook((label("quote", definition="Such as: the board voted on it."),))
    made = corpus(article("Then [quote:the board voted] again."), labels=book)
    data, report = written(StandoffExporter(), made)
    assert json.loads(data)["codebook"]["labels"][0]["definition"] == ""
    assert [one.id for one in report.losses if one.reason == NO_GUIDELINES] == ["label-quote"]
    assert exported(made, "sources")["codebook"]["labels"][0]["definition"] == book.labels[0].definition


def test_the_salt_is_another_for_other_articles_and_the_same_for_the_same() -> None:
    one, other = corpus(article("[quote:Yes]")), corpus(article("[quote:Yes]"), article("More", id="a2"))
    hashes = [exported(made)["articles"][0]["spans"][0]["pieces"][0]["sha256"] for made in (one, one, other)]
    assert hashes[0] == hashes[1] != hashes[2]
    assert exported(one)["clipdesk_standoff"]["salt"] != exported(other)["clipdesk_standoff"]["salt"]


def test_what_is_left_out_of_the_source_is_named() -> None:
    _, report = written(StandoffExporter(), hard_corpus())
    assert "hard" in {one.id for one in report.losses if one.reason == NO_SOURCE}
