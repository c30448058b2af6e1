"""The deck between headline and text."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.body.decks import deck_places, lines_above_headline
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, HEADLINE, paragraphs

DECK = "Islanders had waited all winter for a boat"


def places(html: str) -> list[int]:
    """The places of decks in a body."""
    return deck_places(blocks_of(parse_page(f"<body>{html}", "a.html")), {})


@pytest.mark.parametrize(
    "deck",
    [
        f'<h2 class="standalone-deck">{DECK}</h2>',
        f'<h3 class="subtitle subtitle-x1">{DECK}</h3>',
        f'<p id="article-summary">{DECK}</p>',
        f'<div class="content__standfirst"><p>{DECK}</p></div>',
        f'<div class="field--name-field-deck">{DECK}</div>',
        f'<p class="vorspann">{DECK}</p>',
        f'<p class="c-entry-summary p-dek">{DECK}</p>',
        f'<div class="story__summary"><p>{DECK}</p></div>',
        f'<header><p class="article-excerpt">{DECK}</p></header>',
    ],
)
def test_decks_by_their_names(deck: str) -> None:
    assert places(f"<div>{deck}{paragraphs(ENGLISH)}</div>") == [0]


def test_other_names_later_places_and_short_pages_have_none() -> None:
    assert not places(f'<p class="lead">{DECK}</p>{paragraphs(ENGLISH)}')
    assert not places(f'<p class="summary">{DECK}</p>{paragraphs(ENGLISH)}')
    assert not places(f'<p class="docked">{DECK}</p>{paragraphs(ENGLISH)}')
    assert not places(f'{paragraphs(ENGLISH)}<h3 class="subhead">{DECK}</h3>{paragraphs(ENGLISH)}')
    assert not places(f'<p class="deck">{DECK}</p><p>{ENGLISH[0]}</p>')
    assert not places("")


def above(html: str) -> list[str]:
    """The words of blocks that go as they stand above the headline, of a page that is all article."""
    page = parse_page(f"<body>{html}", "a.html")
    blocks = blocks_of(page)
    found = lines_above_headline(page, blocks, blocks, HEADLINE)
    return [block.text for block in blocks if id(block) in found]


def test_lines_above_the_headline_go() -> None:
    office = "<div>Department of Harbors</div><div>Northern District</div>"
    assert above(f"{office}<h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}") == ["Department of Harbors", "Northern District"]
    assert above(f"<p>Harbors</p><p>The boats are back.</p><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}") == ["Harbors"]
    assert above(f"<p>Harbors</p><h1>{HEADLINE}</h1>{paragraphs(ENGLISH)}") == []


def test_paragraphs_above_a_heading_that_repeats_the_headline_stay() -> None:
    assert above(f"<div>Harbors</div><div>Vega</div>{paragraphs(ENGLISH)}<h2>{HEADLINE}</h2>") == []
    assert above(f"<div>Harbors</div><div>Vega</div><h1>Something else</h1>{paragraphs(ENGLISH)}") == []
