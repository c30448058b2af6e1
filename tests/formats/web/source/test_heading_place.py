"""Where the headline stands."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.source.heading_place import heading_of, lines_with, place_of
from clipdesk.formats.web.tree import parse_page


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("<p>Menu</p><h1>Ferry is back</h1><p>By Ana Cruz</p>", 1),
        ("<p>Menu</p><p>More</p><p><span>Ferry is back</span></p>", 2),
        ("<p>Menu</p><p>More</p><p><b>Ferry is back</b><br>By Ana Cruz</p>", 1),
        ("<p><b>Ferry is back</b><br>By Ana Cruz</p>", 0),
        ("<p>Menu</p><p>By Ana Cruz</p>", 0),
        ("<td>May 5, 2011<br><br><b>Ferry is back</b><br><br>By Ana Cruz</td>", 1),
    ],
)
def test_the_block_behind_which_a_byline_is_looked_for(body: str, place: int) -> None:
    page = parse_page(f"<body>{body}", "a.html")
    assert place_of(heading_of(page, "Ferry is back"), blocks_of(page)) == place


def test_the_first_heading_stands_for_a_headline_that_none_shows() -> None:
    page = parse_page("<body><h2>Harbor</h2><h1>Ferries again</h1>", "a.html")
    found = heading_of(page, "Ferry is back")
    assert found is not None
    assert found.text == "Ferries again"


def test_the_lines_of_a_block_with_those_of_the_headline_as_one() -> None:
    assert lines_with("Ferry is back", "HARBOR\nFerry\tis back\nBy Ana Cruz") == [
        "HARBOR",
        "Ferry is back",
        "By Ana Cruz",
    ]
    assert lines_with("", "HARBOR\nFerry") == ["HARBOR", "Ferry"]
    assert lines_with("Ferry", "HARBOR\nFerry") == ["HARBOR", "Ferry"]
