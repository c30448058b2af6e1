"""Boxes for newsletters between paragraphs."""

from __future__ import annotations

import time

import pytest

from clipdesk.formats.news.body.newsletters import sign_ups, sponsored
from clipdesk.formats.news.furniture import match
from clipdesk.formats.news.units import layout

ONE = "The bridge over the Orrin will close for a month, the county said on Tuesday."
TWO = "“We have waited long enough for a bridge,” said Ana Cruz, who runs the ferry."
TEASER = "The best of what happens on both banks - every Friday"


def found_in(*lines: str) -> list[str]:
    units = layout("\n\n".join(lines)).units
    marked = {index for index, unit in enumerate(units) if match(unit.text) is not None}
    return [units[index].text for index in sorted(sign_ups(units, 0, marked))]


@pytest.mark.parametrize("button", ["Enter your email address", "Sign up", "Type your email..."])
def test_the_lines_of_a_box_go_with_its_button(button: str) -> None:
    assert found_in(ONE, "Sign up to our free newsletter", TEASER, button, TWO) == [TEASER]


def test_the_title_of_a_box_goes_with_it() -> None:
    offer = "Get the Crossing newsletter, our weekly guide to both banks."
    assert found_in(ONE, "Newsletter", "Only good boats", offer, "Enter email address", TWO) == ["Only good boats"]


def test_a_box_that_names_no_newsletter_is_known_by_what_it_promises() -> None:
    offer = "A guide through the most important stories, delivered Monday through Friday."
    assert found_in(ONE, "Get Crossing Point", offer, "Enter Email", "Sign Up", TWO) == ["Get Crossing Point", offer]
    assert found_in(ONE, TWO, offer, "Subscribe", TWO) == [offer]


def test_paragraphs_above_a_button_alone_stay() -> None:
    assert found_in(ONE, TWO, "Subscribe", TWO) == []


def test_paragraphs_between_two_boxes_stay() -> None:
    assert (
        found_in("Sign up to our newsletter", "Sign up", "Privacy Notice: Newsletters may vary.", ONE, "Sign up") == []
    )


def test_a_line_on_the_newsletter_below_its_offer_goes() -> None:
    line = "Jo Field picks her favorite stories in this weekly newsletter."
    assert found_in("Sign up for our weekly digest newsletter", line, ONE) == [line]
    assert found_in(ONE, "The mayor announced it in his newsletter.", TWO) == []


def test_what_a_newsletter_brings_and_when_goes_with_its_name() -> None:
    box = "Weekday Evenings\nToday’s must-read stories and the day’s headlines, delivered every evening."
    assert sign_ups(layout(f"The bridge closed on Monday.\n\n{box}\n\nIt opened again.").units, 0, ()) == {1, 2}


def test_each_row_of_buttons_that_close_a_box_is_read() -> None:
    for button in ("E-mail address", "Jetzt anmelden", "S'inscrire"):
        box = f"The ferry letter\nAll of the river, delivered every morning to you\nOne letter a day\n{button}"
        units = layout(f"The bridge closed on Monday.\n\n{box}\n\nIt opened again.").units
        assert 3 in sign_ups(units, 0, {4}), button


def test_a_letter_to_the_postbox_goes_below_its_name() -> None:
    box = "Newsletter „Guten Morgen, Vega!“\nDie wichtigsten Nachrichten des Tages. Jeden Morgen um 6 Uhr in Ihrem Postfach."
    assert 2 in sign_ups(layout(f"Die Brücke ist zu.\n\n{box}\n").units, 0, {1})


def test_a_sentence_between_two_calls_for_a_newsletter_says_what_it_brings() -> None:
    line = "Our editor shares the biggest news of the week every Saturday."
    assert found_in(ONE, "Subscribe to our Week in Review", line, "Sign up for our newsletters") == [line]
    assert found_in(ONE, "Subscribe to our Week in Review", TWO, "Sign up for our newsletters") == []


def test_a_line_below_a_label_stays_where_no_foot_follows() -> None:
    units = layout("The council met on Monday.\n\nSPONSORED\n\nBill 12 by Senator Ruiz passed.").units
    assert sponsored(units, 0, {1}) == set()


def test_a_sentence_between_a_label_and_the_foot_that_tells_something_stays() -> None:
    units = layout(f"{ONE}\n\nSponsored\n\nThe race was over by noon, and nobody won.\n\nPrivacy policy").units
    assert sponsored(units, 0, {1, 3}) == set()
    units = layout(f"{ONE}\n\nSponsored\n\nVega Bank, for all you plan\n\nPrivacy policy").units
    assert sponsored(units, 0, {1, 3}) == {2}


def test_many_labels_of_who_pays_cost_no_time() -> None:
    units = layout("\n\n".join(["Sponsored", "Vega Bank"] * 20_000)).units
    marked = set(range(0, 40_000, 2))
    began = time.process_time()
    assert len(sponsored(units, 0, marked)) == 19_999
    assert time.process_time() - began < 5
