"""Dates and authors in a page's scripts."""

from __future__ import annotations

import json

import pytest

from clipdesk.formats.web.source.script_data import script_claims
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import HEADLINE


def said(script: str, headline: str = HEADLINE) -> list[tuple[str, str]]:
    page = parse_page(f"<body><p>Text</p>{script}</body>", "a.html")
    return [(claim.field, claim.value) for claim in script_claims(page, headline)]


def test_the_data_around_the_headline_tell_date_and_author() -> None:
    state = f'{{"article": {{"title": "{HEADLINE}", "publishedAt": "2016-06-03T08:15:00Z", "authors": [{{"id": 3, "name": "Ana Cruz"}}]}}}}'
    assert said(f"<script>window.state = {state};</script>") == [
        ("published", "2016-06-03T08:15:00Z"), ("byline", "Ana Cruz"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("data", "claims"),
    [
        ('"pubDate": 1464941700000', [("published", "1464941700000")]),
        ('"byline": "By Ana Cruz"', [("byline", "Ana Cruz")]),
        ('"author": "webdesk", "datePublished": "soon"', []),
    ],
)
def test_single_data(data: str, claims: list[tuple[str, str]]) -> None:
    assert said(f'<script>var x = {{"headline": "{HEADLINE}", {data}}}</script>') == claims


def test_data_of_other_stories_and_other_scripts_say_nothing() -> None:
    data = '"publishedAt": "2016-06-03"'
    far = " " * 5_000
    assert said(f'<script>var x = {{"headline": "{HEADLINE}"}}; {far} var y = {{{data}}}</script>') == []
    assert said(f'<script>var y = {{"headline": "Mayor retires", {data}}}</script>') == []
    assert said(f'<script type="application/ld+json">{{"headline": "{HEADLINE}", {data}}}</script>') == []
    assert said(f'<script>var x = {{"headline": "Ferry", {data}}}</script>', "Ferry") == []


def test_all_of_a_list_of_authors_are_named() -> None:
    both = [("byline", "Ana Cruz"), ("byline", "Jo Field")]
    for listed in (
        '[{"id": 3, "name": "Ana Cruz"}, {"id": 4, "name": "Jo Field", "desk": "Ports"}]',
        '["Ana Cruz", "Jo Field"]',
    ):
        state = f'{{"article": {{"title": "{HEADLINE}", "authors": {listed}, "editors": ["Kim Lee"]}}}}'
        assert said(f"<script>window.state = {state};</script>") == both


def test_the_record_with_the_headline_tells_section_outlet_and_address() -> None:
    store = {
        "Author:1": {"name": "Ana Cruz"},
        "Section:4": {"title": "Harbor"},
        "Article:9": {
            "headline": HEADLINE, "published_at": "2016-06-03T08:15:00Z", "section": {"__ref": "Section:4"}, "siteName": "The Gazette",
            "authors": [{"__ref": "Author:1"}, {"displayName": "By Jo Field"}, {"name": "webdesk"}], "canonicalUrl": "https://gazette.example/1",
        },
    }  # fmt: skip
    assert said(f"<script>window.__APOLLO_STATE__={json.dumps(store)}</script>") == [
        ("published", "2016-06-03T08:15:00Z"), ("byline", "Ana Cruz"), ("byline", "Jo Field"),
        ("section", "Harbor"), ("outlet", "The Gazette"), ("url", "https://gazette.example/1"),
    ]  # fmt: skip
    assert said(f"<script>x = {json.dumps({'title': HEADLINE, 'siteName': 'The Gazette'})}</script>") == []


def test_the_record_of_a_publishing_system_has_its_credits_and_sections_in_parts() -> None:
    story = {
        "headlines": {"basic": HEADLINE}, "display_date": "2025-02-23T10:00:00Z",
        "credits": {"by": [{"name": "Ana Cruz"}, {"name": "Jo Field"}]}, "taxonomy": {"primary_section": {"name": "Harbor"}},
    }  # fmt: skip
    assert said(f"<script>{json.dumps({'content': story})}</script>") == [
        ("published", "2025-02-23T10:00:00Z"), ("byline", "Ana Cruz"), ("byline", "Jo Field"), ("section", "Harbor"),
    ]  # fmt: skip
