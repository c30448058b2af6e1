"""Cards of other stories in an article."""

from __future__ import annotations

from clipdesk.formats.web.blocks import Block, blocks_of
from clipdesk.formats.web.body.cards import cards_within
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs


def blocks(html: str) -> list[Block]:
    """The blocks of a body."""
    return blocks_of(parse_page(f"<body>{html}", "a.html"))


def card(address: str) -> str:
    """A card of another story."""
    return (
        f'<div><article><h3><a href="{address}">Storm closes the slipway</a></h3><p>To open in May.</p></article></div>'
    )


def test_a_card_between_paragraphs_goes_with_its_summary() -> None:
    inside = f"{paragraphs(ENGLISH[:2])}{card('/a')}{paragraphs(ENGLISH[2:])}"
    assert cards_within(blocks(f"<article>{inside}</article>")) == [2, 3]


def test_the_entries_of_a_list_and_the_posts_of_a_live_report_stay() -> None:
    assert cards_within(blocks(f"<article>{paragraphs(ENGLISH)}{card('/a') * 5}</article>")) == []
    assert cards_within(blocks(f"{paragraphs(ENGLISH)}{card('#post-1')}")) == []
    assert cards_within(blocks(f"<p>{ENGLISH[0]}</p>{card('/a') * 3}")) == []
    heading = f"<article><h3>Storm closes the slipway</h3><p>{ENGLISH[0]}</p></article>"
    assert cards_within(blocks(f"{paragraphs(ENGLISH)}{heading}")) == []
