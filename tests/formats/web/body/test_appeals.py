"""Boxes that ask for support, and rows of other stories at the foot."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import Block, blocks_of
from clipdesk.formats.web.body.appeals import appeals, left_in_boxes, listed_boxes, rows_at_foot
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs


def blocks(html: str) -> list[Block]:
    """The blocks of a body."""
    return blocks_of(parse_page(f"<body><article>{html}</article>", "a.html"))


@pytest.mark.parametrize(
    "opening",
    ["Since you’re here …", "If you value our journalism, stay with us.", "Take Us With You", "Support local news"],
)
def test_a_box_that_opens_with_an_appeal_goes_as_a_whole(opening: str) -> None:
    box = f"<div><h2>{opening}</h2><p>Fewer readers pay each year.</p><p>It would help us.</p></div>"
    assert appeals(blocks(paragraphs(ENGLISH[:2]) + box + paragraphs(ENGLISH[2:]))) == [2, 3, 4]
    assert appeals(blocks(paragraphs(ENGLISH) + box)) == [4, 5, 6]


def test_an_appeal_takes_nothing_beside_it() -> None:
    lone = "<p>Since you’re here, he told the board, stay.</p>"
    assert appeals(blocks(paragraphs(ENGLISH[:2]) + lone + paragraphs(ENGLISH[2:]))) == []
    assert appeals(blocks(f"<div>{lone}{paragraphs(ENGLISH)}</div>")) == []
    assert appeals(blocks(f"<h2>Since you’re here</h2>{paragraphs(ENGLISH)}")) == []
    assert appeals(blocks(paragraphs(ENGLISH))) == []


def rows(count: int, title: str = '<a href="/{0}">Storm closes the slipway {0}</a>') -> str:
    """Rows of other stories, each with its day and a summary."""
    row = f"<div><b>{title}</b><div>July 1{{0}}, 2017</div><div>It is to open again in May.</div></div>"
    return "<div>" + "".join(row.format(number) for number in range(count)) + "</div>"


def test_rows_of_other_stories_at_the_foot_go() -> None:
    assert rows_at_foot(blocks(paragraphs(ENGLISH) + rows(3))) == range(4, 13)


def test_few_rows_rows_without_links_and_posts_of_a_live_report_stay() -> None:
    assert not rows_at_foot(blocks(paragraphs(ENGLISH) + rows(2)))
    assert not rows_at_foot(blocks(paragraphs(ENGLISH) + rows(3, "The board met {0} times.")))
    assert not rows_at_foot(blocks(paragraphs(ENGLISH) + rows(3, '<a href="#post{0}">Storm closes slipway {0}</a>')))
    timeline = "<li><b>May 1{0}, 2015</b> The board said <a href=/{0}>that the quay would close</a> soon.</li>"
    listed = "".join(timeline.format(number) for number in range(5))
    assert not rows_at_foot(blocks(f"{paragraphs(ENGLISH)}<ul>{listed}</ul>"))
    assert not rows_at_foot(blocks(rows(12)))
    assert not rows_at_foot(blocks(rows(3) + paragraphs(ENGLISH)))


def test_short_lines_may_stand_behind_the_rows() -> None:
    behind = "<h4>Text alerts</h4><p>Sign up for storms and closings.</p>"
    assert rows_at_foot(blocks(paragraphs(ENGLISH) + rows(3) + behind)) == range(4, 13)
    dated = rows(3).replace("2017", "2017 5:30 PM CDT")
    assert rows_at_foot(blocks(paragraphs(ENGLISH) + dated)) == range(4, 13)


def test_what_stands_in_the_box_of_a_notice_to_those_who_have_not_paid_goes_with_it() -> None:
    notice = "<p>Il vous reste 72.4% de cet article à lire.</p><p>Lecture en cours sur un autre appareil.</p>"
    assert appeals(blocks(f"{paragraphs(ENGLISH)}<div class=paywall>{notice}</div>")) == [4, 5]
    assert appeals(blocks(f"{paragraphs(ENGLISH)}<div>{notice}</div>")) == []


def test_the_title_of_a_box_goes_when_all_else_in_it_went() -> None:
    box = "<div><h3>The Morning Ferry</h3><p>Every day at six.</p></div>"
    placed = blocks(f"<div>{paragraphs(ENGLISH[:2])}{box}{paragraphs(ENGLISH[2:])}</div>")
    assert left_in_boxes(placed, {3: "newsletter"}) == [2]
    assert left_in_boxes(placed, {3: "advertisement"}) == []
    assert left_in_boxes(placed, {}) == []
    assert (
        left_in_boxes(blocks(f"<h3>Boats</h3><p>Every day at six.</p>{paragraphs(ENGLISH)}"), {1: "newsletter"}) == []
    )


def test_a_box_that_is_paid_for_goes_also_where_it_is_one_block() -> None:
    box = "<div>A MESSAGE FROM OUR SPONSOR<br>Hartley’s Furnace. Ask about our tune-up.</div>"
    assert appeals(blocks(paragraphs(ENGLISH[:2]) + box + paragraphs(ENGLISH[2:]))) == [2]
    lone = "<p>A word from our sponsors was all they heard.</p>"
    assert appeals(blocks(paragraphs(ENGLISH[:2]) + lone + paragraphs(ENGLISH[2:]))) == []


def test_a_box_of_other_stories_goes_with_its_heading_though_they_are_no_links() -> None:
    box = "<section><h2>Top stories</h2><ul><li><h3>Rates held</h3><p>The bank held rates.</p></li></ul></section>"
    assert listed_boxes(blocks(paragraphs(ENGLISH) + box)) == [4, 5, 6]
    lone = "<h2>Top stories</h2>"
    assert listed_boxes(blocks(paragraphs(ENGLISH[:2]) + lone + paragraphs(ENGLISH[2:]))) == []


def test_a_box_of_other_stories_at_the_foot_holds_no_paragraph() -> None:
    cards = "<div><b>Related stories</b><div><a href=/a>Storm closes the slipway</a><p>It is to open in May.</p></div></div>"
    assert listed_boxes(blocks(paragraphs(ENGLISH) + cards)) == [4, 5, 6]
    loose = f"<h3>Related stories</h3><p><a href=/a>Storm closes the slipway</a></p><p>{ENGLISH[0]}</p>"
    assert listed_boxes(blocks(paragraphs(ENGLISH) + loose)) == []
    own = f"<div><h3>Related stories</h3><p>{ENGLISH[0]}</p><p>It is to open in May.</p></div>"
    assert listed_boxes(blocks(paragraphs(ENGLISH) + own)) == []
