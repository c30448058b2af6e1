"""Words for what was cut."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.roles import copyright_claims, cut_reasons, is_copyright, original_claims
from clipdesk.formats.web.tree import parse_page


def reason(html: str) -> str:
    return cut_reasons(blocks_of(parse_page(f"<body>{html}", "a.html")), "Ferry is back")[-1]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<h1>Ferry is back!</h1>", "headline"), ("<nav><ul><li>Home</li></ul></nav>", "menu"),
        ("<figure><figcaption>The quay</figcaption></figure>", "caption"), ('<div id="disqus"><p>Nice</p></div>', "comments"),
        ('<div class="related"><a>Storm</a></div>', "related"), ('<p class="byline">By Ana Cruz</p>', "byline"),
        ('<div class="cookie-bar">We use cookies</div>', "cookies"), ('<div class="newsletter">Write to us</div>', "newsletter"),
        ('<div class="ad-slot">Boats for sale</div>', "advertisement"), ("<p>© 2024 The Gazette</p>", "copyright"),
        ("<p>Share this article</p>", "share"), ("<p>Posted on March 12, 2024</p>", "date"), ("<p>Anything at all</p>", "furniture"),
        ('<p class="port-authority">Anything</p>', "furniture"),
    ],
)  # fmt: skip
def test_reasons(html: str, expected: str) -> None:
    assert reason(html) == expected


def test_lines_about_rights() -> None:
    assert is_copyright("Copyright 2024 The Gazette")
    assert is_copyright("저작권자 © 해변일보 무단전재 및 재배포 금지")
    assert is_copyright("(c) Gazette")
    assert not is_copyright("Copyright is a right.")
    assert not is_copyright("© " + "x" * 400)
    blocks = blocks_of(parse_page("<p>Text</p><p>©  2024 Gazette</p><p>© 2023 Other</p>", "a.html"))
    assert [(claim.value, claim.origin) for claim in copyright_claims(blocks)] == [("© 2024 Gazette", "copyright line")]
    assert copyright_claims(blocks[:1]) == []


def test_the_paper_in_which_a_story_first_stood() -> None:
    line = "This article originally appeared on Vega Times: Ferry is back"
    claims = original_claims(blocks_of(parse_page(f"<p>The ferry is back.</p><p>{line}</p>", "a.html")))
    assert [claim.value for claim in claims] == ["Vega Times"]


def test_a_line_without_a_sign_says_who_reserves_the_rights_where_no_other_does() -> None:
    reserved = "Meridian - All rights reserved."
    page = f"<p>Words.</p><p>The union - all rights reserved for it - won.</p><p>{reserved}</p>"
    assert [claim.value for claim in copyright_claims(blocks_of(parse_page(page, "a")))] == [reserved]
    signed = blocks_of(parse_page(f"{page}<p>© 2024 Vega Times</p>", "a"))
    assert [claim.value for claim in copyright_claims(signed)] == ["© 2024 Vega Times"]


@pytest.mark.parametrize("line", ["Vega Times © 2025", "Wszelkie prawa zastrzeżone © Vega Times 2025"])
def test_a_line_may_name_who_holds_the_rights_before_the_sign_and_stands_at_the_foot(line: str) -> None:
    page = f"<p>The bridge on Monday © Jo Field</p><p>Shown in 2024. © Jo Field, 2024</p><p>{line}</p>"
    assert [claim.value for claim in copyright_claims(blocks_of(parse_page(page, "a")))] == [line]
