"""Meta and link elements."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.source.metatags import meta_claims
from clipdesk.formats.web.tree import parse_page


def said(head: str) -> list[tuple[str, str, str]]:
    return [
        (claim.field, claim.value, claim.origin) for claim in meta_claims(parse_page(f"<head>{head}</head>", "a.html"))
    ]


@pytest.mark.parametrize(
    ("head", "claim"),
    [
        ('<meta property="og:title" content="Ferry&nbsp;back">', ("headline", "Ferry back", "opengraph")),
        ('<meta name="twitter:title" content=" Ferry  back ">', ("headline", "Ferry back", "meta")),
        ('<meta name="author" content="Ana Cruz">', ("byline", "Ana Cruz", "meta")),
        ('<meta name="BYL" content="By Ana Cruz">', ("byline", "By Ana Cruz", "meta")),
        ('<meta name="twitter:creator" content="Ana Cruz">', ("byline", "Ana Cruz", "meta")),
        (
            '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ana Cruz">',
            ("byline", "Ana Cruz", "meta"),
        ),
        ('<meta name="citation_author" value="Ana Cruz">', ("byline", "Ana Cruz", "meta")),
        ('<meta name="DC.date.issued" content="2024-03-12">', ("published", "2024-03-12", "meta")),
        ('<meta property="article:published_time" content="2024">', ("published", "2024", "opengraph")),
        ('<meta name="first_published_at" content="2024">', ("published", "2024", "meta")),
        ('<meta name="parsely-pub-date" content="2024">', ("published", "2024", "meta")),
        ('<meta itemprop="datePublished" content="2024">', ("published", "2024", "meta")),
        ('<meta property="og:site_name" content="R&amp;amp;B">', ("outlet", "R&B", "opengraph")),
        ('<meta http-equiv="Content-Language" content="de">', ("language", "de", "meta")),
        ('<meta name="sailthru.verticals" content="harbor">', ("section", "harbor", "meta")),
        ('<meta name="copyright" content="© Gazette">', ("copyright", "© Gazette", "meta")),
        ('<link rel="canonical" href="/ferry">', ("url", "/ferry", "link element")),
    ],
)
def test_one_element(head: str, claim: tuple[str, str, str]) -> None:
    assert said(head) == [claim]


def test_the_name_of_an_account_is_no_author() -> None:
    assert said('<meta name="twitter:creator" content="@anacruz">') == []
    assert said('<meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="4">') == []


def test_the_more_trusted_name_comes_first() -> None:
    head = '<meta name="title" content="b"><meta property="og:title" content="a">'
    assert [value for _, value, _ in said(head)] == ["a", "b"]


def test_the_object_of_parsely_names_every_author() -> None:
    told = (
        '{"title": "Ferry back", "authors": ["Ana Cruz", "Jo Field"], "pub_date": "2024-03-12T10:00:00Z", "section": 3}'
    )
    assert said(f"<meta name='parsely-page' content='{told}'>") == [
        ("headline", "Ferry back", "meta"), ("byline", "Ana Cruz", "meta"), ("byline", "Jo Field", "meta"),
        ("published", "2024-03-12T10:00:00Z", "meta"),
    ]  # fmt: skip
    for broken in ("{", "[1]", "7"):
        assert said(f"<meta name='parsely-page' content='{broken}'>") == []


def test_empty_and_unknown_elements_say_nothing() -> None:
    assert (
        said(
            '<meta name="author" content=""><meta name="viewport" content="x"><meta charset=utf-8><link rel=icon href=x>'
        )
        == []
    )


def test_the_language_of_the_page() -> None:
    page = parse_page('<html lang="pt-BR"><p>x', "a.html")
    assert [(claim.field, claim.value, claim.origin) for claim in meta_claims(page)] == [
        ("language", "pt-BR", "html element")
    ]


@pytest.mark.parametrize(
    ("base", "is_page"),
    [
        ("http://vega.example/index.php/harbor/412-ferry-is-back", True), ("http://vega.example/harbor/ferry.html", True),
        ("http://vega.example/", False), ("http://vega.example/harbor/", False), ("http://vega.example/index.html", False),
        ("http://vega.example", False), ("/harbor/ferry", False),
    ],
)  # fmt: skip
def test_a_base_of_addresses_that_is_the_page_itself(base: str, is_page: bool) -> None:
    assert (("url", base, "base element") in said(f'<base href="{base}">')) is is_page


def test_an_account_of_a_platform_is_the_outlet_in_place_of_that() -> None:
    head = '<meta property="og:site_name" content="微信公众平台">'
    page = parse_page(f'<head>{head}</head><body><a id="js_name">海港纪事</a></body>', "a.html")
    assert [claim.value for claim in meta_claims(page) if claim.field == "outlet"] == ["海港纪事"]
    assert ("outlet", "微信公众平台", "opengraph") in said(head)
