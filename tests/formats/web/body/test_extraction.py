"""Which text of a page is its article."""

from __future__ import annotations

import pytest

from clipdesk.formats.web.body.extraction import article_runs
from clipdesk.formats.web.tree import parse_page
from tests.formats.web.pages import COMMENTS, ENGLISH, FRENCH, GERMAN, HEADLINE, article, page, paragraphs

TEXT = "".join(ENGLISH)


def found(html: str, body: str = "") -> str:
    parsed = parse_page(html, "a.html")
    kept = article_runs(parsed, HEADLINE, body)
    return "".join(run.text for run in parsed.root.runs() if run.order in kept and run.text.strip())


@pytest.mark.parametrize(
    "html",
    [
        page(article(paragraphs(ENGLISH))),
        page(f'<div class="story">{paragraphs(ENGLISH)}</div>{COMMENTS}'),
        page(f'<div id="sidebar"><div class="extra">{paragraphs(ENGLISH)}</div></div>'),
        page(f'<div class="widget">{paragraphs(ENGLISH)}</div>'),
        page("<br><br>".join(ENGLISH)),
        page("".join(f"<div>{text}</div>" for text in ENGLISH)),
        page("".join(f"<div><span>{text}</span></div>" for text in ENGLISH)),
        page("<table><tr><td>" + "<p>".join(ENGLISH) + "</td></tr></table>"),
        page(f'<div style="display:none">{paragraphs(ENGLISH)}</div>'),
    ],
)
def test_the_article_is_found_however_the_page_is_built(html: str) -> None:
    assert found(html) == TEXT


def test_posts_of_readers_and_teasers_of_other_stories_are_left_out() -> None:
    views = "".join(f"<div class='view'><p>{text}</p><a>Reply</a></div>" for text in (*GERMAN, *FRENCH))
    assert found(page(f"<div><div>{paragraphs(ENGLISH)}</div><div id='views'>{views}</div></div>")) == TEXT
    teasers = "".join(f"<div class='t'><h4><a href='/x'>Mayor retires</a></h4><p>{text}</p></div>" for text in GERMAN)
    assert found(page(f"<div><div>{paragraphs(ENGLISH)}</div><div class='beside'>{teasers}</div></div>")) == TEXT


def test_every_entry_of_a_live_report_belongs_to_it() -> None:
    entries = "".join(
        f"<div itemprop='liveBlogUpdate' class='block'><h2>1{hour}:05</h2><p>{text}</p><p>{text}</p></div>"
        for hour, text in enumerate(ENGLISH)
    )
    assert all(found(page(f"<div>{entries}</div>")).count(text) == 2 for text in ENGLISH)


def test_a_page_without_text_gives_nothing() -> None:
    assert found(page("<img src=a.jpg>")) == ""


def test_a_short_article_is_not_given_up_for_the_comments() -> None:
    assert found(page(article(paragraphs(ENGLISH[:1])) + COMMENTS * 6)) == ENGLISH[0]


def test_what_the_page_marks_as_its_article_counts_when_the_vote_missed_it() -> None:
    inside = "".join(f"<li>{text}</li>" for text in ENGLISH)
    beside = f"<div>{paragraphs(GERMAN)}</div>"
    html = page(f'{beside}<div itemprop="articleBody"><ul>{inside}</ul></div>')
    assert found(html) == TEXT


def test_what_the_page_marks_counts_when_the_vote_went_far_beyond_it() -> None:
    more = "".join(f"<div><h3>Part {n}</h3>{paragraphs(FRENCH)}</div>" for n in range(4))
    html = page(f'<div><div class="article-body">{paragraphs(ENGLISH)}</div>{more}</div>')
    assert found(html) == TEXT


def test_several_marked_parts_are_one_article_until_the_next_headline() -> None:
    def part(texts: tuple[str, ...]) -> str:
        return f'<div class="entry-content"><ul>{"".join(f"<li>{text}</li>" for text in texts)}</ul></div>'

    html = page(
        f"{part(ENGLISH[:2])}{part(ENGLISH[2:])}<h2>Next story</h2>{part(GERMAN)}<h2>And next</h2>{part(FRENCH)}"
    )
    assert found(html) == TEXT


def test_the_text_that_the_page_gives_to_machines_decides() -> None:
    other = f'<div class="story">{paragraphs(GERMAN)}{paragraphs(FRENCH)}</div>'
    html = page(f'{other}<div class="article-text"><p>{ENGLISH[0]}</p>{paragraphs(ENGLISH[1:])}</div>')
    assert found(html, body=TEXT) == TEXT


def test_a_short_article_is_found_by_the_few_words_that_the_page_gives_to_machines() -> None:
    about = f'<div class="main content">{paragraphs(GERMAN)}</div>'
    html = page(f'<div class="sidebar"><p>{ENGLISH[0]}</p></div>{about}')
    assert ENGLISH[0] not in found(html)
    assert ENGLISH[0] in found(html, ENGLISH[0])


def test_labels_and_lists_behind_the_marked_body_are_left_out_unless_a_sentence_stands_there() -> None:
    listed = "<div class=more><h3>Services</h3><ul><li>Crossword, of the day</li><li>Codes</li></ul></div>"
    body = f'<main class="main-content"><div class="article__content">{paragraphs(ENGLISH)}</div>{{}}</main>'
    assert found(page(body.format(listed))) == TEXT
    assert "It rained." in found(
        page(body.format("<p>It rained.</p><p>He was, he said, glad of it, and so was she.</p>"))
    )
