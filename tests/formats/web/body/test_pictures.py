"""Captions that name who took the picture, and links to more pictures."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.body.pictures import picture_reasons
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs


def gone(inside: str) -> dict[str, str]:
    """Reasons by the text of the blocks that go, of an article with `inside` in its middle."""
    html = f"<body><article>{paragraphs(ENGLISH[:2])}{inside}{paragraphs(ENGLISH[2:])}</article>"
    blocks = blocks_of(parse_page(html, "a.html"))
    return {blocks[place].text: reason for place, reason in picture_reasons(blocks).items()}


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        (
            '<div class="wp-caption"><img src=a><p class="wp-caption-text">The quay. Photo by Jo Field.</p></div>',
            "The quay. Photo by Jo Field.",
        ),
        (
            "<table><tr><td><img src=a><br><font>The quay on Monday. <i>(Photo by Jo Field)</i></font></td></tr></table>",
            "The quay on Monday. (Photo by Jo Field)",
        ),
        (
            '<div class="foto"><img src=a><p class="pie">El muelle, el lunes. / Ana Robledo</p></div>',
            "El muelle, el lunes. / Ana Robledo",
        ),
        (
            '<div class="img_wrapper"><img src=a><span class="img_descr">渡口的早晨。 陈晓东 摄</span></div>',
            "渡口的早晨。 陈晓东 摄",
        ),
        ("<figure><figcaption>Photo by Jo Field on Splash</figcaption></figure>", "Photo by Jo Field on Splash"),
        ('<div><img src=a><p class="image-credit">Jo Field via Splash</p></div>', "Jo Field via Splash"),
        (
            '<figure><img src=a><div class="figure-credit">(Jo Field / Gazette)</div></figure>',
            "(Jo Field / Gazette)",
        ),
        ("<p>Credit...Jo Field for The Gazette</p>", "Credit...Jo Field for The Gazette"),
    ],
)
def test_captions_that_name_who_took_the_picture_go(inside: str, text: str) -> None:
    assert gone(inside) == {text: "caption"}


@pytest.mark.parametrize(
    "inside",
    [
        '<figure><img src=a><figcaption>The quay on Monday. (Photo by Jo Field)</figcaption></figure>',
        '<div><img src=a><p class="caption">The quay on Monday, before the storm.</p></div>',
        '<p class="credits">Jo Field, deckhand</p>',
        "<p>The board showed a photo by Jo Field of the quay.</p>",
        "<p>Either/or was how the chairwoman put it. She smiled.</p>",
    ],
)  # fmt: skip
def test_captions_in_figures_those_without_a_name_and_prose_stay(inside: str) -> None:
    assert gone(inside) == {}


def test_links_to_albums_go() -> None:
    assert gone('<p><a href="/g">Fotogalería: El muelle</a></p>') == {"Fotogalería: El muelle": "related"}
    assert gone("<p>Video: The mayor had watched it twice.</p>") == {}
