"""Author and date in attributes of elements."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.reading import read_page
from clipdesk.formats.web.source.data_attributes import attribute_claims, labels_of
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, HEADLINE, paragraphs


@pytest.mark.parametrize(
    "attributes",
    [
        'data-author="Ana Cruz" data-published="2019-06-05T10:00:00Z"', 'data-byline="By Ana Cruz" data-pub-date="1559728800"',
        'data-article-author-name="Ana Cruz" data-publish-date="2019-06-05"',
    ],
)  # fmt: skip
def test_authors_and_dates(attributes: str) -> None:
    source = read_page(f"<h1>{HEADLINE}</h1><div {attributes}></div>{paragraphs(ENGLISH)}", "a.html").source
    assert (source.byline, source.published[:10]) == (("Ana Cruz",), "2019-06-05")
    assert source.provenance["byline"] == source.provenance["published"] == "data attribute"


def test_the_first_of_each_counts_and_what_is_no_name_none() -> None:
    html = '<p data-author="17"></p><p data-author="Ana Cruz"></p><p data-author="Jo Field" data-published="soon"></p>'
    claims = attribute_claims(parse_page(html, "a.html").root.walk(), "en")
    assert [(claim.field, claim.value) for claim in claims] == [("byline", "Ana Cruz")]


def test_labels_with_figures_in_them() -> None:
    (node,) = parse_page('<body><i aria-label="Posted May 5, 2011">1 d</i>', "a.html").all("i")
    assert list(labels_of(node)) == ["Posted May 5, 2011"]
    (node,) = parse_page('<body><i title="Share this">1 d</i>', "a.html").all("i")
    assert list(labels_of(node)) == []
