"""Nexis Uni and LexisNexis: articles apart, whatever container they come in and whatever is missing."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.formats.databases.nexis import recognize
from clipdesk.formats.documents.document import Document
from tests.formats.databases.exports import (
    BRIDGE,
    FERRY,
    LEXIS_WORDS,
    NEXIS_WORDS,
    SCHOOL,
    STORIES,
    Story,
    lexis_page,
    lexis_text,
    nexis_uni,
    stories,
)
from tests.formats.databases.reading import expect, read, shape
from tests.formats.documents.files import docx, rtf

SOME = st.lists(stories(), min_size=1, max_size=4)


@pytest.mark.parametrize("language", NEXIS_WORDS)
@pytest.mark.parametrize("cover", [True, False])
def test_each_article_of_nexis_uni_comes_out_once(language: str, *, cover: bool) -> None:
    paragraphs = nexis_uni(STORIES, language=language, cover=cover)
    header = "Harbor bridge to close for a month"
    for name, data in (
        ("a.docx", docx(paragraphs)),
        ("a.rtf", rtf(paragraphs, header=header)),
        ("a.txt", "\n\n".join(paragraphs)),
    ):
        drafts, items = read(name, data)
        expect(drafts, STORIES)
        assert not items
        assert [one.changes for one in drafts] == [(), (), ()]
        assert drafts[0].source.section == "NEWS"
        assert drafts[0].source.language == "en"
        assert drafts[0].note == f"Nexis · {BRIDGE.words} words"
        assert {"headline", "outlet", "date", "byline", "copyright", "furniture"} <= {
            cut.reason for cut in drafts[0].cuts
        }


@settings(max_examples=40)
@given(SOME, st.booleans())
def test_any_articles_joined_split_into_the_same(found: list[Story], cover: bool) -> None:
    expect(read("a.docx", docx(nexis_uni(found, cover=cover)))[0], tuple(found))


@pytest.mark.parametrize("language", LEXIS_WORDS)
def test_each_article_of_lexisnexis_academic_comes_out_once(language: str) -> None:
    drafts, items = read("a.TXT", lexis_text(STORIES, language=language))
    expect(drafts, STORIES, is_wrapped=True)
    assert not items
    assert drafts[2].source.headline == SCHOOL.headline, "a headline of two lines is one"


@settings(max_examples=40)
@given(SOME)
def test_any_articles_of_academic_joined_split_into_the_same(found: list[Story]) -> None:
    expect(read("a.txt", lexis_text(found))[0], tuple(found), is_wrapped=True)


def test_the_number_that_the_file_announces_is_compared() -> None:
    for data in (lexis_text(STORIES, total=10), "\n\n".join(nexis_uni(STORIES, announced=10))):
        drafts, (item,) = read("a.txt", data)
        assert len(drafts) == 3
        assert item.reason == "The file says that it holds 10 articles; 3 were found in it."


@pytest.mark.parametrize("missing", ["Section", "Byline", "Load-Date", "Copyright", "Body", "Length", "Classification"])
def test_a_field_may_be_missing(missing: str) -> None:
    paragraphs = [one for one in nexis_uni((BRIDGE, FERRY), cover=False) if not one.startswith(missing)]
    drafts, _ = read("a.docx", docx(paragraphs))
    texts = [shape(one)[4] for one in drafts]
    assert texts == ["\n\n".join(BRIDGE.body), "\n\n".join(FERRY.body)]
    assert [shape(one)[:3] for one in drafts] == [
        (one.headline, one.outlet, one.day.isoformat()) for one in (BRIDGE, FERRY)
    ]


def test_the_older_layout_with_labels_for_headline_and_body() -> None:
    text = (
        "1 of 2 DOCUMENTS\n\n  Copyright 1999 The Vega Times Company\n  The Vega Times\n\n  May 3, 1999, Monday, Late Edition - Final\n\n"
        "SECTION: Section A; Page 1; Column 2; National Desk\n\nLENGTH: 9 words\n\nHEADLINE: Bridge closes\n\n"
        "BYLINE: By JO FIELD\n\nDATELINE: VEGA, May 2\n\nBODY:\n   The bridge closed on Monday, the city said.\n\n"
        "GRAPHIC: Photo: The bridge\n\nLOAD-DATE: May 3, 1999\n\n2 of 2 DOCUMENTS\n\nHarbor Gazette\n\nJune 4, 2001\n\n"
        "HEADLINE: Ferry sails\n\nLENGTH: 3 words\n\nBODY: It sailed away.\n"
    )
    drafts, items = read("a.txt", text)
    assert not items
    assert [shape(one) for one in drafts] == [
        ("Bridge closes", "The Vega Times", "1999-05-03", ("Jo Field",), "The bridge closed on Monday, the city said."),
        ("Ferry sails", "Harbor Gazette", "2001-06-04", (), "It sailed away."),
    ]
    assert drafts[0].source.dateline == "VEGA, May 2"


@pytest.mark.parametrize("language", LEXIS_WORDS)
def test_each_article_of_a_page_of_lexisnexis_comes_out_once(language: str) -> None:
    drafts, items = read("a.html", lexis_page(STORIES, language=language))
    expect(drafts, STORIES)
    assert not items
    assert drafts[0].source.section == "NEWS"


def test_a_headline_that_looks_like_a_label_is_one() -> None:
    found = (replace(BRIDGE, headline="Length: how long is the bridge?"), replace(FERRY, headline="Section: the last"))
    expect(read("a.docx", docx(nexis_uni(found)))[0], found)
    expect(read("a.txt", lexis_text(found[:1]))[0], found[:1], is_wrapped=True)


def test_a_headline_whose_first_line_ends_in_a_semicolon_is_no_edition() -> None:
    story = replace(
        BRIDGE, headline="Harbor bridge will close for the whole of July; drivers wait and the mayor is calm"
    )
    expect(read("a.txt", lexis_text((story,), width=52))[0], (story,), is_wrapped=True)


def test_what_is_doubtful_says_so() -> None:
    paragraphs = nexis_uni((BRIDGE, FERRY), cover=False)
    paragraphs = [one.replace("53 words", "812 words").replace("June 12, 2025", "Somewhen") for one in paragraphs[:-1]]
    drafts, _ = read("a.docx", docx(paragraphs))
    assert drafts[0].changes == ("Look at this one. No date was found. The file says 812 words, its text has 53.",)
    assert drafts[1].changes == ("Look at this one. No mark ends it.",)


def test_a_story_about_documents_is_no_export() -> None:
    assert recognize(Document("Harbor bridge\n\nSection: the north.\n\nEnd of Document")) is None
    assert read("a.txt", "Harbor bridge closes\n\nIt closed.\n\nEnd of Document")[0][0].extractor == "plain text 1"


def test_editions_pages_and_addresses_are_no_part_of_paper_section_and_text() -> None:
    text = lexis_text((BRIDGE, BRIDGE)).replace("LOAD-DATE:", "URL: https://vega.example/1\n\nLOAD-DATE:")
    text = text.replace("The Vega Times", "The Vega Times - Final Edition").replace(
        "SECTION: NEWS", "SECTION: NEWS, Pg. 12A"
    )
    drafts, _ = read("a.txt", text)
    assert [(one.source.outlet, one.source.section) for one in drafts] == [("The Vega Times", "NEWS")] * 2
    assert [one.source.url for one in drafts] == ["https://vega.example/1"] * 2
    assert not any("URL" in one.text for one in drafts)


def test_a_printed_page_is_put_together_and_loses_the_heads_of_its_pages() -> None:
    text = """Page 1 of 2
