"""The PDF for reading, as the reader of the project finds it: words, passages, notes, bookmarks, links, losses."""

from __future__ import annotations

import doctest
import io
from collections import Counter
from collections.abc import Sequence
from itertools import accumulate

import pypdfium2 as pdfium
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.domain.anchor import anchor
from clipdesk.domain.annotation import Annotation
from clipdesk.domain.article import Article, Source
from clipdesk.domain.corpus import AnnotatedArticle, Corpus
from clipdesk.domain.errors import CancelledError
from clipdesk.domain.report import Outcome
from clipdesk.domain.span import Span
from clipdesk.formats.exchange.colors import color_code
from clipdesk.formats.pdf_reading import exporter
from clipdesk.formats.pdf_reading.exporter import NO_FONT, NOT_FORCED, PdfReadingExporter
from clipdesk.formats.registry import ExportOptions
from tests.builders import MemoryCorpus, annotator_id, annotators, article, codebook, corpus, hard_corpus, label_id
from tests.formats.pdf_reading.pages import bare, bookmarks, exported, page_texts, words_under
from tests.strategies import span_lists

LABELS = codebook("five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
COLORS = {label.id: color_code(label.color) for label in LABELS}
PIECES = (*"aB7 .,“’ßçжЯёλάὖ€—\n", "é", "e\u0301", "ằ", "a\u0306\u0300", "đ", "q\u0323", "й", "и\u0306", "fi")
"""Latin of several languages, Vietnamese, Cyrillic and Greek, composed or not: the shipped fonts have all of it."""


def marked(text: str, passages: Sequence[tuple[Span, ...]]) -> MemoryCorpus:
    """A corpus of one article; every passage has a label, and so a color, of its own."""
    made = [
        Annotation(f"n{n}", "a1", label.id, annotator_id("an"), anchor(text, spans))
        for n, (label, spans) in enumerate(zip(LABELS, passages, strict=False))
        if spans
    ]
    item = AnnotatedArticle(Article("a1", text, Source(headline="Headline")), tuple(made))
    return MemoryCorpus("Corpus", LABELS, annotators([item]), (item,))


def test_examples_in_the_module_hold() -> None:
    assert doctest.testmod(exporter).failed == 0


@given(st.data())
@settings(max_examples=40)
def test_the_words_under_every_passage_are_those_annotated(data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from(PIECES), max_size=300).filter(lambda some: bool("".join(some).strip())))
    edges = [0, *accumulate(map(len, pieces))]
    passages = [
        tuple(Span(edges[start], edges[end]) for start, end in spans)
        for spans in data.draw(st.lists(span_lists(len(pieces)), max_size=len(LABELS.labels)))
    ]
    text = "".join(pieces)
    made = marked(text, passages)
    file, report = exported(made)
    assert report.losses == ()
    for one in made.articles[0].annotations:
        assert words_under(file, COLORS[one.label_id]) == bare("".join(text[start:end] for start, end in one.spans))


def test_letters_from_right_to_left_stand_under_their_passages() -> None:
    text = "قال وزير النقل سالم العمري إن خمس الرحلات ألغيت في 2025 (نعم). שלום עולם, 12."
    words = ["وزير النقل", "خمس", "(نعم)", "עולם"]
    passages = [(Span(text.index(one), text.index(one) + len(one)),) for one in words]
    file, report = exported(marked(text, passages))
    assert report.losses == ()
    for one, label in zip(words, LABELS, strict=False):
        assert Counter(words_under(file, COLORS[label.id])) == Counter(bare(one))
    assert "وزير النقل سالم العمري" in page_texts(file)[1]


