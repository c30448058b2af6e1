"""Microdata of the article, and not of what stands around it."""

from __future__ import annotations

from clipdesk.formats.web.source.microdata import microdata_claims
from clipdesk.formats.web.tree import parse_page


def said(html: str) -> list[tuple[str, str]]:
    return [(claim.field, claim.value) for claim in microdata_claims(parse_page(html, "a.html"))]


def test_properties_give_their_attribute_or_their_text() -> None:
    assert said(
        '<article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Ferry <b>back</b></h1>'
        '<time itemprop="datePublished" datetime="2024-03-12">today</time><meta itemprop="inLanguage" content="en">'
        '<span itemprop="articleSection">Harbor</span></article>'
    ) == [("headline", "Ferry back"), ("published", "2024-03-12"), ("language", "en"), ("section", "Harbor")]


def test_people_give_their_names() -> None:
    assert said(
        '<p itemprop="author" itemscope itemtype="https://schema.org/Person"><span itemprop="name">Ana Cruz</span> '
        '<span itemprop="jobTitle">editor</span></p><div itemprop="publisher" itemscope>'
        '<meta itemprop="name" content="The Gazette"></div>'
    ) == [("byline", "Ana Cruz"), ("outlet", "The Gazette")]


def test_comments_and_pictures_have_authors_of_their_own() -> None:
    assert not said(
        '<div itemscope itemtype="https://schema.org/Comment"><span itemprop="author">oldsalt</span></div>'
        '<figure itemscope itemtype="https://schema.org/ImageObject"><span itemprop="author">Jo Field</span></figure>'
    )


def test_endless_values_are_none() -> None:
    assert not said(f'<p itemprop="author">{"word " * 200}</p>')
