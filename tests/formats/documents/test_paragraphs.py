"""Words of paragraphs, where one may stand inside another."""

from __future__ import annotations

from clipdesk.formats.documents.document import Block
from clipdesk.formats.documents.paragraphs import OpenParagraphs


def test_a_paragraph_inside_another_comes_after_the_words_before_it() -> None:
    paragraphs, found = OpenParagraphs(), list[Block]()
    paragraphs.add("outside")
    found += paragraphs.begin("outer")
    paragraphs.add("It ")
    paragraphs.add("rained.")
    found += paragraphs.begin("inner")
    paragraphs.add("A box.")
    found += paragraphs.end()
    paragraphs.add("Then not.")
    found += paragraphs.end()
    assert found == [Block("It rained.", "outer"), Block("A box.", "inner"), Block("Then not.", "outer")]


def test_a_paragraph_that_begins_with_another_has_no_words_before_it() -> None:
    paragraphs, found = OpenParagraphs(), list[Block]()
    for marks in ("outer", "inner"):
        found += paragraphs.begin(marks)
    for _ in range(3):
        found += paragraphs.end()
    assert found == [Block("", "inner"), Block("", "outer")]
