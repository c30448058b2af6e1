"""Elements that are named after dates."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.claims import CHANGE, Claim
from clipdesk.formats.web.source.date_elements import (
    DATE,
    dated,
    first_printed,
    is_in_card,
    is_in_history,
    is_of_change,
    written_for_machines,
)
from clipdesk.formats.web.source.dates import PrintedDate
from clipdesk.formats.web.tree import Node, parse_page


def time(html: str) -> Node:
    """The last `time` element."""
    return list(parse_page(f"<body>{html}", "a.html").all("time"))[-1]


@pytest.mark.parametrize(
    ("html", "is_change"),
    [
        ("<p>Published <time>May 3</time></p>", False),
        ("<p>Published <time>May 3</time> Updated: <time>May 4</time></p>", True),
        ("<p><time>3 mei</time> • Aangepast <time>4 mei</time></p>", True),
        ('<p><time class="modified-date">May 4</time></p>', True),
        ("<p>Updated often, this column began in spring on a boat: <time>May 3</time></p>", False),
    ],
)
def test_times_of_changes(html: str, is_change: bool) -> None:
    assert is_of_change(time(html)) is is_change


def test_times_of_other_stories_and_in_lists_of_changes() -> None:
    assert is_in_card(time("<div><h3>Storm</h3><time>May 3</time></div>"))
    assert not is_in_card(time("<div><p>Storm</p><time>May 3</time></div>"))
    assert is_in_history(time('<ol class="change-history"><li><time>May 3</time></li></ol>'))


def test_a_box_that_holds_the_headline_is_no_card_of_another_story() -> None:
    page = parse_page("<body><article><h1>Storm</h1><h2>Boats</h2><time>May 3</time></article><h2>Rain</h2>", "a.html")
    (day,), (headline,) = page.all("time"), page.all("h1")
    assert is_in_card(day)
    assert is_in_card(day, page.all("h2")[-1])
    assert not is_in_card(day, headline)


def test_the_first_day_that_is_no_change_unless_it_is_behind_one() -> None:
    change, early, late = PrintedDate("2024-05-04", True), PrintedDate("2024-05-03"), PrintedDate("2024-05-09")
    assert first_printed([change, early]) == early
    assert first_printed([change, late]) == change
    assert first_printed([]) == PrintedDate()
    assert list(dated(change, "date line")) == [Claim("published", "2024-05-04", "date line", CHANGE)]
    assert list(dated(PrintedDate(), "date line")) == []


def test_days_in_attributes_and_names_of_dates() -> None:
    assert (
        written_for_machines(time('<time datetime="2024-05-03T10:00:00Z">x</time>'), "en")
        == "2024-05-03T10:00:00+00:00"
    )
    assert written_for_machines(time('<time datetime="May 3">x</time>'), "en") == ""
    assert DATE.search("post-date")
    assert not DATE.search("story-body")
