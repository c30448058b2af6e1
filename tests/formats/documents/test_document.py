"""One text of many paragraphs; cuts of two cleanings as one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import Cut, uncut
from clipdesk.domain.text import is_canonical
from clipdesk.formats.documents.document import Block, Document, composed, layered
from tests.strategies import raw_texts, texts


@st.composite
def cut_texts(draw: st.DrawFn, text: st.SearchStrategy[str]) -> tuple[str, tuple[Cut, ...]]:
    """What is left of a text, and the cuts that rebuild it."""
    whole = draw(text)
    places = sorted(draw(st.lists(st.integers(0, len(whole)), max_size=8)))
    kept: list[str] = []
    cuts: list[Cut] = []
    last = 0
    for number, place in enumerate(places):
        piece = whole[last:place]
        if number % 2 and piece:
            cuts.append(Cut(sum(map(len, kept)), piece, f"reason {number}"))
        else:
            kept.append(piece)
        last = place
    return "".join(kept) + whole[last:], tuple(cuts)


@given(st.data())
def test_two_cleanings_are_put_back_as_one(data: st.DataObject) -> None:
    left, below = data.draw(cut_texts(texts()))
    final, above = data.draw(cut_texts(st.just(left)))
    both = layered(below, above, final)
    assert uncut(final, both) == uncut(uncut(final, above), below)
    assert [cut.offset for cut in both] == sorted(cut.offset for cut in both)


@given(st.lists(raw_texts(), max_size=6))
def test_blocks_become_one_text_that_can_be_stored(raws: list[str]) -> None:
    document = composed(Block(raw, f"mark{number}") for number, raw in enumerate(raws))
    assert is_canonical(document.text.lstrip("\ufeff"))
    assert len(document.starts) == len(document.marks)
    for line in document.lines():
        assert document.text[line.start : line.end] == line.text
        assert len(line.marks) == 1


def test_a_line_knows_whether_it_begins_a_paragraph_and_what_it_is() -> None:
    document = composed([Block("Bridge\nto close", "head"), Block("", "none"), Block("It closed.", "body")])
    assert [(line.text, line.gap, set(line.marks)) for line in document.lines()] == [
        ("Bridge", True, {"head"}),
        ("to close", False, {"head"}),
        ("It closed.", True, {"body"}),
    ]


def test_a_part_takes_its_own_cuts() -> None:
    document = Document("One.\n\nTwo.", (Cut(0, "a", "x"), Cut(6, "b", "x"), Cut(10, "c", "x")))
    assert uncut(document.part(0, 4).text, document.part(0, 4).cuts) == "aOne."
    assert uncut(document.part(6, 10).text, document.part(6, 10).cuts) == "bTwo.c"
