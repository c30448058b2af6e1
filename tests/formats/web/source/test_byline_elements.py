"""Elements that are named after authors."""

from __future__ import annotations

import re

import pytest

from clipdesk.formats.web.source.byline_elements import is_handle, is_of_pictures, linked_author, names_beside, names_in
from clipdesk.formats.web.tree import Node, parse_page


def nodes(html: str) -> list[Node]:
    """The elements of class "by"."""
    page = parse_page(f"<body>{html}", "a.html")
    return [node for node in page.root.walk() if "by" in node.get("class").split()]


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ('<p class="by">By Ana Cruz, Staff Writer</p>', ["Ana Cruz"]),
        (
            '<p class="by"><span class="firstname">Ana</span><span class="lastname">Cruz</span><i>Journalist</i></p>',
            ["Ana Cruz"],
        ),
        ('<p class="by">ليلى الحداد</p>', ["ليلى الحداد"]),
        ('<p class="by"><a>Ana Cruz</a>, <a>Jo Field</a> (fotografia)</p>', ["Ana Cruz"]),
        ('<p class="by">Comments</p>', []),
        ('<p class="by byline__name">Dean Street</p>', ["Dean Street"]),
        ('<p class="by"><b>Ana Cruz</b> | Vega de Mar | 08/01/2014</p>', ["Ana Cruz"]),
        ('<p class="by"><b>Ana Cruz</b> | <b>Jo Field</b> | 08/01/2014</p>', ["Ana Cruz", "Jo Field"]),
        ('<p class="by">Ana Cruz | Jo Field | 08/01/2014</p>', ["Ana Cruz", "Jo Field"]),
        ('<div class="by"><a>Ana Cruz</a> / <a>Jo Field</a> Vega <a>27 OCT 2012</a></div>', ["Ana Cruz", "Jo Field"]),
    ],
)
def test_names_in_an_element(html: str, names: list[str]) -> None:
    assert names_in(nodes(html)[0]) == names


def test_likes_beside_an_element() -> None:
    first, *others = nodes('<i class="by">Ana Cruz</i> <i class="by">Jo Field</i> <b class="by">Kim Lee</b>')
    assert names_beside(first, [first, *others]) == ["Jo Field"]


def test_the_first_of_several_may_have_a_class_more() -> None:
    first, other = nodes('<i class="by first">Ana Cruz</i> <i class="by">Jo Field</i>')
    assert names_beside(first, [first, other]) == ["Jo Field"]
    first, other = nodes('<p><i class="by first">Ana Cruz</i></p><p><i class="by">Jo Field</i></p>')
    assert names_beside(first, [first, other]) == []


@pytest.mark.parametrize(
    "html",
    [
        '<li><span class="by">Jo Field</span> (fotografia)</li>',
        '<div class="by"><span>Jo Field</span> <div>Fotograf</div></div>',
        '<div><i class="by">Jo Field</i><div>Staff photographer</div></div>',
    ],
)
def test_who_took_the_pictures(html: str) -> None:
    assert is_of_pictures(nodes(html)[0])


@pytest.mark.parametrize(
    "html",
    [
        '<div><i class="by">Jo Field</i><div>Reporter</div></div>',
        '<div class="by">Ana Cruz, Jo Field (photos)</div>',
        '<ul class="by"><li>Ana Cruz</li><li>Reporter</li><li>Jo Field</li><li>Fotograf</li></ul>',
        '<div><i class="by">Ana Cruz</i> <i class="by">Jo Field</i> (photos)</div>',
    ],
)
def test_who_wrote_or_did_both(html: str) -> None:
    assert not is_of_pictures(nodes(html)[0])


@pytest.mark.parametrize(
    ("html", "names"),
    [
        (
            '<div id="sidebar-author"><p>The author</p><a rel="author">Ana Cruz</a><a rel="author"></a></div>',
            ["Ana Cruz"],
        ),
        (
            '<div class="author"><a rel="author">Ana Cruz</a></div><p class="author"><a rel="author">Jo Field</a></p>',
            [],
        ),
        ('<div class="latest"><a rel="author">Ana Cruz</a></div>', []),
        ('<div class="author"><a rel="author">Read more</a></div>', []),
    ],
)
def test_the_author_to_whom_a_box_elsewhere_leads(html: str, names: list[str]) -> None:
    assert linked_author(parse_page(f"<body>{html}", "a.html"), re.compile("author")) == names


def test_names_of_users() -> None:
    assert is_handle(["webmaster2"])
    assert not is_handle(["Ana Cruz"])
    assert not is_handle(["大野真理子"])
    assert not is_handle([])
