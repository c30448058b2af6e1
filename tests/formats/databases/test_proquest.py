"""ProQuest: records of labeled fields, as text and as HTML, in four languages."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.formats.databases.proquest import recognize
from clipdesk.formats.documents.document import Document
from tests.formats.databases.exports import (
    BRIDGE,
    FERRY,
    PROQUEST_WORDS,
    STORIES,
    Story,
    proquest_page,
    proquest_text,
    stories,
)
from tests.formats.databases.reading import expect, read, shape
from tests.formats.documents.files import docx

SOME = st.lists(stories(), min_size=1, max_size=4)


@pytest.mark.parametrize("language", PROQUEST_WORDS)
@pytest.mark.parametrize("numbered", [True, False])
def test_each_article_comes_out_once(language: str, *, numbered: bool) -> None:
    drafts, items = read("a.txt", proquest_text(STORIES, language=language, numbered=numbered))
    expect(drafts, STORIES)
    assert not items
    assert [one.changes for one in drafts] == [(), (), ()]
    source = drafts[0].source
    assert (source.section, source.language, source.url) == ("NEWS", "en", "https://search.proquest.com/docview/1")
    assert drafts[0].note == "ProQuest 250000001"


def test_each_article_of_a_page_or_a_word_document_comes_out_once() -> None:
    for name, data in (
        ("a.html", proquest_page(STORIES).encode()),
        ("a.docx", docx(proquest_text(STORIES).split("\n\n"))),
    ):
        expect(read(name, data)[0], STORIES)


@settings(max_examples=30)
@given(SOME, st.sampled_from(["en", "de"]))
def test_any_articles_joined_split_into_the_same(found: list[Story], language: str) -> None:
    expect(read("a.txt", proquest_text(found, language=language))[0], tuple(found))


@settings(max_examples=20)
@given(SOME)
def test_any_articles_of_a_page_split_into_the_same(found: list[Story]) -> None:
    expect(read("a.html", proquest_page(found))[0], tuple(found))


def test_records_without_a_line_between_them_are_split_by_the_order_of_their_labels() -> None:
    text = proquest_text(STORIES, numbered=False).replace("_" * 60, "")
    assert [shape(one)[:4] for one in read("a.txt", text)[0]] == [
        (one.headline, one.outlet, one.day.isoformat(), one.authors) for one in STORIES
    ]


def test_a_line_of_underscores_in_a_story_divides_nothing() -> None:
    text = proquest_text(STORIES).replace(BRIDGE.body[1], "_" * 30)
    drafts, items = read("a.txt", text)
    assert len(drafts) == 3
    assert not items
    assert drafts[0].text == "\n\n".join((BRIDGE.body[0], "_" * 30, BRIDGE.body[2]))


def test_a_story_may_hold_the_words_of_a_label() -> None:
    body = (
        BRIDGE.body[0],
        "Source: the harbor office",
        "It had counted.",
        "Section: the word stood there twice.",
        "So it ends.",
    )
    story = replace(BRIDGE, body=body)
    for name, data in (("a.txt", proquest_text((story, FERRY))), ("a.html", proquest_page((story, FERRY)))):
        expect(read(name, data)[0], (story, FERRY))


def test_a_line_of_underscores_in_a_story_of_a_page_divides_nothing() -> None:
    story = replace(BRIDGE, body=(BRIDGE.body[0], "_" * 30, BRIDGE.body[2]))
    expect(read("a.html", proquest_page((story, FERRY, BRIDGE)))[0], (story, FERRY, BRIDGE))


def test_the_date_of_publication_counts_before_the_line_that_holds_all() -> None:
    page = proquest_page((BRIDGE,)).replace("12 Jun 2025: AA.2", "01 Jan 1970: AA.2")
    assert read("a.html", page)[0][0].source.published == "2025-06-12"


@pytest.mark.parametrize(
    ("label", "words"),
    [("Publication date", ("Publikationsdatum", "Data di pubblicazione")), ("Section", ("Bereich", "Sezione"))],
)
def test_other_words_of_its_window_are_known(label: str, words: tuple[str, ...]) -> None:
    for word in words:
        (draft,), _ = read("a.txt", proquest_text((BRIDGE,)).replace(f"{label}: ", f"{word}: "))
        assert (draft.source.published, draft.source.section) == ("2025-06-12", "NEWS")


def test_a_record_without_its_text_gives_the_abstract_and_says_so() -> None:
    text = proquest_text((BRIDGE,))
    start, end = text.index("Full text:"), text.index("Subject:")
    (draft,), _ = read("a.txt", text[:start] + "Full text: Not available.\n\n" + text[end:])
    assert draft.text == BRIDGE.body[0]
    assert draft.changes == ("Look at this one. The file has its abstract only.",)


def test_the_number_that_the_file_announces_is_compared() -> None:
    _, (item,) = read("a.txt", proquest_text(STORIES, total=7))
    assert "holds 7 articles; 3 were found" in item.reason


def test_a_list_of_labels_is_no_export() -> None:
    assert recognize(Document("Full text: yes\nPublication title: no")) is None


def test_the_page_of_one_record_gives_its_text_writer_and_holder_without_the_buttons() -> None:
    title, writer = (
        "Tug crew waits nine days for a ship",
        "Field, Jo. Vega Inquirer; Vega, Me. [Vega, Me]. 16 Jan 2011: B.1.",
    )
    first = "At 5:42 yesterday morning, with nobody watching but the crews of four tugs, the tanker Corvina came off the sand."
    body = f"{first}\nNo oil was spilled.\n“I’m going home,” said Ana Cruz, who steered the last of the tugs."
    page = (
        f"Back to results\nDocument 4 of 112\nFull Text | Newspaper\n{title}\n{writer}\nCite  Email  Print\nFull Text\nAbstract/Details\n"
        f"ABSTRACT (ENGLISH)\nA tanker came off the sand after nine days.\nFULL TEXT\n{body}\n\nIllustration\nCaption: The Corvina.\n"
        "(Copyright (c) 2011, Vega Newspapers Inc. All rights reserved.)\n\nSubject:\tTugboats; Tankers\nLocation:\tVega Bay\n"
        f"Title:\t{title}\nPublication title:\tVega Inquirer; Vega, Me.\nPublication date:\tJan 16, 2011\nSection:\tCity & Region\n"
        "Source type:\tNewspaper\nProQuest document ID:\t839900121\nDatabase:\tProQuest Central\n\nSearch ProQuest...\n"
        "Contact Us  Privacy Policy  Copyright © 2025 ProQuest LLC."
    )
    wrapped = "\n".join(textwrap.fill(line, 70) for line in page.split("\n"))
    (joined,), _ = read("a.txt", wrapped)
    assert " ".join(joined.text.split()) == body.replace("\n", " ")
    (draft,), items = read("a.txt", page)
    assert (draft.text, items, draft.changes) == (body, [], ())
    source = draft.source
    assert (source.headline, source.byline, source.outlet) == (title, ("Jo Field",), "Vega Inquirer")
    assert (source.copyright, source.section, source.published) == (
        "Vega Newspapers Inc.",
        "City & Region",
        "2011-01-16",
    )


def test_the_copy_of_the_page_of_one_record_is_its_text() -> None:
    drafts, _ = read(
        "a.txt",
        "Vega Relights Its Harbor\nField, Jo. Vega Times; Vega, Me. [Vega, Me]. 18 Mar 2004: A.4.\n\nFull text\n\n"
        "The light of the harbor burned again on Wednesday, officials said.\n\nWord count: 52\n\nCopyright Vega Times Mar 18, 2004\n\nDetails\n\n"
        "Subject: Harbors\nPublication title: Vega Times; Vega, Me.\nFirst page: A.4\nPublication date: Mar 18, 2004\nSource type: Newspaper\n"
        "Language of publication: English\nProQuest document ID: 100000000\n",
    )
    assert drafts[0].source.headline == "Vega Relights Its Harbor"
    assert drafts[0].text == "The light of the harbor burned again on Wednesday, officials said."
