"""Lines of the page below the head are known one by one, and in boxes."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize(
    "stamp",
    ["Aktualisiert am 3. März 2025", "Actualizado el 12 de mayo de 2024 a las 14:30", "Updated May 12, 2024", "Stand: 12.05.2024"],
)  # fmt: skip
def test_when_the_article_was_changed_goes_wherever_it_stands_alone(stamp: str) -> None:
    assert reasons(f"{ONE}\n\n{TWO}\n\n{stamp}\n\n{ONE}") == {2: "date"}
    assert reasons(f"{ONE}\n\n{TWO}\n\n{stamp} wird die Brücke\n\n{ONE}") == {}


def test_the_day_of_what_was_published_before_there_were_pages_stays() -> None:
    assert reasons(f"{ONE}\n\nThe Quay Act\n\nIssued 4 June 1940\n\nErstellt am 3. Mai 1951\n\n{TWO}") == {}


def test_times_of_day_head_the_entries_of_a_live_report_and_one_alone_is_a_stamp() -> None:
    assert reasons(f"{ONE}\n\n11.42 GMT\n\n{TWO}\n\n10.20 GMT\n\n{ONE}\n\n09.15 GMT\n\nBridge shut\n\n{TWO}") == {}
    assert reasons(f"{ONE}\n\n11.42 GMT\n\n{TWO}") == {1: "date"}


def test_a_day_alone_may_head_the_entry_of_a_chronicle() -> None:
    assert reasons(f"{ONE}\n\nMay 12, 2024\n\n{TWO}\n\n12. Mai 2024, 14:30 Uhr\n\n{ONE}") == {}
