"""Comments of browsers and extensions in the pages they save."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.source.saved_from import permalink_claims, saved_page_claims
from clipdesk.formats.web.tree import parse_page


@pytest.mark.parametrize(
    ("comment", "address"),
    [
        ("<!-- saved from url=(0024)https://www.example.org/a -->", "https://www.example.org/a"),
        ("<!-- saved from url=(0022)http://www.example.org -->\n<html>", "http://www.example.org"),
        (
            "<!--\n Page saved with SingleFile \n url: https://example.org/a?b=1 \n saved date: x\n-->",
            "https://example.org/a?b=1",
        ),
        ("<!-- Mirrored from www.example.org/a.html by HTTrack Website Copier -->", "http://www.example.org/a.html"),
    ],
)
def test_the_address_is_read(comment: str, address: str) -> None:
    (claim,) = saved_page_claims(parse_page("<p>Ferry</p>", "a.html"), comment)
    assert (claim.field, claim.value, claim.origin) == ("url", address, "saved page")


def test_other_comments_say_nothing() -> None:
    kept = "<!-- url: https://www.example.org/a -->" + "x" * 50_000
    assert saved_page_claims(parse_page("<p>Ferry</p>", "a.html"), kept) == []


def test_a_reader_view_links_to_the_page() -> None:
    kept = (
        '<body class="loaded"><a class="domain reader-domain" href="https://example.org/2019/05/08/a/">example.org</a>'
    )
    (claim,) = saved_page_claims(parse_page(kept, "a.html"), kept)
    assert claim.value == "https://example.org/2019/05/08/a/"


@pytest.mark.parametrize(
    "line",
    [
        "URL dieses Artikels:<br>http://vega.example/harbor/229875.html", "Find this article at: http://vega.example/harbor/229875.html",
        "URL: http://vega.example/harbor/229875.html.",
    ],
)  # fmt: skip
def test_the_address_that_a_version_for_printing_gives(line: str) -> None:
    html = f"<p>Ferry</p><p><font size=1>{line}</font></p>"
    (claim,) = saved_page_claims(parse_page(html, "a.html"), html)
    assert (claim.value, claim.origin) == ("http://vega.example/harbor/229875.html", "printed address")


def test_the_link_to_keep_in_the_headline() -> None:
    html = '<h2><a href="http://vega.example/2006/06/ferry/" rel="bookmark">Ferry is back</a></h2><a rel="bookmark" href="/x">Eels</a>'
    page = parse_page(html, "a.html")
    assert [claim.value for claim in permalink_claims(page, "Ferry is back")] == ["http://vega.example/2006/06/ferry/"]
    assert permalink_claims(page, "Tar") == []


def test_a_version_for_printing_in_any_language_gives_the_address_in_an_element_named_so() -> None:
    address = "https://www.example.org/print/44"
    page = f'<div class="print-source_url">المصدر: <a href="{address}">{address}</a></div>'
    (claim,) = saved_page_claims(parse_page(page, "a.html"), page)
    assert (claim.value, claim.origin) == (address, "printed address")
    assert saved_page_claims(parse_page(page.replace(f">{address}<", ">here<"), "a.html"), page) == []


def test_a_link_in_an_element_named_after_a_page_may_lead_anywhere() -> None:
    address = "https://other.example/data"
    page = f'<div class="page-url"><a href="{address}">{address}</a></div>'
    assert saved_page_claims(parse_page(page, "a.html"), page) == []
