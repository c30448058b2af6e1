"""Where a box of links between paragraphs ends."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.body.link_boxes import heads_below_links, is_broken, is_label_of_box
from clipdesk.formats.news.units import layout

LINKS = ("Ferry to sail again from the old pier", "Council asks the state for a second bridge")
PARAGRAPH = "The bridge over the Orrin will close for a month, the county said on Tuesday."


@pytest.mark.parametrize(
    ("last", "heads"), [("What it costs", True), ("Dredging of the harbor to begin in the spring", False)]
)
def test_a_line_much_shorter_than_the_links_heads_the_paragraph_below(last: str, heads: bool) -> None:
    units = layout("\n".join((*LINKS, last, PARAGRAPH))).units
    assert heads_below_links(units, 0, 2) is heads


def test_a_name_below_one_link_is_of_its_writer() -> None:
    units = layout("\n".join((LINKS[0], "Jo Field", PARAGRAPH))).units
    assert not heads_below_links(units, 0, 1)


def test_a_line_that_goes_on_in_small_letters_begins_a_paragraph() -> None:
    units = layout("The bridge over the Orrin will close for a whole month,\nsaid the county\nand so it did.").units
    assert not is_broken(units, 0)
    units = layout("The bridge over the Orrin will close for a whole month\nsaid the county, and so it did.").units
    assert is_broken(units, 0)


@pytest.mark.parametrize(("label", "is_box"), [("RELATED", True), ("Read this next", True), ("In other news", False)])
def test_labels_of_boxes(label: str, is_box: bool) -> None:
    assert is_label_of_box(label) is is_box


def test_words_that_only_begin_as_a_label_are_none_of_a_box() -> None:
    assert is_label_of_box("Most popular")
    assert not is_label_of_box("Most read, least loved")


def test_a_question_below_a_link_is_one_of_the_interview_where_others_are_asked() -> None:
    asked = "Who was the hardest of all the people whom you have served?"
    lines = [PARAGRAPH, "Were you afraid?", PARAGRAPH, "The last organ", asked, PARAGRAPH]
    assert heads_below_links(layout("\n\n".join(lines)).units, 3, 4)
    lines[1] = "Afraid of water"
    assert not heads_below_links(layout("\n\n".join(lines)).units, 3, 4)
