"""The working copy of a page: what does not enter it, and how loose text gets into paragraphs."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.body.boxes import Box
from clipdesk.formats.web.body.outline import Strictness, outlined
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import COMMENTS, ENGLISH, HEADLINE

MILD = Strictness(drop_unlikely=False)


def outline(body: str, strictness: Strictness | None = None) -> Box:
    return outlined(parse_page(f"<body>{body}</body>", "a.html"), strictness or Strictness(), HEADLINE)


def tags(body: str) -> list[str]:
    """Tags of the copy inside the body."""
    root = outline(body)
    (inside,) = [box for box in root.walk() if box.tag == "body"]
    return [box.tag for box in inside.walk()][1:]


@pytest.mark.parametrize(
    "part",
    [
        '<div class="sidebar-menu">out</div>', '<div role="navigation">out</div>', "<p hidden>out</p>",
        '<div aria-hidden="true">out</div>', '<div role="dialog" aria-modal="true">out</div>', "<script>out</script>",
        '<div class="article_comment_item">out</div>', '<div class="comment_content">out</div>',
        '<span class="byline">out</span>', '<a rel="author">out</a>', f"<h1>{HEADLINE}</h1>", "<div><br></div>",
    ],
)  # fmt: skip
def test_what_is_left_out(part: str) -> None:
    assert outline(f"<div>{part}<p>in</p></div>").text == "in"


@pytest.mark.parametrize(
    "part",
    [
        '<div class="sidebar-article">in</div>',
        "<h1>Another heading</h1>",
        '<div class="author">' + "in " * 60 + "</div>",
    ],
)
def test_what_stays(part: str) -> None:
    assert "in" in outline(f"<div>{part}</div>").text


def test_the_box_of_the_headline_stays_whatever_it_is_called() -> None:
    body = f'<div class="article comments_wrap"><h1>{HEADLINE}</h1><p>in</p></div>'
    assert outline(body).text == "in"


def test_only_the_first_byline_is_left_out() -> None:
    assert outline('<p class="byline">By Ana</p><p>text</p><p class="author">Jo</p>').text == "textJo"


def test_mild_attempts_still_leave_comments_and_menus_out() -> None:
    body = f"<nav>Menu</nav><div class='extra'><p>{ENGLISH[0]}</p></div>{COMMENTS}"
    assert outline(body).text == "Menu"
    assert outline(body, MILD).text == ENGLISH[0]


def test_hidden_text_enters_when_nothing_else_is_there() -> None:
    assert outline("<div hidden><p>text</p></div>", Strictness(keep_hidden=True)).text == "text"


def test_loose_text_among_blocks_becomes_paragraphs() -> None:
    assert tags("<div>loose <b>text</b><ul><li>item</li></ul>tail</div>") == ["div", "p", "b", "ul", "li", "p"]
    assert tags("<div>one<br><br>two<br>lines</div>") == ["div", "p", "br", "br", "p", "br"]


def test_divisions_that_are_paragraphs_become_that() -> None:
    assert tags("<div>just text</div>") == ["p"]
    assert tags("<div><p>just text</p></div>") == ["p"]
    assert tags('<div><p><a href="x">all link</a></p></div>') == ["div", "p", "a"]


def test_paragraphs_of_old_pages_are_parted_at_double_breaks() -> None:
    assert tags("<p>one<br><br>two</p>") == ["div", "p", "br", "br", "p"]
    assert tags("<p>one<br>two</p>") == ["p", "br"]