Ferry to Vega gets a second deck

                  Ferry to Vega gets a second deck

                          The Harbor Courier

                        March 3, 2026 Tuesday

Copyright 2026 The Harbor Courier All Rights Reserved

Section: NEWS; Pg. 2B

Length: 60 words

Byline: By Jo Field

Body

The ferry that carries cars and their drivers to Vega will have a second
deck from next spring, the harbor board decided on Monday night after two
hours of talk.

"It will be windy up there," said Ann Other, who has captained the old one
for nineteen years and does not like the plan.

                                                            Page 2 of 2
Ferry to Vega gets a second deck

The board expects the work to cost $4 million, of which the island pays a
third, and to take no longer than the winter.

Load-Date: March 4, 2026

End of Document
"""
    (draft,), items = read("a.txt", text.encode())
    assert not items
    assert draft.source.headline == "Ferry to Vega gets a second deck"
    assert (draft.source.outlet, draft.source.copyright) == ("The Harbor Courier", "The Harbor Courier")
    first, second, third = draft.text.split("\n\n")
    assert first.startswith("The ferry that carries cars and their drivers to Vega will have a second deck from next")
    assert second.startswith('"It will be windy up there," said Ann Other, who has captained the old one for')
    assert third.startswith("The board expects the work to cost $4 million, of which the island pays a third, and")
    assert any("broken at a fixed width" in change for change in draft.changes)


def test_the_section_is_the_one_that_is_the_name_of_one() -> None:
    text = lexis_text((BRIDGE,)).replace("SECTION: NEWS", "SECTION: ROP ZONE; Business; Pg. A1")
    assert read("a.txt", text)[0][0].source.section == "Business"
