"""What stands between headline and article and is told from it by the line below."""

from __future__ import annotations

import pytest

from clipdesk.formats.news.clean import clean
from clipdesk.formats.news.findings import Findings
from clipdesk.formats.news.head.boxes import below_boxes
from clipdesk.formats.news.head.reader import read_head
from clipdesk.formats.news.lines import read_line
from clipdesk.formats.news.units import layout

FIRST = "The bridge over the Orrin will close for a month, the county said on Tuesday, because two piers are cracked."
SECOND = "“We have waited long enough for a bridge,” said Ana Cruz, who runs the ferry between both banks."
DECK = "Two of the piers are cracked and money is short."
TOP = "Bridge to close for a month\n\nBy Jo Field\n\nJune 12, 2025\n\n"


def body_of(box: str, body: str = f"{FIRST}\n\n{SECOND}") -> str:
    page = f"{TOP}{box}{body}"
    units = layout(page).units
    return page[units[read_head(units, "en", Findings()).end].start :]


@pytest.mark.parametrize(
    "box",
    [
        "Key Points\nThe board voted 6-1.\nWork begins in May.\n\n",
        "In short:\nTwo piers are cracked.\n\nMoney is short.\n\nWhat's next?\nThe county votes in May.\n\nCopy link\n\nShare\n\n",
        f"{DECK}\n\nFacebook\nTwitter\nEmail\nPrint\n\n",
        "A bridge stands over water.\nThe old bridge on Monday. (Vega Times: Jo Field)\n\n",
        "A bridge stands over water.\n\nA bridge stands over the Orrin. PHOTO BY JO FIELD /Vega Times\n\n",
    ],
)
def test_a_box_stands_above_the_article(box: str) -> None:
    assert body_of(box).startswith(FIRST)


@pytest.mark.parametrize(
    "lead",
    [
        f"{DECK}\n\nShare\n\n",  # one button is no row
        f"{DECK}\n\nWork begins in May.\n\nFacebook\nTwitter\nEmail\nPrint\n\n",  # two sentences may be the article's
        f"{DECK}\n\nThe old bridge on Monday. (Vega Times: Jo Field)\n\n",  # a caption of another picture
    ],
)
def test_a_first_paragraph_stays_where_nothing_tells_it_from_a_deck(lead: str) -> None:
    assert body_of(lead).startswith(DECK)


def test_a_summary_without_a_gap_below_may_be_the_article() -> None:
    assert body_of("", f"In short\n{FIRST}\n{SECOND}").startswith(("In short", FIRST))


def test_a_box_is_not_taken_for_more_than_the_article() -> None:
    assert body_of("Key Points\n", f"{FIRST}\n\n{DECK}").startswith(FIRST)


def test_below_a_head_without_an_article_there_is_no_box() -> None:
    units = layout(TOP + DECK).units
    lines = [read_line(unit.text, "en")._replace(kind="title") for unit in units]
    assert below_boxes(units, len(units), lines, "en") == len(units)


def test_short_sentences_close_below_the_head_are_a_summary_where_blank_lines_part_paragraphs() -> None:
    head = "Vega Times\nA robot maker pays its old workers\nBy Jo Field\nMar 27, 2025, 4:00 AM CT\n"
    points = "The maker laid off 310 pickers.\nThey wear gloves with sensors.\nThe pay is $31 an hour.\n"
    body = "Lorna Estes lost her job in January.\n\nShe folds paper now.\n\nIt is the best job she has had."
    assert clean(f"{head}{points}\n{body}").text == body
    dense = body.replace("\n\n", "\n")
    assert clean(f"{head}{points}{dense}").text == points + dense
    assert clean(f"{head}{points}\n{dense}").text.startswith("The maker")


def test_the_points_of_a_summary_end_with_the_question_how_good_it_is() -> None:
    box = "Artikelzusammenfassung\nTwo piers are cracked.\nMoney is short.\nWar diese Zusammenfassung hilfreich?\n"
    assert body_of(box) == body_of("")


def test_a_short_paragraph_above_the_name_of_the_writer_stays() -> None:
    cleaned = clean(
        f"{TOP}Here is what I saw that day.\n\nJo Field\n\nThe council of Vega voted on Monday to close the bridge.\n"
    )
    assert "Here is what I saw that day." in cleaned.text


def test_the_first_entry_of_a_live_report_may_be_called_a_summary() -> None:
    entry = f"{DECK}\n\nWork begins in May."
    page = f"{TOP}Key events\n\n18.42 GMT\n\nSummary\n\n{entry}\n\nShare\n\n17.55 GMT\n\n{FIRST}\n\nShare\n\n{SECOND}"
    kept = clean(page).text
    assert entry in kept
    assert FIRST in kept
