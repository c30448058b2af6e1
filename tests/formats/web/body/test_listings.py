"""Posts of readers and teasers of other stories."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.body.boxes import Box
from clipdesk.formats.web.body.listings import answers, drop_teasers, home_of, is_linked, is_list_of_teasers
from clipdesk.formats.web.body.outline import Strictness, outlined
from clipdesk.formats.web.tree import Node, Page, parse_page
from tests.formats.web.pages import ENGLISH, HEADLINE, paragraphs

TEASER = '<div class="card"><h3><a href="/other">Storm closes the slipway</a></h3><p>Nobody knows when the boats will run again, the board said.</p></div>'
HOME = "gazette.example"


def parsed(body: str) -> Page:
    return parse_page(f"<body>{body}</body>", "a.html")


def view(text: str, button: str = "Reply") -> str:
    return f'<div class="view"><span>somebody</span><p>{text}</p><a href="#">{button}</a> <a href="#">Like</a></div>'


def kept(body: str) -> str:
    """What is left of an article after its teasers were dropped."""
    article = outlined(parsed(f"<div>{body}</div>"), Strictness(), HEADLINE)
    drop_teasers(article, HOME)
    return article.text


def test_posts_with_a_button_to_answer_them_are_found() -> None:
    page = parsed(f"<article>{paragraphs(ENGLISH)}</article>{view(ENGLISH[0])}{view(ENGLISH[1])}{view(ENGLISH[2])}")
    found = answers(page)
    assert [node.get("class") for node in page.root.walk() if id(node) in found] == ["view", "view", "view"]


@pytest.mark.parametrize("body", ["<p>Reply</p>", view(ENGLISH[0]), view(ENGLISH[0], "More") * 3, "<a>Reply</a>" * 3])
def test_one_button_or_other_words_tell_nothing_of_posts(body: str) -> None:
    page = parsed(f"<article>{paragraphs(ENGLISH)}</article>{body}")
    assert all(node.size <= 16 for node in page.root.walk() if id(node) in answers(page))


def test_teasers_within_an_article_go() -> None:
    left = kept(paragraphs(ENGLISH[:2]) + f'<div class="box">{TEASER}{TEASER}</div>' + paragraphs(ENGLISH[2:]))
    assert "Fishermen" in left
    assert "Storm closes the slipway" not in left


def test_many_teasers_go_only_behind_words_that_announce_them() -> None:
    cards = TEASER * 5
    assert "Storm closes" in kept(f"{paragraphs(ENGLISH[:1])}<div>{cards}</div>")
    assert "Storm closes" not in kept(f"{paragraphs(ENGLISH[:1])}<div><h2>Read next</h2>{cards}</div>")


def test_an_article_made_of_lists_stays() -> None:
    guide = f"<div>{TEASER}{TEASER}</div>" * 4
    assert kept(f"<p>{ENGLISH[0]}</p>{guide}").count("Storm closes") == 8


@pytest.mark.parametrize(
    "item",
    [
        f'<h3><a href="#part">A part of this page</a></h3><p>{ENGLISH[0]}</p>',
        f'<h3><a href="https://shop.example2/boat">The best boat</a></h3><p>{ENGLISH[0]}</p>',
        f"<h3>The second crossing</h3><p>{ENGLISH[0]}</p>",
        f'<h3><a href="/x">The third crossing</a></h3><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p>',
    ],
)
def test_parts_of_an_article_stay(item: str) -> None:
    heading = item.partition("</h3>")[0].rpartition(">")[2] or "The best boat"
    assert kept(f"{paragraphs(ENGLISH)}<div>{item * 2}</div>").count(ENGLISH[0]) == 3, heading


def test_what_a_list_of_teasers_is() -> None:
    assert is_list_of_teasers(parsed(TEASER * 2).root, HOME)
    assert not is_list_of_teasers(parsed(TEASER).root, HOME)
    assert not is_list_of_teasers(parsed(TEASER * 2 + paragraphs(ENGLISH)).root, HOME)


@pytest.mark.parametrize(
    ("html", "linked"),
    [
        ('<h3><a href="/a">Storm</a></h3>', True),
        ('<a href="https://www.gazette.example/a"><h3>Storm</h3></a>', True),
        ('<h3>Storm closes <a href="/a">it</a></h3>', False),
        ('<h3><a href="//">Storm</a></h3>', True),
        ('<h3><a href="https://[/">Storm</a></h3>', False),
        ("<h3></h3>", False),
    ],
)
def test_linked_headings(html: str, linked: bool) -> None:
    heading: Node = parsed(html).all("h3")[0]
    assert is_linked(heading, HOME) is linked


def test_the_home_of_a_page_is_where_most_links_lead() -> None:
    assert (
        home_of(
            parsed(
                '<a href="https://a.example/1">x</a><a href="https://b.example/">y</a><a href="https://b.example/2">z</a>'
            )
        )
        == "b.example"
    )
    assert home_of(parsed('<a href="/1">x</a>')) == ""


def test_an_empty_article_loses_nothing() -> None:
    empty = Box("div", Node("div", {}))
    drop_teasers(empty, HOME)
    assert list(empty.walk()) == [empty]
