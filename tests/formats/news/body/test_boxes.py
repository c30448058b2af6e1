"""Boxes of links and pictures between paragraphs, and words that a page shows twice."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.formats.news.body.boxes import (
    boilerplate,
    box_mates,
    posters,
    pull_quotes,
    shown_twice,
    trails_at_foot,
    words_for_pictures,
    writer_cards,
)
from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.sentences import is_sentence
from clipdesk.formats.news.units import Unit, layout

ONE = "The bridge over the Orrin will close for a month, the county said on Tuesday."
TWO = "“We have waited long enough for a bridge,” said Ana Cruz, who runs the ferry."


def test_appeals_of_the_writer_go_wherever_they_stand() -> None:
    appeal = "The Mill is a reader-supported publication. To receive new posts, subscribe."
    assert match(appeal) is not None


@pytest.mark.parametrize("line", ["“We have waited long enough for a bridge”", "We have waited long enough"])
def test_words_set_large_are_found_by_the_paragraph_that_holds_them(line: str) -> None:
    units = layout(f"{ONE}\n\n{line}\n\n{TWO}").units
    assert pull_quotes(units, 0, ()) == {1}


@pytest.mark.parametrize(
    "line", ["The bridge", "“We have waited,”", "“We shall see in the spring.”", "The bridge closed."]
)
def test_subheadings_and_quotes_of_their_own_stay(line: str) -> None:
    units = layout(f"{ONE}\n\n{line}\n\n{TWO}").units
    assert pull_quotes(units, 0, ()) == set()


@given(
    st.lists(
        st.lists(st.sampled_from(["harbor", "“a", "b", "vote”", "or", "the."]), min_size=1, max_size=9), max_size=8
    )
)
def test_words_that_another_paragraph_holds_are_found_and_no_others(lines: list[list[str]]) -> None:
    texts = [" ".join(line) for line in lines]
    units = [Unit(text, 0, len(text), True) for text in texts]
    edge = "“”„«»\"'‘’‹› \u00a0.,!?…"
    expected = {
        at
        for at, text in enumerate(texts)
        if ((text[0] in edge and text[-1] in edge) or not is_sentence(text))
        and text.strip(edge).count(" ") >= 3
        and any(text.strip(edge) in other and len(other) > len(text) and is_sentence(other) for other in texts)
    }
    assert pull_quotes(units, 0, set()) == expected


def test_lines_of_a_list_hold_no_words_of_another() -> None:
    units = layout("the river in the night\n\nwe saw the river in the night again").units
    assert pull_quotes(units, 0, ()) == set()


def test_very_many_lines_that_are_alike_are_looked_through_at_once() -> None:
    units = [Unit(f"{number:05} word word word word", 0, 1, True) for number in range(30_000)]
    assert pull_quotes(units, 0, set()) == set()


@pytest.mark.parametrize(
    ("heading", "below", "foot"),
    [
        ("About Vega Foods", "Vega Foods makes frozen peas.", "SOURCE Vega Foods"),
        ("About the Vega Fund", "The Vega Fund lends to farms.", "Media Contact: Jo Field"),
        ("Über Vega Foods", "Die Vega Foods GmbH friert Erbsen ein.", "Pressemitteilung"),
        ("About Vega: Vega serves 61,000 residents.", "", "###"),
    ],
)
def test_what_a_sender_says_of_itself_is_known_in_a_release(heading: str, below: str, foot: str) -> None:
    lines = [ONE, TWO, heading, below, foot]
    units = layout("\n\n".join(lines)).units
    assert [units[index].text for index in boilerplate(units, 0)] == [heading]


@pytest.mark.parametrize(
    ("heading", "below", "foot"),
    [
        ("About Vega Foods", "Vega Foods makes frozen peas.", "The plant opens in May."),  # no release
        ("About Vega Foods", "The county knows little, officials said.", "SOURCE Vega Foods"),
        ("About 60 volunteers", "About 60 volunteers came.", "A volunteer wept."),
    ],
)
def test_other_headings_with_about_stay(heading: str, below: str, foot: str) -> None:
    assert boilerplate(layout(f"{ONE}\n\n{TWO}\n\n{heading}\n\n{below}\n\n{foot}").units, 0) == []


def test_the_card_of_a_writer_on_a_blog() -> None:
    units = layout("One.\n\nNoise\n\n214\n\nWritten by Jo Field\n\n312 followers\n\nEngineer. I count things.").units
    assert writer_cards(units, 0, ["Jo Field"]) == [3]
    assert writer_cards(units, 0, ["Ana Cruz"]) == []
    assert writer_cards(layout("One.\n\nJo Field\n\nTwo.").units, 0, ["Jo Field"]) == []


def test_a_line_that_stands_twice_is_of_a_picture() -> None:
    units = layout(
        "One.\n\nJo Field shows the notebook outside court\nJo Field shows the notebook outside court\n\nTwo."
    ).units
    assert shown_twice(units, 0, ()) == {1, 2}
    assert shown_twice(layout("It is over.\nIt is over.").units, 0, ()) == set()


def test_a_line_close_above_a_credit_is_of_the_picture() -> None:
    units = layout(f"{ONE}\n\n1\nThe clock in Vega on Thursday\nCredit: VNS\n\n{TWO}").units
    assert box_mates(units, 0, {1: "furniture", 3: "caption"}) == {2: "caption"}
    heading = layout(f"{ONE}\n\nA heading of four words\n\nCredit: VNS\n\n{TWO}").units
    assert box_mates(heading, 0, {2: "caption"}) == {}


def test_a_sentence_goes_with_the_credit_that_stands_in_its_block_alone() -> None:
    assert box_mates(layout(f"{ONE}\n\nThe ferry on Monday.\nCredit: VNS\n\n{TWO}").units, 0, {2: "caption"}) == {
        1: "caption"
    }
    assert box_mates(layout(f"{ONE}\n\n{TWO}\nShare\n\n{ONE}").units, 0, {2: "share"}) == {}


def test_lines_of_a_block_with_an_advertisement_go_and_labeled_ones_stay() -> None:
    box = "Boats for every purse\nSponsored\nVega Yards"
    assert set(box_mates(layout(f"{ONE}\n\n{box}\n\n{TWO}").units, 0, {2: "furniture"})) == {1, 3}
    labeled = layout(f"{ONE}\n\nDate: June 12, 2025\nPage 2\n\n{TWO}").units
    assert box_mates(labeled, 0, {2: "furniture"}) == {}


def test_lines_that_say_again_who_wrote_stand_above_entries() -> None:
    units = layout("11.48pm\n\nBy Jo Field\n\nIt rained.\n\nBy the river\n\nBY ANA CRUZ").units
    assert posters(units, 0, ("Jo Field", "Ana Cruz")) == [1, 4]


def test_a_trail_at_the_foot_begins_with_the_front_page_and_ends_with_the_headline() -> None:
    units = layout(f"{ONE}\n{TWO}\nHome\nNews\nBridge to close\nSign up").units
    assert trails_at_foot(units, 0, "Bridge to close") == [2]
    assert trails_at_foot(units, 0, "Ferry to sail") == []
    assert trails_at_foot(units, 0, "") == []


def test_words_for_a_picture_stand_right_above_its_caption() -> None:
    words = "An older woman in a floral dress leans on a counter."
    units = layout(f"{ONE}\n{words}\nBeryl Tonkin at work. (Jo Field/Vega Times)\n{TWO}").units
    assert words_for_pictures(units, 0, {2}) == [1]
    assert words_for_pictures(units, 0, ()) == []


@pytest.mark.parametrize(
    "paragraph", ["A man was shot on Tuesday.", "Two of 41 people came.", "The mayor smiles in church."]
)
def test_a_paragraph_above_a_caption_stays(paragraph: str) -> None:
    units = layout(f"{paragraph}\nBeryl Tonkin at work. (Jo Field/Vega Times)").units
    assert words_for_pictures(units, 0, {1}) == []
