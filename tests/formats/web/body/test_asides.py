"""Elements within an article that are named as something else."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.body.asides import aside_reasons
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
        (
            '<div class="pullquote"><p>“Cut off again”</p><p>Ruth Calder, chair</p></div>',
            {"“Cut off again”": "pullquote", "Ruth Calder, chair": "pullquote"},
        ),
        ('<div class="pullquote"><p>“I sold my boat.”</p><p>Jo Field, deckhand</p></div>', {}),
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
        ('<div class="ad-feedback__modal"><p>Was it slow?</p></div>', {"Was it slow?": "advertisement"}),
        (
            '<figure class="kg-card kg-bookmark-card"><a><div>A beach</div>Jo Field</a></figure>',
            {"A beach": "related", "Jo Field": "related"},
        ),
        ('<div class="dfp-slot"><span>SCROLL TO CONTINUE</span></div>', {"SCROLL TO CONTINUE": "advertisement"}),
        (
            '<div class="box"><p>The port in the morning.</p><form><input type="email"></form></div>',
            {"The port in the morning.": "newsletter"},
        ),
        (
            '<div class="b"><h3>The port in the morning</h3><button>Sign up</button></div>',
            {"The port in the morning": "newsletter", "Sign up": "newsletter"},
        ),
        (
            '<div class="b"><h3>Will you go?</h3><label><input type=radio>Yes</label><label><input type=radio>No</label></div>',
            {"Will you go?": "furniture", "YesNo": "furniture"},
        ),
        ('<h3 class="kicker">HARBOR</h3>', {"HARBOR": "section"}),
        ('<div class="follow-bar"><span>Stay in touch.</span></div>', {"Stay in touch.": "share"}),
        ('<figure class="side kudo"><div>86</div><div>Kudos</div></figure>', {"86": "share", "Kudos": "share"}),
        ('<div class="facebook-activity"><p>What friends read</p></div>', {"What friends read": "share"}),
        (
            '<ul class="adjust-text-size"><li class="decrease-font">-</li><li>+</li></ul>',
            {"-": "furniture", "+": "furniture"},
        ),
        ('<div class="util-flyout"><p>Verifying your account</p></div>', {"Verifying your account": "furniture"}),
        ('<div class="video-keywords">boats docks</div>', {"boats docks": "furniture"}),
        (
            '<div class="author-dropdown"><p>Ana Cruz covers the port.</p></div>',
            {"Ana Cruz covers the port.": "byline"},
        ),
    ],
)
def test_asides_go_with_a_reason(inside: str, reasons: dict[str, str]) -> None:
    assert gone(inside) == reasons


@pytest.mark.parametrize("name", ["story-meta", "newsletter-content", "related-wrap"])
def test_what_holds_much_of_the_article_is_no_aside(name: str) -> None:
    assert gone(f'<div class="{name}">{paragraphs(ENGLISH)}</div>') == {}


@pytest.mark.parametrize(
    "name",
    [
        "subscriber-only",
        "paragraph",
        "highlight",
        "signups-of-the-mayor",
        "has-large-font-size",
        "icon-text",
        "field-label",
    ],
)
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


def test_buttons_go_from_a_short_article_too() -> None:
    buttons = '<div class="facebook-activity"><p>What your friends have read</p><p>Turn this off</p></div>'
    html = f"<body><article>{buttons}<p>{ENGLISH[0]}</p>{buttons}</article>"
    blocks = blocks_of(parse_page(html, "a.html"))
    left = [block.text for place, block in enumerate(blocks) if place not in aside_reasons(blocks)]
    assert left == [ENGLISH[0]]


@pytest.mark.parametrize("text", ["A", "OK", "5."])
def test_short_lines_without_the_name_of_an_icon_stay(text: str) -> None:
    assert gone(f'<div class="icon-row"><span>{text}</span></div>') == {}
