"""What of an article a label is learned from."""

from __future__ import annotations

from clipdesk.assist.learner.evidence import Evidence
from clipdesk.assist.learner.pages import Page, mends_for, page_of, phrases_of, weights_for, with_sheet
from clipdesk.assist.learner.sheets import Reader
from clipdesk.assist.learner.weights import prepared
from clipdesk.domain.span import Span
from tests.assist.learner.taught import VESSEL, Boats, articles


def page(one: Evidence, words: str = "") -> Page:
    sheet = Reader((Boats(words.split()),)).read(one.reading)
    return page_of(one, VESSEL, sheet, prepared(sheet.blocks))


def test_of_an_article_in_work_only_paragraphs_with_something_decided_count() -> None:
    whole = articles(1)[0]
    part = whole._replace(tagged={VESSEL: whole.tagged[VESSEL][:1]}, whole=frozenset())
    every, some = page(whole, "ferry tug barge trawler"), page(part, "ferry tug barge trawler")
    assert len(some.sheet.blocks) == len(some.items) == len(some.letters) == 1 < len(every.sheet.blocks)
    assert len(some.windows) < len(every.windows)
    assert some.known == whole.tagged[VESSEL][:1]


def test_overlapping_passages_count_once() -> None:
    one = articles(1)[0]
    start, end = one.tagged[VESSEL][0]
    again = one._replace(tagged={VESSEL: (*one.tagged[VESSEL], Span(start, end - 1))})
    assert page(again).known == page(one).known


def test_the_same_pages_give_the_same_weights() -> None:
    pages = [page(one, "ferry board") for one in articles(6)]
    assert weights_for(pages, VESSEL) == weights_for(pages, VESSEL)
    assert mends_for(pages) == mends_for(pages)


def test_phrases_are_remembered_of_the_label() -> None:
    phrases = phrases_of([page(one) for one in articles(6)])
    assert ("barge", "Corvo") in phrases
    assert all(len(one) == 2 for one in phrases)


def test_where_rules_propose_nothing_there_is_nothing_to_mend() -> None:
    assert mends_for([page(one) for one in articles(6)]) == b""


def test_other_proposals_have_other_windows() -> None:
    one, other = page(articles(1)[0], "ferry tug barge trawler"), page(articles(1)[0])
    assert len(with_sheet(other, VESSEL, one.sheet).windows) == len(one.windows) > 0
    assert with_sheet(one, VESSEL, one.sheet) is one
