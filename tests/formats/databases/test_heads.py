"""Lines above and below a text, in layouts that are not known beforehand."""

from __future__ import annotations

import pytest

from clipdesk.formats.databases.found import Found
from clipdesk.formats.databases.heads import (
    announced,
    is_border,
    is_dated,
    is_foot,
    label_of,
    read_foot,
    read_head,
    read_place,
)
from clipdesk.formats.documents.document import Document


@pytest.mark.parametrize(
    ("line", "outlet", "published"),
    [
        ("The Courier. 3/4/2019, Vol. 168 Issue 5, pA1. 2p.", "The Courier", "2019-03-04"),
        ("Vega Gazette-Mail (WV) - Thursday, March 1, 2018", "Vega Gazette-Mail (WV)", "Thursday, March 1, 2018"),
        ("March 1, 2018 | The Courier | Page 1A", "The Courier", "March 1, 2018"),
        ("The Courier (Vol. 168, Issue 5)", "The Courier", ""),
        ("March 1, 2018", "", "March 1, 2018"),
    ],
)
def test_paper_and_day_are_read_from_one_line(line: str, outlet: str, published: str) -> None:
    found = Found(0, 1)
    read_place(found, line, american=True)
    assert found.values.get("outlet", "") == outlet
    assert published in found.values.get("published", "")


def test_further_parts_of_such_a_line_are_byline_or_section() -> None:
    found = Found(0, 1)
    read_place(found, "The Courier · 4 Mar 2018 · National · By Jo Field")
    assert (found.values["section"], found.values["byline"]) == ("National", "By Jo Field")


def test_a_head_without_labels_is_read_by_what_its_lines_look_like() -> None:
    lines = Document("Harbor bridge\nto close\nBy Jo Field\nThe Courier\n12 June 2025\n812 words").lines()
    found = Found(0, len(lines))
    read_head(lines, range(len(lines)), found)
    assert found.values == {
        "headline": "Harbor bridge to close", "byline": "By Jo Field", "outlet": "The Courier", "published": "12 June 2025",
        "words": "812",
    }  # fmt: skip
    assert set(found.reasons) == set(range(6))


def test_a_foot_ends_where_the_text_does() -> None:
    text = (
        "It closed.\n\n~~~~~~~~\nBy Jo Field\n\nAccession Number: 12\nCopyright of The Courier is the property of it."
    )
    lines = Document(text).lines()
    found = Found(0, len(lines))
    assert read_foot(lines, 0, len(lines), found, american=True) == 1
    assert found.values["byline"] == "By Jo Field"
    assert found.values["accession"] == "12"
    assert found.values["copyright"].startswith("Copyright of The Courier")


def test_lines_that_divide_number_or_close() -> None:
    assert all(map(is_border, ("________", "* * *", "Record: 3", "2 of 12", "Dokument 4 von 9", "7.")))
    assert not any(map(is_border, ("Seven of 12 voted.", "Record: none", "-")))
    assert (announced("Record: 3 of 20"), announced("20 of 3"), announced("Bridge")) == (20, 0, 0)
    assert all(
        map(is_foot, ("© 2019 The Courier", "https://a.example/b", "• Citation (APA Style)", "Source Citation (MLA)"))
    )
    assert not any(map(is_foot, ("He copied it.", "See https://a.example for what the mayor said of it.")))
    assert is_dated("Friday, 4 March 2019")
    assert not is_dated("He left in March.")


def test_labels_are_known_in_many_words_and_links_are_none() -> None:
    assert label_of("Persistent link to this record (Permalink): https://a.example")[0].startswith("persistent")
    assert label_of("https://a.example")[1] is None
    assert label_of("He said: no")[1] is None
