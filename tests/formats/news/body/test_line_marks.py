"""Lines of the page below the head are known one by one, and in boxes."""

from __future__ import annotations

from clipdesk.formats.news.body.line_marks import marks_in
from clipdesk.formats.news.units import layout

ONE = "The bridge over the Orrin will close for a month, the county said on Tuesday, because two piers are cracked."
TWO = "“We have waited long enough for a bridge,” said Ana Cruz, who runs the ferry between both banks."


def reasons(text: str, *, wrapped: bool = False, sure: bool = True) -> dict[int, str]:
    return {index: mark.reason for index, mark in marks_in(layout(text).units, 0, wrapped=wrapped, sure=sure).items()}


def test_buttons_and_credits_are_marked_and_paragraphs_are_not() -> None:
    assert reasons(f"{ONE}\n\nShare this article\n\n{TWO}\n\n© 2025 Vega Times") == {1: "share", 3: "copyright"}


def test_what_stands_between_two_lines_of_the_page_goes_with_them_in_a_sure_clipping() -> None:
    box = f"{ONE}\n\nRead More\nWhat the ferry costs\narticle image\n\n{TWO}"
    assert 2 in reasons(box)
    assert 2 not in reasons(box, sure=False)


def test_the_rest_of_a_broken_paragraph_is_none_of_the_page() -> None:
    assert reasons("It is a story of a bridge that the county built and of\nShare this article", wrapped=True) == {}


def test_who_took_a_picture_and_for_whom_goes_between_paragraphs() -> None:
    assert reasons(f"{ONE}\n\nJo Field/BBC\n\n{TWO}") == {1: "caption"}
    assert reasons(f"{ONE}\n\nVega/Alden\n\n{TWO}") == {}


def test_the_time_of_an_entry_with_its_zone_goes() -> None:
    assert reasons(f"{ONE}\n\n13.11 GMT\n\n{TWO}") == {1: "date"}
    assert reasons(f"{ONE}\n\n13.11 meters\n\n{TWO}") == {}


def test_the_rest_of_a_sentence_that_has_the_words_of_a_button_stays() -> None:
    assert reasons(f"{ONE}\n\nShe wrote about the bridge and what comes after it on\nFacebook.\n\n{TWO}") == {}
    assert reasons(f"{ONE}\n\nFacebook\n\n{TWO}") == {1: "share"}
