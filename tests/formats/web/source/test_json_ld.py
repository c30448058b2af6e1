"""JSON-LD as pages write it, which is not always as it should be."""

from __future__ import annotations

import json

import pytest

from clipdesk.formats.web.source.json_ld import json_ld_claims
from clipdesk.formats.web.tree import parse_page

ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Ferry back",
    "datePublished": "2024-03-12",
    "author": {"name": "Ana Cruz"},
}


def said(*scripts: object, hint: str = "") -> dict[str, list[str]]:
    """Values by field."""
    bodies = [script if isinstance(script, str) else json.dumps(script) for script in scripts]
    html = "".join(f'<script type="application/ld+json">{body}</script>' for body in bodies)
    found: dict[str, list[str]] = {}
    for claim in json_ld_claims(parse_page(f"<p>x{html}", "a.html"), hint):
        assert claim.origin == "json-ld"
        found.setdefault(claim.field, []).append(claim.value)
    return found


def test_every_field_of_an_article_is_read() -> None:
    found = said(
        ARTICLE
        | {
            "author": [{"@type": "Person", "name": "Ana Cruz"}, "Jo Field", {"name": ["Kim Lee"]}, {"givenName": "Mia", "familyName": "Lund"}],
            "publisher": {"name": "The Gazette"}, "articleSection": ["Harbor", "News"], "inLanguage": {"name": "en"},
            "mainEntityOfPage": {"@id": "https://gazette.example/1"}, "dateline": "MILLBROOK", "articleBody": "Text.",
            "copyrightNotice": "© The Gazette",
        }
    )  # fmt: skip
    assert found == {
        "headline": ["Ferry back"], "published": ["2024-03-12"], "section": ["Harbor", "News"], "language": ["en"],
        "url": ["https://gazette.example/1"], "dateline": ["MILLBROOK"], "copyright": ["© The Gazette"], "body": ["Text."],
        "byline": ["Ana Cruz", "Jo Field", "Kim Lee", "Mia Lund"], "outlet": ["The Gazette"],
    }  # fmt: skip


@pytest.mark.parametrize(
    "wrapped",
    [
        {"@graph": [{"@type": "WebPage"}, ARTICLE]},
        [ARTICLE],
        {"@type": "WebPage", "mainEntity": ARTICLE},
        ARTICLE | {"@type": ["Thing", "NewsArticle"]},
        ARTICLE | {"@type": "http://schema.org/NewsArticle"},
        ARTICLE | {"@type": "schema:BlogPosting"},
        "<!-- " + json.dumps(ARTICLE) + " -->",
        "/*<![CDATA[*/" + json.dumps(ARTICLE) + "/*]]>*/",
        "//<![CDATA[\n" + json.dumps(ARTICLE) + "\n//]]>",
        json.dumps(ARTICLE) + ";",
        json.dumps(ARTICLE)[:-1] + ",}",
        json.dumps(ARTICLE).replace("Ferry back", "Ferry\nback"),
        json.dumps(ARTICLE).replace("Ferry back", r"Ferry\'s back").replace(r"\'s", r"\-"),
        json.dumps({"@type": "Organization"}) + json.dumps(ARTICLE),
        json.dumps(ARTICLE).replace('"', "&quot;"),
    ],
)
def test_it_is_found_in_any_wrapping(wrapped: object) -> None:
    found = said(wrapped)
    assert found["byline"] == ["Ana Cruz"]
    assert found["headline"][0].startswith("Ferry")


def test_a_day_may_be_a_number() -> None:
    assert said(ARTICLE | {"datePublished": 1710237600000})["published"] == ["1710237600000"]


def test_authors_and_publishers_may_be_named_elsewhere_in_the_graph() -> None:
    found = said(
        {"@graph": [
            ARTICLE | {"author": {"@id": "#ana"}, "publisher": {"@id": "#gazette"}},
            {"@type": "Person", "@id": "#ana", "name": "Ana Cruz"},
            {"@type": "Organization", "@id": "#gazette", "name": "The Gazette"},
            {"@type": "WebSite", "name": "gazette.example"},
        ]}
    )  # fmt: skip
    assert (found["byline"], found["outlet"]) == (["Ana Cruz"], ["The Gazette", "gazette.example"])


def test_the_article_of_the_page_is_told_from_others() -> None:
    other = ARTICLE | {"headline": "Storm closes slipway", "author": {"name": "Jo Field"}}
    assert said(other, ARTICLE, hint="Ferry back | The Gazette")["byline"] == ["Ana Cruz"]
    assert said(other, ARTICLE)["byline"] == ["Jo Field"]


def test_a_page_described_as_a_page_is_better_than_nothing() -> None:
    found = said({"@type": "WebPage", "name": "Ferry back", "datePublished": "2024-03-12"})
    assert (found["headline"], found["published"]) == (["Ferry back"], ["2024-03-12"])


def test_entities_are_resolved() -> None:
    assert said(ARTICLE | {"headline": "Boats &amp;amp; more"})["headline"] == ["Boats & more"]


@pytest.mark.parametrize(
    "script", ["", "{", "null", "[1, 2]", '"text"', "[" * 100_000, '{"@type": 3, "@id": {}}', '{"@graph": 1}']
)
def test_what_is_no_description_is_passed_over(script: str) -> None:
    assert said(script) == {}


@pytest.mark.parametrize(
    ("provider", "first"),
    [
        ({"name": "Harbor Courier", "url": "https://www.harborcourier.example/"}, "Harbor Courier"),
        ({"name": "Reuters", "url": "https://www.reuters.com/"}, "Portal"),
        ({"name": "Portal Video", "url": "https://video.portal.example/"}, "Portal"),
        ({"name": "Harbor Courier"}, "Portal"),
    ],
)
def test_a_site_that_shows_what_another_wrote_names_that_first(provider: dict[str, str], first: str) -> None:
    article = ARTICLE | {"url": "https://portal.example/a", "publisher": {"name": "Portal"}, "provider": provider}
    assert said(article)["outlet"][0] == first
