"""Whole pages through all stages; the shapes that users save are in `test_html`."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clipdesk.domain.article import uncut
from clipdesk.domain.errors import ImportFailedError
from clipdesk.domain.text import is_canonical
from clipdesk.formats.web.reading import read_page
from tests.formats.web.pages import (
    COMMENTS,
    COOKIES,
    ENGLISH,
    FOOTER,
    GERMAN,
    HEADLINE,
    MENU,
    RELATED,
    article,
    json_ld,
    page,
    paragraphs,
)

_PARTS = (
    MENU, RELATED, COMMENTS, COOKIES, FOOTER, paragraphs(ENGLISH), article(paragraphs(ENGLISH[:2])), "<h1>Ferry</h1>",
    "<p>Short &amp; &#0; &#x2028; text", "<table><tr><td>a<td>b", "<pre> x\n\n\n y</pre>", "</div></div>", "<br><br>", "<div hidden>no</div>",
    json_ld(headline="Ferry", author="Ana Cruz", articleBody=" ".join(ENGLISH)), "<ul><li>one<li>two", "😀\ufeff", "<", "<!--",
)  # fmt: skip


@given(st.lists(st.sampled_from(_PARTS), max_size=8))
def test_every_page_gives_a_text_whose_cuts_rebuild_the_page_or_a_sentence(parts: list[str]) -> None:
    html = page("<p>At least a word." + "".join(parts))
    reading = read_page(html, "a.html")
    whole = read_page(html, "a.html", whole_page=True)
    assert uncut(reading.text, reading.cuts) == whole.text
    assert whole.cuts == ()
    assert reading.text.strip("\n") == reading.text.rstrip() != ""
    assert is_canonical(reading.text)
    assert is_canonical(whole.text)
    assert reading.source == whole.source


def test_text_that_is_only_hidden_is_better_than_none() -> None:
    assert read_page(f"<div hidden>{paragraphs(ENGLISH)}</div>", "a.html").text == "\n\n".join(ENGLISH)


def test_a_page_of_links_has_no_article() -> None:
    reading = read_page(page(MENU, title="Menu"), "a.html")
    assert (reading.text, reading.cuts) == ("Home\n\nNews\n\nSport\n\nWeather", ())
    assert reading.note == "No article was found in the page; all its text was taken."


def test_no_text_is_a_sentence() -> None:
    with pytest.raises(ImportFailedError, match="holds no text"):
        read_page(page("<img src=a.jpg>"), "a.html")


def test_the_title_may_name_the_outlet() -> None:
    reading = read_page(page(article(paragraphs(ENGLISH)), title=f"{HEADLINE} | The Gazette"), "a.html")
    assert (reading.source.outlet, reading.source.provenance["outlet"]) == ("The Gazette", "title element")


def test_short_lines_are_an_article_when_there_are_many() -> None:
    verses = [f"The boat went out at {hour} o'clock" for hour in range(1, 9)]
    reading = read_page(page(f"{MENU}<div class='poem'><p>{'<br>'.join(verses)}</p></div>"), "a.html")
    assert reading.text == "\n".join(verses)


def test_a_short_article_is_found_beside_a_long_list_of_other_stories() -> None:
    text = [paragraph.split(", ")[0] + "." for paragraph in ENGLISH[:2]]
    cards = "".join(
        f'<div><h3><a href="/{n}">Story {n} of the week</a></h3><p>{words}</p></div>'
        for n, words in enumerate(GERMAN * 4)
    )
    html = f"<article><h1>{HEADLINE}</h1><div><p>{text[0]}</p><p>{text[1]}</p></div></article><aside>{cards}</aside>"
    assert read_page(html, "a.html").text == "\n\n".join(text)


def test_a_box_that_asks_for_consent_is_not_the_article_although_it_has_a_heading() -> None:
    box = f'<div class="fc-consent-root"><h1>We ask for your consent</h1>{paragraphs(GERMAN * 2)}</div>'
    html = f"<title>{HEADLINE}</title>{box}<article><h1>{HEADLINE}</h1><p>{ENGLISH[0]}</p></article>"
    assert read_page(html, "a.html").text == ENGLISH[0]


def test_a_short_japanese_story_is_an_article() -> None:
    lines = [
        "市議会は十日、海岸遊歩道の拡張計画を賛成多数で可決した。工事は来年三月に始まる。",
        "総事業費は三十二億円で、完成までに二年かかる見通しだという。",
        "市長は「住民の長年の願いだった」と述べ、安全対策を徹底すると強調した。",
    ]
    html = (
        "<body><ul><li><a>Home</a></li></ul><h1>遊歩道</h1><div>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</div>"
    )
    assert read_page(html, "a.html").text == "\n\n".join(lines)


def test_the_dateline_of_a_page_whose_head_stands_among_the_paragraphs_is_read() -> None:
    first = "MILLBROOK (AP) — The ferry, which had been at the quay for a year, is back, the county said on Monday."
    html = page(f"<div><div>Published March 12, 2024</div><p>{first}</p>{paragraphs(ENGLISH)}</div>")
    reading = read_page(html, "a.html")
    assert reading.text.startswith("MILLBROOK")
    assert (reading.source.dateline, reading.source.agency) == ("MILLBROOK", "Associated Press")
