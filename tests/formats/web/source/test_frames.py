"""What of a page speaks of its article."""

from __future__ import annotations

from itertools import islice

import pytest

from clipdesk.formats.web.source.frames import nodes_here
from clipdesk.formats.web.tree import Node, parse_page


def here(body: str) -> set[str]:
    """The texts of the innermost elements that belong to the article, its heading being the landmark."""
    page = parse_page(f"<body><h1>Ferry</h1>{body}</body>", "a.html")
    found = nodes_here(page, list(page.all("h1")))
    return {node.text for node in found if not node.elements and node.text}


@pytest.mark.parametrize(
    "name",
    [
        "post-comments",
        "related",
        "sidebar",
        "site-footer",
        "comment-byline",
        "most-read",
        "newsletter-promo",
        "main-menu",
        "article-footer-related",
    ],
)
def test_elements_about_other_things_are_left_out(name: str) -> None:
    assert here(f'<div class="{name}"><p>Jo Field</p></div>') == {"Ferry"}


@pytest.mark.parametrize("name", ["post-footer", "entry-footer", "bylineComments", "story_footer", "story-meta-footer"])
def test_the_foot_of_an_entry_and_its_byline_stay(name: str) -> None:
    assert "Jo Field" in here(f'<div class="{name}"><p>Jo Field</p></div>')


def test_menus_and_the_foot_of_the_page_go_but_not_that_of_an_article() -> None:
    assert here("<nav><p>Home</p></nav><footer><p>Imprint</p></footer>") == {"Ferry"}
    assert "Jo Field" in here("<article><footer><p>Jo Field</p></footer></article>")


def test_whatever_stands_around_a_landmark_stays() -> None:
    page = parse_page(
        '<body><div class="sidebar-left"><div id="footer"><h1>Ferry</h1><p>Text</p></div></div>', "a.html"
    )
    landmarks: list[Node] = list(islice(page.all("h1"), 1))
    assert "Text" in {node.text for node in nodes_here(page, landmarks)}
