"""The pages of one article."""

from __future__ import annotations

from typing import Any

import pytest

from clipdesk.domain.article import Status
from clipdesk.formats.exchange.reading_language import ENGLISH
from clipdesk.formats.pdf_reading.article_pages import texts_of
from tests.builders import article, corpus, hard_article
from tests.formats.pdf_reading.pages import exported, links, page_texts


def pages(marked: str, **values: Any) -> list[str]:
    return page_texts(exported(corpus(article(marked, **values)))[0])[1:]


def test_head_text_and_list_follow_each_other() -> None:
    (page,) = pages(
        "[quote@mk:No], said [official:Kell].",
        headline="Head",
        outlet="Gazette",
        status=Status.DONE,
        url="https://a.example/x",
    )
    assert page.startswith("Head\nGazette · done · https://a.example/x\nNo, said Kell.\nAnnotations\n")
    assert "quote mk\nNo\n" in page
    assert "official an\nKell\n" in page


def test_an_article_of_one_line_and_one_without_text_are_pages() -> None:
    assert pages("One line.")[0].startswith("One line.\nOne line.")
    assert len(pages("", headline="Empty")) == 1


@pytest.mark.parametrize("note", ["line\n\nother", "word " * 2000])
def test_notes_are_whole(note: str) -> None:
    found = " ".join(" ".join(pages("[quote#q:x]", notes={"q": note})).split())
    assert found.count("word") >= 2000 or "line other" in found


def test_a_relation_is_named_with_the_words_it_leads_to() -> None:
    (page,) = pages("[quote#q:No], said [official#k:Kell].", relations=[("q", "said_by", "k")])
    assert "quote said_by › Kell · an" in page
    assert "1 quote › Kell" in page


def test_long_details_go_below_their_label() -> None:
    (page,) = pages("[quote#q:No]", attributes={"q": {"kind": "direct", "more": "word " * 30}})
    assert "quote\nkind: direct · more: word" in page


def test_white_space_is_said_to_be() -> None:
    (page,) = pages("a[policy:  ]b")
    assert "White space" in page


def test_passage_margin_and_list_lead_to_each_other() -> None:
    file, _ = exported(corpus(article("word " * 900 + "[quote:no]", headline="H")))
    leads = [(page, target) for page, target in links(file) if page]
    assert len(leads) == 3
    assert {target for page, target in leads} <= {page for page, target in leads}


def test_all_texts_that_can_hold_anything_are_gathered() -> None:
    gathered = "\n".join(texts_of(hard_article(), ENGLISH))
    for words in ("👩‍💻", "😀", "日本", "about", "=cmd", "The \u202eDaily", "clip <1>.txt"):
        assert words in gathered
