"""Factiva: with and without the codes of its index, as HTML and as RTF."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from clipdesk.formats.databases.factiva import recognize
from clipdesk.formats.documents.document import Document
from tests.formats.databases.exports import (
    BRIDGE,
    FACTIVA_WORDS,
    FERRY,
    STORIES,
    Story,
    factiva_coded_paragraphs,
    factiva_indexed_page,
    factiva_page,
    factiva_paragraphs,
    stories,
)
from tests.formats.databases.reading import expect, read
from tests.formats.documents.files import rtf


@pytest.mark.parametrize("language", FACTIVA_WORDS)
def test_each_article_comes_out_once(language: str) -> None:
    paragraphs = factiva_paragraphs(STORIES, language)
    for name, data in (
        ("a.html", factiva_page(STORIES, language)),
        ("a.rtf", rtf(paragraphs)),
        ("a.txt", "\n\n".join(paragraphs)),
    ):
        drafts, items = read(name, data)
        expect(drafts, STORIES)
        assert not items
        assert [one.changes for one in drafts] == [(), (), ()]
        assert drafts[0].note == f"Factiva {BRIDGE.accession} · {BRIDGE.words} words"
        assert (drafts[0].source.section, drafts[0].source.language) == ("NEWS", "en")


def test_each_article_with_the_codes_of_the_index_comes_out_once() -> None:
    for name, data in (("a.htm", factiva_indexed_page(STORIES)), ("a.rtf", rtf(factiva_coded_paragraphs(STORIES)))):
        drafts, items = read(name, data)
        expect(drafts, STORIES)
        assert not items
        assert drafts[1].note == f"Factiva {FERRY.accession} · {FERRY.words} words"
        assert drafts[1].source.copyright == "Vega Media"
        assert "gcat" in "".join(cut.text for cut in drafts[1].cuts), "the index is cut, not lost"


@settings(max_examples=30)
@given(st.lists(stories(), min_size=1, max_size=4), st.sampled_from([factiva_page, factiva_indexed_page]))
def test_any_articles_joined_split_into_the_same(found: list[Story], layout: object) -> None:
    expect(read("a.html", layout(found))[0], tuple(found))  # type: ignore[operator]  # one of two functions


def test_an_article_without_its_identifier_is_doubtful() -> None:
    data = factiva_page(STORIES).replace(f"<p>Document {BRIDGE.accession}</p>", "")
    drafts, _ = read("a.html", data)
    expect(drafts, STORIES)
    assert drafts[0].changes == ("Look at this one. No mark ends it.",)


def test_an_article_without_its_number_of_words_is_doubtful() -> None:
    paragraphs = [one for one in factiva_paragraphs((BRIDGE, FERRY)) if one != f"{FERRY.words} words"]
    drafts, _ = read("a.rtf", rtf(paragraphs))
    assert drafts[0].changes == ()
    assert "number of words" in drafts[1].changes[0]


def test_a_story_that_names_a_document_is_no_export() -> None:
    assert recognize(Document("The bridge.\n\nDocument VEGA000020250612eg1500001")) is None


def test_a_byline_without_by_is_no_headline() -> None:
    text = "\n\n".join(factiva_paragraphs(STORIES)).replace("By Jo Field and Ann Other", "Jo Field and Ann Other")
    drafts, items = read("a.txt", text)
    expect(drafts, STORIES)
    assert not items


def test_a_byline_may_say_where_it_was_written() -> None:
    text = "\n\n".join(factiva_paragraphs(STORIES)).replace(
        "By Jo Field and Ann Other", "Jo Field in Vega and Ann Other"
    )
    drafts, _ = read("a.txt", text)
    assert drafts[0].source.headline == STORIES[0].headline
    assert drafts[0].source.byline == ("Jo Field", "Ann Other")


def test_the_last_article_without_its_identifier_is_kept_whole() -> None:
    data = factiva_page(STORIES).replace(f"<p>Document {STORIES[-1].accession}</p>", "")
    drafts, _ = read("a.html", data)
    expect(drafts, STORIES)
    assert "No mark ends it." in drafts[-1].changes[0]


def test_the_names_of_the_database_at_the_top_are_no_section() -> None:
    page = "Factiva\nDow Jones\n\n" + "\n\n".join(factiva_paragraphs((BRIDGE,)))
    (draft,), _ = read("a.txt", page)
    assert draft.source.section == "NEWS"
    assert "Factiva" not in draft.text


def test_the_company_above_the_end_is_no_paragraph() -> None:
    paragraphs = factiva_paragraphs(STORIES)
    end = next(index for index, line in enumerate(paragraphs) if line.startswith("Document "))
    paragraphs.insert(end, "Vega Newspapers Pty Ltd")
    drafts, _ = read("a.txt", "\n\n".join(paragraphs))
    expect(drafts, STORIES)


def test_codes_with_a_blank_before_the_value_are_those_of_a_copy() -> None:
    drafts, _ = read(
        "a.txt",
        "HD Vega relights its harbor\nBY Jo Field\nWC 118 words\nPD 5 June 2020\nSN Vega Times\nSC VEGATI\nLA English\n"
        "CY Copyright 2020 Vega Times\nLP\nThe light of the harbor burned again.\nTD\nOfficials said so.\nAN Document VEGATI0020200605eg6500012\n",
    )
    source = drafts[0].source
    assert (source.headline, source.outlet, source.byline) == ("Vega relights its harbor", "Vega Times", ("Jo Field",))
    assert drafts[0].text == "The light of the harbor burned again.\nOfficials said so."


COPY = (
    "HD Vega relights its harbor\nBY Jo Field\nWC 118 words\nPD 5 June 2020\nSN Vega Times\nSC VEGATI\nLA English\n"
    "CY Copyright 2020 Vega Times\nLP\nThe light of the harbor burned again.\nTD\n{}\nAN Document VEGATI0020200605eg6500012\n"
)
IN_CAPITALS = [
    "CO pollution rose, officials said.\nBY the end of May it was over.\nRE the letter of Monday: no answer came.\nThe end.",
    "Officials said so.\nIN VEGA, the mayor smiled.\nThe end came in May.",
    "Officials said so.\nET phoned home, said the mayor.\nTD Bank paid.\nLA is burning.\nAN hour later it rained.",
    "The end came in May.\nCO emissions rose by a tenth: that is much.",
]


@pytest.mark.parametrize("words", IN_CAPITALS)
def test_words_of_two_capitals_in_the_text_are_no_codes(words: str) -> None:
    head, text, end = COPY.partition("LP\nThe light of the harbor burned again.\nTD\n{}\nAN ")
    tabs = "\n".join(line.replace(" ", "\t", 1) for line in head.split("\n")) + text[:-1] + "\t" + end
    for layout in (COPY, tabs):
        draft = read("a.txt", layout.format(words))[0][0]
        assert draft.text == f"The light of the harbor burned again.\n{words}"
        assert draft.source.byline == ("Jo Field",)


def test_the_codes_below_the_text_of_a_copy_are_the_index() -> None:
    index = "NS gcat : Political/General News | gsea : Harbors\nRE vega : Vega\nPUB Vega Media"
    draft = read("a.txt", COPY.format(f"Officials said so.\n{index}"))[0][0]
    assert draft.text == "The light of the harbor burned again.\nOfficials said so."


def test_the_text_may_stand_behind_its_codes() -> None:
    data = COPY.format("Officials said so.\nTD Bank paid.").replace("LP\n", "LP ").replace("TD\n", "TD ")
    assert read("a.txt", data)[0][0].text == "The light of the harbor burned again.\nOfficials said so.\nTD Bank paid."
