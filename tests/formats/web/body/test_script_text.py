"""Articles that stand in the scripts of a page and nowhere else."""

from __future__ import annotations

import json
from typing import Any

import pytest

from clipdesk.formats.web.reading import read_page
from tests.formats.web.pages import COOKIES, ENGLISH, HEADLINE, MENU, paragraphs

TEXT = "\n\n".join(ENGLISH)


def spoken(script: str, shown: str = "") -> str:
    """The article's text in a page whose paragraphs the browser would put together."""
    head = f"<title>{HEADLINE} | The Millbrook Gazette</title>"
    waiting = '<div id="root"><span>Loading…</span></div><noscript>Please enable JavaScript.</noscript>'
    return read_page(f"<html><head>{head}</head><body>{MENU}{shown}{waiting}{COOKIES}{script}</body></html>", "a").text


def data(value: Any) -> str:
    return f'<script type="application/json">{json.dumps({"story": {"headline": HEADLINE, "parts": value}})}</script>'


@pytest.mark.parametrize(
    "value",
    [
        list(ENGLISH),
        TEXT,
        paragraphs(ENGLISH),
        [{"type": "text", "content": text} for text in ENGLISH] + [{"type": "image", "caption": ENGLISH[0]}],
        [{"children": [{"text": text[:40]}, {"text": text[40:], "bold": True}]} for text in ENGLISH],
        json.dumps({"body": [{"kind": "paragraph", "text": text} for text in ENGLISH]}),
    ],
    ids=["texts", "text", "markup", "parts", "rich text", "JSON in JSON"],
)
def test_the_data_of_a_page_hold_its_article_in_many_shapes(value: Any) -> None:
    assert spoken(data(value)) == TEXT


def test_data_may_have_a_name_or_be_handed_over() -> None:
    state = json.dumps({"body": list(ENGLISH)})
    assert spoken(f"<script>window.a = window.a || {{}}; window.state = {state}; start();</script>") == TEXT
    assert spoken(f"<script>start({state})</script>") == TEXT


def test_json_ld_tells_the_text() -> None:
    for body in (TEXT, paragraphs(ENGLISH).replace("<", "&lt;")):
        article = {"@type": "NewsArticle", "headline": HEADLINE, "articleBody": body}
        assert spoken(f'<script type="application/ld+json">{json.dumps(article)}</script>') == TEXT


def test_what_a_reader_sees_comes_first() -> None:
    shown = f"<article><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}</article>"
    other = data([f"Another story. {text}" for text in ENGLISH * 3])
    assert spoken(other, shown) == TEXT
    assert spoken(data(list(ENGLISH)), shown) == TEXT
    teaser = f"<article><h1>{HEADLINE}</h1><p>{ENGLISH[0]}</p></article>"
    assert spoken(data(list(ENGLISH)), teaser) == ENGLISH[0]


def test_scripts_without_an_article_add_nothing() -> None:
    shown = f"<article><h1>{HEADLINE}</h1><p>{ENGLISH[0]}</p></article>"
    for script in (
        data(["News", "Sport", "Weather"]),
        data({"key": "x" * 400}),
        "<script>var a = {broken: [};</script>",
    ):
        assert spoken(script, shown) == ENGLISH[0]


def test_the_record_with_the_headline_tells_which_text_is_the_article() -> None:
    other = [f"Another story. {text}" for text in ENGLISH * 3]
    state = {"a": {"title": "Mayor retires", "body": other}, "b": {"title": HEADLINE, "body": list(ENGLISH)}}
    assert spoken(f"<script>window.state = {json.dumps(state)}</script>") == TEXT


def test_paragraphs_that_react_streams() -> None:
    shown = [["$", "p", None, {"children": [text[:40], ["$", "b", None, {"children": text[40:]}]]}] for text in ENGLISH]
    row = f"5:{json.dumps(['$', 'main', None, {'children': [['$', 'h1', None, {'children': HEADLINE}], shown]}])}\n"
    pieces = (row[:200], row[200:])
    assert spoken("".join(f"<script>self.__next_f.push({json.dumps([1, one])})</script>" for one in pieces)) == TEXT


def test_records_that_name_each_other_in_circles_are_read_to_an_end() -> None:
    store = {
        "Part:1": {"headline": HEADLINE, "content": [{"__ref": "Part:1"}] * 30, "text": [{"__ref": "Part:1"}] * 30}
    }
    assert spoken(f"<script>window.__APOLLO_STATE__ = {json.dumps({**store, 'pad': 'x' * 300})}</script>") == spoken("")
