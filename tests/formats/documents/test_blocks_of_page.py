"""Paragraphs of a page, and what the elements around them say."""

from __future__ import annotations

from clipdesk.formats.documents.blocks_of_page import blocks_of
from clipdesk.formats.documents.document import Block
from clipdesk.formats.web.tree import parse_page


def blocks(html: str) -> list[Block]:
    return list(blocks_of(parse_page(html, "page.html")))


def test_each_element_that_is_a_box_begins_a_paragraph() -> None:
    found = blocks("<div>Menu<p>One <b>bold</b>\n word.<p>Two<br>lines.</div>Tail<script>no</script>")
    assert [block.text for block in found] == ["Menu", "One bold word.", "Two\nlines.", "Tail"]


def test_classes_and_identifiers_stand_in_the_marks() -> None:
    (one, two) = blocks(
        '<div class="article enArticle"><div id="hd"><span class="enHeadline">H</span></div><p>P</p></div>'
    )
    assert {"article#1", "enArticle", "hd", "enHeadline", "div"} <= set(one.marks.split())
    assert "p" in two.marks.split()
    assert "enHeadline" not in two.marks.split()


def test_articles_are_numbered_and_rules_are_marked() -> None:
    found = blocks("<article><p>A</p></article><hr><article><p>B</p></article>")
    assert "article#1" in found[0].marks
    assert {"article#2", "rule"} <= set(found[1].marks.split())


def test_a_space_that_may_not_break_stays() -> None:
    assert blocks("<p>a\u00a0b   c</p>")[0].text == "a\u00a0b c"


def test_a_page_cannot_number_its_articles_itself() -> None:
    (one,) = blocks('<div class="article#" id="article#7"><p>A<a name="article#x">B</a></p></div>')
    assert [mark for mark in one.marks.split() if mark.startswith("article#")] == ["article#1"]
