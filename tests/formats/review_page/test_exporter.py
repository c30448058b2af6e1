"""The whole page: the same each time, exact, and harmless whatever the corpus holds."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from lxml import html as lxml_html

from clipdesk.domain.errors import CancelledError
from clipdesk.domain.report import Outcome
from clipdesk.formats.registry import ExportOptions
from clipdesk.formats.review_page.exporter import HtmlReviewExporter
from tests.builders import MemoryCorpus, article, corpus, hard_corpus
from tests.formats.review_page.pages import Page, exported
from tests.formats.review_page.poison import PAYLOADS, poisoned
from tests.strategies import corpora

GOLDEN = Path(__file__).parent.parent.parent / "data" / "formats" / "hard.html"


def without_style(page: str) -> str:
    """The page without its style sheet, which may change its looks at any time."""
    return re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL)


def assert_harmless(page: str) -> None:
    """No script, no handler, nothing that loads: seen by two parsers."""
    elements = Page(page).elements
    tree = lxml_html.document_fromstring(page)
    elements += [(str(one.tag), {str(k): str(v) for k, v in one.attrib.items()}) for one in tree.iter() if one.tag]
    for tag, attributes in elements:
        assert tag in {
            "html", "head", "meta", "title", "style", "body", "a", "div", "aside", "header", "h1", "h2", "h3", "p", "section",
            "ul", "ol", "li", "input", "label", "span", "bdi", "b", "nav", "main", "article", "mark", "blockquote",
        }, tag  # fmt: skip
        for name, value in attributes.items():
            assert not name.startswith("on"), name
            assert name not in {"src", "style", "action", "srcdoc", "formaction"}
            assert name != "href" or value.startswith("#")
    assert len(Page(page).attributes("meta")) == 6


def test_the_hard_corpus_is_written_as_ever() -> None:
    page, report = exported(hard_corpus())
    assert without_style(page) == GOLDEN.read_text(encoding="utf-8")
    assert page == exported(hard_corpus())[0]
    assert [item.outcome for item in report.items] == [Outcome.TAKEN] * 3


@pytest.mark.parametrize("payload", PAYLOADS)
def test_whatever_a_corpus_holds_is_text(payload: str) -> None:
    made = poisoned(payload)
    page, _ = exported(made)
    assert_harmless(page)
    assert Page(page).texts("div", "text") == [made.articles[0].article.text]


@settings(max_examples=100)
@given(corpora())
def test_every_text_is_exact_and_every_page_harmless(made: MemoryCorpus) -> None:
    page, _ = exported(made)
    assert_harmless(page)
    assert Page(page).texts("div", "text") == [item.article.text for item in made]
    ids = [attributes["id"] for _, attributes in Page(page).elements if "id" in attributes]
    assert len(set(ids)) == len(ids)


def test_an_empty_corpus_is_a_page_without_articles() -> None:
    page, report = exported(corpus())
    assert Page(page).texts("article") == []
    assert report.items == ()


def test_an_annotation_that_lost_its_place_is_left_out_everywhere() -> None:
    item = article("[quote#q:No], [official:Kell] said.")
    moved = item._replace(article=replace(item.article, text="Yes, Kell said."))
    page, report = exported(corpus(moved))
    assert Page(page).texts("label") == []
    assert report.count(Outcome.SKIPPED) == 2


def test_cancelling_goes_through() -> None:
    def cancel(done: int, total: int) -> None:
        if done == 2:
            raise CancelledError

    with pytest.raises(CancelledError):
        HtmlReviewExporter().write(hard_corpus(), io.BytesIO(), ExportOptions(), cancel)
