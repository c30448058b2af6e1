"""Elements within an article that are named as something else."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.asides import aside_reasons
from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs


def gone(inside: str) -> dict[str, str]:
    """Reasons by the text of the blocks that go, of an article with `inside` in its middle."""
    html = f"<body><article>{paragraphs(ENGLISH[:2])}{inside}{paragraphs(ENGLISH[2:])}</article>"
    blocks = blocks_of(parse_page(html, "a.html"))
    return {blocks[place].text: reason for place, reason in aside_reasons(blocks).items()}


@pytest.mark.parametrize(
    ("inside", "reasons"),
    [
        ('<div class="pullquote">“Cut off again”</div>', {"“Cut off again”": "pullquote"}),
        ('<div class="kg-signup-card"><h2>Join us</h2></div>', {"Join us": "newsletter"}),
        (
            '<div class="donate-box"><p>You make our work possible.</p></div>',
            {"You make our work possible.": "newsletter"},
        ),
        ('<div class="author-bio"><p>Ana Cruz covers the port.</p></div>', {"Ana Cruz covers the port.": "byline"}),
        ('<div data-component="byline-block"><p>Ana Cruz</p></div>', {"Ana Cruz": "byline"}),
        ('<div data-qa="author-bio"><p>Ana Cruz covers it.</p></div>', {"Ana Cruz covers it.": "byline"}),
        ('<p class="postmetadata">Filed under Ferries.</p>', {"Filed under Ferries.": "byline"}),
        ('<section class="article-toc"><h2>Contents</h2></section>', {"Contents": "menu"}),
        (
            '<div class="ad"><p>Did you know? We live on readers.</p></div>',
            {"Did you know? We live on readers.": "advertisement"},
        ),
        ('<div class="dfp-slot"><span>SCROLL TO CONTINUE</span></div>', {"SCROLL TO CONTINUE": "advertisement"}),
        (
            '<div class="box"><p>The port in the morning.</p><form><input type="email"></form></div>',
            {"The port in the morning.": "newsletter"},
        ),
        ('<h3 class="kicker">HARBOR</h3>', {"HARBOR": "section"}),
    ],
)
def test_asides_go_with_a_reason(inside: str, reasons: dict[str, str]) -> None:
    assert gone(inside) == reasons


@pytest.mark.parametrize("name", ["story-meta", "newsletter-content", "related-wrap"])
def test_what_holds_much_of_the_article_is_no_aside(name: str) -> None:
    assert gone(f'<div class="{name}">{paragraphs(ENGLISH)}</div>') == {}


@pytest.mark.parametrize("name", ["subscriber-only", "paragraph", "highlight", "signups-of-the-mayor"])
def test_other_names_say_nothing(name: str) -> None:
    assert gone(f'<p class="{name}">The boats will run at night.</p>') == {}


def test_names_around_the_article_say_nothing() -> None:
    blocks = blocks_of(
        parse_page(f'<body><div class="kicker"><article>{paragraphs(ENGLISH)}</article></div>', "a.html")
    )
    assert aside_reasons(blocks) == {}


def test_names_that_most_of_the_article_bears_say_nothing() -> None:
    named = "".join(f'<p class="newsletter-paragraph">{text}</p>' for text in (*ENGLISH, *ENGLISH))
    blocks = blocks_of(parse_page(f"<body><article>{named}</article>", "a.html"))
    assert aside_reasons(blocks) == {}
