"""What a page prints as its headline."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.source.headings import headline_claims, line_of_headline
from clipdesk.formats.web.tree import parse_page


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<h1>Ferry <b>is</b> back<button>Share</button></h1>", ["Ferry is back"]),
        ('<h1 class="site-title">Blog</h1><h2 class="entry-title">Ferry is back</h2>', ["Ferry is back"]),
        ('<h1><a href="/">Blog</a></h1><h3 class="post-title">Ferry is back</h3>', ["Ferry is back"]),
        ('<div class="logo"><h1>Blog</h1></div><div class="headline">Ferry is back</div>', ["Ferry is back"]),
        ('<h1>Ferry is back<span class="subtitle">At night</span></h1>', ["Ferry is back"]),
        ('<h1><span class="sub-title">Ferry is back</span></h1>', ["Ferry is back"]),
        ('<h1><span class="plus-icon">K+</span> Ferry is back</h1>', ["Ferry is back"]),
        ('<span class="hed">Ferry is back</span>', ["Ferry is back"]),
        ('<p><span id="ctl00_body_lblTitle">Ferry is back</span></p>', ["Ferry is back"]),
        ("<h1>What they sell as <em>News</em></h1>", ["What they sell as News"]),
        ("<h1>How <span>Opinion</span> became a word</h1>", ["How Opinion became a word"]),
        ("<h1></h1>", []),
        (f"<h1>{'word ' * 100}</h1>", []),
    ],
)
def test_headings(body: str, expected: list[str]) -> None:
    assert [claim.value for claim in headline_claims(parse_page(f"<body>{body}", "a.html"))] == expected


def test_lines_that_touch_are_no_headline() -> None:
    claims = headline_claims(
        parse_page(
            "<title>Harbor - Where the ferry ends - Travel</title><h2><b>Harbor</b>Where the ferry ends</h2>", "a.html"
        )
    )
    assert "HarborWhere the ferry ends" not in [claim.value for claim in claims]


def test_the_line_that_shows_the_headline_on_a_page_without_headings() -> None:
    page = parse_page(
        "<body><table><tr><td><span class=hd>Ferry back</span><br>By Ana Cruz</td></tr></table>", "a.html"
    )
    line = line_of_headline(page, "ferryback")
    assert line is not None
    assert line.tag == "span"
    assert line_of_headline(page, "") is None


def test_a_line_over_the_headline_within_the_heading_is_no_part_of_it() -> None:
    page = parse_page('<h1><span class="topline">Storm</span> Ferry stays in the harbor</h1>', "a.html")
    assert [claim.value for claim in headline_claims(page)] == ["Ferry stays in the harbor"]


def test_the_printed_part_in_the_middle_of_a_title() -> None:
    head = "<title>NBW - Ferry is back after storm - November 8, 1999</title>"
    printed = [
        claim.value for claim in headline_claims(parse_page(f"{head}<h2>Ferry is back<br>after storm</h2>", "a.html"))
    ]
    assert printed[0] == "Ferry is back after storm"


def test_a_version_for_printing_has_its_bold_line_as_headline() -> None:
    head = "<title>Printer-friendly article page</title>"
    page = parse_page(f"{head}<div><b>Ferry is back after the storm</b></div><p>{'A paragraph. ' * 20}</p>", "a.html")
    assert [claim.value for claim in headline_claims(page)] == ["Ferry is back after the storm"]
