"""Pages that hold several whole articles."""

from __future__ import annotations

from clipdesk.formats.web.body.several_articles import several_note
from clipdesk.formats.web.reading import read_page
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs

WHOLE = f"<article><h2>{{}}</h2>{paragraphs(ENGLISH * 2)}</article>"
TEASER = "<article><h2>Ferry is late</h2><p>It rained all day, and the ferry was late again.</p></article>"
DAY = "<body>" + WHOLE.format("Ferry is back") + WHOLE.format("Road is shut") + WHOLE.format("Choir seeks basses")


def note(html: str, *taken: int) -> str:
    page = parse_page(html, "a.html")
    articles = page.all("article")
    return several_note(page, [articles[place] for place in taken])


def test_the_report_says_that_one_of_several_was_taken() -> None:
    assert note(DAY, 0) == (
        "The page holds 3 whole articles; one was taken. To have the others too, save each from its own page."
    )


def test_the_report_says_that_several_were_taken_as_one() -> None:
    assert note(DAY, 0, 2) == (
        "The page holds 3 whole articles; 2 of them were taken as one. To have them apart, save each from its own page."
    )


def test_teasers_and_comments_are_no_whole_articles() -> None:
    assert note("<body>" + WHOLE.format("Ferry is back") + TEASER * 4, 0) == ""
    answer = WHOLE.format("I agree").replace("<article>", '<article class="comment">')
    assert note("<body>" + WHOLE.format("Ferry is back") + answer, 0) == ""
    assert note("<body>" + TEASER * 3) == ""


def test_an_article_in_boxes_of_the_same_name_is_one() -> None:
    assert note(f'<body><div class="post"><div class="article">{WHOLE.format("Ferry is back")}</div></div>', 0) == ""


def test_the_reading_of_a_page_carries_the_note() -> None:
    assert read_page(DAY, "a.html").note.startswith("The page holds 3 whole articles; ")
    assert read_page("<body>" + WHOLE.format("Ferry is back"), "a.html").note == ""
