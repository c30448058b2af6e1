"""The words under a headline."""

from __future__ import annotations

import pytest

from clipdesk.domain.article import Cut, Source
from clipdesk.ui.reading.source_line import byline, lines_cut, published, source_parts

pytestmark = pytest.mark.usefixtures("british")


def test_everything_known_is_a_part() -> None:
    source = Source(
        headline="Not here", byline=("Ana Ruiz", "Tom Beck"), outlet="The Larkport Courier",
        published="2025-06-12", dateline="LARKPORT", agency="Wire",
    )  # fmt: skip
    assert source_parts(source) == ("Ana Ruiz and Tom Beck", "The Larkport Courier", "12 June 2025", "LARKPORT")


def test_what_is_missing_leaves_no_gap() -> None:
    assert source_parts(Source()) == ()
    assert source_parts(Source(outlet=" ", dateline="MIAMI")) == ("MIAMI",)
    assert source_parts(Source(agency="Wire", published="2025-06-12")) == ("Wire", "12 June 2025")


@pytest.mark.parametrize(
    ("names", "line"),
    [((), ""), (("Ana Ruiz",), "Ana Ruiz"), (("A", " ", "B", "C"), "A, B and C"), (("%2", "%1"), "%2 and %1")],
)
def test_names_are_joined_as_people_join_them(names: tuple[str, ...], line: str) -> None:
    assert byline(names) == line


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        ("2025-06-12", "12 June 2025"),
        ("2025-06-12T23:30:00+02:00", "12 June 2025"),
        ("2025-06", "June 2025"),
        ("2025-02-31", "2025-02-31"),
        (" June ", "June"),
        ("", ""),
    ],
)
def test_a_day_is_written_out_and_anything_else_stays(moment: str, shown: str) -> None:
    assert published(moment) == shown


def test_lines_that_say_something_are_counted() -> None:
    cuts = (Cut(0, "Menu\n\nSubscribe\n", "furniture"), Cut(5, "\n\n \n", "blank"), Cut(9, "\nShare", "furniture"))
    assert lines_cut(cuts) == 3
    assert lines_cut(()) == 0
