"""The working copy: what boxes count, and how they are taken away."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.body.boxes import is_data_table, prune
from tests.formats.web.body.boxes_of_pages import boxed


def test_figures_count_everything_below() -> None:
    root = boxed(
        '<div><h2>Head</h2><p>one, two, <a href="/x">three</a></p><p><a href="#n">note</a></p>'
        "<ul><li>item</li><li><img><input></li></ul><iframe></iframe></div>"
    )
    held = root.figures
    assert (held.paragraphs, held.items, held.pictures, held.inputs, held.embeds) == (2, 2, 1, 1, 1)
    assert (held.commas, held.headings, held.lists) == (2, 4, 4)
    assert held.length == len("Head") + len("one, two, three") - 1 + len("note") + len("item")
    assert held.links == pytest.approx(5 + 4 * 0.3)
    assert 0 < root.link_density < 1


def test_walks_and_texts() -> None:
    root = boxed("<div>a <b>b</b></div><p>c</p>")
    assert [box.tag for box in root.walk()] == ["body", "div", "b", "p"]
    assert root.text == "a bc"
    assert [box.tag for box in root.boxes[0].boxes[0].ancestors()] == ["div", "body"]
    assert boxed('<div class="Story" id="Comments">x</div>').boxes[0].weight == 0


def test_pruning_judges_boxes_by_what_is_left_in_them() -> None:
    root = boxed("<div id=outer><div id=inner>gone</div></div><div id=stays>text</div>")
    prune(root, frozenset(("div",)), lambda box: box.node.get("id") == "inner" or not box.figures.length)
    assert [box.node.get("id") for box in root.boxes] == ["stays"]
    assert root.figures.length == 4


def test_removing_the_root_changes_nothing() -> None:
    root = boxed("<p>a</p>")
    root.remove()
    assert root.text == "a"


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<table><tr><th>a</th></tr></table>", True),
        ("<table><caption>a</caption><tr><td>a</td></tr></table>", True),
        ("<table summary=figures><tr><td>a</td></tr></table>", True),
        ("<table role=presentation><tr><th>a</th></tr></table>", False),
        ("<table><tr><td>a</td><td>b</td></tr></table>", False),
        ("<table>" + "<tr><td>a</td><td>b</td></tr>" * 10 + "</table>", True),
        ("<table>" + "<tr><td>a</td><td>b</td><td>c</td><td>d</td></tr>" * 3 + "</table>", True),
        ("<table><tr><td>" + "<table>" + "<tr><td>a</td><td>b</td></tr>" * 10 + "</table></td></tr></table>", False),
    ],
)
def test_tables_of_data_and_of_layout(html: str, expected: bool) -> None:
    assert is_data_table(boxed(html).boxes[0]) is expected
