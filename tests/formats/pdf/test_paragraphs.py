"""Lines become paragraphs; nothing of them is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import uncut
from clipdesk.formats.pdf.paragraphs import PageText, document_of
from clipdesk.formats.pdf.segments import Segment

PIECES = st.lists(
    st.sampled_from(["govern-", "ment", "The bridge", "closed.", "well-known", "x", "A-", "-", "Süd-", "und"]),
    min_size=1,
    max_size=12,
)
WIDE = 200.0


def rows(texts: list[str], distance: float = 12, left: float = 50, top: float = 700, size: float = 9) -> list[Segment]:
    return [
        Segment(
            text, left, top - distance * n, left + 5 * len(text), top + size - distance * n, 5.0 * len(text.split()[0])
        )
        for n, text in enumerate(texts)
    ]


def read(*pages: list[list[Segment]]) -> list[str]:
    return document_of([PageText(runs) for runs in pages]).text.split("\n\n")


@given(PIECES, st.floats(8, 30))
def test_every_line_can_be_put_back(texts: list[str], distance: float) -> None:
    document = document_of([PageText([rows(texts, distance)], [("Head", "running head")], [("7", "page number")])])
    put_back = "".join(uncut(document.text, document.cuts).split())
    assert sorted(put_back) == sorted("".join(["Head", *texts, "7"]).replace(" ", ""))


def test_furniture_between_two_lines_of_a_paragraph_is_cut_inside_it() -> None:
    first = rows(["The old bridge over the harbor will", "close for a month in July and not open"])
    second = rows(["again before the works are over."])
    document = document_of([PageText([first]), PageText([second], head=[("The Vega Times", "running head")])])
    assert (
        document.text
        == "The old bridge over the harbor will close for a month in July and not open again before the works are over."
    )
    assert [(cut.text, cut.reason) for cut in document.cuts] == [("\nThe Vega Times", "running head")]


def test_an_indent_or_a_wide_gap_begins_a_paragraph() -> None:
    lines = rows(["The bridge closed on Monday, and", "nobody was told of it before."])
    indented = Segment("It opens in August, they say now.", 62, 676, 250, 685)
    far = Segment("Nobody believes a word of it here.", 50, 640, 250, 649)
    assert len(read([[*lines, indented, far]])) == 3


def test_a_line_ends_a_paragraph_where_the_next_word_had_room() -> None:
    lines = rows(
        ["The bridge closed on Monday of last week,", "and nobody was told.", "Residents went by boat over the water in",
         "the morning and came back when it was dark."]
    )  # fmt: skip
    assert [one.split()[0] for one in read([lines])] == ["The", "Residents"]


def test_a_paragraph_goes_on_in_the_next_column_even_behind_a_full_stop() -> None:
    left = rows(["The council will vote on the plan today.", "The mayor wants it. Nobody knows the end."])
    right = rows(["Residents do not want it, and they say", "so in the hall of the town every week."], left=300)
    assert len(read([left, right])) == 1
    indented = [right[0]._replace(left=312), right[1]]
    assert len(read([left, indented])) == 2


@pytest.mark.parametrize("place", [1, 2])
def test_a_caption_or_a_footnote_between_two_lines_stands_behind_their_paragraph(place: int) -> None:
    body = rows(
        ["The council will vote on the plan for the", "old bridge over the harbor, which the city",
         "has closed for a month in July and not yet", "opened again.", "Another paragraph begins behind the note."]
    )  # fmt: skip
    note = rows(["1 The first of its kind.", "It was built by hand."], size=7, distance=9, top=500)
    read_text = read([body[:place], note, body[place:]])
    assert [one.split()[0] for one in read_text] == ["The", "1", "Another"]


def test_rows_of_a_table_stay_apart() -> None:
    table = [one._replace(is_row=True) for one in rows(["Harbor 12 300", "market 7 120", "sea 9 44"])]
    assert read([table]) == ["Harbor 12 300", "market 7 120", "sea 9 44"]


def test_a_word_too_long_for_its_column_is_put_together() -> None:
    lines = rows(["Verkehrsinfrastrukturfinan", "zierung und manches andere", "und noch viel mehr davon!!"])
    assert read([lines]) == ["Verkehrsinfrastrukturfinanzierung und manches andere und noch viel mehr davon!!"]
    lines = rows(["www.vega.example/a/", "bridge-to-the-sea/1", "and more such ones"])
    assert read([lines]) == ["www.vega.example/a/bridge-to-the-sea/1 and more such ones"]


def test_lines_of_fields_and_ragged_short_lines_stay_apart() -> None:
    head = ["Farmers count losses after third flood", "Vega Gazette-Mail (WV) - Thursday, March 14, 2018",
            "Author: Robert M. Lee, Staff writer", "Edition: Main", "Section: News", "Page: 1A"]  # fmt: skip
    assert read([rows(head)]) == head


def test_a_word_before_a_colon_in_a_story_begins_no_paragraph() -> None:
    story = [
        "The council asked for one thing only this",
        "Monday: that the old bridge over the river",
        "be closed before anybody gets hurt on it.",
    ]
    assert read([rows(story)]) == [" ".join(story)]
