"""The sentence that says by whom and when an entry was posted."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.blocks import blocks_of
from clipdesk.formats.web.source.blog_entries import blog_entry_claims, labeled_day
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import ENGLISH, paragraphs


def said(sentence: str, language: str = "en") -> list[tuple[str, str]]:
    blocks = blocks_of(parse_page(f"<body>{paragraphs(ENGLISH)}<p>{sentence}</p></body>", "a.html"))
    return [(claim.field, claim.value) for claim in blog_entry_claims(blocks, language)]


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        (
            ("This entry was posted by Ana Cruz on Friday, June 5th, 2009 at 9:12 am and is filed under News. You can "
            "follow any responses to this entry through the feed."), "en",
        ),
        ("Dieser Eintrag wurde von Ana Cruz am Freitag, 5. Juni 2009 veröffentlicht.", "de"),
        ("Cet article a été publié par Ana Cruz le 5 juin 2009.", "fr"),
        ("Esta entrada fue publicada por Ana Cruz el 5 de junio de 2009.", "es"),
    ],
)  # fmt: skip
def test_author_and_date(sentence: str, language: str) -> None:
    assert said(sentence, language) == [("byline", "Ana Cruz"), ("published", "2009-06-05")]


def test_one_of_the_two() -> None:
    assert said("This article was contributed by Ana Cruz") == [("byline", "Ana Cruz")]
    assert said("This entry was posted on June 5, 2009 at 9:12 am.") == [("published", "2009-06-05")]


def test_a_line_at_the_foot_names_the_author() -> None:
    assert said("Posted by Gus at 09:12 AM | Comments (2) | TrackBack (0)") == [("byline", "Gus")]


def test_other_sentences_say_nothing() -> None:
    assert said("The entry to the harbor was posted with guards by the board on June 5, 2009.") == []
    assert said("This entry was posted by " + "somebody " * 200) == []


def test_a_guest_whom_the_host_introduces() -> None:
    line = "This is a guest post by Ana Cruz, who surveys drains in Vega."
    blocks = blocks_of(parse_page(f"<p>{line}</p>", "a.html"))
    assert [(claim.value, claim.origin) for claim in blog_entry_claims(blocks, "en")] == [("Ana Cruz", "guest line")]


@pytest.mark.parametrize(
    ("html", "language", "day"),
    [
        ("<p>Publié le 29/10/2012<br>Mis à jour le 30/10/2012 à 14h03</p>", "fr", "2012-10-29"),
        ("<p>Created: 4th March 2026</p><p>Last modified: 5th March 2026</p>", "en", "2026-03-04"),
        ("<p>Posted on May 5, 2011</p><p>Posted on May 6, 2011</p>", "en", ""),
        ("<p>Posted by the board of the harbor on the first of the many days since May 5, 2011</p>", "en", ""),
        ("<p>May 5, 2011</p>", "en", ""),
    ],
)
def test_the_one_day_on_which_a_line_says_that_something_came_out(html: str, language: str, day: str) -> None:
    assert labeled_day(blocks_of(parse_page(f"<body>{html}", "a.html")), language) == day


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ('Posted by Ana Cruz at October 7, 2005 09:14 PM in <a href="/p">Permits</a> | <a href="/c">Comments (2)</a>', "Permits"),
        ('This entry was posted by Ana Cruz on June 5, 2009 at 9:12 am and is filed under <a href="/p">Permits</a>.', "Permits"),
        ("Posted by Ana Cruz at October 7, 2005 09:14 PM in Permits", ""),
    ],
)  # fmt: skip
def test_the_category_of_an_entry_is_the_link_behind_its_time(line: str, section: str) -> None:
    assert ("section", section) in said(line) or (
        not section and not any(field == "section" for field, _ in said(line))
    )
