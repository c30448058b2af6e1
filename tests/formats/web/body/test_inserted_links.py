"""Links to other stories between the paragraphs of an article."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.body.inserted_links import inserted_links
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs

ADDRESS = "https://vega.example/news/storm-closes-the-slipway-again/"


def found(between: str, before: str = ENGLISH[0], out: dict[int, str] | None = None) -> list[str]:
    """The links found in an article with `between` behind its first paragraph, `before`."""
    html = f"<body><p>{before}</p>{between}{paragraphs(ENGLISH[1:])}"
    blocks = blocks_of(parse_page(html, "a.html"))
    return [blocks[place].text for place in inserted_links(blocks, out or {})]


@pytest.mark.parametrize(
    "between",
    [
        f'<p><strong><a href="{ADDRESS}">Storm closes the slipway again</a></strong></p>',
        '<p><a href="/news/40211889">Storm closes the slipway again</a></p>',
        f'<a href="{ADDRESS}"><p>Storm closes the slipway again</p></a>',
    ],
)
def test_the_headline_of_another_story_between_paragraphs(between: str) -> None:
    assert found(between) == ["Storm closes the slipway again"]


@pytest.mark.parametrize(
    "between",
    [
        f'<p><a href="{ADDRESS}">The board closed the slipway again on Monday.</a></p>',
        f'<h3><a href="{ADDRESS}">Storm closes the slipway again</a></h3>',
        f'<ul><li><a href="{ADDRESS}">Storm closes the slipway again</a></li></ul>',
        f'<p>Earlier: <a href="{ADDRESS}">Storm closes the slipway</a></p>',
        '<p><a href="/report.pdf">Report on the slipway of Vega</a></p>',
        f'<p><a href="{ADDRESS}">Slipway closed</a></p>',
    ],
)
def test_other_links_stay(between: str) -> None:
    assert found(between) == []


def test_a_link_to_which_the_article_leads_stays_and_one_that_is_out_is_not_named() -> None:
    link = f'<p><a href="{ADDRESS}">Storm closes the slipway again</a></p>'
    assert found(link, f"{ENGLISH[0][:-1]}, as the report of the board says in one line:") == []
    assert found(link, out={1: "related"}) == []


def test_an_article_that_lists_links_keeps_them() -> None:
    link = f'<p><a href="{ADDRESS}">Storm closes the slipway again</a></p>'
    assert found(f"{link}<p>{ENGLISH[1]}</p>{link}") == []


def test_signs_may_stand_before_such_a_link() -> None:
    assert found(f'<p>&gt;&gt; <a href="{ADDRESS}">Storm closes the slipway again</a></p>') == [
        ">> Storm closes the slipway again"
    ]
