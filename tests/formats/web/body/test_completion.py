"""Paragraphs that a vote left behind."""

from __future__ import annotations

from clipdesk.formats.web.body.completion import completed
from clipdesk.formats.web.tree import Page, parse_page
from tests.formats.web.pages import ENGLISH


def runs(page: Page, *texts: str) -> frozenset[int]:
    return frozenset(run.order for run in page.root.runs() if run.text in texts)


def split_page(between: str, kind: str = "story-text") -> Page:
    first = f'<div class="{kind}"><p>{ENGLISH[0]}</p></div>'
    rest = "".join(f"<p>{text}</p>" for text in ENGLISH[1:])
    return parse_page(
        f'<div><h1>Head</h1>{first}</div>{between}<section><div class="{kind}">{rest}</div></section>', "a.html"
    )


def test_the_lead_above_an_advertisement_comes_back() -> None:
    page = split_page("<div class=ad><p>Buy a boat from us today, they are cheap and they float.</p></div>")
    assert completed(page, runs(page, *ENGLISH[1:])) == runs(page, *ENGLISH)


def test_what_stands_under_another_headline_does_not() -> None:
    page = split_page("<h1>Another story</h1>")
    assert completed(page, runs(page, *ENGLISH[1:])) == runs(page, *ENGLISH[1:])


def test_paragraphs_without_any_class_are_not_told_apart() -> None:
    page = split_page("", kind="")
    assert completed(page, runs(page, *ENGLISH[1:])) == runs(page, *ENGLISH[1:])


def test_nothing_kept_stays_nothing() -> None:
    page = split_page("")
    assert completed(page, frozenset()) == frozenset()


def opened(opening: str) -> Page:
    rest = "".join(f"<p>{text}</p>" for text in ENGLISH[2:])
    return parse_page(f"<article><h1>Head</h1>{opening}<div class=b><div>{rest}</div></div></article>", "a.html")


def test_the_first_paragraphs_in_a_box_of_their_own_come_back() -> None:
    page = opened(f"<div class=a><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p></div>")
    assert completed(page, runs(page, *ENGLISH[2:])) == runs(page, *ENGLISH)


def test_a_single_line_above_the_text_and_boxes_about_other_things_do_not() -> None:
    for opening in (
        f"<p>{ENGLISH[0]}</p><div><p>{ENGLISH[1]}</p></div>",
        f'<div class="newsletter"><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p></div>',
        f"<div><p>{ENGLISH[0]}</p><p>{ENGLISH[1]}</p></div><h2>Another story</h2>",
    ):
        page = opened(opening)
        assert completed(page, runs(page, *ENGLISH[2:])) == runs(page, *ENGLISH[2:])


def test_the_headings_of_the_posts_of_a_live_report_come_with_them() -> None:
    posts = "".join(
        f"<li class=post><h3>Post {place}</h3><p class=t>{text}</p></li>" for place, text in enumerate(ENGLISH)
    )
    page = parse_page(f"<article><h1>Head</h1><ol>{posts}</ol></article>", "a.html")
    headings = [f"Post {place}" for place in range(len(ENGLISH))]
    assert completed(page, runs(page, *ENGLISH)) == runs(page, *ENGLISH, *headings)


def live(entries: int) -> Page:
    """A live report: two paragraphs, the list of its entries, and these."""
    lead = "".join(f"<p>{text}</p>" for text in ENGLISH[:2])
    posts = "".join(
        f"<article class=post><time>1{hour}:05</time><h2>Post</h2><p>{ENGLISH[2]}</p></article>"
        for hour in range(entries)
    )
    events = "<h2>Key events</h2><ul><li><a href=#p1>Post</a></li></ul>"
    return parse_page(f"<main><h1>Head</h1><div>{lead}{events}</div><section>{posts}</section></main>", "a.html")


def test_the_opening_of_a_live_report_comes_with_its_entries() -> None:
    page = live(entries=2)
    assert completed(page, runs(page, ENGLISH[2])) >= runs(page, *ENGLISH[:3])
    page = live(entries=1)
    assert runs(page, ENGLISH[0]).isdisjoint(completed(page, runs(page, ENGLISH[2])))
