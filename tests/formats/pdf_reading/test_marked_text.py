"""Fills, underlines, numbers and the margin."""

from __future__ import annotations

import re
from typing import Any

import pypdfium2 as pdfium

from clipdesk.formats.pdf_reading.sheet import COLUMN, GUTTER, LEFT
from tests.builders import article, corpus
from tests.formats.pdf_reading.pages import Box, boxes, exported, page_texts

SIDE = LEFT + COLUMN + GUTTER


def drawn(marked: str, **values: Any) -> tuple[list[Box], str]:
    """The boxes that touch the text and the words of the first page of an article."""
    file, _ = exported(corpus(article(marked, headline="H", **values)))
    page = pdfium.PdfDocument(file)[1]
    return [box for box in boxes(page) if box.color != "#E3E0DA"], page_texts(file)[1]


def test_a_passage_has_a_pale_fill_and_an_underline_of_its_length() -> None:
    (fill, line), words = drawn("He said [quote:no] twice.")
    assert fill.is_pale
    assert not line.is_pale
    assert (fill.left, fill.right) == (line.left, line.right)
    assert fill.low <= line.low < line.high < fill.high
    assert "1 quote" in words


def test_nested_and_crossing_passages_have_underlines_below_one_another() -> None:
    made, words = drawn("[official#o:Mayor [policy#a:Kell] said ][official#o:[quote#q:not ]][quote#q:now].")
    lines = [box for box in made if not box.is_pale]
    heights = {box.color: box.low for box in lines}
    assert len(set(heights.values())) == 2
    assert "1 official\n2 policy\n3 quote" in words


def test_many_passages_on_the_same_words_keep_them_legible() -> None:
    labels = ",".join(f"l{n}" for n in range(9))
    made, _ = drawn(f"[{labels}:words] and\nmore [quote:words]")
    assert sum(box.is_pale for box in made) == 3 + 1
    lines = [box for box in made if not box.is_pale]
    assert len({box.low for box in lines[:9]}) == 6
    assert min(box.low for box in lines[:9]) > lines[-1].high + 9


def test_pieces_are_counted_and_notes_stand_beside_the_first() -> None:
    _, words = drawn("[quote#q:We won], she said, [quote#q:easily].", notes={"q": "a note"})
    assert "1 quote 1/2\na note\n1 quote 2/2" in words


def test_a_passage_of_a_line_end_is_marked_behind_the_words() -> None:
    (fill, _), words = drawn("one[policy:\n]two")
    assert fill.right - fill.left < 4
    assert "1 policy" in words


def test_where_many_begin_on_a_line_they_are_named_together() -> None:
    _, words = drawn(" ".join(["[quote,policy:w]"] * 12))
    assert re.search(r"\n(\d+,\s){11}\d+\squote\n(\d+,\s){11}\d+\spolicy\n", words)


def test_a_line_that_goes_to_the_next_page_is_named_there_in_full() -> None:
    for lines in range(20, 40):
        marked = "line\n" * lines + "[quote#q:We] [policy:won], [official:she] said, [quote#q:easily]."
        made = corpus(article(marked, headline="H", notes={"q": "a note " * 9}))
        pages = page_texts(exported(made)[0])[1:]
        (page,) = [words for words in pages if "We won, she said" in words]
        assert page.count(" quote 1/2") == page.count(" quote 2/2") <= 1
        if not page.startswith("H"):
            assert "quote 1/2\na note" in page


def test_long_names_and_notes_do_not_fill_the_margin() -> None:
    made = corpus(article("[quote#q:no]", notes={"q": "word " * 300}))
    page = pdfium.PdfDocument(exported(made)[0])[1]
    beside = page.get_textpage().get_text_bounded(left=SIDE, right=SIDE + 130, bottom=400)
    assert beside.count("…") == 1


def test_passages_cross_pages() -> None:
    file, _ = exported(corpus(article("[quote:" + "word " * 2000 + "]", headline="H")))
    document = pdfium.PdfDocument(file)
    full = [sum(not box.is_pale and box.color == "#2459C4" for box in boxes(page)) for page in document]
    assert len([count for count in full if count > 10]) >= 4


def test_the_list_begins_below_the_names_in_the_margin() -> None:
    file, _ = exported(corpus(article("".join(f"[quote#n{n}:one ]" for n in range(30)), headline="H")))
    text = pdfium.PdfDocument(file)[1].get_textpage()
    boxed = [text.get_charbox(place) for place in range(text.count_chars())]
    lowest = min(low for left, low, right, _ in boxed if left >= SIDE and right > left and low > 66)
    found = text.search("Annotations").get_next()
    assert found is not None
    assert text.get_charbox(found[0])[3] < lowest