def test_a_reader_finds_source_text_passages_notes_and_legend() -> None:
    made = corpus(
        article(
            "[official#k:Mayor Kell] said [quote#q:no]. [policy:]", headline="Board says no", outlet="Gazette",
            byline=("Ana Ruiz",), published="2025-06-12", note="Read twice.", notes={"q": "sure?\nno"},
            attributes={"q": {"kind": "direct"}}, relations=[("q", "said_by", "k")],
        ),
        article("Nothing.", id="a2"),
        name="Ferries",
    )  # fmt: skip
    front, first, second = page_texts(exported(made)[0])
    assert front.startswith("Ferries\n2 articles · 3 annotations · 1 annotator\nLabels\n")
    assert "quote 1\nWords of a person.\nInclude: Direct speech.\nExclude: Titles." in front.replace(
        "1 quote", "quote 1"
    )
    assert "Board says no 1\n" in front
    assert "Gazette · 12 June 2025 · 3 annotations" in front
    assert first.startswith(
        "Board says no\nAna Ruiz · Gazette · 12 June 2025\nThe whole article: policy\nRead twice.\nMayor Kell said no."
    )
    assert "quote said_by › Mayor Kell · kind: direct · an\nno\nsure?\nno\n" in first
    assert "1 official\n2 quote › Mayor Kell\nsure? no" in first
    assert second.startswith("Nothing.")


def test_bookmarks_and_page_numbers_lead_to_every_article() -> None:
    made = corpus(
        article("word " * 3000, id="a1", headline="Long"), article("[quote:x]", id="a2", headline="Short"), name="Two"
    )
    file, _ = exported(made)
    pages = page_texts(file)
    marks = dict(bookmarks(file))
    assert set(marks) == {"Labels", "Articles", "Long", "Short"}
    assert pages[marks["Long"]].startswith("Long")
    assert pages[marks["Short"]].startswith("Short")
    document = pdfium.PdfDocument(file)
    assert [document.get_page_label(place) for place in (0, 1, 2)] == ["i", "1", "2"]
    assert f"Short {document.get_page_label(marks['Short'])}" in pages[0]
    assert pages[-1].rstrip().endswith(document.get_page_label(len(pages) - 1))
    assert document.get_metadata_value("Title") == "Two"


def test_the_same_corpus_gives_the_same_bytes_without_any_date() -> None:
    first = exported(hard_corpus())
    assert exported(hard_corpus()) == first
    assert b"Date" not in first[0]


def test_characters_without_a_font_are_marked_and_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.formats.pdf_reading.fonts.font_folders", lambda: ())
    made = corpus(article("[quote:日本日] and more", headline="日 report"), article("plain", id="a2"))
    file, report = exported(made)
    assert [(one.reason, one.id) for one in report.losses] == [(NO_FONT, "a1")]
    assert [(one.outcome, one.reason) for one in report.items] == [
        (Outcome.CHANGED, "4 characters are shown as “�” because no font has them: 日 本."), (Outcome.TAKEN, "")
    ]  # fmt: skip
    assert words_under(file, COLORS[label_id("quote")]) == "日本日"


def test_labels_without_a_font_are_named_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("clipdesk.formats.pdf_reading.fonts.font_folders", lambda: ())
    _, report = exported(MemoryCorpus("c", codebook("官员")))
    assert [(one.reason, one.id) for one in report.losses] == [(NO_FONT, label_id("官员"))]


def test_marks_that_force_a_direction_are_a_loss() -> None:
    _, report = exported(corpus(article("a \u202ebc\u202c"), article("bare", id="a2")))
    assert [(one.reason, one.id) for one in report.losses] == [(NOT_FORCED, "a1")]


def test_an_empty_corpus_is_one_page() -> None:
    file, _ = exported(MemoryCorpus("Nothing yet"))
    assert [page.split("\n")[:2] for page in page_texts(file)] == [
        ["Nothing yet", "0 articles · 0 annotations · 0 annotators"]
    ]


def test_it_goes_on_article_by_article_and_can_be_stopped() -> None:
    steps: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        steps.append((done, total))
        if done == 2:
            raise CancelledError

    made: Corpus = hard_corpus()
    with pytest.raises(CancelledError):
        PdfReadingExporter().write(made, io.BytesIO(), ExportOptions(), stop)
    assert steps == [(1, 3), (2, 3)]
