"""The tree of a page: nothing lost, nothing recursed, a sentence where it is too much."""

from __future__ import annotations

import time

import pytest

from clipdesk.domain.errors import ImportFailedError
from clipdesk.formats.web import tree
from clipdesk.formats.web.tree import Node, Run, fold, parse_page


def test_tags_attributes_and_text_stand_in_document_order() -> None:
    page = parse_page('<P Class="Lead big" ID=x>one <b>two</b> three<!-- no --> four</P>', "a.html")
    (paragraph,) = page.all("p")
    assert (paragraph.get("class"), paragraph.marks) == ("Lead big", "lead big x")
    assert [run.text for run in paragraph.runs()] == ["one ", "two", " three", " four"]
    assert paragraph.text == "one two three four"
    assert [node.tag for node in paragraph.elements] == ["b"]


def test_a_node_knows_what_is_around_and_below_it() -> None:
    page = parse_page("<div><ul><li>a<li>b</ul></div>", "a.html")
    item = page.all("li")[1]
    assert [node.tag for node in item.ancestors()] == ["ul", "div", "body", "html", "#page"]
    assert [node.tag for node in page.all("div")[0].walk()] == ["div", "ul", "li", "li"]
    assert page.first("table") is None


def test_runs_are_numbered_through() -> None:
    orders = [run.order for run in parse_page("<p>a<i>b</i>c</p><p>d", "a.html").root.runs()]
    assert orders == sorted(set(orders))


def test_attributes_and_text_in_any_encoding_declaration_survive() -> None:
    page = parse_page('<meta charset="iso-8859-1"><p title="ä">ä😀</p>', "a.html")
    (paragraph,) = page.all("p")
    assert (paragraph.get("title"), paragraph.text) == ("ä", "ä😀")


@pytest.mark.parametrize("depth", [250, 300, 2_100, 20_000])
def test_text_at_any_depth_is_there(depth: int) -> None:
    start = time.process_time()
    page = parse_page("<div>" * depth + "deep" + "</div>" * depth + "<p>after</p>", "a.html")
    assert page.root.text == "deepafter"
    assert time.process_time() - start < 5


@pytest.mark.parametrize("html", ["", " \n ", "<!-- only a comment -->"])
def test_nothing_to_read_is_refused_with_the_name_and_a_remedy(html: str) -> None:
    with pytest.raises(ImportFailedError, match=r"a\.html") as refusal:
        parse_page(html, "a.html")
    assert "save it again" in refusal.value.remedy


def test_pages_beyond_measure_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tree, "MAX_NODES", 50)
    with pytest.raises(ImportFailedError, match="more than 50 elements"):
        parse_page("<p>x" * 60, "a.html")
    monkeypatch.setattr(tree, "MAX_CHARACTERS", 1_000_000)
    with pytest.raises(ImportFailedError, match="more than 1 million characters"):
        parse_page("x" * 1_000_001, "a.html")


def test_folding_leaves_single_spaces() -> None:
    assert fold(" a\n\t b ") == "a b"


def test_a_node_can_be_built_by_hand() -> None:
    node = Node("p", {"hidden": ""})
    node.children.append(Run("text", 0))
    assert (node.text, node.get("class"), list(node.ancestors())) == ("text", "", [])
