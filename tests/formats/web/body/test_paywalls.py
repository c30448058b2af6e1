"""Parts of an article that a page hides from readers who have not paid."""

from __future__ import annotations

import json

import pytest

from clipdesk.formats.web.body.paywalls import reveal
from clipdesk.formats.web.reading import read_page
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, HEADLINE, paragraphs

WHOLE = "\n\n".join(ENGLISH)
REST = paragraphs(ENGLISH[1:])


def article(rest: str, data: object = None, body: str = "article-body") -> str:
    """A page of which the article's first paragraph is visible and `rest` stands behind it."""
    script = f'<script type="application/ld+json">{json.dumps(data)}</script>' if data else ""
    return (
        f"<html><head>{script}</head><body><article><h1>{HEADLINE}</h1>"
        f'<div class="{body}"><p>{ENGLISH[0]}</p>{rest}</div></article></body></html>'
    )


@pytest.mark.parametrize(
    "opening",
    ['<div style="display:none">', '<div class="more hidden">', "<div hidden>", '<section class="d-none">',
     '<div class="paid-content hide" aria-hidden="true" style="display: none">'],
)  # fmt: skip
def test_what_goes_on_with_the_visible_text_is_read(opening: str) -> None:
    tag = opening[1:].partition(" ")[0]
    assert read_page(article(f"{opening}{REST}</{tag}>"), "a.html").text == WHOLE


def test_paragraphs_hidden_one_by_one_are_read_where_their_name_says_that_they_are_paid_for() -> None:
    rest = "".join(f'<p class="paywall" style="display:none">{text}</p>' for text in ENGLISH[1:])
    assert read_page(article(rest), "a.html").text == WHOLE
    assert read_page(article(rest.replace("paywall", "x")), "a.html").text == ENGLISH[0]


@pytest.mark.parametrize(
    "selector", [".zz-part", "article .zz-part", "#zz", ["div.zz-part", ".other"], ".other, .zz-part"]
)
def test_the_data_of_the_page_names_what_is_paid_for(selector: object) -> None:
    part = {"@type": "WebPageElement", "isAccessibleForFree": False, "cssSelector": selector}
    page = article(
        f'</div><div class="zz-part" id="zz" hidden>{REST}', {"@type": "NewsArticle", "hasPart": part}, "txt"
    )
    assert read_page(page, "a.html").text == WHOLE


@pytest.mark.parametrize(
    "rest",
    [
        f'<div class="comments" hidden>{REST}</div>', f'<div hidden><form><input name="q"></form>{REST}</div>',
        f"{REST}<div hidden>{REST}</div>", f'<div hidden><p>{ENGLISH[1]}</p></div>',
        '<div hidden>' + "".join(f'<p><a href="/x">{text}</a></p>' for text in ENGLISH[1:]) + "</div>",
    ],
)  # fmt: skip
def test_other_hidden_elements_stay_hidden(rest: str) -> None:
    page = parse_page(article(rest), "a.html")
    before = [dict(node.attributes) for node in page.root.walk()]
    reveal(page, article(rest))
    assert [dict(node.attributes) for node in page.root.walk()] == before


def test_a_broken_selector_names_nothing() -> None:
    html = f'<script>{{"cssSelector": ["a]}}</script>{article(f"<section hidden>{REST}</section>")}'
    assert read_page(html, "a.html").text == WHOLE
    assert read_page(article(f"<div hidden>{REST}</div>", {"cssSelector": " , "}), "a.html").text == WHOLE


def test_a_body_that_is_hidden_as_a_whole_is_read_where_it_is_the_only_one() -> None:
    hidden = f'<div id="articleBody" style="display:none">{paragraphs(ENGLISH)}</div>'
    teaser = "<p>Please log in to read on.</p>"
    page = f"<body><article><h1>{HEADLINE}</h1><p>The board has voted.</p><div>{hidden}</div>{teaser}</article>"
    assert WHOLE in read_page(page, "a.html").text
    two = page.replace("<article>", f'<article><div class="article-body">{paragraphs(ENGLISH[:2])}</div>')
    assert ENGLISH[3] not in read_page(two, "a.html").text
