"""Blocks that read as if they were not the article."""

from __future__ import annotations

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.tree import parse_page
from clipdesk.formats.web.trimming import trimmed
from tests.formats.web.pages import ENGLISH, HEADLINE


def out(*parts: str) -> dict[str, str]:
    """Reasons by the text of the blocks that go."""
    blocks = blocks_of(parse_page("<body>" + "".join(f"<p>{part}</p>" for part in parts), "a.html"))
    found = trimmed(blocks, HEADLINE, ["Ana Cruz"], "en")
    return {blocks[place].text: reason for place, reason in found.items()}


def test_headline_byline_and_date_at_the_head_go() -> None:
    assert out(HEADLINE.upper(), "By Ana Cruz", "March 12, 2024", *ENGLISH) == {
        HEADLINE.upper(): "headline", "By Ana Cruz": "byline", "March 12, 2024": "date",
    }  # fmt: skip


def test_names_and_dates_within_the_article_stay() -> None:
    assert out(*ENGLISH, *ENGLISH, "Ana Cruz", "March 12, 2024") == {}
    assert out("By Jo Field", *ENGLISH) == {}


def test_set_phrases_and_the_lists_behind_them_go() -> None:
    linked = '<a href="/a">Storm closes the slipway</a>'
    assert out(ENGLISH[0], "Related stories", linked, ENGLISH[1]) == {
        "Related stories": "related", "Storm closes the slipway": "related",
    }  # fmt: skip


def test_links_at_either_end_go_and_those_within_stay() -> None:
    links = ['<a href="/a">Harbor</a>', '<a href="/b">Read about the winter</a>', '<a href="/c">Ferries</a>']
    assert out(links[0], ENGLISH[0], links[1], ENGLISH[1], links[2]) == {"Harbor": "menu", "Ferries": "related"}


def test_never_everything_goes() -> None:
    assert out('<a href="/a">Harbor</a>', '<a href="/b">Ferries</a>') == {}
