"""Lines become paragraphs; nothing of them is lost."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import uncut
from clipdesk.formats.pdf.paragraphs import document_of
from clipdesk.formats.pdf.segments import Segment

PIECES = st.lists(
    st.sampled_from(["govern-", "ment", "The bridge", "closed.", "well-known", "x", "A-", "-"]), min_size=1, max_size=12
)


def rows(texts: list[str], distance: float = 12, left: float = 50) -> list[Segment]:
    return [
        Segment(text, left, 700 - distance * n, left + 6 * len(text), 709 - distance * n)
        for n, text in enumerate(texts)
    ]


@given(PIECES, st.floats(8, 30))
def test_every_line_can_be_put_back(texts: list[str], distance: float) -> None:
    document = document_of([[rows(texts, distance)]], [{}])
    assert "".join(uncut(document.text, document.cuts).split()) == "".join("".join(texts).split())


def test_furniture_between_two_lines_of_a_paragraph_is_cut_inside_it() -> None:
    first = rows(["The old bridge over the harbor will", "close for a month in July and not open"])
    second = rows(["The Vega Times", "again before the works are over."])
    document = document_of([[first], [second]], [{}, {second[0]: "running head"}])
    assert (
        document.text
        == "The old bridge over the harbor will close for a month in July and not open again before the works are over."
    )
    assert [(cut.text, cut.reason) for cut in document.cuts] == [("\nThe Vega Times", "running head")]


def test_an_indent_or_a_wide_gap_begins_a_paragraph() -> None:
    lines = rows(["The bridge closed on Monday, and", "nobody was told of it before."])
    indented = Segment("It opens in August, they say now.", 62, 676, 250, 685)
    far = Segment("Nobody believes a word of it here.", 50, 640, 250, 649)
    assert document_of([[[*lines, indented, far]]], [{}]).text.count("\n\n") == 2
