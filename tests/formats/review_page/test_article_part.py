"""One article on the page: its source, its exact text, and every annotation in a list."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import Status
from clipdesk.domain.corpus import AnnotatedArticle
from clipdesk.formats.exchange.reading_language import ENGLISH
from clipdesk.formats.review_page.article_part import ArticlePart, anchor_of
from tests.builders import HARD_NOTE, HARD_TEXT, article, corpus, hard_article
from tests.formats.review_page.pages import Page


def page(item: AnnotatedArticle) -> Page:
    return Page(ArticlePart(corpus(item), ENGLISH).html(item))


def test_the_element_of_the_text_holds_the_stored_text_and_nothing_else() -> None:
    assert page(hard_article()).texts("div", "text") == [HARD_TEXT]


def test_every_annotation_is_listed_with_what_is_known_of_it() -> None:
    item = article(
        "[quote#q@mk:“No,”] said [official#k:Kell]. [policy#w:]", notes={"q": "really?", "w": "all"},
        attributes={"q": {"kind": "direct", "empty": ""}}, relations=[("q", "said_by", "k")],
    )  # fmt: skip
    entries = page(item).texts("li")
    assert entries == [
        "quote › Kell · kind: direct · mk“No,”really?",
        "policy anThe whole articleall",
        "official anKell",
    ]


def test_links_lead_from_the_margin_to_the_list_and_back() -> None:
    made = page(hard_article())
    ids = {attributes["id"] for _, attributes in made.elements if "id" in attributes}
    links = [attributes["href"] for attributes in made.attributes("a")]
    assert {link[1:] for link in links} <= ids
    assert len(ids) == sum("id" in attributes for _, attributes in made.elements)
    assert {link for link in links if link.startswith("#p-")} == {
        f"#p-{one.id}" for one in hard_article().annotations if one.spans
    }


def test_labels_of_the_whole_article_stand_under_the_headline() -> None:
    made = page(hard_article())
    assert made.texts("a", "chip") == ["policy"]
    assert made.attributes("a", "chip")[0]["href"] == "#n-hard-whole"


def test_the_source_is_told_and_addresses_are_not_linked() -> None:
    item = article(
        "Text.", headline="Rates", byline=("A. B.", "C. D."), outlet="The Paper", published="2025-06-12", status=Status.DONE,
        url="javascript:alert(1)", source_file="a.txt", flagged=True, note="read twice", section="Money", dateline="MIAMI",
    )  # fmt: skip
    made = page(item)
    assert made.texts("h2") == ["Rates"]
    assert made.texts("p", "source") == [
        "A. B., C. D. · The Paper · Money · 12 June 2025 · MIAMI · done · flagged · javascript:alert(1) · a.txt"
    ]
    assert made.texts("p", "note") == ["read twice"]
    assert made.attributes("a") == []


def test_an_article_without_headline_is_called_by_its_first_words() -> None:
    assert page(article("First words here.\nMore.")).texts("h2") == ["First words here."]


@pytest.mark.parametrize(("language", "shown"), [("de-CH", "de-CH"), ('"><script>', None), ("", None)])
def test_the_language_is_given_when_it_is_one(language: str, shown: str | None) -> None:
    assert page(article("Text.", language=language)).attributes("div", "text")[0].get("lang") == shown


def test_long_quotes_are_cut_in_the_list_and_white_space_is_named() -> None:
    made = page(article("[quote:" + "word " * 200 + "]"))
    assert len(made.texts("blockquote")[0]) <= 280
    assert "White space" in page(article("a[policy:\n]b")).texts("li")[0]


def test_notes_in_the_list_are_whole() -> None:
    assert HARD_NOTE in page(hard_article()).texts("p", "note")


def test_anchors_are_safe_and_stay_different() -> None:
    assert anchor_of("9f3c-A_1") == "9f3c-A_1"
    ids = ["a b", "a.20.b", "ab", 'a"b', "日", "a\nb"]
    assert len({anchor_of(one) for one in ids}) == len(ids)
    assert all(one.isascii() and not set(one) & set(" \"'<>&\n") for one in map(anchor_of, ids))
